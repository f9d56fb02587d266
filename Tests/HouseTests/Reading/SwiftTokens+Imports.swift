/// One import line.
struct ImportLine: Hashable {
  let module: String
  let line: Int
  /// Whether it stands in the `#else` of `#if canImport(FoundationEssentials)`.
  let isFoundationFallback: Bool
}

extension SwiftTokens {
  private static let importKinds: Set<String> = [
    "struct", "class", "enum", "protocol", "func", "var", "let", "typealias", "actor",
  ]

  /// The import lines of the file.
  func imports() -> [ImportLine] {
    var found: [ImportLine] = []
    /// Conditions that are open, and whether their `#else` was passed.
    var conditions: [(text: String, isElse: Bool)] = []
    for index in all.indices where all[index].kind == .word {
      let word = all[index].text
      if index > 0, all[index - 1].isCode("#") {
        switch word {
        case "if": conditions.append((condition(after: index), false))
        case "elseif", "else":
          if let last = conditions.popLast() { conditions.append((last.text, word == "else")) }
        case "endif": _ = conditions.popLast()
        default: break
        }
      }
      guard word == "import", index + 1 < all.count else { continue }
      let isKind = SwiftTokens.importKinds.contains(all[index + 1].text) && index + 2 < all.count
      let isFallback = conditions.contains {
        $0.isElse && $0.text == "canImport(FoundationEssentials)"
      }
      found.append(
        ImportLine(
          module: all[index + (isKind ? 2 : 1)].text, line: all[index].line,
          isFoundationFallback: isFallback))
    }
    return found
  }

  /// The condition of an `#if`: the rest of its line.
  private func condition(after index: Int) -> String {
    let line = all[index].line
    return all[(index + 1)...].prefix { $0.line == line }.map(\.text).joined()
  }
}
