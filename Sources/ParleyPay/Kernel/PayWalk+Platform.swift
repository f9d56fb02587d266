import ParleyRecords
import ParleyTerms
import ParleyValues

extension PayWalk {
  /// Earnings of all workers with what the floor over all of them gives, which no worker's orders
  /// show by themselves.
  ///
  /// - Throws: ``ValueOutOfRange`` when an amount leaves its integers.
  /// - Complexity: O(1) without such a floor, else that of explaining all workers.
  func settled(_ earnings: Earnings, _ level: PayLevel) throws(ValueOutOfRange) -> Earnings {
    guard let table = level.kernel?.table, records.records.namesWorkers,
      PlatformTest.isStated(in: table)
    else { return earnings }
    let marks = self.gates.compactMap { UnpricedGate($0, records) }
    var parts: [[PlatformPart]] = []
    for worker in records.records.workers {
      var leftOut: [Int: UnpricedReason] = [:]
      for row in worker.rows {
        for gate in marks where leftOut[row] == nil {
          let mark = gate.mark(row)
          if mark != 0 { leftOut[row] = UnpricedReason(rawValue: Int(mark) - 1) }
        }
      }
      var pricing = WorkerPricing(
        ExplainedEngine(table, records.records, leavingOut: leftOut), worker)
      _ = try pricing.result()
      parts.append(pricing.platformParts())
    }
    var settled = Array(earnings.workers)
    let currency = records.records.log.currency
    let amounts = try PlatformTest(table: table, currency: currency).amounts(parts)
    for (worker, amounts) in amounts.enumerated() {
      var floor = WorkerEarnings()
      for amount in amounts {
        var part = WorkerEarnings()
        part.platformFloor = amount.amount.minorUnits
        floor = try floor.adding(part)
      }
      settled[worker] = try settled[worker].adding(floor)
      try settled[worker].requireTotal()
    }
    var sum = WorkerEarnings()
    for worker in settled { sum = try sum.adding(worker) }
    try sum.requireTotal()
    return Earnings(workers: EarningsColumns(settled), sum: sum)
  }
}
