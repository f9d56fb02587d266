/// An exact fraction of 128-bit integers in lowest terms.
///
/// Arithmetic never rounds. A result that leaves 128 bits becomes ``isOutOfRange``, which is kept
/// by every further operation, so that a sum of many parts is checked once, at its rounding.
///
///     let pay = Fraction(7, 2) + Fraction(1, 10)      // 18/5
///     try pay.rounded(.halfEven)                      // 4
public struct Fraction: Hashable, Sendable {
  /// The numerator; carries the sign.
  public let numerator: Int128
  /// The denominator, positive; 0 marks a fraction that is out of range.
  public let denominator: Int128

  /// Zero.
  public static let zero = Fraction(0)
  /// One.
  public static let one = Fraction(1)
  /// The mark of a computation that left 128 bits.
  public static let outOfRange = Fraction(unchecked: 0, 0)

  /// Whether the computation left 128 bits.
  @inlinable
  public var isOutOfRange: Bool { denominator == 0 }

  /// A whole number.
  @inlinable
  public init(_ whole: Int128) {
    numerator = whole
    denominator = 1
  }

  /// The fraction in lowest terms.
  ///
  /// - Precondition: `denominator` is not zero and neither part is the smallest 128-bit integer.
  public init(_ numerator: Int128, _ denominator: Int128) {
    precondition(denominator != 0, "a fraction needs a denominator")
    let divisor = Fraction.greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
    let signed = Int128(divisor) * (denominator < 0 ? -1 : 1)
    self.init(unchecked: numerator / signed, denominator / signed)
  }

  @usableFromInline
  init(unchecked numerator: Int128, _ denominator: Int128) {
    self.numerator = numerator
    self.denominator = denominator
  }

  private static func greatestCommonDivisor(_ first: UInt128, _ second: UInt128) -> UInt128 {
    var (larger, smaller) = (first, second)
    while smaller != 0 {
      if larger <= UInt128(UInt64.max), smaller <= UInt128(UInt64.max) {
        return UInt128(greatestCommonDivisor64(UInt64(larger), UInt64(smaller)))
      }
      (larger, smaller) = (smaller, larger % smaller)
    }
    return max(larger, 1)
  }

  private static func greatestCommonDivisor64(_ first: UInt64, _ second: UInt64) -> UInt64 {
    var (larger, smaller) = (first, second)
    while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
    return max(larger, 1)
  }

  private static func reduced(
    _ numerator: (partialValue: Int128, overflow: Bool),
    _ denominator: (partialValue: Int128, overflow: Bool)
  ) -> Fraction {
    if numerator.overflow || denominator.overflow || numerator.partialValue == .min {
      return outOfRange
    }
    return Fraction(numerator.partialValue, denominator.partialValue)
  }

  /// The exact sum.
  public static func + (left: Fraction, right: Fraction) -> Fraction {
    if left.isOutOfRange || right.isOutOfRange { return outOfRange }
    if left.denominator == right.denominator {
      return reduced(
        left.numerator.addingReportingOverflow(right.numerator), (left.denominator, false))
    }
    let divisor = Int128(
      greatestCommonDivisor(left.denominator.magnitude, right.denominator.magnitude))
    let (leftScale, rightScale) = (right.denominator / divisor, left.denominator / divisor)
    let leftPart = left.numerator.multipliedReportingOverflow(by: leftScale)
    let rightPart = right.numerator.multipliedReportingOverflow(by: rightScale)
    if leftPart.overflow || rightPart.overflow { return outOfRange }
    return reduced(
      leftPart.partialValue.addingReportingOverflow(rightPart.partialValue),
      left.denominator.multipliedReportingOverflow(by: leftScale))
  }

  /// The exact difference.
  public static func - (left: Fraction, right: Fraction) -> Fraction { left + -right }

  /// The fraction with its sign turned.
  public static prefix func - (value: Fraction) -> Fraction {
    Fraction(unchecked: -value.numerator, value.denominator)
  }

  /// The exact product.
  public static func * (left: Fraction, right: Fraction) -> Fraction {
    if left.isOutOfRange || right.isOutOfRange { return outOfRange }
    // Cancelling crosswise first keeps the products small.
    let first = Fraction(left.numerator, right.denominator)
    let second = Fraction(right.numerator, left.denominator)
    return reduced(
      first.numerator.multipliedReportingOverflow(by: second.numerator),
      first.denominator.multipliedReportingOverflow(by: second.denominator))
  }

  /// The exact quotient; division by zero is out of range.
  public static func / (left: Fraction, right: Fraction) -> Fraction {
    if left.isOutOfRange || right.isOutOfRange || right.numerator == 0 { return outOfRange }
    return left * Fraction(right.denominator, right.numerator)
  }

  /// Adds in place.
  public static func += (left: inout Fraction, right: Fraction) { left = left + right }

  /// The nearest whole number by the named rounding.
  ///
  /// - Throws: ``ValueOutOfRange`` when the computation left 128 bits or the result does not fit
  ///   64 bits.
  public func rounded(_ rounding: Rounding) throws(ValueOutOfRange) -> Int64 {
    if isOutOfRange { throw ValueOutOfRange() }
    // Denominators above half the range would overflow when the remainder is doubled.
    guard denominator <= Int128.max / 2 else { throw ValueOutOfRange() }
    guard let whole = Int64(exactly: numerator.divided(by: denominator, rounding: rounding)) else {
      throw ValueOutOfRange()
    }
    return whole
  }
}

extension Fraction: Comparable {
  /// Orders by value, comparing whole parts and then remainders so that nothing overflows.
  ///
  /// A fraction that is out of range is equal to none and below none.
  public static func < (left: Fraction, right: Fraction) -> Bool {
    if left.isOutOfRange || right.isOutOfRange { return false }
    let (leftWide, rightWide) = (
      left.numerator.multipliedFullWidth(by: right.denominator),
      right.numerator.multipliedFullWidth(by: left.denominator)
    )
    return leftWide.high != rightWide.high
      ? leftWide.high < rightWide.high : leftWide.low < rightWide.low
  }
}

/// An exact computation whose result does not fit the integers that Parley keeps.
public struct ValueOutOfRange: Error, Equatable, Sendable {
  /// Makes the error.
  public init() {}
}
