import ParleyValues

extension TypstWriter {
  /// The most lines of a table that is kept on one page.
  private static let shortTable = 16
  /// The most lines of a row that is kept on one page.
  private static let shortRow = 12

  /// A table; its head is repeated on each page.
  mutating func write(_ table: Table) {
    let style = table.style ?? (isPaper ? .grid : .open)
    let fit = TableFit(document, wording)
    let widths = fit.widths(of: table)
    let lines = table.rows.map { fit.height(of: $0, widths) }
    let rooms = fit.rooms(widths)
    let isShort = lines.reduce(table.emptyRows * 2, +) <= TypstWriter.shortTable
    add("sheet(\"\(style.rawValue)\", \(isShort),")
    add("  caption: \(table.caption.map { rich($0) } ?? "none"),")
    add("  note: \(table.note.map { rich($0) } ?? "none"),")
    add("  columns: (\(widths.map { TypstText.number($0) + "fr, " }.joined())),")
    add("  header: (\(table.columns.map(header).joined())),")
    add("  rows: (")
    for (row, height) in zip(table.rows, lines) {
      add("    " + self.row(row, table, height, rooms))
    }
    for _ in 0..<max(0, table.emptyRows) { add("    empty(\(table.columns.count)),") }
    add("  ))")
  }

  private func header(_ column: Table.Column) -> String {
    "(\(align(column.alignment)), \(label(column.header))), "
  }

  private func align(_ alignment: Table.Alignment) -> String {
    switch alignment {
    case .leading: "left"
    case .centered: "center"
    case .trailing: "right"
    }
  }

  private func row(
    _ row: Table.Row, _ table: Table, _ height: Int, _ rooms: [Double]
  ) -> String {
    if row.kind == .group, row.cells.count == 1 {
      return "group(\(max(1, table.columns.count)), \(rich(row.cells[0].text))),"
    }
    let cells = table.columns.indices.map { place -> String in
      guard place < row.cells.count else { return "(left, none, []), " }
      let cell = row.cells[place]
      let tone = cell.tone.map { "\"\($0.rawValue)\"" } ?? "none"
      let words = rich(cell.text, room: max(2, Int(rooms[place])))
      return "(\(align(table.columns[place].alignment)), \(tone), \(words)), "
    }
    let breaks = height > TypstWriter.shortRow
    return "line-of(\"\(row.kind.rawValue)\", \(breaks), (\(cells.joined()))),"
  }
}
