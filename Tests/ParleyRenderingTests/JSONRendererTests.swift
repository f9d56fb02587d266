import ParleyRendering
import ParleyTestSupport
import ParleyValues
import Testing

@Suite("JSON documents")
struct JSONRendererTests {
  @Test("The sample", arguments: Language.allCases)
  func golden(language: Language) {
    let text = JSONRenderer.render(RichSample.document, in: language)
    expectGolden(text, named: "rich.\(language.rawValue).json")
  }

  @Test("Amounts are decimal texts")
  func amounts() {
    let table = JSONRenderer.value(RichSample.table, in: .en).text(pretty: false)
    #expect(table.contains(#""value":{"kind":"money","value":"0.60"}"#))
    #expect(table.contains(#""value":{"kind":"share","value":"0.02"}"#))
    #expect(table.contains(#""tone":"bad""#))
  }
}
