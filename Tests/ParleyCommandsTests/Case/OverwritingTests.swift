import Foundation
import ParleyValues
import Testing

@testable import ParleyCommands

/// No option that names a file to be written may destroy what is recorded or what is being read.
@Suite("Files that must not be overwritten")
struct OverwritingTests {
  private static let simulation =
    "simulate --orders orders.csv --baseline current.yaml --proposal union.yaml"

  /// The example's folder with a column file of orders, and a case of another name beside it.
  private func bench() throws -> CommandBench {
    let bench = try CaseFixture.drafted.bench()
    #expect(bench.run("orders import orders.csv --to march.orders").status == .done)
    try FileManager.default.copyItem(
      at: bench.folder.appending(path: CaseFixture.name),
      to: bench.folder.appending(path: "old.backup"))
    return bench
  }

  @Test(
    "are refused as targets, with their place, and stay as they are",
    arguments: [
      ("status --html east-lake.parley", "file.is-record"),
      ("status east-lake.parley --html east-lake.parley", "file.is-used"),
      ("status east-lake.parley --html ./east-lake.parley", "file.is-used"),
      ("status --html old.backup", "file.is-record"),
      ("\(simulation) --csv orders.csv", "file.is-used"),
      ("\(simulation) --html union.yaml", "file.is-used"),
      ("\(simulation) --html march.orders", "file.is-record"),
      ("orders import orders.csv --to orders.csv", "file.is-used"),
      ("orders import orders.csv --to east-lake.parley", "file.is-record"),
      ("deadlines --ics east-lake.parley --force", "file.is-record"),
    ])
  func refused(line: String, code: String) throws {
    let bench = try bench()
    defer { bench.remove() }
    let before = try bench.allFiles()
    for language in Language.allCases {
      let run = bench.run(line + " --lang \(language.rawValue)")
      #expect(run.status == .cannotWrite, "\(run.errors)")
      #expect(run.errors.contains("[\(code)") && run.errors.contains("^"), "\(run.errors)")
    }
    let after = try bench.allFiles()
    #expect(after.map(\.name) == before.map(\.name))
    for (old, new) in zip(before, after) { #expect(old.bytes == new.bytes, "\(old.name)") }
  }

  @Test(
    "What was made before may be made again",
    arguments: [
      "status --html status.html", "\(simulation) --html report.html --csv figures.csv",
      "orders import orders.csv --to march.orders",
    ])
  func again(line: String) throws {
    let bench = try bench()
    defer { bench.remove() }
    for _ in 0..<2 { #expect(bench.run(line).status == .done) }
  }
}
