import Foundation
import ParleyDocuments
import Testing

@Suite("The page of papers")
struct PaperPageTests {
  @Test("names every paper as export does", arguments: CasePaper.allCases)
  func names(paper: CasePaper) throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let page = try String(contentsOf: root.appending(path: "docs/papers.md"), encoding: .utf8)
    #expect(page.contains("`\(paper.rawValue)`"))
  }
}
