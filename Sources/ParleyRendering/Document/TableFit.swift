import ParleyValues

/// How wide the columns of a table are in print, and how high its rows, without asking a font.
struct TableFit {
  let document: Document
  let wording: Wording

  init(_ document: Document, _ wording: Wording) {
    self.document = document
    self.wording = wording
  }

  /// The widths of the columns as shares of the table: as the document says, or by content. Narrow
  /// columns keep what they need; the others share the rest by their content, none too little.
  func widths(of table: Table) -> [Double] {
    if table.columns.isEmpty { return [] }
    if table.columns.allSatisfy({ $0.weight != nil }) {
      return table.columns.map { Double(max(1, $0.weight ?? 1)) }
    }
    let needs = table.columns.indices.map { place -> Double in
      let header = TableFit.columns(of: wording.line(table.columns[place].header), bold: true)
      let cells = table.rows.compactMap { row in
        place < row.cells.count && !(row.kind == .group && row.cells.count == 1)
          ? columns(of: row.cells[place].text) : nil
      }
      // A head may stand on two lines; a column with nothing in it is made to be written in.
      let content = cells.max() ?? 0
      return max(4, content, header > 12 ? header / 2 : header, content == 0 ? header : 0) + 3
    }
    let whole = Double(TableFit.columns(of: document))
    if needs.reduce(0, +) <= whole { return needs }
    return TableFit.shared(needs, whole)
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

  /// How wide gaps may be in each column, in columns of half a Chinese character.
  func rooms(_ widths: [Double]) -> [Double] {
    let whole = Double(TableFit.columns(of: document))
    return widths.map { $0 / max(1, widths.reduce(0, +)) * whole - 3 }
  }

  /// The columns of the longest line of a text.
  private func columns(of text: RichText) -> Double {
    var (longest, line) = (0.0, 0.0)
    for run in wording.runs(text) {
      switch run {
      case .words(let words), .emphasis(let words), .code(let words), .inserted(let words),
        .deleted(let words):
        line += TableFit.columns(of: words)
      case .strong(let words), .unknownReference(let words):
        line += TableFit.columns(of: words, bold: true)
      case .reference(let number, _): line += TableFit.columns(of: number)
      case .blank(let columns, _): line += Double(columns)
      case .lineBreak: line = 0
      }
      longest = max(longest, line)
    }
    return longest
  }

  /// How many lines a row will take, rather too many than too few.
  func height(of row: Table.Row, _ widths: [Double]) -> Int {
    let whole = Double(TableFit.columns(of: document))
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
