/// A date that was moved to a working day, with the date it was moved from.
public struct RolledDate: Hashable, Sendable {
  /// Why the date is what it is.
  public enum Reason: Hashable, Sendable {
    /// The raw date is a working day.
    case workingDay
    /// The raw date is a day off; the date moved on past this many days off.
    case movedPastDaysOff(Int)
    /// The calendar of the raw date's year is not loaded: the raw date stands.
    case calendarMissing(year: Int)
    /// The raw date is a day off and so is every day to the end of its year, and the next year is
    /// not loaded: the raw date stands.
    case nextCalendarMissing(year: Int)
    /// Moving was switched off: the raw date stands.
    case notMoved
  }

  /// The date as counted.
  public let raw: CivilDate
  /// The date that holds: the first working day not before `raw`.
  public let due: CivilDate
  /// Why.
  public let reason: Reason

  /// A date as counted, the date that holds, and why.
  public init(raw: CivilDate, due: CivilDate, reason: Reason) {
    self.raw = raw
    self.due = due
    self.reason = reason
  }

  /// The year whose calendar would have been needed.
  public var missingYear: Int? {
    switch reason {
    case .calendarMissing(let year), .nextCalendarMissing(let year): year
    case .workingDay, .movedPastDaysOff, .notMoved: nil
    }
  }

  /// Whether the date may still move once a calendar is published.
  public var isProvisional: Bool { missingYear != nil }

  /// Why, in words.
  public var reasonText: LocalizedText {
    switch reason {
    case .workingDay:
      LocalizedText(zhHans: "\(raw) 为工作日，不顺延", en: "\(raw) is a working day and stands")
    case .movedPastDaysOff:
      LocalizedText(
        zhHans: "\(raw)（\(raw.weekday.name.zhHans)）为休息日，顺延至 \(due)（\(due.weekday.name.zhHans)）",
        en: "\(raw) (\(raw.weekday.name.en)) is a day off; moved to \(due) (\(due.weekday.name.en))"
      )
    case .calendarMissing(let year):
      LocalizedText(
        zhHans: "暂定：\(year)年放假安排尚未公布（未载入），按未顺延日期计",
        en: "provisional: calendar of \(year) not published; the date as counted stands")
    case .nextCalendarMissing(let year):
      LocalizedText(
        zhHans: "暂定：\(raw) 为休息日，顺延将跨入\(year)年，而\(year)年放假安排尚未公布（未载入），按未顺延日期计",
        en: "provisional: \(raw) is a day off and moving it leads into \(year); "
          + "calendar of \(year) not published; the date as counted stands")
    case .notMoved:
      LocalizedText(zhHans: "按未顺延日期计", en: "not moved; the date as counted stands")
    }
  }
}

extension WorkCalendar {
  /// Moves a last day that is no working day to the next working day (民法典 art 203; weekends and
  /// bridged days count as days off by practice).
  ///
  /// Where a year's calendar is not loaded the raw date stands and is provisional. So does a raw
  /// date from which only days off lead into a year that is not loaded.
  public func rolledForward(_ date: CivilDate) -> RolledDate {
    guard isLoaded(date.year) else {
      return RolledDate(raw: date, due: date, reason: .calendarMissing(year: date.year))
    }
    var due = date
    var passed = 0
    while let isWorking = isWorkingDay(due) {
      if isWorking {
        let reason: RolledDate.Reason = passed == 0 ? .workingDay : .movedPastDaysOff(passed)
        return RolledDate(raw: date, due: due, reason: reason)
      }
      guard due < .last else { break }
      due = due.adding(days: 1)
      passed += 1
    }
    return RolledDate(raw: date, due: date, reason: .nextCalendarMissing(year: due.year))
  }
}

extension CivilDate {
  /// The first date there is, 0001-01-01.
  package static let first = CivilDate(daysSinceEpoch: -719_162)
  /// The last date there is, 9999-12-31.
  package static let last = CivilDate(daysSinceEpoch: 2_932_896)
}
