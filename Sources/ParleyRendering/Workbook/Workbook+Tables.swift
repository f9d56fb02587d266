import ParleyValues

extension Workbook.Sheet {
  /// The sheet of a table: typed values where cells have them, words elsewhere.
  ///
  /// - Parameters:
  ///   - table: the table; its caption becomes the line above.
  ///   - name: the name on the tab.
  ///   - document: the document the table stands in, when its cells refer to clauses.
  public init(_ table: Table, name: LocalizedText, of document: Document? = nil) {
    let owner = document ?? Document(purpose: .report, title: name)
    let wordings = (Wording(owner, in: .zhHans), Wording(owner, in: .en))
    let words: (RichText) -> LocalizedText = { text in
      LocalizedText(
        zhHans: wordings.0.plain(text, lineEnd: "\n"), en: wordings.1.plain(text, lineEnd: "\n"))
    }
    let rows = table.rows.map { row in
      Workbook.Row(
        row.cells.prefix(table.columns.count).map { cell in
          cell.value ?? (cell.text.isGap ? .blank : .text(words(cell.text)))
        }, kind: row.kind)
    }
    self.init(
      name: name, title: table.caption.map(words),
      columns: table.columns.map { Workbook.Column($0.header, alignment: $0.alignment) },
      rows: rows + (0..<max(0, table.emptyRows)).map { _ in Workbook.Row([]) },
      orientation: document?.page.orientation ?? .landscape)
  }
}

extension Workbook.Sheet {
  /// The words of a document without its tables and charts, a line for each paragraph and fact.
  ///
  /// - Parameters:
  ///   - document: the document; its title stands above.
  ///   - name: the name on the tab.
  public init(wordsOf document: Document, name: LocalizedText) {
    let wordings = (Wording(document, in: .zhHans), Wording(document, in: .en))
    func plain(_ text: RichText) -> LocalizedText {
      LocalizedText(zhHans: wordings.0.plain(text), en: wordings.1.plain(text))
    }
    var lines: [LocalizedText] = []
    for block in document.blocks {
      switch block {
      case .paragraph(let paragraph) where paragraph.style != .note:
        lines.append(plain(paragraph.text))
      case .facts(let facts):
        lines += facts.map { fact in
          fact.label + LocalizedText(zhHans: "：", en: ": ") + plain(fact.value)
        }
      case .notice(let notice): lines += notice.text.map(plain)
      default: break
      }
    }
    self.init(
      name: name, title: document.title,
      columns: [Workbook.Column(document.subtitle ?? document.title, width: 140)],
      rows: lines.map { Workbook.Row([.text($0)]) })
  }
}

extension Workbook {
  /// The tables of a document, one sheet each, named after their captions or the heading above
  /// them; charts give their numbers and the chart itself. A document without tables gives one
  /// empty sheet.
  public init(tablesOf document: Document) {
    var sheets: [Sheet] = []
    var heading: LocalizedText?
    let wordings = (Wording(document, in: .zhHans), Wording(document, in: .en))
    func plain(_ text: RichText) -> LocalizedText {
      LocalizedText(zhHans: wordings.0.plain(text), en: wordings.1.plain(text))
    }
    func name(_ title: LocalizedText?) -> LocalizedText {
      let number = sheets.count + 1
      return title ?? LocalizedText(zhHans: "表\(number)", en: "Table \(number)")
    }
    for block in document.blocks {
      if case .heading(let words) = block { heading = plain(words.text) }
      for item in block.items {
        switch item {
        case .table(let table):
          let caption = table.caption.map(plain)
          sheets.append(Sheet(table, name: name(caption ?? heading), of: document))
        case .chart(let chart):
          var sheet = Sheet(chart.table, name: name(chart.title), of: document)
          sheet.diagrams = Diagram(chart).map { [$0] } ?? []
          sheets.append(sheet)
        case .text: break
        }
      }
    }
    if sheets.isEmpty { sheets = [Sheet(name: document.title, columns: [])] }
    self.init(title: document.title, sheets: sheets)
  }
}

extension RichText {
  /// Whether there is nothing but gaps: an empty cell of a spreadsheet is there to be filled in.
  fileprivate var isGap: Bool {
    (zhHans.runs + en.runs).allSatisfy { if case .blank = $0 { true } else { false } }
  }
}
