import ParleyValues

/// A number as a cell stores it, in decimal: spreadsheets write up to 17 digits,
/// `0.50694444444444442`.
package struct CellNumber: Equatable {
  /// Whether it is below zero.
  package var isNegative = false
  /// The digits without leading zeros.
  package var digits: [UInt8] = []
  /// The power of ten the digits are multiplied with.
  package var exponent = 0

  /// Digits that count for reckoning; more are dropped.
  private static let digitLimit = 30

  /// Reads `-12.5`, `4.6E-3`.
  package init?(_ text: some Sequence<UInt8>) {
    var (hasPoint, sawDigit, power, powerSign, powerDigits) = (false, false, 0, 1, -1)
    for (place, byte) in text.enumerated() {
      switch byte {
      case UInt8(ascii: "-") where place == 0: isNegative = true
      case UInt8(ascii: "+") where place == 0: break
      case UInt8(ascii: "+") where powerDigits == 0: break
      case UInt8(ascii: "-") where powerDigits == 0: powerSign = -1
      case UInt8(ascii: "."):
        guard !hasPoint, powerDigits < 0 else { return nil }
        hasPoint = true
      case UInt8(ascii: "E"), UInt8(ascii: "e"):
        guard sawDigit, powerDigits < 0 else { return nil }
        powerDigits = 0
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        if powerDigits >= 0 {
          powerDigits += 1
          guard powerDigits <= 4 else { return nil }
          power = power * 10 + Int(byte - 0x30)
        } else {
          sawDigit = true
          take(digit: byte - 0x30, isBehindPoint: hasPoint)
        }
      default: return nil
      }
    }
    guard sawDigit, powerDigits != 0 else { return nil }
    exponent += powerSign * power
  }

  private mutating func take(digit: UInt8, isBehindPoint: Bool) {
    let isLeadingZero = digits.isEmpty && digit == 0
    if isLeadingZero || digits.count == CellNumber.digitLimit {
      if isBehindPoint == isLeadingZero { exponent += isLeadingZero ? -1 : 1 }
      return
    }
    digits.append(digit)
    if isBehindPoint { exponent -= 1 }
  }

  /// Digits in front of the point; 0 or less for numbers below 1.
  package var magnitude: Int { digits.count + exponent }

  /// The number to 15 significant digits, half to even: what spreadsheets show and reckon as
  /// equal, so that `4.3499999999999996` is 4.35 again.
  package var roundedToFifteenDigits: CellNumber {
    guard digits.count > 15 else { return self }
    var kept = Array(digits[..<15])
    let rest = digits[15...]
    let isAboveHalf = rest.first.map { $0 > 5 || ($0 == 5 && rest.dropFirst().contains { $0 > 0 }) }
    let isHalf = rest.first == 5 && !(isAboveHalf ?? false)
    if isAboveHalf == true || (isHalf && kept[14] % 2 == 1) {
      var place = 14
      while place >= 0, kept[place] == 9 {
        kept[place] = 0
        place -= 1
      }
      if place >= 0 { kept[place] += 1 } else { kept.insert(1, at: 0) }
    }
    var rounded = self
    rounded.digits = kept
    rounded.exponent = exponent + rest.count
    return rounded
  }

  /// Adds the number in plain decimals, `0.0046`, to a text; false when it is too long for that.
  package func appendPlain(to text: inout [UInt8]) -> Bool {
    var digits = digits
    var exponent = exponent
    while digits.last == 0 {
      digits.removeLast()
      exponent += 1
    }
    if digits.isEmpty {
      text.append(UInt8(ascii: "0"))
      return true
    }
    guard (-30...30).contains(digits.count + exponent), exponent > -60 else { return false }
    if isNegative { text.append(UInt8(ascii: "-")) }
    let whole = digits.count + exponent
    if whole <= 0 {
      text += [UInt8(ascii: "0"), UInt8(ascii: ".")]
      text += Array(repeating: UInt8(ascii: "0"), count: -whole)
    }
    for (place, digit) in digits.enumerated() {
      if place == whole, whole > 0 { text.append(UInt8(ascii: ".")) }
      text.append(digit + 0x30)
    }
    if exponent > 0 { text += Array(repeating: UInt8(ascii: "0"), count: exponent) }
    return true
  }

  /// The seconds that a number of days comes to, half to even, and whether more than a thousandth
  /// of a second was rounded away; nothing for numbers beyond ten million days.
  package var secondsOfDays: (seconds: Int64, isRounded: Bool)? {
    if digits.isEmpty { return (0, false) }
    guard magnitude <= 8 else { return nil }
    // Below 10⁻³⁰ of a day nothing is left of a second.
    guard magnitude > -30 else { return (0, false) }
    // Digits beyond the 24th place behind the point are less than 10⁻¹⁹ s: they decide no tie that
    // a stored number can mean.
    let kept = digits.prefix(max(0, 24 + magnitude))
    let places = magnitude - kept.count
    var product = kept.reduce(Int128(0)) { $0 * 10 + Int128($1) } * 86_400
    var divisor: Int128 = 1
    if places < 0 { for _ in 0..<(-places) { divisor *= 10 } }
    if places > 0 { for _ in 0..<places { product *= 10 } }
    let whole = product.divided(by: divisor, rounding: .halfEven)
    let difference = (product - whole * divisor).magnitude * 1000
    let seconds = Int64(truncatingIfNeeded: whole)
    return (isNegative ? -seconds : seconds, difference > divisor.magnitude)
  }
}
