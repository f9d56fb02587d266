extension Diagnostic {
  /// The diagnostic as it is shown to a person: place, excerpt with caret, cause, remedy, page.
  ///
  ///     parley: error[standards.unknown-key] rain.yaml:14:5
  ///        |
  ///     14 |     peace-rate: 1.05
  ///        |     ^^^^^^^^^^
  ///        this key is not part of standards; did you mean "piece-rate" (计件单价)?
  ///        help: parley help standards
  public func text(in language: Language) -> String {
    var lines = ["parley: \(severity.name[language])[\(code)]" + location]
    lines += excerptLines
    lines += indented(message[language])
    if let remedy { lines += indented(remedy[language]) }
    if let article {
      lines += indented(
        LocalizedText(zhHans: "依据：", en: "rests on: ")[language] + article[language])
    }
    if let help {
      lines += indented(
        LocalizedText(zhHans: "帮助：", en: "help: ")[language] + "parley help \(help)")
    }
    return lines.joined(separator: "\n")
  }

  private var location: String {
    guard let place else { return "" }
    return place.line == 0 ? " \(place.file)" : " \(place.file):\(place.line):\(place.column)"
  }

  private func indented(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { "   " + $0 }
  }

  /// The most columns of a line that an excerpt shows.
  private static let excerptColumns = 96

  private var excerptLines: [String] {
    guard let place, place.line > 0, let excerpt = place.excerpt else { return [] }
    let characters = Array(excerpt.map { $0 == "\t" ? " " : $0.isVisible ? $0 : "�" })
    let start = max(0, min(place.column - 1, characters.count))
    // A long line is shown from a little before the place, so that the caret stays in view.
    let from = start > Diagnostic.excerptColumns / 2 ? start - Diagnostic.excerptColumns / 4 : 0
    let shown = characters[from..<min(characters.count, from + Diagnostic.excerptColumns)]
    let mark = (from > 0 ? "…" : "")
    let before = DisplayWidth.columns(of: mark + String(characters[from..<start]))
    let marked = String(characters[start..<min(shown.endIndex, start + max(1, place.length))])
    let carets = String(repeating: "^", count: max(1, DisplayWidth.columns(of: marked)))
    let number = String(place.line)
    let gutter = String(repeating: " ", count: max(2, number.count))
    let label = String(repeating: " ", count: gutter.count - number.count) + number
    return [
      "\(gutter) |", "\(label) | \(mark)\(String(shown))",
      "\(gutter) | " + String(repeating: " ", count: before) + carets,
    ]
  }
}

extension Diagnostic.Severity {
  /// The word before the code.
  var name: LocalizedText {
    switch self {
    case .error: LocalizedText(zhHans: "错误", en: "error")
    case .warning: LocalizedText(zhHans: "注意", en: "warning")
    case .note: LocalizedText(zhHans: "说明", en: "note")
    }
  }
}

extension Character {
  /// Whether the character may be echoed to a terminal: control characters are not.
  var isVisible: Bool { !unicodeScalars.contains { $0.properties.generalCategory == .control } }
}
