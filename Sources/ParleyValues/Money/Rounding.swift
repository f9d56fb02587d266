/// How an exact amount becomes a whole number of the smallest unit. Every rounding in Parley names
/// one of these; nothing is rounded by default.
public enum Rounding: String, CaseIterable, Codable, Sendable {
  /// Halves go to the even neighbour (四舍六入五成双): 0.5 → 0, 1.5 → 2, −0.5 → 0.
  case halfEven = "half-even"
  /// Halves go away from zero (四舍五入): 0.5 → 1, −0.5 → −1.
  case halfUp = "half-up"
  /// Any remainder goes away from zero (进一): 0.1 → 1, −0.1 → −1.
  case up
  /// Any remainder is dropped (舍去): 0.9 → 0, −0.9 → 0.
  case down

  /// Whether a quotient with remainder moves one away from zero.
  ///
  /// - Parameters:
  ///   - quotientIsOdd: whether the truncated quotient is odd.
  ///   - twiceRemainder: twice the absolute remainder.
  ///   - divisor: the absolute divisor.
  /// - Returns: whether one is to be added to the magnitude of the quotient.
  @inlinable
  func movesAwayFromZero<I: BinaryInteger>(
    quotientIsOdd: Bool, twiceRemainder: I, divisor: I
  ) -> Bool {
    switch self {
    case .halfEven: twiceRemainder > divisor || (twiceRemainder == divisor && quotientIsOdd)
    case .halfUp: twiceRemainder >= divisor
    case .up: twiceRemainder > 0
    case .down: false
    }
  }
}

extension FixedWidthInteger where Self: SignedInteger {
  /// The quotient of two integers, rounded as named.
  ///
  /// - Precondition: `divisor` is positive.
  @inlinable
  public func divided(by divisor: Self, rounding: Rounding) -> Self {
    precondition(divisor > 0, "rounding needs a positive divisor")
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    if remainder == 0 { return quotient }
    let away = rounding.movesAwayFromZero(
      quotientIsOdd: quotient & 1 != 0, twiceRemainder: remainder.magnitude << 1,
      divisor: divisor.magnitude)
    return away ? quotient + (self < 0 ? -1 : 1) : quotient
  }
}
