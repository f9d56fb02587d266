import Foundation
import ParleyLaw
import ParleyValues
import Testing

/// `docs/law.md` says what the law book says; `PARLEY_RECORD_GOLDENS=1` writes it anew.
@Suite("The page of the law book")
struct LawPageTests {
  private static let page = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../docs/law.md").standardizedFileURL
  private static let marker = "<!-- From here on the page is written by a test from the data. -->"

  private static func cell(_ text: LocalizedText) -> String {
    let both = text.zhHans == text.en ? text.zhHans : "\(text.zhHans) · \(text.en)"
    return both.replacing("|", with: "\\|").replacing("<", with: "&lt;")
  }

  private static func line(_ row: CitedValue) -> String {
    var value = cell(row.value.text)
    if let note = row.note { value += " (\(cell(note)))" }
    let variant = row.variant.map { " `\($0)`" } ?? ""
    let instruments = row.instruments.map(\.name.zhHans).joined(separator: "、")
    let parts = [
      cell(row.key.name) + variant, value, instruments,
      row.effectiveFrom?.description ?? "–", row.effectiveTo?.description ?? "–",
      cell(row.source.place.text),
      row.mayBeCitedAsLaw
        ? "✓" : row.reading.mayBeCitedAsLaw ? "条号未核 · article not noted" : cell(row.reading.text),
    ]
    return "| " + parts.joined(separator: " | ") + " |"
  }

  /// The part of the page that the data gives: place by place, document by document.
  private static var written: String {
    var lines = [marker, "", "版本 edition `\(book.edition)`", ""]
    lines += ["| 核对 reading | 条数 figures |", "|---|---|"]
    var readings: [(String, Int)] = []
    for row in book.entries {
      let name = row.mayBeCitedAsLaw ? "✓ 可作依据 may be cited as law" : cell(row.reading.text)
      if let place = readings.firstIndex(where: { $0.0 == name }) {
        readings[place].1 += 1
      } else {
        readings.append((name, 1))
      }
    }
    lines += readings.map { "| \($0.0) | \($0.1) |" }
    let places = Jurisdiction.known.filter { place in
      book.entries.contains { $0.jurisdiction == place }
    }
    for place in places {
      lines += ["", "## \(place.name.zhHans) · \(place.name.en) `\(place.code)`"]
      let rows = book.entries.filter { $0.jurisdiction == place }
      var documents: [LawDocument] = []
      for row in rows where !documents.contains(row.source.document) {
        documents.append(row.source.document)
      }
      for document in documents {
        lines += ["", "### " + cell(document.citation), ""]
        lines += ["| 事项 matter | 规定 figure | 文书 instruments | 起 from | 止 to | 条 article | 核对 |"]
        lines += ["|---|---|---|---|---|---|---|"]
        lines += rows.filter { $0.source.document == document }.map(line)
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  @Test("the page lists every figure with its article and reading, and no other")
  func fresh() throws {
    let text = try String(contentsOf: Self.page, encoding: .utf8)
    let start = try #require(text.range(of: Self.marker)).lowerBound
    let written = Self.written
    if text[start...] == written { return }
    if ProcessInfo.processInfo.environment["PARLEY_RECORD_GOLDENS"] == "1" {
      try (String(text[..<start]) + written).write(to: Self.page, atomically: true, encoding: .utf8)
      return
    }
    let listed = Set(text[start...].split(separator: "\n").map(String.init))
    let expected = written.split(separator: "\n").map(String.init)
    for line in expected where !listed.contains(line) { Issue.record("missing: \(line)") }
    for line in listed where !expected.contains(line) { Issue.record("not in the book: \(line)") }
    Issue.record("docs/law.md is not what the data gives")
  }
}
