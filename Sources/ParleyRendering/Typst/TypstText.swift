/// Text and numbers as Typst reads them. Whatever people typed stands in string literals, so that
/// it can never be taken for markup or code.
enum TypstText {
  /// The most characters without a place to break a line; longer runs are given some.
  private static let longestRun = 30
  /// The distance of the places to break that a longer run is given.
  private static let step = 12

  /// A text as a string literal.
  static func literal(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case "\"": result += "\\\""
      case "\n": result += "\\n"
      case _ where PrintableText.isForbidden(scalar): result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// One line of words as an expression. Words of another direction are kept apart by isolates;
  /// marks that turn the direction, which people do not type, are left out.
  static func words(_ text: String) -> String {
    let turns = PrintableText.changesDirection(text)
    let shown =
      turns
      ? String(
        String.UnicodeScalarView(
          text.unicodeScalars.filter { !PrintableText.isDirectionMark($0) })) : text
    let pieces = pieces(of: shown)
    let isolated =
      turns && !shown.isEmpty ? ["\u{2068}" + pieces[0]] + pieces.dropFirst() : pieces
    var literals = isolated.map { "t(\(literal($0)))" }
    if turns, !shown.isEmpty { literals.append("t(\"\u{2069}\")") }
    return literals.count == 1 ? literals[0] : "{" + literals.joined(separator: ";cut;") + "}"
  }

  /// A text cut where a line may be broken although nothing in it allows that: long digests,
  /// addresses, words without blanks.
  private static func pieces(of text: String) -> [String] {
    var pieces: [String] = []
    var piece = ""
    var run = ""
    func end() {
      if run.count <= longestRun {
        piece += run
      } else {
        for (place, character) in run.enumerated() {
          if place > 0, place % step == 0 {
            pieces.append(piece)
            piece = ""
          }
          piece.append(character)
        }
      }
      run = ""
    }
    for character in text {
      if character == " " || DisplayWidthBreaks.allowsBreak(character) {
        end()
        piece.append(character)
      } else {
        run.append(character)
      }
    }
    end()
    pieces.append(piece)
    return pieces
  }

  /// A length in points, a share or a factor.
  static func number(_ value: Double) -> String { FixedDecimal.text(value, decimals: 3) }
}

/// Where lines may be broken without any sign: beside Chinese characters.
private enum DisplayWidthBreaks {
  static func allowsBreak(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first else { return true }
    return scalar.value >= 0x2E80 && scalar.value < 0xFB00 || scalar.value >= 0x1F000
  }
}
