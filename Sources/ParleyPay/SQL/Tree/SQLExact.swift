import ParleyValues

/// An exact amount in a query: a whole number over a denominator that is known when the query is
/// written.
struct SQLExact: Hashable, Sendable {
  let number: SQLNumber
  let denominator: Int128

  static let zero = SQLExact(.zero, 1)

  init(_ number: SQLNumber, _ denominator: Int128) {
    (self.number, self.denominator) = (number, denominator)
  }

  /// A number that is known when the query is written.
  init(_ fraction: Fraction) throws(ValueOutOfRange) {
    if fraction.isOutOfRange { throw ValueOutOfRange() }
    self.init(SQLNumber(fraction.numerator), fraction.denominator)
  }

  /// A column of whole numbers times a known factor.
  init(_ number: SQLNumber, times factor: Fraction) throws(ValueOutOfRange) {
    if factor.isOutOfRange { throw ValueOutOfRange() }
    self.init(try number.times(factor.numerator), factor.denominator)
  }

  /// The same amount under the name of a column that holds its numerator.
  func named(_ column: String, keptWide: Bool = false) -> SQLExact {
    SQLExact(number.named(column, keptWide: keptWide), denominator)
  }

  func times(_ factor: Fraction) throws(ValueOutOfRange) -> SQLExact {
    if factor.isOutOfRange { throw ValueOutOfRange() }
    let common = greatestCommonDivisor(factor.numerator, denominator)
    return SQLExact(
      try number.times(factor.numerator / common),
      try (denominator / common).multipliedExactly(by: factor.denominator))
  }

  /// The numerator over another denominator, a multiple of this one.
  func numerator(over other: Int128) throws(ValueOutOfRange) -> SQLNumber {
    try number.times(other / denominator)
  }

  func plus(_ other: SQLExact) throws(ValueOutOfRange) -> SQLExact {
    let common = try leastCommonMultiple([denominator, other.denominator])
    return SQLExact(
      try numerator(over: common).plus(other.numerator(over: common)), common)
  }

  func atLeast(_ other: SQLExact) throws(ValueOutOfRange) -> SQLExact {
    let common = try leastCommonMultiple([denominator, other.denominator])
    return SQLExact(
      try numerator(over: common).atLeast(other.numerator(over: common)), common)
  }

  /// One of several amounts by conditions.
  static func when(
    _ branches: [(SQLExpression, SQLExact)], otherwise: SQLExact = .zero
  ) throws(ValueOutOfRange) -> SQLExact {
    let common = try leastCommonMultiple(
      branches.map(\.1.denominator) + [otherwise.denominator])
    var scaled: [(SQLExpression, SQLNumber)] = []
    for (condition, amount) in branches {
      scaled.append((condition, try amount.numerator(over: common)))
    }
    return SQLExact(
      .when(scaled, otherwise: try otherwise.numerator(over: common)), common)
  }

  /// The amount as a whole number, rounded as named; the numerator should be a column, since it is
  /// written more than once.
  func rounded(_ rounding: Rounding) throws(ValueOutOfRange) -> SQLNumber {
    if denominator == 1 { return number }
    let low = number.bounds.lowerBound.divided(by: denominator, rounding: .up)
    let high = number.bounds.upperBound.divided(by: denominator, rounding: .up)
    // The quotient and twice the remainder must fit beside the number itself.
    guard low >= -Int128(Int64.max), high <= Int128(Int64.max),
      denominator <= sqlWidestMagnitude / 2
    else { throw ValueOutOfRange() }
    if low >= 0 {
      return SQLNumber(roundedMagnitude(number.expression, rounding), low...high)
    }
    let negative = SQLExpression.zero - roundedMagnitude(.zero - number.expression, rounding)
    if high <= 0 { return SQLNumber(negative, low...high) }
    return SQLNumber(
      .choice(
        [SQLBranch(number.expression < .zero, negative)],
        otherwise: roundedMagnitude(number.expression, rounding)), low...high)
  }

  private func roundedMagnitude(
    _ magnitude: SQLExpression, _ rounding: Rounding
  ) -> SQLExpression {
    let isWide = number.isWide || denominator > Int128(Int64.max) / 2
    let divisor = SQLExpression.integer(denominator)
    let quotient = SQLExpression.quotient(magnitude, divisor, isWide: isWide)
    let remainder = SQLExpression.binary(.remainder, magnitude, divisor)
    let isMoved: SQLExpression
    switch rounding {
    case .down: return quotient
    case .up: isMoved = remainder > .zero
    case .halfUp: isMoved = remainder * .integer(2) >= divisor
    case .halfEven:
      let isOverHalf = remainder * .integer(2) > divisor
      if denominator % 2 != 0 {
        isMoved = isOverHalf
      } else {
        let isTie = SQLExpression.binary(.equals, remainder * .integer(2), divisor)
        isMoved = .binary(
          .or, isOverHalf,
          .binary(.and, isTie, .binary(.equals, quotient.remainder(by: 2), .integer(1))))
      }
    }
    return .binary(.plus, quotient, .choice([SQLBranch(isMoved, .integer(1))], otherwise: .zero))
  }
}

func greatestCommonDivisor(_ first: Int128, _ second: Int128) -> Int128 {
  var (larger, smaller) = (first.magnitude, second.magnitude)
  while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
  return Int128(Swift.max(larger, 1))
}

func leastCommonMultiple(_ numbers: [Int128]) throws(ValueOutOfRange) -> Int128 {
  var common: Int128 = 1
  for number in numbers {
    common = try (common / greatestCommonDivisor(common, number)).multipliedExactly(by: number)
  }
  return common
}
