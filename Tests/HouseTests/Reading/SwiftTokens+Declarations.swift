/// A function, accessor or closure that belongs to a declaration, with its first and last line.
struct DeclaredBody: Hashable {
  let name: String
  let firstLine: Int
  let lastLine: Int

  var lineCount: Int { lastLine - firstLine + 1 }
}

/// A declaration that clients of a module can see.
struct PublicDeclaration: Hashable {
  /// `func`, `struct`, `case` and so on.
  let keyword: String
  let name: String
  /// The line of its first modifier.
  let line: Int
  /// Whether it throws errors of its own; those of `Codable` are known, those of a closure given
  /// to it are the caller's.
  let isThrowing: Bool
}

extension SwiftTokens {
  private static let declarationWords: Set<String> = [
    "func", "init", "deinit", "subscript", "var", "let", "struct", "enum", "class", "actor",
    "protocol", "extension", "typealias", "associatedtype", "case", "import", "macro",
  ]
  private static let modifierWords: Set<String> = [
    "public", "open", "package", "internal", "fileprivate", "private", "static", "final",
    "mutating", "nonmutating", "nonisolated", "override", "required", "convenience", "lazy", "weak",
    "indirect", "consuming", "borrowing", "isolated", "unowned", "optional", "dynamic", "prefix",
    "infix", "postfix", "set", "distributed", "sending",
  ]

  /// The bodies of functions, initialisers, subscripts and of variables that have one.
  func bodies() -> [DeclaredBody] {
    all.indices.compactMap { index in
      let token = all[index]
      guard token.kind == .word, index == 0 || !all[index - 1].isCode(".") else { return nil }
      let isVariable = token.text == "var" || token.text == "let"
      guard isVariable || ["func", "init", "deinit", "subscript"].contains(token.text),
        let open = bodyStart(ofDeclarationAt: index, withinOneLine: isVariable),
        let close = end(ofBracesAt: open)
      else { return nil }
      let hasName = isVariable || token.text == "func"
      let name = hasName && index + 1 < all.count ? all[index + 1].text : token.text
      return DeclaredBody(name: name, firstLine: token.line, lastLine: all[close].line)
    }
  }

  /// The index of the brace that opens the body of a declaration, if it has one.
  private func bodyStart(ofDeclarationAt start: Int, withinOneLine: Bool) -> Int? {
    let end = signatureEnd(ofDeclarationAt: start, withinOneLine: withinOneLine)
    return end < all.count && all[end].isCode("{") ? end : nil
  }

  /// The index after the signature of a declaration: that of its body, or of what comes next.
  private func signatureEnd(ofDeclarationAt start: Int, withinOneLine: Bool) -> Int {
    var depth = 0
    var index = start + (all[start].isCode("func") ? 2 : 1)
    while index < all.count {
      let token = all[index]
      if token.isCode("(") || token.isCode("[") { depth += 1 }
      if token.isCode(")") || token.isCode("]") { depth -= 1 }
      if depth < 0 { return index }
      if depth == 0, token.kind != .string {
        if token.text == "{" || token.text == "}" { return index }
        let isNext = token.kind == .word && SwiftTokens.declarationWords.contains(token.text)
        if isNext && !all[index - 1].isCode(".") { return index }
        if withinOneLine, token.line > all[index - 1].line { return index }
      }
      index += 1
    }
    return all.count
  }

  /// The index of the brace that closes the one at `open`.
  private func end(ofBracesAt open: Int) -> Int? {
    var depth = 0
    for index in open..<all.count {
      if all[index].isCode("{") { depth += 1 }
      if all[index].isCode("}") {
        depth -= 1
        if depth == 0 { return index }
      }
    }
    return nil
  }

  /// Everything declared public, the cases of public enumerations and the requirements of public
  /// protocols, which are public without saying so.
  func publicDeclarations() -> [PublicDeclaration] {
    var found: [PublicDeclaration] = []
    /// What each open brace belongs to: "enum", "protocol" when public, "" otherwise.
    var scopes: [String] = []
    var nextScope = ""
    for index in all.indices where all[index].kind != .string {
      let token = all[index]
      if token.text == "{" {
        scopes.append(nextScope)
        nextScope = ""
      } else if token.text == "}" {
        _ = scopes.popLast()
      }
      guard token.kind == .word, index == 0 || !all[index - 1].isCode(".") else { continue }
      if token.text == "public" || token.text == "open" {
        guard let keyword = keywordIndex(afterModifierAt: index) else { continue }
        if ["import", "extension"].contains(all[keyword].text) { continue }
        found.append(declaration(at: keyword, line: token.line))
        if ["enum", "protocol"].contains(all[keyword].text) { nextScope = all[keyword].text }
      } else if isMember(token.text, ofPublic: scopes.last ?? "") {
        found.append(declaration(at: index, line: token.line))
      }
    }
    return found
  }

  private func isMember(_ word: String, ofPublic scope: String) -> Bool {
    switch scope {
    case "enum": word == "case"
    case "protocol": ["func", "var", "init", "subscript", "associatedtype"].contains(word)
    default: false
    }
  }

  /// From a modifier over other modifiers and attributes to the word that says what is declared.
  private func keywordIndex(afterModifierAt start: Int) -> Int? {
    var index = start + 1
    while index < all.count {
      let token = all[index]
      let previous = all[index - 1]
      if SwiftTokens.declarationWords.contains(token.text) {
        let isKindOfMethod = token.text == "class" && index + 1 < all.count
        let next = isKindOfMethod ? all[index + 1].text : ""
        if next != "func" && next != "var" { return index }
      } else {
        let isAttribute = token.isCode("@") || previous.isCode("@")
        let isParenthesis = token.isCode("(") || token.isCode(")")
        guard isAttribute || isParenthesis || SwiftTokens.modifierWords.contains(token.text) else {
          return nil
        }
      }
      index += 1
    }
    return nil
  }

  private func declaration(at keyword: Int, line: Int) -> PublicDeclaration {
    let word = all[keyword].text
    let isNamed = !["init", "deinit", "subscript"].contains(word) && keyword + 1 < all.count
    return PublicDeclaration(
      keyword: word, name: isNamed ? all[keyword + 1].text : word, line: line,
      isThrowing: ["func", "init", "subscript"].contains(word) && isThrowing(at: keyword))
  }

  /// Whether a function throws errors of its own: not those a closure given to it throws.
  private func isThrowing(at keyword: Int) -> Bool {
    var depth = 0
    var throwing = false
    var own = ""
    var passedOn: Set<String> = []
    for index in keyword..<signatureEnd(ofDeclarationAt: keyword, withinOneLine: false) {
      let token = all[index]
      if token.isCode("(") { depth += 1 }
      if token.isCode(")") { depth -= 1 }
      if token.isCode("Encoder") || token.isCode("Decoder") { return false }
      guard token.isCode("throws") else { continue }
      let isTyped = index + 2 < all.count && all[index + 1].isCode("(")
      let error = isTyped ? all[index + 2].text : "any Error"
      if depth == 0 { (throwing, own) = (true, error) } else { passedOn.insert(error) }
    }
    return throwing && !(own != "any Error" && passedOn.contains(own))
  }
}
