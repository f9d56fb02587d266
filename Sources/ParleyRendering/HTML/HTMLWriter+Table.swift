import ParleyValues

extension HTMLWriter {
  /// The most rows of a table that is kept on one page in print.
  private static let shortTable = 16

  /// A table; its head is repeated on each printed page.
  func write(_ table: Table, into markup: inout Markup) {
    let style = table.style ?? (document.purpose == .paper ? .grid : .open)
    let isFixed = !table.columns.isEmpty && table.columns.allSatisfy { $0.weight != nil }
    var names = [style.rawValue]
    if isFixed { names.append("fixed") }
    if table.columns.count > 4 { names.append("wide") }
    let box = table.rows.count <= HTMLWriter.shortTable ? "table short" : "table"
    markup.element("div", ["class": box]) { box in
      box.element("table", ["class": names.joined(separator: " ")]) { element in
        if let caption = table.caption {
          element.element("caption") { write(caption, into: &$0) }
        }
        if isFixed { widths(table, into: &element) }
        element.newline()
        element.element("thead") { head in
          head.element("tr") { row in
            for column in table.columns {
              row.element(
                "th", ["scope": "col", "class": column.alignment.rawValue],
                words: wording.line(column.header))
            }
          }
        }
        element.newline()
        element.element("tbody") { body in
          for row in table.rows {
            write(row, table, into: &body)
            body.newline()
          }
          for _ in 0..<table.emptyRows { emptyRow(table, into: &body) }
        }
      }
      if let note = table.note {
        box.element("p", ["class": "note"]) { write(note, into: &$0) }
      }
    }
  }

  private func widths(_ table: Table, into markup: inout Markup) {
    let weights = table.columns.map { Double(max(1, $0.weight ?? 1)) }
    let total = weights.reduce(0, +)
    markup.element("colgroup") { group in
      for weight in weights {
        let share = FixedDecimal.text(weight / total * 100, decimals: 2)
        group.element("col", ["style": "width:\(share)%"])
      }
    }
  }

  private func write(_ row: Table.Row, _ table: Table, into markup: inout Markup) {
    if row.kind == .group, row.cells.count == 1 {
      markup.element("tr", ["class": "group"]) { line in
        line.element(
          "th", ["scope": "rowgroup", "colspan": String(max(1, table.columns.count))]
        ) { write(row.cells[0].text, into: &$0) }
      }
      return
    }
    let attributes: Markup.Attributes = row.kind == .body ? [:] : ["class": row.kind.rawValue]
    markup.element("tr", attributes) { line in
      for (column, cell) in zip(table.columns, row.cells) {
        let names = [column.alignment.rawValue] + (cell.tone.map { [$0.rawValue] } ?? [])
        line.element("td", ["class": names.joined(separator: " ")]) {
          write(cell.text, into: &$0)
        }
      }
      for _ in table.columns.dropFirst(row.cells.count) { line.element("td") { _ in } }
    }
  }

  private func emptyRow(_ table: Table, into markup: inout Markup) {
    markup.element("tr", ["class": "to-fill"]) { line in
      for _ in table.columns { line.element("td") { $0.words("\u{A0}") } }
    }
    markup.newline()
  }
}
