/// Decimal numerals as people write them, read and printed without floating point.
public enum DecimalText {
  /// What reading a decimal numeral gave.
  public enum Reading: Equatable, Sendable {
    /// The number times 10 to the power of the asked scale.
    case exact(Int64)
    /// As `exact`, but decimals beyond the scale were rounded half to even.
    case rounded(Int64)
    /// Not a plain decimal numeral.
    case notANumber
    /// More than 64 bits hold.
    case outOfRange
  }

  /// Reads digits with an optional sign and decimal point; no exponent, no grouping.
  ///
  ///     DecimalText.read("4.50", scale: 2)       // .exact(450)
  ///     DecimalText.read("4.505", scale: 2)      // .rounded(450)
  ///
  /// - Parameters:
  ///   - text: the numeral.
  ///   - scale: how many decimals the result keeps, 0 to 17.
  /// - Returns: the scaled number, or why there is none.
  public static func read(_ text: some StringProtocol, scale: Int) -> Reading {
    read(text.utf8, scale: scale)
  }

  /// Reads a numeral from its bytes; see ``read(_:scale:)-(StringProtocol,_)``.
  @inlinable
  public static func read(_ bytes: some Sequence<UInt8>, scale: Int) -> Reading {
    var (value, tooLarge): (UInt64, Bool) = (0, false)
    var (negative, started, seenPoint, digits, decimals) = (false, false, false, 0, 0)
    var (firstDropped, restDropped): (UInt8, Bool) = (0, false)
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "-") where !started: (negative, started) = (true, true)
      case UInt8(ascii: "+") where !started: started = true
      case UInt8(ascii: ".") where !seenPoint: (seenPoint, started) = (true, true)
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        started = true
        digits += 1
        let digit = byte - UInt8(ascii: "0")
        if seenPoint { decimals += 1 }
        if decimals > scale {
          if decimals == scale + 1 { firstDropped = digit } else if digit > 0 { restDropped = true }
          continue
        }
        if !append(digit, to: &value) { tooLarge = true }
      default: return .notANumber
      }
    }
    if digits == 0 { return .notANumber }
    if decimals < scale {
      for _ in decimals..<scale where !append(0, to: &value) { tooLarge = true }
    }
    let dropped = firstDropped > 0 || restDropped
    if firstDropped > 5 || (firstDropped == 5 && (restDropped || value & 1 == 1)) { value &+= 1 }
    // One more fits below zero than above.
    let largest = UInt64(Int64.max) + (negative ? 1 : 0)
    if tooLarge || value > largest { return .outOfRange }
    let signed = negative ? Int64(truncatingIfNeeded: 0 &- value) : Int64(value)
    return dropped ? .rounded(signed) : .exact(signed)
  }

  /// Puts a digit behind a number; false when the number has no room for one more. What has room
  /// stays well below 2⁶⁴, so that rounding can add one.
  @inlinable
  static func append(_ digit: UInt8, to value: inout UInt64) -> Bool {
    if value >= 1_844_674_407_370_955_161 { return false }
    value = value &* 10 &+ UInt64(digit)
    return true
  }

  /// Prints a scaled integer as a decimal numeral.
  ///
  ///     DecimalText.print(450, scale: 2)                         // "4.50"
  ///     DecimalText.print(1_080_000, scale: 6, keeping: 2)       // "1.08"
  ///
  /// - Parameters:
  ///   - value: the number times 10 to the power of `scale`.
  ///   - scale: the decimals of `value`.
  ///   - keeping: the fewest decimals shown; trailing zeros beyond them are left out. All of
  ///     `scale` when omitted.
  /// - Returns: the numeral, with `-` before negative ones.
  public static func print(_ value: Int64, scale: Int, keeping: Int? = nil) -> String {
    var digits = String(value.magnitude)
    if digits.count <= scale {
      digits = String(repeating: "0", count: scale + 1 - digits.count) + digits
    }
    let whole = digits.prefix(digits.count - scale)
    var decimals = String(digits.suffix(scale))
    while decimals.count > (keeping ?? scale), decimals.last == "0" { decimals.removeLast() }
    let sign = value < 0 ? "-" : ""
    return sign + whole + (decimals.isEmpty ? "" : "." + decimals)
  }
}

extension Money {
  /// The amount as a decimal of the currency, `4.50`.
  public func text(in currency: Currency) -> String {
    DecimalText.print(minorUnits, scale: currency.minorDigits)
  }
}

extension UnitPrice {
  /// The price as a decimal of the currency with at least the currency's decimals, `1.088`.
  public func text(in currency: Currency) -> String {
    DecimalText.print(
      millionths, scale: currency.minorDigits + UnitPrice.decimalsBehindMinorUnit,
      keeping: currency.minorDigits)
  }
}

extension Share {
  /// The share in percent, `22 %`.
  public var text: String { DecimalText.print(partsPerMillion, scale: 4, keeping: 0) + " %" }
}
