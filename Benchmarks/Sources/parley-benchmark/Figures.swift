import ParleyPay
import ParleyValues

/// The figures of Benchmarks/README.md from what the library found.
struct Figures {
  /// What all workers earn under the proposal, rule A, and under the baseline, rule B.
  let proposal: Earnings
  let baseline: Earnings
  /// The workers' ids in the order of the earnings.
  let ids: [String]

  static let floor: Int64 = 1900
  static let shares = HourlyFigures.shares

  /// The figures in the form that all engines give them in.
  var json: JSONValue {
    let seconds = baseline.workers.map(\.engagedSeconds)
    let sum = baseline.sum
    return [
      "orders": JSONValue(sum.orders), "seconds": JSONValue(sum.engagedSeconds),
      "fares": JSONValue(sum.fares), "A": level(proposal, seconds), "B": level(baseline, seconds),
      "deciles": .array(deciles(seconds)), "check": JSONValue(check(seconds)),
    ]
  }

  private func level(_ earnings: Earnings, _ seconds: [Int64]) -> JSONValue {
    let totals = earnings.workers.map(\.total)
    let hourly = HourlyPay.sorted(
      zip(totals, seconds).compactMap { HourlyPay(pay: $0, seconds: $1) })
    let below = hourly.count { $0.pay * 3600 < Figures.floor * $0.seconds }
    let gini = GiniCoefficient(of: totals)
    let sum = earnings.sum
    return [
      "pay": JSONValue(sum.orderPay), "tiers": JSONValue(sum.tiers),
      "floor": JSONValue(sum.hourlyFloor), "total": JSONValue(sum.total),
      "quantiles": .array(
        Figures.shares.compactMap { quantile($0, of: hourly) }.map(Figures.reduced)),
      "below": JSONValue(below), "gini": [JSONValue(gini.numerator), JSONValue(gini.denominator)],
    ]
  }

  static func reduced(_ pay: HourlyPay) -> JSONValue {
    let fraction = Fraction(Int128(pay.pay), Int128(pay.seconds))
    return [JSONValue(fraction.numerator), JSONValue(fraction.denominator)]
  }

  private func deciles(_ seconds: [Int64]) -> [JSONValue] {
    let hourly = zip(baseline.workers, seconds).map { HourlyPay(pay: $0.total, seconds: $1) }
    let bands = ChangeBand.allCases.count
    var rows = [[Int64]](repeating: [Int64](repeating: 0, count: 4 + bands), count: 10)
    for (worker, decile) in Deciles.assign(hourly: hourly, ids: ids).enumerated() {
      guard let decile else { continue }
      let (before, after) = (baseline.workers[worker].total, proposal.workers[worker].total)
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
      let (a, b) = (proposal.workers[worker].total, baseline.workers[worker].total)
      sum += Int64(1 + worker % 1009) * ((a % 65521) * (b % 65521) + seconds[worker] % 65521)
    }
    return sum
  }
}
