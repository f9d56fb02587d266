import ParleyRendering
import ParleyValues
import Testing

@Suite("Rich text")
struct RichTextTests {
  @Test("An interpolated line keeps its runs in the order of each language")
  func interpolation() {
    let name = "快达<平台>"
    let text = RichText(
      zhHans: "\(name)按\(reference: "a")付\(strong: "5元")，\(blank: 4)日内",
      en: "\(strong: "5 yuan") by \(name) under \(reference: "a"), \(7) days, \(code: "x")")
    #expect(
      text[.zhHans] == [
        .text(LocalizedText(verbatim: name)), .text(LocalizedText(verbatim: "按")), .reference("a"),
        .text(LocalizedText(verbatim: "付")), .strong(LocalizedText(verbatim: "5元")),
        .text(LocalizedText(verbatim: "，")), .blank(Blank(columns: 4)),
        .text(LocalizedText(verbatim: "日内")),
      ])
    #expect(text[.en].first == .strong(LocalizedText(verbatim: "5 yuan")))
    #expect(text[.en].last == .code("x"))
  }

  @Test("Text in both languages is printed in the document's")
  func localized() {
    let unit = LocalizedText(zhHans: "元", en: "yuan")
    let line: InlineText = "5 \(unit)\(emphasis: unit)\(strong: unit)"
    let text = RichText(zhHans: line, en: line) + RichText(unit)
    #expect(TextRenderer.render(paper(text), in: .zhHans).hasSuffix("5 元元元元\n"))
    #expect(TextRenderer.render(paper(text), in: .en).hasSuffix("5 yuanyuanyuanyuan\n"))
  }

  @Test("Empty text is empty")
  func empty() {
    let line: InlineText = "\("")"
    #expect(RichText(zhHans: "", en: line).isEmpty)
    #expect(!RichText.blank().isEmpty)
  }

  private func paper(_ text: RichText) -> Document {
    Document(purpose: .paper, title: LocalizedText(verbatim: "x"), blocks: [.paragraph(text)])
  }
}
