import ParleyValues

/// A table laid out in columns of a terminal.
struct TextTable {
  /// The finished lines.
  private(set) var lines: [[Glyph]] = []
  private let writer: TextWriter
  private let table: Table
  private let widths: [Int]

  /// The least width a column may be pressed to.
  private static let least = 6
  /// The room between two columns.
  private static let gap = 2

  init(_ table: Table, _ writer: TextWriter, width: Int) {
    self.table = table
    self.writer = writer
    let natural = TextTable.naturalWidths(table, writer)
    widths = TextTable.fitted(natural, to: width - TextTable.gap * max(0, natural.count - 1))
    if let caption = table.caption {
      lines += writer.wrapped(writer.glyphLines(caption, .strong), columns: width)
    }
    let smallest = natural.reduce(0) { $0 + min($1, TextTable.least) + TextTable.gap }
    if smallest - TextTable.gap > width { addList(width) } else { addRows() }
    if let note = table.note {
      lines += writer.wrapped(writer.glyphLines(note, .muted), columns: width)
    }
  }

  private static func naturalWidths(_ table: Table, _ writer: TextWriter) -> [Int] {
    table.columns.enumerated().map { index, column in
      let header = DisplayWidth.columns(of: writer.wording.line(column.header))
      let cells = table.rows.filter { $0.kind != .group && $0.cells.count > index }
        .map { writer.glyphLines($0.cells[index].text).map(TextWriter.width).max() ?? 0 }
      return max(header, cells.max() ?? 0, table.emptyRows > 0 ? least : 1)
    }
  }

  /// The widths after the widest columns have given up what is too much.
  private static func fitted(_ natural: [Int], to width: Int) -> [Int] {
    var widths = natural
    var excess = natural.reduce(0, +) - width
    while excess > 0, let widest = widths.max(), widest > least {
      // All columns of the greatest width give way together, down to the next narrower one.
      let next = max(least, widths.filter { $0 < widest }.max() ?? least)
      let places = widths.indices.filter { widths[$0] == widest }
      let each = min(widest - next, max(1, excess / places.count))
      for place in places where excess > 0 {
        let cut = min(each, excess)
        widths[place] -= cut
        excess -= cut
      }
    }
    return widths
  }

  private var total: Int {
    widths.reduce(0, +) + TextTable.gap * max(0, widths.count - 1)
  }

  private mutating func addRows() {
    addRow(
      table.columns.map { writer.glyphs(writer.wording.line($0.header), .strong) }.map { [$0] })
    addRule()
    for row in table.rows {
      switch row.kind {
      case .group:
        let text = row.cells.first.map { writer.glyphLines($0.text, .strong) } ?? []
        lines += writer.wrapped(text, columns: total)
      case .total:
        addRule()
        addRow(cells(row, look: .strong))
      case .body: addRow(cells(row, look: []))
      }
    }
    for _ in 0..<max(0, table.emptyRows) {
      addRow(widths.map { [writer.glyphs(String(repeating: "_", count: $0))] })
    }
  }

  private func cells(_ row: Table.Row, look: Glyph.Look) -> [[[Glyph]]] {
    row.cells.prefix(table.columns.count).map { cell in
      writer.glyphLines(cell.text, look.union(cell.tone?.look ?? []))
    }
  }

  private mutating func addRule() {
    lines.append(writer.glyphs(String(repeating: "-", count: total)))
  }

  private mutating func addRow(_ cells: [[[Glyph]]]) {
    let broken = cells.enumerated().map { writer.wrapped($1, columns: widths[$0]) }
    for level in 0..<(broken.map(\.count).max() ?? 0) {
      var line: [Glyph] = []
      for (index, cell) in broken.enumerated() {
        let content = level < cell.count ? cell[level] : []
        if index > 0 { line += spaces(TextTable.gap) }
        line += aligned(content, index)
      }
      while line.last?.character == " " { line.removeLast() }
      lines.append(line)
    }
  }

  private func aligned(_ content: [Glyph], _ index: Int) -> [Glyph] {
    let free = max(0, widths[index] - TextWriter.width(content))
    return switch table.columns[index].alignment {
    case .leading: content + spaces(free)
    case .centered: spaces(free / 2) + content + spaces(free - free / 2)
    case .trailing: spaces(free) + content
    }
  }

  private func spaces(_ count: Int) -> [Glyph] {
    Array(repeating: Glyph(character: " "), count: count)
  }

  /// Where the columns do not fit at all, each row becomes a list of labels and values.
  private mutating func addList(_ width: Int) {
    for (index, row) in table.rows.enumerated() {
      if index > 0 { lines.append([]) }
      for (column, cell) in zip(table.columns, cells(row, look: [])) {
        let label = writer.wording.line(column.header) + writer.wording.colon
        let content = [writer.glyphs(label, .muted) + (cell.first ?? [])] + cell.dropFirst()
        lines += writer.wrapped(content, columns: width)
      }
    }
  }
}

extension TableCell.Tone {
  /// The look of a tone.
  fileprivate var look: Glyph.Look {
    switch self {
    case .good: .good
    case .bad: .bad
    case .up: []
    case .down: .strong
    case .muted: .muted
    }
  }
}
