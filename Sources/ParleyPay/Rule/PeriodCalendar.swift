import ParleyTerms
import ParleyValues

/// How the days, weeks and months of pay are cut: days begin at `day-starts`, weeks on
/// `week-starts`, and weeks and months are made of whole days.
public struct PeriodCalendar: Hashable, Sendable {
  /// Seconds after midnight at which a day begins.
  public let dayStart: Int64
  /// How many days after Monday a week begins.
  public let weekStart: Int32

  /// The calendar of standards.
  public init(dayStarts: CivilTime = .midnight, weekStarts: Weekday = .monday) {
    dayStart = Int64(dayStarts.secondOfDay)
    weekStart = Int32(Weekday.allCases.firstIndex(of: weekStarts) ?? 0)
  }

  /// The day of pay that a moment belongs to, in days since 1970-01-01.
  @inlinable
  public func day(of second: Int64) -> Int32 {
    let shifted = second - dayStart
    let day = shifted / 86_400
    return Int32(shifted < 0 && day * 86_400 != shifted ? day - 1 : day)
  }

  /// The number of the period that a day of pay belongs to. Shifts and single orders are no matter
  /// of the calendar and have none; so have days before the first day of `days`.
  public func ordinal(of day: Int32, in period: Period) -> Int64? {
    switch period {
    case .order, .shift: return nil
    case .day: return Int64(day)
    case .week:
      // 1970-01-01 was a Thursday, three days after a Monday.
      let sinceStart = day + 3 - weekStart
      return Int64(sinceStart >= 0 ? sinceStart / 7 : -((6 - sinceStart) / 7))
    case .month:
      let (year, month, _) = CivilDate(daysSinceEpoch: day).components
      return Int64(year * 12 + month - 1)
    case .log: return 0
    case .days(let count, let first):
      let passed = day - first.daysSinceEpoch
      return passed < 0 ? nil : Int64(passed / Int32(count))
    }
  }

  /// The first day of a period and the first day of the one after it.
  ///
  /// - Returns: nothing for shifts, single orders and the whole record.
  public func days(ofPeriod ordinal: Int64, in period: Period) -> Range<Int32>? {
    let number = Int32(ordinal)
    switch period {
    case .order, .shift, .log: return nil
    case .day: return number..<number + 1
    case .week:
      let first = number * 7 - 3 + weekStart
      return first..<first + 7
    case .month:
      let (year, month) = (Int(ordinal) / 12, Int(ordinal) % 12 + 1)
      guard let first = CivilDate(year: year, month: month, day: 1) else { return nil }
      let length = Int32(CivilDate.days(inMonth: month, of: year))
      return first.daysSinceEpoch..<first.daysSinceEpoch + length
    case .days(let count, let first):
      let start = first.daysSinceEpoch + number * Int32(count)
      return start..<start + Int32(count)
    }
  }

  /// The second at which a day of pay begins.
  @inlinable
  public func start(ofDay day: Int32) -> Int64 { Int64(day) * 86_400 + dayStart }
}
