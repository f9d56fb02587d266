import ParleyPay
import ParleyRecords
import ParleyTerms
import ParleyValues
import Testing

@Suite("Tiers")
struct TierTests {
  static func body(_ mode: String, per: String = "month") -> String {
    """
    piece-rate:
      base: 1.00 /order
      tiers: {per: \(per), mode: \(mode), steps: [{orders: 3, add: 0.20 /order}, {orders: 5, add: 0.80 /order}]}
    """
  }

  @Test(
    "marginal pays from the N-th order on, whole pays all orders",
    arguments: [
      ("marginal", 2, 0), ("marginal", 3, 20), ("marginal", 4, 40), ("marginal", 6, 200),
      ("whole", 2, 0), ("whole", 3, 60), ("whole", 4, 80), ("whole", 6, 480),
    ] as [(String, Int, Int64)])
  func modes(_ mode: String, _ count: Int, _ expected: Int64) throws {
    let orders = try (0..<count).map { try order("2026-07-0\($0 + 1)T12:00") }
    #expect(try worker(Self.body(mode), records(orders)).added(.tiers) == expected)
  }

  @Test("rank is by acceptance, completion, then source line")
  func ties() throws {
    var late = try order("2026-07-01T12:00", minutes: 40)
    late.line = 1
    var first = try order("2026-07-01T12:00", minutes: 20)
    first.line = 9
    var second = try order("2026-07-01T12:00", minutes: 20)
    second.line = 3
    let body = """
      piece-rate: {base: 1.00 /order, tiers: {per: day, mode: marginal, steps: [{orders: 3, add: 1.00 /order}]}}
      """
    let result = try worker(body, records([late, first, second]))
    #expect(result.orders.map(\.pay.order.line) == [3, 9, 1])
    #expect(result.orders.map(\.tierAddition.minorUnits) == [0, 0, 100])
  }

  @Test("lists of different periods are separate and add up")
  func lists() throws {
    let body = """
      piece-rate:
        base: 1.00 /order
        tiers:
          - {per: day, mode: marginal, steps: [{orders: 2, add: 0.10 /order}]}
          - {per: month, mode: whole, steps: [{orders: 3, add: 1.00 /order}]}
      """
    let orders = try ["2026-07-01T10:00", "2026-07-01T11:00", "2026-07-31T23:59"].map {
      try order($0)
    }
    #expect(try worker(body, records(orders)).added(.tiers) == 310)
  }

  @Test("months end at the standards' start of day, leap days included")
  func monthEnds() throws {
    let moments = [
      "2024-02-28T12:00", "2024-02-29T23:00", "2024-03-01T03:59:59", "2024-03-01T04:00",
    ]
    let orders = try moments.map { try order($0) }
    let body = Self.body("whole") + "\nday-starts: \"04:00\""
    #expect(try worker(body, records(orders)).added(.tiers) == 60)
    #expect(try worker(Self.body("whole"), records(orders)).added(.tiers) == 0)
  }

  @Test("weeks begin on the stated day", arguments: [("monday", 60), ("sunday", 0)])
  func weeks(_ start: String, _ expected: Int64) throws {
    // 2026-07-05 is a Sunday.
    let orders = try ["2026-07-03T12:00", "2026-07-04T12:00", "2026-07-05T12:00"].map {
      try order($0)
    }
    let body = Self.body("whole", per: "week") + "\nweek-starts: \(start)"
    #expect(try worker(body, records(orders)).added(.tiers) == expected)
  }

  @Test("a shift keeps the orders accepted in it; orders outside belong to none")
  func shifts() throws {
    let orders = try [
      "2026-07-01T22:00", "2026-07-01T23:30", "2026-07-02T01:00", "2026-07-02T02:00",
    ].map { try order($0) }
    let night = try [shift("2026-07-01T22:00", "2026-07-02T02:00")]
    let body = Self.body("whole", per: "shift")
    #expect(try worker(body, records(orders, shifts: night)).added(.tiers) == 60)
    #expect(try worker(body, records(orders)).added(.tiers) == 0)
  }
}

@Suite("Allowance days")
struct AllowanceTests {
  static let heat = """
    piece-rate: {base: 1.00 /order}
    weather: [{forecast-max: ">= 35 C", months: 6-10, allowance: 13.80 /day}]
    """

  static func forecasts(_ days: [String], _ maximum: Int32) throws -> [ForecastRecord] {
    try days.map {
      ForecastRecord(
        issuer: "气象台", date: try at($0 + "T00:00").date, maximumThousandths: maximum)
    }
  }

  @Test("thirteen days of 13.80 are 179.40, each once, only with an order")
  func guangdong() throws {
    let days = (1...14).map { "2026-07-\(DecimalText.padded($0, to: 2))" }
    let orders = try days.prefix(13).flatMap {
      [try order($0 + "T09:00"), try order($0 + "T18:00")]
    }
    let log = try records(orders, forecasts: Self.forecasts(days, 35_000))
    #expect(try worker(Self.heat, log).added(.allowance) == 17_940)
  }

  @Test(
    "the forecast must reach the threshold within the months",
    arguments: [
      ("2026-07-01", 34_999, 0), ("2026-07-01", 35_000, 1380), ("2026-05-31", 38_000, 0),
      ("2026-06-01", 38_000, 1380), ("2026-10-31", 36_000, 1380), ("2026-11-01", 36_000, 0),
    ] as [(String, Int32, Int64)])
  func thresholds(_ day: String, _ maximum: Int32, _ expected: Int64) throws {
    let log = try records(
      [order(day + "T12:00")], forecasts: Self.forecasts([day], maximum))
    #expect(try worker(Self.heat, log).added(.allowance) == expected)
  }

  @Test("allowance days are civil days even when days of pay begin at four")
  func civilDays() throws {
    let orders = try [order("2026-07-01T23:00"), order("2026-07-02T02:00")]
    let log = try records(orders, forecasts: Self.forecasts(["2026-07-01", "2026-07-02"], 36_000))
    #expect(
      try worker(Self.heat + "\nday-starts: \"04:00\"", log).added(.allowance) == 2760)
  }

  @Test("the highest allowance of the day counts once; sum adds signals")
  func stacking() throws {
    let body = """
      piece-rate: {base: 1.00 /order}
      weather:
        - {signal: rainstorm, level: orange, allowance: 10.00 /day}
        - {signal: gale, level: blue, allowance: 8.00 /day}
        - {forecast-max: ">= 35 C", allowance: 15.00 /day}
      """
    let signals = try [
      signal(.rainstorm, .red, "2026-07-01T10:00", "2026-07-01T11:00"),
      signal(.gale, .blue, "2026-07-01T15:00"),
    ]
    let orders = try [order("2026-07-01T10:30"), order("2026-07-01T16:00")]
    let hot = try Self.forecasts(["2026-07-01"], 36_000)
    let cool = records(orders, signals: signals)
    #expect(try worker(body, cool).added(.allowance) == 1000)
    #expect(try worker(body + "\nweather-stacking: sum", cool).added(.allowance) == 1800)
    let both = records(orders, signals: signals, forecasts: hot)
    #expect(try worker(body, both).added(.allowance) == 1500)
    #expect(try worker(body + "\nweather-stacking: sum", both).added(.allowance) == 1800)
  }
}

@Suite("Commission cap over a period")
struct PeriodCapTests {
  static let body = """
    basis: fare
    commission: {rate: 30 %, period-cap: {share: 25 %, per: month, from-orders: 2}}
    """

  @Test("what was kept beyond the share comes back, from the stated number of orders on")
  func returned() throws {
    let one = try order("2026-07-01T10:00", fare: 10_000)
    let two = try order("2026-07-02T10:00", fare: 3333)
    #expect(try worker(Self.body, records([one])).added(.capReturn) == 0)
    // Kept 3000 + 1000 (2333.1 is paid as 2333) = 4000; a quarter of 13,333 is 3333.25.
    #expect(try worker(Self.body, records([one, two])).added(.capReturn) == 667)
  }

  @Test("only orders of known fare count, and tier additions count as paid")
  func knownFares() throws {
    let body = """
      piece-rate: {base: 6.00 /order, tiers: {per: day, mode: whole, steps: [{orders: 1, add: 1.00 /order}]}}
      commission: {period-cap: {share: 20 %, per: month, from-orders: 2}}
      """
    let orders = try [
      order("2026-07-01T10:00", fare: 1000), order("2026-07-02T10:00", fare: 1000),
      order("2026-07-03T10:00"),
    ]
    #expect(try worker(body, records(orders)).added(.capReturn) == 200)
    #expect(try worker(body, records(Array(orders.suffix(2)))).added(.capReturn) == 0)
  }

  @Test("allowances do not count against it, and it never counts toward an hourly floor")
  func apart() throws {
    let body =
      Self.body + """

        weather: [{signal: gale, level: blue, allowance: 50.00 /day}]
        online-hours: {hourly-floor: {amount: 200.00 /h, time: engaged, per: day}}
        """
    let orders = try [
      order("2026-07-01T10:00", minutes: 60, fare: 10_000),
      order("2026-07-01T12:00", minutes: 60, fare: 10_000),
    ]
    let result = try worker(
      body, records(orders, signals: [signal(.gale, .red, "2026-07-01T09:00")]))
    #expect(result.added(.capReturn) == 1000)
    // 400.00 are due; 140.00 of pay and 50.00 of allowance count.
    #expect(result.added(.hourlyFloor) == 40_000 - 14_000 - 5000)
  }
}
