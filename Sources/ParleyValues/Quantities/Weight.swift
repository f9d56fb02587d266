/// A weight in whole grams.
public struct Weight: Hashable, Comparable, Codable, Sendable {
  /// Grams.
  public var grams: Int64

  /// No weight.
  public static let zero = Weight(grams: 0)

  /// A weight of so many grams.
  @inlinable
  public init(grams: Int64) { self.grams = grams }

  /// Reads the weight as its bare grams.
  public init(from decoder: any Decoder) throws {
    grams = try decoder.singleValueContainer().decode(Int64.self)
  }

  /// Writes the weight as its bare grams.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(grams)
  }

  /// Orders by weight.
  @inlinable
  public static func < (left: Weight, right: Weight) -> Bool { left.grams < right.grams }

  /// The weight in kilograms, exactly.
  public var kilograms: Fraction { Fraction(Int128(grams), 1000) }

  /// The weight as standards files write it, `5 kg`, `0.35 kg`.
  public var text: String { DecimalText.print(grams, scale: 3, keeping: 0) + " kg" }

  /// The weight in the words of a clause: `5公斤`, `5 kg`.
  public var phrase: LocalizedText {
    LocalizedText(zhHans: DecimalText.print(grams, scale: 3, keeping: 0) + "公斤", en: text)
  }
}
