import Foundation
import ParleyTerms
import Testing

@Suite("The page about standards files")
struct StandardsFilePageTests {
  static let page = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../docs/standards-file.md").standardizedFileURL

  /// The rows of the page's list of keys, one for each family: the key in both languages, what it
  /// is called, and an example of its value.
  static let rows: [String] = TermRegistry.families.map { family in
    let chinese = family.pattern.segments.map { segment in
      switch segment {
      case .word(let word): TermWords.chinese(word) ?? word
      case .index(let kind): "{\(kind.rawValue)}"
      }
    }
    let label = [family.label.zhHans, family.label.en].joined(separator: " · ")
    return "| `\(family.pattern.text)` | \(chinese.joined(separator: ".")) | \(label) | "
      + "`\(family.kind.example)` |"
  }

  @Test("the page lists every key there is, and no other")
  func keys() throws {
    let text = try String(contentsOf: Self.page, encoding: .utf8)
    let parts = text.components(separatedBy: "\n|---|---|---|---|\n")
    let listed = try #require(parts.last).components(separatedBy: "\n\n")[0]
      .split(separator: "\n").map(String.init)
    guard listed != Self.rows else { return }
    if ProcessInfo.processInfo.environment["PARLEY_RECORD_GOLDENS"] == "1" {
      let rest = try #require(parts.last).components(separatedBy: "\n\n").dropFirst()
      let table = ([Self.rows.joined(separator: "\n")] + rest).joined(separator: "\n\n")
      let changed = (parts.dropLast() + [table]).joined(separator: "\n|---|---|---|---|\n")
      try changed.write(to: Self.page, atomically: true, encoding: .utf8)
    }
    for row in Self.rows where !listed.contains(row) { Issue.record("missing: \(row)") }
    for row in listed where !Self.rows.contains(row) { Issue.record("no such key: \(row)") }
  }

  @Test("every example on the page is read")
  func examples() throws {
    let page = Self.page
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
