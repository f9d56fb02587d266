import ParleyTestSupport
import ParleyValues
import Testing

@testable import ParleyRendering

@Suite("Hostile text through every renderer")
struct HostileTextTests {
  @Test(
    "HTML stays well-formed and shows what was typed", arguments: HostileSample.texts.map(\.name))
  func html(name: String) throws {
    let text = try #require(HostileSample.texts.first { $0.name == name }).text
    let document = HostileSample.document(text)
    #expect(document.problems.isEmpty)
    // Ten thousand characters take their time; they come in one language.
    for language in text.count > 1000 ? [.zhHans] : Language.allCases {
      let root = try XMLReader.read(HTMLRenderer.render(document, in: language))
      let shown = PrintableText.lines(text)
      #expect(root.elements("h1").first?.text == shown.joined(separator: " "))
      let quote = try #require(root.elements("blockquote").first)
      #expect(quote.text == String(repeating: shown.joined(), count: 6))
      #expect(root.elements("script").isEmpty && root.elements("img").isEmpty)
      let known: Set<String> = [
        "class", "style", "id", "href", "lang", "role", "scope", "colspan", "charset", "name",
        "content", "http-equiv", "aria-label",
      ]
      let outside = root.all.filter { !$0.elements("svg").isEmpty || $0.name != "svg" }
      for element in outside where element.attributes["xmlns"] == nil && !isDrawing(element) {
        #expect(known.isSuperset(of: element.attributes.keys), "\(element.attributes)")
      }
    }
  }

  private func isDrawing(_ element: XMLElement) -> Bool {
    ["path", "rect", "text", "desc", "svg"].contains(element.name)
  }

  @Test("SVG stays well-formed in every size", arguments: HostileSample.texts.map(\.name))
  func svg(name: String) throws {
    let text = try #require(HostileSample.texts.first { $0.name == name }).text
    for case .charts(let charts) in HostileSample.document(text).blocks {
      for chart in charts {
        for size in [ChartRenderer.Size.full, .half] {
          let svg = ChartRenderer.render(chart, in: .zhHans, size: size, theme: .automatic)
          let root = try XMLReader.read(svg)
          let title = PrintableText.lines(text).joined(separator: " ")
          #expect(root.elements("title").first?.text == title)
          #expect(!svg.contains("nan") && !svg.contains("inf"))
        }
      }
    }
  }

  @Test("Generated text in every place keeps HTML well-formed")
  func generated() throws {
    var gen = Gen(seed: 3)
    for _ in 0..<150 {
      let document = HostileSample.document(gen.text())
      _ = try XMLReader.read(HTMLRenderer.render(document, in: .en))
    }
  }

  @Test("Words of another direction are kept apart")
  func direction() throws {
    let document = Document(
      purpose: .paper, title: LocalizedText(verbatim: "x"),
      blocks: [.paragraph(LocalizedText(verbatim: "ab\u{202E}cd"))])
    let root = try XMLReader.read(HTMLRenderer.render(document, in: .en))
    #expect(root.elements("bdi").map(\.text) == ["ab\u{202E}cd"])
    #expect(!TextRenderer.render(document, in: .en).unicodeScalars.contains("\u{202E}"))
  }

  @Test("JSON keeps every character as typed", arguments: HostileSample.texts.map(\.name))
  func json(name: String) throws {
    let text = try #require(HostileSample.texts.first { $0.name == name }).text
    let document = HostileSample.document(text)
    let value = try JSONValue(parsing: JSONRenderer.render(document, in: .en), file: "x.json")
    guard case .object(let members) = value else {
      Issue.record("not an object")
      return
    }
    #expect(members.first { $0.key == "title" }?.value == .string(text))
    #expect(value == JSONRenderer.value(document, in: .en))
  }

  @Test("A text in a style sheet cannot leave its quotes")
  func styleStrings() {
    #expect(Markup.cssString("a\"b\\c</style>") == #""a\22 b\5c c\3c \2f style\3e ""#)
    #expect(Markup.cssString("内部\n1") == "\"内部\\a 1\"")
  }
}
