/// A calendar date without time or zone (proleptic Gregorian), years 1 to 9999.
///
/// Impossible dates cannot be made: 30 February is refused, never turned into 1 March.
public struct CivilDate: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01; negative before.
  public let daysSinceEpoch: Int32

  /// The date so many days after 1970-01-01.
  ///
  /// - Precondition: the year is within 1 to 9999.
  @inlinable
  public init(daysSinceEpoch: Int32) {
    precondition((-719_162...2_932_896).contains(daysSinceEpoch), "years 1 to 9999")
    self.daysSinceEpoch = daysSinceEpoch
  }

  /// The date, or nothing when there is no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...CivilDate.days(inMonth: month, of: year)).contains(day)
    else { return nil }
    self.init(daysSinceEpoch: CivilDate.daysSinceEpoch(year: year, month: month, day: day))
  }

  /// Reads `2026-03-02`, exactly ten characters.
  ///
  /// - Returns: nothing when the text has another shape or names no day.
  public init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else {
      return nil
    }
    func number(_ range: Range<Int>) -> Int? {
      var value = 0
      for byte in bytes[range] {
        guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
        value = value * 10 + Int(byte - UInt8(ascii: "0"))
      }
      return value
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else {
      return nil
    }
    self.init(year: year, month: month, day: day)
  }

  /// Days since 1970-01-01 (H. Hinnant, "chrono-Compatible Low-Level Date Algorithms").
  private static func daysSinceEpoch(year: Int, month: Int, day: Int) -> Int32 {
    let shifted = month > 2 ? year : year - 1
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return Int32(era * 146_097 + dayOfEra - 719_468)
  }

  /// Year, month and day of the date (same source as the way in).
  public var components: (year: Int, month: Int, day: Int) {
    let shifted = Int(daysSinceEpoch) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// The year.
  public var year: Int { components.year }
  /// The month, 1 to 12.
  public var month: Int { components.month }
  /// The day of the month.
  public var day: Int { components.day }

  /// The day of the week.
  public var weekday: Weekday {
    // 1970-01-01 was a Thursday.
    let index = (Int(daysSinceEpoch) % 7 + 7 + 3) % 7
    return Weekday.allCases[index]
  }

  /// How many days the month has.
  ///
  /// - Precondition: `month` is 1 to 12.
  public static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Whether the year has a 29 February.
  public static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// The date so many days later (earlier when negative).
  ///
  /// - Precondition: the year stays within 1 to 9999.
  @inlinable
  public func adding(days: Int) -> CivilDate {
    CivilDate(daysSinceEpoch: Int32(Int(daysSinceEpoch) + days))
  }

  /// How many days `other` is later than this date.
  @inlinable
  public func days(until other: CivilDate) -> Int {
    Int(other.daysSinceEpoch) - Int(daysSinceEpoch)
  }

  /// Orders by day.
  @inlinable
  public static func < (left: CivilDate, right: CivilDate) -> Bool {
    left.daysSinceEpoch < right.daysSinceEpoch
  }
}

extension CivilDate: CustomStringConvertible {
  /// `2026-03-02`.
  public var description: String {
    let (year, month, day) = components
    return "\(DecimalText.padded(year, to: 4))-\(DecimalText.padded(month, to: 2))-"
      + DecimalText.padded(day, to: 2)
  }

  /// The date as running text: `2026年3月2日`, `2 March 2026`.
  public var text: LocalizedText {
    let (year, month, day) = components
    let names = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    return LocalizedText(
      zhHans: "\(year)年\(month)月\(day)日", en: "\(day) \(names[month - 1]) \(year)")
  }
}

extension CivilDate: Codable {
  /// Reads `2026-03-02`.
  ///
  /// - Throws: `DecodingError.dataCorrupted` when the text names no day.
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let date = CivilDate(text) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "no such date: \(text)"))
    }
    self = date
  }

  /// Writes `2026-03-02`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

/// A day of the week, Monday first as in ISO 8601.
public enum Weekday: String, CaseIterable, Codable, Sendable {
  /// Days in order.
  case monday, tuesday, wednesday, thursday, friday, saturday, sunday

  /// Whether the day is a Saturday or Sunday.
  public var isWeekend: Bool { self == .saturday || self == .sunday }

  /// `星期一`, `Monday`.
  public var name: LocalizedText {
    switch self {
    case .monday: LocalizedText(zhHans: "星期一", en: "Monday")
    case .tuesday: LocalizedText(zhHans: "星期二", en: "Tuesday")
    case .wednesday: LocalizedText(zhHans: "星期三", en: "Wednesday")
    case .thursday: LocalizedText(zhHans: "星期四", en: "Thursday")
    case .friday: LocalizedText(zhHans: "星期五", en: "Friday")
    case .saturday: LocalizedText(zhHans: "星期六", en: "Saturday")
    case .sunday: LocalizedText(zhHans: "星期日", en: "Sunday")
    }
  }
}

extension DecimalText {
  /// A number with leading zeros up to a width.
  public static func padded(_ value: Int, to width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
