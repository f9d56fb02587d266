import Foundation
import ParleyRecords
import ParleyValues
import Testing

@testable import ParleyCommands

@Suite("Simulations in DuckDB")
struct EngineTests {
  /// The root of the package, above this file.
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The example's records as DuckDB reads them, and a search path with a Python that has DuckDB.
  private static func bench() throws -> CommandBench {
    var bench = try ExampleFolder.bench()
    bench.environment["PATH"] = root.appending(path: ".build/engines/bin").path
    let folder = bench.folder
    func log<Log>(_ name: String, _ kind: RecordKind<Log>) throws -> Log {
      try kind.readFile(folder.appending(path: name).path, ImportOptions(currency: .cny)).log
    }
    func cell(_ value: (some CustomStringConvertible)?) -> String { value?.description ?? "" }
    let orders = try log("orders.csv", .orders)
    let rows = (0..<orders.count).map { row -> String in
      let order = orders[row]
      let cells: [String] = [
        "\(order.line)", cell(order.worker), "\(order.accepted.secondsSinceEpoch)",
        cell(order.completed?.secondsSinceEpoch), "", "", cell(order.distance?.thousandths), "",
        cell(order.fare?.minorUnits), "", cell(order.paid?.minorUnits), "", "", "", "",
      ]
      return cells.joined(separator: ",")
    }
    let header =
      "line,worker,accepted,completed,started,picked_up,distance,weight,fare,tip,paid,area,"
      + "category,employer,variant"
    try bench.write(([header] + rows).joined(separator: "\n") + "\n", to: "whole.csv")
    let shifts = try log("shifts.csv", .shifts).shifts.map {
      "\($0.line),\($0.worker),\($0.on.secondsSinceEpoch),\($0.off.secondsSinceEpoch)"
    }
    try bench.write(
      (["line,worker,on_at,off_at"] + shifts).joined(separator: "\n") + "\n", to: "shifts-whole.csv"
    )
    return bench
  }

  /// The same with `orders.parquet`, as DuckDB writes it.
  static func benchWithParquet() throws -> CommandBench {
    let bench = try bench()
    let process = Process()
    process.executableURL = root.appending(path: ".build/engines/bin/python3")
    process.currentDirectoryURL = bench.folder
    process.arguments = [
      "-c",
      """
      import duckdb
      columns = "line, worker, accepted, completed, distance, fare, paid"
      duckdb.sql(f"COPY (SELECT {columns} FROM 'whole.csv') TO 'orders.parquet'")
      """,
    ]
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    return bench
  }

  /// What both ways of reckoning are asked.
  private static let asked = [
    "--baseline current.yaml --proposal union.yaml --minimum-group 1",
    "--baseline current.yaml --proposal union.yaml --minimum-group 1 --cost-per-day 3",
    "--baseline current.yaml --proposal union.yaml --minimum-group 2 --signals signals.csv "
      + "--forecasts forecasts.csv",
    "--baseline paid --proposal union.yaml --minimum-group 1 --signals signals.csv",
  ]

  @Test("give the report that Parley gives itself", arguments: asked, [false, true])
  func sameReport(options: String, hasShifts: Bool) throws {
    let bench = try Self.bench()
    defer { bench.remove() }
    let own = bench.run(
      "simulate --orders orders.csv --format json \(options)"
        + (hasShifts ? " --shifts shifts.csv" : ""))
    let engine = bench.run(
      "simulate --engine duckdb:whole.csv --format json \(options)"
        + (hasShifts ? " --shift-table shifts-whole.csv" : ""))
    #expect(own.status == .done, "\(own.errors)")
    #expect(engine.status == .done, "\(engine.errors)")
    #expect(try Self.figures(engine) == Self.figures(own))
    // In words too, up to what makes the figures reproducible.
    func words(_ records: String, _ shifts: String) -> [Substring] {
      let run = bench.run("simulate \(records) --full \(options)" + (hasShifts ? shifts : ""))
      return run.output.split(separator: "\n").prefix {
        !$0.hasPrefix("What makes it reproducible")
      }
    }
    let inWords = words("--orders orders.csv", " --shifts shifts.csv")
    #expect(inWords.count > 20)
    #expect(
      words("--engine duckdb:whole.csv", " --shift-table shifts-whole.csv") == inWords)
  }

  /// Everything but the digests of the files.
  private static func figures(_ run: CommandRun) throws -> [JSONValue.Member] {
    guard case .object(let members) = try run.json() else { return [] }
    return members.filter { $0.key != "run" }
  }

  @Test("say what is missing, and how to install it")
  func missing() throws {
    var bench = try Self.bench()
    defer { bench.remove() }
    bench.environment["PATH"] = bench.folder.path
    let run = bench.run(
      "simulate --engine duckdb:whole.csv --baseline current.yaml --proposal union.yaml")
    #expect(run.status == .fileMissing)
    #expect(run.errors.contains("pip install duckdb"))
  }

  /// Mistakes with what they are answered with, in both languages.
  private struct Mistake {
    let words: String
    let status: ParleyCommands.ExitStatus
    let says: [String]

    init(_ words: String, _ status: ParleyCommands.ExitStatus, _ says: [String]) {
      (self.words, self.status, self.says) = (words, status, says)
    }
  }

  private static let mistakes: [Mistake] = [
    Mistake("duckdb:whole.cvs", .fileMissing, ["whole.csv"]),
    Mistake("duckdb:damaged.parquet", .badContent, ["engine.unreadable", "damaged.parquet"]),
    Mistake("duckdb:damaged.db --table orders", .badContent, ["engine.unreadable", "--table"]),
    Mistake("duckdb:current.yaml", .badContent, ["engine.unreadable"]),
    Mistake(
      "duckdb:shifts-whole.csv", .badContent,
      ["sql.column-missing", "accepted", "on_at", "parley sql --schema"]
    ),
    Mistake("duckdb:renamed.csv", .badContent, ["sql.column-missing", "acceptd"]),
    Mistake(
      "duckdb:orders-as-exported.csv", .badContent,
      ["sql.column-type", "TIMESTAMP", "EPOCH(accepted)", "DOUBLE"]
    ),
    Mistake("duckdb:words.csv", .badContent, ["sql.column-type", "fare"]),
    Mistake("duckdb:milliseconds.csv", .badContent, ["sql.column-range", "1000"]),
    Mistake("duckdb:microseconds.csv", .badContent, ["sql.column-range", "1782000000000000"]),
    Mistake("duckdb:outside.csv", .badContent, ["engine.failed", "out of bounds"]),
    Mistake("duckdb:whole.csv --orders orders.csv", .usage, ["not-with-engine", "--engine"]),
    Mistake("duckdb:whole.csv --shifts shifts.csv", .usage, ["--shift-table"]),
    Mistake("duckdb:whole.csv --record run.json", .usage, ["not-with-engine"]),
    Mistake("duckdb:whole.csv --breaches b.csv", .usage, ["not-with-engine"]),
    Mistake("duckdb:whole.csv --shift-table 'a b'", .badContent, ["sql.word"]),
    Mistake(
      "duckdb:whole.csv --proposal batch.yaml", .badContent,
      ["sql.shape", "piece-rate.extras.batch.next-orders", "--orders"]),
  ]

  /// Each language answers every second mistake; the words of both come from one place.
  @Test("answer mistakes with what to do", arguments: mistakes.indices)
  func mistake(number: Int) throws {
    let language = number.isMultiple(of: 2) ? "en" : "zh-Hans"
    let bench = try Self.bench()
    defer { bench.remove() }
    let mistake = Self.mistakes[number]
    for name in ["damaged.parquet", "damaged.db"] {
      try bench.write("PAR1 this is no table", to: name)
    }
    try bench.write("line,worker,acceptd\n1,W,1782000000\n", to: "renamed.csv")
    try bench.write(
      "line,worker,accepted,distance\n1,W,2026-07-01 10:00:00,3.4\n",
      to: "orders-as-exported.csv")
    try bench.write("line,worker,accepted,fare\n1,W,1782000000,free\n", to: "words.csv")
    for (name, moment) in [("milliseconds", "1782000000000"), ("microseconds", "1782000000000000")]
    {
      try bench.write("line,worker,accepted\n1,W,\(moment)\n", to: name + ".csv")
    }
    try bench.write("line,worker,accepted,distance\n1,W,1782000000,-5\n", to: "outside.csv")
    try bench.write(
      "parley: standards/1\ncurrency: CNY\npiece-rate:\n  base: 5.00 /order\n"
        + "  extras: {batch: {next-orders: 80 %}}\n", to: "batch.yaml")
    let proposal = mistake.words.contains("--proposal") ? "" : " --proposal union.yaml"
    let run = bench.run(
      "simulate --engine \(mistake.words) --baseline current.yaml\(proposal) --lang \(language)")
    #expect(run.status == mistake.status, "\(run.errors)")
    for text in mistake.says { #expect(run.errors.contains(text), "\(text) in \(run.errors)") }
  }

  @Test("reckon records that lack columns, and say what is not known")
  func fewColumns() throws {
    let bench = try Self.bench()
    defer { bench.remove() }
    try bench.write("line,accepted\n1,1782000000\n2,1782000600\n", to: "few.csv")
    try bench.write(
      "parley: standards/1\ncurrency: CNY\npiece-rate: {base: 5.00 /order}\n", to: "base.yaml")
    let run = bench.run(
      "simulate --engine duckdb:few.csv --baseline base.yaml --proposal base.yaml --format json")
    #expect(run.status == .done, "\(run.errors)")
    #expect(run.output.contains("pay.no-workers"))
    #expect(run.output.contains("10.00"))
  }

  @Test("refuse an engine that there is not", arguments: ["orders.parquet", "spark:x", "duckdb"])
  func unknown(engine: String) throws {
    let bench = try Self.bench()
    defer { bench.remove() }
    let run = bench.run(
      "simulate --engine \(engine) --baseline current.yaml --proposal union.yaml")
    #expect(run.status == .usage)
    #expect(run.errors.contains("duckdb:orders.parquet"))
  }
}
