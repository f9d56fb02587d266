import ParleyValues

extension TypstWriter {
  /// One block.
  mutating func write(_ block: Block) {
    switch block {
    case .heading(let heading): write(heading)
    case .paragraph(let paragraph):
      add("p(\"\(paragraph.style.rawValue)\", \(rich(paragraph.text)))")
    case .clauses(let list):
      for (clause, number) in zip(list.clauses, counter.numbers(of: list)) {
        write(clause, number)
      }
    case .bullets(let lines): add("bullets((\(list(lines))))")
    case .facts(let facts):
      let items = facts.map { "(\(label($0.label)), \(rich($0.value))), " }
      add("facts((\(items.joined())))")
    case .table(let table): write(table)
    case .charts(let charts): write(charts)
    case .signatures(let block): write(block)
    case .notice(let notice):
      add("notice(\"\(notice.kind.rawValue)\", (\(list(notice.text))))")
    case .quote(let lines): add("quoted((\(list(lines))))")
    case .pageBreak: add("pagebreak(weak: true)")
    }
  }

  private func list(_ lines: [RichText]) -> String {
    lines.map { rich($0) + ", " }.joined()
  }

  private mutating func write(_ heading: Heading) {
    guard heading.isChapter else {
      add("head(\(heading.level), \(rich(heading.text)))")
      return
    }
    let number = TypstText.words(counter.chapter()[wording.language] + wording.wideGap)
    add("chapter({\(number);\(rich(heading.text))})")
  }

  private mutating func write(_ clause: Clause, _ number: ClauseNumber) {
    let level = min(4, number.path.count)
    let label = number.label[wording.language]
    // The first clause with a key is the one that references point to.
    let key = clause.key.flatMap { wording.index.numbers[$0] == number ? $0 : nil }
    let anchor = key.map { TypstText.literal(TypstWriter.anchor($0)) } ?? "none"
    var rest = clause.content[...]
    if let title = clause.title, level == 1 {
      let words = TypstText.words(label + wording.wideGap)
      add("clausehead(\(anchor), {\(words);\(rich(RichText(title)))})")
    } else {
      let title = clause.title.map { "runin(\(rich(RichText($0))), \(gapLiteral))" } ?? "none"
      var words = "[]"
      if case .paragraph(let paragraph)? = rest.first {
        words = rich(paragraph.text)
        rest = rest.dropFirst()
      }
      let gap = TypstText.literal(wording.gap(after: number))
      add(
        "clause(\(anchor), \"\(number.numbering.rawValue)\", \(level), "
          + "\(TypstText.literal(label)), \(gap), \(title), \(words))")
    }
    for block in rest { write(block) }
    for (index, child) in clause.clauses.enumerated() { write(child, number.child(index)) }
  }

  private var gapLiteral: String { TypstText.literal(wording.wideGap) }

  private mutating func write(_ charts: [Chart]) {
    let size: ChartRenderer.Size = charts.count > 1 ? .half : .full
    let drawings = charts.map { chart in
      // In a drawing Typst takes the first family and guesses where a character is not in it: the
      // Chinese one has Latin letters too.
      let drawing = ChartRenderer.drawing(
        chart, in: wording.language, size: size, theme: .fixed,
        family: fonts[.hei] ?? fonts[.latinSans])
      let words = wording.line(chart.title) + wording.colon + wording.line(chart.summary)
      return "(\(TypstText.literal(drawing.text)), \(TypstText.literal(words))), "
    }
    add("charts((\(drawings.joined())))")
  }

  private mutating func write(_ block: SignatureBlock) {
    // Two sides stand beside each other, or three where there is room for a hand beside a label;
    // their lines stand at one height.
    let three = isChinese && !isOfficial && [3, 5, 6].contains(block.parties.count)
    let columns = three ? 3 : max(1, min(2, block.parties.count))
    for start in stride(from: 0, to: block.parties.count, by: columns) {
      let row = Array(block.parties[start..<min(start + columns, block.parties.count)])
      let size = row.reduce(0) { sum, party in
        sum + wording.line(party.role).count + (party.name.map(wording.line)?.count ?? 0)
          + party.lines.reduce(0) { $0 + ($1.value.map(wording.line)?.count ?? 0) }
      }
      let sides = row.map { party in
        let name = party.name.map { rich(RichText($0)) } ?? "[]"
        return "(\(label(party.role)), \(name), (\(party.lines.map(line).joined()))), "
      }
      add("signatures(\(columns), \(size > 600), (\(sides.joined())))")
    }
  }

  private func line(_ line: SignatureBlock.Line) -> String {
    let colon = isChinese ? "：" : ": "
    let name = TypstText.words(wording.line(line.label) + colon)
    let value: String =
      if let value = line.value {
        label(value)
      } else if line.kind == .date && isChinese {
        "t(\"　　　　年　　月　　日\")"
      } else {
        "none"
      }
    return "(\"\(line.kind.rawValue)\", \(name), \(value)), "
  }
}
