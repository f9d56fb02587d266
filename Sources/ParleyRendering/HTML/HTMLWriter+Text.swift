import ParleyValues

extension HTMLWriter {
  /// A line of text with its markup.
  func write(_ text: RichText, into markup: inout Markup) {
    for run in wording.runs(text) { write(run, into: &markup) }
  }

  private func write(_ run: PrintedRun, into markup: inout Markup) {
    switch run {
    case .words(let words): isolated(words, into: &markup)
    case .strong(let words): markup.element("strong") { isolated(words, into: &$0) }
    case .emphasis(let words): markup.element("em") { isolated(words, into: &$0) }
    case .inserted(let words): markup.element("ins") { isolated(words, into: &$0) }
    case .deleted(let words): markup.element("del") { isolated(words, into: &$0) }
    case .code(let words): markup.element("code") { isolated(words, into: &$0) }
    case .blank(let columns, let label): blank(columns, label, into: &markup)
    case .reference(let number, let key):
      markup.element("a", ["href": "#" + HTMLWriter.anchor(key)], words: number)
    case .unknownReference(let mark): markup.element("mark", words: mark)
    case .lineBreak: markup.element("br")
    }
  }

  /// Words of another direction are kept apart, so that they cannot turn their neighbours round.
  private func isolated(_ words: String, into markup: inout Markup) {
    if PrintableText.changesDirection(words) {
      markup.element("bdi", words: words)
    } else {
      markup.words(words)
    }
  }

  private func blank(_ columns: Int, _ label: String?, into markup: inout Markup) {
    let width = FixedDecimal.text(Double(columns) / 2, decimals: 1) + "em"
    let spoken = label ?? LocalizedText(zhHans: "空白待填", en: "to be filled in")[wording.language]
    markup.element(
      "span",
      ["class": "blank", "style": "width:\(width)", "role": "img", "aria-label": spoken]
    ) { $0.words("\u{200B}") }
  }

  /// The name of a clause inside the file.
  static func anchor(_ key: String) -> String {
    "clause-" + key.map { $0.isWhitespace ? "-" : String($0) }.joined()
  }
}
