import ParleyValues

/// A character with the look it has, so that looks survive the breaking of lines.
struct Glyph: Hashable, Sendable {
  /// The looks that a terminal can show.
  struct Look: OptionSet, Hashable, Sendable {
    let rawValue: UInt8

    static let strong = Look(rawValue: 1)
    static let emphasis = Look(rawValue: 2)
    static let code = Look(rawValue: 4)
    static let good = Look(rawValue: 8)
    static let bad = Look(rawValue: 16)
    static let muted = Look(rawValue: 32)
    static let alarm = Look(rawValue: 64)
  }

  var character: Character
  var look: Look
  /// How many columns of a terminal it takes.
  let columns: Int

  init(character: Character, look: Look = []) {
    self.character = character
    self.look = look
    columns = DisplayWidth.columns(of: character)
  }
}

/// Breaks text into lines of a greatest width. Chinese may break between any two characters,
/// except before closing and after opening punctuation; other words stay whole where they fit.
enum LineBreaking {
  /// The lines of a text without line ends of its own; at least one.
  ///
  /// - Complexity: linear in the length of the text.
  static func lines(
    of glyphs: [Glyph], width: Double, measure: (Glyph) -> Double
  ) -> [[Glyph]] {
    var lines: [[Glyph]] = []
    var line: [Glyph] = []
    var used = 0.0
    for piece in pieces(of: glyphs) {
      let length = piece.reduce(0) { $0 + measure($1) }
      let visible = piece.last.map { $0.character == " " ? length - measure($0) : length } ?? 0
      if used + visible <= width {
        line += piece
        used += length
        continue
      }
      if !line.isEmpty {
        lines.append(trimmed(line))
        (line, used) = ([], 0)
      }
      for glyph in piece {
        let step = measure(glyph)
        if used + step > width, !line.isEmpty, visible > width {
          lines.append(line)
          (line, used) = ([], 0)
        }
        line.append(glyph)
        used += step
      }
    }
    lines.append(trimmed(line))
    return lines
  }

  /// The lines of a text without looks.
  static func lines(
    of text: String, width: Double, measure: (Character) -> Double
  ) -> [String] {
    lines(of: text.map { Glyph(character: $0) }, width: width) { measure($0.character) }
      .map { String($0.map(\.character)) }
  }

  /// The lines of a text in columns of half a Chinese character.
  static func lines(of glyphs: [Glyph], columns: Int) -> [[Glyph]] {
    lines(of: glyphs, width: Double(max(2, columns))) { Double($0.columns) }
  }

  private static func trimmed(_ line: [Glyph]) -> [Glyph] {
    var line = line[...]
    while line.last?.character == " " { line = line.dropLast() }
    return Array(line)
  }

  /// The pieces between which a line may end; a space belongs to the piece before it.
  private static func pieces(of glyphs: [Glyph]) -> [ArraySlice<Glyph>] {
    var pieces: [ArraySlice<Glyph>] = []
    var start = 0
    for index in glyphs.indices.dropFirst()
    where mayBreak(between: glyphs[index - 1], and: glyphs[index]) {
      pieces.append(glyphs[start..<index])
      start = index
    }
    if start < glyphs.count { pieces.append(glyphs[start...]) }
    return pieces
  }

  private static func mayBreak(between left: Glyph, and right: Glyph) -> Bool {
    let (before, after) = (left.character, right.character)
    if after == " " { return false }
    if before == " " { return !isClosing(after) }
    guard left.columns == 2 || right.columns == 2 || before.isASCII != after.isASCII else {
      return false
    }
    if isClosing(after) || isOpening(before) { return false }
    return left.columns == 2 || right.columns == 2
  }

  private static func isClosing(_ character: Character) -> Bool {
    switch character {
    case "，", "。", "、", "；", "：", "？", "！", "）", "〕", "】", "》", "」", "』", "”", "’", "…",
      "—", "％", ",", ".", ";", ":", "?", "!", ")", "]", "%", "\u{3000}":
      true
    default: false
    }
  }

  private static func isOpening(_ character: Character) -> Bool {
    switch character {
    case "（", "〔", "【", "《", "「", "『", "“", "‘", "(", "[", "￥", "¥": true
    default: false
    }
  }
}
