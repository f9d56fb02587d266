extension HouseRules {
  /// Every public declaration says what it is.
  static func publicDeclarationsAreDocumented(in tree: SourceTree) -> [Violation] {
    tree.swiftFiles(below: "Sources/").flatMap { file in
      (file.swift?.publicDeclarations() ?? []).filter { comment(of: $0, in: file) == nil }.map {
        file.violation(
          line: $0.line, "`\($0.keyword) \($0.name)` is public and has no `///` comment",
          remedy: "say what it is, in which unit, and where the rule comes from")
      }
    }
  }

  /// Every public function that throws says which errors and when.
  static func throwsAreDocumented(in tree: SourceTree) -> [Violation] {
    tree.swiftFiles(below: "Sources/").flatMap { file in
      (file.swift?.publicDeclarations() ?? []).filter(\.isThrowing).compactMap { declaration in
        guard let comment = comment(of: declaration, in: file), !comment.contains("- Throws:")
        else { return nil }
        return file.violation(
          line: declaration.line, "`\(declaration.name)` throws and does not say what and when",
          remedy: "add `/// - Throws: …` with the errors and their reasons")
      }
    }
  }

  /// The documentation comment above a declaration; a case shares that of the cases above it when
  /// no empty line is between them.
  private static func comment(of declaration: PublicDeclaration, in file: SourceFile) -> String? {
    var comment: [String] = []
    for line in file.lines[..<(declaration.line - 1)].reversed() {
      let text = line.drop { $0 == " " }
      if text.hasPrefix("///") {
        comment.append(String(text))
      } else if !comment.isEmpty {
        break
      } else if !isSkippable(text, above: declaration) {
        return nil
      }
    }
    return comment.isEmpty ? nil : comment.reversed().joined(separator: "\n")
  }

  /// Lines that may stand between a comment and what it documents.
  private static func isSkippable(_ text: Substring, above declaration: PublicDeclaration) -> Bool {
    text.hasPrefix("@") || text.hasPrefix("// ") || text.hasPrefix("#if")
      || (declaration.keyword == "case" && text.hasPrefix("case "))
  }
}
