import ParleyTestSupport
import ParleyValues
import Testing

@testable import ParleyRecords

@Suite("Numbers, dates and formats of cells")
struct CellNumberTests {
  @Test(
    "Numbers are what spreadsheets show, to fifteen digits",
    arguments: [
      ("4.5", "4.5"), ("4.3499999999999996", "4.35"), ("0.1", "0.1"), ("1E3", "1000"),
      ("1.2345678901234499E+16", "12345678901234500"), ("-0.5", "-0.5"), ("000", "0"),
      ("2.7755575615628914E-17", "0.0000000000000000277555756156289"), ("100", "100"),
      ("9.9999999999999995", "10"), ("0.99999999999999989", "1"), ("-0", "0"),
      ("123456789012345678901234567890123456", "123456789012346000000000000000000000"),
    ])
  func plain(text: String, expected: String) throws {
    var bytes: [UInt8] = []
    let number = try #require(CellNumber(text.utf8))
    let isShort = number.roundedToFifteenDigits.appendPlain(to: &bytes)
    // Beyond 10³⁰ a number stays as it is written.
    #expect(isShort == (number.magnitude <= 30))
    if isShort { #expect(String(decoding: bytes, as: UTF8.self) == expected) }
  }

  @Test("What is no number", arguments: ["", "-", ".", "1.2.3", "E5", "1E", "1E99999", "０", "1-2"])
  func noNumber(text: String) { #expect(CellNumber(text.utf8) == nil) }

  /// The expected texts were worked out with Python's `datetime` and `fractions`.
  @Test(
    "Times by their format",
    arguments: [
      ("46206.50694444445", NumberMeaning.moment(showsClock: true), false, "2026-07-03T12:10:00"),
      ("46206.506944444438", .moment(showsClock: true), false, "2026-07-03T12:10:00"),
      ("46206", .moment(showsClock: false), false, "2026-07-03"),
      ("46206", .moment(showsClock: true), false, "2026-07-03T00:00:00"),
      ("46206.5", .moment(showsClock: false), false, "2026-07-03T12:00:00"),
      ("44744.50694444445", .moment(showsClock: true), true, "2026-07-03T12:10:00"),
      ("59", .moment(showsClock: false), false, "1900-02-28"),
      ("60", .moment(showsClock: false), false, "1900-02-29"),
      ("61", .moment(showsClock: false), false, "1900-03-01"),
      ("0", .moment(showsClock: false), true, "1904-01-01"),
      ("46206.999999999", .moment(showsClock: true), false, "2026-07-04T00:00:00"),
      ("0.0125578703703704", .clock, false, "00:18:05"),
      ("1.0416666666666667", .clock, false, "25:00:00"),
      ("46206.50694444445", .clock, false, "2026-07-03T12:10:00"),
      ("-0.5", .clock, false, "-12:00:00"),
      ("46081.958333333336", .moment(showsClock: true), false, "2026-02-28T23:00:00"),
    ])
  func times(text: String, meaning: NumberMeaning, from1904: Bool, expected: String) throws {
    var bytes: [UInt8] = []
    let number = try #require(CellNumber(text.utf8))
    let isRounded = number.appendTime(meaning, from1904: from1904, to: &bytes)
    #expect(isRounded == false)
    #expect(String(decoding: bytes, as: UTF8.self) == expected)
  }

  @Test("Numbers that are no dates", arguments: ["-1", "2958466", "1E20"])
  func noDate(text: String) throws {
    var bytes: [UInt8] = []
    let number = try #require(CellNumber(text.utf8))
    #expect(number.appendTime(.moment(showsClock: true), from1904: false, to: &bytes) == nil)
    #expect(bytes.isEmpty)
  }

  /// 0.00015625 days are 13.5 s and 0.00046875 are 40.5 s exactly; the others are nearly a tie.
  @Test(
    "Half a second goes to the even second",
    arguments: [
      ("0.000005787037037037037", 0), ("0.00001736111111111111112", 2), ("0.00015625", 14),
      ("0.00046875", 40),
    ])
  func halfSeconds(text: String, seconds: Int64) throws {
    let number = try #require(CellNumber(text.utf8))
    let found = try #require(number.secondsOfDays)
    #expect(found.seconds == seconds)
    #expect(found.isRounded)
  }

  /// A serial as a program writes it is the nearest double to days + seconds ÷ 86,400, printed with
  /// up to 17 digits: every second of random days must come back.
  @Test("Every second survives the way through a double")
  func everySecond() throws {
    var random = CounterRandom(seed: 7)
    for _ in 0..<4000 {
      let day = Int64(25_569 + random.next() % 60_000)
      let second = Int64(random.next() % 86_400)
      let serial = Double(day) + Double(second) / 86_400
      let number = try #require(CellNumber("\(serial)".utf8))
      let found = try #require(number.secondsOfDays)
      #expect(found.seconds == day * 86_400 + second, "seed 7, \(serial)")
      #expect(!found.isRounded)
    }
  }

  @Test(
    "What formats mean",
    arguments: [
      ("General", NumberMeaning.number), ("0.00", .number), ("#,##0.00\"元\"", .number),
      ("0.00E+00", .number), ("0%", .number), ("@", .number), ("[Red]0.00;[Blue]-0.00", .number),
      ("\"天数 \"0", .number), ("\\d0", .number), ("_(* #,##0_)", .number), ("G/通用格式", .number),
      ("[$¥-804]#,##0.00", .number), ("yyyy-mm-dd", .moment(showsClock: false)),
      ("yyyy/m/d h:mm:ss", .moment(showsClock: true)), ("m\"月\"d\"日\"", .moment(showsClock: false)),
      ("[$-804]yyyy\"年\"m\"月\"d\"日\" h:mm", .moment(showsClock: true)),
      ("mmm", .moment(showsClock: false)), ("h:mm AM/PM", .clock), ("[h]:mm:ss", .clock),
      ("mm:ss.0", .clock), ("[mm]", .clock), ("d.m.yyyy hh:mm;@", .moment(showsClock: true)),
      ("e\"年\"", .moment(showsClock: false)),
    ])
  func formats(code: String, meaning: NumberMeaning) {
    #expect(NumberFormat.meaning(of: code) == meaning)
  }

  @Test(
    "Positions are read and written",
    arguments: [
      ("A1", 1, 0), ("C17", 17, 2), ("Z2", 2, 25), ("AA10", 10, 26),
      ("AMJ1048576", 1_048_576, 1023),
    ])
  func positions(text: String, row: Int, column: Int) {
    #expect(CellPosition(text.utf8) == CellPosition(row: row, column: column))
    #expect(CellPosition(row: row, column: column).text == text)
  }

  @Test("What is no position", arguments: ["", "A", "1", "1A", "A0", "a1", "AAAA1", "A1B", "$A$1"])
  func noPosition(text: String) { #expect(CellPosition(text.utf8) == nil) }
}
