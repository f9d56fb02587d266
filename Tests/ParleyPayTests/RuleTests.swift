import ParleyPay
import ParleyRecords
import ParleyTerms
import ParleyValues
import Testing

@Suite("Which rule holds")
struct RuleTests {
  @Test("terms of an order are those in force on the civil day of acceptance")
  func dated() throws {
    let body = """
      day-starts: "04:00"
      piece-rate:
        base: {steps: [{from: 2026-07-01, value: 4.70 /order}, {from: 2027-01-01, value: 4.90 /order}]}
      """
    for (moment, expected) in [
      ("2026-06-30T23:59:59", Int64(0)), ("2026-07-01T00:00", 470), ("2026-12-31T23:59", 470),
      ("2027-01-01T02:00", 490),
    ] {
      #expect(try pay(body, order(moment)) == expected)
    }
  }

  @Test("terms of a period are those in force on its first day")
  func datedPeriods() throws {
    var standards = try rules(
      "piece-rate: {base: 1.00 /order}\n"
        + "online-hours: {period-floor: [{amount: 10.00, per: week}]}"
    ).standards
    let raised = TermValue.floor(.period(UnitPrice(Money(minorUnits: 2000))))
    standards.datedTerms = [
      TermAssignment(
        TermKey(
          "online-hours.period-floor.week.amount", from: try at("2026-07-08T00:00").date), raised)
    ]
    let orders = try ["2026-07-07T12:00", "2026-07-09T12:00", "2026-07-13T12:00"].map {
      try order($0)
    }
    let engine = try ExplainedEngine(PayRules(standards), records(orders))
    let floors = try engine.pay(engine.records.workers[0]).periods
    #expect(floors.map(\.amount.minorUnits) == [800, 1900])
  }

  @Test("scopes override what they name, the most specific last; then the variant")
  func scopes() throws {
    let body = """
      piece-rate: {base: 1.00 /order, time: 0.10 /min}
      categories: {专送: {relation: employee}, 众包: {relation: not-full}}
      variants: {wav: {piece-rate.base: 9.00 /order}}
      scopes:
        - {for: {category: 众包, area: 上海}, piece-rate: {base: 3.00 /order}}
        - {for: {category: 众包}, piece-rate: {base: 2.00 /order}}
      """
    func base(_ category: String?, _ area: String?, _ variant: String? = nil) throws -> Int64? {
      var one = try order("2026-07-01T12:00", minutes: 0, area: area)
      (one.category, one.variant) = (category, variant)
      return try pay(body, one)
    }
    #expect(try base(nil, "上海") == 100)
    #expect(try base("专送", "上海") == 100)
    #expect(try base("众包", nil) == 200)
    #expect(try base("众包", "上海") == 300)
    #expect(try base("众包", "上海", "wav") == 900)
    #expect(try base(nil, nil, "van") == 100)
  }

  @Test("a period of mixed orders is under the rule of its first order")
  func mixedPeriod() throws {
    let body = """
      piece-rate: {base: 1.00 /order}
      categories: {专送: {relation: employee}, 众包: {relation: not-full}}
      scopes: [{for: {category: 众包}, online-hours: {period-floor: [{amount: 10.00, per: day}]}}]
      """
    var crowd = try order("2026-07-01T12:00")
    crowd.category = "众包"
    let own = try order("2026-07-01T13:00")
    var early = crowd
    early.accepted = try at("2026-07-01T14:00")
    #expect(try worker(body, records([crowd, own])).added(.periodFloor) == 800)
    #expect(try worker(body, records([own, early])).added(.periodFloor) == 0)
  }

  @Test("standards that cannot be reckoned are refused with their code")
  func refused() throws {
    let cases = [
      (
        "online-hours: {hourly-floor: {amount: 20.00 /h, time: online, per: order}}",
        "pay.online-floor-per-order"
      ),
      (
        "online-hours: {period-floor: [{amount: local-monthly-minimum, per: month}]}",
        "pay.needs-minimum-wage"
      ),
    ]
    for (body, code) in cases {
      do {
        _ = try rules(body)
        Issue.record("\(code) was not found")
      } catch let error as Diagnostics {
        #expect(error.all.map(\.code) == [code])
      }
    }
    var varying = Standards()
    varying.datedTerms = [
      TermAssignment(
        TermKey("week-starts", from: try at("2026-07-01T00:00").date), .choice("sunday"))
    ]
    do {
      _ = try PayRules(varying)
      Issue.record("a changing calendar was not found")
    } catch { #expect(error.all.map(\.code) == ["pay.calendar-varies"]) }
  }

  @Test("records in another currency are refused")
  func currency() throws {
    let log = records([try order("2026-07-01T12:00")])
    do {
      _ = try ExplainedEngine(rules("piece-rate: {base: 5 /order}", currency: "KRW"), log)
      Issue.record("another currency was not found")
    } catch let error as Diagnostics { #expect(error.all.map(\.code) == ["pay.currency-differs"]) }
  }

  @Test("amounts beyond exact integers are refused, never rounded away")
  func outOfRange() throws {
    let body = "piece-rate: {time: 999999999 /s, distance: [{from: 0 km, rate: 999999999 /km}]}"
    var long = try order("2026-07-01T12:00", km: "1000000")
    long.completed = CivilDateTime(secondsSinceEpoch: 4_000_000_000_000)
    do {
      _ = try pay(body, long)
      Issue.record("an amount of more than 64 bits was given")
    } catch let error as Diagnostics { #expect(error.all.map(\.code) == ["pay.out-of-range"]) }
  }
}

@Suite("Slips")
struct SlipTests {
  @Test("lines are shown to 0.0001, end with rounding and add up to the fen")
  func lines() throws {
    let body = """
      piece-rate:
        base: 4.50 /order
        time: 0.1 /h
        distance: [{from: 0 km, rate: 1.00 /km}]
        bands: [{name: lunch, from: "11:00", to: "13:30", add: 33.3333 %}]
      """
    guard
      case .priced(let pay) = try ExplainedEngine.quote(
        order("2026-07-03T12:10", minutes: 20, km: "3.337"), by: rules(body))
    else { return #expect(Bool(false)) }
    let slip = OrderSlip(pay, in: .cny)
    #expect(
      slip.lines.map(\.clause) == [
        "piece-rate.base", "piece-rate.distance.0km.rate", "piece-rate.time",
        "piece-rate.bands.lunch.add", nil,
      ])
    // 4.5 + 3.337 + 0.03333… = 7.87033…, of which 33.3333 % are 2.62344…; 10.49377… becomes 10.49.
    // Rounded down the lines are one ten-thousandth short: the band has the largest remainder.
    #expect(slip.lines.map(\.tenThousandths) == [45_000, 33_370, 333, 26_235, -38])
    #expect(slip.pay.minorUnits == 1049)
    #expect(slip.lines.last?.label.zhHans == "取整")
    #expect(slip.lines[1].inputs.zhHans == "3.337 公里 × 1.00 元/公里")
    #expect(slip.lines[0].label.zhHans == "基础单价")
  }

  @Test("a day's slip holds the orders, what the day adds and what longer periods add")
  func day() throws {
    let body = """
      day-starts: "04:00"
      piece-rate:
        base: 10.00 /order
        tiers: {per: month, mode: whole, steps: [{orders: 3, add: 0.50 /order}]}
      commission: {period-cap: {share: 10 %, per: month}}
      online-hours: {hourly-floor: {amount: 30.00 /h, time: engaged, per: day}, distance-allowance: 1.00 /km}
      """
    let orders = try [
      order("2026-07-01T12:00", minutes: 60, km: "1", fare: 2000),
      order("2026-07-02T01:00", km: "2", fare: 2000), order("2026-07-02T09:00", km: "3"),
      order("2026-07-01T15:00"),
    ]
    let engine = try ExplainedEngine(rules(body), records(orders))
    let slip = try engine.slip(worker: "W1", day: at("2026-07-01T00:00").date)
    #expect(slip.orders.map(\.order.line) == [1, 2])
    #expect(slip.unpriced.map(\.reason) == [.noDistance])
    #expect(slip.dayAmounts.map(\.kind) == [.hourlyFloor])
    #expect(slip.longerPeriods.map(\.kind) == [.capReturn])
    // 2 × 10.00, 2 × 0.50, 3.00 for distance; 45.00 due for 90 minutes.
    #expect(slip.total.minorUnits == 2000 + 100 + 300 + 4500 - 2100)
    #expect(slip.engagedSeconds == 5400)
    #expect(throws: Diagnostics.self) {
      try engine.slip(worker: "W2", day: at("2026-07-01T00:00").date)
    }
  }
}
