import ParleyRecords
import ParleyValues
import Testing

@Suite("Fields of order records")
struct FieldTests {
  @Test(
    "Times that are read",
    arguments: [
      ("2026-07-03T12:10:00", "2026-07-03T12:10:00", 0),
      ("2026-07-03 12:10", "2026-07-03T12:10:00", 0),
      ("2026/7/3 12:10:05", "2026-07-03T12:10:05", 0),
      ("2026/07/03 12:10:05", "2026-07-03T12:10:05", 0),
      ("2026-7-3 6:05", "2026-07-03T06:05:00", 0), ("2026.07.03 12:10", "2026-07-03T12:10:00", 0),
      ("2026年7月3日 12:10", "2026-07-03T12:10:00", 0),
      ("2026年07月03日12时10分05秒", "2026-07-03T12:10:05", 0),
      ("20260703121005", "2026-07-03T12:10:05", 0), ("20260703 12:10", "2026-07-03T12:10:00", 0),
      ("2026-07-03 12:10:05.678", "2026-07-03T12:10:05", 1),
      ("2026-07-03T12:10:05.000000", "2026-07-03T12:10:05", 1),
      ("07/03/2026 12:10:05 AM", "2026-07-03T00:10:05", 0),
      ("7/3/2026 1:10:05 PM", "2026-07-03T13:10:05", 0),
      ("２０２６－０７－０３　１２：１０", "2026-07-03T12:10:00", 0),
      ("2024-02-29 00:00:00", "2024-02-29T00:00:00", 0),
      ("\"2026-07-03 12:10:00\"", "2026-07-03T12:10:00", 0),
      ("  2026-07-03 12:10:00\t", "2026-07-03T12:10:00", 0),
    ] as [(String, String, Int)])
  func moments(text: String, expected: String, rounded: Int) throws {
    let result = try Fixture.orders("worker,accepted\nW1,\(text)\n")
    #expect(result.log[0].accepted == (try Fixture.moment(expected)))
    #expect(result.report.column("accepted")?.roundedCount == rounded)
  }

  @Test(
    "Times that are refused",
    arguments: [
      ("2026-07-03T12:10:00Z", RejectReason.momentWithZone),
      ("2026-07-03T12:10:00+08:00", .momentWithZone),
      ("2026-07-03 12:10:00 -0500", .momentWithZone),
      ("2026-07-03 12:10:00 UTC", .momentWithZone), ("2026-07-03", .momentWithoutClock),
      ("2026-02-29 12:00", .impossibleDate), ("2026-02-30T12:00:00", .impossibleDate),
      ("2026-13-01 12:00", .impossibleDate), ("2026-00-10 12:00", .impossibleDate),
      ("0000-00-00 00:00:00", .impossibleDate), ("2026-07-03 24:00:00", .impossibleDate),
      ("2026-07-03 12:60:00", .impossibleDate), ("2026-07-03 12:10:60", .impossibleDate),
      ("1969-12-31 23:59:59", .yearOutOfRange), ("2200-01-01 00:00", .yearOutOfRange),
      ("07/03/2026 12:10", .notAMoment), ("3.7.2026 12:10", .notAMoment),
      ("45841.5069", .notAMoment), ("yesterday", .notAMoment), ("12:10", .notAMoment),
      ("2026-07-03 noon", .notAMoment), ("2026-07-03 13:10 PM", .notAMoment),
      ("2026-07-03 12:1", .notAMoment), ("", .missingValue), ("NULL", .missingValue),
      ("合计", .notAMoment),
    ] as [(String, RejectReason)])
  func refusedMoments(text: String, reason: RejectReason) throws {
    let result = try Fixture.orders("worker,accepted\nW1,\(text)\nW1,2026-07-03 12:00\n")
    #expect(result.report.rejects.map(\.reason) == [reason], "\(text)")
    #expect(result.report.rejects.first?.examples.first?.line == 2)
    #expect(result.log.count == 1)
  }

  @Test(
    "Amounts that are read, in fen",
    arguments: [
      ("28", 2800, 0), ("28.0", 2800, 0), ("28.05", 2805, 0), (".5", 50, 0), ("0", 0, 0),
      ("28.005", 2800, 1), ("28.015", 2802, 1), ("28.0150000001", 2802, 1), ("28.5000", 2850, 0),
      ("¥28.00", 2800, 0), ("￥28.00", 2800, 0), ("28.00元", 2800, 0), ("28元", 2800, 0),
      ("\"1,234.50\"", 123_450, 0), ("\"¥1,234.50\"", 123_450, 0),
      ("\"1,234,567\"", 123_456_700, 0),
      ("\"1,234\"", 123_400, 0), ("２８．５", 2850, 0), ("+3", 300, 0), ("-0.00", 0, 0),
      ("CNY 12.30", 1230, 0), ("1000000000", 100_000_000_000, 0),
    ] as [(String, Int64, Int)])
  func amounts(text: String, fen: Int64, rounded: Int) throws {
    let result = try Fixture.field("fare", text)
    #expect(result.log[0].fare == Money(minorUnits: fen), "\(text)")
    #expect(result.report.column("fare")?.roundedCount == rounded, "\(text)")
    #expect(result.report.rejects.isEmpty)
  }

  @Test(
    "Amounts that are refused",
    arguments: [
      ("-5.00", RejectReason.negative), ("¥-5", .negative), ("-¥5", .negative),
      ("\"12,34\"", .ambiguousNumber), ("\"1,23,456\"", .notANumber), ("abc", .notANumber),
      ("1e3", .notANumber), ("1.2.3", .notANumber), ("0x10", .notANumber), ("(5.00)", .notANumber),
      ("1000000000.01", .outOfRange), ("99999999999999999999", .outOfRange),
      ("999999999999999999", .outOfRange), ("5km", .notANumber), (".", .notANumber),
    ] as [(String, RejectReason)])
  func refusedAmounts(text: String, reason: RejectReason) throws {
    let result = try Fixture.field("fare", text)
    #expect(result.report.rejects.map(\.reason) == [reason], "\(text)")
    #expect(result.report.rejects.first?.header == "fare")
  }

  @Test("A semicolon file may mean a decimal comma, so one comma is refused")
  func decimalComma() throws {
    let text = "worker;accepted;fare\nW1;2026-07-03 12:00;1,234\nW1;2026-07-03 12:00;1,234.50\n"
    let result = try Fixture.orders(text)
    #expect(result.report.rejects.map(\.reason) == [.ambiguousNumber])
    #expect(result.log[0].fare == Money(minorUnits: 123_450))
  }

  @Test(
    "Missing values",
    arguments: ["", " ", "-", "--", "NULL", "null", "\\N", "N/A", "NaN", "None", "无"])
  func missing(text: String) throws {
    let result = try Fixture.field("fare", text)
    #expect(result.log[0].fare == nil)
    #expect(result.report.column("fare")?.missingCount == 2)
    #expect(!result.log.fare.hasValues)
  }

  @Test(
    "Distances, in thousandths of the log's unit",
    arguments: [
      ("distance_km", "3.2", 3200, "km"), ("distance_m", "3200", 3200, "km"),
      ("distance_m", "3200.5", 3200, "km"), ("distance_m", "3201.5", 3202, "km"),
      ("distance_mi", "1.234", 1234, "mi"), ("配送距离(米)", "850", 850, "km"),
      ("配送距离（公里）", "0.85", 850, "km"), ("配送距离", "3.2", 3200, "km"),
      ("里程/km", "12", 12_000, "km"), ("行驶里程【km】", "12", 12_000, "km"),
      ("Trip Distance (miles)", "2.5", 2500, "mi"), ("配送距离", "3.2km", 3200, "km"),
      ("配送距离", "850米", 850, "km"), ("distance_km", "0", 0, "km"),
      ("distance_km", "10000", 10_000_000, "km"), ("Distance Km", "1.0005", 1000, "km"),
    ] as [(String, String, Int64, String)])
  func distances(header: String, text: String, thousandths: Int64, unit: String) throws {
    let result = try Fixture.field(header, text)
    let unit = try #require(Distance.Unit(rawValue: unit))
    #expect(result.log[0].distance == Distance(thousandths: thousandths, unit: unit), "\(header)")
  }

  @Test(
    "Distances that are refused",
    arguments: [
      ("distance_km", "10000.001", RejectReason.outOfRange), ("distance_km", "-1", .negative),
      ("distance_mi", "6214", .outOfRange), ("distance_km", "far", .notANumber),
      ("distance_km", "2英里", .notANumber),
    ] as [(String, String, RejectReason)])
  func refusedDistances(header: String, text: String, reason: RejectReason) throws {
    #expect(try Fixture.field(header, text).report.rejects.map(\.reason) == [reason], "\(text)")
  }

  @Test(
    "Lengths of time, in seconds",
    arguments: [
      ("engaged_minutes", "18", 1080, 0), ("engaged_minutes", "18.35", 1101, 0),
      ("engaged_minutes", "18.333333333", 1100, 1), ("engaged_seconds", "1080", 1080, 0),
      ("engaged_seconds", "1080.5", 1080, 1), ("时长(分钟)", "18", 1080, 0), ("时长(秒)", "1080", 1080, 0),
      ("服务时长", "18:05", 1085, 0), ("服务时长", "1:02:03", 3723, 0), ("服务时长", "0:00", 0, 0),
      ("服务时长", "125:30", 7530, 0), ("服务时长", "18分30秒", 1110, 0), ("服务时长", "1小时5分", 3900, 0),
      ("服务时长", "90秒", 90, 0), ("时长(小时)", "0.5", 1800, 0),
      ("engaged_minutes", "44640", 2_678_400, 0),
    ] as [(String, String, Int64, Int)])
  func durations(header: String, text: String, seconds: Int64, rounded: Int) throws {
    let result = try Fixture.field(header, text)
    #expect(result.log[0].engagedSeconds == seconds, "\(header) \(text)")
    #expect(result.report.column("engaged")?.roundedCount == rounded, "\(header) \(text)")
  }

  @Test(
    "Lengths of time that are refused",
    arguments: [
      ("18:60", RejectReason.notADuration), ("1:2:3", .notADuration), ("a:b", .notADuration),
      ("18 or so", .notADuration), ("5分1小时", .notADuration), ("-3", .negative),
      ("44641", .outOfRange), ("1:2:03:04", .notADuration), ("20 parsecs", .notADuration),
    ] as [(String, RejectReason)])
  func refusedDurations(text: String, reason: RejectReason) throws {
    #expect(
      try Fixture.field("engaged_minutes", text).report.rejects.map(\.reason) == [reason], "\(text)"
    )
  }

  @Test(
    "Weights, in grams",
    arguments: [
      ("weight_kg", "6", 6000), ("weight_kg", "0.5", 500), ("weight_g", "750", 750),
      ("重量(斤)", "3", 1500),
      ("重量", "6公斤", 6000), ("货物重量(吨)", "1.25", 1_250_000),
    ] as [(String, String, Int)])
  func weights(header: String, text: String, grams: Int) throws {
    #expect(try Fixture.field(header, text).log[0].weightGrams == grams, "\(header)")
  }

  @Test(
    "Ids keep what spreadsheets put around them away",
    arguments: [
      ("=\"00123\"", "00123"), ("'00123", "00123"), ("00123\t", "00123"), ("\"00123\"", "00123"),
      ("\"O\"\"Neil\"", "O\"Neil"), ("骑手-一", "骑手-一"), ("R 7", "R 7"),
    ])
  func ids(text: String, id: String) throws {
    let result = try Fixture.orders("worker,accepted\n\(text),2026-07-03 12:00\n")
    #expect(result.log[0].worker == id)
  }

  @Test("Amounts follow the currency's smallest unit")
  func currencies() throws {
    let won = try #require(Currency(code: "KRW"))
    let options = ImportOptions(currency: won)
    let result = try Fixture.orders(
      "worker,accepted,fare,paid\nW1,2026-07-03 12:00,12000,3000.5\n", options: options)
    #expect(result.log[0].fare == Money(minorUnits: 12_000))
    #expect(result.log[0].paid == Money(minorUnits: 3000))
    #expect(result.report.roundedCount == 1)
    let fen = try Fixture.field("用户实付(分)", "2850")
    #expect(fen.log[0].fare == Money(minorUnits: 2850))
  }
}
