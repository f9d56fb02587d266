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
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), (1...2).contains(parts[0].count) else { return nil }
    var numbers: [Int] = []
    for part in parts {
      guard part.allSatisfy({ $0.isASCII && $0.isNumber }), let number = Int(part) else {
        return nil
      }
      numbers.append(number)
    }
    guard parts.dropFirst().allSatisfy({ $0.count == 2 }),
      numbers.dropFirst().allSatisfy({ $0 < 60 })
    else { return nil }
    self.init(
      secondOfDay: numbers[0] * 3600 + numbers[1] * 60 + (numbers.count == 3 ? numbers[2] : 0))
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
