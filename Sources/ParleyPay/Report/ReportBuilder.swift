import ParleyRecords
import ParleyTerms
import ParleyValues

/// What is known of a worker beside the earnings.
struct WorkerFacts {
  /// Σ distance in thousandths.
  var distance: Int64 = 0
  /// Days of pay with an order.
  var days: Int64 = 0
  /// The place of the area most orders are in, and of the category.
  var area: Int32 = -1
  var category: Int32 = -1
}

/// Makes the figures of both levels from their earnings.
struct ReportBuilder {
  let pair: LevelPair
  let options: SimulationOptions
  let records: PayRecords
  var facts: [WorkerFacts] = []
  /// What each worker spends, in smallest units.
  var costs: [Int64] = []
  private(set) var withFare = 0
  private(set) var fares: Int64 = 0
  private(set) var withoutArea = 0

  init(_ pair: LevelPair, _ options: SimulationOptions) {
    self.pair = pair
    self.options = options
    records = pair.records.records
  }

  /// Goes once over all orders for what earnings do not tell.
  mutating func readWorkers() {
    let log = records.log
    let hasAreaSignals = records.signals.signals.contains { $0.area != nil }
    var areas = CodeCount(log.area.names)
    var categories = CodeCount(log.category.names)
    let calendar = pair.proposalTable.rules.calendar
    for worker in records.workers {
      var fact = WorkerFacts()
      var lastDay: Int32?
      for row in worker.rows where pair.isPriced(row) {
        fact.distance += Int64(log.distance[row] ?? 0)
        let day = calendar.day(of: log.accepted[row])
        if day != lastDay { fact.days += 1 }
        lastDay = day
        let area = log.area.codes[row]
        areas.count(area)
        categories.count(log.category.codes[row])
        if hasAreaSignals, area == nil { withoutArea += 1 }
        if let fare = log.fare[row] {
          withFare += 1
          fares += fare
        }
      }
      fact.area = areas.takeMost()
      fact.category = categories.takeMost()
      facts.append(fact)
      costs.append(cost(of: fact))
    }
  }

  /// A worker's stated costs, rounded half to even once.
  private func cost(of fact: WorkerFacts) -> Int64 {
    var cost = Fraction(Int128((options.costs.perDay?.minorUnits ?? 0) * fact.days))
    if let rate = options.costs.perDistance {
      cost += rate.amount(
        for: Distance(thousandths: fact.distance, unit: records.log.distanceUnit))
    }
    return (try? cost.rounded(.halfEven)) ?? 0
  }

  /// The level whose hours hold for both.
  var hours: Earnings { pair.baseline }

  /// Online hours where there are shifts, else engaged hours.
  var primaryHours: MeasuredTime { records.shifts == nil ? .engaged : .online }

  /// A worker's seconds.
  func seconds(_ worker: Int, _ time: MeasuredTime) -> Int64 {
    time == .online
      ? hours.workers[worker].onlineSeconds : hours.workers[worker].engagedSeconds
  }

  /// Pay per hour of each worker on a level; nothing for workers without hours.
  func hourly(_ earnings: Earnings, _ time: MeasuredTime, net: Bool = false) -> [HourlyPay?] {
    earnings.workers.indices.map { worker in
      HourlyPay(
        pay: earnings.workers[worker].total - (net ? costs[worker] : 0),
        seconds: seconds(worker, time))
    }
  }

  /// Why figures of workers cannot be given at all, if so.
  var workersWithheld: WithheldReason? {
    if !records.namesWorkers { return .noWorkers }
    return records.workers.count < options.minimumGroupSize
      ? .groupTooSmall(minimum: options.minimumGroupSize) : nil
  }

  var recordFigures: RecordFigures {
    var counts = [Int](repeating: 0, count: UnpricedReason.allCases.count + 1)
    for reason in pair.leftOut ?? [] { counts[Int(reason)] += 1 }
    let unpriced = UnpricedReason.allCases.compactMap { reason in
      counts[reason.rawValue + 1] > 0
        ? UnpricedCount(reason: reason, orders: counts[reason.rawValue + 1]) : nil
    }
    return RecordFigures(
      orders: records.log.count,
      priced: records.log.count - unpriced.reduce(0) { $0 + $1.orders }, unpriced: unpriced,
      workers: records.namesWorkers ? records.workers.count : 0, days: records.log.days,
      withFare: withFare, withoutArea: withoutArea, hasShifts: records.shifts != nil)
  }

  var workerRows: [WorkerRow] {
    guard records.namesWorkers else { return [] }
    return records.workers.indices.map { place in
      let (before, after) = (pair.baseline.workers[place], pair.proposal.workers[place])
      return WorkerRow(
        worker: records.workers[place].id, orders: before.orders,
        engagedSeconds: before.engagedSeconds,
        onlineSeconds: records.shifts == nil ? nil : before.onlineSeconds,
        baselinePay: Money(minorUnits: before.total), proposalPay: Money(minorUnits: after.total))
    }
  }
}

/// Counts the words of a worker's orders.
struct CodeCount {
  private var counts: [Int]
  private var touched: [Int32] = []
  private let names: [String]

  init(_ names: [String]) {
    self.names = names
    counts = [Int](repeating: 0, count: names.count)
  }

  mutating func count(_ code: Int32?) {
    guard let code else { return }
    if counts[Int(code)] == 0 { touched.append(code) }
    counts[Int(code)] += 1
  }

  /// The word counted most, ties to the first in code-point order; −1 for none. Starts anew.
  mutating func takeMost() -> Int32 {
    let best = touched.max { left, right in
      let (first, second) = (counts[Int(left)], counts[Int(right)])
      return first != second
        ? first < second : CodePointOrder.precedes(names[Int(right)], names[Int(left)])
    }
    for code in touched { counts[Int(code)] = 0 }
    touched.removeAll(keepingCapacity: true)
    return best ?? -1
  }
}
