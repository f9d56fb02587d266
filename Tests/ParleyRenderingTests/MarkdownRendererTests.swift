import ParleyTestSupport
import ParleyValues
import Testing

@testable import ParleyRendering

@Suite("Markdown")
struct MarkdownRendererTests {
  @Test("The sample", arguments: Language.allCases)
  func golden(language: Language) {
    let text = MarkdownRenderer.render(RichSample.document, in: language)
    expectGolden(text, named: "rich.\(language.rawValue).md")
  }

  @Test(
    "Signs that mean something are escaped, others are not",
    arguments: [
      ("4.90", "4.90"), ("4. x", "4\\. x"), ("4)", "4\\)"), ("-0.60", "-0.60"), ("- x", "\\- x"),
      ("---", "\\---"), ("#1", "#1"), ("# x", "\\# x"), ("a*b*", "a\\*b\\*"),
      ("<b>", "\\<b\\>"), ("a|b", "a\\|b"), ("[x](y)", "\\[x\\](y)"), ("C:\\x", "C:\\\\x"),
      ("&lt;", "\\&lt;"), ("&#60;", "\\&#60;"), ("A & B&", "A & B&"), ("  x", "x"),
      ("===", "\\==="), ("+0.90", "+0.90"), ("~~x", "\\~\\~x"),
    ])
  func escapes(text: String, expected: String) {
    #expect(MarkdownText.escaped(text) == expected)
  }

  @Test(
    "Code has as many backticks as it needs",
    arguments: [
      ("a", "`a`"), ("a`b", "``a`b``"), ("`", "`` ` ``"), ("", "`  `"), ("a``b`", "``` a``b` ```"),
    ])
  func code(text: String, expected: String) {
    #expect(MarkdownText.code(text, inTable: false) == expected)
  }

  @Test("Strong words beside punctuation are marked by an element")
  func strong() {
    #expect(MarkdownText.strong("粗") == "**粗**")
    #expect(MarkdownText.strong("“粗”") == "<strong>“粗”</strong>")
    #expect(MarkdownText.strong("（粗）", standsAlone: true) == "**（粗）**")
    #expect(MarkdownText.strong("") == "")
  }

  @Test("Every row of a table has the same number of cells", arguments: Language.allCases)
  func tables(language: Language) {
    for (name, text) in HostileSample.texts {
      let output = MarkdownRenderer.render(HostileSample.document(text), in: language)
      let rows = output.split(separator: "\n").filter { $0.hasPrefix("| ") }
      #expect(!rows.isEmpty)
      // A cell ends at a bar that is not escaped.
      let counts = MarkdownRendererTests.blocks(output).map { block in
        Set(block.map(MarkdownRendererTests.bars))
      }
      for count in counts { #expect(count.count == 1, "\(name)") }
    }
  }

  private static func blocks(_ text: String) -> [[Substring]] {
    var blocks: [[Substring]] = [[]]
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("| ") {
        blocks[blocks.count - 1].append(line)
      } else if !(blocks.last ?? []).isEmpty {
        blocks.append([])
      }
    }
    return blocks.filter { !$0.isEmpty }
  }

  private static func bars(_ line: Substring) -> Int {
    var (count, escaped) = (0, false)
    for character in line {
      if character == "|" && !escaped { count += 1 }
      escaped = character == "\\" && !escaped
    }
    return count
  }
}
