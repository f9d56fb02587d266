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
    let file = place.file.showingControls
    return place.line == 0 ? " \(file)" : " \(file):\(place.line):\(place.column)"
  }

  private func indented(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { "   " + $0.showingControls }
  }

  private var excerptLines: [String] {
    guard let place, place.line > 0, let excerpt = place.excerpt else { return [] }
    let window = ExcerptWindow(of: excerpt, around: place.column - 1, length: place.length)
    let number = String(place.line)
    let gutter = String(repeating: " ", count: max(2, number.count))
    return [
      "\(gutter) |",
      "\(DisplayWidth.padded(number, to: gutter.count, alignedRight: true)) | \(window.text)",
      "\(gutter) | " + window.carets,
    ]
  }
}

/// The part of a line that an excerpt shows, and the carets below it.
private struct ExcerptWindow {
  var text: String
  var carets: String

  /// The most columns shown of a line.
  private static let width = 96
  /// How many of them are before the place where the line is cut.
  private static let before = 24

  init(of line: String, around place: Int, length: Int) {
    let characters = Array(line).map { $0 == "\t" ? " " : $0.isVisible ? $0 : "�" }
    let start = max(0, min(place, characters.count))
    let limit = ExcerptWindow.width / 2
    // A long line is shown from a little before the place, so that the carets stay in view.
    var (from, left) = (start, 0)
    while from > 0, left <= limit {
      from -= 1
      left += DisplayWidth.columns(of: characters[from])
    }
    while left > ExcerptWindow.before, from > 0 || left > limit {
      left -= DisplayWidth.columns(of: characters[from])
      from += 1
    }
    var (end, right) = (start, left)
    while end < characters.count, right < ExcerptWindow.width {
      right += DisplayWidth.columns(of: characters[end])
      end += 1
    }
    let (opening, closing) = (from > 0 ? "…" : "", end < characters.count ? "…" : "")
    text = opening + String(characters[from..<end]) + closing
    let marked = characters[start..<min(end, start + max(1, length))]
    carets =
      String(repeating: " ", count: left + opening.count)
      + String(repeating: "^", count: max(1, DisplayWidth.columns(of: String(marked))))
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
  /// Whether the character may be echoed to a terminal: controls, line separators and marks that
  /// turn the direction of the text may not.
  var isVisible: Bool {
    !unicodeScalars.contains { scalar in
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: true
      default:
        (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
      }
    }
  }
}

extension StringProtocol {
  /// The text with `�` for every character that must not reach a terminal.
  var showingControls: String { String(map { $0.isVisible ? $0 : "�" }) }
}
