import Foundation
import ParleyRendering
import ParleyValues
import Testing

@Suite("Pages")
struct PagesTests {
  @Test("every paper becomes one page that needs nothing else", arguments: Language.allCases)
  func pages(_ language: Language) throws {
    for (name, document) in try PapersTests.documents(.algorithmAgreement) {
      let page = HTMLRenderer.render(document, in: language)
      #expect(page.hasPrefix("<!DOCTYPE html>"))
      #expect(!page.contains("http://") || page.contains("http://www.w3.org/2000/svg"))
      #expect(page == HTMLRenderer.render(document, in: language))
      // A folder named here receives the pages, to be looked at.
      if let folder = ProcessInfo.processInfo.environment["PARLEY_PAGES"] {
        let file = URL(filePath: folder).appending(path: "\(name).\(language.rawValue).html")
        try page.write(to: file, atomically: true, encoding: .utf8)
      }
    }
  }
}
