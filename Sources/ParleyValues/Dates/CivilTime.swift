/// A clock time of a civil day to the second, 00:00:00 to 24:00:00 (the end of the day).
public struct CivilTime: Hashable, Comparable, Codable, Sendable {
  /// Seconds since midnight, 0 to 86,400.
  public let secondOfDay: Int32

  /// Midnight at the start of the day.
  public static let midnight = CivilTime(uncheckedSecondOfDay: 0)

  /// The time, or nothing outside the day.
  public init?(secondOfDay: Int) {
    guard (0...86_400).contains(secondOfDay) else { return nil }
    self.secondOfDay = Int32(secondOfDay)
  }

  private init(uncheckedSecondOfDay: Int32) { secondOfDay = uncheckedSecondOfDay }

  /// Reads `6:00`, `06:00` or `06:00:00`; 24:00 is the end of the day.
  public init?(_ text: some StringProtocol) {
    var seconds = 0
    var (field, digits, value) = (0, 0, 0)
    for byte in text.utf8 {
      if byte == UInt8(ascii: ":") {
        guard field < 2, digits == 2 || (field == 0 && digits == 1), value < 60 else { return nil }
        seconds = (seconds + value) * 60
        (field, digits, value) = (field + 1, 0, 0)
      } else {
        guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte), digits < 2 else { return nil }
        value = value * 10 + Int(byte - UInt8(ascii: "0"))
        digits += 1
      }
    }
    guard field > 0, digits == 2, value < 60 else { return nil }
    self.init(secondOfDay: field == 1 ? (seconds + value) * 60 : seconds + value)
  }

  /// Reads the text form.
  ///
  /// - Throws: `DecodingError.dataCorrupted` when the text is no clock time.
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let time = CivilTime(text) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "no clock time: \(text)"))
    }
    self = time
  }

  /// Writes the text form.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }

  /// Orders by time.
  public static func < (left: CivilTime, right: CivilTime) -> Bool {
    left.secondOfDay < right.secondOfDay
  }

  /// `06:00`, or `06:00:30` when there are seconds.
  public var text: String {
    let (minutes, seconds) = Int(secondOfDay).quotientAndRemainder(dividingBy: 60)
    let clock =
      DecimalText.padded(minutes / 60, to: 2) + ":" + DecimalText.padded(minutes % 60, to: 2)
    return seconds == 0 ? clock : clock + ":" + DecimalText.padded(seconds, to: 2)
  }
}
