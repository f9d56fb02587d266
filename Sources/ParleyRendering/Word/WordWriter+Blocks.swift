import ParleyValues

extension WordWriter {
  /// One block.
  mutating func write(_ block: Block, into markup: inout Markup) {
    switch block {
    case .heading(let heading): write(heading, into: &markup)
    case .paragraph(let paragraph): write(paragraph, into: &markup)
    case .clauses(let list):
      for (clause, number) in zip(list.clauses, counter.numbers(of: list)) {
        write(clause, number, into: &markup)
      }
    case .bullets(let lines): bullets(lines, into: &markup)
    case .facts(let facts):
      for fact in facts {
        paragraph("Fact", into: &markup) { line in
          styled("Fact Label", wording.line(fact.label) + wording.colon, into: &line)
          write(fact.value, into: &line)
        }
      }
    case .table(let table): write(table, into: &markup)
    case .charts(let charts):
      // Word processors do not agree on drawings: a chart comes as its sentence and its figures.
      for chart in charts {
        if !chart.repeatsTable { write(chart.table, into: &markup) }
        paragraph("Paper Note", into: &markup) { $0.words(wording.line(chart.summary)) }
      }
    case .signatures(let block): openxml(WordSignatures(block, wording).text, into: &markup)
    case .notice(let notice):
      let style = notice.kind == .confidential ? "Alarm" : "Notice"
      for line in notice.text {
        paragraph(style, into: &markup) { write(line, into: &$0) }
      }
    case .quote(let lines):
      for line in lines { paragraph("Block Text", into: &markup) { write(line, into: &$0) } }
    case .pageBreak: openxml(WordSignatures.pageBreak, into: &markup)
    }
  }

  private func bullets(_ lines: [RichText], into markup: inout Markup) {
    markup.element("ul") { list in
      for line in lines {
        list.element("li") { item in
          paragraph("List Item", into: &item) { write(line, into: &$0) }
        }
      }
    }
    markup.newline()
  }

  /// A part of the file itself.
  private func openxml(_ text: String, into markup: inout Markup) {
    markup.element("pre", ["class": "openxml"]) { $0.element("code", words: text) }
    markup.newline()
  }

  private mutating func write(_ heading: Heading, into markup: inout Markup) {
    let number = heading.isChapter ? counter.chapter()[wording.language] : nil
    let content: (inout Markup) -> Void = { [self] element in
      if let number { element.words(number + wording.wideGap) }
      write(heading.text, into: &element)
    }
    switch heading.level {
    case 1: markup.element("h1", [:], content)
    case 2: markup.element("h2", [:], content)
    case 3: markup.element("h3", [:], content)
    default: markup.element("h4", [:], content)
    }
    markup.newline()
  }

  private func write(_ paragraph: Paragraph, into markup: inout Markup) {
    let style: String? =
      switch paragraph.style {
      case .body: nil
      case .flush: "Flush"
      case .centered: "Centered"
      case .closing: "Paper Closing"
      case .note: "Paper Note"
      }
    guard let style else {
      markup.element("p") { write(paragraph.text, into: &$0) }
      markup.newline()
      return
    }
    self.paragraph(style, into: &markup) { write(paragraph.text, into: &$0) }
  }

  private mutating func write(
    _ clause: Clause, _ number: ClauseNumber, into markup: inout Markup
  ) {
    let label = number.label[wording.language]
    let key = clause.key.flatMap { wording.index.numbers[$0] == number ? $0 : nil }
    let id = key.map(HTMLWriter.anchor)
    var rest = clause.content[...]
    if let title = clause.title, number.path.count == 1 {
      paragraph("Clause Title", id: id, into: &markup) {
        $0.words(label + wording.wideGap + wording.line(title))
      }
    } else {
      var first: RichText?
      if case .paragraph(let paragraph)? = rest.first {
        first = paragraph.text
        rest = rest.dropFirst()
      }
      let level = min(4, number.path.count)
      paragraph("Clause \(level)", id: id, into: &markup) { line in
        let isStrong = level == 1 && number.numbering != .items
        if isStrong { styled("Clause Number", label, into: &line) } else { line.words(label) }
        line.words(wording.gap(after: number))
        if let title = clause.title {
          styled("Clause Number", wording.line(title), into: &line)
          line.words(wording.wideGap)
        }
        if let first { write(first, into: &line) }
      }
    }
    for block in rest { write(block, into: &markup) }
    for (index, child) in clause.clauses.enumerated() {
      write(child, number.child(index), into: &markup)
    }
  }

  // MARK: Tables

  private func write(_ table: Table, into markup: inout Markup) {
    let widths = TableFit(document, wording).widths(of: table)
    let sum = max(1, widths.reduce(0, +))
    markup.element("table", ["style": "width:100%"]) { element in
      if let caption = table.caption {
        element.element("caption") { write(caption, into: &$0) }
      }
      element.element("colgroup") { group in
        for width in widths {
          let share = FixedDecimal.text(width / sum * 100, decimals: 2)
          group.element("col", ["style": "width:\(share)%"])
        }
      }
      element.element("thead") { head in
        head.element("tr") { row in
          for column in table.columns {
            row.element(
              "th", ["style": style(column.alignment)], words: wording.line(column.header))
          }
        }
      }
      element.element("tbody") { body in
        for row in table.rows { write(row, table, into: &body) }
        for _ in 0..<max(0, table.emptyRows) {
          body.element("tr") { line in
            for _ in table.columns { line.element("td") { $0.element("br") } }
          }
        }
      }
    }
    markup.newline()
    paragraph("Paper Note", into: &markup) { line in
      if let note = table.note { write(note, into: &line) } else { line.words("\u{A0}") }
    }
  }

  private func style(_ alignment: Table.Alignment) -> String {
    switch alignment {
    case .leading: "text-align:left"
    case .centered: "text-align:center"
    case .trailing: "text-align:right"
    }
  }

  private func write(_ row: Table.Row, _ table: Table, into markup: inout Markup) {
    markup.element("tr") { line in
      if row.kind == .group, row.cells.count == 1 {
        line.element(
          "td", ["colspan": String(max(1, table.columns.count)), "style": "text-align:left"]
        ) { cell in
          cell.element("strong") { write(row.cells[0].text, into: &$0) }
        }
        return
      }
      for (place, column) in table.columns.enumerated() {
        line.element("td", ["style": style(column.alignment)]) { cell in
          guard place < row.cells.count else { return }
          write(row.cells[place], row.kind, into: &cell)
        }
      }
    }
    markup.newline()
  }

  private func write(_ cell: TableCell, _ kind: Table.Row.Kind, into markup: inout Markup) {
    let toned: (inout Markup) -> Void = { [self] element in
      if let tone = cell.tone {
        let name = "Tone " + tone.rawValue
        element.element("span", ["data-custom-style": name]) { write(cell.text, into: &$0) }
      } else {
        write(cell.text, into: &element)
      }
    }
    if kind == .total { markup.element("strong", [:], toned) } else { toned(&markup) }
  }
}
