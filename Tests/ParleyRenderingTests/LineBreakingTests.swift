import ParleyTestSupport
import ParleyValues
import Testing

@testable import ParleyRendering

@Suite("Breaking lines")
struct LineBreakingTests {
  private func lines(_ text: String, _ columns: Int) -> [String] {
    LineBreaking.lines(of: text.map { Glyph(character: $0) }, columns: columns)
      .map { String($0.map(\.character)) }
  }

  @Test(
    "Lines",
    arguments: [
      ("one two three", 7, ["one two", "three"]),
      ("one two three", 3, ["one", "two", "thr", "ee"]),
      ("配送报酬按下表计算", 8, ["配送报酬", "按下表计", "算"]),
      ("配送报酬，按下表", 8, ["配送报", "酬，按下", "表"]),
      ("付款（四元）整", 6, ["付款", "（四", "元）整"]),
      ("每单4.90元", 7, ["每单", "4.90元"]),
      ("", 10, [""]),
      ("abcdef", 2, ["ab", "cd", "ef"]),
      ("a b", 2, ["a", "b"]),
    ])
  func samples(text: String, columns: Int, expected: [String]) {
    #expect(lines(text, columns) == expected)
  }

  @Test("Nothing is lost but spaces at line ends, and no line is too long")
  func properties() {
    var gen = Gen(seed: 11)
    for _ in 0..<2000 {
      let text = PrintableText.lines(gen.text(pieces: 0...30)).joined(separator: " ")
      let columns = gen.integer(in: 2...30)
      let broken = lines(text, columns)
      #expect(broken.allSatisfy { DisplayWidth.columns(of: $0) <= columns })
      let squeezed = { (text: String) in text.filter { $0 != " " } }
      #expect(squeezed(broken.joined(separator: " ")) == squeezed(text))
    }
  }

  @Test(
    "Printable lines",
    arguments: [
      ("a\nb\r\nc\rd\u{85}e\u{2028}f", ["a", "b", "c", "d", "e", "f"]),
      ("a\tb\u{0}\u{1B}", ["a b��"]), ("", [""]), ("\n", ["", ""]), ("\r\n\r\n", ["", "", ""]),
    ])
  func printable(text: String, expected: [String]) {
    #expect(PrintableText.lines(text) == expected)
  }
}
