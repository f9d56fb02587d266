import ParleyValues

/// The sheet that the lines of a ``RecordText`` come from.
package struct SheetOrigin: Sendable {
  /// The sheet's name.
  package var name: String
  /// What should be known of how it was read.
  package var findings: [Diagnostic] = []

  /// The place of a field as spreadsheets write it: `Sheet1!C17`, or `Sheet1!17:17` for a row.
  package func position(line: Int, field: Int?) -> String {
    let sheet = SheetOrigin.quoted(name)
    guard let field else { return "\(sheet)!\(line):\(line)" }
    return sheet + "!" + CellPosition(row: line, column: field).text
  }

  /// The name in quotes where spreadsheets put it there.
  static func quoted(_ name: String) -> String {
    let isPlain =
      name.first?.isNumber == false
      && name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." }
    return isPlain ? name : "'" + name.replacing("'", with: "''") + "'"
  }
}
