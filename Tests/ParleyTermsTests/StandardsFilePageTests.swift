import Foundation
import ParleyTerms
import Testing

@Suite("The page about standards files")
struct StandardsFilePageTests {
  @Test("every example on the page is read")
  func examples() throws {
    let page = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../docs/standards-file.md").standardizedFileURL
    let blocks = try String(contentsOf: page, encoding: .utf8).components(separatedBy: "```")
      .filter { $0.hasPrefix("yaml\n") }.map { String($0.dropFirst(5)) }
    #expect(blocks.count >= 4)
    for block in blocks {
      if block.contains("offer/1") {
        let empty = try StandardsReader.read("parley: standards/1\nbasis: piece", file: "empty")
        #expect(try OfferReader.read(block, file: "page", for: empty).terms.count == 2)
      } else {
        let standards = try StandardsReader.read(block, file: "page")
        #expect(try StandardsReader.read(StandardsWriter.write(standards), file: "x") == standards)
      }
    }
  }
}
