import ParleyValues

/// Pay per hour of one worker or of many, as an exact ratio; compared by cross-multiplication, so
/// that no figure depends on a rounded quotient.
public struct HourlyPay: Comparable, Hashable, Sendable {
  /// The pay in smallest units.
  public let pay: Int64
  /// The seconds it was earned in, more than none.
  public let seconds: Int64

  /// Pay over some seconds; nothing without seconds, because such workers are counted apart.
  public init?(pay: Int64, seconds: Int64) {
    guard seconds > 0 else { return nil }
    self.pay = pay
    self.seconds = seconds
  }

  /// Orders by the ratio.
  public static func < (left: HourlyPay, right: HourlyPay) -> Bool {
    Int128(left.pay) * Int128(right.seconds) < Int128(right.pay) * Int128(left.seconds)
  }

  /// Whether the ratios are the same; 10 in 2 seconds equals 5 in 1.
  public static func == (left: HourlyPay, right: HourlyPay) -> Bool {
    Int128(left.pay) * Int128(right.seconds) == Int128(right.pay) * Int128(left.seconds)
  }

  /// Equal ratios hash alike.
  public func hash(into hasher: inout Hasher) { hasher.combine(perHour) }

  /// Smallest units in an hour, exactly.
  public var perHour: Fraction { Fraction(Int128(pay) * 3600, Int128(seconds)) }

  /// The amount of an hour to the smallest unit, half to even, for showing.
  public var shown: Money {
    Money(
      minorUnits: Int64((Int128(pay) * 3600).divided(by: Int128(seconds), rounding: .halfEven)))
  }
}
