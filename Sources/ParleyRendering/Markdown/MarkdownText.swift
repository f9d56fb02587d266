/// Text escaped for Markdown, so that it is read as it was typed.
enum MarkdownText {
  /// Text with every sign escaped that Markdown could take for its own.
  ///
  /// - Parameters:
  ///   - text: one line.
  ///   - startsLine: whether it begins a line, where more signs have a meaning.
  /// - Returns: the escaped line.
  static func escaped(_ text: String, startsLine: Bool = true) -> String {
    var result = ""
    var scalars = Array(text.unicodeScalars)[...]
    if startsLine {
      while scalars.first == " " { scalars = scalars.dropFirst() }
      let digits = scalars.prefix { ("0"..."9").contains($0) }
      if startsBlock(scalars) {
        result += "\\"
      } else if !digits.isEmpty, let sign = scalars.dropFirst(digits.count).first,
        sign == "." || sign == ")", endsMark(scalars.dropFirst(digits.count + 1).first)
      {
        result.unicodeScalars.append(contentsOf: digits)
        result += "\\"
        scalars = scalars.dropFirst(digits.count)
      }
    }
    for (index, scalar) in zip(scalars.indices, scalars) {
      switch scalar {
      case "&" where !startsEntity(scalars[(index + 1)...]): result += "&"
      case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~", "&", "$":
        result += "\\"
        result.unicodeScalars.append(scalar)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Whether a line would begin a heading, a list, a rule or a definition.
  private static func startsBlock(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let first = line.first else { return false }
    let next = line.dropFirst().first
    return switch first {
    case "#", "-", "+": endsMark(next) || next == first
    case "=": true
    case ":": endsMark(next)
    default: false
    }
  }

  /// Whether nothing or a space follows the sign of a list or heading.
  private static func endsMark(_ next: Unicode.Scalar?) -> Bool { next == nil || next == " " }

  /// Whether what follows an ampersand could make it an entity.
  private static func startsEntity(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let next = rest.first else { return false }
    return next == "#" || next.properties.isAlphabetic
  }

  /// Words that carry weight.
  ///
  /// - Parameters:
  ///   - text: the words.
  ///   - standsAlone: whether nothing but spaces or punctuation stands beside them.
  /// - Returns: the words with their marks.
  static func strong(_ text: String, standsAlone: Bool = false) -> String {
    marked(text, sign: "**", element: "strong", standsAlone: standsAlone)
  }

  /// Words set apart.
  static func emphasis(_ text: String) -> String {
    marked(text, sign: "*", element: "em", standsAlone: false)
  }

  /// Words that a later version adds; Markdown has no sign for them.
  static func inserted(_ text: String) -> String {
    text.isEmpty ? "" : "<ins>\(escaped(text, startsLine: false))</ins>"
  }

  /// Words that a later version leaves out.
  static func deleted(_ text: String) -> String {
    text.isEmpty ? "" : "<del>\(escaped(text, startsLine: false))</del>"
  }

  /// Between punctuation inside and letters outside the stars of Markdown are not read as marks;
  /// there an element is used.
  private static func marked(
    _ text: String, sign: String, element: String, standsAlone: Bool
  ) -> String {
    let words = escaped(text, startsLine: false)
    guard let first = text.first, let last = text.last else { return "" }
    let ends = [first, last]
    let isPlain =
      standsAlone
      ? !ends.contains { $0.isWhitespace } : ends.allSatisfy { $0.isLetter || $0.isNumber }
    return isPlain ? sign + words + sign : "<\(element)>\(words)</\(element)>"
  }

  /// Something typed literally, in as many backticks as it needs.
  static func code(_ text: String, inTable: Bool) -> String {
    var (longest, run) = (0, 0)
    for character in text {
      run = character == "`" ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: longest + 1)
    let needsRoom =
      text.isEmpty || text.first == "`" || text.last == "`" || text.first == " "
      || text.last == " "
    let room = needsRoom ? " " : ""
    let words = inTable ? text.replacing("|", with: "\\|") : text
    return fence + room + words + room + fence
  }
}
