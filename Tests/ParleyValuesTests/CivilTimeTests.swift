import ParleyTestSupport
import ParleyValues
import Testing

@Suite("Civil times")
struct CivilTimeTests {
  @Test("every second of the day is written and read back")
  func allSeconds() throws {
    for second in 0...86_400 {
      let time = try #require(CivilTime(secondOfDay: second))
      guard CivilTime(time.text) == time else {
        Issue.record("\(second): \(time.text)")
        return
      }
    }
    #expect(CivilTime(secondOfDay: -1) == nil && CivilTime(secondOfDay: 86_401) == nil)
  }

  @Test("readings")
  func readings() {
    let rows: [(String, Int32?)] = [
      ("6:00", 21_600), ("06:00", 21_600), ("06:00:30", 21_630), ("24:00", 86_400), ("0:00", 0),
      ("24:00:01", nil), ("24:01", nil), ("25:00", nil), ("6:60", nil), ("6:00:60", nil),
      ("6", nil),
      ("6:0", nil), ("006:00", nil), (":00", nil), ("6:", nil), ("6:00:", nil), ("6:00:00:00", nil),
      ("-6:00", nil), ("+6:00", nil), ("６:00", nil), ("6：00", nil), (" 6:00", nil), ("", nil),
    ]
    for (text, second) in rows { #expect(CivilTime(text)?.secondOfDay == second, "\(text)") }
  }

  @Test("texts leave out seconds that are nought")
  func texts() {
    #expect(CivilTime("6:00")?.text == "06:00")
    #expect(CivilTime("6:00:07")?.text == "06:00:07")
    #expect(CivilTime("24:00")?.text == "24:00")
    #expect(CivilTime.midnight < CivilTime("0:01") ?? .midnight)
  }
}

@Suite("Civil moments")
struct CivilDateTimeTests {
  @Test("readings")
  func readings() {
    let rows: [(String, String?)] = [
      ("2026-07-03T12:10", "2026-07-03T12:10:00"), ("2026-07-03 12:10:05", "2026-07-03T12:10:05"),
      ("2026-07-03 6:05", "2026-07-03T06:05:00"), ("2026-07-03", nil), ("2026-07-03T24:00", nil),
      ("2026-07-03T12:10Z", nil), ("2026-07-03T12:10+08:00", nil), ("2026-07-03  12:10", nil),
      ("2026-02-30T12:10", nil), ("2026-07-03t12:10", nil), ("T12:10", nil), ("", nil),
    ]
    for (text, description) in rows {
      #expect(CivilDateTime(text)?.description == description, "\(text)")
    }
  }

  @Test("day and second split and join, also before 1970")
  func parts() {
    var gen = Gen(seed: 8)
    for _ in 0..<5000 {
      let (date, second) = (gen.date(), gen.integer(in: 0...86_399))
      let moment = CivilDateTime(date, secondOfDay: second)
      #expect(moment.date == date && moment.secondOfDay == second)
      #expect(CivilDateTime(moment.description) == moment)
      #expect(moment < CivilDateTime(secondsSinceEpoch: moment.secondsSinceEpoch + 1))
    }
    #expect(CivilDateTime(secondsSinceEpoch: -1).description == "1969-12-31T23:59:59")
    #expect(CivilDateTime(secondsSinceEpoch: -86_400).secondOfDay == 0)
  }
}
