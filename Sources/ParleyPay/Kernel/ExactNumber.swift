import ParleyValues

/// The numbers a plan is carried out in: integers over one denominator where the plan has proved
/// that they suffice, fractions otherwise. None of them rounds but where it is told to.
protocol ExactNumber: Comparable, Sendable {
  /// Nothing.
  static var zero: Self { get }
  /// Whether amounts are held over a common denominator; fractions carry their own.
  static var needsDenominator: Bool { get }
  /// The bits a proved amount may take, the sign left out; `nil` when nothing has to be proved.
  static var provableBits: Int? { get }
  /// A number from the records.
  init(whole: Int64)
  /// A coefficient over a denominator that makes it whole.
  init(_ coefficient: Fraction, over denominator: Int128)
  /// The sum.
  func plus(_ other: Self) -> Self
  /// The product.
  func times(_ other: Self) -> Self
  /// The quotient, rounded as named.
  func divided(by denominator: Self, _ rounding: Rounding) throws(ValueOutOfRange) -> Int64
}

extension Int64: ExactNumber {
  static var needsDenominator: Bool { true }
  static var provableBits: Int? { 62 }

  @inline(__always)
  init(whole: Int64) { self = whole }

  init(_ coefficient: Fraction, over denominator: Int128) {
    self.init(
      truncatingIfNeeded: coefficient.numerator &* (denominator / coefficient.denominator))
  }

  // The plan has proved that nothing leaves 62 bits.
  @inline(__always)
  func plus(_ other: Int64) -> Int64 { self &+ other }

  @inline(__always)
  func times(_ other: Int64) -> Int64 { self &* other }

  @inline(__always)
  func divided(by denominator: Int64, _ rounding: Rounding) -> Int64 {
    divided(by: denominator, rounding: rounding)
  }
}

extension Int128: ExactNumber {
  static var needsDenominator: Bool { true }
  static var provableBits: Int? { 126 }

  init(whole: Int64) { self.init(whole) }

  init(_ coefficient: Fraction, over denominator: Int128) {
    self = coefficient.numerator &* (denominator / coefficient.denominator)
  }

  @inline(__always)
  func plus(_ other: Int128) -> Int128 { self &+ other }

  @inline(__always)
  func times(_ other: Int128) -> Int128 { self &* other }

  func divided(by denominator: Int128, _ rounding: Rounding) throws(ValueOutOfRange) -> Int64 {
    guard let whole = Int64(exactly: divided(by: denominator, rounding: rounding)) else {
      throw ValueOutOfRange()
    }
    return whole
  }
}

extension Fraction: ExactNumber {
  static var needsDenominator: Bool { false }
  static var provableBits: Int? { nil }

  init(whole: Int64) { self.init(Int128(whole)) }

  init(_ coefficient: Fraction, over denominator: Int128) {
    self = coefficient * Fraction(denominator)
  }

  func plus(_ other: Fraction) -> Fraction { self + other }

  func times(_ other: Fraction) -> Fraction { self * other }

  func divided(by denominator: Fraction, _ rounding: Rounding) throws(ValueOutOfRange) -> Int64 {
    try (self / denominator).rounded(rounding)
  }
}
