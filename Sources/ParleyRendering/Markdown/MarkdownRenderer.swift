import ParleyValues

/// Renders a document as Markdown (CommonMark with the tables of GitHub).
public enum MarkdownRenderer {
  /// The document as Markdown in one language; the same document gives the same bytes.
  ///
  /// Charts come as tables, gaps to be filled in as low lines. Numbers of clauses are plain
  /// text, so that no program counts them anew.
  ///
  /// - Complexity: linear in the size of the document.
  public static func render(_ document: Document, in language: Language) -> String {
    var writer = MarkdownWriter(document, in: language)
    writer.writeTitle()
    for block in document.blocks { writer.write(block) }
    return writer.text
  }
}

/// Writes one document; keeps the place in the clause numbers.
struct MarkdownWriter {
  let document: Document
  let wording: Wording
  private var paragraphs: [String] = []
  private var counter = ClauseCounter()

  init(_ document: Document, in language: Language) {
    self.document = document
    wording = Wording(document, in: language)
  }

  /// What has been written.
  var text: String { paragraphs.joined(separator: "\n\n") + "\n" }

  /// Title, subtitle and dateline.
  mutating func writeTitle() {
    add("# " + MarkdownText.escaped(wording.line(document.title)))
    if let subtitle = document.subtitle { add(plain(subtitle)) }
    if !document.dateline.isEmpty {
      add(document.dateline.map { line($0) }.joined(separator: " · "))
    }
  }

  /// One block.
  mutating func write(_ block: Block) {
    switch block {
    case .heading(let heading): write(heading)
    case .paragraph(let paragraph): add(lines(paragraph.text))
    case .clauses(let list):
      for (clause, number) in zip(list.clauses, counter.numbers(of: list)) {
        write(clause, number)
      }
    case .bullets(let items):
      add(items.map { "- " + indented(lines($0), by: 2) }.joined(separator: "\n"))
    case .facts(let facts):
      let items = facts.map { fact in
        "- " + MarkdownText.strong(wording.line(fact.label), standsAlone: true) + wording.colon
          + indented(lines(fact.value), by: 2)
      }
      add(items.joined(separator: "\n"))
    case .table(let table): write(table)
    case .charts(let charts):
      for chart in charts where !chart.repeatsTable {
        add(plain(chart.summary))
        write(chart.table)
      }
    case .signatures(let block): write(block)
    case .notice(let notice): add(quoted(notice.text))
    case .quote(let paragraphs): add(quoted(paragraphs))
    case .pageBreak: add("---")
    }
  }

  private mutating func add(_ paragraph: String) {
    if !paragraph.isEmpty { paragraphs.append(paragraph) }
  }

  private mutating func write(_ heading: Heading) {
    var words = line(heading.text)
    if heading.isChapter {
      words = MarkdownText.escaped(counter.chapter()[wording.language]) + wording.wideGap + words
    }
    add(String(repeating: "#", count: heading.level + 1) + " " + words)
  }

  private mutating func write(_ clause: Clause, _ number: ClauseNumber) {
    let label = MarkdownText.escaped(number.label[wording.language])
    var rest = clause.content[...]
    if let title = clause.title, number.path.count == 1 {
      add("### " + label + wording.wideGap + MarkdownText.escaped(wording.line(title)))
    } else {
      // Markdown knows no indent outside lists: the level is shown by wide spaces.
      let indent = String(repeating: "\u{3000}", count: max(0, number.path.count - 2))
      var first = label + wording.gap(after: number)
      if number.path.count == 1 {
        first =
          MarkdownText.strong(number.label[wording.language], standsAlone: true) + wording.wideGap
      }
      if let title = clause.title {
        first += MarkdownText.strong(wording.line(title), standsAlone: true) + wording.wideGap
      }
      if case .paragraph(let paragraph)? = rest.first {
        first += lines(paragraph.text)
        rest = rest.dropFirst()
      }
      add(indent + first)
    }
    for block in rest { write(block) }
    for (index, child) in clause.clauses.enumerated() { write(child, number.child(index)) }
  }

  private mutating func write(_ table: Table) {
    if let caption = table.caption {
      add(MarkdownText.strong(wording.plain(caption), standsAlone: true))
    }
    var rows = [row(table.columns.map { cell(RichText($0.header)) })]
    rows.append(row(table.columns.map { MarkdownWriter.rule($0.alignment) }))
    for line in table.rows {
      var cells = line.cells.prefix(table.columns.count).map { cell($0.text) }
      if line.kind == .group, let first = line.cells.first {
        cells[0] = MarkdownText.strong(wording.plain(first.text), standsAlone: true)
      }
      cells += Array(repeating: "", count: table.columns.count - cells.count)
      rows.append(row(cells))
    }
    rows += Array(
      repeating: row(table.columns.map { _ in "\u{3000}" }), count: max(0, table.emptyRows))
    add(rows.joined(separator: "\n"))
    if let note = table.note { add(lines(note)) }
  }

  private static func rule(_ alignment: Table.Alignment) -> String {
    switch alignment {
    case .leading: ":---"
    case .centered: ":---:"
    case .trailing: "---:"
    }
  }

  private mutating func write(_ block: SignatureBlock) {
    for party in block.parties {
      let name = party.name.map { [plain($0)] } ?? []
      let lines = party.lines.map { line in
        plain(line.label) + wording.colon + (line.value.map(plain) ?? blank(20))
      }
      add(
        ([MarkdownText.strong(wording.line(party.role), standsAlone: true)] + name + lines).joined(
          separator: "\\\n"))
    }
  }

  private func row(_ cells: [String]) -> String {
    "| " + cells.joined(separator: " | ") + " |"
  }

  private func quoted(_ texts: [RichText]) -> String {
    let paragraphs = texts.map { text in
      "> " + lines(text).split(separator: "\n").joined(separator: "\n> ")
    }
    return paragraphs.joined(separator: "\n>\n")
  }

  private func indented(_ text: String, by columns: Int) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .joined(separator: "\n" + String(repeating: " ", count: columns))
  }

  private func plain(_ text: LocalizedText) -> String {
    MarkdownText.escaped(wording.line(text))
  }

  /// A text of one or more lines; a line end is kept by a backslash.
  private func lines(_ text: RichText) -> String { render(text, lineEnd: "\\\n") }

  /// A text on one line.
  private func line(_ text: RichText) -> String { render(text, lineEnd: " ") }

  /// A text inside a table, where a line end is an element of its own.
  private func cell(_ text: RichText) -> String {
    render(text, lineEnd: "<br>", inTable: true)
  }

  private func render(_ text: RichText, lineEnd: String, inTable: Bool = false) -> String {
    var result = ""
    var startsLine = true
    for run in wording.runs(text) {
      if case .lineBreak = run {
        // Line ends at the start would end the paragraph instead of the line.
        if !startsLine || lineEnd == "<br>" { result += lineEnd }
        startsLine = true
        continue
      }
      result += render(run, startsLine: startsLine && !inTable, inTable: inTable)
      startsLine = false
    }
    while result.hasSuffix("\\\n") { result.removeLast(2) }
    return result
  }

  private func render(_ run: PrintedRun, startsLine: Bool, inTable: Bool) -> String {
    switch run {
    case .words(let words): MarkdownText.escaped(words, startsLine: startsLine)
    case .strong(let words): MarkdownText.strong(words)
    case .emphasis(let words): MarkdownText.emphasis(words)
    case .inserted(let words): MarkdownText.inserted(words)
    case .deleted(let words): MarkdownText.deleted(words)
    case .code(let words): MarkdownText.code(words, inTable: inTable)
    case .blank(let columns, _): blank(columns)
    case .reference(let number, _): MarkdownText.escaped(number)
    case .unknownReference(let mark): MarkdownText.strong(mark)
    case .lineBreak: ""
    }
  }

  private func blank(_ columns: Int) -> String {
    String(repeating: "＿", count: max(1, columns / 2))
  }
}

extension Wording {
  /// The sign between a label and its value.
  var colon: String { language == .zhHans ? "：" : ": " }
}
