import CParleyLanes
import ParleyTerms
import ParleyValues

/// What the rules of a lane reckon over calendar periods, where all of them reckon alike.
struct LanePeriodTerms: Sendable {
  /// By period in the order of the plan: the terms of the lane.
  let terms: [(period: Period, terms: PeriodTerms)]
  /// Seconds that an order counts on top where hours are compared with a floor.
  let allowanceSeconds: Int64

  /// The terms of a lane.
  ///
  /// - Returns: nothing when rules differ over periods, or reckon what only the scan of integers
  ///   knows: shifts, single orders, online time, allowance days, tips and weather that count
  ///   otherwise.
  init?(_ table: RuleTable, _ plan: ColumnPlan<Int64>, _ records: KernelRecords) {
    guard let first = table.compiled.first, !plan.hasAllowances,
      table.compiled.allSatisfy({
        $0.tiers == first.tiers && $0.periodCap == first.periodCap
          && $0.periodFloors == first.periodFloors && $0.hourlyFloor == first.hourlyFloor
      })
    else { return nil }
    var all: [(Period, PeriodTerms)] = []
    let log = records.records.log
    for (place, period) in plan.periods.enumerated() {
      let terms = plan.terms[place][0]
      if terms.isEmpty { continue }
      if period == .order || period == .shift { return nil }
      if let hourly = terms.hourly {
        // Without shifts there is no online time to reckon over.
        let isDue = hourly.time == .engaged || records.records.shifts != nil
        let readsWeather = plan.orders.contains { !$0.additions.isEmpty }
        let isLanes =
          hourly.time == .engaged && !(hourly.countsTips && log.tip.hasValues)
          && (hourly.countsWeather || !readsWeather) && hourly.due.whole != nil
        if isDue, !isLanes { return nil }
      }
      if terms.cap != nil, log.fare.packed.hasAbsent { return nil }
      all.append((period, terms))
    }
    self.terms = all
    allowanceSeconds = first.hours.allowanceSeconds
  }
}

/// The periods of both lanes, laid out for a walk over days of pay.
struct LanePeriods: Sendable {
  /// One period that some lane reckons over.
  final class Stage: @unchecked Sendable {
    let period: Period
    /// The number of the period of each day of pay; `none` for days in no period.
    let numbers: [Int32]
    /// The first day of each day's period.
    let firstDays: [Int32]
    /// By lane.
    let terms: [PeriodTerms?]
    /// What marginal tiers have added up to some rank, both lanes.
    let reached: UnsafeMutableBufferPointer<LaneSums>
    /// What each order gets up to some rank where tiers are whole.
    let whole: UnsafeMutableBufferPointer<LaneSums>
    /// What all orders of a period get together, by their number.
    fileprivate let tiers: UnsafeMutableBufferPointer<LaneSums>
    let hasTiers: Bool
    let hourly: HourlyLanes?
    let hasCapsOrFloors: Bool

    static let none = Int32.min

    init?(_ period: Period, _ lanes: [Lane], _ times: LaneTimes, _ records: KernelRecords) {
      self.period = period
      terms = lanes.map { lane in
        lane.periods?.terms.first { $0.period == period }?.terms
      }
      guard let hourly = LanePeriods.HourlyLanes.make(terms, lanes, records) else { return nil }
      self.hourly = hourly.isStated == LanePair(repeating: 0) ? nil : hourly
      hasTiers = terms.contains { $0?.tiers != nil }
      hasCapsOrFloors = terms.contains { $0?.cap != nil || !($0?.floors.isEmpty ?? true) }
      var (numbers, firstDays): ([Int32], [Int32]) = ([], [])
      let calendar = lanes.compactMap(\.table).first?.rules.calendar ?? PeriodCalendar()
      for day in times.firstDay..<times.firstDay + Int32(times.dayCount) {
        let number = calendar.ordinal(of: day, in: period)
        numbers.append(number.map { Int32(truncatingIfNeeded: $0) } ?? Self.none)
        let days = number.flatMap { calendar.days(ofPeriod: $0, in: period) }
        firstDays.append(days?.lowerBound ?? records.records.firstDay.daysSinceEpoch)
      }
      (self.numbers, self.firstDays) = (numbers, firstDays)
      var (reached, whole) = ([LaneSums.zero], [LaneSums.zero])
      if hasTiers {
        for rank in 1..<LanePeriods.ranks {
          var (marginal, all) = (LaneSums.zero, LaneSums.zero)
          for lane in 0..<2 {
            guard let tiers = terms[min(lane, terms.count - 1)]?.tiers else { continue }
            let addition = tiers.addition(ofRank: rank)
            if tiers.mode == .marginal { marginal[lane] = addition } else { all[lane] = addition }
          }
          reached.append(reached[rank - 1] &+ marginal)
          whole.append(all)
        }
      } else {
        reached = Array(repeating: .zero, count: LanePeriods.ranks)
        whole = reached
      }
      self.reached = .allocate(capacity: reached.count)
      _ = self.reached.initialize(from: reached)
      self.whole = .allocate(capacity: whole.count)
      _ = self.whole.initialize(from: whole)
      tiers = .allocate(capacity: reached.count)
      _ = tiers.initialize(
        from: reached.indices.map { reached[$0] &+ whole[$0] &* LaneSums(repeating: Int64($0)) })
    }

    deinit {
      reached.deallocate()
      whole.deallocate()
      tiers.deallocate()
    }

    /// What marginal tiers have added when a rank is reached.
    @inline(__always)
    func reached(_ rank: Int) -> LaneSums {
      if rank < reached.count { return reached[rank] }
      return reachedBeyond(rank)
    }

    private func reachedBeyond(_ rank: Int) -> LaneSums {
      var sum = reached[reached.count - 1]
      for next in reached.count...rank {
        for lane in 0..<2 {
          guard let tiers = terms[min(lane, terms.count - 1)]?.tiers, tiers.mode == .marginal
          else { continue }
          sum[lane] &+= tiers.addition(ofRank: next)
        }
      }
      return sum
    }

    /// What each order gets in a period of so many orders, where tiers are whole.
    @inline(__always)
    func whole(_ count: Int) -> LaneSums {
      if count < whole.count { return whole[count] }
      return wholeBeyond(count)
    }

    private func wholeBeyond(_ count: Int) -> LaneSums {
      var all = LaneSums.zero
      for lane in 0..<2 {
        guard let tiers = terms[min(lane, terms.count - 1)]?.tiers, tiers.mode == .whole else {
          continue
        }
        all[lane] = tiers.addition(ofRank: count)
      }
      return all
    }
  }

  /// The hourly floors of both lanes.
  struct HourlyLanes: Sendable {
    /// Over four times the denominator, as ``LaneRounding`` says.
    var perSecond = LanePair(repeating: 0)
    var perThousandth = LanePair(repeating: 0)
    var shift = LanePair(repeating: 0)
    var denominator = LanePair(repeating: 1)
    /// 1 in lanes with a floor, else 0.
    var isStated = LanePair(repeating: 0)
    /// 1 in lanes where tiers count, else 0.
    var tiersCount = LanePair(repeating: 0)
    /// Seconds that each order counts on top.
    var secondsOfOrder = LanePair(repeating: 0)
    var readsDistance: Bool { perThousandth != LanePair(repeating: 0) }
  }

  let stages: [Stage]
  /// By lane: whether the scan of integers reckons its periods.
  let isScanned: [Bool]
  /// Whether it does so in some lane.
  let scansSome: Bool
  /// The only stage, where it is the day and has neither caps nor period floors.
  let isDayAlone: Bool
  /// Whether some period reads fares.
  let readsFare: Bool
  /// No tier adds more to an order.
  let mostTier: UInt128

  /// Ranks that are looked up; higher ones are reckoned.
  static let ranks = 512

  /// The periods of some lanes.
  ///
  /// - Returns: nothing when a due amount cannot be proved to stay exact.
  init?(_ lanes: [Lane], _ classes: LaneClasses, _ records: KernelRecords) {
    let namesWorkers = records.records.namesWorkers
    isScanned = lanes.map { $0.plan != nil && $0.periods == nil && namesWorkers }
    scansSome = isScanned.contains(true)
    var periods: [Period] = []
    if namesWorkers {
      for lane in lanes {
        for (period, _) in lane.periods?.terms ?? [] where !periods.contains(period) {
          periods.append(period)
        }
      }
    }
    var stages: [Stage] = []
    for period in periods {
      guard let stage = Stage(period, lanes, classes.times, records) else { return nil }
      stages.append(stage)
    }
    self.stages = stages
    readsFare = stages.contains { $0.terms.contains { $0?.cap != nil } }
    mostTier = stages.reduce(0) { most, stage in
      let additions = stage.terms.flatMap { $0?.tiers?.additions ?? [] }
      return most + (additions.map { UInt128($0.magnitude) }.max() ?? 0)
    }
    isDayAlone = stages.count == 1 && stages[0].period == .day && !stages[0].hasCapsOrFloors
  }
}

extension LanePeriods.Stage {
  /// The stage as the loop over days reads it, for as long as somebody keeps the stage.
  func loop(_ hourly: LanePeriods.HourlyLanes) -> ParleyDays {
    func pair(_ pair: LanePair) -> (Double, Double) { (pair[0], pair[1]) }
    let numbers = UnsafeRawPointer(tiers.baseAddress)?.assumingMemoryBound(to: Int64.self)
    return ParleyDays(
      tiers: numbers, ranks: Int32(tiers.count), per_second: pair(hourly.perSecond),
      seconds_of_order: pair(hourly.secondsOfOrder), shift: pair(hourly.shift),
      denominator: pair(hourly.denominator), stated: pair(hourly.isStated),
      tiers_count: pair(hourly.tiersCount))
  }
}

extension LanePeriods.HourlyLanes {
  /// The floors of a period.
  ///
  /// - Returns: nothing when a due amount cannot be proved to stay exact.
  static func make(
    _ terms: [PeriodTerms?], _ lanes: [Lane], _ records: KernelRecords
  ) -> LanePeriods.HourlyLanes? {
    var pair = LanePeriods.HourlyLanes()
    let log = records.records.log
    let most = records.records.workers.reduce(0) { max($0, $1.rows.count) }
    for lane in 0..<2 {
      let level = min(lane, lanes.count - 1)
      guard let floor = terms[level]?.hourly, floor.time == .engaged,
        let whole = floor.due.whole, let hours = lanes[level].hours
      else { continue }
      let seconds = TimeValidity(hours.from).range(log).upperBound + hours.allowanceSeconds
      let ranges = LaneRanges(
        distance: 0...max(0, log.distance.packed.greatest ?? 0), seconds: 0...max(0, seconds),
        fare: 0...0)
      let line = LaneLine(
        constant: 0, perThousandth: Int128(whole.perThousandth) * 4,
        perSecond: Int128(whole.perSecond) * 4)
      let reach = ranges.magnitude(of: line).multipliedReportingOverflow(by: UInt128(most + 1))
      let rounding = lanes[level].rounding
      guard !reach.overflow, reach.partialValue < LanePlan.mostMagnitude / 2,
        whole.denominator < 1 << 48, (log.distance.packed.least ?? 0) >= 0,
        rounding.holdsBelowNought || (whole.perSecond >= 0 && whole.perThousandth >= 0)
      else { return nil }
      let denominator = Int128(whole.denominator) * 4
      pair.perSecond[lane] = Double(line.perSecond)
      pair.perThousandth[lane] = Double(line.perThousandth)
      pair.shift[lane] = Double(rounding.shift(over: denominator))
      pair.denominator[lane] = Double(denominator)
      pair.isStated[lane] = 1
      pair.tiersCount[lane] = floor.countsTiers ? 1 : 0
      pair.secondsOfOrder[lane] = Double(hours.allowanceSeconds)
    }
    return pair
  }
}
