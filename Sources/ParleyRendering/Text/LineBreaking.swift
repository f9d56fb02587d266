import ParleyValues

/// Breaks text into lines of a greatest width. Chinese may break between any two characters,
/// except before closing and after opening punctuation; other words stay whole where they fit.
enum LineBreaking {
  /// The lines of a text without line ends of its own; at least one.
  ///
  /// - Complexity: linear in the length of the text.
  static func lines(
    of text: String, width: Double, measure: (Character) -> Double
  ) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0.0
    for piece in pieces(of: text) {
      let length = piece.reduce(0) { $0 + measure($1) }
      let visible = piece.last == " " ? length - measure(" ") : length
      if used + visible <= width {
        line += piece
        used += length
        continue
      }
      if !line.isEmpty {
        lines.append(trimmed(line))
        (line, used) = ("", 0)
      }
      if visible <= width {
        (line, used) = (piece, length)
        continue
      }
      for character in piece {
        let step = measure(character)
        if used + step > width, !line.isEmpty {
          lines.append(line)
          (line, used) = ("", 0)
        }
        line.append(character)
        used += step
      }
    }
    lines.append(trimmed(line))
    return lines
  }

  /// The lines of a text in columns of half a Chinese character.
  static func lines(of text: String, columns: Int) -> [String] {
    lines(of: text, width: Double(max(2, columns))) { Double(DisplayWidth.columns(of: $0)) }
  }

  private static func trimmed(_ line: String) -> String {
    var line = line[...]
    while line.last == " " { line = line.dropLast() }
    return String(line)
  }

  /// The pieces between which a line may end; a space belongs to the piece before it.
  private static func pieces(of text: String) -> [String] {
    var pieces: [String] = []
    var current = ""
    var before: Character?
    for character in text {
      if let before, mayBreak(between: before, and: character), !current.isEmpty {
        pieces.append(current)
        current = ""
      }
      current.append(character)
      before = character
    }
    if !current.isEmpty { pieces.append(current) }
    return pieces
  }

  private static func mayBreak(between left: Character, and right: Character) -> Bool {
    if right == " " || closing.contains(right) || opening.contains(left) { return false }
    if left == " " || left == "\u{3000}" { return true }
    return DisplayWidth.columns(of: left) == 2 || DisplayWidth.columns(of: right) == 2
  }

  private static let closing: Set<Character> = [
    "，", "。", "、", "；", "：", "？", "！", "）", "〕", "】", "》", "」", "』", "”", "’", "…", "—", "％",
    ",", ".", ";", ":", "?", "!", ")", "]", "%", "\u{3000}",
  ]
  private static let opening: Set<Character> = [
    "（", "〔", "【", "《", "「", "『", "“", "‘", "(", "[", "￥", "¥",
  ]
}
