import Foundation
import ParleyTestSupport
import ParleyValues
import Testing

@testable import ParleyCommands

@Suite("Reports of simulate")
struct SimulateReportTests {
  private static let line =
    "simulate --orders orders.csv --shifts shifts.csv --signals signals.csv "
    + "--baseline current.yaml --proposal union.yaml --minimum-group 2"

  private func bench() throws -> CommandBench { try ExampleFolder.bench() }

  @Test("the long table: documented columns, a figure a line", arguments: Language.allCases)
  func csv(_ language: Language) throws {
    let bench = try bench()
    defer { bench.remove() }
    let run = bench.run(Self.line + " --csv f.csv --lang \(language.rawValue)")
    #expect(run.status == .done, "\(run.errors)")
    let text = try bench.read("f.csv")
    expectGolden(text, named: "figures.\(language.rawValue).csv")
    let lines = text.replacing("\u{FEFF}", with: "").split(separator: "\r\n")
    #expect(lines.first == "section,item,figure,level,value,unit,withheld")
    // No figure is told twice.
    let keys = lines.dropFirst().map { $0.split(separator: ",", omittingEmptySubsequences: false) }
      .map { $0.prefix(4).joined(separator: ",") }
    #expect(Set(keys).count == keys.count)
    #expect(lines.contains { $0.hasPrefix("change,,total,change,") })
    let shown = bench.run(Self.line + " --format csv --lang \(language.rawValue)").output
    #expect(text.replacing("\u{FEFF}", with: "") == shown)
  }

  @Test("the report for programs", arguments: Language.allCases)
  func json(_ language: Language) throws {
    let bench = try bench()
    defer { bench.remove() }
    let run = bench.run(Self.line + " --format json --lang \(language.rawValue)")
    expectGolden(run.output, named: "simulation.\(language.rawValue).json")
    let value = try run.json()
    #expect(value["run"]?["parley"]?.stringValue == "run/1")
  }

  @Test("a run is repeated to the byte from its record, a page or a report for programs")
  func repeats() throws {
    let bench = try bench()
    defer { bench.remove() }
    let options = " --attribute --full-time 20 --seed 9 --cost-per-distance 0.35/km"
    let made = bench.run(
      Self.line + options + " --record run.json --html a.html --csv a.csv --full")
    #expect(made.status == .done, "\(made.errors)")
    let json = bench.run(Self.line + options + " --format json").output
    try bench.write(json, to: "report.json")
    for record in ["run.json", "a.html", "report.json"] {
      let again = bench.run("simulate --run \(record) --html b.html --csv b.csv --full")
      #expect(again.status == .done, "\(record): \(again.errors)")
      #expect(again.output == made.output)
      #expect(try bench.read("b.html") == (try bench.read("a.html")))
      #expect(try bench.read("b.csv") == (try bench.read("a.csv")))
    }
    #expect(bench.run("simulate --run run.json --format json").output == json)
  }

  @Test(
    "a run is repeated to the byte in every format, on another day and in another folder",
    arguments: Language.allCases)
  func repeatsElsewhere(_ language: Language) throws {
    var bench = try bench()
    defer { bench.remove() }
    bench.today = "2026-08-03"
    let kinds = ["html", "md", "xlsx", "csv"]
    let options =
      " --lang \(language.rawValue) --html out.html --markdown out.md --xlsx out.xlsx --csv out.csv "
      + "--per-worker workers.csv --breaches breaches.csv"
    let files = kinds.map { "out." + $0 } + ["workers.csv", "breaches.csv"]
    let made = bench.run(
      Self.line + options + " --record run.json --attribute --sample-of 40 --steps --seed 3")
    #expect(made.status == .done, "\(made.errors)")
    let formats = ["text", "json", "csv"]
    let shown = formats.map { format in
      bench.run("simulate --run run.json --format \(format) --lang \(language.rawValue)").output
    }
    // Nothing but the records and the run record goes elsewhere, a year later.
    var other = try CommandBench()
    defer { other.remove() }
    other.today = "2027-11-30"
    for name in ["orders.csv", "shifts.csv", "signals.csv", "run.json"] {
      try other.write(try bench.read(name), to: "handed over/" + name)
    }
    let run = "simulate --run 'handed over/run.json'"
    let again = other.run(run + options)
    #expect(again.status == .done, "\(again.errors)")
    #expect(again.output == made.output)
    for file in files {
      let first = try Data(contentsOf: bench.folder.appending(path: file))
      let second = try Data(contentsOf: other.folder.appending(path: file))
      #expect(first == second, "\(file)")
    }
    for (format, before) in zip(formats, shown) {
      let after = other.run(run + " --format \(format) --lang \(language.rawValue)").output
      #expect(after == before && !after.isEmpty, "\(format)")
    }
  }

  @Test("terms whose steps are wanted: read by key, refused with the nearest key")
  func stepsOf() throws {
    let bench = try bench()
    defer { bench.remove() }
    let run = bench.run(Self.line + " --steps-of piece-rate.base --full --format json")
    let steps = try run.json()["steps"]?.elements ?? []
    #expect(steps.compactMap { $0["key"]?.stringValue } == ["piece-rate.base"])
    let wrong = bench.run(Self.line + " --steps-of piece-rate.bass")
    #expect(wrong.status == .usage && wrong.errors.contains("unknown-term"))
    #expect(wrong.errors.contains("piece-rate.base"))
  }

  @Test("a run is refused when a file differs, is gone, or something is said twice")
  func refusals() throws {
    let bench = try bench()
    defer { bench.remove() }
    _ = bench.run(Self.line + " --record run.json")
    let settled = bench.run("simulate --run run.json --seed 2")
    #expect(settled.status == .usage && settled.errors.contains("settled-by-run"))
    let orders = try bench.read("orders.csv")
    try bench.write(orders + "\n", to: "orders.csv")
    let differing = bench.run("simulate --run run.json")
    #expect(differing.status == .problems, "\(differing.errors)")
    #expect(differing.errors.contains("run.input-differs"))
    #expect(differing.errors.contains("orders.csv") && !differing.errors.contains("shifts.csv"))
    try bench.write(orders, to: "elsewhere.csv")
    #expect(bench.run("simulate --run run.json --orders elsewhere.csv").status == .done)
    try FileManager.default.removeItem(at: bench.folder.appending(path: "shifts.csv"))
    let missing = bench.run("simulate --run run.json --orders elsewhere.csv")
    #expect(missing.status == .fileMissing && missing.errors.contains("--shifts"))
  }

  @Test("a record of another version is refused unless asked; no record at all always")
  func versions() throws {
    let bench = try bench()
    defer { bench.remove() }
    _ = bench.run(Self.line + " --record run.json")
    let record = try bench.read("run.json")
    try bench.write(record.replacing("\"pay/1\"", with: "\"pay/0\""), to: "old.json")
    let refused = bench.run("simulate --run old.json")
    #expect(refused.status == .problems && refused.errors.contains("run.version-differs"))
    #expect(bench.run("simulate --run old.json --any-version").status == .done)
    for text in ["{}", "{\"parley\": \"run/1\"}", "[1]"] {
      try bench.write(text, to: "no.json")
      let none = bench.run("simulate --run no.json")
      #expect(none.status == .badContent && none.errors.contains("run.not-a-record"), "\(text)")
    }
    try bench.write("<!DOCTYPE html><p>x", to: "no.html")
    #expect(bench.run("simulate --run no.html").status == .badContent)
  }

  @Test("a sample of fewer workers than the records have is a slip of the pen")
  func sampleOf() throws {
    let bench = try bench()
    defer { bench.remove() }
    let run = bench.run(Self.line + " --sample-of 2")
    #expect(run.status == .usage && run.errors.contains("sample-too-large"))
    for origin in ["40", "unknown", "不详"] {
      let small = bench.run(Self.line + " --sample-of \(origin)")
      #expect(small.status == .done, "\(small.errors)")
      #expect(small.output.contains("the sample has 3 workers; below 30"))
    }
  }

  @Test("the list of breaches names workers, lines and moments")
  func breaches() throws {
    let bench = try bench()
    defer { bench.remove() }
    let limited =
      try bench.read("union.yaml")
      + (try bench.read("union.yaml").contains("dispatch:")
        ? "" : "dispatch: {hourly-limit: 1}\n")
    try bench.write(limited, to: "union.yaml")
    let run = bench.run(Self.line + " --breaches b.csv")
    #expect(run.status == .done, "\(run.errors)")
    let lines = try bench.read("b.csv").split(separator: "\n")
    #expect(lines.first == "standards,limit,worker,line,accepted")
    #expect(lines.dropFirst().allSatisfy { $0.split(separator: ",").count == 5 })
  }

  @Test(
    "the page: charts, both halves of the sheet, nothing from elsewhere",
    arguments: Language.allCases)
  func page(_ language: Language) throws {
    let scenario = ScenarioTests.all[0]
    let folder = ScenarioTests.scenarios.appending(path: scenario.sector)
    let bench = CommandBench(in: folder)
    let out = FileManager.default.temporaryDirectory
      .appending(path: "parley-page-\(ProcessInfo.processInfo.processIdentifier)-\(language)")
    defer {
      for ending in ["html", "xlsx"] {
        try? FileManager.default.removeItem(at: out.appendingPathExtension(ending))
      }
    }
    let run = bench.run(
      "simulate \(scenario.records) --baseline current.yaml --proposal union-opening.yaml "
        + "--html \(out.path).html --xlsx \(out.path).xlsx --lang \(language.rawValue)")
    #expect(run.status == .done, "\(run.errors)")
    let page = try String(contentsOf: out.appendingPathExtension("html"), encoding: .utf8)
    #expect(page.components(separatedBy: "<svg").count >= 4)
    #expect(page.contains("prefers-color-scheme: dark") && page.contains("@media print"))
    for foreign in ["<script", "src=\"http", "url(http", "<link", "<img"] {
      #expect(!page.contains(foreign))
    }
    #expect(page.contains("<pre class=\"record\">"))
    let book = try Data(contentsOf: out.appendingPathExtension("xlsx"))
    let text = String(decoding: book, as: UTF8.self)
    for part in ["xl/charts/chart1.xml", "xl/charts/chart2.xml", "xl/charts/chart3.xml"] {
      #expect(text.contains(part))
    }
  }
}
