import ParleyPay
import ParleyRendering
import ParleyValues

/// The distribution of workers' hourly pay before and after.
public enum HourlyPayChart {
  /// The fewest workers for which a distribution is drawn; with fewer, bars would show individuals.
  private static let fewestWorkers = 20

  /// The chart of a report, over online hours where the records have shifts, else over engaged
  /// hours; nothing for too few workers. Heights tell of no fewer workers than the smallest group:
  /// neighbouring ranges with fewer are drawn as their mean.
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
    let minimum = report.run.options.minimumGroupSize
    let figures = FigureText(currency: report.currency)
    var isMerged = false
    func series(_ name: LocalizedText, _ values: [Int64]) -> DistributionChart.Series {
      let median = quantile(Share(partsPerMillion: 500_000), of: values)
      let heights = runs(bins.counts(values), minimum: minimum).flatMap { run in
        if run.bins > 1, run.workers > 0 { isMerged = true }
        return (0..<run.bins).map { _ in run.height(figures) }
      }
      return DistributionChart.Series(
        name, values: heights, median: median.map { bins.value($0) })
    }
    let shown = [series(names.baselineHead, before), series(names.proposalHead, after)]
    let merged =
      isMerged
      ? LocalizedText(
        zhHans: "；不足 \(minimum) 人的相邻区间合在一起取平均",
        en: "; neighbouring ranges of fewer than \(minimum) are "
          + "put together and drawn as their mean")
      : LocalizedText(verbatim: "")
    let time = hasShifts ? ("每在线小时报酬", "Pay an online hour") : ("每接单小时报酬", "Pay an engaged hour")
    return .distribution(
      DistributionChart(
        title: LocalizedText(zhHans: "\(time.0)的分布", en: "\(time.1): distribution"),
        summary: LocalizedText(
          zhHans: "两种标准下各报酬区间的人数", en: "How many workers earn how much at each level")
          + merged,
        horizontalTitle: LocalizedText(
          zhHans: "\(time.0)（\(report.currency.name.zhHans)）",
          en: "\(time.1) (\(report.currency.name.en))"),
        verticalTitle: LocalizedText(zhHans: "人数", en: "workers"), bins: bins.drawn,
        series: shown))
  }

  /// Neighbouring ranges whose workers are told together.
  private struct Run {
    var bins: Int
    var workers: Int

    /// The mean of the ranges, with one decimal where it is not whole.
    func height(_ figures: FigureText) -> ChartValue {
      let tenths = (workers * 20 + bins) / (bins * 2)
      let label =
        tenths % 10 == 0
        ? figures.count(tenths / 10) : figures.count(tenths / 10) + ".\(tenths % 10)"
      return ChartValue(
        Double(workers) / Double(bins), label: LocalizedText(verbatim: label),
        cell: tenths % 10 == 0
          ? .whole(Int64(tenths / 10)) : .decimal(unscaled: Int64(tenths), decimals: 1))
    }
  }

  /// The ranges from the lowest, put together until none has some workers but too few.
  private static func runs(_ counts: [Int], minimum: Int) -> [Run] {
    var runs: [Run] = []
    var open = Run(bins: 0, workers: 0)
    let used = (counts.lastIndex { $0 > 0 } ?? -1) + 1
    for count in counts[..<used] {
      open = Run(bins: open.bins + 1, workers: open.workers + count)
      guard open.workers == 0 || open.workers >= minimum else { continue }
      runs.append(open)
      open = Run(bins: 0, workers: 0)
    }
    while open.bins > 0, open.workers < minimum, let last = runs.popLast() {
      open = Run(bins: open.bins + last.bins, workers: open.workers + last.workers)
    }
    if open.bins > 0 { runs.append(open) }
    return runs + counts[used...].map { _ in Run(bins: 1, workers: 0) }
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
