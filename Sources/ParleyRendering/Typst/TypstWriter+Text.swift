import ParleyValues

extension TypstWriter {
  /// A line of text as an expression.
  ///
  /// - Parameters:
  ///   - text: the line.
  ///   - room: how wide gaps may be, in columns of half a Chinese character.
  func rich(_ text: RichText, room: Int = 60) -> String {
    let runs = wording.runs(text).map { run($0, room) }
    switch runs.count {
    case 0: return "[]"
    case 1: return runs[0]
    default: return "{" + runs.joined(separator: ";") + "}"
    }
  }

  /// A label without markup as an expression.
  func label(_ text: LocalizedText) -> String { TypstText.words(wording.line(text)) }

  private func run(_ run: PrintedRun, _ room: Int) -> String {
    switch run {
    case .words(let words): TypstText.words(words)
    case .strong(let words): "s(\(TypstText.words(words)))"
    case .emphasis(let words): "e(\(TypstText.words(words)))"
    case .inserted(let words): "ins(\(TypstText.words(words)))"
    case .deleted(let words): "del(\(TypstText.words(words)))"
    case .code(let words): "c(\(TypstText.words(words)))"
    case .blank(let columns, _): "gap(\(min(columns, room)))"
    case .reference(let number, let key):
      "to(\(TypstText.literal(TypstWriter.anchor(key))), \(TypstText.words(number)))"
    case .unknownReference(let mark): "s(\(TypstText.words(mark)))"
    case .lineBreak: "linebreak()"
    }
  }

  /// The name of a clause inside the file; never empty.
  static func anchor(_ key: String) -> String { "clause-" + key }
}
