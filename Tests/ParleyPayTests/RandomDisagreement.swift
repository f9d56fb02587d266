import ParleyRecords
import ParleyTerms
import ParleyValues
import Testing

@testable import ParleyPay

/// Standards and records on which the two engines disagree, made smaller and printed.
struct RandomDisagreement {
  /// What is walked together: one or two standards, or the pay in the records and standards.
  struct Levels {
    var made: [RandomPayStandards.Made]
    var hasPaid = false
    /// Standards whose unpriced orders are left out too.
    var gate: RandomPayStandards.Made?
    var arithmetic = PayKernel.Arithmetic.lanes
    var threads = 1
  }

  let levels: Levels
  private(set) var records: RandomPayRecords

  /// What an engine finds: each worker's sums and each row's amounts and reasons, by level.
  struct Found: Equatable {
    var workers: [[WorkerEarnings]] = []
    var orderPay: [[Int64]] = []
    var tierAdditions: [[Int64]] = []
    var reasons: [UInt8] = []
  }

  /// What the two engines find where they differ; nothing where they agree.
  ///
  /// An engine that finds amounts out of range finds nothing else.
  static func find(_ levels: Levels, _ records: RandomPayRecords) -> String? {
    let pay = records.records
    let explained = Result { try byLines(levels, pay) }
    let columnar = Result { try byColumns(levels, pay).found }
    switch (explained, columnar) {
    case (.success(let first), .success(let second)):
      if first == second { return nil }
      let differing = zip(first.workers.joined(), second.workers.joined()).filter { $0 != $1 }
        .map { "explained \($0)\ncolumnar  \($1)" }
      return "\(differing.joined(separator: "\n"))\nexplained \(first)\ncolumnar  \(second)"
    case (.failure, .failure): return nil
    case (.failure(let error), .success): return "only the explained engine fails: \(error)"
    case (.success, .failure(let error)): return "only the columnar engine fails: \(error)"
    }
  }

  private static func byLines(_ levels: Levels, _ records: PayRecords) throws -> Found {
    let log = records.log
    var found = Found(reasons: [UInt8](repeating: 0, count: log.count))
    func note(_ row: Int, _ reason: UnpricedReason) {
      if found.reasons[row] == 0 { found.reasons[row] = UInt8(reason.rawValue + 1) }
    }
    if levels.hasPaid {
      for row in 0..<log.count where log.paid[row] == nil { note(row, .noRecordedPay) }
    }
    let tables = try levels.made.map { try RuleTable($0.rules, for: log) }
    let gate = try levels.gate.map { [try RuleTable($0.rules, for: log)] } ?? []
    for table in gate + tables {
      let engine = ExplainedEngine(table, records)
      for row in 0..<log.count {
        if case .unpriced(let reason) = try engine.price(row: row) { note(row, reason) }
      }
    }
    var leftOut: [Int: UnpricedReason] = [:]
    for (row, reason) in found.reasons.enumerated() where reason > 0 {
      leftOut[row] = UnpricedReason(rawValue: Int(reason) - 1)
    }
    for table in tables {
      try addLines(ExplainedEngine(table, records, leavingOut: leftOut), to: &found)
    }
    if levels.hasPaid { addPaid(records, to: &found) }
    return found
  }

  private static func addLines(_ engine: ExplainedEngine, to found: inout Found) throws {
    let none = [Int64](repeating: 0, count: engine.records.log.count)
    var (pay, tiers, workers) = (none, none, [WorkerEarnings]())
    for worker in engine.records.workers {
      let paid = try engine.pay(worker)
      workers.append(paid.earnings)
      for order in paid.orders {
        pay[order.row] = order.pay.pay.minorUnits
        tiers[order.row] = order.tierAddition.minorUnits
        #expect(order.pay.lines.reduce(Fraction.zero) { $0 + $1.amount } == order.pay.exact)
      }
    }
    found.workers.append(workers)
    found.orderPay.append(pay)
    found.tierAdditions.append(tiers)
  }

  /// The level of recorded pay, over the hours of the standards.
  private static func addPaid(_ records: PayRecords, to found: inout Found) {
    let log = records.log
    let pay = (0..<log.count).map { found.reasons[$0] == 0 ? log.paid[$0] ?? 0 : 0 }
    let workers = zip(records.workers, found.workers[0]).map { worker, timed in
      var sum = WorkerEarnings()
      (sum.engagedSeconds, sum.onlineSeconds) = (timed.engagedSeconds, timed.onlineSeconds)
      for row in worker.rows where found.reasons[row] == 0 {
        sum.orders += 1
        sum.orderPay += pay[row]
      }
      return sum
    }
    found.workers.insert(workers, at: 0)
    found.orderPay.insert(pay, at: 0)
    found.tierAdditions.insert([Int64](repeating: 0, count: log.count), at: 0)
  }

  /// What a walk finds, and the kind of number it was carried out in.
  static func byColumns(
    _ levels: Levels, _ records: PayRecords
  ) throws -> (found: Found, arithmetic: PayKernel.Arithmetic) {
    let prepared = KernelRecords(records)
    func level(_ made: RandomPayStandards.Made) throws -> PayLevel {
      let table = try RuleTable(made.rules, for: records.log)
      return .rules(try PayKernel(table, prepared, startingWith: levels.arithmetic))
    }
    let own = try (levels.hasPaid ? [.paid] : []) + levels.made.map(level)
    let gates = try levels.gate.map { [try level($0)] } ?? []
    let walk = PayWalk(prepared, own, leavingOutWith: gates + own)
    let result = try walk.run(threads: levels.threads, collecting: RowCollector())
    let alone = try walk.earnings(threads: levels.threads)
    #expect(alone == result.levels, "whether or not somebody asks for single orders")
    if walk.lanes != nil {
      for loops in LaneLoops.available.dropLast() {
        let otherWalk = PayWalk(prepared, own, leavingOutWith: gates + own, loops: loops)
        let other = try otherWalk.run(threads: levels.threads, collecting: RowCollector())
        let isAlike =
          other.levels == result.levels && other.collected.pay == result.collected.pay
          && other.collected.tiers == result.collected.tiers
          && other.collected.reasons == result.collected.reasons
        #expect(isAlike, "loops for other processors")
        let others = try otherWalk.earnings(threads: levels.threads)
        #expect(others == alone, "loops for other processors, single orders left aside")
      }
    }
    let rows = 0..<records.log.count
    func amounts(_ byRow: [Int: [Int64]]) -> [[Int64]] {
      own.indices.map { level in rows.map { byRow[$0]?[level] ?? 0 } }
    }
    let found = Found(
      workers: result.levels.map { Array($0.workers) }, orderPay: amounts(result.collected.pay),
      tierAdditions: amounts(result.collected.tiers),
      reasons: rows.map { result.collected.reasons[$0] ?? 0 })
    return (found, walk.arithmetic.last ?? .explained)
  }

  /// Drops orders, shifts, signals and forecasts one at a time as long as the engines disagree.
  mutating func shrink() {
    drop(\.orders)
    drop(\.signals)
    drop(\.forecasts)
    var smaller = records
    smaller.shifts = nil
    if !keep(smaller), let shifts = records.shifts {
      for place in shifts.indices.reversed() {
        var smaller = records
        smaller.shifts?.remove(at: place)
        keep(smaller)
      }
    }
  }

  private mutating func drop<Element>(_ list: WritableKeyPath<RandomPayRecords, [Element]>) {
    for place in records[keyPath: list].indices.reversed() {
      var smaller = records
      smaller[keyPath: list].remove(at: place)
      keep(smaller)
    }
  }

  @discardableResult
  private mutating func keep(_ smaller: RandomPayRecords) -> Bool {
    guard RandomDisagreement.find(levels, smaller) != nil else { return false }
    records = smaller
    return true
  }

  init(_ levels: Levels, _ records: RandomPayRecords) {
    (self.levels, self.records) = (levels, records)
  }

  /// The standards and records as files, with what the engines find.
  var report: String {
    let unit = records.unit.rawValue
    var lines: [String] = []
    for made in levels.made + (levels.gate.map { [$0] } ?? []) {
      lines += [
        StandardsWriter.write(made.standards),
        "# minimum wages: \(made.rules.context.minimumWages)",
        "# statutory holidays: \(made.rules.context.statutoryHolidays)",
      ]
    }
    lines += [
      "# recorded pay: \(levels.hasPaid), gate: \(levels.gate != nil), \(levels.arithmetic)",
      "worker,accepted,completed,started,picked_up,distance_\(unit),weight_kg,fare,tip,paid,area,"
        + "category,employer,variant",
    ]
    func text(_ value: (some CustomStringConvertible)?) -> String { value?.description ?? "" }
    for order in records.orders {
      let amounts = [order.fare, order.tip, order.paid].map { amount in
        amount.map { "\($0.minorUnits) (smallest units)" }
      }
      let cells: [String?] =
        [
          order.worker, text(order.accepted), text(order.completed), text(order.started),
          text(order.pickedUp), order.distance?.text,
          order.weightGrams.map { Weight(grams: Int64($0)).text },
        ] + amounts + [order.area, order.category, order.employer, order.variant]
      lines.append(cells.map { $0 ?? "" }.joined(separator: ","))
    }
    for shift in records.shifts ?? [] { lines.append("\(shift.worker),\(shift.on),\(shift.off)") }
    for signal in records.signals {
      lines.append(
        "\(signal.signal.key),\(signal.level.key),\(signal.area ?? ""),\(signal.from),"
          + text(signal.to))
    }
    for forecast in records.forecasts {
      lines.append("\(forecast.date),\(forecast.area ?? ""),\(forecast.maximumThousandths)")
    }
    lines.append(RandomDisagreement.find(levels, records) ?? "agree")
    return lines.joined(separator: "\n")
  }
}
