import ParleyRecords
import ParleyTerms
import ParleyValues

/// Tests orders against the limits of pay.md §2, "Limits and breaches".
///
/// A stretch lasts from its first moment on, short gaps included. Engaged time at a moment is what
/// the orders accepted before it in the same day or week have taken until then. An order counts as
/// open to those accepted after it, until it is completed.
public struct LimitReader: Sendable {
  let table: RuleTable
  let records: KernelRecords
  /// For each rule, whether each weather state stops work.
  private let stops: [[Bool]]
  /// Whether any rule has any limit.
  public let isNeeded: Bool

  /// A reader for compiled rules over the records they were compiled for.
  public init(_ table: RuleTable, _ records: KernelRecords) {
    self.table = table
    self.records = records
    stops = table.compiled.map { rule in
      records.timeline.levels.map { LimitReader.stops(rule, levels: $0) }
    }
    isNeeded =
      stops.contains { $0.contains(true) }
      || table.compiled.contains { !$0.limits.isEmpty || $0.wider.estimate != nil }
  }

  private static func stops(_ rule: PayRule, levels: [Int8]) -> Bool {
    WeatherSignal.allCases.enumerated().contains { place, signal in
      rule.signals.last {
        $0.signal == signal && $0.level.rawValue <= Int(levels[place]) && $0.stop != nil
      }?.stop == true
    }
  }

  /// What a worker's records show.
  ///
  /// - Parameters:
  ///   - worker: the worker.
  ///   - rows: the worker's rows that have a price, in order.
  /// - Complexity: O(orders × orders open at once + shifts).
  public func findings(of worker: PayWorker, rows: some Sequence<Int>) -> LimitFindings {
    var reading = LimitReading(self, worker, rows)
    reading.readStretches()
    reading.readTotals(.daily, .day) { $0.daily }
    reading.readTotals(.weekly, .week) { $0.weekly }
    reading.readConcurrent()
    reading.readHourly()
    reading.readGuarantee()
    reading.readPromises()
    for order in reading.orders where stops[order.place][order.state] {
      reading.findings.breaches.append(Breach(kind: .stop, row: order.row))
    }
    return reading.findings
  }
}

extension LimitRule {
  /// Whether nothing is limited.
  var isEmpty: Bool {
    self
      == LimitRule(
        continuous: nil, daily: nil, weekly: nil, concurrent: nil, hourly: nil,
        guaranteedPerOnlineHour: nil)
  }
}

/// One worker's records on the way through the limits.
struct LimitReading {
  struct Item {
    var row: Int
    var accepted: Int64
    /// Beginning and end of engaged time, where known.
    var engaged: Range<Int64>?
    /// The part of it that counts.
    var counted: Range<Int64>?
    var end: Int64?
    var place: Int
    var state: Int
  }

  let reader: LimitReader
  var orders: [Item] = []
  /// Disjoint online time in order; `nil` without shift records.
  let online: [OnlineStretch]?
  let shifts: ArraySlice<Shift>
  var findings = LimitFindings()

  init(_ reader: LimitReader, _ worker: PayWorker, _ rows: some Sequence<Int>) {
    self.reader = reader
    let records = reader.records.records
    shifts = records.shifts(of: worker)
    online = records.shifts == nil ? nil : OnlineStretch.stretches(of: shifts)
    let log = records.log
    var latest = Int64.min
    var hint = -1
    orders.reserveCapacity(worker.rows.count)
    for row in rows {
      let accepted = log.accepted[row]
      let place = reader.table.place(
        of: reader.table.combination(ofRow: row), on: Int32(accepted.flooredQuotient(86_400)))
      let rule = reader.table.compiled[place]
      let moments = OrderMoments(
        accepted: accepted, started: log.started[row], pickedUp: log.pickedUp[row],
        completed: log.completed[row])
      let state =
        reader.records.timeline.isEmpty
        ? 0
        : reader.records.timeline.state(
          at: accepted, area: log.area.codes[row] ?? -1, hint: &hint)
      var item = Item(
        row: row, accepted: accepted, end: moments.completed, place: place, state: state)
      if let seconds = rule.engagedSeconds(of: moments), let end = moments.completed {
        item.engaged = end - seconds..<end
        let start = rule.hours.overlap == .once ? max(end - seconds, latest) : end - seconds
        item.counted = start < end ? start..<end : nil
        latest = max(latest, end)
      }
      orders.append(item)
    }
  }

  func limits(_ order: Item) -> LimitRule { reader.table.compiled[order.place].limits }

  mutating func add(_ kind: LimitKind, _ order: Item) {
    findings.breaches.append(Breach(kind: kind, row: order.row))
  }
}
