@testable import ParleyRendering

/// How typed text looks in a file that keeps its line ends.
enum TextLines {
  /// The text with every line end as a line feed and without control characters.
  static func printable(_ text: String) -> String {
    PrintableText.lines(text).joined(separator: "\n")
  }
}
