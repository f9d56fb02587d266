extension YAMLWriter {
  /// A scalar, in double quotes where it needs them.
  static func scalar(_ text: String, quoted: Bool, inFlow: Bool) -> String {
    quoted || needsQuotes(text, inFlow: inFlow) ? inQuotes(text) : text
  }

  /// Words that YAML 1.1 or 1.2 readers take for a truth value, nothing, or a sign, in lower case.
  private static let reservedWords: Set<String> = [
    "y", "n", "yes", "no", "true", "false", "on", "off", "null", "~", "<<", "=",
  ]

  /// Signs that give a scalar another meaning when it starts with them.
  private static let indicators = Set("?:,[]{}#&*!|>'\"%@`.".unicodeScalars)

  /// Signs that end a scalar inside braces and brackets, or may end it.
  private static let flowIndicators = Set(",[]{}:?".unicodeScalars)

  private static func needsQuotes(_ text: String, inFlow: Bool) -> Bool {
    let scalars = text.unicodeScalars
    guard let first = scalars.first, let last = scalars.last else { return true }
    if first.properties.isWhitespace || last.properties.isWhitespace || last == ":" { return true }
    if indicators.contains(first) || scalars.contains(where: mustBeEscaped) { return true }
    if first == "-" || first == "+", !startsLikeNumber(scalars.dropFirst()) { return true }
    if inFlow, scalars.contains(where: { flowIndicators.contains($0) }) { return true }
    if hasPair(in: scalars) || reservedWords.contains(text.lowercased()) { return true }
    return startsLikeNumber(scalars) || first == "-" || first == "+"
      ? isMistakenForNumber(text) : false
  }

  private static func startsLikeNumber(_ scalars: some Collection<Unicode.Scalar>) -> Bool {
    scalars.first.map { ("0"..."9").contains($0) } ?? false
  }

  /// Whether a colon is followed by white space or a comment sign follows white space.
  private static func hasPair(in scalars: String.UnicodeScalarView) -> Bool {
    var previous: Unicode.Scalar = " "
    for scalar in scalars {
      if previous == ":" && scalar.properties.isWhitespace { return true }
      if previous.properties.isWhitespace && scalar == "#" { return true }
      previous = scalar
    }
    return false
  }

  /// Whether a text that starts with a digit would be read as another value than the date or the
  /// decimal number it shows: `22:00` as base 60, `0755` as octal, `1e3`, `2026-02-30`.
  private static func isMistakenForNumber(_ text: String) -> Bool {
    if text.utf8.contains(UInt8(ascii: ":")) { return true }
    let signs = Set("0123456789abcdefABCDEFxXoO_+-.TtZz".utf8)
    if !text.utf8.allSatisfy({ signs.contains($0) }) { return false }
    return CivilDate(text) == nil && !isPlainDecimal(text)
  }

  /// Whether every reader takes the text for the same decimal number: no leading zero, at most 15
  /// digits.
  private static func isPlainDecimal(_ text: String) -> Bool {
    let unsigned = text.utf8.drop { $0 == UInt8(ascii: "-") }
    guard text.utf8.count - unsigned.count <= 1 else { return false }
    let parts = unsigned.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    guard (1...2).contains(parts.count),
      parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { digits.contains($0) } })
    else { return false }
    return (parts[0].count == 1 || parts[0].first != UInt8(ascii: "0"))
      && parts.reduce(0) { $0 + $1.count } <= 15
  }

  private static func mustBeEscaped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
    // Marks that turn the direction of the text around them would hide what a line says.
    case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  private static func inQuotes(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      case _ where mustBeEscaped(scalar):
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let width = scalar.value <= 0xFF ? 2 : 4
        let zeros = String(repeating: "0", count: width - digits.count)
        quoted += (width == 2 ? "\\x" : "\\u") + zeros + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
