import ParleyPay
import ParleyRecords
import ParleyTerms
import ParleyTestSupport
import ParleyValues
import Testing

/// An order with what the wider shapes read.
private func changed(_ change: (inout Order) throws -> Void) throws -> Order {
  var order = try order("2026-07-03T12:00:00", minutes: 30, km: "2", fare: 2_000)
  try change(&order)
  return order
}

@Suite("Extras, conditions, layers and cancelled orders")
struct WiderOrderTests {
  struct Row: CustomTestStringConvertible {
    let testDescription: String
    let body: String
    let expected: Int64
    let change: @Sendable (inout Order) throws -> Void

    init(
      _ name: String, _ body: String, _ expected: Int64,
      _ change: @escaping @Sendable (inout Order) throws -> Void = { _ in }
    ) {
      (testDescription, self.body, self.expected, self.change) = (name, body, expected, change)
    }
  }

  private static let base = "piece-rate: {base: 4.00 /order, extras: "

  static let extras: [Row] = [
    Row("no way to the pick-up in the record", base + "{pickup: {rate: 2.50 /km}}}", 400),
    Row("all of the way", base + "{pickup: {rate: 2.50 /km}}}", 900) {
      $0.pickupDistance = Distance(thousandths: 2_000, unit: .kilometre)
    },
    Row("as far as is free", base + "{pickup: {free: 1.5 km, rate: 2.50 /km}}}", 400) {
      $0.pickupDistance = Distance(thousandths: 1_500, unit: .kilometre)
    },
    Row("a metre farther", base + "{pickup: {free: 1.5 km, rate: 10.00 /km}}}", 401) {
      $0.pickupDistance = Distance(thousandths: 1_501, unit: .kilometre)
    },
    Row("a mile, free in kilometres", base + "{pickup: {free: 1 km, rate: 10.00 /km}}}", 1_009) {
      $0.pickupDistance = Distance(thousandths: 1_000, unit: .mile)
    },
    Row("waiting as long as is free", base + "{wait: {free: 5 min, rate: 0.30 /min}}}", 400) {
      $0.waitingSeconds = 300
    },
    Row("twenty seconds longer", base + "{wait: {free: 5 min, rate: 0.30 /min}}}", 410) {
      $0.waitingSeconds = 320
    },
    Row(
      "below the first floor that pays", base + "{stairs: {from-floor: 4, add: 1.00 /floor}}}", 400
    ) { $0.floors = 3 },
    Row("the first floor that pays", base + "{stairs: {from-floor: 4, add: 1.00 /floor}}}", 500) {
      $0.floors = 4
    },
    Row("two floors more", base + "{stairs: {from-floor: 4, add: 1.00 /floor}}}", 700) {
      $0.floors = 6
    },
    Row("loading said", base + "{loading: {add: 30.00 /order}}}", 3_400) { $0.loading = "是" },
    Row("loading denied", base + "{loading: {add: 30.00 /order}}}", 400) { $0.loading = "否" },
    Row("no word of loading", base + "{loading: {add: 30.00 /order}}}", 400),
    Row(
      "the minimum does not swallow waiting",
      "piece-rate: {base: 1.00 /order, minimum: 5.00 /order, extras: {wait: {rate: 0.30 /min}}}",
      800
    ) { $0.waitingSeconds = 600 },
    Row(
      "no percentage multiplies extras",
      """
      holidays: [2026-07-03]
      piece-rate: {base: 1.00 /order, holiday: 200 %, extras: {loading: {add: 30.00 /order}}}
      """, 3_200
    ) { $0.loading = "yes" },
    Row(
      "extras count toward the order cap",
      """
      piece-rate: {base: 4.00 /order, extras: {loading: {add: 10.00 /order}}}
      commission: {order-cap: 27 %}
      """, 1_460
    ) { $0.loading = "yes" },
  ]

  @Test("extras pay beyond what is free", arguments: extras)
  func extrasPay(_ row: Row) throws {
    #expect(try pay(row.body, changed(row.change)) == row.expected)
  }

  private static let cancel = base + "{cancel: {after: 5 min, pay: 5.00 /order}}}"

  static let cancellations: [Row] = [
    Row("not cancelled", cancel, 400),
    Row("a second too early", cancel, 0) { try $0.cancel("2026-07-03T12:04:59", by: "顾客") },
    Row("at five minutes", cancel, 500) { try $0.cancel("2026-07-03T12:05:00", by: "顾客") },
    Row("by the worker", cancel, 0) { try $0.cancel("2026-07-03T12:09:00", by: "骑手") },
    Row("nobody is named", cancel, 500) { try $0.cancel("2026-07-03T12:09:00", by: nil) },
    Row("after completion", cancel, 400) { order in
      let completed = order.completed
      try order.cancel("2026-07-03T12:31:00", by: "顾客")
      order.completed = completed
    },
    Row("ended by the cancellation", cancel, 500) { order in
      try order.cancel("2026-07-03T12:09:00", by: "顾客")
      order.completed = order.cancelledAt
    },
    Row("without a clause", "piece-rate: {base: 4.00 /order}", 0) {
      try $0.cancel("2026-07-03T12:09:00", by: "顾客")
    },
    Row(
      "no minimum, no cap, no missing distance",
      """
      piece-rate: {distance: [{from: 0 km, rate: 1.00 /km}], minimum: 9.00 /order}
      commission: {order-cap: 10 %}
      """, 0
    ) {
      try $0.cancel("2026-07-03T12:09:00", by: "顾客")
      $0.distance = nil
    },
  ]

  @Test("a cancelled order has its cancellation pay and nothing else", arguments: cancellations)
  func cancelled(_ row: Row) throws {
    #expect(try pay(row.body, changed(row.change)) == row.expected)
  }

  private static let italy = """
    holidays: [2026-07-04]
    piece-rate:
      base: 10.00 /order
      bands: [{name: night, from: "22:00", to: "06:00", add: 0 %}]
      conditions: {of: [night, holiday, weather], by-count: {1: 10 %, 2: 15 %, 3: 20 %}}
    """

  @Test(
    "conditions pay by how many hold (Italy 2020: 10, 15, 20 %)",
    arguments: [
      ("2026-07-03T21:59:59", false, 1_000), ("2026-07-03T22:00:00", false, 1_100),
      ("2026-07-03T12:00:00", true, 1_100), ("2026-07-04T06:00:00", false, 1_100),
      ("2026-07-04T05:59:59", false, 1_150), ("2026-07-04T12:00:00", true, 1_150),
      ("2026-07-04T23:00:00", true, 1_200),
    ] as [(String, Bool, Int64)])
  func conditions(_ accepted: String, _ underSignal: Bool, _ expected: Int64) throws {
    let signals = underSignal ? [SignalLevel(.fog, .yellow)] : []
    #expect(try pay(Self.italy, order(accepted), under: signals) == expected)
  }

  @Test("a number of conditions without a percentage takes that of the next lower number")
  func missingCount() throws {
    let body = Self.italy.replacing("{1: 10 %, 2: 15 %, 3: 20 %}", with: "{2: 15 %}")
    #expect(try pay(body, order("2026-07-03T23:00:00")) == 1_000)
    #expect(
      try pay(body, order("2026-07-04T23:00:00"), under: [SignalLevel(.fog, .yellow)]) == 1_150)
  }

  @Test("conditions add to the percentages of bands, before the holiday percentage")
  func conditionsAndBands() throws {
    let body = """
      holidays: [2026-07-04]
      piece-rate:
        base: 10.00 /order
        holiday: 200 %
        bands: [{name: night, from: "22:00", to: "06:00", add: 20 %},
                {name: late, from: "22:00", to: "24:00", add: 0.50 /order}]
        conditions: {of: [night, holiday], by-count: {1: 10 %, 2: 15 %}}
      """
    // (10 × (1 + 20 % + 15 %) + 0.50) × 2
    #expect(try pay(body, order("2026-07-04T23:00:00")) == 2_800)
  }

  static let commissions: [Row] = [
    Row("the rate", "basis: fare\ncommission: {rate: 20 %}", 1_600),
    Row("and a fixed part", "basis: fare\ncommission: {rate: 20 %, fixed: 0.50 /order}", 1_550),
    Row("never below nought", "basis: fare\ncommission: {rate: 100 %, fixed: 0.50 /order}", 0),
    Row(
      "membership in place of the rate",
      "basis: fare\ncommission: {fixed: 0.50 /order, "
        + "membership: {fee: 299.00 /month, replaces: rate}}", 1_950),
    Row(
      "membership in place of both",
      "basis: fare\ncommission: {fixed: 0.50 /order, "
        + "membership: {fee: 299.00 /month, replaces: rate-and-fixed}}", 2_000),
    Row("a cap of all", layers("{who: all, cap: 33 %}"), 1_340),
    Row("a taker without a recorded fee", layers("{who: aggregator, cap: 9 %}"), 400),
    Row("a fee at its cap", layers("{who: aggregator, cap: 9 %}"), 400) {
      $0.aggregatorFee = Money(minorUnits: 180)
    },
    Row("a fee above it", layers("{who: aggregator, cap: 9 %}"), 420) {
      $0.aggregatorFee = Money(minorUnits: 200)
    },
    Row(
      "each taker by itself, then all",
      layers("{who: carrier, cap: 27 %}, {who: aggregator, cap: 9 %}, {who: all, cap: 70 %}"), 600
    ) {
      $0.carrierFee = Money(minorUnits: 600)
      $0.aggregatorFee = Money(minorUnits: 200)
    },
    Row("no fare", layers("{who: all, cap: 33 %}, {who: carrier, cap: 0 %}"), 400) {
      $0.carrierFee = Money(minorUnits: 600)
      $0.fare = nil
    },
  ]

  private static func layers(_ list: String) -> String {
    "piece-rate: {base: 4.00 /order}\ncommission: {layers: [\(list)]}"
  }

  @Test("layers, fixed parts and membership", arguments: commissions)
  func taken(_ row: Row) throws {
    #expect(try pay(row.body, changed(row.change)) == row.expected)
  }

  @Test("every line of an order adds up, and names a clause that exists")
  func lines() throws {
    let body = """
      piece-rate:
        base: 4.00 /order
        bands: [{name: noon, from: "11:00", to: "13:00", add: 10 %}]
        conditions: {of: [noon], by-count: {1: 5 %}}
        extras: {pickup: {free: 0.5 km, rate: 0.37 /mi}, wait: {rate: 17.77 /h},
                 stairs: {from-floor: 2, add: 0.33 /floor}, loading: {add: 1.00 /order},
                 batch: {next-orders: 70 %}}
      commission: {layers: [{who: carrier, cap: 5 %}, {who: all, cap: 60 %}]}
      """
    let order = try changed {
      $0.pickupDistance = Distance(thousandths: 1_333, unit: .kilometre)
      ($0.waitingSeconds, $0.floors, $0.loading) = (77, 5, "装货")
      $0.carrierFee = Money(minorUnits: 333)
    }
    guard
      case .priced(let pay) = try ExplainedEngine.quote(
        order, by: rules(body), isNextInBatch: true)
    else { return #expect(Bool(false)) }
    #expect(pay.lines.reduce(Fraction.zero) { $0 + $1.amount } == pay.exact)
    #expect(pay.lines.allSatisfy { TermRegistry.match($0.clause) != nil })
    #expect(pay.lines.map(\.clause).contains("piece-rate.extras.batch.next-orders"))
    let slip = OrderSlip(pay, in: .cny)
    #expect(slip.lines.reduce(0) { $0 + $1.tenThousandths } == pay.pay.minorUnits * 100)
  }
}

extension Order {
  fileprivate mutating func cancel(_ moment: String, by whom: String?) throws {
    cancelledAt = try at(moment)
    cancelledBy = whom
    completed = nil
  }
}
