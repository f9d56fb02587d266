import ParleyValues

/// How wide words will be, without asking a font: a Chinese character is as wide as it is high,
/// Latin letters are taken from the widths of a common sans-serif face, rounded up.
enum TextMetrics {
  /// The width of words.
  static func width(
    of words: String, size: Double = Canvas.labelSize, bold: Bool = false
  ) -> Double {
    words.reduce(0) { $0 + width(of: $1, size: size, bold: bold) }
  }

  /// The width of one character.
  static func width(of character: Character, size: Double, bold: Bool = false) -> Double {
    let share: Double =
      switch character {
      case "i", "j", "l", "'", "|", ".", ",", ":", ";", "!", " ": 0.3
      case "f", "t", "r", "I", "(", ")", "[", "]", "-", "/": 0.38
      case "m", "w", "M", "W", "%", "@": 0.92
      case "A"..."Z": 0.74
      case _ where character.isASCII: 0.58
      default:
        switch DisplayWidth.columns(of: character) {
        case 0: 0
        case 1: 0.72
        default: 1
        }
      }
    return share * size * (bold && character.isASCII ? 1.08 : 1)
  }
}
