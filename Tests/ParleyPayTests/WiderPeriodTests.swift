import ParleyPay
import ParleyRecords
import ParleyTerms
import ParleyTestSupport
import ParleyValues
import Testing

@Suite("Quests, attendance, task pay, membership and deductions")
struct WiderPeriodTests {
  /// So many orders of one day, a minute apart.
  private func orders(_ count: Int, from start: String = "2026-07-03T09:00:00") throws -> [Order] {
    let first = try at(start).secondsSinceEpoch
    return try (0..<count).map { place in
      var order = try order(start)
      order.accepted = CivilDateTime(secondsSinceEpoch: first + Int64(place) * 60)
      order.completed = CivilDateTime(secondsSinceEpoch: first + Int64(place) * 60 + 30)
      return order
    }
  }

  private static let published = """
    piece-rate:
      quests:
        - name: 午高峰
          from: "09:00"
          to: "15:00"
          per: day
          mode: highest
          steps: [{orders: 9, pay: 21.00}, {orders: 21, pay: 59.00}, {orders: 27, pay: 87.00},
                  {orders: 33, pay: 126.00}]
    """

  @Test(
    "a published quest: 32 orders pay 87, 33 pay 126",
    arguments: [
      (8, 0), (9, 2_100), (20, 2_100), (21, 5_900), (26, 5_900), (27, 8_700), (32, 8_700),
      (33, 12_600), (40, 12_600),
    ] as [(Int, Int64)])
  func publishedQuest(_ count: Int, _ expected: Int64) throws {
    let pay = try worker(Self.published, records(orders(count)))
    #expect(pay.added(.quests) == expected)
    #expect(pay.total.minorUnits == expected)
  }

  @Test("every step reached pays, where the quest says so")
  func each() throws {
    let body = Self.published.replacing("mode: highest", with: "mode: each")
    #expect(try worker(body, records(orders(27))).added(.quests) == 2_100 + 5_900 + 8_700)
  }

  @Test("the window holds from its first second to before its last")
  func window() throws {
    let body = Self.published.replacing(
      "[{orders: 9, pay: 21.00},", with: "[{orders: 1, pay: 1.00},")
    for (moment, expected) in [
      ("08:59:59", Int64(0)), ("09:00:00", 100), ("14:59:59", 100), ("15:00:00", 0),
    ] {
      let order = try order("2026-07-03T\(moment)")
      #expect(try worker(body, records([order])).added(.quests) == expected, "\(moment)")
    }
  }

  @Test("a window over midnight counts in the day of each acceptance; several quests all pay")
  func overMidnight() throws {
    let body = """
      piece-rate:
        quests:
          - {name: 夜宵, from: "22:00", to: "02:00", per: day, steps: [{orders: 2, pay: 5.00}]}
          - {name: 周, per: week, steps: [{orders: 3, pay: 7.00}]}
      """
    let moments = ["2026-07-03T23:00:00", "2026-07-04T00:10:00", "2026-07-04T01:59:59"]
    let pay = try worker(body, records(moments.map { try order($0) }))
    #expect(
      pay.periods.map(\.clause) == [
        "piece-rate.quests.夜宵.steps.2.pay", "piece-rate.quests.周.steps.3.pay",
      ])
    #expect(pay.periods[0].firstDay == CivilDate("2026-07-04"))
    #expect(pay.added(.quests) == 1_200)
  }

  @Test("attendance counts days with an order carried out")
  func attendance() throws {
    let body = "piece-rate: {attendance: {per: month, days: 3, pay: 300.00}}"
    var days = try ["01", "02", "02", "31"].map { try order("2026-07-\($0)T12:00:00") }
    #expect(try worker(body, records(days)).added(.attendance) == 30_000)
    days[3].cancelledAt = days[3].accepted
    #expect(try worker(body, records(days)).added(.attendance) == 0)
    days[3] = try order("2026-08-01T12:00:00")
    #expect(try worker(body, records(days)).added(.attendance) == 0)
  }

  @Test(
    "base pay with 20 orders, the task being 30",
    arguments: [("pro-rata", 1_733), ("full", 2_600), ("none", 0)] as [(String, Int64)])
  func task(_ short: String, _ expected: Int64) throws {
    let body =
      "piece-rate: {base: 1.00 /order, task: {orders: 30, per: month, pay: 26.00, short: \(short)}}"
    let pay = try worker(body, records(orders(20)))
    #expect(pay.added(.task) == expected)
    #expect(pay.total.minorUnits == 2_000 + expected)
    #expect(pay.shortTasks == 1)
    #expect(pay.taskShortfall.minorUnits == 2_600 - expected)
    let done = try worker(body, records(orders(30)))
    #expect(done.added(.task) == 2_600)
    #expect(done.shortTasks == 0)
  }

  @Test("base pay may be the local minimum wage; without it the standards are refused")
  func minimumWage() throws {
    let body =
      "piece-rate: {task: {orders: 1, per: month, pay: local-monthly-minimum, short: none}}"
    var context = PayContext()
    context.minimumWages.monthly = Money(minorUnits: 207_000)
    let pay = try worker(body, records(orders(1)), context: context)
    #expect(pay.added(.task) == 207_000)
    #expect(throws: Diagnostics.self) { try rules(body) }
  }

  @Test("what periods give counts toward floors where it fell, unless it is left out")
  func floors() throws {
    func floor(_ excluding: String) -> String {
      """
      piece-rate:
        quests: [{name: 冲, per: week, steps: [{orders: 2, pay: 6.00}]}]
        attendance: {per: week, days: 2, pay: 5.00}
        task: {orders: 1, per: week, pay: 4.00, short: none}
        extras: {loading: {add: 3.00 /order}}
      online-hours: {hourly-floor: {amount: 60.00 /h, per: day, excluding: [\(excluding)]}}
      """
    }
    // Half an hour on Friday and half an hour on Saturday: 30.00 are due on each day.
    var days = try ["2026-07-03T12:00:00", "2026-07-04T12:00:00"].map { try order($0) }
    days[1].loading = "是"
    let rows: [(String, Int64)] = [
      ("", 4_200), ("tips", 4_200), ("quests", 4_800), ("attendance", 4_700), ("task", 4_600),
      ("extras", 4_500), ("quests, attendance, task, extras", 6_000),
    ]
    for (excluding, expected) in rows {
      let pay = try worker(floor(excluding), records(days))
      #expect(pay.added(.hourlyFloor) == expected, "\(excluding)")
    }
  }

  @Test("a membership fee is taken for every period with an order carried out")
  func membership() throws {
    let body = "basis: fare\ncommission: {membership: {fee: 29.90 /month, replaces: rate}}"
    var days = try ["2026-07-31T23:59:59", "2026-08-01T00:00:00", "2026-09-01T00:00:00"].map {
      try order($0, fare: 10_000)
    }
    days[2].cancelledAt = days[2].accepted
    let pay = try worker(body, records(days))
    #expect(pay.added(.membership) == -5_980)
    #expect(pay.total.minorUnits == 20_000 - 5_980)
    #expect(pay.earnings.wider.membershipFees == 5_980)
    #expect(pay.earnings.orders == 2)
  }

  @Test("a cancelled order counts in no rank")
  func cancelled() throws {
    let body = """
      piece-rate:
        tiers: {per: day, mode: marginal, steps: [{orders: 3, add: 1.00 /order}]}
        quests: [{name: 冲, per: day, steps: [{orders: 3, pay: 6.00}]}]
        extras: {cancel: {pay: 2.00 /order}}
      """
    var list = try orders(3)
    #expect(try worker(body, records(list)).total.minorUnits == 700)
    list[1].cancelledAt = list[1].accepted
    let pay = try worker(body, records(list))
    #expect(pay.total.minorUnits == 200)
    #expect(pay.earnings.wider.cancelledOrders == 1)
    #expect(pay.earnings.wider.cancellationPay == 200)
    #expect(pay.engagedSeconds == 60)
  }

  @Test("further orders of a batch get their share of the rate")
  func batch() throws {
    let body = "piece-rate: {base: 5.00 /order, extras: {batch: {next-orders: 60 %}}}"
    var list = try orders(4)
    for (place, name) in ["A", "A", "B", "A"].enumerated() { list[place].batch = name }
    func pays() throws -> [Int64] {
      try worker(body, records(list)).orders.map(\.pay.pay.minorUnits)
    }
    #expect(try pays() == [500, 300, 500, 300])
    // The first one cancelled: the next is the first that is carried out.
    list[0].cancelledAt = list[0].accepted
    #expect(try pays() == [0, 500, 500, 300])
    // The same word on another day, or of another worker, is another batch.
    list[3].accepted = try at("2026-07-04T09:00:00")
    list[3].completed = nil
    #expect(try pays() == [0, 500, 500, 500])
  }
}
