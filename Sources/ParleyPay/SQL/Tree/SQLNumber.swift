import ParleyValues

/// A whole number in a query with its proved bounds, which decide how wide the engine must reckon.
struct SQLNumber: Hashable, Sendable {
  let expression: SQLExpression
  let bounds: ClosedRange<Int128>
  /// Whether the engine keeps it in 38 digits; 64 bits otherwise.
  let isWide: Bool

  init(
    _ expression: SQLExpression, _ bounds: ClosedRange<Int128>, keptWide: Bool = false
  ) {
    (self.expression, self.bounds) = (expression, bounds)
    isWide = keptWide || SQLNumber.needsWidth(bounds)
  }

  init(_ value: Int128) { self.init(.integer(value), value...value) }

  static let zero = SQLNumber(0)

  /// Whether 64 bits may not hold it.
  static func needsWidth(_ bounds: ClosedRange<Int128>) -> Bool {
    bounds.lowerBound < -Int128(Int64.max) || bounds.upperBound > Int128(Int64.max)
  }

  /// The same number under the name of a column that holds it, perhaps beside wider ones.
  func named(_ column: String, keptWide: Bool = false) -> SQLNumber {
    SQLNumber(.column(column), bounds, keptWide: keptWide || isWide)
  }

  func plus(_ other: SQLNumber) throws(ValueOutOfRange) -> SQLNumber {
    try combined(
      other, bounds.lowerBound.addedExactly(other.bounds.lowerBound),
      bounds.upperBound.addedExactly(other.bounds.upperBound)
    ) { $0 + $1 }
  }

  func minus(_ other: SQLNumber) throws(ValueOutOfRange) -> SQLNumber {
    try combined(
      other, bounds.lowerBound.addedExactly(-other.bounds.upperBound),
      bounds.upperBound.addedExactly(-other.bounds.lowerBound)
    ) { $0 - $1 }
  }

  func times(_ other: SQLNumber) throws(ValueOutOfRange) -> SQLNumber {
    let corners = [
      try bounds.lowerBound.multipliedExactly(by: other.bounds.lowerBound),
      try bounds.lowerBound.multipliedExactly(by: other.bounds.upperBound),
      try bounds.upperBound.multipliedExactly(by: other.bounds.lowerBound),
      try bounds.upperBound.multipliedExactly(by: other.bounds.upperBound),
    ]
    return try combined(other, corners.min() ?? 0, corners.max() ?? 0) { $0 * $1 }
  }

  func times(_ factor: Int128) throws(ValueOutOfRange) -> SQLNumber {
    try times(SQLNumber(factor))
  }

  private func combined(
    _ other: SQLNumber, _ low: Int128, _ high: Int128,
    _ make: (SQLExpression, SQLExpression) -> SQLExpression
  ) throws(ValueOutOfRange) -> SQLNumber {
    guard low >= -sqlWidestMagnitude, high <= sqlWidestMagnitude else { throw ValueOutOfRange() }
    let isEitherWide = isWide || other.isWide
    if SQLNumber.needsWidth(low...high), !isEitherWide {
      if expression.literal == nil {
        return SQLNumber(make(.cast(expression, .wide), other.expression), low...high)
      }
      return SQLNumber(make(expression, .cast(other.expression, .wide)), low...high)
    }
    return SQLNumber(
      make(expression, other.expression), low...high, keptWide: isEitherWide)
  }

  func atLeast(_ other: SQLNumber) -> SQLNumber {
    if bounds.lowerBound >= other.bounds.upperBound { return self }
    return SQLNumber(
      .greatest([expression, other.expression]),
      max(
        bounds.lowerBound, other.bounds.lowerBound)...max(
          bounds.upperBound, other.bounds.upperBound), keptWide: isWide || other.isWide)
  }

  /// One of several numbers by conditions.
  static func when(
    _ branches: [(SQLExpression, SQLNumber)], otherwise: SQLNumber = .zero
  ) -> SQLNumber {
    let all = branches.map(\.1.bounds) + [otherwise.bounds]
    let low = all.map(\.lowerBound).min() ?? 0
    let high = all.map(\.upperBound).max() ?? 0
    return SQLNumber(
      .when(
        branches.map { SQLBranch($0.0, $0.1.expression) }, otherwise: otherwise.expression),
      low...high, keptWide: otherwise.isWide || branches.contains { $0.1.isWide })
  }

  /// The sum over rows, at most so many.
  func summed(rows: Int128) throws(ValueOutOfRange) -> SQLNumber {
    let low = try min(bounds.lowerBound, 0).multipliedExactly(by: rows)
    let high = try max(bounds.upperBound, 0).multipliedExactly(by: rows)
    guard low >= -sqlWidestMagnitude, high <= sqlWidestMagnitude else { throw ValueOutOfRange() }
    let sum = SQLNumber(expression, low...high)
    return SQLNumber(
      .firstPresent([
        .cast(.aggregate(.sum, expression), sum.isWide ? .wide : .integer), .zero,
      ]), low...high)
  }
}

extension Int128 {
  func addedExactly(_ other: Int128) throws(ValueOutOfRange) -> Int128 {
    let (sum, overflow) = addingReportingOverflow(other)
    if overflow { throw ValueOutOfRange() }
    return sum
  }

  func multipliedExactly(by other: Int128) throws(ValueOutOfRange) -> Int128 {
    let (product, overflow) = multipliedReportingOverflow(by: other)
    if overflow { throw ValueOutOfRange() }
    return product
  }
}
