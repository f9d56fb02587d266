import Dispatch
import ParleyPay
import Synchronization
import ParleyValues

/// The figures of Benchmarks/README.md from what the library found.
struct Figures: Sendable {
  /// What all workers earn under the proposal, rule A, and under the baseline, rule B.
  let proposal: Earnings
  let baseline: Earnings
  /// The workers' ids in the order of the earnings.
  let ids: [String]
  let threads: Int

  static let floor: Int64 = 1900
  static let shares = HourlyFigures.shares

  /// The figures in the form that all engines give them in.
  var json: JSONValue {
    let seconds = baseline.workers.engagedSeconds
    let sum = baseline.sum
    let parts = parts([
      {
        let ranking = HourlyRanking(pay: baseline.totals, seconds: seconds)
        return [level(baseline, ranking), .array(deciles(ranking, seconds))]
      },
      {
        let ranking = HourlyRanking(pay: proposal.totals, seconds: seconds)
        return [level(proposal, ranking), JSONValue(check(seconds))]
      },
    ])
    return [
      "orders": JSONValue(sum.orders), "seconds": JSONValue(sum.engagedSeconds),
      "fares": JSONValue(sum.fares), "A": parts[1][0], "B": parts[0][0], "deciles": parts[0][1],
      "check": parts[1][1],
    ]
  }

  /// Reckons parts that do not need each other, side by side where there are threads.
  private func parts(_ parts: [@Sendable () -> [JSONValue]]) -> [[JSONValue]] {
    if threads < 2 { return parts.map { $0() } }
    let found = Mutex([Int: [JSONValue]]())
    DispatchQueue.concurrentPerform(iterations: parts.count) { place in
      let part = parts[place]()
      found.withLock { $0[place] = part }
    }
    return found.withLock { found in parts.indices.compactMap { found[$0] } }
  }

  private func level(_ earnings: Earnings, _ ranking: HourlyRanking) -> JSONValue {
    let gini = GiniCoefficient(of: earnings.totals)
    let sum = earnings.sum
    return [
      "pay": JSONValue(sum.orderPay), "tiers": JSONValue(sum.tiers),
      "floor": JSONValue(sum.hourlyFloor), "total": JSONValue(sum.total),
      "quantiles": .array(Figures.shares.compactMap { ranking.quantile($0) }.map(Figures.reduced)),
      "below": JSONValue(ranking.count(below: Fraction(Int128(Figures.floor)))),
      "gini": [JSONValue(gini.numerator), JSONValue(gini.denominator)],
    ]
  }

  static func reduced(_ pay: HourlyPay) -> JSONValue {
    let fraction = Fraction(Int128(pay.pay), Int128(pay.seconds))
    return [JSONValue(fraction.numerator), JSONValue(fraction.denominator)]
  }

  private func deciles(_ ranking: HourlyRanking, _ seconds: [Int64]) -> [JSONValue] {
    let bands = ChangeBand.allCases.count
    var rows = [[Int64]](repeating: [Int64](repeating: 0, count: 4 + bands), count: 10)
    for (worker, decile) in ranking.deciles(ids: ids).enumerated() {
      guard let decile else { continue }
      let (before, after) = (baseline.totals[worker], proposal.totals[worker])
      rows[decile - 1][0] += 1
      rows[decile - 1][1] += seconds[worker]
      rows[decile - 1][2] += after
      rows[decile - 1][3] += before
      rows[decile - 1][4 + ChangeBand(from: before, to: after).rawValue] += 1
    }
    return rows.map { .array($0.map { JSONValue($0) }) }
  }

  private func check(_ seconds: [Int64]) -> Int64 {
    var sum: Int64 = 0
    for worker in seconds.indices {
      let (a, b) = (proposal.totals[worker], baseline.totals[worker])
      sum += Int64(1 + worker % 1009) * ((a % 65521) * (b % 65521) + seconds[worker] % 65521)
    }
    return sum
  }
}
