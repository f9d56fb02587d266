import ParleyValues

/// A run as it will be printed in one language: references are numbers, line ends are runs of
/// their own, and nothing that a terminal or a markup language could take for an order is left.
enum PrintedRun: Hashable, Sendable {
  case words(String)
  case strong(String)
  case emphasis(String)
  case inserted(String)
  case deleted(String)
  case code(String)
  case blank(columns: Int, label: String?)
  case reference(String, key: String)
  case unknownReference(String)
  case lineBreak
}

/// What turns a document's texts into printed runs: the language and the clause numbers.
struct Wording: Sendable {
  /// The language that is printed.
  let language: Language
  /// The clauses of the document.
  let index: ClauseIndex

  /// The wording of a document in a language.
  init(_ document: Document, in language: Language) {
    self.language = language
    index = ClauseIndex(document)
  }

  /// The wording of a table or chart that stands alone.
  init(in language: Language) {
    self.language = language
    index = ClauseIndex(Document(purpose: .report, title: LocalizedText(verbatim: "")))
  }

  /// The printed runs of a line.
  func runs(_ text: RichText) -> [PrintedRun] {
    text[language].flatMap { run -> [PrintedRun] in
      switch run {
      case .text(let words): pieces(words[language], PrintedRun.words)
      case .strong(let words): pieces(words[language], PrintedRun.strong)
      case .emphasis(let words): pieces(words[language], PrintedRun.emphasis)
      case .inserted(let words): pieces(words[language], PrintedRun.inserted)
      case .deleted(let words): pieces(words[language], PrintedRun.deleted)
      case .code(let words): pieces(words, PrintedRun.code)
      case .blank(let blank):
        [.blank(columns: max(2, min(120, blank.columns)), label: blank.label.map(line))]
      case .reference(let key): [reference(key)]
      case .lineBreak: [.lineBreak]
      }
    }
  }

  /// A text without markup on one line.
  func line(_ text: LocalizedText) -> String {
    PrintableText.lines(text[language]).joined(separator: " ")
  }

  /// A line without markup, as plain characters; line ends become spaces unless kept.
  func plain(_ text: RichText, lineEnd: String = " ") -> String {
    runs(text).map { run in
      switch run {
      case .words(let words), .strong(let words), .emphasis(let words), .code(let words): words
      case .inserted(let words): "{+" + words + "+}"
      case .deleted(let words): "[-" + words + "-]"
      case .blank(let columns, _): String(repeating: "_", count: columns)
      case .reference(let number, _): number
      case .unknownReference(let mark): mark
      case .lineBreak: lineEnd
      }
    }.joined()
  }

  private func reference(_ key: String) -> PrintedRun {
    if let number = index.numbers[key] {
      return .reference(number.reference[language], key: key)
    }
    let mark = LocalizedText(zhHans: "〔条款“\(key)”不存在〕", en: "[no clause “\(key)”]")
    return .unknownReference(line(mark))
  }

  private func pieces(_ text: String, _ make: (String) -> PrintedRun) -> [PrintedRun] {
    var runs: [PrintedRun] = []
    for (index, line) in PrintableText.lines(text).enumerated() {
      if index > 0 { runs.append(.lineBreak) }
      if !line.isEmpty { runs.append(make(line)) }
    }
    return runs
  }
}
