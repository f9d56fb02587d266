import ParleyValues
import Testing

@testable import ParleyCommands

/// Mistakes that only an open case can find; those in the values and names of options are played
/// for every command by ``MistakesTests``.
@Suite("Mistakes in commands on a case")
struct CaseMistakesTests {
  /// One mistake: a command line and what must be said about it.
  struct Mistake: CustomTestStringConvertible, Sendable {
    let line: String
    let status: CommandStatus
    let code: String
    /// What the message must contain in both languages: a value, a name, a remedy.
    let texts: [String]
    /// Whether the place on the command line is shown.
    let isPlaced: Bool

    init(
      _ line: String, _ status: CommandStatus, _ code: String, _ texts: String...,
      isPlaced: Bool = false
    ) {
      (self.line, self.status, self.code, self.texts) = (line, status, code, texts)
      self.isPlaced = isPlaced
    }

    var testDescription: String { line }
  }

  static let all: [Mistake] = cases + points + people + conclusion + keeping

  /// The case itself.
  static let cases: [Mistake] = [
    Mistake("status west-lake.parley", .fileMissing, "case.missing", "west-lake.parley"),
    Mistake("status east-lak.parley", .fileMissing, "case.missing", "east-lake.parley"),
    Mistake("status current.yaml", .badContent, "case.not-a-case", "current.yaml"),
    Mistake("status floor", .fileMissing, "case.missing", "floor"),
    Mistake("verify east-lak.parley", .fileMissing, "case.missing", "east-lake.parley"),
    Mistake(CaseFixture.talking.lines[0], .cannotWrite, "case.cannot-write", "east-lake.parley"),
    Mistake(
      "init new.parley --sector freight --jurisdiction cn --union 甲 --platform 乙 --unit 丙",
      .usage, "arguments.missing", "--instrument", isPlaced: true),
    Mistake("note 将来 --on 2026-05-11", .problems, "entry.in-future", "2026-05-11", "--on"),
  ]

  /// Terms, items and packages.
  static let points: [Mistake] = [
    Mistake(
      "offer --by union peace-rate.base=5.20", .usage, "offer.unknown-key", "piece-rate.base",
      isPlaced: true),
    Mistake(
      "offer --by union piece-rate.base=5,2x0", .usage, "offer.", "piece-rate.base=5,2x0",
      isPlaced: true),
    Mistake("offer --by union piece-rate.base", .usage, "offer.missing-value", isPlaced: true),
    Mistake(
      "offer --by union piece-rate.base=5 piece-rate.base=6", .usage, "offer.duplicate-key",
      isPlaced: true),
    Mistake("offer --by union", .usage, "arguments.missing", isPlaced: true),
    Mistake("offer piece-rate.base=5.20", .usage, "arguments.missing", "--by", isPlaced: true),
    Mistake("offer --by unoin piece-rate.base=5", .usage, "arguments.unknown-choice", "union"),
    Mistake("offer --by union --file flor.yaml", .fileMissing, "file.missing", "floor.yaml"),
    Mistake("offer --by union --file current.yaml", .badContent, "offer.not-an-offer"),
    Mistake(
      "offer --by union promise.空调=服务商,六月", .usage, "offer.bad-promise", "2026-06-30",
      isPlaced: true),
    Mistake(
      "accept piece-rte.base --by both", .usage, "arguments.unknown-point", "piece-rate.base",
      isPlaced: true),
    Mistake(
      "accept piece-rate.distance.3km.rate --by union", .problems, "term.not-on-the-table",
      "piece-rate.distance.3km.rate"),
    Mistake("accept --package P9 --by union", .problems, "package.unknown", "P9", "P1"),
    Mistake("accept --package P1 --by platform", .problems, "accept.own-offer", "--by both"),
    Mistake("accept --offer 5 --by union", .problems, "entry.unknown", "5"),
    Mistake("accept --by union", .usage, "arguments.missing", isPlaced: true),
    Mistake("accept piece-rate.base --by union", .problems, "confirm.needed", "P1", "--yes"),
    Mistake(
      "accept piece-rate.base=4.90 --by union", .problems, "accept.nothing-tabled", "--by both"),
    Mistake(
      "reject --package P2 --by union", .usage, "arguments.unknown-choice", "P1", isPlaced: true),
    Mistake(
      "reject 申述 --by platform", .usage, "arguments.unknown-point", "申诉", isPlaced: true),
    Mistake(
      "withdraw weather.rainstorm.red --by platform", .problems, "withdraw.not-yours",
      "weather.rainstorm.red.add"),
    Mistake(
      "hold weather.rainstorm.blue", .problems, "term.not-on-the-table",
      "weather.rainstorm.blue.add"),
    Mistake("reopen 天气 --by both", .usage, "arguments.unknown-point", isPlaced: true),
    Mistake("settle 不存在 --outcome explained", .problems, "item.not-on-the-table", "申诉"),
    Mistake("promise 空调 --kept", .problems, "promise.unknown", "站点空调"),
    Mistake("promise 空调", .usage, "arguments.missing", "--owner", isPlaced: true),
    Mistake(
      "claim 涨了 --by platform --term piece-rate.bas=5", .usage, "offer.unknown-key",
      "piece-rate.base", isPlaced: true),
    Mistake("log --about piece-rate.bse", .usage, "arguments.unknown-point", "piece-rate.base"),
  ]

  /// Parties, people, topics, sessions.
  static let people: [Mistake] = [
    Mistake("delegate 某人 --leaves --by union", .problems, "delegate.unknown", "某人", "p1"),
    Mistake(
      "delegate 某人=首席代 --by union", .usage, "arguments.unknown-choice", isPlaced: true),
    Mistake(
      "session attend --arrived 某人=unoin", .usage, "arguments.unknown-choice", "union",
      isPlaced: true),
    Mistake("session attend", .usage, "arguments.missing", isPlaced: true),
    Mistake("sign --party plaform", .problems, "party.unknown", "platform"),
    Mistake("sign", .usage, "arguments.missing", "--party", isPlaced: true),
    Mistake(
      "demand --topics piece-rates", .usage, "arguments.unknown-choice", "piece-rate",
      isPlaced: true),
    Mistake("demand --topics ,", .usage, "arguments.empty", isPlaced: true),
    Mistake("mandate", .usage, "arguments.missing", "--given-by", isPlaced: true),
    Mistake("mandate --from-file floor.yaml", .usage, "arguments.needs-private", "--private"),
    Mistake(
      "consult --method 座谈 --issue 天气=很多", .usage, "arguments.not-a-number", isPlaced: true),
    Mistake("request --answers 7", .usage, "arguments.missing", "--outcome", isPlaced: true),
    Mistake(
      "request --answers 5 --outcome declined", .problems, "entry.wrong-kind", "5"),
    Mistake("impasse --step accepted", .usage, "arguments.missing", "--bureau", isPlaced: true),
  ]

  /// Drafts, votes, filing.
  static let conclusion: [Mistake] = [
    Mistake("draft", .problems, "entry.empty", "parley accept"),
    Mistake(
      "draft --from 2026-05-01 --through 2026-04-30", .usage, "arguments.out-of-bounds",
      "2026-04-30", isPlaced: true),
    Mistake("draft --clause 没有标题", .usage, "arguments.not-a-clause", isPlaced: true),
    Mistake("submit --bureau 区人社局 --copies 3", .problems, "submit.no-draft", "parley draft"),
    Mistake(
      "submit --bureau 区人社局 --copies 0", .usage, "arguments.out-of-bounds", "1–99",
      isPlaced: true),
    Mistake("effect", .problems, "effect.no-draft", "parley draft"),
    Mistake("export agreement", .problems, "export.nothing", "parley draft"),
    Mistake(
      "export minutes --session 4", .usage, "arguments.out-of-bounds", "4", isPlaced: true),
    Mistake(
      "export status --to report.odt", .usage, "arguments.unknown-choice", "odt",
      isPlaced: true),
    Mistake("export agrement", .usage, "arguments.unknown-choice", "agreement", isPlaced: true),
    Mistake("export status --to nowhere/x.html", .cannotWrite, "file.cannot-write", "nowhere"),
  ]

  /// Corrections, attachments, private notes.
  static let keeping: [Mistake] = [
    Mistake("correct 99 --strike --reason 笔误", .problems, "entry.unknown", "99", "parley log"),
    Mistake(
      "correct 9 --reason 笔误", .usage, "correct.nothing", "isPackage=false"),
    Mistake(
      "correct 12 txt=新内容 --reason 笔误", .usage, "arguments.unknown-field", "text=",
      isPlaced: true),
    Mistake(
      "correct 9 piece-rate.bse=5 --reason 笔误", .usage, "offer.unknown-key", "piece-rate.base",
      isPlaced: true),
    Mistake(
      "correct 9 --happened-on 2026-06-01 --reason 笔误", .problems, "entry.in-future"),
    Mistake("attach recept.txt", .fileMissing, "file.missing", "receipt.txt", isPlaced: true),
    Mistake("attach receipt.txt --about 99", .problems, "entry.unknown", "99"),
    Mistake("note", .usage, "arguments.missing", isPlaced: true),
    Mistake("note --private", .usage, "arguments.missing", "--from-file", isPlaced: true),
    Mistake("note 秘密 --private", .usage, "arguments.private-value", "--from-file"),
    Mistake("mandate --private --text 秘密", .usage, "arguments.private-value", "--from-file"),
    Mistake("note --private --from-file caucs.txt", .fileMissing, "file.missing", "caucus.txt"),
    Mistake("verify --private", .fileMissing, "case.missing", "east-lake.private"),
    Mistake("status --html x.html --private", .usage, "arguments.private-value"),
  ]

  @Test(
    "Each gets its status, cause and remedy in both languages, and nothing is recorded",
    arguments: all)
  func answered(mistake: Mistake) throws {
    let bench = try CaseFixture.talking.bench()
    defer { bench.remove() }
    let before = try bench.allFiles()
    for language in Language.allCases {
      let run = bench.run(mistake.line + " --lang \(language.rawValue)")
      #expect(run.status == mistake.status, "\(run.errors)")
      #expect(run.output.isEmpty, "\(run.output)")
      #expect(run.errors.contains("[\(mistake.code)"), "\(run.errors)")
      for text in mistake.texts { #expect(run.errors.contains(text), "\(run.errors)") }
      if mistake.isPlaced {
        #expect(run.errors.contains("<arguments>:1:"), "\(run.errors)")
        #expect(run.errors.contains("^"), "\(run.errors)")
      }
      // Head, cause and remedy at the least.
      #expect(run.errors.split(separator: "\n").count >= 3, "\(run.errors)")
      let sentences = run.errors.split(separator: "\n").dropFirst().joined()
      #expect(
        sentences.contains { !$0.isASCII && $0.isLetter } || language == .en, "\(run.errors)")
    }
    let after = try bench.allFiles()
    #expect(after.map(\.name) == before.map(\.name))
    for (old, new) in zip(before, after) { #expect(old.bytes == new.bytes, "\(old.name)") }
  }

  @Test("Several cases in a folder: one has to be named; PARLEY_CASE names it")
  func several() throws {
    var bench = try CaseFixture.talking.bench()
    defer { bench.remove() }
    let line = CaseFixture.talking.lines[0].replacing("east-lake", with: "west-hill")
    #expect(bench.run(line).status == .done)
    let run = bench.run("status")
    #expect(run.status == .usage, "\(run.errors)")
    #expect(run.errors.contains("east-lake.parley") && run.errors.contains("west-hill.parley"))
    bench.environment["PARLEY_CASE"] = "west-hill.parley"
    #expect(bench.run("log --format json").output.contains("\"case\": \"west-hill.parley\""))
    #expect(bench.run("log east-lake --format json").output.contains("east-lake.parley"))
  }

  @Test("Findings as JSON carry code, remedy and article")
  func machineReadable() throws {
    let bench = try CaseFixture.drafted.bench()
    defer { bench.remove() }
    let run = bench.run("submit --bureau 区人社局 --copies 3 --format json")
    #expect(run.status == .problems)
    let findings = try JSONValue(parsing: run.errors, file: "errors")["diagnostics"]?.elements
    let first = try #require(findings?.first)
    #expect(first["code"]?.stringValue == "submit.missing-resolution")
    #expect(first["remedy"]?.stringValue?.isEmpty == false)
    #expect(first["article"]?.stringValue?.contains("36") == true)
  }
}
