extension HouseRules {
  /// Folders in which amounts, rates and dates are reckoned: integers and fractions only.
  static let exactFolders = [
    "Sources/ParleyValues/Money", "Sources/ParleyValues/Dates", "Sources/ParleyValues/Quantities",
    "Sources/ParleyTerms", "Sources/ParleyLaw", "Sources/ParleyBargaining", "Sources/ParleyPay",
  ]
  /// Folders inside them that may use floating point, each with its reason.
  static let floatingPointFolders: [(folder: String, why: String)] = [
    ("Sources/ParleyPay/Kernel", "columns of orders, proved equal to the explained engine"),
    ("Sources/ParleyPay/Statistics", "quantiles and shares of a report, never an amount to pay"),
  ]
  private static let floatingPointTypes: Set<String> = [
    "Double", "Float", "Float16", "Float32", "Float64", "Float80", "CGFloat", "TimeInterval",
    "Decimal",
  ]

  /// No floating point between an order, or a clause, and its amount.
  static func amountsAreExact(in tree: SourceTree) -> [Violation] {
    tree.swiftFiles().filter { file in
      isBelow(exactFolders, file.path) && !isBelow(floatingPointFolders.map(\.folder), file.path)
    }
    .flatMap { file -> [Violation] in
      guard let tokens = file.swift?.all else { return [] }
      return tokens.indices.compactMap { index in
        let token = tokens[index]
        let isType = token.kind == .word && floatingPointTypes.contains(token.text)
        guard isType || token.isFloatingPointLiteral else { return nil }
        // Conditions on versions (`#if swift(>=6.2)`, `@available`) are no reckoning.
        if isCondition(tokens, upTo: index) { return nil }
        return file.violation(
          line: token.line, "`\(token.text)` is floating point where amounts are exact",
          remedy: "use Money, UnitPrice, Share or Fraction with a named rounding")
      }
    }
  }

  /// Whether the line of a token begins with `#` or `@`.
  private static func isCondition(_ tokens: [SwiftToken], upTo index: Int) -> Bool {
    var first = index
    while first > 0, tokens[first - 1].line == tokens[index].line { first -= 1 }
    return tokens[first].isCode("#") || tokens[first].isCode("@")
  }
}
