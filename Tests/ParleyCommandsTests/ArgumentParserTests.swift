import ParleyValues
import Testing

@testable import ParleyCommands

@Suite("Reading the command line")
struct ArgumentParserTests {
  private static let file = ParameterKey.argument(
    "file", "文件", ValueKind<String>.text, .optional,
    help: LocalizedText(zhHans: "档案", en: "a case"), matches: { $0.hasSuffix(".parley") })
  private static let terms = ParameterKey.argument(
    "terms", "标准项", ValueKind<String>.text, .requiredRepeated,
    help: LocalizedText(zhHans: "标准项", en: "terms"))
  private static let side = ParameterKey.option(
    "by", "提出方",
    ValueKind<Int>.choice([
      (Choice("union", "职工方", LocalizedText(zhHans: "职工方", en: "union")), 1),
      (Choice("platform", "企业方", LocalizedText(zhHans: "企业方", en: "platform")), 2),
    ]), .required, help: LocalizedText(zhHans: "哪一方", en: "which side"))
  private static let day = ParameterKey.option(
    "day", "日子", ValueKind<CivilDate>.date, help: LocalizedText(zhHans: "哪天", en: "the day"))
  private static let tags = ParameterKey.option(
    "tag", "标记", ValueKind<String>.text, .repeated,
    help: LocalizedText(zhHans: "标记", en: "tags"))
  private static let package = ParameterKey<Bool>.flag(
    "package", "打包", help: LocalizedText(zhHans: "一揽子", en: "a package"))

  private static let table = CommandTable(commands: [
    Command(
      LocalizedText(zhHans: "方案", en: "offer"), group: .table,
      summary: LocalizedText(zhHans: "方案", en: "offer"),
      parameters: [
        file.parameter, terms.parameter, side.parameter, day.parameter, tags.parameter,
        package.parameter,
      ],
      examples: [
        CommandExample("offer a=1 --by union", LocalizedText(zhHans: "例", en: "an example"))
      ], action: { _, _ in .silent() })
  ])

  private func parse(_ line: String) -> ArgumentParser.Result {
    ArgumentParser.parse(CommandLineText.split(line), table: ArgumentParserTests.table)
  }

  private func arguments(_ line: String) throws -> ParsedArguments {
    let result = parse(line)
    #expect(result.problems.isEmpty, "\(result.problems)")
    #expect(result.missing.isEmpty)
    return ParsedArguments(command: try #require(result.command), values: result.values)
  }

  @Test(
    "The same offer in many spellings",
    arguments: [
      "offer x.parley a=1 b=2 --by union --day 2026-03-02 --tag p --tag q --package",
      "offer --by=union x.parley --tag=p a=1 --package b=2 --tag=q --day=2026-03-02",
      "方案 x.parley a=1 b=2 --提出方 职工方 --日子 2026年3月2日 --标记 p --标记 q --打包",
      "offer x.parley --by union --day 2026/3/2 --tag p --tag q --package -- a=1 b=2",
      "offer ——by union －－day＝２０２６－０３－０２ --tag p --tag q x.parley a=1 b=2 --package",
    ])
  func spellings(line: String) throws {
    let arguments = try arguments(line)
    #expect(arguments[ArgumentParserTests.file] == "x.parley")
    #expect(arguments.all(ArgumentParserTests.terms) == ["a=1", "b=2"])
    #expect(arguments[ArgumentParserTests.side] == 1)
    #expect(arguments[ArgumentParserTests.day] == CivilDate("2026-03-02"))
    #expect(arguments.all(ArgumentParserTests.tags) == ["p", "q"])
    #expect(arguments.isSet(ArgumentParserTests.package))
  }

  @Test("An optional argument is left out where the word is not meant for it")
  func optionalFirst() throws {
    let arguments = try arguments("offer a=1 --by platform")
    #expect(arguments[ArgumentParserTests.file] == nil)
    #expect(arguments.all(ArgumentParserTests.terms) == ["a=1"])
    #expect(!arguments.isSet(ArgumentParserTests.package))
  }

  @Test("Words behind -- are arguments, a lone dash and negative numbers too")
  func literal() throws {
    #expect(
      try arguments("offer --by union - -5 -- --day -h").all(ArgumentParserTests.terms)
        == ["-", "-5", "--day", "-h"])
  }

  @Test("Quotes keep words together")
  func quotes() {
    #expect(CommandLineText.split("a 'b c' \"d e\"f g\\ h ''") == ["a", "b c", "d ef", "g h", ""])
  }

  @Test("All mistakes are found at once, each with its place")
  func allAtOnce() {
    let result = parse("offer a=1 --by unoin --day 2026-02-30 --pakage --tag --package=yes")
    let found = result.problems.map { "\($0.code) \($0.place?.column ?? 0)" }
    #expect(
      found == [
        "arguments.unknown-choice 23", "arguments.no-such-day 35", "arguments.unknown-option 46",
        "arguments.missing-value 55", "arguments.needless-value 61",
      ])
    #expect(result.problems.allSatisfy { $0.place?.file == "<arguments>" })
    #expect(result.problems.allSatisfy { $0.remedy != nil })
  }

  @Test(
    "Mistakes and what they are called",
    arguments: [
      ("", "arguments.no-command"), ("ofer a", "arguments.unknown-command"),
      ("offer a --by union --by platform", "arguments.given-twice"),
      ("offer a --by", "arguments.missing-value"),
      ("offer a --by --package", "arguments.missing-value"),
      ("offer a --by union -x", "arguments.unknown-option"),
      ("--verbose offer a --by union", "arguments.unknown-option"),
      ("offer '' --by union", "arguments.empty"),
    ])
  func mistakes(line: String, code: String) {
    #expect(parse(line).problems.map(\.code) == [code], "\(line)")
  }

  @Test("What is missing is told by name")
  func missing() {
    #expect(parse("offer").missing.map(\.name.en) == ["terms", "by"])
  }

  @Test("A place behind a word with spaces counts the quotes")
  func places() {
    let line = CommandLineText(["offer", "a b", "--day=x"])
    #expect(line.line == "parley offer 'a b' --day=x")
    #expect(line.place(ofWord: 1).column == 15)
    #expect(line.place(ofWord: 2, droppingFirst: 6).column == 26)
    #expect(line.place(ofWord: 2, droppingFirst: 6).length == 1)
  }
}
