/// Writes HTML and SVG. Text and attribute values can only get in escaped, and every element that
/// is opened is closed, so that no caller can forget either.
struct Markup {
  /// What has been written.
  private(set) var text = ""

  /// Names and values of an element's attributes, in the order written.
  typealias Attributes = KeyValuePairs<StaticString, String>

  /// An element with content.
  mutating func element(
    _ name: StaticString, _ attributes: Attributes = [:], _ content: (inout Markup) -> Void
  ) {
    start(name, attributes)
    text += ">"
    content(&self)
    text += "</\(name)>"
  }

  /// An element with words in it.
  mutating func element(_ name: StaticString, _ attributes: Attributes = [:], words: String) {
    element(name, attributes) { $0.words(words) }
  }

  /// An element without content.
  mutating func element(_ name: StaticString, _ attributes: Attributes = [:]) {
    start(name, attributes)
    text += "/>"
  }

  /// Words, escaped.
  mutating func words(_ words: String) { text += Markup.escaped(words) }

  /// A line end, for those who read the source.
  mutating func newline() { text += "\n" }

  /// The fixed first line of a file.
  mutating func preamble(_ line: StaticString) { text += "\(line)\n" }

  /// A style sheet. It comes from this module; texts inside it are made by ``cssString(_:)``.
  mutating func style(_ sheet: String) { text += "<style>\n\(sheet)</style>\n" }

  /// What another writer has written.
  mutating func append(_ other: Markup) { text += other.text }

  private mutating func start(_ name: StaticString, _ attributes: Attributes) {
    text += "<\(name)"
    for (key, value) in attributes { text += " \(key)=\"\(Markup.escaped(value))\"" }
  }

  /// Text with everything escaped that markup could take for its own.
  private static func escaped(_ text: String) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case _ where PrintableText.isForbidden(scalar) && scalar != "\n": result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// A quoted string for a style sheet; everything but letters, digits and spaces is escaped.
  static func cssString(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      let value = scalar.value
      let isPlain =
        value > 0x9F && !PrintableText.isDirectionMark(scalar)
        || scalar.properties.isAlphabetic || (48...57).contains(value) || value == 32
      if isPlain {
        result.unicodeScalars.append(scalar)
      } else {
        result += "\\" + String(value, radix: 16) + " "
      }
    }
    return result + "\""
  }
}
