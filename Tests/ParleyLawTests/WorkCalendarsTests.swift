import ParleyLaw
import ParleyValues
import Testing

@Suite("Official work calendars")
struct WorkCalendarsTests {
  private let calendar = LawBook.builtIn.calendar

  @Test("13 statutory holidays a year", arguments: [2025, 2026])
  func statutory(year: Int) throws {
    #expect(try #require(calendar.statutoryHolidays(in: year)).count == 13)
  }

  @Test("the arrangements are sound", arguments: [2025, 2026])
  func sound(year: Int) throws {
    #expect(try #require(calendar.arrangement(of: year)).problems.isEmpty)
  }

  @Test("days named off and weekends worked", arguments: [(2025, 28, 5), (2026, 33, 6)])
  func counts(year: Int, off: Int, worked: Int) throws {
    let arrangement = try #require(calendar.arrangement(of: year))
    #expect(arrangement.daysOff.count == off)
    #expect(arrangement.workingWeekends.count == worked)
  }

  @Test(
    "single days",
    arguments: [
      ("2026-01-02", false), ("2026-01-04", true), ("2026-01-05", true), ("2026-02-14", true),
      ("2026-02-15", false), ("2026-02-23", false), ("2026-02-24", true), ("2026-02-28", true),
      ("2026-05-05", false), ("2026-05-09", true), ("2026-06-19", false), ("2026-09-20", true),
      ("2026-10-07", false), ("2026-10-08", true), ("2026-10-10", true), ("2025-01-26", true),
      ("2025-02-04", false), ("2025-05-31", false), ("2025-06-02", false), ("2025-10-08", false),
      ("2025-10-11", true), ("2027-01-04", nil),
    ] as [(String, Bool?)])
  func single(date: String, isWorking: Bool?) throws {
    #expect(calendar.isWorkingDay(try #require(CivilDate(date))) == isWorking)
  }

  @Test("every statutory holiday is written out")
  func writtenOut() throws {
    let expected2025 =
      "2025-01-01 2025-01-28 2025-01-29 2025-01-30 2025-01-31 2025-04-04 2025-05-01 2025-05-02 "
      + "2025-05-31 2025-10-01 2025-10-02 2025-10-03 2025-10-06"
    let expected2026 =
      "2026-01-01 2026-02-16 2026-02-17 2026-02-18 2026-02-19 2026-04-05 2026-05-01 2026-05-02 "
      + "2026-06-19 2026-09-25 2026-10-01 2026-10-02 2026-10-03"
    for (year, expected) in [(2025, expected2025), (2026, expected2026)] {
      let days = try #require(calendar.statutoryHolidays(in: year))
      #expect(days.map(\.description).joined(separator: " ") == expected)
    }
  }
}
