/// A price of one unit of something (an order, a kilometre, a minute): millionths of the
/// currency's smallest unit, so that 1.088 dollars a mile is the integer 108,800,000.
public struct UnitPrice: Hashable, Comparable, Codable, Sendable {
  /// Millionths of the smallest unit; 4.50 yuan is 450,000,000.
  public var millionths: Int64

  /// Millionths in one smallest unit.
  public static let scale: Int64 = 1_000_000
  /// Decimals behind the smallest unit that a unit price can hold.
  public static let decimalsBehindMinorUnit = 6
  /// No price.
  public static let zero = UnitPrice(millionths: 0)

  /// A price of `millionths` of the smallest unit.
  @inlinable
  public init(millionths: Int64) { self.millionths = millionths }

  /// A price of a whole amount.
  ///
  /// - Precondition: the amount is at most ``Money/limit`` ÷ 10³, so that its millionths fit.
  public init(_ money: Money) { millionths = money.minorUnits * UnitPrice.scale }

  /// Reads the price as its bare integer.
  public init(from decoder: any Decoder) throws {
    millionths = try decoder.singleValueContainer().decode(Int64.self)
  }

  /// Writes the price as its bare integer.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(millionths)
  }

  /// Orders by price.
  @inlinable
  public static func < (left: UnitPrice, right: UnitPrice) -> Bool {
    left.millionths < right.millionths
  }

  /// The price as an exact fraction of smallest units.
  public var fraction: Fraction { Fraction(Int128(millionths), Int128(UnitPrice.scale)) }
}
