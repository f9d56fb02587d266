import ParleyValues

/// Puts names and explanations side by side; Chinese characters count two columns.
enum HelpLayout {
  /// The widest column of names before an explanation moves to the next line.
  private static let widest = 38
  private static let width = 96

  /// Names on the left, what they mean on the right.
  ///
  /// - Parameter room: the width of the left column; by its content when left out.
  static func columns(_ rows: [(left: String, right: String)], room: Int? = nil) -> String {
    let fitting = rows.map { DisplayWidth.columns(of: $0.left) }.filter { $0 <= widest }
    let room = room ?? fitting.max() ?? 0
    let indent = String(repeating: " ", count: room + 4)
    return rows.map { row in
      let left = DisplayWidth.padded(row.left, to: room)
      let text = wrapped(row.right, to: width - room - 4).joined(separator: "\n" + indent)
      if text.isEmpty { return "  \(row.left)\n" }
      let separator = DisplayWidth.columns(of: left) > room ? "\n" + indent : "  "
      return "  \(left)\(separator)\(text)\n"
    }.joined()
  }

  /// A text in lines of at most so many columns: broken at spaces, or behind a Chinese character.
  static func wrapped(_ text: String, to columns: Int) -> [String] {
    var lines: [String] = []
    for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var line = ""
      var width = 0
      for piece in pieces(of: paragraph) {
        let wide = DisplayWidth.columns(of: piece)
        if width > 0, width + wide - (piece.hasSuffix(" ") ? 1 : 0) > columns {
          lines.append(trimmed(line))
          (line, width) = ("", 0)
        }
        line += piece
        width += wide
      }
      lines.append(trimmed(line))
    }
    return lines
  }

  /// Words with the space behind them; each Chinese character alone, but no closing mark at the
  /// start of a line and no opening one at its end.
  private static func pieces(of text: Substring) -> [String] {
    var pieces: [String] = []
    var isOpen = false
    for character in text {
      let isWide = DisplayWidth.columns(of: character) == 2
      let isClosing = "，。；：、）”》」？！".contains(character)
      let continues = isOpen || isClosing || (!isWide && !(pieces.last.map(endsPiece) ?? true))
      if continues, let last = pieces.indices.last {
        pieces[last].append(character)
      } else {
        pieces.append(String(character))
      }
      isOpen = "（“《「".contains(character)
    }
    return pieces
  }

  private static func endsPiece(_ piece: String) -> Bool {
    guard let last = piece.last else { return true }
    return last == " " || DisplayWidth.columns(of: last) == 2
  }

  private static func trimmed(_ line: String) -> String {
    var line = line
    while line.last == " " { line.removeLast() }
    return line
  }
}
