import ParleyValues

/// The command line as one line of text, so that a mistake can be shown with a caret under it.
struct CommandLineText: Sendable {
  /// The words behind the program's name.
  let words: [String]
  /// The line as it is shown: `parley quote --standards union.yaml`.
  let line: String
  /// The column of each word's text, from 1.
  private let columns: [Int]

  /// The name that places on the command line carry.
  static let file = "<arguments>"

  /// A command line of these words.
  init(_ words: [String]) {
    self.words = words
    var line = "parley"
    var column = 7
    var columns: [Int] = []
    for word in words {
      let shown = CommandLineText.quoted(word)
      line += " " + shown
      columns.append(column + (shown.count > word.count ? 2 : 1))
      column += 1 + shown.count
    }
    self.line = line
    self.columns = columns
  }

  /// The place of a word, or of what stands in it behind some characters.
  func place(ofWord index: Int, droppingFirst dropped: Int = 0) -> SourcePlace {
    guard words.indices.contains(index) else { return end }
    return SourcePlace(
      file: CommandLineText.file, line: 1, column: columns[index] + dropped,
      length: max(1, words[index].count - dropped), excerpt: line)
  }

  /// The place behind the last word, where something is missing.
  var end: SourcePlace {
    SourcePlace(
      file: CommandLineText.file, line: 1, column: line.count + 2, length: 1, excerpt: line + "  ")
  }

  /// A word as a shell would want it: in quotes when it holds a space or nothing.
  static func quoted(_ word: String) -> String {
    let needsQuotes =
      word.isEmpty || word.contains { $0.isWhitespace || "'\"\\$`*?;&|<>()".contains($0) }
    return needsQuotes ? "'" + word.replacing("'", with: "’") + "'" : word
  }

  /// Splits a line into words as a shell does: spaces separate, quotes and backslashes keep
  /// together.
  static func split(_ line: String) -> [String] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    var isEscaped = false
    for character in line {
      if isEscaped {
        word = (word ?? "") + String(character)
        isEscaped = false
      } else if let open = quote {
        if character == open { quote = nil } else { word = (word ?? "") + String(character) }
      } else if character == "\\" {
        isEscaped = true
      } else if character == "'" || character == "\"" {
        quote = character
        word = word ?? ""
      } else if character == " " {
        if let finished = word { words.append(finished) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    return words + (word.map { [$0] } ?? [])
  }
}
