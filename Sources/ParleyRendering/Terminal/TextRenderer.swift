import ParleyValues

/// Renders a document as plain text for a terminal, in columns of half a Chinese character.
public enum TextRenderer {
  /// How the text is laid out.
  public struct Options: Hashable, Sendable {
    /// How many columns a line may have, at least 20.
    public var width: Int
    /// Whether headings, tones and warnings are coloured with ANSI sequences.
    public var usesColour: Bool

    /// A layout.
    public init(width: Int = 80, usesColour: Bool = false) {
      self.width = max(20, width)
      self.usesColour = usesColour
    }
  }

  /// The document as text in one language; the same document gives the same bytes.
  ///
  /// - Complexity: linear in the size of the document.
  public static func render(
    _ document: Document, in language: Language, options: Options = Options()
  ) -> String {
    var writer = TextWriter(Wording(document, in: language), options)
    writer.writeTitle(of: document)
    for block in document.blocks { writer.write(block, width: options.width) }
    return writer.text
  }

  /// A table alone, as text in one language.
  ///
  /// - Complexity: linear in the size of the table.
  public static func render(
    _ table: Table, in language: Language, options: Options = Options()
  ) -> String {
    var writer = TextWriter(Wording(in: language), options)
    writer.write(.table(table), width: options.width)
    return writer.text
  }
}

/// Writes one document as lines; keeps the place in the clause numbers.
struct TextWriter {
  let wording: Wording
  let options: TextRenderer.Options
  private var lines: [String] = []
  private var counter = ClauseCounter()

  init(_ wording: Wording, _ options: TextRenderer.Options) {
    self.wording = wording
    self.options = options
  }

  /// What has been written.
  var text: String { lines.isEmpty ? "" : lines.joined(separator: "\n") + "\n" }

  /// Title, subtitle and dateline.
  mutating func writeTitle(of document: Document) {
    let title = glyphs(wording.line(document.title), .strong)
    let wrapped = LineBreaking.lines(of: title, columns: options.width)
    for line in wrapped { add(line) }
    let width = wrapped.map(TextWriter.width).max() ?? 0
    lines.append(String(repeating: "=", count: width))
    if let subtitle = document.subtitle { add(plain(subtitle), width: options.width) }
    for remark in document.dateline { add(glyphLines(remark), width: options.width) }
  }

  /// One block, with an empty line before it.
  mutating func write(_ block: Block, width: Int, indent: Int = 0) {
    if !lines.isEmpty, lines.last != "" { lines.append("") }
    let room = max(12, width - indent)
    switch block {
    case .heading(let heading): write(heading)
    case .paragraph(let paragraph): write(paragraph, room, indent)
    case .clauses(let list):
      for (clause, number) in zip(list.clauses, counter.numbers(of: list)) {
        write(clause, number, width: width, indent: indent)
      }
    case .bullets(let items):
      for item in items { add(glyphLines(item), width: room, indent: indent, mark: "- ") }
    case .facts(let facts): write(facts, room, indent)
    case .table(let table): addTable(table, room, indent)
    case .charts(let charts):
      for (index, chart) in charts.filter({ !$0.repeatsTable }).enumerated() {
        if index > 0 { lines.append("") }
        add(plain(chart.summary), width: room, indent: indent)
        addTable(chart.table, room, indent)
      }
    case .signatures(let block): write(block, room, indent)
    case .notice(let notice):
      let look: Glyph.Look = notice.kind == .information ? [] : .alarm
      for text in notice.text {
        add(glyphLines(text, look), width: room, indent: indent, mark: "! ", repeatsMark: true)
      }
    case .quote(let paragraphs):
      for text in paragraphs {
        add(glyphLines(text), width: room, indent: indent, mark: "> ", repeatsMark: true)
      }
    case .pageBreak: lines.append(String(repeating: "-", count: min(20, room)))
    }
  }

  private mutating func write(_ heading: Heading) {
    var words = wording.plain(heading.text)
    if heading.isChapter {
      words = counter.chapter()[wording.language] + wording.wideGap + words
    }
    if heading.level == 1 {
      for line in LineBreaking.lines(of: glyphs(words, .strong), columns: options.width) {
        add(line)
      }
      let width = min(options.width, DisplayWidth.columns(of: words))
      lines.append(String(repeating: "-", count: width))
    } else {
      add([glyphs(words, .strong)], width: options.width)
    }
  }

  private mutating func write(_ paragraph: Paragraph, _ room: Int, _ indent: Int) {
    let look: Glyph.Look = paragraph.style == .note ? .muted : []
    for line in wrapped(glyphLines(paragraph.text, look), columns: room) {
      let free = max(0, room - TextWriter.width(line))
      let shift =
        switch paragraph.style {
        case .centered: free / 2
        case .closing: free
        case .body, .flush, .note: 0
        }
      add(line, indent: indent + (line.isEmpty ? 0 : shift))
    }
  }

  private mutating func write(
    _ clause: Clause, _ number: ClauseNumber, width: Int, indent: Int
  ) {
    let label = number.label[wording.language]
    var rest = clause.content[...]
    var inner = indent
    if number.path.count == 1, number.numbering == .articles, lines.last != "" { lines.append("") }
    if let title = clause.title, number.path.count == 1 {
      add([glyphs(label + wording.wideGap + wording.line(title), .strong)], width: width)
      inner += 2
    } else {
      var first = clause.title.map { glyphs(wording.line($0) + wording.wideGap, .strong) } ?? []
      var more: [[Glyph]] = []
      if case .paragraph(let paragraph)? = rest.first {
        let printed = glyphLines(paragraph.text)
        first += printed.first ?? []
        more = Array(printed.dropFirst())
        rest = rest.dropFirst()
      }
      let mark = label + wording.gap(after: number)
      add([first] + more, width: max(12, width - indent), indent: indent, mark: mark)
      inner += number.path.count == 1 ? 2 : DisplayWidth.columns(of: mark)
    }
    inner = min(inner, max(0, width - 24))
    for (index, block) in rest.enumerated() {
      if case .paragraph(let paragraph) = block, index == 0 {
        write(paragraph, max(12, width - inner), inner)
      } else {
        write(block, width: width, indent: inner)
      }
    }
    for (index, child) in clause.clauses.enumerated() {
      if index == 0, !rest.isEmpty, !endsInParagraph(rest) { lines.append("") }
      write(child, number.child(index), width: width, indent: inner)
    }
  }

  private func endsInParagraph(_ blocks: ArraySlice<Block>) -> Bool {
    if case .paragraph? = blocks.last { true } else { false }
  }

  private mutating func write(_ facts: [Fact], _ room: Int, _ indent: Int) {
    let labels = facts.map { shown(wording.line($0.label) + wording.colon) }
    let widest = min(room / 2, labels.map { TextWriter.width(glyphs($0)) }.max() ?? 0)
    for (fact, label) in zip(facts, labels) {
      let mark = DisplayWidth.padded(label, to: widest)
      add(glyphLines(fact.value), width: room, indent: indent, mark: mark)
    }
  }

  private mutating func write(_ block: SignatureBlock, _ room: Int, _ indent: Int) {
    for (index, party) in block.parties.enumerated() {
      if index > 0 { lines.append("") }
      add([glyphs(wording.line(party.role), .strong)], width: room, indent: indent)
      if let name = party.name { add(plain(name), width: room, indent: indent) }
      for line in party.lines {
        let value = line.value.map(wording.line) ?? String(repeating: "_", count: 24)
        add([glyphs(wording.line(line.label) + wording.colon + value)], width: room, indent: indent)
      }
    }
  }

  private mutating func addTable(_ table: Table, _ room: Int, _ indent: Int) {
    let layout = TextTable(table, self, width: room)
    for line in layout.lines { add(line, indent: indent) }
  }
}

extension TextWriter {
  /// Lines broken to a width, the first after a mark, the others hanging below it.
  mutating func add(
    _ text: [[Glyph]], width: Int, indent: Int = 0, mark: String = "", repeatsMark: Bool = false
  ) {
    var (text, hang) = (text, TextWriter.width(glyphs(mark)))
    if hang > width / 2 {
      // A mark that leaves no room beside it runs into the text.
      text[0] = glyphs(mark) + (text.first ?? [])
      hang = 0
    }
    let mark = hang > 0 ? mark : ""
    let broken = wrapped(text, columns: width - hang)
    for (index, line) in broken.enumerated() {
      let lead =
        index == 0 || repeatsMark ? mark : String(repeating: " ", count: line.isEmpty ? 0 : hang)
      add(glyphs(lead) + line, indent: indent)
    }
  }

  /// One line as it stands.
  mutating func add(_ line: [Glyph], indent: Int = 0) {
    let space = line.isEmpty ? "" : String(repeating: " ", count: indent)
    append(space + painted(line))
  }

  private mutating func append(_ line: String) {
    var line = line[...]
    while line.last == " " { line = line.dropLast() }
    lines.append(String(line))
  }

  /// Lines broken to a width.
  func wrapped(_ text: [[Glyph]], columns: Int) -> [[Glyph]] {
    text.flatMap { LineBreaking.lines(of: $0, columns: columns) }
  }

  /// A text on one line.
  func plain(_ text: LocalizedText) -> [[Glyph]] { [glyphs(wording.line(text))] }

  /// Characters with a look. Marks that turn the direction of what follows would act beyond the
  /// line; they are shown as `�`.
  func glyphs(_ text: String, _ look: Glyph.Look = []) -> [Glyph] {
    var safe = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      safe.append(PrintableText.isDirectionMark(scalar) ? "\u{FFFD}" : scalar)
    }
    return String(safe).map { Glyph(character: $0, look: look) }
  }

  /// A text as it will be shown.
  func shown(_ text: String) -> String { String(glyphs(text).map(\.character)) }

  /// The lines of a text with their looks.
  func glyphLines(_ text: RichText, _ look: Glyph.Look = []) -> [[Glyph]] {
    var result: [[Glyph]] = [[]]
    for run in wording.runs(text) {
      let piece: [Glyph] =
        switch run {
        case .words(let words): glyphs(words, look)
        case .strong(let words): glyphs(words, look.union(.strong))
        case .emphasis(let words): glyphs(words, look.union(.emphasis))
        case .inserted(let words): glyphs("{+" + words + "+}", look.union(.good))
        case .deleted(let words): glyphs("[-" + words + "-]", look.union(.bad))
        case .code(let words): glyphs(words, look.union(.code))
        case .blank(let columns, _): glyphs(String(repeating: "_", count: columns), look)
        case .reference(let number, _): glyphs(number, look)
        case .unknownReference(let mark): glyphs(mark, .alarm)
        case .lineBreak: []
        }
      if case .lineBreak = run { result.append([]) } else { result[result.count - 1] += piece }
    }
    return result
  }

  /// The columns of a line.
  static func width(_ line: [Glyph]) -> Int {
    line.reduce(0) { $0 + $1.columns }
  }

  /// A line with its colours, when colours are wanted.
  func painted(_ line: [Glyph]) -> String {
    guard options.usesColour else { return String(line.map(\.character)) }
    var (text, look) = ("", Glyph.Look())
    for glyph in line {
      if glyph.look != look {
        if !look.isEmpty { text += "\u{1B}[0m" }
        if !glyph.look.isEmpty { text += "\u{1B}[\(glyph.look.sequence)m" }
        look = glyph.look
      }
      text.append(glyph.character)
    }
    return look.isEmpty ? text : text + "\u{1B}[0m"
  }
}

extension Glyph.Look {
  /// The numbers of an ANSI sequence.
  fileprivate var sequence: String {
    let numbers: [(Glyph.Look, String)] = [
      (.strong, "1"), (.muted, "2"), (.emphasis, "4"), (.code, "36"), (.good, "32"), (.bad, "31"),
      (.alarm, "1;31"),
    ]
    return numbers.filter { contains($0.0) }.map(\.1).joined(separator: ";")
  }
}
