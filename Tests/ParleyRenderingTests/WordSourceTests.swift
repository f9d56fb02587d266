import ParleyTestSupport
import ParleyValues
import Testing

@testable import ParleyRendering

@Suite("What pandoc is given, and Akoma Ntoso")
struct WordSourceTests {
  @Test("The sample for Word", arguments: Language.allCases)
  func golden(language: Language) throws {
    let source = WordSource(RichSample.document, in: language)
    _ = try XMLReader.read(source.html)
    #expect(source.reference == WordSource(RichSample.document, in: language).reference)
    expectGolden(source.html, named: "rich-word.\(language.rawValue).html")
  }

  @Test("The sample in Akoma Ntoso", arguments: Language.allCases)
  func akomaNtoso(language: Language) throws {
    let identity = AkomaNtosoIdentity(
      country: "cn", kind: "agreement", date: CivilDate(daysSinceEpoch: 20_585), authors: ["甲<"])
    let text = AkomaNtosoRenderer.render(RichSample.document, in: language, identity: identity)
    _ = try XMLReader.read(Self.withoutHead(text))
    expectGolden(text, named: "rich.\(language.rawValue).xml")
  }

  @Test("Hostile text stays inside elements", arguments: HostileSample.texts.map(\.name))
  func hostile(name: String) throws {
    let text = try #require(HostileSample.texts.first { $0.name == name }).text
    let source = WordSource(HostileSample.document(text), in: .zhHans)
    let root = try XMLReader.read(source.html)
    #expect(root.elements("script").isEmpty && root.elements("img").isEmpty)
    // What becomes a part of the file itself is made here and well-formed.
    let parts = root.elements("pre").filter { $0.attributes["class"] == "openxml" }
    #expect(parts.count == 1)
    for part in parts { _ = try XMLReader.read("<x>\(part.text)</x>") }
    let identity = AkomaNtosoIdentity(
      country: "cn", kind: "paper", date: CivilDate(daysSinceEpoch: 20_585), authors: [text])
    let xml = AkomaNtosoRenderer.render(
      HostileSample.document(text), in: .en, identity: identity)
    _ = try XMLReader.read(Self.withoutHead(xml))
  }

  @Test("Parts of the reference file are well-formed", arguments: PageSetup.Layout.allCases)
  func reference(layout: PageSetup.Layout) throws {
    var document = HostileSample.document("\"<&>\u{1}")
    document.page.layout = layout
    for orientation in [PageSetup.Orientation.portrait, .landscape] {
      document.page.orientation = orientation
      let parts = WordReference(document, in: Wording(document, in: .zhHans)).parts
      #expect(parts.count == 8)
      for part in parts { _ = try XMLReader.read(part.text) }
    }
  }

  /// XML without the line that says so, which the reader of the tests does not know.
  private static func withoutHead(_ text: String) -> String {
    text.split(separator: "\n", maxSplits: 1).last.map(String.init) ?? ""
  }

  @Test(
    "Checksums of archives",
    arguments: [("", 0), ("123456789", 0xCBF4_3926), ("a", 0xE8B7_BE43)] as [(String, UInt32)])
  func checksums(text: String, expected: UInt32) {
    #expect(StoredArchive.checksum(Array(text.utf8)) == expected)
  }
}
