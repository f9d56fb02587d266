import ParleyRendering
import ParleyValues

/// A CSV file of rows that other programs read: the same in every language.
enum RowFile {
  /// The file's text; fields that a spreadsheet would take for formulas are marked as text.
  ///
  /// - Complexity: O(fields).
  static func text(header: [String], rows: [[String]]) -> String {
    CSVRenderer.render(
      header: header.map { LocalizedText(verbatim: $0) },
      rows: rows.map { row in row.map { CellValue.text(verbatim: $0) } }, in: .en
    ).replacing("\r\n", with: "\n")
  }
}
