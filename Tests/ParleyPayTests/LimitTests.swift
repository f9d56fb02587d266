import ParleyPay
import ParleyRecords
import ParleyTerms
import ParleyValues
import Testing

@Suite("Limits and breaches")
struct LimitTests {
  /// The lines of the orders that breach a limit.
  private func breaches(
    _ body: String, _ kind: LimitKind, _ records: PayRecords
  ) throws -> [Int] {
    try findings(body, records).breaches.filter { $0.kind == kind }
      .map { Int(records.log.line[$0.row]) }
  }

  private func findings(_ body: String, _ records: PayRecords) throws -> LimitFindings {
    let rules = try rules(body)
    let reader = LimitReader(
      try RuleTable(rules, for: records.log), KernelRecords(records))
    #expect(reader.isNeeded)
    return reader.findings(of: records.workers[0], rows: records.workers[0].rows)
  }

  @Test(
    "four hours without a rest: 超过 excludes the four hours, 满 includes them",
    arguments: [("exceeds", [3]), ("reached", [2, 3])])
  func continuous(_ at: String, _ expected: [Int]) throws {
    let body = "online-hours: {continuous-limit: {limit: 4 h, at: \(at), rest: 20 min}}"
    let log = try records([
      order("2026-07-01T08:00", minutes: 240), order("2026-07-01T12:00"),
      order("2026-07-01T12:01"),
    ])
    #expect(try breaches(body, .continuous, log) == expected)
  }

  @Test("a gap of the rest ends a stretch, a shorter one does not")
  func rest() throws {
    let body = "online-hours: {continuous-limit: {limit: 4 h, at: exceeds, rest: 20 min}}"
    func log(gap: Int) throws -> PayRecords {
      var second = try order("2026-07-01T11:00", minutes: 150)
      second.accepted = CivilDateTime(
        secondsSinceEpoch: second.accepted.secondsSinceEpoch + Int64(gap) * 60)
      return try records([
        order("2026-07-01T08:00", minutes: 180), second, order("2026-07-01T12:30"),
      ])
    }
    #expect(try breaches(body, .continuous, log(gap: 19)) == [3])
    #expect(try breaches(body, .continuous, log(gap: 20)) == [])
  }

  @Test("with shifts, a stretch is online time")
  func onlineStretch() throws {
    let body = "online-hours: {continuous-limit: {limit: 4 h, at: exceeds, rest: 20 min}}"
    let log = try records(
      [order("2026-07-01T08:30"), order("2026-07-01T12:30"), order("2026-07-01T18:00")],
      shifts: [shift("2026-07-01T08:00", "2026-07-01T13:00")])
    #expect(try breaches(body, .continuous, log) == [2])
  }

  @Test("daily and weekly: orders accepted when the named time is already over")
  func totals() throws {
    let orders = try [
      order("2026-07-01T08:00", minutes: 60), order("2026-07-01T09:00", minutes: 61),
      order("2026-07-01T10:00", minutes: 30), order("2026-07-01T10:02", minutes: 30),
      order("2026-07-02T08:00", minutes: 30),
    ]
    let daily = "online-hours: {daily-limit: {limit: 2 h, of: engaged}}"
    // At 10:00 exactly two hours are done; at 10:02 one minute more, and one runs.
    #expect(try breaches(daily, .daily, records(orders)) == [4])
    let weekly = "online-hours: {weekly-limit: {limit: 2 h, of: engaged}}"
    #expect(try breaches(weekly, .weekly, records(orders)) == [4, 5])
    let online = "online-hours: {daily-limit: {limit: 2 h, of: online}}"
    let shifts = try [
      shift("2026-06-30T20:00", "2026-07-01T00:30"), shift("2026-07-01T08:00", "2026-07-01T12:00"),
    ]
    #expect(
      try breaches(online, .daily, records(orders, shifts: shifts)) == [3, 4].filter { $0 > 2 })
    #expect(try breaches(online, .daily, records(orders)) == [])
  }

  @Test("concurrent: accepted while as many others are open, ties in the order of acceptance")
  func concurrent() throws {
    let body = "dispatch: {concurrent-limit: 2}"
    let orders = try [
      order("2026-07-01T08:00", minutes: 30), order("2026-07-01T08:00", minutes: 40),
      order("2026-07-01T08:00", minutes: 50), order("2026-07-01T08:30"),
      order("2026-07-01T08:40"), order("2026-07-01T08:45"),
    ]
    // At 8:30 the first is done, two are open; at 8:40 the third and the fourth are.
    #expect(try breaches(body, .concurrent, records(orders)) == [3, 4, 5, 6])
  }

  @Test("hourly: more than the limit in the 3,600 seconds up to and including the moment")
  func hourly() throws {
    let body = "dispatch: {hourly-limit: 2}"
    let orders = try [
      "2026-07-01T08:00", "2026-07-01T08:30", "2026-07-01T09:00", "2026-07-01T09:29:59",
      "2026-07-01T09:30",
    ].map { try order($0, minutes: 5) }
    #expect(try breaches(body, .hourly, records(orders)) == [4, 5])
    let together = try (1...3).map { _ in try order("2026-07-01T08:00", minutes: 5) }
    #expect(try breaches(body, .hourly, records(together)) == [1, 2, 3])
  }

  @Test("guaranteed orders: per shift, rounded down; a shortfall moves no money")
  func guaranteed() throws {
    let body = "dispatch: {guaranteed-orders: {per: online-hour, count: 2}}"
    let shifts = try [
      shift("2026-07-01T08:00", "2026-07-01T09:29"), shift("2026-07-02T08:00", "2026-07-02T09:30"),
    ]
    let log = try records(
      [order("2026-07-01T08:10"), order("2026-07-01T08:40"), order("2026-07-02T08:10")],
      shifts: shifts)
    let shortfalls = try findings(body, log).shortfalls
    #expect(shortfalls.map(\.shiftStart) == [try at("2026-07-02T08:00")])
    #expect(shortfalls.map(\.due) == [3])
    #expect(shortfalls.map(\.accepted) == [1])
  }

  @Test("stop: accepted under a signal that stops work, or under a higher level of it")
  func stop() throws {
    let body = """
      weather:
        - {signal: rainstorm, level: orange, stop: true}
        - {signal: gale, level: red, stop: true, stop-pay: {amount: 18.30 /h, upto: 4 h}}
      """
    let signals = try [
      signal(.rainstorm, .red, "2026-07-01T08:00", "2026-07-01T09:00"),
      signal(.gale, .orange, "2026-07-01T10:00", "2026-07-01T11:00"),
    ]
    let orders = try ["2026-07-01T08:30", "2026-07-01T09:00", "2026-07-01T10:30"].map {
      try order($0)
    }
    #expect(try breaches(body, .stop, records(orders, signals: signals)) == [1])
  }
}
