/// An amount of money: an integer count of the currency's smallest unit (fen, cent, won).
///
/// The currency itself is kept once, by the standards or the case, so that amounts of one record
/// are plain integers. Arithmetic traps on overflow; amounts read from outside are bounded by
/// ``Money/limit`` when they are parsed.
public struct Money: Hashable, Comparable, Codable, Sendable {
  /// The count of the smallest unit; 450 is 4.50 yuan.
  public var minorUnits: Int64

  /// The largest amount that is read from outside, in smallest units: 10¹⁵.
  public static let limit: Int64 = 1_000_000_000_000_000

  /// No money.
  public static let zero = Money(minorUnits: 0)

  /// An amount of `minorUnits` of the smallest unit.
  @inlinable
  public init(minorUnits: Int64) { self.minorUnits = minorUnits }

  /// Reads the amount as its bare integer.
  public init(from decoder: any Decoder) throws {
    minorUnits = try decoder.singleValueContainer().decode(Int64.self)
  }

  /// Writes the amount as its bare integer.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(minorUnits)
  }

  /// Orders by amount.
  @inlinable
  public static func < (left: Money, right: Money) -> Bool { left.minorUnits < right.minorUnits }

  /// The sum of two amounts.
  @inlinable
  public static func + (left: Money, right: Money) -> Money {
    Money(minorUnits: left.minorUnits + right.minorUnits)
  }

  /// The difference of two amounts.
  @inlinable
  public static func - (left: Money, right: Money) -> Money {
    Money(minorUnits: left.minorUnits - right.minorUnits)
  }

  /// The amount with its sign turned.
  @inlinable
  public static prefix func - (amount: Money) -> Money { Money(minorUnits: -amount.minorUnits) }

  /// Adds an amount in place.
  @inlinable
  public static func += (left: inout Money, right: Money) { left = left + right }

  /// Takes an amount away in place.
  @inlinable
  public static func -= (left: inout Money, right: Money) { left = left - right }
}
