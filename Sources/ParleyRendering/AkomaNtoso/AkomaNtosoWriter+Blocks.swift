import ParleyValues

extension AkomaNtosoWriter {
  /// One block; places to sign and page breaks are no part of the body.
  mutating func write(_ block: Block, into markup: inout Markup) {
    switch block {
    case .heading(let heading):
      markup.element("block", ["name": "heading\(heading.level)"]) {
        write(heading.text, into: &$0)
      }
    case .paragraph(let paragraph): markup.element("p") { write(paragraph.text, into: &$0) }
    case .clauses(let list):
      for (clause, number) in zip(list.clauses, counter.numbers(of: list)) {
        write(clause, number, "", into: &markup)
      }
    case .bullets(let lines):
      markup.element("ul") { list in
        for line in lines { list.element("li") { write(line, into: &$0) } }
      }
    case .facts(let facts):
      for fact in facts {
        markup.element("p") { line in
          line.element("b", words: wording.line(fact.label) + wording.colon)
          write(fact.value, into: &line)
        }
      }
    case .table(let table): write(table, into: &markup)
    case .charts(let charts):
      for chart in charts {
        markup.element("p", words: wording.line(chart.summary))
        if !chart.repeatsTable { write(chart.table, into: &markup) }
      }
    case .notice(let notice):
      for line in notice.text {
        markup.element("p", ["class": notice.kind.rawValue]) { write(line, into: &$0) }
      }
    case .quote(let lines):
      for line in lines { markup.element("p", ["class": "quote"]) { write(line, into: &$0) } }
    case .signatures, .pageBreak: return
    }
    markup.newline()
  }

  private func write(_ table: Table, into markup: inout Markup) {
    markup.element("table") { element in
      if let caption = table.caption {
        element.element("caption") { write(caption, into: &$0) }
      }
      element.element("tr") { row in
        for column in table.columns {
          row.element("th") { $0.element("p", words: wording.line(column.header)) }
        }
      }
      for row in table.rows { write(row, table, into: &element) }
      for _ in 0..<max(0, table.emptyRows) {
        element.element("tr") { line in
          for _ in table.columns { line.element("td") { $0.element("p") { _ in } } }
        }
      }
    }
    if let note = table.note {
      markup.element("p", ["class": "note"]) { write(note, into: &$0) }
    }
  }

  private func write(_ row: Table.Row, _ table: Table, into markup: inout Markup) {
    markup.element("tr") { line in
      if row.kind == .group, row.cells.count == 1 {
        line.element("th", ["colspan": String(max(1, table.columns.count))]) { cell in
          cell.element("p") { write(row.cells[0].text, into: &$0) }
        }
        return
      }
      for place in table.columns.indices {
        line.element("td") { cell in
          cell.element("p") { words in
            if place < row.cells.count { write(row.cells[place].text, into: &words) }
          }
        }
      }
    }
  }

  /// A line of text.
  func write(_ text: RichText, into markup: inout Markup) {
    for run in wording.runs(text) { write(run, into: &markup) }
  }

  private func write(_ run: PrintedRun, into markup: inout Markup) {
    switch run {
    case .words(let words): markup.words(words)
    case .strong(let words), .unknownReference(let words): markup.element("b", words: words)
    case .emphasis(let words): markup.element("i", words: words)
    case .inserted(let words): markup.element("ins", words: words)
    case .deleted(let words): markup.element("del", words: words)
    case .code(let words): markup.element("span", ["class": "code"], words: words)
    case .blank(let columns, _):
      markup.element("fillIn", ["width": String(columns)]) { _ in }
    case .reference(let number, let key):
      if let name = names[key] {
        markup.element("ref", ["href": "#" + name], words: number)
      } else {
        markup.words(number)
      }
    case .lineBreak: markup.element("eol")
    }
  }
}
