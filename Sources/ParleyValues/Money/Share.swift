/// A share or percentage, in parts per million: 22 % is 220,000.
public struct Share: Hashable, Comparable, Codable, Sendable {
  /// Parts per million; 1,000,000 is the whole.
  public var partsPerMillion: Int64

  /// Parts per million in the whole.
  public static let scale: Int64 = 1_000_000
  /// Nothing.
  public static let zero = Share(partsPerMillion: 0)
  /// The whole, 100 %.
  public static let whole = Share(partsPerMillion: scale)

  /// A share of `partsPerMillion` parts in a million.
  @inlinable
  public init(partsPerMillion: Int64) { self.partsPerMillion = partsPerMillion }

  /// Reads the share as its bare integer.
  public init(from decoder: any Decoder) throws {
    partsPerMillion = try decoder.singleValueContainer().decode(Int64.self)
  }

  /// Writes the share as its bare integer.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(partsPerMillion)
  }

  /// Orders by share.
  @inlinable
  public static func < (left: Share, right: Share) -> Bool {
    left.partsPerMillion < right.partsPerMillion
  }

  /// What is left of the whole.
  public var complement: Share { Share(partsPerMillion: Share.scale - partsPerMillion) }

  /// The share as an exact fraction; 22 % is 11⁄50.
  public var fraction: Fraction { Fraction(Int128(partsPerMillion), Int128(Share.scale)) }
}
