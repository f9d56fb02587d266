import ParleyValues
import Testing

@testable import ParleyPay

@Suite("Where earnings are written")
struct EarningsTargetTests {
  @Test("columns in common are written once and read on both levels")
  func common() throws {
    let target = EarningsTarget(
      count: 2,
      parts: EarningsTarget.Parts(
        levels: [[.orders, .orderPay], [.orders, .orderPay, .tips]], common: [.orders, .tips]),
      isAdding: false)
    let (first, second) = (target.columns(0), target.columns(1))
    #expect(first[EarningsPart.orders.rawValue] != nil)
    #expect(second[EarningsPart.orders.rawValue] == nil)
    #expect(second[EarningsPart.tips.rawValue] != nil)
    for worker in 0..<2 {
      first[EarningsPart.orders.rawValue]?[worker] = 7
      first[EarningsPart.orderPay.rawValue]?[worker] = 100
      second[EarningsPart.orderPay.rawValue]?[worker] = 200
      second[EarningsPart.tips.rawValue]?[worker] = 3
    }
    #expect(target.earnings(0).map(\.orders) == [7, 7])
    #expect(target.earnings(1).map(\.orders) == [7, 7])
    #expect(target.earnings(0).map(\.tips) == [0, 0])
    #expect(target.earnings(1).totals == [200, 200])
    #expect(try target.sum(1, 0..<2).tips == 6)
    #expect(try target.sum(0, 1..<2).orderPay == 100)
  }

  @Test("what comes in pieces is added up, with what few standards have")
  func adding() throws {
    let target = EarningsTarget(count: 1, parts: .all(levels: 1), isAdding: true)
    var part = WorkerEarnings()
    (part.orderPay, part.tips, part.wider.quests) = (500, -3, 20)
    for _ in 0..<3 { try target.set(part, level: 0, worker: 0) }
    let sum = try target.sum(0, 0..<1)
    #expect(sum.orderPay == 1_500 && sum.tips == -9 && sum.wider.quests == 60)
    #expect(target.earnings(0).totals == [1_560])
    #expect(target.earnings(0)[0] == sum)
  }

  @Test("sums are exact up to 64 bits and refused beyond")
  func limits() throws {
    let amounts: [Int64] = [.max, .max, .min, .min, -1, 3, .max]
    let target = EarningsTarget(count: amounts.count, parts: .all(levels: 1), isAdding: false)
    for (worker, amount) in amounts.enumerated() {
      var earnings = WorkerEarnings()
      earnings.orderPay = amount
      try target.set(earnings, level: 0, worker: worker)
    }
    for start in amounts.indices {
      for end in start...amounts.count {
        let exact = amounts[start..<end].reduce(Int128(0)) { $0 + Int128($1) }
        let sum = try? target.sum(0, start..<end).orderPay
        #expect(sum == Int64(exactly: exact))
      }
    }
  }

  @Test("a worker's amounts that together leave 64 bits are refused")
  func total() {
    let target = EarningsTarget(count: 1, parts: .all(levels: 1), isAdding: false)
    var earnings = WorkerEarnings()
    (earnings.orderPay, earnings.tiers) = (.max, 1)
    #expect(throws: ValueOutOfRange.self) { try target.set(earnings, level: 0, worker: 0) }
    earnings.wider.membershipFees = 1
    #expect(throws: Never.self) { try target.set(earnings, level: 0, worker: 0) }
  }
}
