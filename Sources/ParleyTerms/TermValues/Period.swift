import ParleyValues

/// The span over which tiers, caps and floors are reckoned.
public enum Period: Hashable, Codable, Sendable {
  /// Each order by itself.
  case order
  /// Each shift, whole, with the orders accepted in it.
  case shift
  /// A civil day, beginning at the standards' `day-starts`.
  case day
  /// A week, beginning on the standards' `week-starts`.
  case week
  /// A calendar month.
  case month
  /// The whole record.
  case log
  /// So many days, counted from a first day on.
  case days(Int, from: CivilDate)

  /// The key of the period in files: `month`; `14days-from-2026-01-05`.
  public var key: String {
    switch self {
    case .order: "order"
    case .shift: "shift"
    case .day: "day"
    case .week: "week"
    case .month: "month"
    case .log: "log"
    case .days(let count, let first): "\(count)days-from-\(first)"
    }
  }

  /// Reads a key or a plain word in either language.
  ///
  /// - Returns: nothing when the text names no period.
  public init?(_ text: String) {
    switch text {
    case "order", "单", "每单": self = .order
    case "shift", "班次", "每班次": self = .shift
    case "day", "日", "每日": self = .day
    case "week", "周", "每周": self = .week
    case "month", "月", "每月": self = .month
    case "log", "全部记录": self = .log
    default:
      let parts = text.replacing(" ", with: "").split(separator: "days-from-")
      guard parts.count == 2, let count = Int(parts[0]), (1...366).contains(count),
        let first = CivilDate(parts[1])
      else { return nil }
      self = .days(count, from: first)
    }
  }

  /// `每月`, `month`.
  public var name: LocalizedText {
    switch self {
    case .order: LocalizedText(zhHans: "每单", en: "order")
    case .shift: LocalizedText(zhHans: "每班次", en: "shift")
    case .day: LocalizedText(zhHans: "每日", en: "day")
    case .week: LocalizedText(zhHans: "每周", en: "week")
    case .month: LocalizedText(zhHans: "每月", en: "month")
    case .log: LocalizedText(zhHans: "全部记录期间", en: "whole record")
    case .days(let count, let first):
      LocalizedText(
        zhHans: "自\(first.text.zhHans)起每\(count)日", en: "\(count) days from \(first.text.en)")
    }
  }
}

/// A stretch of time as a clause states it; months are calendar months, never thirty days.
public struct ClausePeriod: Hashable, Codable, Sendable {
  /// What is counted.
  public enum Unit: String, CaseIterable, Codable, Sendable {
    /// Hours.
    case hours
    /// Calendar days.
    case days
    /// Working days of the official calendar.
    case workingDays = "working days"
    /// Weeks of seven days.
    case weeks
    /// Calendar months.
    case months
    /// Calendar years.
    case years

    /// `个工作日`, `working days`.
    public var name: LocalizedText {
      switch self {
      case .hours: LocalizedText(zhHans: "小时", en: "hours")
      case .days: LocalizedText(zhHans: "日", en: "days")
      case .workingDays: LocalizedText(zhHans: "个工作日", en: "working days")
      case .weeks: LocalizedText(zhHans: "周", en: "weeks")
      case .months: LocalizedText(zhHans: "个月", en: "months")
      case .years: LocalizedText(zhHans: "年", en: "years")
      }
    }
  }

  /// How many.
  public var count: Int
  /// Of what.
  public var unit: Unit

  /// A period.
  public init(_ count: Int, _ unit: Unit) {
    self.count = count
    self.unit = unit
  }
}

/// So many in each day, week or month: three refusals a day.
public struct CountPerPeriod: Hashable, Codable, Sendable {
  /// How many.
  public var count: Int
  /// In each of what.
  public var per: Period

  /// A count for each period.
  public init(_ count: Int, per: Period) {
    self.count = count
    self.per = per
  }
}
