/// Which days are worked: the official arrangement of days off, make-up days and statutory
/// holidays, year by year.
///
/// A year that is not loaded is unknown, never guessed: questions about it answer nothing.
public struct WorkCalendar: Hashable, Sendable {
  /// The official arrangement of one year.
  public struct Year: Hashable, Sendable {
    /// The year.
    public let year: Int
    /// The days off that the arrangement names: festivals, the weekends joined to them and the
    /// bridged days; in order. Other Saturdays and Sundays are off without being named.
    public let daysOff: [CivilDate]
    /// The Saturdays and Sundays that are worked to make up for bridged days; in order.
    public let workingWeekends: [CivilDate]
    /// The statutory holidays 法定节假日, which count for holiday pay; in order.
    public let statutoryHolidays: [CivilDate]
    /// The notice that fixed the arrangement, with its number.
    public let source: LocalizedText

    /// The arrangement of one year; ``problems`` says what is wrong with it.
    public init(
      year: Int, daysOff: [CivilDate], workingWeekends: [CivilDate],
      statutoryHolidays: [CivilDate], source: LocalizedText
    ) {
      self.year = year
      self.daysOff = daysOff.sorted()
      self.workingWeekends = workingWeekends.sorted()
      self.statutoryHolidays = statutoryHolidays.sorted()
      self.source = source
    }
  }

  /// The years loaded, in order.
  public let years: [Year]
  private let offDays: Set<CivilDate>
  private let makeUpDays: Set<CivilDate>
  private let holidays: Set<CivilDate>

  /// A calendar of these years; where a year is given twice the later one stands.
  public init(years: [Year] = []) {
    var byYear: [Int: Year] = [:]
    for year in years { byYear[year.year] = year }
    let kept = byYear.values.sorted { $0.year < $1.year }
    self.years = kept
    offDays = Set(kept.flatMap(\.daysOff))
    makeUpDays = Set(kept.flatMap(\.workingWeekends))
    holidays = Set(kept.flatMap(\.statutoryHolidays))
  }

  /// The calendar with further years; a year that is given again replaces the one loaded.
  public func adding(_ more: [Year]) -> WorkCalendar { WorkCalendar(years: years + more) }

  /// The arrangement of a year, if it is loaded.
  public func arrangement(of year: Int) -> Year? { years.first { $0.year == year } }

  /// Whether the arrangement of a year is loaded.
  public func isLoaded(_ year: Int) -> Bool { years.contains { $0.year == year } }

  /// Whether people work on a day: Monday to Friday and the make-up weekends, less the days off.
  ///
  /// - Returns: nothing when the calendar of that year is not loaded.
  public func isWorkingDay(_ date: CivilDate) -> Bool? {
    guard isLoaded(date.year) else { return nil }
    if makeUpDays.contains(date) { return true }
    return !offDays.contains(date) && !date.weekday.isWeekend
  }

  /// Whether a day is a statutory holiday 法定节假日, one of those that count for holiday pay.
  ///
  /// - Returns: nothing when the calendar of that year is not loaded.
  public func isStatutoryHoliday(_ date: CivilDate) -> Bool? {
    isLoaded(date.year) ? holidays.contains(date) : nil
  }

  /// The statutory holidays of a year, in order.
  ///
  /// - Returns: nothing when the calendar of that year is not loaded.
  public func statutoryHolidays(in year: Int) -> [CivilDate]? {
    arrangement(of: year)?.statutoryHolidays
  }
}

extension WorkCalendar.Year {
  /// What is wrong with the arrangement, for files that people write; empty when it is sound.
  public var problems: [LocalizedText] {
    var found: [LocalizedText] = []
    let all = daysOff + workingWeekends + statutoryHolidays
    for date in Set(all).sorted() where date.year != year {
      found.append(
        LocalizedText(zhHans: "\(date) 不在 \(year) 年", en: "\(date) is not in the year \(year)"))
    }
    for date in workingWeekends where !date.weekday.isWeekend {
      found.append(
        LocalizedText(
          zhHans: "调休上班日 \(date) 是\(date.weekday.name.zhHans)，不是周末",
          en: "the make-up day \(date) is a \(date.weekday.name.en), not a weekend"))
    }
    for date in workingWeekends where daysOff.contains(date) {
      found.append(
        LocalizedText(
          zhHans: "\(date) 既列为放假又列为上班", en: "\(date) is listed both as off and as worked"))
    }
    for date in statutoryHolidays where !daysOff.contains(date) {
      found.append(
        LocalizedText(
          zhHans: "法定节假日 \(date) 不在放假日之中",
          en: "the statutory holiday \(date) is not among the days off"))
    }
    return found
  }
}
