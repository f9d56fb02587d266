import ParleyTerms
import ParleyValues

extension WorkerScan {
  /// Adds tiers: an order's rank is its place in the period.
  func addTiers() throws(ValueOutOfRange) {
    for place in plan.periods.indices {
      let terms = plan.terms[place]
      for run in runs[place] {
        guard let tiers = terms[run.rule].tiers else { continue }
        let whole = tiers.mode == .whole ? tiers.addition(ofRank: run.count) : nil
        for order in run.start..<run.end {
          let addition = whole ?? tiers.addition(ofRank: order - run.start + 1)
          try WorkerScan.add(addition, to: &orders.tiers[order])
          try WorkerScan.add(addition, to: &earnings.tiers)
        }
      }
    }
  }

  /// Adds what commission caps give back, by the orders whose fare is known.
  func addCapReturns() throws(ValueOutOfRange) {
    for place in plan.periods.indices {
      let terms = plan.terms[place]
      for run in runs[place] {
        guard let cap = terms[run.rule].cap else { continue }
        var (fares, kept): (Int128, Int128) = (0, 0)
        var count = 0
        for order in run.start..<run.end where orders.fare[order] != ScannedOrders.absent {
          let fare = Int128(orders.fare[order])
          fares += fare
          kept += fare - Int128(orders.pay[order]) - Int128(orders.tiers[order])
          count += 1
        }
        guard count > 0, count >= cap.fromOrders else { continue }
        let scale = Int128(Share.scale)
        let excess = kept * scale - Int128(cap.partsPerMillion) * fares
        guard excess > 0 else { continue }
        let amount = excess.divided(by: scale, rounding: terms[run.rule].rounding)
        guard let whole = Int64(exactly: amount) else { throw ValueOutOfRange() }
        try WorkerScan.add(whole, to: &earnings.capReturns)
      }
    }
  }

  /// Adds what period floors give: to periods with at least one order, each floor by itself.
  func addPeriodFloors() throws(ValueOutOfRange) {
    for place in plan.periods.indices {
      let terms = plan.terms[place]
      for run in runs[place] where run.count > 0 {
        for floor in terms[run.rule].floors where floor.days.contains(run.firstDay) {
          let counted = try counted(
            run, tips: false, weather: true, allowances: true, tiers: true)
          if floor.due > counted {
            try WorkerScan.add(floor.due - counted, to: &earnings.periodFloors)
          }
        }
      }
    }
  }

  /// Adds what the hourly floor gives, also for periods with online time and no order.
  func addHourlyFloors() throws(ValueOutOfRange) {
    let distances = orders.distance
    let hours = orders.hours
    for place in plan.periods.indices {
      let terms = plan.terms[place]
      for run in runs[place] {
        guard let floor = terms[run.rule].hourly else { continue }
        var (seconds, distance): (Int64, Int64) = (0, 0)
        for order in run.start..<run.end {
          seconds += hours[order]
          distance += distances[order]
        }
        if floor.time == .online {
          if records.records.shifts == nil { continue }
          seconds = run.online
        }
        let due = try floor.due.rounded(
          seconds: seconds, thousandths: distance, terms[run.rule].rounding)
        let counted = try counted(
          run, tips: floor.countsTips, weather: floor.countsWeather,
          allowances: floor.countsAllowances, tiers: floor.countsTiers)
        if due > counted {
          try WorkerScan.add(due - counted, to: &earnings.hourlyFloor)
        }
      }
    }
  }

  /// What counts toward a floor: order pay, and tips, allowances and tiers where they count, less
  /// the weather's additions where they do not.
  private func counted(
    _ run: PeriodRun, tips: Bool, weather: Bool, allowances: Bool, tiers: Bool
  ) throws(ValueOutOfRange) -> Int64 {
    var sum: Int128 = 0
    for order in run.start..<run.end { sum += Int128(orders.pay[order]) }
    if tips { for order in run.start..<run.end { sum += Int128(orders.tip[order]) } }
    if !weather { for order in run.start..<run.end { sum -= Int128(orders.weather[order]) } }
    if allowances {
      for order in run.start..<run.end { sum += Int128(orders.allowance[order]) }
    }
    if tiers { for order in run.start..<run.end { sum += Int128(orders.tiers[order]) } }
    guard let whole = Int64(exactly: sum) else { throw ValueOutOfRange() }
    return whole
  }
}
