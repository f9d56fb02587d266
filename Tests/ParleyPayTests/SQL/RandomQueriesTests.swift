import ParleyRecords
import ParleyTerms
import ParleyValues
import Testing

@testable import ParleyPay

@Suite("The explained engine and DuckDB on random standards and random records")
struct RandomQueriesTests {
  /// Each batch prices so many standards on so many records, all records of a standards in one
  /// query: 12 × 34 × 25 = 10,200 pairs.
  private static let standardsOfBatch = 34
  private static let recordsOfStandards = 25

  @Test("agree to the fen", arguments: UInt64(0)..<12)
  func agree(batch: UInt64) throws {
    try compare(Self.standardsOfBatch, from: batch * 1_000, on: .duckdb)
  }

  @Test(
    "agree to the fen on PostgreSQL", .enabled(if: EngineSession.hasAllEngines),
    arguments: UInt64(0)..<4)
  func agreeOnPostgres(batch: UInt64) throws {
    try compare(25, from: batch * 1_000, on: .postgres)
  }

  @Test("agree to the fen on Spark", .enabled(if: EngineSession.hasAllEngines))
  func agreeOnSpark() throws { try compare(6, from: 0, on: .spark) }

  /// Compares so many standards, those left out that 38 digits may not suffice for.
  private func compare(_ count: Int, from first: UInt64, on dialect: SQLDialect) throws {
    let session = try EngineSession(dialect)
    var (seed, compared) = (first, 0)
    while compared < count {
      defer { seed += 1 }
      guard let pair = try QueryPair(seed, records: Self.recordsOfStandards, dialect) else {
        continue
      }
      compared += 1
      guard let found = try pair.disagreement(session) else { continue }
      Issue.record("seed \(seed)\n\(found)")
      return
    }
    // They have the most awkward decimals, and must stay rare.
    let refused = Int(seed - first) - compared
    #expect(refused * 8 <= compared, "\(refused) standards were refused")
  }
}

/// Standards and some records of one kind, for one query.
struct QueryPair {
  let made: RandomPayStandards.Made
  let records: [PayRecords]
  let query: StandardsQuery
  let dialect: SQLDialect

  /// Standards and records of a seed; nothing when 38 digits cannot be proved to suffice.
  init?(_ seed: UInt64, records count: Int, _ dialect: SQLDialect) throws {
    self.dialect = dialect
    made = try RandomPayStandards.make(seed)
    var records: [PayRecords] = []
    var kind: RandomPayRecords?
    var number: UInt64 = 0
    while records.count < count {
      let next = RandomPayRecords(
        seed * 100_000 + number, currency: made.standards.currency,
        firstDay: RandomAmounts.firstDays[Int(seed % 7)])
      number += 1
      let first = kind ?? next
      kind = first
      guard next.unit == first.unit, next.hasWorkers == first.hasWorkers,
        (next.shifts == nil) == (first.shifts == nil)
      else { continue }
      records.append(next.records)
    }
    self.records = records
    var options = SQLOptions(dialect: dialect)
    options.distanceUnit = kind?.unit ?? .kilometre
    options.namesWorkers = kind?.hasWorkers ?? true
    options.shifts = options.namesWorkers && kind?.shifts != nil ? "shifts" : nil
    options.signals = .table("signals")
    options.forecasts = .table("forecasts")
    options.separatesRecords = true
    options.bounds = SQLTables.bounds(records)
    do throws(Diagnostics) {
      query = try StandardsQuery([made.rules], options: options)
    } catch {
      guard error.all.allSatisfy({ $0.code == "sql.too-wide" }) else { throw error }
      return nil
    }
  }

  /// What the explained engine and the query find where they differ.
  func disagreement(_ session: EngineSession) throws -> String? {
    let tables = SQLTables.statements(records, dialect)
    let orders: [[Int64?]]
    let workers: [[Int64?]]
    do {
      orders = Self.numbers(try session.run(tables + [query.text(.orders)]))
      workers = Self.numbers(try session.run([query.text(.workers)]))
    } catch {
      return "\(StandardsWriter.write(made.standards))\n\(query.text(.workers))\n\(error)"
    }
    var (orderRow, workerRow) = (0, 0)
    for (number, record) in records.enumerated() {
      let engine = try ExplainedEngine(made.rules, record)
      for worker in record.workers {
        let pay = try engine.pay(worker)
        let lines = Self.lines(of: pay)
        for row in worker.rows {
          let found = orderRow < orders.count ? orders[orderRow] : []
          orderRow += 1
          let line = Int64(record.log.line[row])
          let expected = [Int64(number), line] + (lines[row] ?? [])
          // The allowance of the day is compared among the parts of the worker.
          let compared = found.enumerated().filter { $0.offset != 6 }.map(\.element)
          if compared != expected { return report(number, "line \(line)", expected, compared) }
        }
        // A record without workers has no row when it has no orders; it then has nothing to say.
        if record.log.count == 0, worker.id.isEmpty { continue }
        let found = workerRow < workers.count ? workers[workerRow] : []
        workerRow += 1
        let expected = [Int64(number)] + Self.parts(of: pay.earnings)
        if found != expected { return report(number, "worker \(worker.id)", expected, found) }
      }
    }
    return workerRow == workers.count ? nil : "the query finds \(workers.count) workers"
  }

  /// What the explained engine finds for each order, by row, as the query has it.
  private static func lines(of pay: WorkerPay) -> [Int: [Int64?]] {
    var lines: [Int: [Int64?]] = [:]
    for order in pay.orders {
      lines[order.row] = [
        0, order.pay.pay.minorUnits, order.pay.weatherAddition.minorUnits,
        order.tierAddition.minorUnits, order.pay.distanceAllowance.minorUnits,
        order.countedSeconds,
      ]
    }
    for order in pay.unpriced {
      lines[order.row] = [Int64(order.reason.rawValue + 1), nil, nil, nil, nil, nil]
    }
    return lines
  }

  private static func parts(of sum: WorkerEarnings) -> [Int64?] {
    [
      sum.orders, sum.orderPay, sum.weatherAdditions, sum.tiers, sum.allowances,
      sum.distanceAllowance, sum.capReturns, sum.periodFloors, sum.hourlyFloor, sum.tips,
      sum.fares, sum.ordersWithFare, sum.engagedSeconds, sum.onlineSeconds,
    ]
  }

  /// Rows without their words: they come in the order of workers.
  private static func numbers(_ rows: [[String?]]) -> [[Int64?]] {
    rows.map { row in
      (row.prefix(1) + row.dropFirst(2)).map { $0.map { Int64($0) ?? .min } }
    }
  }

  private func report(
    _ number: Int, _ what: String, _ expected: [Int64?], _ found: [Int64?]
  ) -> String {
    let record = records[number]
    var lines = [StandardsWriter.write(made.standards)]
    lines.append("# minimum wages: \(made.rules.context.minimumWages)")
    lines.append("# statutory holidays: \(made.rules.context.statutoryHolidays)")
    for row in 0..<record.log.count { lines.append("\(record.log[row])") }
    for shift in record.shifts?.shifts ?? [] { lines.append("\(shift)") }
    lines += record.signals.signals.map { "\($0)" } + record.forecasts.forecasts.map { "\($0)" }
    lines.append("record \(number), \(what)\nexplained \(expected)\n\(dialect.name) \(found)")
    lines.append(query.text(.workers))
    return lines.joined(separator: "\n")
  }
}
