import ParleyPay
import ParleyRendering
import ParleyTerms
import ParleyValues

extension SimulationPresenter {
  /// The change of total pay by its terms.
  var attribution: [Block] {
    guard let attribution = report.attribution, !attribution.parts.isEmpty else { return [] }
    var blocks = [heading("变化由哪些改动带来", "What the change is made of")]
    switch attribution.method {
    case .exact: break
    case .sampled(let pairs):
      blocks.append(
        .paragraph(
          LocalizedText(
            zhHans: "改动较多，按 \(pairs) 对次序抽样估算，附标准误差。",
            en: "Sampled over \(pairs) pairs of orders, with the standard error."), style: .note))
    case .notAsked:
      blocks.append(
        .paragraph(
          LocalizedText(
            zhHans: "改动超过 \(Attribution.unaskedLimit) 项，只按文件次序列出；加 --归因（--attribute）可计算不依赖次序的分摊。",
            en: "More than \(Attribution.unaskedLimit) changes: only the reading in file order is "
              + "given; --attribute finds the parts that do not depend on the order."),
          style: .note))
    }
    blocks.append(.table(attributionTable(attribution)))
    let idle = attribution.parts.filter { $0.movesNothing }
    if !idle.isEmpty {
      blocks.append(
        .paragraph(
          LocalizedText(zhHans: "不影响报酬的改动：", en: "Changes that move no money: ")
            + .list(idle.map(\.label)), style: .note))
    }
    return blocks
  }

  private func attributionTable(_ attribution: Attribution) -> Table {
    let isSampled = if case .sampled = attribution.method { true } else { false }
    var columns = [
      Table.Column(LocalizedText(zhHans: "改动", en: "change"), weight: 5),
      Table.Column(LocalizedText(zhHans: "分摊", en: "part"), alignment: .trailing, weight: 2),
      Table.Column(
        LocalizedText(zhHans: "按文件次序", en: "in file order"), alignment: .trailing, weight: 2),
    ]
    if isSampled {
      columns.insert(
        Table.Column(
          LocalizedText(zhHans: "标准误差", en: "standard error"), alignment: .trailing, weight: 2),
        at: 2)
    }
    var rows = attribution.parts.filter { !$0.movesNothing }.map { part in
      var cells = [
        TableCell(part.label),
        part.amount.map { cell(Money(minorUnits: $0), isChange: true) } ?? .empty,
      ]
      if isSampled {
        let error = part.standardError.map { Money(minorUnits: Int64($0.rounded())) }
        cells.append(error.map { cell($0) } ?? .empty)
      }
      cells.append(cell(Money(minorUnits: part.sequential), isChange: true))
      return Table.Row(cells)
    }
    var total = [
      TableCell(LocalizedText(zhHans: "合计", en: "total")),
      cell(Money(minorUnits: attribution.total), isChange: true),
    ]
    if isSampled { total.append(.empty) }
    total.append(cell(Money(minorUnits: attribution.total), isChange: true))
    rows.append(Table.Row(total, kind: .total))
    return Table(columns: columns, rows: rows)
  }

  /// How many workers earn how much an hour, before and after; nothing where figures of workers
  /// are withheld.
  var distributionChart: DistributionChart? {
    let first =
      report.hours == .online ? report.baseline.perOnlineHour : report.baseline.perEngagedHour
    guard let figures = first.value else { return nil }
    let seconds = report.workers.map {
      report.hours == .online ? $0.onlineSeconds ?? 0 : $0.engagedSeconds
    }
    let before = zip(report.workers, seconds).compactMap {
      HourlyPay(pay: $0.baselinePay.minorUnits, seconds: $1)
    }
    let after = zip(report.workers, seconds).compactMap {
      HourlyPay(pay: $0.proposalPay.minorUnits, seconds: $1)
    }
    let bins = HourlyBins(before + after, currency: report.currency)
    func median(_ pay: [HourlyPay]) -> ChartValue? {
      quantile(Share(partsPerMillion: 500_000), of: pay.sorted()).map { bins.value($0) }
    }
    return DistributionChart(
      title: LocalizedText(zhHans: "小时报酬分布", en: "Distribution of hourly pay"),
      summary: LocalizedText(
        zhHans: "\(figures.workers) 人在基线与方案下的小时报酬。",
        en: "Hourly pay of \(figures.workers) workers under the baseline and the proposal."),
      horizontalTitle: LocalizedText(
        zhHans: "\(report.currency.name.zhHans)/小时", en: "\(report.currency.code) per hour"),
      verticalTitle: LocalizedText(zhHans: "人数", en: "workers"), bins: bins.bins,
      series: [
        .init(
          LocalizedText(zhHans: "基线", en: "baseline"), values: bins.counts(of: before),
          median: median(before)),
        .init(
          LocalizedText(zhHans: "方案", en: "proposal"), values: bins.counts(of: after),
          median: median(after)),
      ])
  }
}

extension Attribution.Part {
  /// Whether the change adds nothing however it is read.
  fileprivate var movesNothing: Bool { amount ?? 0 == 0 && sequential == 0 }
}

/// Ranges of hourly pay of the same width, about a dozen of them.
struct HourlyBins {
  private let width: Int64
  private let first: Int64
  private let count: Int
  private let currency: Currency

  /// Ranges that hold some hourly pays.
  init(_ pay: [HourlyPay], currency: Currency) {
    self.currency = currency
    let shown = pay.map(\.shown.minorUnits)
    let (least, greatest) = (shown.min() ?? 0, shown.max() ?? 0)
    let unit = currency.minorUnitsPerUnit
    let widths: [Int64] = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 5000].map { $0 * unit }
    let wanted = max(1, (greatest - least) / 12)
    let width = widths.first { $0 >= wanted } ?? wanted
    self.width = width
    first = least / width - (least % width < 0 ? 1 : 0)
    count = Int(greatest / width - first) + 1
  }

  /// The ranges.
  var bins: [DistributionChart.Bin] {
    (0..<count).map { place in
      let (low, high) = ((first + Int64(place)) * width, (first + Int64(place) + 1) * width)
      let label =
        DecimalText.print(low, scale: currency.minorDigits, keeping: 0) + "–"
        + DecimalText.print(high, scale: currency.minorDigits, keeping: 0)
      return DistributionChart.Bin(
        number(low), number(high), label: LocalizedText(verbatim: label))
    }
  }

  /// How many pays lie in each range.
  func counts(of pay: [HourlyPay]) -> [ChartValue] {
    var counts = [Int](repeating: 0, count: count)
    for value in pay {
      let amount = value.shown.minorUnits
      let place = Int(amount / width - (amount % width < 0 ? 1 : 0) - first)
      if counts.indices.contains(place) { counts[place] += 1 }
    }
    return counts.map { ChartValue(Double($0), verbatim: String($0)) }
  }

  /// A pay as a place on the axis.
  func value(_ pay: HourlyPay) -> ChartValue {
    ChartValue(number(pay.shown.minorUnits), verbatim: pay.shown.text(in: currency))
  }

  private func number(_ minorUnits: Int64) -> Double {
    Double(minorUnits) / Double(currency.minorUnitsPerUnit)
  }
}
