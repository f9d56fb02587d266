extension HouseRules {
  static let longestFile = 600
  static let longestFunction = 70
  static let longestLine = 100

  /// A file is one type or one feature.
  static func filesAreShort(in tree: SourceTree) -> [Violation] {
    tree.swiftFiles().compactMap { file in
      // The last line ends with a line feed, after which nothing follows.
      let count = file.lines.count - (file.lines.last?.isEmpty == true ? 1 : 0)
      guard count > longestFile else { return nil }
      return file.violation(
        line: longestFile + 1, "the file has \(count) lines, \(longestFile) is the most",
        remedy: "move a feature into `Type+Feature.swift`; aim at 250 lines")
    }
  }

  /// A function fits on a screen.
  static func functionsAreShort(in tree: SourceTree) -> [Violation] {
    tree.swiftFiles().flatMap { file in
      (file.swift?.bodies() ?? []).filter { $0.lineCount > longestFunction }.map {
        file.violation(
          line: $0.firstLine,
          "`\($0.name)` has \($0.lineCount) lines, \(longestFunction) is the most",
          remedy: "name its steps as functions of their own; aim at 25 lines")
      }
    }
  }

  /// Two files fit side by side. A sentence may stay whole on a line of its own, and the lines of a
  /// text between """ are as long as they are: both are easier to find and to compare so.
  static func linesAreShort(in tree: SourceTree) -> [Violation] {
    tree.files.filter { $0.swift != nil || isScript($0) }.flatMap { file in
      file.lines.enumerated().filter { offset, line in
        // The formatter lets a last comma hang over.
        line.utf8.count > longestLine
          && (line.hasSuffix(",") ? line.dropLast() : line).count > longestLine
          && !line.drop { $0 == " " }.hasPrefix("\"")
          && file.swift?.linesInsideStrings.contains(offset + 1) != true
      }.map {
        file.violation(
          line: $0.offset + 1,
          "the line has \($0.element.count) characters, \(longestLine) is the most",
          remedy: "break it; a long text begins on a line of its own")
      }
    }
  }

  /// A shell script of ours, by its first line.
  static func isScript(_ file: SourceFile) -> Bool {
    guard let first = file.lines.first, first.hasPrefix("#!") else { return false }
    return first.hasSuffix("sh")
  }
}
