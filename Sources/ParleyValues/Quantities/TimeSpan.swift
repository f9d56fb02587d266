/// A length of time in whole seconds: how long an order takes, a limit, a rest, a deadline.
///
/// A day is here always 24 hours; spans counted in calendar or working days are not time spans.
public struct TimeSpan: Hashable, Comparable, Codable, Sendable {
  /// Whole seconds; may be negative.
  public var seconds: Int64

  /// No time.
  public static let zero = TimeSpan(seconds: 0)

  /// A span of so many seconds.
  @inlinable
  public init(seconds: Int64) { self.seconds = seconds }

  /// A span of so many minutes.
  ///
  /// - Precondition: the seconds fit 64 bits.
  @inlinable
  public init(minutes: Int64) { seconds = minutes * 60 }

  /// A span of so many hours.
  ///
  /// - Precondition: the seconds fit 64 bits.
  @inlinable
  public init(hours: Int64) { seconds = hours * 3600 }

  /// Reads the span as its bare seconds.
  public init(from decoder: any Decoder) throws {
    seconds = try decoder.singleValueContainer().decode(Int64.self)
  }

  /// Writes the span as its bare seconds.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(seconds)
  }

  /// Orders by length.
  @inlinable
  public static func < (left: TimeSpan, right: TimeSpan) -> Bool { left.seconds < right.seconds }

  /// The sum of two spans.
  @inlinable
  public static func + (left: TimeSpan, right: TimeSpan) -> TimeSpan {
    TimeSpan(seconds: left.seconds + right.seconds)
  }

  /// The difference of two spans.
  @inlinable
  public static func - (left: TimeSpan, right: TimeSpan) -> TimeSpan {
    TimeSpan(seconds: left.seconds - right.seconds)
  }

  /// The span in hours, exactly.
  public var hours: Fraction { Fraction(Int128(seconds), 3600) }

  /// The span in minutes, exactly.
  public var minutes: Fraction { Fraction(Int128(seconds), 60) }
}

extension TimeSpan {
  /// The units a span is written in.
  public enum Unit: String, CaseIterable, Codable, Sendable {
    /// Hours.
    case hour = "h"
    /// Minutes.
    case minute = "min"
    /// Seconds.
    case second = "s"

    /// Seconds in one unit.
    public var seconds: Int64 {
      switch self {
      case .hour: 3600
      case .minute: 60
      case .second: 1
      }
    }
  }

  /// The largest unit of which the span is a whole number; minutes for no time at all.
  public var largestExactUnit: Unit {
    if seconds == 0 { return .minute }
    return Unit.allCases.first { seconds % $0.seconds == 0 } ?? .second
  }

  /// The span as standards files write it: `4 h`, `18 min`, `90 s`.
  public var text: String {
    let unit = largestExactUnit
    return "\(seconds / unit.seconds) \(unit.rawValue)"
  }

  /// The span in the words of a clause: `4小时`, `1小时30分钟`, `90 seconds`; hours, minutes and
  /// seconds, leaving out what is nought.
  public var phrase: LocalizedText {
    let magnitude = Int64(clamping: seconds.magnitude)
    let parts: [(count: Int64, zhHans: String, en: String)] = [
      (magnitude / 3600, "小时", "hour"), (magnitude / 60 % 60, "分钟", "minute"),
      (magnitude % 60, "秒", "second"),
    ]
    let kept = parts.filter { $0.count > 0 }
    if kept.isEmpty { return LocalizedText(zhHans: "0分钟", en: "0 minutes") }
    let sign = seconds < 0
    let chinese = kept.map { "\($0.count)\($0.zhHans)" }.joined()
    let english = kept.map { "\($0.count) \($0.en)\($0.count == 1 ? "" : "s")" }
      .joined(separator: " ")
    return LocalizedText(
      zhHans: (sign ? "负" : "") + chinese, en: (sign ? "minus " : "") + english)
  }

  /// As ``phrase``, but whole days of 24 hours are said in days: `3天`, `3 days`.
  public var phraseInDays: LocalizedText {
    guard seconds > 0, seconds % 86_400 == 0 else { return phrase }
    let days = seconds / 86_400
    return LocalizedText(zhHans: "\(days)天", en: days == 1 ? "1 day" : "\(days) days")
  }
}
