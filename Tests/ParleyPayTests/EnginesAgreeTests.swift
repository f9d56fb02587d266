import ParleyPay
import ParleyRecords
import ParleyTerms
import ParleyValues
import Testing

@Suite("The explained engine and the kernel agree")
struct EnginesAgreeTests {
  static let context = PayContext(
    statutoryHolidays: [RandomRecords.days[2], RandomRecords.days[5]],
    minimumWages: MinimumWages(
      hourly: Money(minorUnits: 2350), monthly: Money(minorUnits: 252_000)))

  @Test("to the fen on random standards and records", arguments: 0..<25)
  func random(_ block: Int) throws {
    for seed in UInt64(block * 42)..<UInt64(block * 42 + 42) {
      var maker = RandomStandards(seed: seed)
      let standards = maker.make()
      var recorder = RandomRecords(seed: seed, currency: standards.currency)
      let records = recorder.make()
      let rules: PayRules
      do {
        rules = try PayRules(standards, in: Self.context)
      } catch {
        Issue.record("seed \(seed): \(error.all.map { $0.message.en })")
        continue
      }
      try compare(rules, records, seed)
    }
  }

  private func compare(_ rules: PayRules, _ records: PayRecords, _ seed: UInt64) throws {
    let table = try RuleTable(rules, for: records.log)
    let kernel = try PayKernel(table, KernelRecords(records))
    let unpriced = kernel.unpricedRows()
    let earnings = try kernel.earnings(leavingOut: unpriced, keepingOrders: true)
    let engine = ExplainedEngine(table, records)
    for (worker, fast) in zip(records.workers, earnings.workers) {
      let slow = try engine.pay(worker)
      #expect(fast == slow.earnings, "seed \(seed), worker \(worker.id)")
      for order in slow.orders {
        #expect(earnings.orderPay[order.row] == order.pay.pay.minorUnits, "seed \(seed)")
        #expect(earnings.tierAdditions[order.row] == order.tierAddition.minorUnits)
        #expect(order.pay.lines.reduce(Fraction.zero) { $0 + $1.amount } == order.pay.exact)
        guard seed % 8 == 0 else { continue }
        let slip = OrderSlip(order.pay, in: rules.currency)
        let scale = 10_000 / rules.currency.minorUnitsPerUnit
        #expect(slip.lines.reduce(0) { $0 + $1.tenThousandths } == slip.pay.minorUnits * scale)
      }
      for order in slow.unpriced {
        #expect(unpriced?[order.row] == UInt8(order.reason.rawValue + 1), "seed \(seed)")
      }
    }
    let priced = earnings.workers.reduce(0) { $0 + Int($1.orders) }
    #expect(priced + (unpriced ?? []).count { $0 != 0 } == records.log.count)
  }

  @Test("the random standards and records reach every kind of pay and every reason")
  func coverage() throws {
    var sum = WorkerEarnings()
    var reasons: Set<UInt8> = []
    for seed in UInt64(0)..<300 {
      var maker = RandomStandards(seed: seed)
      let standards = maker.make()
      var recorder = RandomRecords(seed: seed, currency: standards.currency)
      let records = recorder.make()
      let kernel = try PayKernel(
        PayRules(standards, in: Self.context), KernelRecords(records))
      let unpriced = kernel.unpricedRows()
      reasons.formUnion(unpriced ?? [])
      sum = sum + (try kernel.earnings(leavingOut: unpriced)).sum
    }
    let amounts = [
      sum.orderPay, sum.tiers, sum.allowances, sum.distanceAllowance, sum.capReturns,
      sum.periodFloors, sum.hourlyFloor, sum.engagedSeconds, sum.onlineSeconds,
    ]
    #expect(amounts.allSatisfy { $0 > 0 })
    let stated: Set<UnpricedReason> = [.noDistance, .noTime, .noFare, .beyondTable]
    #expect(reasons.subtracting([0]) == Set(stated.map { UInt8($0.rawValue + 1) }))
  }

  @Test("coefficients too wide for 64 bits are reckoned in 128")
  func wide() throws {
    let body = """
      rounding: half-even
      piece-rate:
        base: 0.000001 /order
        time: 7.654321 /h
        distance: [{from: 0 mi, rate: 1.234567 /mi}, {from: 3.333 km, rate: 2.345679 /km}]
        bands: [{name: a, from: "00:00", to: "24:00", add: 12.3457 %}]
        holiday: 123.4567 %
      holidays: [2026-07-01]
      commission: {order-cap: 12.3456 %}
      weather: [{signal: gale, level: blue, add: 7.6543 %}]
      """
    let orders = try (0..<40).map {
      try order(
        "2026-07-01T12:00", minutes: 7 + $0, km: "\($0).\(123 + $0)", fare: Int64($0 * 37))
    }
    let log = try records(orders, signals: [signal(.gale, .red, "2026-07-01T00:00")])
    _ = try worker(body, log)
  }
}
