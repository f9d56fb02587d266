import ParleyRecords
import ParleyTerms
import ParleyValues

/// Reckons one worker: orders, then the periods in the order of pay.md §2.
struct WorkerPricing {
  let engine: ExplainedEngine
  let worker: PayWorker
  let calendar: PeriodCalendar
  /// Disjoint online time in order, with the place of its shift; `nil` without shift records.
  let online: [OnlineStretch]?
  var orders: [WorkedOrder] = []
  var unpriced: [UnpricedOrder] = []
  var periods: [PeriodAmount] = []
  /// The allowance that falls on each order, by its place.
  var allowances: [Int: Money] = [:]
  var bonuses = WorkerBonuses()

  init(_ engine: ExplainedEngine, _ worker: PayWorker) {
    self.engine = engine
    self.worker = worker
    calendar = engine.table.rules.calendar
    online =
      engine.records.shifts == nil
      ? nil : OnlineStretch.stretches(of: engine.records.shifts(of: worker))
  }

  mutating func result() throws(ValueOutOfRange) -> WorkerPay {
    try priceOrders()
    if engine.records.namesWorkers {
      for period in statedPeriods { try addWage(period) }
      for period in statedPeriods { try addMinimumTest(period) }
      for period in statedPeriods { try addTiers(period) }
      for period in statedPeriods { try addQuests(period) }
      for period in statedPeriods { try addAttendance(period) }
      for period in statedPeriods { try addTask(period) }
      try addAllowances()
      for period in statedPeriods { try addCapReturn(period) }
      for period in statedPeriods { try capDeductions(period) }
      for period in statedPeriods { try addMembership(period) }
      for period in statedPeriods { try addPeriodFloors(period) }
      for period in statedPeriods { try addHourlyFloor(period) }
    }
    return WorkerPay(
      worker: worker.id, orders: orders, unpriced: unpriced, periods: periods,
      onlineSeconds: online.map { $0.reduce(0) { $0 + $1.seconds } },
      shortTasks: bonuses.shortTasks, taskShortfall: bonuses.taskShortfall)
  }

  private mutating func priceOrders() throws(ValueOutOfRange) {
    var latestEnd: Int64?
    var batches: Set<Batch> = []
    for row in worker.rows {
      let batch = batch(ofRow: row)
      let isNext = batch.map(batches.contains) ?? false
      switch try engine.price(row: row, isNextInBatch: isNext) {
      case .unpriced(let reason):
        unpriced.append(
          UnpricedOrder(row: row, line: Int(engine.records.log.line[row]), reason: reason))
      case .priced(let pay):
        if !pay.wider.isCancelled, let batch { batches.insert(batch) }
        let rule = rule(ofRow: row)
        let moments = pay.order.moments
        var counted: Range<Int64>?
        if !pay.wider.isCancelled, rule.engagedSeconds(of: moments) != nil,
          let start = rule.engagedStart(of: moments),
          let end = moments.completed
        {
          let from = rule.hours.overlap == .once ? max(start, latestEnd ?? start) : start
          if from < end { counted = from..<end }
          latestEnd = max(latestEnd ?? end, end)
        }
        orders.append(
          WorkedOrder(
            pay: pay, row: row, counted: counted, tierAddition: .zero,
            deduction: pay.wider.deduction?.allowed ?? .zero))
      }
    }
  }

  /// The batch of a row: batches are of one worker and one day of pay.
  private func batch(ofRow row: Int) -> Batch? {
    guard engine.records.namesWorkers, let name = engine.records.log.batch[row] else { return nil }
    return Batch(name: name, day: calendar.day(of: engine.records.log.accepted[row]))
  }

  private struct Batch: Hashable {
    let name: String
    let day: Int32
  }

  private func rule(ofRow row: Int) -> PayRule {
    let day = CivilDateTime(secondsSinceEpoch: engine.records.log.accepted[row]).date
    return engine.table.rule(
      of: engine.table.combination(ofRow: row), on: day.daysSinceEpoch)
  }

  func rule(of order: WorkedOrder) -> PayRule { rule(ofRow: order.row) }

  /// Every period that some rule reckons over, each once, in the order of the rules.
  private var statedPeriods: [Period] {
    var periods: [Period] = []
    for rule in engine.table.compiled {
      let stated =
        rule.tiers.map(\.per) + [rule.periodCap?.per, rule.hourlyFloor?.per].compactMap(\.self)
        + rule.periodFloors.map(\.per) + rule.wider.periods
        + [rule.further.wage?.per, rule.further.minimumPer].compactMap(\.self)
      for period in stated where !periods.contains(period) { periods.append(period) }
    }
    return periods
  }
}

/// The orders and online time of one period.
struct PeriodGroup {
  /// The number of the period: of the day, week, month, shift or order.
  let number: Int64
  /// The day the rule of the period is taken from.
  let firstDay: CivilDate
  /// The places of its orders, in order.
  var orders: [Int] = []
  /// Its online seconds.
  var onlineSeconds: Int64 = 0
  /// The rule that holds for it.
  let rule: PayRule
}

/// A stretch of online time that no earlier shift covers.
struct OnlineStretch: Equatable {
  /// When it begins and ends, in civil seconds.
  let time: Range<Int64>
  /// The place of its shift among the worker's shifts.
  let shift: Int

  var seconds: Int64 { time.upperBound - time.lowerBound }

  /// The union of shifts, each moment with the earliest shift that has it.
  static func stretches(of shifts: ArraySlice<Shift>) -> [OnlineStretch] {
    var stretches: [OnlineStretch] = []
    var latestEnd = Int64.min
    for (place, shift) in shifts.enumerated() {
      let start = max(shift.on.secondsSinceEpoch, latestEnd)
      let end = shift.off.secondsSinceEpoch
      if start < end { stretches.append(OnlineStretch(time: start..<end, shift: place)) }
      latestEnd = max(latestEnd, end)
    }
    return stretches
  }
}
