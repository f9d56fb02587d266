import ParleyValues

extension CellNumber {
  /// 2000-01-01 and 2100-01-01 in days after 1899-12-30.
  private static let century = 36_526..<73_051

  /// Whether the number would be a day with a clock time in this century.
  var looksLikeDate: Bool {
    guard magnitude == 5 else { return false }
    return CellNumber.century.contains(digits.prefix(5).reduce(0) { $0 * 10 + Int($1) })
  }

  /// Adds the number as the date, clock time or length of time that its format says it is, and says
  /// whether it was rounded to the second; nothing is added for a number that cannot be one.
  ///
  /// Days count from 1899-12-31 as 0; 60 is 29 February 1900, a day that never was (ECMA-376 part
  /// 1, 18.17.4.1), so that from 61 on they count from 1899-12-30. Workbooks that count from 1904
  /// have 1904-01-01 as 0. A clock format whose number is a length of up to ten years is a length
  /// of time; beyond it is a date that shows its time only.
  func appendTime(_ meaning: NumberMeaning, from1904: Bool, to text: inout [UInt8]) -> Bool? {
    guard let (seconds, isRounded) = secondsOfDays else { return nil }
    let isClock = meaning == .clock && seconds.magnitude < 3_653 * 86_400
    if isClock {
      if seconds < 0 { text.append(UInt8(ascii: "-")) }
      CellNumber.appendClock(Int(seconds.magnitude), to: &text)
      return isRounded
    }
    let day = seconds.flooredQuotient(86_400)
    let clock = Int(seconds - day * 86_400)
    guard (0...2_958_465).contains(day) else { return nil }
    if !from1904, day == 60 {
      text += "1900-02-29".utf8
    } else {
      let first: Int64 = from1904 ? -24_107 : (day < 60 ? -25_568 : -25_569)
      let date = CivilDate(daysSinceEpoch: Int32(first + day)).components
      CellNumber.append(date.year, digits: 4, to: &text)
      text.append(UInt8(ascii: "-"))
      CellNumber.append(date.month, digits: 2, to: &text)
      text.append(UInt8(ascii: "-"))
      CellNumber.append(date.day, digits: 2, to: &text)
    }
    if meaning != .moment(showsClock: false) || clock != 0 {
      text.append(UInt8(ascii: "T"))
      CellNumber.appendClock(clock, to: &text)
    }
    return isRounded
  }

  /// Adds `00:18:05`; hours go beyond 24.
  private static func appendClock(_ seconds: Int, to text: inout [UInt8]) {
    append(seconds / 3600, digits: 2, to: &text)
    text.append(UInt8(ascii: ":"))
    append(seconds / 60 % 60, digits: 2, to: &text)
    text.append(UInt8(ascii: ":"))
    append(seconds % 60, digits: 2, to: &text)
  }

  private static func append(_ value: Int, digits: Int, to text: inout [UInt8]) {
    var divisor = 1
    var count = 1
    while count < digits || value / divisor >= 10 {
      divisor *= 10
      count += 1
    }
    while divisor > 0 {
      text.append(UInt8(ascii: "0") + UInt8(value / divisor % 10))
      divisor /= 10
    }
  }
}
