import ParleyTerms
import ParleyValues

/// Reads dates and clock times as people type them.
enum DateReading {
  /// A date: `2026-03-02`, `2026-3-2`, `2026/3/2`, `2026.3.2`, `20260302`, `2026年3月2日`.
  static func date(_ text: String) throws(ValueProblem) -> CivilDate {
    let typed = text.narrowed
    if let date = CivilDate(typed) { return date }
    guard let parts = parts(of: typed) else {
      throw ValueProblem(
        "not-a-date",
        LocalizedText(zhHans: "“\(text)”不是日期", en: "\"\(text)\" is not a date"),
        remedy: LocalizedText(
          zhHans: "请写成 年-月-日，例如 2026-03-02", en: "write year-month-day, as in 2026-03-02"))
    }
    guard let date = CivilDate(year: parts[0], month: parts[1], day: parts[2]) else {
      throw ValueProblem(
        "no-such-day",
        LocalizedText(zhHans: "没有“\(text)”这一天", en: "there is no such day: \"\(text)\""),
        remedy: noSuchDayRemedy(parts))
    }
    return date
  }

  private static func noSuchDayRemedy(_ parts: [Int]) -> LocalizedText {
    guard (1...9999).contains(parts[0]), (1...12).contains(parts[1]) else {
      return LocalizedText(
        zhHans: "月份应为 1–12，例如 2026-03-02", en: "months are 1 to 12, as in 2026-03-02")
    }
    let last = CivilDate.days(inMonth: parts[1], of: parts[0])
    return LocalizedText(
      zhHans: "\(parts[0])年\(parts[1])月的日期为 1–\(last) 日",
      en: "that month has the days 1 to \(last)")
  }

  /// Year, month and day, whether or not there is such a day.
  private static func parts(of text: String) -> [Int]? {
    if text.utf8.count == 8, let number = Int(text), number > 0 {
      return [number / 10_000, number / 100 % 100, number % 100]
    }
    let marks: Set<Character> = ["-", "/", ".", "年", "月", "日"]
    let fields = text.split(whereSeparator: marks.contains)
    guard fields.count == 3, fields[0].count == 4, fields[1].count <= 2, fields[2].count <= 2
    else { return nil }
    let numbers = fields.compactMap { Int($0) }
    return numbers.count == 3 && numbers.allSatisfy { $0 >= 0 } ? numbers : nil
  }

  /// A date with a clock time behind a `T` or a space: `2026-07-03T12:10`.
  static func moment(_ text: String) throws(ValueProblem) -> CivilDateTime {
    let typed = text.narrowed
    if let moment = CivilDateTime(typed) { return moment }
    let fields = typed.split(maxSplits: 1, whereSeparator: { $0 == "T" || $0 == " " })
    guard fields.count == 2 else {
      throw ValueProblem(
        "not-a-time",
        LocalizedText(
          zhHans: "“\(text)”不是日期时间", en: "\"\(text)\" is not a date with a clock time"),
        remedy: .forExample("2026-07-03T12:10"))
    }
    let date = try date(String(fields[0]))
    guard let time = CivilTime(fields[1]), time.secondOfDay < 86_400 else {
      throw ValueProblem(
        "not-a-time",
        LocalizedText(
          zhHans: "“\(fields[1])”不是 00:00–23:59 之间的时刻",
          en: "\"\(fields[1])\" is no clock time between 00:00 and 23:59"),
        remedy: .forExample("2026-07-03T12:10"))
    }
    return CivilDateTime(date, secondOfDay: Int(time.secondOfDay))
  }
}
