import ParleyValues

/// The official arrangements of days off, as law-books of one year each: a range of days is
/// written as month and first and last day.
enum WorkCalendars {
  /// The years that are published.
  static let builtIn = WorkCalendar(years: [year2025, year2026])

  private static let year2025 = WorkCalendar.Year(
    year: 2025,
    daysOff: days(
      2025,
      [
        (1, 1, 1), (1, 28, 31), (2, 1, 4), (4, 4, 6), (5, 1, 5), (5, 31, 31), (6, 1, 2), (10, 1, 8),
      ]),
    workingWeekends: days(2025, [(1, 26, 26), (2, 8, 8), (4, 27, 27), (9, 28, 28), (10, 11, 11)]),
    statutoryHolidays: days(
      2025,
      [
        (1, 1, 1), (1, 28, 31), (4, 4, 4), (5, 1, 2), (5, 31, 31), (10, 1, 3), (10, 6, 6),
      ]),
    source: notice(2025, "国办发明电〔2024〕12号", "Guoban Fa Mingdian 2024 No 12"))

  private static let year2026 = WorkCalendar.Year(
    year: 2026,
    daysOff: days(
      2026,
      [
        (1, 1, 3), (2, 15, 23), (4, 4, 6), (5, 1, 5), (6, 19, 21), (9, 25, 27), (10, 1, 7),
      ]),
    workingWeekends: days(
      2026, [(1, 4, 4), (2, 14, 14), (2, 28, 28), (5, 9, 9), (9, 20, 20), (10, 10, 10)]),
    statutoryHolidays: days(
      2026,
      [
        (1, 1, 1), (2, 16, 19), (4, 5, 5), (5, 1, 2), (6, 19, 19), (9, 25, 25), (10, 1, 3),
      ]),
    source: notice(2026, "国办发明电〔2025〕7号", "Guoban Fa Mingdian 2025 No 7"))

  private static func days(_ year: Int, _ ranges: [(month: Int, first: Int, last: Int)])
    -> [CivilDate]
  {
    ranges.flatMap { range in
      (range.first...range.last).compactMap {
        CivilDate(year: year, month: range.month, day: $0)
      }
    }
  }

  private static func notice(_ year: Int, _ number: String, _ numberInEnglish: String)
    -> LocalizedText
  {
    LocalizedText(
      zhHans: "《国务院办公厅关于\(year)年部分节假日安排的通知》（\(number)，据转载）",
      en: "Notice of the General Office of the State Council on holidays in \(year) "
        + "(\(numberInEnglish), from a reprint)")
  }
}
