import ParleyValues
import Testing

/// A day of a test; a date that does not exist fails the test that uses it.
private func day(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

/// Two made-up years: 2001 with two days off around a make-up Saturday, 2002 plain.
private func sample() throws -> WorkCalendar {
  let source = LocalizedText(zhHans: "虚构通知〔2000〕1号", en: "made-up notice 1 of 2000")
  return WorkCalendar(years: [
    WorkCalendar.Year(
      year: 2001,
      daysOff: [try day("2001-01-01"), try day("2001-05-03"), try day("2001-05-04")],
      workingWeekends: [try day("2001-04-28")],
      statutoryHolidays: [try day("2001-01-01"), try day("2001-05-03")], source: source),
    WorkCalendar.Year(
      year: 2002, daysOff: [try day("2002-01-01")], workingWeekends: [],
      statutoryHolidays: [try day("2002-01-01")], source: source),
  ])
}

@Suite("Work calendar")
struct WorkCalendarTests {
  @Test(
    "whether a day is worked",
    arguments: [
      ("2001-01-01", false), ("2001-01-02", true), ("2001-04-28", true), ("2001-04-29", false),
      ("2001-05-03", false), ("2001-05-04", false), ("2001-05-05", false), ("2001-05-07", true),
      ("2003-01-02", nil), ("2000-12-29", nil),
    ] as [(String, Bool?)])
  func working(date: String, expected: Bool?) throws {
    #expect(try sample().isWorkingDay(day(date)) == expected)
  }

  @Test("statutory holidays are not the bridged days")
  func statutory() throws {
    let calendar = try sample()
    #expect(calendar.statutoryHolidays(in: 2001) == [try day("2001-01-01"), try day("2001-05-03")])
    #expect(calendar.statutoryHolidays(in: 2003) == nil)
    #expect(calendar.isStatutoryHoliday(try day("2001-05-03")) == true)
    #expect(calendar.isStatutoryHoliday(try day("2001-05-04")) == false)
    #expect(calendar.isStatutoryHoliday(try day("2003-05-04")) == nil)
  }

  @Test(
    "a last day that is no working day moves to the next one",
    arguments: [
      ("2001-05-02", "2001-05-02", RolledDate.Reason.workingDay),
      ("2001-05-03", "2001-05-07", .movedPastDaysOff(4)),
      ("2001-04-28", "2001-04-28", .workingDay),
      ("2001-04-29", "2001-04-30", .movedPastDaysOff(1)),
      ("2001-12-30", "2001-12-31", .movedPastDaysOff(1)),
      ("2003-03-01", "2003-03-01", .calendarMissing(year: 2003)),
      ("2000-12-31", "2000-12-31", .calendarMissing(year: 2000)),
    ])
  func rolled(raw: String, due: String, reason: RolledDate.Reason) throws {
    let rolled = try sample().rolledForward(day(raw))
    #expect(rolled == RolledDate(raw: try day(raw), due: try day(due), reason: reason))
  }

  @Test("rolling across the new year uses both calendars, and says when the second is missing")
  func rolledAcrossYears() throws {
    let lastDay = try day("2000-12-30")  // a Saturday; the year ends on a Sunday
    let year2000 = WorkCalendar.Year(
      year: 2000, daysOff: [], workingWeekends: [], statutoryHolidays: [],
      source: LocalizedText(verbatim: "2000"))
    let both = try sample().adding([year2000])
    #expect(both.rolledForward(lastDay).due == (try day("2001-01-02")))
    let alone = WorkCalendar(years: [year2000]).rolledForward(lastDay)
    #expect(alone.due == lastDay)
    #expect(alone.missingYear == 2001)
    #expect(alone.isProvisional)
    #expect(alone.reasonText.en.contains("calendar of 2001 not published"))
  }

  @Test("every day of the loaded years: rolled day is the first working day not before it")
  func rolledExhaustively() throws {
    let calendar = try sample()
    var date = try day("2001-01-01")
    while date < (try day("2002-12-28")) {
      let rolled = calendar.rolledForward(date)
      #expect(calendar.isWorkingDay(rolled.due) == true)
      for passed in 0..<date.days(until: rolled.due) {
        #expect(calendar.isWorkingDay(date.adding(days: passed)) == false)
      }
      date = date.adding(days: 1)
    }
  }

  @Test("adding working days agrees with counting them, forwards and backwards")
  func workingDaysAgree() throws {
    let calendar = try sample()
    var start = try day("2001-02-01")
    while start < (try day("2002-10-01")) {
      for count in 1...12 {
        let end = try calendar.adding(workingDays: count, to: start)
        #expect(try calendar.workingDays(after: start, through: end) == count)
        #expect(calendar.isWorkingDay(end) == true)
        let back = try calendar.adding(workingDays: -count, to: end)
        #expect(try calendar.workingDays(after: back, through: end) == count)
      }
      start = start.adding(days: 1)
    }
    #expect(try calendar.adding(workingDays: 0, to: start) == start)
  }

  @Test("counting working days into a year that is not loaded names the year")
  func missingYear() throws {
    let calendar = try sample()
    #expect(throws: MissingWorkCalendar(year: 2003)) {
      try calendar.adding(workingDays: 5, to: day("2002-12-30"))
    }
    #expect(throws: MissingWorkCalendar(year: 2000)) {
      try calendar.adding(workingDays: -1, to: day("2001-01-02"))
    }
    #expect(throws: MissingWorkCalendar(year: 2003)) {
      try calendar.workingDays(after: day("2002-12-30"), through: day("2003-01-10"))
    }
    #expect(MissingWorkCalendar(year: 2028).diagnostic.message.en.contains("2028"))
  }

  @Test("the ends of time are refused, not trapped")
  func endsOfTime() throws {
    let last = WorkCalendar.Year(
      year: 9999, daysOff: [try day("9999-12-31")], workingWeekends: [], statutoryHolidays: [],
      source: LocalizedText(verbatim: "9999"))
    let calendar = WorkCalendar(years: [last])
    #expect(calendar.rolledForward(try day("9999-12-31")).isProvisional)
    #expect(throws: MissingWorkCalendar(year: 9999)) {
      try calendar.adding(workingDays: 1, to: day("9999-12-31"))
    }
  }

  @Test("a year given again replaces the one loaded")
  func replaced() throws {
    let again = WorkCalendar.Year(
      year: 2002, daysOff: [try day("2002-01-02")], workingWeekends: [], statutoryHolidays: [],
      source: LocalizedText(verbatim: "again"))
    let calendar = try sample().adding([again])
    #expect(calendar.years.map(\.year) == [2001, 2002])
    #expect(calendar.isWorkingDay(try day("2002-01-01")) == true)
    #expect(calendar.isWorkingDay(try day("2002-01-02")) == false)
  }

  @Test("an unsound arrangement says what is wrong with it")
  func problems() throws {
    let wrong = WorkCalendar.Year(
      year: 2001, daysOff: [try day("2001-05-05"), try day("2002-01-01")],
      workingWeekends: [try day("2001-05-05"), try day("2001-05-07")],
      statutoryHolidays: [try day("2001-06-01")], source: LocalizedText(verbatim: "wrong"))
    #expect(wrong.problems.count == 4)
    #expect(try sample().years.allSatisfy(\.problems.isEmpty))
  }
}
