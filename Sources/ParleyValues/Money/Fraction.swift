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

  /// A whole number; the smallest 128-bit integer, which has no opposite, is out of range.
  @inlinable
  public init(_ whole: Int128) {
    numerator = whole == .min ? 0 : whole
    denominator = whole == .min ? 0 : 1
  }

  /// The fraction in lowest terms; out of range if a part does not fit once reduced.
  ///
  /// - Precondition: `denominator` is not zero.
  public init(_ numerator: Int128, _ denominator: Int128) {
    precondition(denominator != 0, "a fraction needs a denominator")
    let divisor = Fraction.greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
    guard let above = Int128(exactly: numerator.magnitude / divisor),
      let below = Int128(exactly: denominator.magnitude / divisor)
    else {
      self = .outOfRange
      return
    }
    self.init(unchecked: (numerator < 0) == (denominator < 0) ? above : -above, below)
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
    if numerator.overflow || denominator.overflow { return outOfRange }
    return Fraction(numerator.partialValue, denominator.partialValue)
  }

  /// The exact sum.
  public static func + (left: Fraction, right: Fraction) -> Fraction {
    if left.isOutOfRange || right.isOutOfRange { return outOfRange }
    if left.denominator == right.denominator, left.denominator == 1 {
      let (sum, overflow) = left.numerator.addingReportingOverflow(right.numerator)
      return overflow ? outOfRange : Fraction(sum)
    }
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
    guard let whole = Int64(exactly: numerator.divided(by: denominator, rounding: rounding)) else {
      throw ValueOutOfRange()
    }
    return whole
  }
}

extension Fraction: Comparable {
  /// Orders by value, multiplying crosswise in 256 bits so that nothing overflows.
  ///
  /// A fraction that is out of range is above every number and equal to another such mark, so that
  /// sorting is well defined. ``max(_:_:)`` and ``min(_:_:)`` keep the mark.
  public static func < (left: Fraction, right: Fraction) -> Bool {
    if left.isOutOfRange || right.isOutOfRange { return right.isOutOfRange && !left.isOutOfRange }
    let (leftWide, rightWide) = (
      left.numerator.multipliedFullWidth(by: right.denominator),
      right.numerator.multipliedFullWidth(by: left.denominator)
    )
    return leftWide.high != rightWide.high
      ? leftWide.high < rightWide.high : leftWide.low < rightWide.low
  }
}

/// The larger of two fractions; out of range if either is.
public func max(_ first: Fraction, _ second: Fraction) -> Fraction {
  if first.isOutOfRange || second.isOutOfRange { return .outOfRange }
  return first < second ? second : first
}

/// The smaller of two fractions; out of range if either is.
public func min(_ first: Fraction, _ second: Fraction) -> Fraction {
  if first.isOutOfRange || second.isOutOfRange { return .outOfRange }
  return second < first ? second : first
}

/// An exact computation whose result does not fit the integers that Parley keeps.
public struct ValueOutOfRange: Error, Equatable, Sendable {
  /// Makes the error.
  public init() {}
}
