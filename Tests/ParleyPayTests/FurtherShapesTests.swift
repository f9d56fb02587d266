import ParleyPay
import ParleyRecords
import ParleyTerms
import ParleyTestSupport
import ParleyValues
import Testing

@Suite("Shapes of statutes and collective agreements")
struct FurtherShapesTests {
  @Test("the engine pays what an oracle reckons minute by minute", arguments: UInt64(0)..<10)
  func oracle(_ batch: UInt64) throws {
    for seed in batch * 60..<(batch + 1) * 60 {
      var gen = Gen(seed: seed, stream: 41)
      let plan = FurtherPlan(&gen)
      let (orders, shifts) = FurtherRecords.make(&gen)
      let expected = try FurtherOracle(plan: plan, orders: orders, shifts: shifts).totals()
      let all = ["A", "B", "C"].flatMap { orders[$0] ?? [] }
      guard !all.isEmpty else { continue }
      let records = records(
        all,
        shifts: ["A", "B", "C"].flatMap { worker in
          (shifts[worker] ?? []).map {
            Shift(
              worker: worker, on: CivilDateTime(secondsSinceEpoch: $0.lowerBound),
              off: CivilDateTime(secondsSinceEpoch: $0.upperBound))
          }
        })
      let rules = try rules(plan.text)
      let engine = try ExplainedEngine(rules, records)
      let kernel = try PayKernel(rules, KernelRecords(records))
      let fast = try kernel.earnings()
      for (place, worker) in records.workers.enumerated() {
        let pay = try engine.pay(worker)
        #expect(
          pay.total.minorUnits == expected[worker.id] ?? 0,
          "seed \(seed) \(worker.id)\n\(plan.text)")
        #expect(fast.workers[place].total == pay.total.minorUnits, "kernel, seed \(seed)")
      }
    }
  }

  @Test("the oracle's plans reach every shape")
  func reach() throws {
    var kinds: [PeriodAmount.Kind: Int] = [:]
    var clauses: [String: Int] = [:]
    for seed in UInt64(0)..<200 {
      var gen = Gen(seed: seed, stream: 41)
      let plan = FurtherPlan(&gen)
      let (orders, shifts) = FurtherRecords.make(&gen)
      let all = ["A", "B", "C"].flatMap { orders[$0] ?? [] }
      let log = records(
        all,
        shifts: shifts.flatMap { worker, ranges in
          ranges.map {
            Shift(
              worker: worker, on: CivilDateTime(secondsSinceEpoch: $0.lowerBound),
              off: CivilDateTime(secondsSinceEpoch: $0.upperBound))
          }
        })
      guard !all.isEmpty else { continue }
      let engine = try ExplainedEngine(rules(plan.text), log)
      for worker in log.workers {
        let pay = try engine.pay(worker)
        for period in pay.periods { kinds[period.kind, default: 0] += 1 }
        for line in pay.orders.flatMap(\.pay.lines) { clauses[line.clause, default: 0] += 1 }
      }
    }
    for kind in [PeriodAmount.Kind.wage, .minimumTopUp, .hourlyFloor, .platformFloor] {
      #expect((kinds[kind] ?? 0) >= 10, "\(kind)")
    }
    for clause in [
      "piece-rate.share.rate", "piece-rate.outside.distance", "piece-rate.outside.time",
      "piece-rate.routes.leaving-rate", "piece-rate.cancelled-share", "piece-rate.minimum",
    ] {
      #expect((clauses[clause] ?? 0) >= 10, "\(clause)")
    }
  }

  @Test("a tie of a shortfall goes to the worker whose id comes first")
  func ties() throws {
    let log = try records(
      ["B", "A", "C"].map { try order("2026-07-01T12:00", minutes: 10, worker: $0) },
      currency: #require(Currency(code: "USD")))
    let rules = try rules(
      "online-hours: {platform-floor: {amount: 0.20 /h, per: week}}", currency: "USD")
    let engine = try ExplainedEngine(rules, log)
    let totals = try log.workers.map { try engine.pay($0).total.minorUnits }
    // Half an hour at 20 cents: 10 cents for three.
    #expect(totals == [4, 3, 3])
  }

  @Test(
    "distance steps, shares and listed tables at their edges",
    arguments: [
      ("distance-steps: [{over: 4 km, add: 10.00 /order}]", "4", 0),
      ("distance-steps: [{over: 4 km, add: 10.00 /order}]", "4.001", 1_000),
      (
        "distance-steps: [{over: 0 km, add: 2.20 /order}, {over: 2.49 km, add: 3.00 /order}]",
        "0", 0
      ),
      (
        "distance-steps: [{over: 0 km, add: 2.20 /order}, {over: 2.49 km, add: 3.00 /order}]",
        "2.49", 220
      ),
      (
        "distance-steps: [{over: 0 km, add: 2.20 /order}, {over: 2.49 km, add: 3.00 /order}]",
        "2.5", 300
      ),
      ("table: {rows: [{upto: 5 km, amount: 9.00 /order}], lookup: listed}", "5", 900),
      ("table: {rows: [{upto: 5 km, amount: 9.00 /order}], lookup: listed}", "4.999", nil),
      ("table: {rows: [{upto: 5 km, amount: 9.00 /order}], beyond: 1.00 /km}", "6", 1_000),
      ("share: {rate: 10 %, of: fare}", "1", nil),
      ("share: {rate: 10 %, of: order-value}", "1", nil),
      ("time: 0.10 /min, utilisation: 50 %", "1", 600),
    ])
  func edges(_ piece: String, _ km: String, _ expected: Int?) throws {
    let paid = try pay("piece-rate: {\(piece)}", order("2026-07-01T12:00", minutes: 30, km: km))
    #expect(paid == expected.map(Int64.init))
  }

  @Test("a wage by the month, bands over midnight and weekdays of the moment itself")
  func wages() throws {
    // 16:00 to 02:00 on a Saturday: two hours at night of Saturday, two of Sunday.
    let log = try records(
      [order("2026-07-04T16:00", minutes: 1)],
      shifts: [shift("2026-07-04T16:00", "2026-07-05T02:00")],
      currency: #require(Currency(code: "EUR")))
    func total(_ wage: String) throws -> Int64 {
      try worker("online-hours: {wage: {\(wage)}}", log).total.minorUnits
    }
    #expect(try total("amount: 8.50 /h") == 8_500)
    #expect(try total("amount: 1732.00 /month, month-hours: 173 h 12 min, per: log") == 10_000)
    let night = #"bands: [{name: n, from: "22:00", to: "06:00", add: 25 %}]"#
    #expect(try total("amount: 8.00 /h, \(night)") == 8_800)
    let sunday = #"bands: [{name: s, days: [sunday], add: 1.00 /h}]"#
    #expect(try total("amount: 8.00 /h, \(sunday)") == 8_200)
  }

  @Test(
    "contradictions are refused",
    arguments: [
      ("piece-rate: {utilisation: 0 %}", "standards.utilisation-zero"),
      ("online-hours: {wage: {amount: 1506.00 /month}}", "standards.incomplete"),
      ("online-hours: {wage: {time: online}}", "standards.incomplete"),
      ("online-hours: {platform-floor: {amount: 17.96 /h}}", "standards.incomplete"),
      ("online-hours: {platform-floor: {per: week}}", "standards.incomplete"),
      (
        "online-hours: {wage: {amount: 9.00 /h, bands: [{name: n, from: \"22:00\"}]}}",
        "offer.missing-field"
      ),
      ("source: {document: x, colour: red}", "standards.unknown-key"),
      ("source: {document: x, status: lawful}", "standards.unknown-choice"),
      ("source: {document: x, in-force: soon}", "standards.bad-date"),
      ("source: {document: {zh: x}}", "standards.expected-text"),
    ])
  func refused(_ body: String, _ code: String) {
    let error = #expect(throws: Diagnostics.self) {
      try StandardsReader.read("parley: standards/1\n\(body)\n", file: "test.yaml")
    }
    #expect(error?.all.contains { $0.code == code } == true, "\(String(describing: error))")
  }
}
