import Foundation
import ParleyTestSupport
import ParleyValues
import Testing

@Suite("Civil dates")
struct CivilDateTests {
  @Test("every day from 1900 to 2100 agrees with the calendar of the system")
  func allDays() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(secondsFromGMT: 0))
    for days in Int32(-25_567)...47_846 {
      let date = CivilDate(daysSinceEpoch: days)
      let known = calendar.dateComponents(
        [.year, .month, .day, .weekday],
        from: Date(timeIntervalSince1970: Double(days) * 86_400))
      let (year, month, day) = date.components
      // The system counts from Sunday = 1, Parley from Monday = 0.
      let weekday = Weekday.allCases[((known.weekday ?? 0) + 5) % 7]
      guard year == known.year, month == known.month, day == known.day, date.weekday == weekday,
        CivilDate(year: year, month: month, day: day) == date, CivilDate(date.description) == date
      else {
        Issue.record("\(days): \(date)")
        return
      }
    }
  }

  @Test("days follow each other through all years, across every month end")
  func succession() throws {
    var expected: (year: Int, month: Int, day: Int) = (1, 1, 1)
    for days in Int32(-719_162)...2_932_896 {
      let parts = CivilDate(daysSinceEpoch: days).components
      guard parts == expected else {
        Issue.record("\(days): \(parts), not \(expected)")
        return
      }
      expected.day += 1
      if expected.day > CivilDate.days(inMonth: expected.month, of: expected.year) {
        expected = (expected.year, expected.month + 1, 1)
      }
      if expected.month > 12 { expected = (expected.year + 1, 1, 1) }
    }
    #expect(expected == (10_000, 1, 1))
  }

  @Test(
    "texts that name no day",
    arguments: [
      "", "2026-02-30", "2026-02-29", "2026-13-01", "2026-00-10", "2026-01-00", "2026-1-1",
      "0000-01-01",
      "2026/01/01", "20260101", "2026-01-01 ", " 2026-01-01", "2026-01-0１", "-026-01-01",
      "+026-01-01",
      "2026-01-01T00:00", "二〇二六",
    ])
  func noDay(_ text: String) { #expect(CivilDate(text) == nil) }

  @Test("leap days")
  func leapDays() {
    for (year, isLeap) in [(2024, true), (2026, false), (1900, false), (2000, true), (2100, false)]
    {
      #expect(CivilDate.isLeap(year) == isLeap)
      #expect((CivilDate(year: year, month: 2, day: 29) != nil) == isLeap)
    }
  }

  @Test("texts, distances and order")
  func texts() throws {
    let date = try #require(CivilDate("2026-03-02"))
    #expect(date.text == LocalizedText(zhHans: "2026年3月2日", en: "2 March 2026"))
    #expect(date.weekday.name.zhHans == "星期一")
    #expect(!date.weekday.isWeekend && date.adding(days: -1).weekday.isWeekend)
    let later = date.adding(days: 30)
    #expect(later.description == "2026-04-01")
    #expect(date.days(until: later) == 30 && later.days(until: date) == -30)
    #expect(date < later)
    #expect(CivilDate("0001-01-01")?.description == "0001-01-01")
    #expect(CivilDate("9999-12-31")?.daysSinceEpoch == 2_932_896)
    #expect((date.year, date.month, date.day) == (2026, 3, 2))
  }

  @Test("days outside the years 1 to 9999 cannot be made")
  func outside() async {
    await #expect(processExitsWith: .failure) { _ = CivilDate(daysSinceEpoch: 2_932_897) }
    await #expect(processExitsWith: .failure) { _ = CivilDate(daysSinceEpoch: -719_163) }
    await #expect(processExitsWith: .failure) {
      _ = CivilDate(daysSinceEpoch: 0).adding(days: .max)
    }
  }
}

@Suite("Months")
struct MonthArithmeticTests {
  struct Row: CustomTestStringConvertible, Sendable {
    var from: String
    var months: Int
    /// Clamped, next day, refused.
    var results: [String?]
    var testDescription: String { "\(from) + \(months) months" }
  }

  @Test(
    "named rows",
    arguments: [
      Row(from: "2026-01-31", months: 1, results: ["2026-02-28", "2026-03-01", nil]),
      Row(from: "2024-01-31", months: 1, results: ["2024-02-29", "2024-03-01", nil]),
      Row(from: "2024-02-29", months: 12, results: ["2025-02-28", "2025-03-01", nil]),
      Row(from: "2026-03-31", months: -1, results: ["2026-02-28", "2026-03-01", nil]),
      Row(from: "2026-05-31", months: 1, results: ["2026-06-30", "2026-07-01", nil]),
      Row(from: "2026-12-31", months: 2, results: ["2027-02-28", "2027-03-01", nil]),
      Row(from: "2026-01-15", months: 1, results: Array(repeating: "2026-02-15", count: 3)),
      Row(from: "2026-01-31", months: 0, results: Array(repeating: "2026-01-31", count: 3)),
      Row(from: "2026-11-30", months: 3, results: ["2027-02-28", "2027-03-01", nil]),
      Row(from: "2026-01-01", months: -1, results: Array(repeating: "2025-12-01", count: 3)),
      Row(from: "0001-01-01", months: -1, results: [nil, nil, nil]),
      Row(from: "9999-12-31", months: 1, results: [nil, nil, nil]),
      Row(from: "9999-11-30", months: 1, results: Array(repeating: "9999-12-30", count: 3)),
      Row(from: "2026-01-01", months: .max, results: [nil, nil, nil]),
      Row(from: "2026-01-01", months: .min, results: [nil, nil, nil]),
    ])
  func row(_ row: Row) throws {
    let from = try #require(CivilDate(row.from))
    let rules: [EndOfMonthRule] = [.clampToMonthEnd, .nextDay, .refuse]
    #expect(
      rules.map { from.adding(months: row.months, endOfMonth: $0)?.description } == row.results)
  }

  @Test("months there and back, and in steps, from every day of four years")
  func consistency() throws {
    let first = try #require(CivilDate("2023-01-01"))
    for offset in 0..<1461 {
      let date = first.adding(days: offset)
      for months in -30...30 {
        let exact = date.adding(months: months, endOfMonth: .refuse)
        let clamped = try #require(date.adding(months: months, endOfMonth: .clampToMonthEnd))
        let index = date.year * 12 + date.month + months - 1
        #expect(clamped.year * 12 + clamped.month - 1 == index)
        if let exact {
          #expect(exact == clamped && exact.day == date.day)
          #expect(exact.adding(months: -months, endOfMonth: .refuse) == date)
        } else {
          #expect(clamped.day == CivilDate.days(inMonth: clamped.month, of: clamped.year))
          let next = date.adding(months: months, endOfMonth: .nextDay)
          #expect(next == clamped.adding(days: 1) && next?.day == 1)
        }
      }
    }
  }
}
