import ParleyRecords
import ParleyTerms
import ParleyValues
import Testing

@testable import ParleyPay

@Suite("The explained engine and DuckDB on random standards and random records")
struct RandomQueriesTests {
  /// Each batch prices so many standards on so many records, all records of a standards in one
  /// query: 12 x 36 x 25 = 10,800 pairs.
  private static let standardsOfBatch: UInt64 = 36
  private static let recordsOfStandards = 25

  @Test("agree to the fen", arguments: UInt64(0)..<12)
  func agree(batch: UInt64) throws {
    let session = try DuckDBSession()
    var refused = 0
    for seed in batch * Self.standardsOfBatch..<(batch + 1) * Self.standardsOfBatch {
      guard let pair = try QueryPair(seed, records: Self.recordsOfStandards) else {
        refused += 1
        continue
      }
      guard let found = try pair.disagreement(session) else { continue }
      Issue.record("seed \(seed)\n\(found)")
      return
    }
    // Amounts with the most awkward decimals leave 38 digits; they must stay rare.
    #expect(refused <= 4, "\(refused) of \(Self.standardsOfBatch) were refused")
  }
}

/// Standards and some records of one kind, for one query.
struct QueryPair {
  let made: RandomPayStandards.Made
  let records: [PayRecords]
  let query: StandardsQuery

  /// Standards and records of a seed; nothing when 38 digits cannot be proved to suffice.
  init?(_ seed: UInt64, records count: Int) throws {
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
    var options = SQLOptions(dialect: .duckdb)
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
  func disagreement(_ session: DuckDBSession) throws -> String? {
    let tables = SQLTables.statements(records)
    let orders: [[Int64?]]
    let workers: [[Int64?]]
    do {
      // Words are left out of what is read back: rows come in the order of workers.
      orders = try session.run(tables + [Self.withoutWords(query.text(.orders))])
      workers = try session.run([Self.withoutWords(query.text(.workers))])
    } catch {
      return "\(StandardsWriter.write(made.standards))\n\(query.text(.workers))\n\(error)"
    }
    var (orderRow, workerRow) = (0, 0)
    for (number, record) in records.enumerated() {
      let engine = try ExplainedEngine(made.rules, record)
      for worker in record.workers {
        let pay = try engine.pay(worker)
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
        for row in worker.rows {
          var found = orderRow < orders.count ? orders[orderRow] : []
          orderRow += 1
          // Record and line come first, the allowance of the day stands among the parts.
          guard found.count == 9 else { return "rows of orders are missing" }
          let line = found[1]
          found.remove(at: 6)
          found.removeFirst(2)
          if found != lines[row] || line != Int64(record.log.line[row]) {
            return report(
              number, "order of line \(record.log.line[row])", lines[row] ?? [], found)
          }
        }
        let found = workerRow < workers.count ? workers[workerRow] : []
        workerRow += 1
        let expected = Self.parts(of: pay.earnings)
        if Array(found.dropFirst()) != expected {
          // A record without orders and workers has no row; neither has it anything to say.
          if record.log.count == 0, worker.id.isEmpty {
            workerRow -= 1
            continue
          }
          return report(number, "worker \(worker.id)", expected, found)
        }
      }
    }
    if workerRow != workers.count { return "the query finds \(workers.count) workers" }
    return nil
  }

  private static func parts(of sum: WorkerEarnings) -> [Int64?] {
    [
      sum.orders, sum.orderPay, sum.weatherAdditions, sum.tiers, sum.allowances,
      sum.distanceAllowance, sum.capReturns, sum.periodFloors, sum.hourlyFloor, sum.tips,
      sum.fares, sum.ordersWithFare, sum.engagedSeconds, sum.onlineSeconds,
    ]
  }

  private static func withoutWords(_ query: String) -> String {
    "SELECT * EXCLUDE (worker) FROM (\(query.replacing(";", with: "")))"
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
    lines.append("record \(number), \(what)\nexplained \(expected)\nDuckDB    \(found)")
    lines.append(query.text(.workers))
    return lines.joined(separator: "\n")
  }
}
