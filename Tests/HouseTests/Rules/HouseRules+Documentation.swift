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

  /// Every sentence is there in both languages. The compiler asks for both; this asks whether one
  /// is empty beside the other, and whether the Chinese one is in Chinese.
  static func sentencesAreInBothLanguages(in tree: SourceTree) -> [Violation] {
    let pattern = SwiftTokens("zhHans:").all
    return tree.swiftFiles(below: "Sources/").flatMap { file -> [Violation] in
      guard let tokens = file.swift else { return [] }
      return tokens.all.indices.compactMap { index in
        guard tokens.matches(pattern, at: index), index + 6 < tokens.count,
          tokens[index + 2].kind == .string, tokens[index + 3].isCode(","),
          tokens[index + 4].isCode("en"), tokens[index + 6].kind == .string,
          let problem = problem(chinese: tokens[index + 2].text, english: tokens[index + 6].text)
        else { return nil }
        return file.violation(
          line: tokens[index + 2].line, problem, remedy: "write the sentence in both languages")
      }
    }
  }

  private static func problem(chinese: String, english: String) -> String? {
    // What is left empty between interpolations has nothing to say in that language.
    if chinese.isEmpty != english.isEmpty { return "one language is empty" }
    let hasHan = chinese.unicodeScalars.contains { (0x3400...0x9FFF).contains($0.value) }
    let words = chinese.split { !$0.isASCII || !$0.isLetter }.filter { $0.count > 1 }
    return !hasHan && words.count > 2 ? "the Chinese sentence is not in Chinese" : nil
  }
}
