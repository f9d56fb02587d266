import ParleyValues

extension TypstWriter {
  /// The most lines of a table that is kept on one page.
  private static let shortTable = 16
  /// The most lines of a row that is kept on one page.
  private static let shortRow = 12

  /// A table; its head is repeated on each page.
  mutating func write(_ table: Table) {
    let style = table.style ?? (isPaper ? .grid : .open)
    let widths = widths(of: table)
    let lines = table.rows.map { height(of: $0, in: table, widths) }
    let whole = Double(TypstWriter.columns(of: document))
    let rooms = widths.map { $0 / max(1, widths.reduce(0, +)) * whole - 3 }
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

  // MARK: Widths

  /// The widths of the columns as shares of the table: as the document says, or by content. Narrow
  /// columns keep what they need; the others share the rest by their content, none too little.
  func widths(of table: Table) -> [Double] {
    if table.columns.isEmpty { return [] }
    if table.columns.allSatisfy({ $0.weight != nil }) {
      return table.columns.map { Double(max(1, $0.weight ?? 1)) }
    }
    let needs = table.columns.indices.map { place -> Double in
      let header = TypstWriter.columns(of: wording.line(table.columns[place].header), bold: true)
      let cells = table.rows.compactMap { row in
        place < row.cells.count && !(row.kind == .group && row.cells.count == 1)
          ? columns(of: row.cells[place].text) : nil
      }
      // A head may stand on two lines; a column with nothing in it is made to be written in.
      let content = cells.max() ?? 0
      return max(4, content, header > 12 ? header / 2 : header, content == 0 ? header : 0) + 2.4
    }
    let whole = Double(TypstWriter.columns(of: document))
    if needs.reduce(0, +) <= whole { return needs }
    return TypstWriter.shared(needs, whole)
  }

  private static func shared(_ needs: [Double], _ whole: Double) -> [Double] {
    var widths = needs
    var (rest, open) = (whole, Set(needs.indices))
    // What needs no more than an even share gets it; the even share of the others grows by that.
    while let place = open.sorted().first(where: { needs[$0] <= rest / Double(open.count) }) {
      rest -= needs[place]
      open.remove(place)
    }
    let even = rest / Double(max(1, open.count))
    let capped = open.sorted().map { (place: $0, need: min(needs[$0], even * 3)) }
    let sum = capped.reduce(0) { $0 + $1.need }
    for (place, need) in capped { widths[place] = max(even / 2, rest * need / max(1, sum)) }
    return widths
  }

  /// How many columns of half a Chinese character stand beside each other in a table.
  private static func columns(of document: Document) -> Int {
    let page = document.page
    let margins = page.printedMargins
    let width = (page.orientation == .portrait ? 210 : 297) - margins.left - margins.right
    let size = document.purpose == .paper ? 10.5 : 9.5
    return Int(Double(width) * 72 / 25.4 / size * 2)
  }

  /// The columns that words take, letters by their own width.
  private static func columns(of words: String, bold: Bool = false) -> Double {
    TextMetrics.width(of: words, size: 2, bold: bold)
  }

  /// The columns of the longest line of a text.
  private func columns(of text: RichText) -> Double {
    var (longest, line) = (0.0, 0.0)
    for run in wording.runs(text) {
      switch run {
      case .words(let words), .emphasis(let words), .code(let words), .inserted(let words),
        .deleted(let words):
        line += TypstWriter.columns(of: words)
      case .strong(let words), .unknownReference(let words):
        line += TypstWriter.columns(of: words, bold: true)
      case .reference(let number, _): line += TypstWriter.columns(of: number)
      case .blank(let columns, _): line += Double(columns)
      case .lineBreak: line = 0
      }
      longest = max(longest, line)
    }
    return longest
  }

  /// How many lines a row will take, rather too many than too few.
  private func height(of row: Table.Row, in table: Table, _ widths: [Double]) -> Int {
    let whole = Double(TypstWriter.columns(of: document))
    let sum = max(1, widths.reduce(0, +))
    var most = 1
    for (place, cell) in row.cells.enumerated() {
      let width =
        row.cells.count == 1
        ? whole : place < widths.count ? max(2, widths[place] / sum * whole - 2) : whole
      let breaks = wording.runs(cell.text).count { $0 == .lineBreak }
      let words = Double(DisplayWidth.columns(of: wording.plain(cell.text)))
      most = max(most, breaks + 1 + Int(words * 1.15 / width))
    }
    return most
  }
}
