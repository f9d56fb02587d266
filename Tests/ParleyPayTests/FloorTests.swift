import ParleyPay
import ParleyRecords
import ParleyTerms
import ParleyValues
import Testing

@Suite("Hourly floor")
struct HourlyFloorTests {
  static func body(_ floor: String, _ more: String = "") -> String {
    "piece-rate: {base: 10.00 /order}\nonline-hours: {hourly-floor: {\(floor)}\(more)}"
  }

  @Test("200.00 for eight hours passes 25.00 an hour, 199.92 is 0.08 short")
  func shanghai() throws {
    let body = """
      basis: fare
      commission: {rate: 0 %}
      online-hours: {hourly-floor: {amount: 25.00 /h, time: engaged, per: day}}
      """
    let passes = try order("2026-07-01T09:00", minutes: 480, fare: 20_000)
    let fails = try order("2026-07-01T09:00", minutes: 480, fare: 19_992)
    #expect(try worker(body, records([passes])).added(.hourlyFloor) == 0)
    #expect(try worker(body, records([fails])).added(.hourlyFloor) == 8)
  }

  @Test("the local minimum wage needs 146.40 for eight hours, and must be known")
  func localMinimum() throws {
    let body = Self.body("amount: local-minimum, time: engaged, per: day")
    let context = PayContext(minimumWages: MinimumWages(hourly: Money(minorUnits: 1830)))
    let log = records([try order("2026-07-01T09:00", minutes: 480)])
    #expect(try worker(body, log, context: context).added(.hourlyFloor) == 14_640 - 1000)
    #expect(throws: Diagnostics.self) { try rules(body) }
    do {
      _ = try rules(body)
    } catch let error as Diagnostics {
      #expect(error.all.map(\.code) == ["pay.needs-minimum-wage"])
    }
  }

  @Test("120 % of a wage stays exact until the hour is multiplied")
  func share() throws {
    let body = Self.body("amount: 120 % local-minimum, time: engaged, per: log")
    let context = PayContext(minimumWages: MinimumWages(hourly: Money(minorUnits: 1833)))
    // 1.2 × 18.33 × 2.5 h = 54.99.
    let log = records([try order("2026-07-01T09:00", minutes: 150)])
    #expect(try worker(body, log, context: context).added(.hourlyFloor) == 5499 - 1000)
  }

  @Test(
    "what is excluded does not count: tips by default",
    arguments: [
      ("", 6000 - 1000 - 150 - 20 - 800), ("excluding: [weather]", 6000 - 1000 - 20 - 800 - 500),
      ("excluding: [tips, tiers]", 6000 - 1000 - 150 - 800),
      ("excluding: [tips, allowances]", 6000 - 1000 - 150 - 20),
    ] as [(String, Int64)])
  func exclusions(_ excluding: String, _ expected: Int64) throws {
    let comma = excluding.isEmpty ? "" : ", "
    let body = """
      piece-rate:
        base: 10.00 /order
        tiers: {per: day, mode: whole, steps: [{orders: 1, add: 0.20 /order}]}
      weather: [{signal: gale, level: blue, add: 1.50 /order, allowance: 8.00 /day}]
      online-hours: {hourly-floor: {amount: 60.00 /h, time: engaged, per: day\(comma)\(excluding)}}
      """
    let log = try records(
      [order("2026-07-01T09:00", minutes: 60, tip: 500)],
      signals: [signal(.gale, .blue, "2026-07-01T00:00")])
    #expect(try worker(body, log).added(.hourlyFloor) == expected)
  }

  @Test(
    "periods: each order, each day, the record",
    arguments: [
      ("order", 1500 + 0 + 3500), ("day", 500 + 3500), ("log", 4000), ("week", 4000),
      ("14 days from 2026-07-02", 3500),
    ] as [(String, Int64)])
  func periods(_ per: String, _ expected: Int64) throws {
    // 30.00 an hour: 25.00 due for 50 minutes, none for an order of no length, 45.00 for 90.
    let orders = try [
      order("2026-07-01T09:00", minutes: 50), order("2026-07-01T18:00", minutes: 0),
      order("2026-07-02T09:00", minutes: 90),
    ]
    let body = Self.body("amount: 30.00 /h, time: engaged, per: \(per)")
    #expect(try worker(body, records(orders)).added(.hourlyFloor) == expected)
  }

  @Test("online time is cut at midnight; a day with online time only is topped up too")
  func online() throws {
    let body = Self.body("amount: 30.00 /h, time: online, per: day")
    let shifts = try [shift("2026-07-01T20:00", "2026-07-02T02:00")]
    let log = try records([order("2026-07-01T21:00")], shifts: shifts)
    let result = try worker(body, log)
    #expect(result.onlineSeconds == Int64(6 * 3600))
    #expect(
      result.periods.filter { $0.kind == .hourlyFloor }.map(\.amount.minorUnits) == [11_000, 6000])
    // A whole shift: 180.00 due, 10.00 earned.
    let whole = Self.body("amount: 30.00 /h, time: online, per: shift")
    #expect(try worker(whole, log).added(.hourlyFloor) == 17_000)
    // Days that begin at four keep the night together.
    #expect(
      try worker(body + "\nday-starts: \"04:00\"", log).added(.hourlyFloor) == 17_000)
    // Without shift records the floor is left out.
    #expect(try worker(body, records([order("2026-07-01T21:00")])).added(.hourlyFloor) == 0)
  }

  @Test("overlapping shifts count once")
  func overlappingShifts() throws {
    let shifts = try [
      shift("2026-07-01T08:00", "2026-07-01T12:00"), shift("2026-07-01T10:00", "2026-07-01T11:00"),
      shift("2026-07-01T11:00", "2026-07-01T13:00"),
    ]
    let log = try records([order("2026-07-01T12:30")], shifts: shifts)
    #expect(try worker("piece-rate: {base: 1.00 /order}", log).onlineSeconds == 5 * 3600)
    // The order at 12:30 lies in the third shift, of which one hour is not in an earlier one.
    let body = Self.body("amount: 30.00 /h, time: online, per: shift")
    #expect(try worker(body, log).added(.hourlyFloor) == 12_000 + 2000)
  }

  @Test("the floor over distance and the allowance for distance")
  func distance() throws {
    // California: 120 % of 16.00 an hour for half an hour and 0.35 a mile for 8 miles: 12.40.
    let body = """
      piece-rate: {base: 5.00 /order}
      online-hours:
        hourly-floor: {amount: 120 % local-minimum, time: engaged, per: week}
        distance-floor: 0.35 /mi
        distance-allowance: 0.10 /mi
      """
    let context = PayContext(minimumWages: MinimumWages(hourly: Money(minorUnits: 1600)))
    let log = try records(
      [order("2026-07-01T09:00", minutes: 30, mi: "8")],
      currency: #require(Currency(code: "USD")))
    let result = try worker(body, log, context: context)
    #expect(result.added(.hourlyFloor) == 1240 - 500)
    #expect(result.distanceAllowance.minorUnits == 80)
    #expect(result.total.minorUnits == 1240 + 80)
  }

  @Test("allowance time is added to the hours of the floor, not to engaged time")
  func allowanceTime() throws {
    let body = Self.body(
      "amount: 30.00 /h, time: engaged, per: day", ", allowance-time: {per-order: 6 min}")
    let result = try worker(
      body,
      records([order("2026-07-01T09:00", minutes: 30), order("2026-07-01T10:00", minutes: 18)]))
    #expect(result.engagedSeconds == 48 * 60)
    #expect(result.added(.hourlyFloor) == 3000 - 2000)
  }
}

@Suite("Period floors")
struct PeriodFloorTests {
  @Test("a floor per day holds on days with an order, between its dates")
  func dated() throws {
    let body = """
      piece-rate: {base: 50.00 /order}
      online-hours:
        period-floor: [{amount: 200.00, per: day, from: 2026-02-11, to: 2026-02-17}]
      """
    let days = ["2026-02-10", "2026-02-11", "2026-02-17", "2026-02-18"]
    let result = try worker(body, records(days.map { try order($0 + "T12:00") }))
    let floors = result.periods.filter { $0.kind == .periodFloor }
    #expect(floors.map(\.firstDay.description) == ["2026-02-11", "2026-02-17"])
    #expect(floors.map(\.amount.minorUnits) == [15_000, 15_000])
  }

  @Test("a month's floor by the local monthly minimum; floors are tested by themselves")
  func monthly() throws {
    let body = """
      piece-rate: {base: 50.00 /order}
      online-hours:
        period-floor:
          - {amount: 80.00, per: day}
          - {amount: local-monthly-minimum, per: month}
        hourly-floor: {amount: 160.00 /h, time: engaged, per: day}
      """
    let context = PayContext(
      minimumWages: MinimumWages(hourly: nil, monthly: Money(minorUnits: 250_000)))
    let result = try worker(body, records([order("2026-07-01T12:00")]), context: context)
    #expect(result.added(.periodFloor) == 3000 + 245_000)
    #expect(result.added(.hourlyFloor) == 8000 - 5000)
  }
}

@Suite("Engaged time")
struct EngagedTimeTests {
  private func log() throws -> PayRecords {
    try records([
      order("2026-07-01T10:00", minutes: 60), order("2026-07-01T10:20", minutes: 20),
      order("2026-07-01T10:50", minutes: 30), order("2026-07-01T11:20", minutes: 10),
    ])
  }

  @Test("overlaps count once or each, and the parts sum to the union")
  func overlap() throws {
    let once = try worker("piece-rate: {base: 1.00 /order}", log())
    #expect(once.orders.map(\.countedSeconds) == [3600, 0, 1200, 600])
    let each = try worker(
      "piece-rate: {base: 1.00 /order}\nonline-hours: {overlap: each}", log())
    #expect(each.orders.map(\.countedSeconds) == [3600, 1200, 1800, 600])
  }

  @Test("an order's own time is paid whole even where overlaps count once")
  func timeRate() throws {
    let result = try worker("piece-rate: {time: 1.00 /min}", log())
    #expect(result.orders.map(\.pay.pay.minorUnits) == [6000, 2000, 3000, 1000])
  }

  @Test(
    "engaged time runs from the agreed moment; without it the order has no price if time is paid")
  func engagedFrom() throws {
    var booked = try order("2026-07-01T08:00", minutes: 180)
    booked.started = try at("2026-07-01T10:00")
    booked.pickedUp = try at("2026-07-01T10:30")
    for (from, minutes) in [("accepted", 180), ("started", 60), ("picked-up", 30)] {
      let body = "piece-rate: {time: 1.00 /min}\nonline-hours: {engaged-from: \(from)}"
      #expect(try pay(body, booked) == Int64(minutes * 100))
    }
    let body = "piece-rate: {time: 1.00 /min}\nonline-hours: {engaged-from: started}"
    #expect(try pay(body, order("2026-07-01T08:00")) == nil)
  }

  @Test("an order over midnight belongs to the day of its acceptance, engaged time and all")
  func midnight() throws {
    let body = """
      piece-rate: {base: 1.00 /order}
      online-hours: {hourly-floor: {amount: 12.00 /h, time: engaged, per: day}}
      """
    let orders = try [
      order("2026-06-30T23:45", minutes: 30), order("2026-07-01T00:00", minutes: 30),
    ]
    // The first takes half an hour of the last day of June: 6.00 due. The second adds 15 minutes.
    let floors = try worker(body, records(orders)).periods.filter { $0.kind == .hourlyFloor }
    #expect(floors.map(\.amount.minorUnits) == [500, 200])
  }
}
