import ParleyTestSupport

@testable import ParleyPay

/// Gathers what a walk finds of every row.
struct RowCollector: WalkCollector {
  let needs = WalkNeeds(tiers: true)
  /// By row and level; a single level stands for both.
  var pay: [Int: [Int64]] = [:]
  var tiers: [Int: [Int64]] = [:]
  /// One more than the raw value of the reason, by row.
  var reasons: [Int: UInt8] = [:]

  mutating func add(_ worker: WalkedWorker) {
    for order in 0..<worker.count {
      let row = worker.row(order)
      pay[row] = [worker.pay(order)[0], worker.pay(order)[1]]
      tiers[row] = [worker.tiers?[order][0] ?? 0, worker.tiers?[order][1] ?? 0]
    }
    for row in worker.unpriced { reasons[row.row] = row.reason }
  }

  mutating func append(_ next: RowCollector) {
    pay.merge(next.pay) { own, _ in own }
    tiers.merge(next.tiers) { own, _ in own }
    reasons.merge(next.reasons) { own, _ in own }
  }
}
