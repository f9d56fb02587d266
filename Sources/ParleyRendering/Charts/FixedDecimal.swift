/// Doubles printed with a fixed count of decimals, the same on every machine and in every place.
enum FixedDecimal {
  /// The number with at most so many decimals, rounded half away from zero.
  ///
  /// - Parameters:
  ///   - value: the number; beyond ±10¹⁵ or not finite it is printed as 0.
  ///   - decimals: 0 to 6.
  ///   - keepsZeros: whether zeros at the end stay.
  ///   - groups: whether thousands are set apart by commas.
  /// - Returns: the digits.
  static func text(
    _ value: Double, decimals: Int, keepsZeros: Bool = false, groups: Bool = false
  ) -> String {
    guard value.isFinite, value.magnitude < 1e15 else { return "0" }
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    let scaled = (value * scale).rounded(.toNearestOrAwayFromZero)
    guard scaled.magnitude < 9e18 else { return "0" }
    let digits = Int64(scaled)
    let unit = Int64(scale)
    let (whole, part) = digits.magnitude.quotientAndRemainder(dividingBy: unit.magnitude)
    var decimalsText = String(part)
    decimalsText =
      String(repeating: "0", count: max(0, decimals - decimalsText.count))
      + decimalsText
    if decimals == 0 { decimalsText = "" }
    if !keepsZeros { while decimalsText.last == "0" { decimalsText.removeLast() } }
    let sign = digits < 0 ? "-" : ""
    let wholeText = groups ? grouped(String(whole)) : String(whole)
    return sign + wholeText + (decimalsText.isEmpty ? "" : "." + decimalsText)
  }

  private static func grouped(_ digits: String) -> String {
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += "," }
      text.append(digit)
    }
    return text
  }
}
