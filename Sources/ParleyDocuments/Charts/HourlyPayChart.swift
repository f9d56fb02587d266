import ParleyPay
import ParleyRendering
import ParleyValues

/// The distribution of workers' hourly pay before and after.
public enum HourlyPayChart {
  /// The fewest workers for which a distribution is drawn; with fewer, bars would show individuals.
  private static let fewestWorkers = 20

  /// The chart of a report, over online hours where the records have shifts, else over engaged
  /// hours; nothing for too few workers.
  public static func chart(of report: SimulationReport, names: SimulationPaper.Names) -> Chart? {
    let hasShifts = report.workers.contains { ($0.onlineSeconds ?? 0) > 0 }
    func hourly(_ pay: (WorkerRow) -> Money) -> [Int64] {
      report.workers.compactMap { row in
        let seconds = hasShifts ? row.onlineSeconds ?? 0 : row.engagedSeconds
        return HourlyPay(pay: pay(row).minorUnits, seconds: seconds)?.shown.minorUnits
      }.sorted()
    }
    let (before, after) = (hourly(\.baselinePay), hourly(\.proposalPay))
    guard before.count >= fewestWorkers, let bins = Bins(before + after, report.currency) else {
      return nil
    }
    func series(_ name: LocalizedText, _ values: [Int64]) -> DistributionChart.Series {
      let median = quantile(Share(partsPerMillion: 500_000), of: values)
      return DistributionChart.Series(
        name, values: bins.counts(values).map { ChartValue(Double($0), verbatim: "\($0)") },
        median: median.map { bins.value($0) })
    }
    let time = hasShifts ? ("每在线小时报酬", "Pay an online hour") : ("每接单小时报酬", "Pay an engaged hour")
    return .distribution(
      DistributionChart(
        title: LocalizedText(zhHans: "\(time.0)的分布", en: "\(time.1): distribution"),
        summary: LocalizedText(
          zhHans: "两种标准下各报酬区间的人数", en: "How many workers earn how much at each level"),
        horizontalTitle: LocalizedText(
          zhHans: "\(time.0)（\(report.currency.name.zhHans)）",
          en: "\(time.1) (\(report.currency.name.en))"),
        verticalTitle: LocalizedText(zhHans: "人数", en: "workers"), bins: bins.drawn,
        series: [series(names.baseline, before), series(names.proposal, after)]))
  }

  /// Bins of a round width in the currency, about twenty over the range.
  private struct Bins {
    let currency: Currency
    let width: Int64
    let first: Int64
    let count: Int

    init?(_ values: [Int64], _ currency: Currency) {
      guard let least = values.min(), let most = values.max() else { return nil }
      let unit = currency.minorUnitsPerUnit
      let widths = (0...12).flatMap { power in
        [1, 2, 5].map { step in (0..<power).reduce(Int64(step) * unit) { width, _ in width * 10 } }
      }
      let finer = unit >= 100 ? [unit / 10, unit / 5, unit / 2] : []
      guard let width = (finer + widths).first(where: { (most - least) / $0 < 24 }) else {
        return nil
      }
      self.currency = currency
      self.width = width
      first = least / width
      count = Int(most / width - first) + 1
    }

    func counts(_ values: [Int64]) -> [Int] {
      var counts = [Int](repeating: 0, count: count)
      for value in values { counts[Int(value / width - first)] += 1 }
      return counts
    }

    func value(_ amount: Int64) -> ChartValue {
      ChartValue(
        Double(amount) / Double(currency.minorUnitsPerUnit),
        verbatim: Money(minorUnits: amount).text(in: currency))
    }

    var drawn: [DistributionChart.Bin] {
      (0..<count).map { place in
        let lower = (first + Int64(place)) * width
        let (from, to) = (value(lower), value(lower + width))
        return DistributionChart.Bin(
          from.position, to.position,
          label: LocalizedText(verbatim: "\(from.label.en)–\(to.label.en)"))
      }
    }
  }
}
