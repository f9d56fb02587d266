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
    if let cell = place.cell { return " \(file)[\(cell.showingControls)]" }
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
