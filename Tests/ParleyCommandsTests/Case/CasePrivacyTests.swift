import Foundation
import ParleyValues
import Testing

@testable import ParleyCommands

/// Marked values are planted in every private field; then every byte that may leave the house is
/// searched for them.
@Suite("Private values stay private")
struct CasePrivacyTests {
  /// Texts that occur nowhere else.
  private static let marks = ["4.7391", "73号暗记", "zebra-marker-51", "乙方私下答应", "底牌备注八九"]

  private static let privateFiles: [(name: String, text: String)] = [
    (
      "floor.yaml",
      "parley: offer/1\nterms: {piece-rate.base: 4.7391 /order, weather.rainstorm.red: 4.7391 /order}\n"
    ),
    ("a.txt", "73号暗记：再等一轮\n"), ("b.txt", "zebra-marker-51 可能让到五\n"),
    ("c.txt", "乙方私下答应的人\n底牌备注八九\n"),
  ]

  private static let planting = [
    "mandate --private --from-file floor.yaml", "note --private --from-file a.txt --about 9",
    "note --private --kind probe --from-file b.txt",
    "note --private --kind side-talk --from-file c.txt",
  ]

  private static let reading = [
    "status", "log", "log --rounds", "changes --since 0", "deadlines --all --steps", "verify",
    "simulate --orders orders.csv --offer union", "help",
  ]

  private static let exports = [
    "demand", "minutes", "comparison", "comparison --blank", "agreement", "status", "log",
  ]

  private func plant(_ bench: CommandBench) throws {
    for (name, text) in CasePrivacyTests.privateFiles { try bench.write(text, to: name) }
    for line in CasePrivacyTests.planting {
      let run = bench.run(line)
      #expect(run.status == .done, "\(line): \(run.errors)")
      expectClean(run.output + run.errors, line)
      #expect(run.output.hasPrefix("Internal material"), "\(run.output)")
    }
    // The sources are taken away: from here on only the private file holds the values.
    for (name, _) in CasePrivacyTests.privateFiles {
      try FileManager.default.removeItem(at: bench.folder.appending(path: name))
    }
  }

  private func expectClean(_ text: String, _ what: String) {
    for mark in CasePrivacyTests.marks { #expect(!text.contains(mark), "\(what) holds \(mark)") }
  }

  @Test("No byte of a private value in the shared file, an export or default output")
  func taint() throws {
    let bench = try CaseFixture.drafted.bench()
    defer { bench.remove() }
    let before = try Data(contentsOf: bench.folder.appending(path: CaseFixture.name))
    try plant(bench)
    let after = try Data(contentsOf: bench.folder.appending(path: CaseFixture.name))
    #expect(before == after, "keeping something private changed the shared file")
    // Life goes on in the shared record.
    #expect(bench.run("note 继续").status == .done)
    for line in CasePrivacyTests.reading {
      for format in ["text", "json", "csv"] where line != "help" || format == "text" {
        let run = bench.run("\(line) --format \(format)")
        #expect(run.status == .done, "\(line): \(run.errors)")
        expectClean(run.output + run.errors, line)
      }
    }
    #expect(bench.run("status --html status.html").status == .done)
    for paper in CasePrivacyTests.exports {
      let stem = paper.replacing(" --", with: "-")
      let files = ["html", "md", "txt", "json"].map { "--to \(stem).\($0)" }
      let line = "export \(paper) \(files.joined(separator: " ")) --force --allow-blanks"
      let run = bench.run(line)
      #expect(run.status == .done, "\(paper): \(run.errors)")
    }
    for (name, bytes) in try bench.allFiles() where !name.hasSuffix(".private") {
      for mark in CasePrivacyTests.marks {
        #expect(Data(bytes).range(of: Data(mark.utf8)) == nil, "\(name) holds \(mark)")
      }
    }
    let kept = try Data(contentsOf: bench.folder.appending(path: "east-lake.private"))
    for mark in CasePrivacyTests.marks { #expect(kept.range(of: Data(mark.utf8)) != nil) }
  }

  @Test("What is shown is the same whether or not there is a private file")
  func indistinguishable() throws {
    let bench = try CaseFixture.drafted.bench()
    defer { bench.remove() }
    func outputs() -> [String] {
      CasePrivacyTests.reading.flatMap { line in
        ["text", "json"].map { bench.run("\(line) --format \($0)").output }
      } + CasePrivacyTests.exports.map { bench.run("export \($0) --to - --allow-blanks").output }
    }
    let without = outputs()
    try plant(bench)
    #expect(outputs() == without)
  }

  @Test("Private output says so first, and shows what was kept")
  func shown() throws {
    let bench = try CaseFixture.drafted.bench()
    defer { bench.remove() }
    try plant(bench)
    for language in Language.allCases {
      let log = bench.run("log --private --lang \(language.rawValue)")
      #expect(log.status == .done, "\(log.errors)")
      for mark in CasePrivacyTests.marks { #expect(log.output.contains(mark), "\(mark)") }
      let mark = language == .zhHans ? "内部材料 请勿外传" : "Internal material"
      #expect(log.output.hasPrefix(mark), "\(log.output.prefix(80))")
    }
    #expect(bench.run("log --private --format json").output.contains("\"private\""))
    #expect(bench.run("log --private --format csv").output.hasPrefix("Internal material"))
    #expect(bench.run("status --private").output.contains("4.7391"))
    #expect(bench.run("verify --private").status == .done)
  }

  @Test("The private file can be deleted without touching the shared one")
  func deleted() throws {
    let bench = try CaseFixture.drafted.bench()
    defer { bench.remove() }
    try plant(bench)
    try FileManager.default.removeItem(at: bench.folder.appending(path: "east-lake.private"))
    #expect(bench.run("verify").status == .done)
    #expect(bench.run("status").status == .done)
  }
}
