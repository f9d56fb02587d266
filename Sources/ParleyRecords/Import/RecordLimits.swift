import ParleyValues

/// What is plausible in a record; values beyond are rejected, so that a slipped decimal point never
/// reaches a total.
public enum RecordLimits {
  /// The longest distance: 10,000 km, in thousandths of the unit.
  public static func distance(in unit: Distance.Unit) -> Int64 {
    switch unit {
    case .kilometre: 10_000_000
    case .mile: 6_213_711
    }
  }
  /// The longest engaged or waiting time and the longest shift: 31 days, in seconds.
  public static let duration: Int64 = 31 * 86_400
  /// The heaviest weight: 100 t, in grams.
  public static let weight: Int64 = 100_000_000
  /// The most floors.
  public static let floors: Int64 = 1000
  /// The largest amount, in units of the currency: 10⁹.
  public static let amount: Int64 = 1_000_000_000
  /// The lowest and the highest temperature, −90 to 60 °C in thousandths.
  public static let temperature: ClosedRange<Int64> = -90_000...60_000
  /// The longest text, in bytes.
  public static let textBytes = 1000
}
