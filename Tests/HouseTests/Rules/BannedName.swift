/// A name that code must not use, and where it may all the same.
struct BannedName: Sendable {
  let name: String
  let why: String
  let remedy: String
  /// Folders in which it may be used.
  let allowed: [String]
  private let pattern: [SwiftToken]

  init(_ name: String, _ why: String, remedy: String, allowed: [String] = []) {
    self.name = name
    self.why = why
    self.remedy = remedy
    self.allowed = allowed
    pattern = SwiftTokens(name).all
  }

  /// The lines on which the name is used, not declared and not as another type's member.
  func lines(in tokens: SwiftTokens) -> [Int] {
    guard let first = pattern.first else { return [] }
    return tokens.all.indices.compactMap { index in
      guard tokens.matches(pattern, at: index) else { return nil }
      if first.kind == .word, index > 0 {
        let before = tokens[index - 1]
        if before.isCode(".") || before.isCode("func") { return nil }
      }
      return tokens[index].line
    }
  }

  /// The same rule for several names.
  static func each(
    _ names: [String], _ why: String, remedy: String, allowed: [String] = []
  ) -> [BannedName] {
    names.map { BannedName($0, why, remedy: remedy, allowed: allowed) }
  }
}
