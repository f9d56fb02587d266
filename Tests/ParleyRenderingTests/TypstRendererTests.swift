import ParleyTestSupport
import ParleyValues
import Testing

@testable import ParleyRendering

@Suite("Typst source")
struct TypstRendererTests {
  private static let day = CivilDate(year: 2026, month: 5, day: 12)

  @Test("The sample", arguments: Language.allCases)
  func golden(language: Language) {
    let text = TypstRenderer.render(RichSample.document, in: language, date: Self.day)
    #expect(text == TypstRenderer.render(RichSample.document, in: language, date: Self.day))
    expectGolden(text, named: "rich.\(language.rawValue).typ")
  }

  @Test(
    "A text becomes one string literal",
    arguments: [
      ("a", #""a""#), (#"a"b"#, #""a\"b""#), (#"C:\u{41}"#, #""C:\\u{41}""#), ("一\n二", #""一\n二""#),
      ("\u{0}\u{1B}", "\"\u{FFFD}\u{FFFD}\""), ("#let x = [*a*]", ##""#let x = [*a*]""##),
    ])
  func literals(text: String, expected: String) {
    #expect(TypstText.literal(text) == expected)
  }

  @Test(
    "Nothing that was typed stands outside literals", arguments: HostileSample.texts.map(\.name))
  func outside(name: String) throws {
    let text = try #require(HostileSample.texts.first { $0.name == name }).text
    let marked = text + "\"#]})龘" + text
    let plain = Self.outsideLiterals(
      TypstRenderer.render(HostileSample.document("x"), in: .zhHans, date: Self.day))
    let hostile = Self.outsideLiterals(
      TypstRenderer.render(HostileSample.document(marked), in: .zhHans, date: Self.day))
    // Widths of columns differ with their content, and a long text may be broken anywhere. Calls
    // and names are the same.
    #expect(Self.names(in: hostile).isSubset(of: Self.names(in: plain).union(["linebreak"])))
    #expect(
      hostile.unicodeScalars.allSatisfy(\.isASCII) == plain.unicodeScalars.allSatisfy(\.isASCII))
  }

  /// The source without what stands between quotes.
  private static func outsideLiterals(_ source: String) -> String {
    var (text, isInside, isEscaped) = ("", false, false)
    for scalar in source.unicodeScalars {
      if isInside {
        if isEscaped {
          isEscaped = false
        } else if scalar == "\\" {
          isEscaped = true
        } else if scalar == "\"" {
          isInside = false
        }
      } else if scalar == "\"" {
        isInside = true
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    #expect(!isInside)
    return text
  }

  private static func names(in text: String) -> Set<Substring> {
    Set(text.split { !$0.isLetter && $0 != "-" })
  }

  @Test("Words of another direction are kept apart, marks of direction are left out")
  func direction() {
    #expect(TypstText.words("שלום").contains("\u{2068}שלום"))
    #expect(!TypstText.words("ab\u{202E}cd").unicodeScalars.contains("\u{202E}"))
    #expect(TypstText.words("plain") == "t(\"plain\")")
  }

  @Test("Long words get places to break, others none")
  func breaks() {
    #expect(TypstText.words(String(repeating: "a", count: 30)).firstRange(of: ";cut;") == nil)
    let long = TypstText.words(String(repeating: "a", count: 31))
    #expect(long.split(separator: ";cut;").count == 3)
    #expect(TypstText.words(String(repeating: "长", count: 500)).firstRange(of: ";cut;") == nil)
  }

  @Test("The best family there is is chosen, and what stands in is told")
  func fonts() {
    let fonts = TypstFonts(installed: ["Noto Serif CJK SC", "SimHei", "Libertinus Serif"])
    #expect(fonts[.song] == "Noto Serif CJK SC" && fonts[.hei] == "SimHei")
    #expect(fonts[.kai] == "Noto Serif CJK SC" && fonts[.mono] == nil)
    let missing = fonts.substitutions(among: TypstFonts.roles(of: .official, in: .zhHans))
    #expect(missing.map(\.role) == [.title, .fangsong, .kai])
    #expect(TypstFonts(installed: ["SimHei"])[.song] == "SimHei")
    #expect(!TypstFonts(installed: ["DejaVu Sans Mono"]).hasChinese)
  }

  @Test("Official papers take the type area of the standard, landscape sheets their own")
  func official() {
    var page = PageSetup()
    page.layout = .official
    #expect(page.printedMargins == .init(top: 37, right: 26, bottom: 35, left: 28))
    page.orientation = .landscape
    #expect(page.printedMargins == page.margins)
  }

  @Test("Columns take what they need, and share what is left")
  func widths() {
    func table(_ texts: [String]) -> Table {
      Table(
        columns: texts.map { _ in .init(LocalizedText(verbatim: "h")) },
        rows: [.init(texts.map { TableCell(verbatim: $0) })])
    }
    let document = Document(purpose: .paper, title: LocalizedText(verbatim: "t"))
    let writer = TableFit(document, Wording(document, in: .zhHans))
    let short = writer.widths(of: table(["甲", "甲乙丙丁"]))
    #expect(short[0] < short[1])
    let long = writer.widths(
      of: table(["劳动者方", String(repeating: "长", count: 500), String(repeating: "长", count: 900)]))
    #expect(long[0] >= 11 && long[0] < 12)
    #expect(long[1] > 20 && long[1] <= long[2])
  }
}
