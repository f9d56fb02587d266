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
          cell.value ?? (cell.text.isEmpty ? .blank : .text(words(cell.text)))
        }, kind: row.kind)
    }
    self.init(
      name: name, title: table.caption.map(words),
      columns: table.columns.map { Workbook.Column($0.header, alignment: $0.alignment) },
      rows: rows + (0..<max(0, table.emptyRows)).map { _ in Workbook.Row([]) },
      orientation: document?.page.orientation ?? .landscape)
  }
}

extension Workbook {
  /// The tables of a document, one sheet each, named after their captions; charts give their
  /// numbers. A document without tables gives one empty sheet.
  public init(tablesOf document: Document) {
    var sheets: [Sheet] = []
    document.visit { item in
      let table: Table? =
        switch item {
        case .table(let table): table
        case .chart(let chart): chart.table
        case .text: nil
        }
      guard let table else { return }
      let number = sheets.count + 1
      let name = LocalizedText(zhHans: "表\(number)", en: "Table \(number)")
      let wordings = (Wording(document, in: .zhHans), Wording(document, in: .en))
      let caption = table.caption.map {
        LocalizedText(zhHans: wordings.0.plain($0), en: wordings.1.plain($0))
      }
      sheets.append(Sheet(table, name: caption ?? name, of: document))
    }
    if sheets.isEmpty { sheets = [Sheet(name: document.title, columns: [])] }
    self.init(title: document.title, sheets: sheets)
  }
}
