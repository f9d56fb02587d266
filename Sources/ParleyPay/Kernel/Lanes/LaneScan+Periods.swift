import ParleyTerms
import ParleyValues

extension LaneScan {
  /// Finds the stretches of a worker's orders within one day of pay, and puts them behind those of
  /// the block's other workers.
  ///
  /// - Returns: the stretches; they begin at their places in the block's `starts`, behind which the
  ///   end of the orders stands.
  func findDays(_ orders: Range<Int>) -> Range<Int> {
    let found = loops.functions.runs(
      block.entries, Int32(orders.lowerBound), Int32(orders.upperBound), block.starts + dayCount)
    defer { dayCount += Int(found) }
    return dayCount..<dayCount + Int(found)
  }

  /// Reckons tiers and hourly floors of all days of the block, where nothing else is reckoned over
  /// periods; not where a day has very many orders.
  func reckonDays(_ stage: LanePeriods.Stage) {
    let hourly = stage.hourly ?? LanePeriods.HourlyLanes()
    if hourly.readsDistance { return }
    let hoursOfLane = self.plan.hoursOfLane
    hasDays = withUnsafePointer(to: stage.loop(hourly)) { plan in
      loops.functions.days(
        plan, Int32(dayCount), block.starts, LaneRows.pairs(block.pay),
        block.hours[hoursOfLane[0]], block.hours[hoursOfLane[1]], LaneRows.pairs(block.additions),
        LaneRows.pairs(block.floors))
    }
  }

  /// Adds tiers and hourly floors of the next worker's days.
  func addDaysAlone(_ stage: LanePeriods.Stage, _ orders: Range<Int>) {
    let first = nextDay
    while nextDay < dayCount, Int(block.starts[nextDay]) < orders.upperBound { nextDay &+= 1 }
    if !hasDays { return addDays(stage, first..<nextDay, orders) }
    var (tiers, floors) = (LaneSums.zero, LaneSums.zero)
    for day in first..<nextDay {
      tiers &+= block.additions[day]
      floors &+= block.floors[day]
    }
    (found.tiers, found.hourlyFloor) = (tiers, floors)
  }

  private func addDays(
    _ stage: LanePeriods.Stage, _ days: Range<Int>, _ orders: Range<Int>
  ) {
    let hourly = stage.hourly ?? LanePeriods.HourlyLanes()
    let starts = block.starts
    let pay = block.pay
    let (first, second) = (block.hours[plan.hoursOfLane[0]], block.hours[plan.hoursOfLane[1]])
    var (tiers, floors) = (LaneSums.zero, LanePair(repeating: 0))
    var before = pay[orders.lowerBound]
    var secondsBefore = LaneSums(first[orders.lowerBound], second[orders.lowerBound])
    let hasTiers = stage.hasTiers
    for day in days {
      let (start, end) = (Int(starts[day]), Int(starts[day &+ 1]))
      let count = end &- start
      var tier = LaneSums.zero
      if hasTiers {
        tier = stage.reached(count) &+ stage.whole(count) &* LaneSums(repeating: Int64(count))
        tiers &+= tier
      }
      let seconds = LaneSums(first[end], second[end])
      let through = pay[end]
      var due =
        hourly.perSecond
        * (LaneRows.pair(seconds &- secondsBefore)
          + hourly.secondsOfOrder * LanePair(repeating: Double(count))) + hourly.shift
      if hourly.readsDistance {
        due += hourly.perThousandth * LanePair(repeating: distance(start..<end))
      }
      let counted = LaneRows.pair(through &- before) + LaneRows.pair(tier) * hourly.tiersCount
      var floor = LaneRows.pair(LaneRows.rounded(due / hourly.denominator)) - counted
      floor.replace(with: 0, where: floor .< 0)
      floors += floor * hourly.isStated
      (before, secondsBefore) = (through, seconds)
    }
    found.tiers = tiers
    found.hourlyFloor = LaneRows.rounded(floors)
  }

  /// The distance of some orders.
  private func distance(_ orders: Range<Int>) -> Double {
    var sum: Int64 = 0
    for order in orders { sum &+= Int64(block.distance[order]) }
    return Double(sum)
  }

  /// Adds everything that is reckoned over periods, in the order of pay.md §2: tiers of all
  /// periods, then caps and floors against them.
  func addPeriods(_ orders: Range<Int>) {
    dayCount = 0
    let days = findDays(orders).count
    for day in 0...days { block.additions[day] = .zero }
    if needs.tiers {
      (block.tiers + orders.lowerBound).update(repeating: .zero, count: orders.count)
    }
    for stage in plan.periods.stages where stage.hasTiers {
      forEachPeriod(of: stage, days) { addTiers(stage, $0, $1) }
    }
    for day in 0..<days { found.tiers &+= block.additions[day] }
    for stage in plan.periods.stages {
      if stage.hourly == nil, !stage.hasCapsOrFloors { continue }
      forEachPeriod(of: stage, days) { run, _ in
        let sums = sums(run)
        if let hourly = stage.hourly { found.hourlyFloor &+= floor(hourly, sums) }
        if stage.hasCapsOrFloors { addCapsAndFloors(stage, run, sums) }
      }
    }
  }

  /// Calls for each period with the stretches of days in it, and the day of the first.
  private func forEachPeriod(
    of stage: LanePeriods.Stage, _ days: Int, _ body: (Range<Int>, Int) -> Void
  ) {
    var start = 0
    while start < days {
      let day = self.day(start)
      let number = stage.numbers[day]
      var end = start + 1
      while end < days, stage.numbers[self.day(end)] == number { end += 1 }
      if number != LanePeriods.Stage.none { body(start..<end, day) }
      start = end
    }
  }

  /// The day of a stretch, counted from the first day of pay.
  private func day(_ stretch: Int) -> Int {
    Int(block.entries[Int(block.starts[stretch])] >> LaneTimes.classBits)
  }

  private func addTiers(_ stage: LanePeriods.Stage, _ run: Range<Int>, _: Int) {
    let first = Int(block.starts[run.lowerBound])
    let total = Int(block.starts[run.upperBound]) - first
    let whole = stage.whole(total)
    var before = LaneSums.zero
    for stretch in run {
      let (start, end) = (Int(block.starts[stretch]), Int(block.starts[stretch + 1]))
      let reached = stage.reached(end - first)
      block.additions[stretch] &+=
        reached &- before &+ whole &* LaneSums(repeating: Int64(end - start))
      before = reached
      guard needs.tiers else { continue }
      for order in start..<end {
        let rank = order - first + 1
        block.tiers[order] &+= stage.reached(rank) &- stage.reached(rank - 1) &+ whole
      }
    }
  }

  /// What a period's orders come to.
  private struct Sums {
    var orders: Range<Int>
    var pay = LaneSums.zero
    var tiers = LaneSums.zero
  }

  private func sums(_ run: Range<Int>) -> Sums {
    let orders = Int(block.starts[run.lowerBound])..<Int(block.starts[run.upperBound])
    var sums = Sums(orders: orders)
    sums.pay = block.pay[orders.upperBound] &- block.pay[orders.lowerBound]
    for stretch in run { sums.tiers &+= block.additions[stretch] }
    return sums
  }

  private func floor(_ hourly: LanePeriods.HourlyLanes, _ sums: Sums) -> LaneSums {
    let (start, end) = (sums.orders.lowerBound, sums.orders.upperBound)
    let (first, second) = (block.hours[plan.hoursOfLane[0]], block.hours[plan.hoursOfLane[1]])
    let seconds = LaneSums(first[end] &- first[start], second[end] &- second[start])
    var due =
      hourly.perSecond
      * (LaneRows.pair(seconds)
        + hourly.secondsOfOrder * LanePair(repeating: Double(sums.orders.count)))
      + hourly.shift
    if hourly.readsDistance {
      due += hourly.perThousandth * LanePair(repeating: distance(sums.orders))
    }
    let counted = LaneRows.pair(sums.pay) + LaneRows.pair(sums.tiers) * hourly.tiersCount
    var floor = LaneRows.pair(LaneRows.rounded(due / hourly.denominator)) - counted
    floor.replace(with: 0, where: floor .< 0)
    return LaneRows.rounded(floor * hourly.isStated)
  }

  private func addCapsAndFloors(
    _ stage: LanePeriods.Stage, _ run: Range<Int>, _ sums: Sums
  ) {
    let firstDay = stage.firstDays[day(run.lowerBound)]
    for lane in 0..<plan.laneCount {
      guard let terms = stage.terms[lane] else { continue }
      if let cap = terms.cap, sums.orders.count >= cap.fromOrders {
        var fares: Int64 = 0
        for order in sums.orders { fares &+= Int64(block.fare[order]) }
        let kept = Int128(fares) - Int128(sums.pay[lane]) - Int128(sums.tiers[lane])
        let excess =
          kept * Int128(Share.scale) - Int128(cap.partsPerMillion) * Int128(fares)
        if excess > 0 {
          found.capReturns[lane] &+= Int64(
            excess.divided(by: Int128(Share.scale), rounding: terms.rounding))
        }
      }
      let counted = sums.pay[lane] &+ sums.tiers[lane]
      for floor in terms.floors where floor.days.contains(firstDay) {
        found.periodFloors[lane] &+= max(0, floor.due &- counted)
      }
    }
  }
}
