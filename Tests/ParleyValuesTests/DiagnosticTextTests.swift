import ParleyTestSupport
import ParleyValues
import Testing

@Suite("Diagnostics as shown")
struct DiagnosticTextTests {
  private static let message = LocalizedText(
    zhHans: "标准文件里没有这个键；是不是想写“piece-rate”（计件单价）？",
    en: "this key is not part of standards; did you mean \"piece-rate\" (计件单价)?")

  private static func key(_ place: SourcePlace?) -> Diagnostic {
    Diagnostic("standards.unknown-key", at: place, message, help: "standards")
  }

  private static let long =
    String(repeating: "标准项 ", count: 60) + "peace-rate"
    + String(
      repeating: " tail", count: 60)

  static let shown: [(name: String, diagnostic: Diagnostic)] = [
    (
      "plain",
      key(
        SourcePlace(
          file: "scenarios/rain.yaml", line: 14, column: 5, length: 10,
          excerpt: "    peace-rate: 1.05"))
    ),
    (
      "wide characters before and under the carets",
      key(SourcePlace(file: "雨.yaml", line: 3, column: 4, length: 4, excerpt: "基础 计件单家: 1"))
    ),
    (
      "tabs count as one column",
      key(SourcePlace(file: "a.csv", line: 120_000, column: 3, length: 2, excerpt: "a\tbc\td"))
    ),
    (
      "emoji and combining marks",
      key(SourcePlace(file: "a", line: 1, column: 4, length: 1, excerpt: "👩‍👩‍👧e\u{301} x y"))
    ),
    ("a long line", key(SourcePlace(file: "a", line: 9, column: 241, length: 10, excerpt: long))),
    (
      "the end of a long line",
      key(SourcePlace(file: "a", line: 9, column: 551, length: 1, excerpt: long))
    ),
    ("a long stretch", key(SourcePlace(file: "a", line: 9, column: 2, length: 500, excerpt: long))),
    (
      "behind the line",
      key(SourcePlace(file: "a", line: 9, column: 99, length: 3, excerpt: "short"))
    ),
    ("an empty line", key(SourcePlace(file: "a", line: 9, column: 1, length: 1, excerpt: ""))),
    ("no excerpt", key(SourcePlace(file: "a", line: 9, column: 1))),
    ("the whole file", key(SourcePlace(file: "a.yaml"))),
    ("no place", key(nil)),
    (
      "hostile characters",
      Diagnostic(
        "case.name", .warning,
        at: SourcePlace(
          file: "a\u{1B}[2J", line: 1, column: 2, length: 3,
          excerpt: "x\u{1B}[31m\u{202E}y\u{2028}z"),
        LocalizedText(zhHans: "名称“\u{7}\u{202E}”", en: "name “\u{7}\u{202E}”"))
    ),
    (
      "remedy, article, several lines",
      Diagnostic(
        "law.reply-late", .note, at: nil,
        LocalizedText(
          zhHans: "答复已逾期3天\n应在4月1日前答复", en: "the reply is 3 days late\nit was due on 1 April"),
        remedy: LocalizedText(zhHans: "请记录催告", en: "record a reminder"), help: "due",
        article: LocalizedText(zhHans: "《集体合同规定》第三十二条", en: "Collective Contract Rules, art 32"))
    ),
  ]

  @Test("every shape in both languages", arguments: Language.allCases)
  func shapes(_ language: Language) {
    let texts = DiagnosticTextTests.shown.map {
      "## \($0.name)\n\($0.diagnostic.text(in: language))\n"
    }
    expectGolden(
      texts.joined(separator: "\n"), named: "diagnostics/shapes.\(language.rawValue).txt")
  }

  @Test("carets stand under their text, whatever the line")
  func carets() throws {
    var gen = Gen(seed: 31)
    for _ in 0..<2000 {
      let excerpt = gen.text(pieces: 0...80).filter { !$0.isNewline }
      let count = excerpt.count
      let column = gen.integer(in: 1...count + 2)
      let place = SourcePlace(
        file: "f", line: 1, column: column, length: gen.integer(in: 1...10), excerpt: excerpt)
      let lines = Diagnostic("a.b", at: place, LocalizedText(verbatim: "m")).text(in: .en)
        .split(separator: "\n", omittingEmptySubsequences: false)
      try #require(lines.count == 5)
      #expect(DisplayWidth.columns(of: lines[2]) <= 110)
      let start = DisplayWidth.columns(of: lines[3].prefix { $0 != "^" })
      #expect(start <= DisplayWidth.columns(of: lines[2]))
      guard column <= count else { continue }
      // What stands above the first caret is the character that is meant.
      var (width, above): (Int, Character?) = (0, nil)
      for character in lines[2] {
        if width == start, DisplayWidth.columns(of: character) > 0 { above = character }
        if above != nil { break }
        width += DisplayWidth.columns(of: character)
      }
      let meant = Array(excerpt)[column - 1]
      guard DisplayWidth.columns(of: meant) > 0, above != "�" else { continue }
      #expect(above == meant)
    }
  }

  @Test("errors are told from warnings")
  func severity() {
    let warning = Diagnostic("a.b", .warning, DiagnosticTextTests.message)
    #expect(!Diagnostics([warning]).hasErrors)
    #expect(
      Diagnostics([warning, Diagnostic("a.c", at: nil, DiagnosticTextTests.message)]).hasErrors)
  }
}
