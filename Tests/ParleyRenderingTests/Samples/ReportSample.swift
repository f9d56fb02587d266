import ParleyRendering
import ParleyValues

/// A report with every chart; all values are made up.
enum ReportSample {
  static func offers(_ title: LocalizedText, union: [Double?], platform: [Double?], now: Double)
    -> LineChart
  {
    func values(_ numbers: [Double?]) -> [ChartValue?] {
      numbers.map { number in number.map { ChartValue($0, verbatim: yuan($0)) } }
    }
    return LineChart(
      title: title,
      summary: LocalizedText(
        zhHans: "双方方案逐轮靠近。", en: "The positions of both sides draw closer round by round."),
      horizontalTitle: LocalizedText(zhHans: "轮次", en: "Round"),
      verticalTitle: LocalizedText(zhHans: "元/单", en: "yuan per order"),
      categories: (1...union.count).map {
        LocalizedText(zhHans: "第\($0)轮", en: "\($0)")
      },
      series: [
        .init(LocalizedText(zhHans: "职工方", en: "Workers"), values: values(union)),
        .init(LocalizedText(zhHans: "企业方", en: "Company"), values: values(platform)),
      ],
      reference: .init(
        LocalizedText(zhHans: "现行", en: "In force"),
        value: ChartValue(now, verbatim: yuan(now))))
  }

  static func yuan(_ number: Double) -> String {
    DecimalText.print(Int64((number * 100).rounded()), scale: 2)
  }

  static let base = offers(
    LocalizedText(zhHans: "基础单价：双方各轮方案", en: "Base rate: offers by round"),
    union: [5.50, 5.40, 5.20, 5.20, 4.90], platform: [nil, 4.50, 4.60, 4.75, 4.90], now: 4.50)
  static let rain = offers(
    LocalizedText(zhHans: "橙色暴雨补贴：双方各轮方案", en: "Rainstorm (orange): offers by round"),
    union: [3.00, 2.50, 2.00, nil, 1.50], platform: [nil, 0, 0.50, 1.00, nil], now: 0)

  static let pay: DistributionChart = {
    let before: [Int] = [3, 12, 45, 120, 260, 410, 520, 480, 350, 210, 120, 60, 25, 8]
    let after: [Int] = [0, 4, 15, 60, 150, 290, 460, 540, 470, 320, 180, 90, 42, 14]
    let bins = before.indices.map { index in
      let lower = 12 + 2 * index
      return DistributionChart.Bin(
        Double(lower), Double(lower + 2), label: LocalizedText(verbatim: "\(lower)–\(lower + 2)"))
    }
    func values(_ counts: [Int]) -> [ChartValue] {
      counts.map { ChartValue(Double($0), verbatim: String($0)) }
    }
    return DistributionChart(
      title: LocalizedText(
        zhHans: "每在线小时收入：方案实施前后", en: "Pay per online hour before and after the proposal"),
      summary: LocalizedText(
        zhHans: "中位数由24.80元升至26.70元。", en: "The median rises from 24.80 to 26.70 yuan."),
      horizontalTitle: LocalizedText(zhHans: "每在线小时收入（元）", en: "pay per online hour (yuan)"),
      verticalTitle: LocalizedText(zhHans: "配送员人数", en: "couriers"),
      bins: bins,
      series: [
        .init(
          LocalizedText(zhHans: "现行标准", en: "in force"), values: values(before),
          median: ChartValue(24.8, verbatim: "24.80")),
        .init(
          LocalizedText(zhHans: "职工方方案", en: "workers’ proposal"), values: values(after),
          median: ChartValue(26.7, verbatim: "26.70")),
      ],
      mark: .init(
        LocalizedText(zhHans: "约定下限", en: "agreed floor"), value: ChartValue(18, verbatim: "18.00"))
    )
  }()

  static let parts = BarChart(
    title: LocalizedText(
      zhHans: "各项标准对月收入的影响（人均）", en: "What each term adds to monthly pay (per courier)"),
    summary: LocalizedText(
      zhHans: "基础单价的影响最大。", en: "The base rate matters most."),
    labelTitle: LocalizedText(zhHans: "标准项", en: "Term"),
    valueTitle: LocalizedText(zhHans: "元/月", en: "yuan per month"),
    bars: [
      bar("基础单价", "Base rate", 412.35), bar("3至5公里加价", "Supplement 3–5 km", 96.20),
      bar("橙色暴雨补贴", "Rainstorm subsidy, orange", 41.07),
      bar("高温津贴（六月至九月，室外作业）", "Heat allowance (June to September, outdoors)", 75.00),
      bar("取消准时奖", "Punctuality bonus dropped", -138.60),
      bar("每日派单上限", "Dispatch cap per day", -22.15),
      bar("合计", "Total", 463.87, isTotal: true),
    ])

  /// The same parts step by step.
  static let steps = WaterfallChart(
    title: LocalizedText(zhHans: "各项标准如何合成总变化", en: "How the terms add up"),
    summary: LocalizedText(zhHans: "从零开始逐项累加。", en: "Added up from nought."),
    labelTitle: parts.labelTitle, valueTitle: parts.valueTitle,
    steps: parts.bars.filter { !$0.isTotal }.map { WaterfallChart.Step($0.label, value: $0.value) },
    total: WaterfallChart.Step(
      LocalizedText(zhHans: "合计", en: "Total"), value: ChartValue(463.87, verbatim: "+463.87")))

  private static func bar(_ zhHans: String, _ en: String, _ value: Double, isTotal: Bool = false)
    -> BarChart.Bar
  {
    let sign = value > 0 ? "+" : "−"
    let digits = yuan(value.magnitude)
    return BarChart.Bar(
      LocalizedText(zhHans: zhHans, en: en), value: ChartValue(value, verbatim: sign + digits),
      isTotal: isTotal)
  }

  static let document = Document(
    purpose: .report,
    title: LocalizedText(
      zhHans: "测算报告：职工方第三轮方案", en: "What the workers’ third offer would mean"),
    subtitle: LocalizedText(
      zhHans: "东湖区网约配送专项协商", en: "Platform delivery, East Lake District"),
    dateline: [
      RichText(zhHans: "数据：2026年3月订单，示例数据", en: "Data: orders of March 2026, made-up sample"),
      RichText(zhHans: "测算日期：2026年4月20日", en: "Calculated on 20 April 2026"),
    ],
    page: PageSetup(margins: .init(top: 20, right: 18, bottom: 20, left: 18)),
    blocks: [
      .notice(.confidential),
      .heading(1, LocalizedText(zhHans: "要点", en: "In short")),
      .bullets([
        RichText(
          zhHans: "骑手每在线小时收入的中位数由24.80元升至\(strong: "26.70元")，升幅7.7%。",
          en:
            "The median courier’s pay per online hour rises from 24.80 to \(strong: "26.70 yuan"), by 7.7 %."
        ),
        RichText(
          zhHans: "平台每月成本增加约194.8万元；用 \(code: "parley simulate") 可重新计算。",
          en:
            "It costs the platform about 1.95 million yuan a month; \(code: "parley simulate") recalculates it."
        ),
      ]),
      .chart(.distribution(pay)),
      .heading(1, LocalizedText(zhHans: "各项标准的影响", en: "What each term contributes")),
      .chart(.bars(parts)),
      .table(
        Table(
          caption: RichText(LocalizedText(zhHans: "按十分位", en: "By decile")),
          columns: [
            .init(LocalizedText(zhHans: "分组", en: "Group")),
            .init(LocalizedText(zhHans: "现行（元/小时）", en: "In force (yuan/h)"), alignment: .trailing),
            .init(LocalizedText(zhHans: "方案（元/小时）", en: "Proposal (yuan/h)"), alignment: .trailing),
            .init(LocalizedText(zhHans: "变化", en: "Change"), alignment: .trailing),
          ],
          rows: [
            .group(LocalizedText(zhHans: "全职", en: "Full-time")),
            row("最低十分之一", "Lowest tenth", "17.10", "18.00", "+0.90", .good),
            row("中位数", "Median", "24.80", "26.70", "+1.90", .good),
            row("最高十分之一", "Highest tenth", "33.40", "33.10", "-0.30", .bad),
            .group(LocalizedText(zhHans: "兼职", en: "Part-time")),
            row("人数不足，不公布", "Too few to say", "—", "—", "—", .muted),
          ], note: RichText(zhHans: "分组少于30人的不公布。", en: "Groups of fewer than 30 are withheld."))),
      .heading(1, LocalizedText(zhHans: "各轮方案", en: "Offers by round")),
      .chart(.line(base)),
      .charts([.line(base), .line(rain)]),
      .quote([
        RichText(
          zhHans: "“人均涨5%，我们可以研究。”（企业方，第2轮）",
          en: "“Five per cent each; we can look at that.” (company side, round 2)")
      ]),
    ])

  private static func row(
    _ zhHans: String, _ en: String, _ now: String, _ then: String, _ change: String,
    _ tone: TableCell.Tone
  ) -> Table.Row {
    Table.Row([
      TableCell(LocalizedText(zhHans: zhHans, en: en)), TableCell(verbatim: now),
      TableCell(verbatim: then), TableCell(verbatim: change, tone: tone),
    ])
  }
}
