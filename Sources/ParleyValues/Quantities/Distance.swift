/// A distance in thousandths of the unit it was stated in; converted exactly, never rounded.
public struct Distance: Hashable, Codable, Sendable {
  /// The unit a distance is stated in.
  public enum Unit: String, CaseIterable, Codable, Sendable {
    /// Kilometres.
    case kilometre = "km"
    /// International miles, 1.609344 km.
    case mile = "mi"

    /// Kilometres in one unit, exactly.
    public var kilometres: Fraction {
      switch self {
      case .kilometre: .one
      case .mile: Fraction(1_609_344, 1_000_000)
      }
    }
  }

  /// Thousandths of the unit: metres for kilometres.
  public var thousandths: Int64
  /// The unit stated.
  public var unit: Unit

  /// A distance of `thousandths` of `unit`.
  public init(thousandths: Int64, unit: Unit) {
    self.thousandths = thousandths
    self.unit = unit
  }

  /// How many of `other` the distance is, exactly.
  public func measured(in other: Unit) -> Fraction {
    let own = Fraction(Int128(thousandths), 1000)
    return unit == other ? own : own * unit.kilometres / other.kilometres
  }

  /// The distance with its unit, `3.2 km`.
  public var text: String {
    DecimalText.print(thousandths, scale: 3, keeping: 0) + " " + unit.rawValue
  }
}
