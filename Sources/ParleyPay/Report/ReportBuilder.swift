import ParleyRecords
import ParleyTerms
import ParleyValues

/// Makes the figures of both levels from their earnings.
struct ReportBuilder: Sendable {
  let pair: ReportLevels
  let options: SimulationOptions
  let records: ReportRecords
  /// What each worker spends, in smallest units.
  private(set) var costs: [Int64] = []
  /// What each worker has of the hours that hold for both levels: those of the baseline.
  private let engagedSeconds: [Int64]
  private let onlineSeconds: [Int64]

  init(_ pair: ReportLevels, _ records: ReportRecords, _ options: SimulationOptions) {
    self.pair = pair
    self.options = options
    self.records = records
    engagedSeconds = pair.baseline.workers.engagedSeconds
    onlineSeconds = pair.baseline.workers.onlineSeconds
    costs = facts.map { cost(of: $0) }
  }

  /// What is known of each worker beside the earnings.
  var facts: [WorkerFacts] { pair.sums.facts }

  /// A worker's stated costs, rounded half to even once.
  private func cost(of fact: WorkerFacts) -> Int64 {
    var cost = Fraction(Int128((options.costs.perDay?.minorUnits ?? 0) * fact.days))
    if let rate = options.costs.perDistance {
      cost += rate.amount(
        for: Distance(thousandths: fact.distance, unit: records.distanceUnit))
    }
    return (try? cost.rounded(.halfEven)) ?? 0
  }

  /// Online hours where there are shifts, else engaged hours.
  var primaryHours: MeasuredTime { !records.hasShifts ? .engaged : .online }

  /// A worker's seconds.
  func seconds(_ worker: Int, _ time: MeasuredTime) -> Int64 {
    time == .online ? onlineSeconds[worker] : engagedSeconds[worker]
  }

  /// Workers in the order of their pay per hour on a level.
  func ranking(_ earnings: Earnings, _ time: MeasuredTime, net: Bool = false) -> HourlyRanking {
    let pay = net ? zip(earnings.totals, costs).map { $0 - $1 } : earnings.totals
    return HourlyRanking(pay: pay, seconds: time == .online ? onlineSeconds : engagedSeconds)
  }

  /// Why figures of workers cannot be given at all, if so.
  var workersWithheld: WithheldReason? {
    if !records.namesWorkers { return .noWorkers }
    return records.workers.count < options.minimumGroupSize
      ? .groupTooSmall(minimum: options.minimumGroupSize) : nil
  }

  var recordFigures: RecordFigures {
    let counts = pair.sums.unpriced
    let unpriced = UnpricedReason.allCases.compactMap { reason in
      counts[reason.rawValue] > 0
        ? UnpricedCount(reason: reason, orders: counts[reason.rawValue]) : nil
    }
    return RecordFigures(
      orders: records.orders,
      priced: records.orders - unpriced.reduce(0) { $0 + $1.orders }, unpriced: unpriced,
      workers: records.namesWorkers ? records.workers.count : 0, days: records.days,
      withFare: pair.withFare, withoutArea: pair.sums.withoutArea,
      hasShifts: records.hasShifts)
  }

  var workerRows: [WorkerRow] {
    guard records.namesWorkers else { return [] }
    return records.workers.indices.map { place in
      WorkerRow(
        worker: records.workers[place], orders: pair.baseline.workers[place].orders,
        engagedSeconds: engagedSeconds[place],
        onlineSeconds: !records.hasShifts ? nil : onlineSeconds[place],
        baselinePay: Money(minorUnits: pair.baseline.totals[place]),
        proposalPay: Money(minorUnits: pair.proposal.totals[place]))
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

  /// Counts a word by its place; a negative one is none.
  mutating func count(_ code: Int64) {
    if code < 0 { return }
    if counts[Int(code)] == 0 { touched.append(Int32(truncatingIfNeeded: code)) }
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
