/// A date and clock time without zone: the civil time of the records.
public struct CivilDateTime: Hashable, Comparable, Sendable {
  /// Seconds since 1970-01-01T00:00:00 on the civil clock.
  public let secondsSinceEpoch: Int64

  /// The moment so many civil seconds after 1970-01-01T00:00:00.
  @inlinable
  public init(secondsSinceEpoch: Int64) { self.secondsSinceEpoch = secondsSinceEpoch }

  /// A time of a day.
  @inlinable
  public init(_ date: CivilDate, secondOfDay: Int = 0) {
    secondsSinceEpoch = Int64(date.daysSinceEpoch) * 86_400 + Int64(secondOfDay)
  }

  /// Reads `2026-07-03T12:10`, with `T` or a space, seconds optional; no zone.
  ///
  /// - Returns: nothing when the text has another shape or names no such moment.
  public init?(_ text: some StringProtocol) {
    guard let separator = text.firstIndex(where: { $0 == "T" || $0 == " " }),
      let date = CivilDate(text[..<separator]),
      let time = CivilTime(text[text.index(after: separator)...]),
      time.secondOfDay < 86_400
    else { return nil }
    self.init(date, secondOfDay: Int(time.secondOfDay))
  }

  /// The civil day.
  ///
  /// - Precondition: the moment is within the years 1 to 9999.
  @inlinable
  public var date: CivilDate {
    CivilDate(daysSinceEpoch: Int32(secondsSinceEpoch.flooredQuotient(86_400)))
  }

  /// Seconds since that day's midnight, 0 to 86,399.
  @inlinable
  public var secondOfDay: Int {
    Int(secondsSinceEpoch - secondsSinceEpoch.flooredQuotient(86_400) * 86_400)
  }

  /// Orders by moment.
  @inlinable
  public static func < (left: CivilDateTime, right: CivilDateTime) -> Bool {
    left.secondsSinceEpoch < right.secondsSinceEpoch
  }
}

extension CivilDateTime: CustomStringConvertible, Codable {
  /// `2026-07-03T12:10:00`.
  public var description: String {
    let second = secondOfDay
    let clock = [second / 3600, second / 60 % 60, second % 60]
    return "\(date)T" + clock.map { DecimalText.padded($0, to: 2) }.joined(separator: ":")
  }

  /// Reads the text form.
  ///
  /// - Throws: `DecodingError.dataCorrupted` when the text names no moment.
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let moment = CivilDateTime(text) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "no such moment: \(text)"))
    }
    self = moment
  }

  /// Writes the text form.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

extension Int64 {
  /// The quotient rounded toward minus infinity.
  @inlinable
  package func flooredQuotient(_ divisor: Int64) -> Int64 {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }
}
