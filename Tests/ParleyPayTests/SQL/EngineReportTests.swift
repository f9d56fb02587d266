import Foundation
import ParleyRecords
import ParleyTerms
import ParleyValues
import Testing

@testable import ParleyPay

@Suite("Reports from DuckDB and from the engines of Parley on random standards and random records")
struct EngineReportTests {
  @Test("are the same", arguments: UInt64(0)..<2)
  func same(batch: UInt64) throws {
    let session = try EngineSession(.duckdb)
    let folder = FileManager.default.temporaryDirectory
      .appending(
        path: "parley-engine-reports-\(batch)-\(ProcessInfo.processInfo.processIdentifier)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var (compared, seed) = (0, batch * 1_000)
    while compared < 12 {
      defer { seed += 1 }
      guard let pair = try ReportPair(seed) else { continue }
      compared += 1
      let own = try pair.ownReport()
      let engine = try pair.engineReport(session, folder)
      guard own != engine else { continue }
      let lines = zip(own.split(separator: "\n"), engine.split(separator: "\n")).filter { $0 != $1 }
      let found = lines.prefix(12).map { "own    \($0)\nengine \($1)" }.joined(separator: "\n")
      Issue.record(
        "seed \(seed)\n\(found)\n\(pair.made.map { StandardsWriter.write($0.standards) })")
      return
    }
  }
}

/// Two levels and some records whose orders name workers.
private struct ReportPair {
  let made: [RandomPayStandards.Made]
  let records: PayRecords
  let simulation: EngineSimulation

  init?(_ seed: UInt64) throws {
    let hasShapes = seed % 3 == 1
    let proposal = try RandomPayStandards.make(seed, hasShapesOfQueries: hasShapes)
    let baseline = try RandomPayStandards.make(
      seed + 1_000_000, like: proposal.standards, hasShapesOfQueries: seed % 6 == 1)
    made = [baseline, proposal]
    var number: UInt64 = 0
    var found: RandomPayRecords
    repeat {
      found = RandomPayRecords(
        seed * 1_000 + number, currency: proposal.standards.currency,
        firstDay: RandomAmounts.firstDays[Int(seed % 7)], hasWiderColumns: seed % 3 == 0,
        hasColumnsOfQueries: hasShapes)
      number += 1
    } while !found.hasWorkers
    records = found.records
    var options = SQLOptions(dialect: .duckdb)
    options.distanceUnit = found.unit
    options.shifts = found.shifts == nil ? nil : "shifts"
    options.signals = .stated(found.signals)
    options.forecasts = .stated(found.forecasts)
    options.bounds = SQLTables.bounds([records])
    let isPaid = seed % 5 == 1 && records.log.paid.hasValues
    do throws(Diagnostics) {
      simulation = try EngineSimulation(
        baseline: isPaid ? .paid : .standards(baseline.rules), proposal: proposal.rules,
        records: options, found: ReportPair.found(records),
        options: ReportPair.options(seed, baseline.standards, proposal.standards))
    } catch {
      guard error.all.allSatisfy({ $0.code == "sql.too-wide" }) else { throw error }
      return nil
    }
  }

  /// What an engine would say of the records when asked first.
  private static func found(_ records: PayRecords) -> EngineProbe.Findings {
    EngineProbe.Findings(
      columns: [], orders: records.log.count,
      firstDay: records.log.count == 0 ? nil : records.firstDay)
  }

  /// Attribution and steps are many queries: not every pair asks for them, and for few steps.
  private static func options(
    _ seed: UInt64, _ baseline: Standards, _ proposal: Standards
  ) -> SimulationOptions {
    var options = SimulationOptions()
    let players = TermPlayer.players(from: baseline, to: proposal)
    // All sets of many changes would take minutes.
    let isShort = !(9...12).contains(players.count(where: \.movesMoney))
    options.attribution = seed % 4 == 2 && isShort ? .unasked : .never
    let keys = players.flatMap(\.keys)
    options.steps = seed % 4 == 3 ? .terms(Array(keys.prefix(5))) : .never
    options.minimumGroupSize = seed % 2 == 0 ? 1 : 2
    options.costs = StatedCosts(perDay: Money(minorUnits: 300))
    return options
  }

  func ownReport() throws -> String {
    try text(
      Simulation.run(
        records, baseline: simulation.baseline, proposal: made[1].rules, options: simulation.options
      ))
  }

  func engineReport(_ session: EngineSession, _ folder: URL) throws -> String {
    func read(_ name: String) throws -> [UInt8] {
      Array(try Data(contentsOf: folder.appending(path: name)))
    }
    func path(_ name: String) -> String { folder.appending(path: name).path }
    _ = try session.run(
      SQLTables.statements([records], .duckdb) + [simulation.script(writingTo: path)])
    let findings = try simulation.findings(reading: read)
    if let script = findings.script(writingTo: path) { _ = try session.run([script]) }
    return try text(findings.report(inputs: [], reading: read))
  }

  /// Everything a report says.
  private func text(_ report: SimulationReport) -> String {
    var text = ""
    dump(report, to: &text)
    return text
  }
}
