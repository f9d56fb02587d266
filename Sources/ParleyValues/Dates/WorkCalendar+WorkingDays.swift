/// Working days cannot be counted because the calendar of a year is not loaded.
public struct MissingWorkCalendar: Error, Hashable, Sendable {
  /// The year that is missing.
  public let year: Int

  /// The calendar of this year is missing.
  public init(year: Int) { self.year = year }

  /// What is wrong and what to do about it.
  public var diagnostic: Diagnostic {
    Diagnostic(
      "calendar.year-missing", .error,
      LocalizedText(
        zhHans: "无法计算工作日：\(year)年放假安排尚未公布（未载入）",
        en: "working days cannot be counted: calendar of \(year) not published"),
      remedy: LocalizedText(
        zhHans: "\(year)年放假安排公布后，用 --law 文件补入该年日历，再行计算",
        en: "when the arrangement of \(year) is published, add it with --law FILE and ask again"),
      help: "law")
  }
}

extension WorkCalendar {
  /// The day on which so many working days after a date end; the date itself is not counted.
  ///
  /// - Parameters:
  ///   - count: working days; negative counts backwards, 0 gives the date itself.
  ///   - date: the day of the event.
  /// - Returns: the last of the days counted, itself a working day unless `count` is 0.
  /// - Throws: ``MissingWorkCalendar`` naming the first year that was needed and is not loaded.
  /// - Complexity: O(days passed).
  public func adding(workingDays count: Int, to date: CivilDate) throws(MissingWorkCalendar)
    -> CivilDate
  {
    let step = count < 0 ? -1 : 1
    var remaining = count.magnitude
    var day = date
    while remaining > 0 {
      let (year, month, dayOfMonth) = day.components
      if (year, month, dayOfMonth) == (9999, 12, 31) || (year, month, dayOfMonth) == (1, 1, 1) {
        throw MissingWorkCalendar(year: year)
      }
      day = day.adding(days: step)
      guard let isWorking = isWorkingDay(day) else { throw MissingWorkCalendar(year: day.year) }
      if isWorking { remaining -= 1 }
    }
    return day
  }

  /// How many working days lie after `start` up to and including `end`.
  ///
  /// - Returns: 0 when `end` is not after `start`.
  /// - Throws: ``MissingWorkCalendar`` naming the first year that was needed and is not loaded.
  /// - Complexity: O(days between).
  public func workingDays(after start: CivilDate, through end: CivilDate)
    throws(MissingWorkCalendar) -> Int
  {
    var count = 0
    var day = start
    while day < end {
      day = day.adding(days: 1)
      guard let isWorking = isWorkingDay(day) else { throw MissingWorkCalendar(year: day.year) }
      if isWorking { count += 1 }
    }
    return count
  }
}
