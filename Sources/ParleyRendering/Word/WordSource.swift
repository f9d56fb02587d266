import ParleyValues

/// What pandoc makes a word processor's file of: the document as HTML whose parts name their
/// styles, the document that has those styles, and a filter.
public struct WordSource: Sendable {
  /// The content.
  public let html: String
  /// A file with the styles, the sheet, and what each page repeats.
  public let reference: [UInt8]
  /// A filter in Lua: what HTML has no words for comes as parts of the file itself. Text that
  /// people typed cannot get there, for it never makes an element.
  public static let filter = """
    function CodeBlock(block)
      if block.classes:includes('openxml') then
        return pandoc.RawBlock('openxml', block.text)
      end
    end

    """

  /// The source of a document in one language; the same document gives the same bytes.
  ///
  /// - Complexity: linear in the size of the document.
  public init(_ document: Document, in language: Language) {
    var writer = WordWriter(document, in: language)
    html = writer.file()
    reference = WordReference(document, in: writer.wording).bytes
  }
}

/// Writes one document as HTML for pandoc; keeps the place in the clause numbers.
struct WordWriter {
  let document: Document
  let wording: Wording
  var counter = ClauseCounter()

  init(_ document: Document, in language: Language) {
    self.document = document
    wording = Wording(document, in: language)
  }

  mutating func file() -> String {
    var markup = Markup()
    markup.preamble("<!DOCTYPE html>")
    let title = wording.line(document.title)
    let content = content()
    markup.element("html", ["lang": wording.language.rawValue]) { html in
      html.element("head") { head in
        head.element("meta", ["charset": "utf-8"])
        head.element("title", words: title)
      }
      html.newline()
      html.element("body") { $0.append(content) }
    }
    return markup.text + "\n"
  }

  private mutating func content() -> Markup {
    var body = Markup()
    body.newline()
    if let subtitle = document.subtitle {
      paragraph("Paper Subtitle", into: &body) { $0.words(wording.line(subtitle)) }
    }
    if !document.dateline.isEmpty {
      paragraph("Dateline", into: &body) { line in
        for (place, remark) in document.dateline.enumerated() {
          if place > 0 { line.words("\u{3000}\u{3000}") }
          write(remark, into: &line)
        }
      }
    }
    for block in document.blocks { write(block, into: &body) }
    return body
  }

  /// A paragraph in a style.
  func paragraph(
    _ style: String, id: String? = nil, into markup: inout Markup,
    _ content: (inout Markup) -> Void
  ) {
    let attributes: Markup.Attributes =
      if let id { ["id": id, "data-custom-style": style] } else { ["data-custom-style": style] }
    markup.element("div", attributes) { $0.element("p", [:], content) }
    markup.newline()
  }

  // MARK: Text

  /// A line of text.
  func write(_ text: RichText, into markup: inout Markup) {
    for run in wording.runs(text) { write(run, into: &markup) }
  }

  private func write(_ run: PrintedRun, into markup: inout Markup) {
    switch run {
    case .words(let words): markup.words(words)
    case .strong(let words), .unknownReference(let words):
      markup.element("strong", words: words)
    case .emphasis(let words): styled("Set Apart", words, into: &markup)
    case .inserted(let words): markup.element("ins", words: words)
    case .deleted(let words): markup.element("del", words: words)
    case .code(let words): markup.element("code", words: words)
    case .blank(let columns, _):
      markup.element("u", words: String(repeating: "\u{A0}", count: columns))
    case .reference(let number, let key):
      markup.element("a", ["href": "#" + HTMLWriter.anchor(key)], words: number)
    case .lineBreak: markup.element("br")
    }
  }

  /// Words in a style of characters.
  func styled(_ style: String, _ words: String, into markup: inout Markup) {
    markup.element("span", ["data-custom-style": style], words: words)
  }
}
