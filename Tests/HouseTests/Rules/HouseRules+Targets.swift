extension HouseRules {
  private static let declarationWords: Set<String> = [
    "struct", "enum", "class", "actor", "protocol", "extension", "func", "var", "let", "typealias",
    "macro",
  ]

  /// Every room has a test target with tests in it, and so has this one.
  static func testTargetsHaveTests(in tree: SourceTree) -> [Violation] {
    guard let manifest = tree.file(manifestPath), let tokens = manifest.swift else { return [] }
    let pattern = SwiftTokens("@Test").all
    return RoomTable(manifest: tokens).rooms.compactMap { room in
      let target = room.name + "Tests"
      // A room nobody has begun needs no tests yet.
      if isUnbegun(room.name, below: "Sources", in: tree) { return nil }
      let hasTest = tree.swiftFiles(below: "Tests/\(target)/").contains { file in
        guard let tokens = file.swift else { return false }
        return tokens.all.indices.contains { tokens.matches(pattern, at: $0) }
      }
      guard !hasTest else { return nil }
      return manifest.violation(
        line: room.line, "Tests/\(target) has no test", remedy: "write the first one")
    }
  }

  /// Every Swift file declares something.
  static func filesDeclareSomething(in tree: SourceTree) -> [Violation] {
    tree.swiftFiles().filter { $0.path != manifestPath }.compactMap { file in
      let declares = file.swift?.all.contains {
        $0.kind == .word && declarationWords.contains($0.text)
      }
      if declares == true { return nil }
      if let target = file.target,
        isUnbegun(target, below: String(file.components[0]), in: tree)
      {
        return nil
      }
      return file.violation(line: 1, "the file declares nothing", remedy: "delete it")
    }
  }
}
