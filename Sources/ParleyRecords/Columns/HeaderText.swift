/// Column headers brought into one form for comparison.
enum HeaderText {
  /// Lower case, full-width forms made half-width, without spaces, underscores, hyphens, dots,
  /// colons, asterisks and invisible characters.
  ///
  ///     HeaderText.folded(" Driver＿ID ")      // "driverid"
  static func folded(_ text: some StringProtocol) -> String {
    var folded = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let narrow = narrowed(scalar)
      switch narrow {
      case " ", "\t", "\u{00A0}", "\u{3000}", "_", "-", ".", ":", "*", "\u{FEFF}", "\u{200B}",
        "\r", "\n", "'", "\"":
        continue
      default: folded.append(narrow)
      }
    }
    return String(folded).lowercased()
  }

  /// The half-width form of a full-width character.
  static func narrowed(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    case 0x3000: " "
    case 0xFFE5: "¥"
    case 0x3010, 0x3014: "("
    case 0x3011, 0x3015: ")"
    default: scalar
    }
  }

  /// The name and what stands in brackets behind it: `配送距离(米)` gives `配送距离` and `米`.
  static func split(_ header: String) -> (name: String, bracketed: String?) {
    let narrow = String(String.UnicodeScalarView(header.unicodeScalars.map { narrowed($0) }))
    let trimmed = narrow.trimmingSpaces
    let pairs: [Character: Character] = [")": "(", "]": "[", "}": "{"]
    if let last = trimmed.last, let opening = pairs[last],
      let start = trimmed.lastIndex(of: opening), start > trimmed.startIndex
    {
      let inside = trimmed[trimmed.index(after: start)...].dropLast()
      return (String(trimmed[..<start]), String(inside))
    }
    if let slash = trimmed.lastIndex(of: "/"), slash > trimmed.startIndex {
      return (String(trimmed[..<slash]), String(trimmed[trimmed.index(after: slash)...]))
    }
    return (trimmed, nil)
  }
}

extension StringProtocol {
  /// The text without white space at its ends.
  var trimmingSpaces: String {
    var rest = self[...]
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
