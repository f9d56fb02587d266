import ParleyPay
import ParleyRendering
import ParleyTerms
import ParleyValues

/// Charts of groups of workers and of orders.
enum GroupCharts {
  /// How pay changes in each decile, in percent; nothing when fewer than two are shown.
  static func deciles(of report: SimulationReport) -> Chart? {
    let figures = FigureText(currency: report.currency)
    let bars = report.deciles.compactMap { decile -> BarChart.Bar? in
      guard let levels = decile.levels.value, levels.baselinePay.minorUnits > 0 else { return nil }
      let (before, after) = (levels.baselinePay.minorUnits, levels.proposalPay.minorUnits)
      let cell = figures.percentChangeCell(from: before, to: after)
      return BarChart.Bar(
        name(decile.decile),
        value: ChartValue(
          Double(after - before) / Double(before) * 100,
          label: LocalizedText(verbatim: figures.percentChange(from: before, to: after)),
          cell: cell.value))
    }
    guard bars.count > 1 else { return nil }
    return .bars(
      BarChart(
        title: LocalizedText(zhHans: "各组报酬变化率", en: "Change in pay by decile"),
        summary: LocalizedText(
          zhHans: "按基线每小时报酬分成十组，每组报酬合计的变化率",
          en: "How total pay changes in each tenth of workers by baseline hourly pay"),
        labelTitle: LocalizedText(zhHans: "组", en: "decile"),
        valueTitle: LocalizedText(zhHans: "变化率，%", en: "change, %"), bars: bars))
  }

  private static func name(_ decile: Int) -> LocalizedText {
    switch decile {
    case 1: LocalizedText(zhHans: "第 1 组（最低）", en: "1 (lowest)")
    case 10: LocalizedText(zhHans: "第 10 组（最高）", en: "10 (highest)")
    default: LocalizedText(zhHans: "第 \(decile) 组", en: "\(decile)")
    }
  }

  /// Pay of an order by the hour of its acceptance; nothing for fewer than three hours.
  static func hours(of report: SimulationReport, names: SimulationPaper.Names) -> Chart? {
    var levels: [Int: (orders: Int, pay: OrderLevels)] = [:]
    for group in report.orderGroups {
      if case .hourOfDay(let hour) = group.kind, let pay = group.levels.value {
        levels[hour] = (group.orders, pay)
      }
    }
    guard levels.count > 2 else { return nil }
    let shown = clock(levels.keys.sorted())
    func series(_ name: LocalizedText, _ pay: (OrderLevels) -> Money) -> LineChart.Series {
      LineChart.Series(
        name,
        values: shown.map { hour in
          levels[hour].flatMap { value(pay($0.pay), of: $0.orders, report.currency) }
        })
    }
    return .line(
      LineChart(
        title: LocalizedText(zhHans: "各时段每单报酬", en: "Pay an order by hour of day"),
        summary: LocalizedText(
          zhHans: "按接单时间，两种标准下每单平均报酬",
          en: "Mean pay of an order by the hour it was accepted, at both levels"),
        horizontalTitle: LocalizedText(zhHans: "接单时间（时）", en: "accepted at (hour)"),
        verticalTitle: LocalizedText(
          zhHans: "\(report.currency.name.zhHans)/单", en: "\(report.currency.name.en) an order"),
        categories: shown.map { LocalizedText(verbatim: "\($0)") },
        series: [series(names.baselineHead, \.baseline), series(names.proposalHead, \.proposal)],
        join: .straight, shadesGap: false, startsAtNought: true))
  }

  /// The hours from the end of the longest stretch without orders, past midnight to the last with
  /// some: 9 … 23, 0, 1.
  private static func clock(_ hours: [Int]) -> [Int] {
    var (start, longest) = (hours.first ?? 0, -1)
    for (place, hour) in hours.enumerated() {
      let before = place == 0 ? (hours.last ?? 0) - 24 : hours[place - 1]
      if hour - before > longest { (start, longest) = (hour, hour - before) }
    }
    return (0...(24 - longest)).map { (start + $0) % 24 }
  }

  private static func value(_ pay: Money, of orders: Int, _ currency: Currency) -> ChartValue? {
    guard orders > 0,
      let mean = try? Fraction(Int128(pay.minorUnits), Int128(orders)).rounded(.halfEven)
    else { return nil }
    return ChartValue(
      Double(mean) / Double(currency.minorUnitsPerUnit),
      verbatim: Money(minorUnits: mean).text(in: currency))
  }
}
