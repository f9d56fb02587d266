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
    for seed in UInt64(block * 420)..<UInt64(block * 420 + 420) {
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
    let kernel = PayKernel(table, KernelRecords(records))
    let unpriced = kernel.unpricedRows()
    let earnings = try kernel.earnings(leavingOut: unpriced, keepingOrders: true)
    let engine = ExplainedEngine(table, records)
    for (worker, fast) in zip(records.workers, earnings.workers) {
      let slow = try engine.pay(worker)
      var expected = WorkerEarnings()
      expected.orders = Int64(slow.orders.count)
      expected.orderPay = slow.orderPay.minorUnits
      expected.tiers = slow.total(of: .tiers).minorUnits
      expected.allowances = slow.total(of: .allowance).minorUnits
      expected.distanceAllowance = slow.distanceAllowance.minorUnits
      expected.capReturns = slow.total(of: .capReturn).minorUnits
      expected.periodFloors = slow.total(of: .periodFloor).minorUnits
      expected.hourlyFloor = slow.total(of: .hourlyFloor).minorUnits
      expected.engagedSeconds = slow.engagedSeconds
      expected.onlineSeconds = slow.onlineSeconds ?? 0
      #expect(fast == expected, "seed \(seed), worker \(worker.id)")
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
}
