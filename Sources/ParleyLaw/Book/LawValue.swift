import ParleyValues

/// What a rule lays down: a period, a number of people, an amount, or words.
public enum LawValue: Hashable, Sendable {
  /// What an amount of money is paid for.
  public enum Period: String, Hashable, Sendable {
    /// An hour, a day, a month.
    case hour, day, month
  }

  /// Calendar days 日.
  case days(Int)
  /// Working days 工作日.
  case workingDays(Int)
  /// Months, by corresponding day.
  case months(Int)
  /// Years, by corresponding day.
  case years(Int)
  /// From so many to so many years, both included.
  case yearRange(Int, Int)
  /// Hours.
  case hours(Int)
  /// Minutes.
  case minutes(Int)
  /// A number of people, copies or occasions.
  case count(Int)
  /// A part of a number of people.
  case proportion(Proportion)
  /// A percentage.
  case share(Share)
  /// An amount of yuan for a period.
  case money(Money, per: Period)
  /// From one month of the year through another, both included.
  case season(from: Int, through: Int)
  /// Hours of the day on the clock, `11` to `16`.
  case clock(from: Int, to: Int)
  /// Degrees Celsius.
  case celsius(Int)
  /// Kilometres an hour.
  case kilometresPerHour(Int)
  /// One of several ways, with its code and its words.
  case choice(String, LocalizedText)
  /// Words.
  case text(LocalizedText)
  /// The rule says nothing of the kind, and it is known that it does not.
  case notRequired

  /// The value as running text.
  public var text: LocalizedText {
    switch self {
    case .days(let count): LocalizedText(zhHans: "\(count)日", en: counted(count, "day"))
    case .workingDays(let count):
      LocalizedText(zhHans: "\(count)个工作日", en: counted(count, "working day"))
    case .months(let count): LocalizedText(zhHans: "\(count)个月", en: counted(count, "month"))
    case .years(let count): LocalizedText(zhHans: "\(count)年", en: counted(count, "year"))
    case .yearRange(let from, let to) where from == to:
      LocalizedText(zhHans: "\(from)年", en: counted(from, "year"))
    case .yearRange(let from, let to):
      LocalizedText(zhHans: "\(from)至\(to)年", en: "\(from) to \(to) years")
    case .hours(let count): LocalizedText(zhHans: "\(count)小时", en: counted(count, "hour"))
    case .minutes(let count): LocalizedText(zhHans: "\(count)分钟", en: counted(count, "minute"))
    case .count(let count): LocalizedText(verbatim: String(count))
    case .proportion(let proportion): proportion.text
    case .share(let share): LocalizedText(verbatim: share.text)
    case .money(let amount, let period): LawValue.text(of: amount, per: period)
    case .season(let from, let through):
      LocalizedText(zhHans: "\(from)月至\(through)月", en: "months \(from) to \(through)")
    case .clock(let from, let to):
      LocalizedText(zhHans: "\(from)时至\(to)时", en: "\(from):00 to \(to):00")
    case .celsius(let degrees): LocalizedText(verbatim: "\(degrees) ℃")
    case .kilometresPerHour(let speed):
      LocalizedText(zhHans: "每小时\(speed)公里", en: "\(speed) km/h")
    case .choice(_, let words), .text(let words): words
    case .notRequired: LocalizedText(zhHans: "条文未作要求", en: "not asked for by the text")
    }
  }

  private static func text(of amount: Money, per period: Period) -> LocalizedText {
    let number = amount.text(in: .cny)
    return switch period {
    case .hour: LocalizedText(zhHans: "每小时\(number)元", en: "\(number) yuan an hour")
    case .day: LocalizedText(zhHans: "每天\(number)元", en: "\(number) yuan a day")
    case .month: LocalizedText(zhHans: "每月\(number)元", en: "\(number) yuan a month")
    }
  }

  private func counted(_ count: Int, _ unit: String) -> String {
    "\(count) \(unit)\(count == 1 ? "" : "s")"
  }

  /// The whole number of people, copies, hours or days, where the value is one number.
  public var number: Int? {
    switch self {
    case .days(let count), .workingDays(let count), .months(let count), .years(let count),
      .hours(let count), .minutes(let count), .count(let count), .celsius(let count),
      .kilometresPerHour(let count):
      count
    case .yearRange, .proportion, .share, .money, .season, .clock, .choice, .text, .notRequired:
      nil
    }
  }

  /// The amount, where the value is one.
  public var money: Money? { if case .money(let amount, _) = self { amount } else { nil } }

  /// The part of a number of people, where the value is one.
  public var proportion: Proportion? {
    if case .proportion(let proportion) = self { proportion } else { nil }
  }

  /// The code of the way chosen, where the value is one of several ways.
  public var choice: String? { if case .choice(let code, _) = self { code } else { nil } }
}
