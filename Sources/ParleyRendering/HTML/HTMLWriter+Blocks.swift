import ParleyValues

extension HTMLWriter {
  /// One block.
  mutating func write(_ block: Block, into markup: inout Markup) {
    switch block {
    case .heading(let heading): write(heading, into: &markup)
    case .paragraph(let paragraph): write(paragraph, into: &markup)
    case .clauses(let list): write(list, into: &markup)
    case .bullets(let lines):
      markup.element("ul") { list in
        for line in lines { list.element("li") { write(line, into: &$0) } }
      }
    case .facts(let facts): write(facts, into: &markup)
    case .table(let table): write(table, into: &markup)
    case .charts(let charts): write(charts, into: &markup)
    case .signatures(let block): write(block, into: &markup)
    case .notice(let notice): write(notice, into: &markup)
    case .quote(let lines):
      markup.element("blockquote") { quote in
        for line in lines { quote.element("p") { write(line, into: &$0) } }
      }
    case .pageBreak: markup.element("div", ["class": "page-break"]) { _ in }
    }
    markup.newline()
  }

  private mutating func write(_ heading: Heading, into markup: inout Markup) {
    let number = heading.isChapter ? counter.chapter()[wording.language] : nil
    let content: (inout Markup) -> Void = { [self] element in
      if let number {
        element.element("span", ["class": "number"], words: number)
        element.words(wording.language == .zhHans ? "\u{3000}" : "\u{2003}")
      }
      write(heading.text, into: &element)
    }
    let attributes: Markup.Attributes = heading.isChapter ? ["class": "chapter"] : [:]
    switch heading.level {
    case 1: markup.element("h2", attributes, content)
    case 2: markup.element("h3", attributes, content)
    case 3: markup.element("h4", attributes, content)
    default: markup.element("h5", attributes, content)
    }
  }

  private func write(_ paragraph: Paragraph, into markup: inout Markup) {
    let attributes: Markup.Attributes =
      paragraph.style == .body ? [:] : ["class": paragraph.style.rawValue]
    markup.element("p", attributes) { write(paragraph.text, into: &$0) }
  }

  private func write(_ facts: [Fact], into markup: inout Markup) {
    markup.element("dl", ["class": "facts"]) { list in
      for fact in facts {
        list.element("dt", words: wording.line(fact.label))
        list.element("dd") { write(fact.value, into: &$0) }
      }
    }
  }

  private func write(_ notice: Notice, into markup: inout Markup) {
    markup.element("aside", ["class": "notice \(notice.kind.rawValue)", "role": "note"]) { box in
      for line in notice.text { box.element("p") { write(line, into: &$0) } }
    }
  }

  private func write(_ block: SignatureBlock, into markup: inout Markup) {
    markup.element("div", ["class": "signatures"]) { sides in
      // The lines of all sides share the rows of one grid, so that they stand at one height.
      let rows = 2 + (block.parties.map(\.lines.count).max() ?? 0)
      for party in block.parties {
        sides.element("div", ["class": "party", "style": "grid-row:span \(rows)"]) { side in
          side.element("p", ["class": "role"], words: wording.line(party.role))
          side.element("p", ["class": "name"], words: party.name.map(wording.line) ?? "")
          for line in party.lines { write(line, into: &side) }
        }
      }
    }
  }

  private func write(_ line: SignatureBlock.Line, into markup: inout Markup) {
    let colon = wording.language == .zhHans ? "：" : ":"
    markup.element("p", ["class": "line \(line.kind.rawValue)"]) { element in
      element.element("span", ["class": "label"], words: wording.line(line.label) + colon)
      if let value = line.value {
        element.element("span", ["class": "value"], words: wording.line(value))
      } else if line.kind == .date && wording.language == .zhHans {
        element.element("span", ["class": "value"], words: "　　　　年　　月　　日")
      } else {
        element.element("span", ["class": "rule"]) { _ in }
      }
    }
  }

  private func draw(
    _ chart: Chart, _ size: ChartRenderer.Size, into markup: inout Markup
  ) {
    markup.append(ChartRenderer.drawing(chart, in: wording.language, size: size, theme: .embedded))
  }

  private func write(_ charts: [Chart], into markup: inout Markup) {
    let isGrid = charts.count > 1
    markup.element("div", ["class": isGrid ? "charts several" : "charts"]) { box in
      for chart in charts {
        box.element("figure") { figure in
          // A telephone sees the narrow drawing, whose letters stay readable there.
          if isGrid {
            draw(chart, .half, into: &figure)
          } else {
            figure.element("div", ["class": "broad"]) { draw(chart, .full, into: &$0) }
            figure.element("div", ["class": "narrow"]) { draw(chart, .half, into: &$0) }
          }
          figure.element("details") { details in
            details.element(
              "summary", words: LocalizedText(zhHans: "数据表", en: "Data table")[wording.language])
            write(chart.table, into: &details)
          }
        }
        box.newline()
      }
    }
  }
}
