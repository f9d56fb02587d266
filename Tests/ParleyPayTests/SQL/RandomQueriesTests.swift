import ParleyRecords
import ParleyTerms
import ParleyValues
import Testing

@testable import ParleyPay

@Suite("The explained engine, the walk over columns and DuckDB on random standards and records")
struct RandomQueriesTests {
  /// Each batch prices so many standards on so many records, all records of a standards in one
  /// query: 12 × 38 × 32 = 14,592 pairs. About a quarter of them has shapes or cancelled orders
  /// that the walk leaves to the explained engine; more than 10,000 are walked over by columns.
  private static let batches: UInt64 = 12
  private static let standardsOfBatch = 38
  private static let recordsOfStandards = 32
  private static let fewestWalked = 10_000

  @Test("agree to the fen", arguments: 0..<batches)
  func agree(batch: UInt64) throws {
    let walked = try compare(Self.standardsOfBatch, from: batch * 1_000, on: .duckdb)
    #expect(walked * Int(Self.batches) >= Self.fewestWalked, "\(walked) pairs by columns")
  }

  @Test(
    "agree to the fen on PostgreSQL", .enabled(if: EngineSession.hasAllEngines),
    arguments: UInt64(0)..<4)
  func agreeOnPostgres(batch: UInt64) throws {
    _ = try compare(25, from: batch * 1_000, on: .postgres)
  }

  @Test("agree to the fen on Spark", .enabled(if: EngineSession.hasAllEngines))
  func agreeOnSpark() throws { _ = try compare(6, from: 0, on: .spark) }

  /// Compares so many standards, those left out that 38 digits may not suffice for.
  ///
  /// - Returns: how many pairs the walk reckoned over columns by itself.
  private func compare(
    _ count: Int, from first: UInt64, on dialect: SQLDialect
  ) throws -> Int {
    let session = try EngineSession(dialect)
    var edges = RecordEdges()
    var (seed, compared, walked) = (first, 0, 0)
    while compared < count {
      defer { seed += 1 }
      guard let pair = try QueryPair(seed, records: Self.recordsOfStandards, dialect) else {
        continue
      }
      compared += 1
      for record in pair.records { edges.count(record.log) }
      guard let found = try pair.disagreement(session, &walked) else { continue }
      Issue.record("seed \(seed)\n\(found)")
      return walked
    }
    // They have the most awkward decimals, and must stay rare.
    let refused = Int(seed - first) - compared
    #expect(refused * 4 <= compared, "\(refused) standards were refused")
    #expect(edges.records == compared * Self.recordsOfStandards)
    for (edge, count) in edges.all { #expect(count > 0, "no order with \(edge)") }
    return walked
  }
}

/// How often the records have what reckonings go wrong at.
struct RecordEdges {
  var records = 0
  private var counts: [String: Int] = [:]

  /// What is looked for, with how many orders have it.
  var all: [(String, Int)] {
    [
      "a tie in acceptance", "a tie in acceptance and completion", "no distance", "no completion",
      "no fare", "no weight", "no area", "the first second of a day", "the last second of a day",
      "completion after midnight", "the last day of a month", "a leap day", "a cancellation",
    ].map { ($0, counts[$0] ?? 0) }
  }

  mutating func count(_ log: OrderLog) {
    records += 1
    var seen: Set<[String]> = []
    for row in 0..<log.count {
      let order = log[row]
      let (day, start) = (order.accepted.date, "\(order.accepted)")
      let tie = [order.worker ?? "", start]
      let end = order.completed.map { "\($0)" } ?? "none"
      let found: [(String, Bool)] = [
        ("a tie in acceptance", !seen.insert(tie).inserted),
        ("a tie in acceptance and completion", !seen.insert(tie + [end]).inserted),
        ("no distance", order.distance == nil), ("no completion", order.completed == nil),
        ("no fare", order.fare == nil), ("no weight", order.weightGrams == nil),
        ("no area", order.area == nil),
        ("the first second of a day", order.accepted.secondOfDay == 0),
        ("the last second of a day", order.accepted.secondOfDay == 86_399),
        ("completion after midnight", order.completed.map { $0.date > day } ?? false),
        ("the last day of a month", day.adding(days: 1).day == 1),
        ("a leap day", day.month == 2 && day.day == 29), ("a cancellation", order.isCancelled),
      ]
      for (name, isSo) in found where isSo { counts[name, default: 0] += 1 }
    }
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
    // Some standards have shapes, and some records cancelled orders, that columns do not know.
    let hasShapes = seed % 5 == 3
    made = try RandomPayStandards.make(seed, hasShapesOfQueries: hasShapes)
    var records: [PayRecords] = []
    var kind: RandomPayRecords?
    var number: UInt64 = 0
    while records.count < count {
      let next = RandomPayRecords(
        seed * 100_000 + number, currency: made.standards.currency,
        firstDay: RandomAmounts.firstDays[Int(seed % 7)],
        hasColumnsOfQueries: hasShapes || seed % 20 == 7)
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

  /// What the explained engine, the walk and the query find where they differ.
  ///
  /// - Parameter walked: counts the records that the walk does not leave to the explained engine.
  func disagreement(_ session: EngineSession, _ walked: inout Int) throws -> String? {
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
      let prepared = KernelRecords(record)
      let walk = PayWalk(prepared, [.rules(try PayKernel(made.rules, prepared))])
      if walk.arithmetic != [.explained] { walked += 1 }
      let columns = try walk.earnings()[0].workers
      for (place, worker) in record.workers.enumerated() {
        let pay = try engine.pay(worker)
        guard columns[place] == pay.earnings else {
          return report(
            number, "worker \(worker.id) by columns", Self.parts(of: pay.earnings),
            Self.parts(of: columns[place]))
        }
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
    StandardsQuery.earnings.map { sum[keyPath: $0.1] }
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
