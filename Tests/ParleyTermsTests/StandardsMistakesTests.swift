import ParleyTerms
import ParleyValues
import Testing

/// Mistakes people make in standards files, each with where it is found.
@Suite("Mistakes in standards files")
struct StandardsMistakesTests {
  /// A file body, and the code, line and column of each finding; the body begins on line 2.
  struct Mistake: CustomTestStringConvertible, Sendable {
    let name: String
    let body: String
    let findings: [String]
    var testDescription: String { name }

    init(_ name: String, _ body: String, _ findings: String...) {
      (self.name, self.body, self.findings) = (name, body, findings)
    }
  }

  private static func findings(of body: String) -> [Diagnostic] {
    do {
      return try StandardsReader.readWithWarnings("parley: standards/1\n" + body, file: "m.yaml")
        .warnings
    } catch {
      return error.all
    }
  }

  static let mistakes: [Mistake] = [
    Mistake(
      "a deduction without its most",
      "piece-rate: {base: 4 /order}\nassessment: {deductions: [{cause: late, only-if: upheld}]}",
      "error offer.missing-field 3:27"),
    Mistake(
      "a table beside rates",
      "piece-rate:\n  base: 4 /order\n  table:\n"
        + "    rows: [{upto: 10 km, amount: 50 /order}]", "error standards.table-with-rates 4:3"),
    Mistake(
      "an attendance bonus without days", "piece-rate:\n  attendance: {per: month, pay: 300.00}",
      "error standards.incomplete 3:3"),
    Mistake(
      "a free way to the pick-up without a rate", "piece-rate: {extras: {pickup: {free: 1 km}}}",
      "error standards.incomplete 2:23"),
    Mistake(
      "orders from which a cap holds, without the cap",
      "commission:\n  period-cap: {per: month, from-orders: 50}",
      "error standards.incomplete 3:3"),
    Mistake(
      "a scope that breaks the rule",
      "piece-rate: {base: 4 /order}\ncommission: {order-cap: 20 %}\nscopes:\n"
        + "  - {for: {area: 上海}, piece-rate.table.beyond: 2 /km}",
      "error standards.table-without-rows 5:23"),
    Mistake(
      "a category that is not listed",
      "categories: {专送: {}}\nscopes:\n"
        + "  - {for: {category: 众抱}, piece-rate.base: 5 /order}",
      "error standards.unknown-category 4:5"),
    Mistake(
      "a scope that stands twice",
      "scopes:\n  - {for: {area: a}, piece-rate.base: 5 /order}\n"
        + "  - {for: {area: a}, piece-rate.base: 6 /order}", "error standards.duplicate-scope 4:5"),
    Mistake(
      "a scope for nobody", "scopes:\n  - {for: {area: }, piece-rate.base: 5 /order}",
      "error standards.missing-value 3:18"),
    Mistake(
      "a scope that is a word", "scopes: [众包]", "error standards.expected-mapping 2:10"),
    Mistake(
      "scopes in a list of names", "scopes: [{for: [众包], piece-rate.base: 5 /order}]",
      "error standards.expected-mapping 2:16"),
    Mistake(
      "a key that stands twice in a scope, once in Chinese",
      "scopes: [{for: {area: a}, piece-rate.base: 5 /order, 计件单价.基础单价: 6 /order}]",
      "error standards.duplicate-key 2:65"),
    Mistake(
      "a term under its topic and under its full key",
      "variants: {x: {piece-rate: {base: 5 /order}, piece-rate.base: 6 /order}}",
      "error standards.duplicate-key 2:63"),
    Mistake(
      "variants of one name", "variants: {x: {}, x: {}}", "error standards.duplicate-key 2:19"),
    Mistake(
      "categories of one name", "categories: {a: {}, a: {}}", "error standards.duplicate-key 2:21"),
    Mistake(
      "a variant that is a number", "variants: {x: 5}", "error standards.expected-mapping 2:15"),
    Mistake("a title that is a list", "title: [a, b]", "error standards.expected-text 2:8"),
    Mistake("a note that is a mapping", "note: {a: b}", "error standards.expected-text 2:7"),
    Mistake("a source that is a list", "source: [a]", "error standards.expected-text 2:9"),
    Mistake(
      "steps of one day",
      "piece-rate: {base: {steps: [{from: 2026-07-01, value: 4 /order}, "
        + "{from: 2026-07-01, value: 5 /order}]}}", "error standards.duplicate-key 2:92"),
    Mistake(
      "a misspelt day of a step",
      "piece-rate: {base: {steps: [{form: 2026-07-01, value: 4 /order}]}}",
      "error standards.unknown-key 2:30"),
    Mistake(
      "a step that is a value", "piece-rate: {base: {steps: [4 /order]}}",
      "error standards.expected-mapping 2:29"),
    Mistake(
      "bands that overlap over midnight",
      "piece-rate: {bands: [{name: night, from: \"22:00\", to: \"06:00\", add: 20 %},\n"
        + "  {name: early, from: \"05:00\", to: \"07:00\", add: 1 /order}]}",
      "warning standards.overlapping-bands 3:3"),
    Mistake(
      "bands that meet, one of the whole day, and one of other days",
      "piece-rate: {bands: [{name: a, from: \"22:00\", to: \"06:00\", days: [sunday], add: 20 %},\n"
        + "  {name: b, from: \"06:00\", to: \"07:00\", add: 1 /order},\n"
        + "  {name: c, from: \"00:00\", to: \"24:00\", add: 1 /order},\n"
        + "  {name: d, from: \"22:00\", to: \"23:00\", days: [monday], add: 20 %}]}"),
    Mistake(
      "a band that holds at no time",
      "piece-rate: {bands: [{name: a, from: \"10:00\", to: \"10:00\", add: 20 %}]}",
      "warning standards.empty-band 2:22"),
    Mistake(
      "a quest that pays less for more",
      "piece-rate: {quests: [{name: q, per: day, mode: highest,\n"
        + "  steps: [{orders: 30, pay: 20.00}, {orders: 10, pay: 50.00}]}]}",
      "warning standards.falling-steps 3:11"),
    Mistake(
      "days of change and scopes beyond reckoning", manyCombinations,
      "error standards.too-many-combinations 0:1"),
    Mistake(
      "a number of ten thousand digits",
      "piece-rate: {base: \(String(repeating: "9", count: 10_000)) /order}",
      "error standards.too-long 2:20"),
    Mistake(
      "values that are no numbers",
      "piece-rate:\n  base: NaN /order\n  time: .inf /min\n  minimum: 1e3 /order\n"
        + "  holiday: 1_000 %", "error standards.not-a-value 3:9",
      "error standards.not-a-value 4:9",
      "error standards.unknown-unit 5:12", "error standards.missing-unit 6:12"),
    Mistake("a list beyond reckoning", manyEntries, "error standards.too-many-entries 4:5"),
  ]

  private static let manyCombinations: String = {
    let steps = (0..<1500).map { (day: Int) -> String in
      "{from: \(CivilDate(daysSinceEpoch: 18_000 + Int32(day))), value: 5 /order}"
    }
    let scopes = (0..<20).map { "  - {for: {area: a\($0)}, piece-rate.base: 5 /order}\n" }
    return "piece-rate: {base: {steps: [\(steps.joined(separator: ", "))]}}\nscopes:\n"
      + scopes.joined()
  }()

  private static let manyEntries: String = {
    let bands = (0..<2001).map { "    - {from: \($0) km, rate: 1 /km}\n" }
    return "piece-rate:\n  distance:\n" + bands.joined()
  }()

  @Test("found where they stand, with a way out in both languages", arguments: mistakes)
  func found(_ mistake: Mistake) {
    let found = Self.findings(of: mistake.body)
    #expect(
      found.map {
        "\($0.severity) \($0.code) \($0.place?.line ?? -1):\($0.place?.column ?? -1)"
      } == mistake.findings)
    for finding in found {
      for language in [finding.message.zhHans, finding.message.en] { #expect(!language.isEmpty) }
      #expect(finding.message.zhHans != finding.message.en)
    }
  }

  @Test("a file of unknown keys is not listed to the end")
  func flood() {
    let found = Self.findings(of: (0..<20_000).map { "k\($0): x\n" }.joined())
    #expect(found.count == 201)
    #expect(found.last?.code == "standards.further-problems")
    #expect(found.last?.message.en.contains("19800") == true)
  }

  @Test("two thousand bands, steps and changes of a scope are read, written and read again")
  func large() throws {
    let bands = (0..<1000).map { "    - {from: \(999 - $0) km, rate: 1 /km}\n" }.joined()
    let changes = (0..<1000).map {
      "      - {name: n\($0), from: \"01:00\", to: \"02:00\", days: [], add: 1 /order}\n"
    }.joined()
    let text =
      "parley: standards/1\npiece-rate:\n  distance:\n" + bands
      + "scopes:\n  - for: {area: a}\n    piece-rate:\n     bands:\n" + changes
    let standards = try StandardsReader.read(text, file: "large.yaml")
    #expect(standards.pieceRate.distance.map(\.from.thousandths) == (0..<1000).map { $0 * 1000 })
    #expect(standards.scopes[0].changes.count == 4001)
    #expect(try StandardsReader.read(StandardsWriter.write(standards), file: "x") == standards)
  }
}
