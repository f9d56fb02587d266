/// Text as it may be printed: control characters, which could steer a terminal or break XML, are
/// shown as `�`; everything else is left as it was typed.
enum PrintableText {
  /// The lines of a text, without control characters. Every kind of line end counts.
  static func lines(_ text: String) -> [String] {
    var lines: [String] = []
    var current = String.UnicodeScalarView()
    var afterReturn = false
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A where afterReturn: afterReturn = false
      case 0x0A, 0x0D, 0x85, 0x2028, 0x2029:
        lines.append(String(current))
        current = String.UnicodeScalarView()
        afterReturn = scalar.value == 0x0D
        continue
      case 0x09: current.append(" ")
      case _ where isForbidden(scalar): current.append("\u{FFFD}")
      default: current.append(scalar)
      }
      afterReturn = false
    }
    lines.append(String(current))
    return lines
  }

  /// Whether the text holds letters written from right to left or marks that change direction,
  /// so that it must be kept apart from its neighbours.
  static func changesDirection(_ text: String) -> Bool {
    text.unicodeScalars.contains { scalar in
      switch scalar.value {
      case 0..<0x590: false
      case 0x590...0x8FF, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069: true
      case 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
      default: false
      }
    }
  }

  /// The marks that turn the direction of what follows; terminals apply them beyond their line's
  /// end, so they are not sent there.
  static func isDirectionMark(_ scalar: Unicode.Scalar) -> Bool {
    (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
  }

  /// Control characters, and what XML 1.0 does not allow.
  static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: true
    default: false
    }
  }
}
