import ParleyPay
import ParleyRendering
import ParleyTerms
import ParleyValues

extension SimulationPaper {
  /// Who gains and who loses.
  var changes: [Block] {
    guard let change = report.change.value else { return [] }
    let workers = change.bands.reduce(0) { $0 + $1.workers }
    let rows = change.bands.map { band in
      Table.Row([
        TableCell(band.band.name), figures.cell(count: band.workers),
        figures.percentCell(Fraction(Int128(band.workers), Int128(max(1, workers)))),
      ])
    }
    return [
      heading("谁增加、谁减少", "Who gains and who loses"),
      .table(
        Table(
          columns: [
            column("报酬变化", "change in pay", trailing: false), column("人数", "workers"),
            column("占比", "share"),
          ], rows: rows, style: .open)),
    ]
  }

  /// Deciles and segments; groups that are too small are withheld.
  var groups: [Block] {
    var blocks: [Block] = []
    if !report.deciles.isEmpty {
      blocks += [
        heading("十等分组", "Deciles"),
        .table(
          groupTable(
            report.deciles.map {
              (
                LocalizedText(zhHans: "第 \($0.decile) 组", en: "decile \($0.decile)"), $0.workers,
                $0.levels
              )
            },
            note: LocalizedText(
              zhHans: "按基线每小时报酬由低到高分组，分组在两种标准下相同。",
              en:
                "Grouped by baseline hourly pay, lowest first; the groups are the same at both levels."
            ))),
      ]
    }
    if let chart = GroupCharts.deciles(of: report) { blocks.append(.chart(chart)) }
    if !report.segments.isEmpty {
      blocks += [
        heading("分群", "Segments"),
        .table(groupTable(report.segments.map { ($0.name, $0.workers, $0.levels) }, note: nil)),
      ]
    }
    if !report.orderGroups.isEmpty {
      blocks += [heading("按下单时段与天气", "By hour of day and weather"), .table(orderGroups)]
    }
    if let chart = GroupCharts.hours(of: report, names: names) { blocks.append(.chart(chart)) }
    return blocks
  }

  private func groupTable(
    _ groups: [(name: LocalizedText, workers: Int, levels: Withholdable<GroupLevels>)],
    note: LocalizedText?
  ) -> Table {
    let rows = groups.map { group -> Table.Row in
      guard let levels = group.levels.value else {
        return Table.Row([
          TableCell(group.name), figures.cell(count: group.workers), withheldCell, withheldCell,
        ])
      }
      func hour(_ pay: HourlyPay?) -> TableCell {
        pay.map { figures.cell($0.shown.minorUnits) } ?? TableCell(verbatim: "—")
      }
      let change = levels.proposalPay.minorUnits - levels.baselinePay.minorUnits
      return Table.Row([
        TableCell(group.name), figures.cell(count: group.workers), hour(levels.baseline),
        hour(levels.proposal), figures.changeCell(change),
        figures.percentChangeCell(
          from: levels.baselinePay.minorUnits, to: levels.proposalPay.minorUnits),
        TableCell(verbatim: "\(levels.change.winners) / \(levels.change.losers)"),
      ])
    }
    return Table(
      columns: [
        column("组", "group", trailing: false), column("人数", "workers"),
        column("基线每小时", "baseline an hour"), column("方案每小时", "proposal an hour"),
        column("报酬变化", "change in pay"), column("变化率", "change, %"),
        column("增 / 减人数", "gain / lose"),
      ], rows: rows, style: .open,
      note: withheldNote(groups.compactMap(\.levels.reason)) ?? note.map { RichText($0) })
  }

  private var orderGroups: Table {
    let rows = report.orderGroups.map { group in
      let cells: [TableCell]
      switch group.levels {
      case .shown(let levels):
        cells = [
          figures.cell(levels.baseline.minorUnits), figures.cell(levels.proposal.minorUnits),
          figures.changeCell(levels.proposal.minorUnits - levels.baseline.minorUnits),
        ]
      case .withheld: cells = [withheldCell, withheldCell]
      }
      return Table.Row([TableCell(group.name), figures.cell(count: group.orders)] + cells)
    }
    return Table(
      columns: [
        column("时段", "when", trailing: false), column("订单", "orders"),
        Table.Column(names.baseline, alignment: .trailing),
        Table.Column(names.proposal, alignment: .trailing), column("变化", "change"),
      ], rows: rows, style: .open,
      note: withheldNote(report.orderGroups.compactMap(\.levels.reason)))
  }

  /// What each changed term does to total pay.
  func attribution(withChart: Bool) -> [Block] {
    guard let attribution = report.attribution, !attribution.parts.isEmpty else { return [] }
    let moving = attribution.parts.filter { $0.amount != 0 || $0.sequential != 0 }
    let seconds = hourlySeconds
    func perHour(_ amount: Int64?) -> [TableCell] {
      guard let seconds else { return [] }
      return [amount.map { hourlyCell($0, seconds) } ?? TableCell(verbatim: "—")]
    }
    let rows = moving.map { part in
      Table.Row(
        [
          TableCell(part.label),
          part.amount.map { figures.changeCell($0) } ?? TableCell(verbatim: "—"),
        ] + perHour(part.amount) + [figures.changeCell(part.sequential)])
    }
    let total = Table.Row(
      [
        TableCell(LocalizedText(zhHans: "合计", en: "total")), figures.changeCell(attribution.total),
      ] + perHour(attribution.total) + [
        figures.changeCell(attribution.parts.reduce(0) { $0 + $1.sequential })
      ], kind: .total)
    var blocks: [Block] = [
      heading("各项标准的作用", "What each term does"),
      .table(
        Table(
          columns: [
            column("标准项", "term", trailing: false), column("平均作用", "mean effect"),
          ] + (seconds == nil ? [] : [column("折合每小时", "an hour")]) + [
            column("依次作用", "in file order")
          ], rows: rows + [total], style: .open,
          note: RichText(methodNote(attribution) + unmoved(attribution)))),
    ]
    if withChart, attribution.parts.allSatisfy({ $0.amount != nil }) {
      blocks.append(.chart(bars(attribution)))
    }
    return blocks
  }

  /// The hours of all workers when parts are also given for an hour. Both levels are divided by the
  /// same hours, so a part of mean hourly pay is the part of total pay by them; only where somebody
  /// without hours is paid would that not hold, and then nothing is given.
  private var hourlySeconds: Int64? {
    guard report.run.options.attributesHourly else { return nil }
    let level = report.proposal
    let hourly = report.hours == .online ? level.perOnlineHour : level.perEngagedHour
    guard let figures = hourly.value, figures.mean.pay == level.total else { return nil }
    return figures.mean.seconds
  }

  private func hourlyCell(_ amount: Int64, _ seconds: Int64) -> TableCell {
    let exact = Fraction(Int128(amount) * 3600 * 100, Int128(seconds))
    guard let hundredths = try? exact.rounded(.halfEven) else { return TableCell(verbatim: "—") }
    let decimals = currency.minorDigits + 2
    let sign = hundredths > 0 ? "+" : hundredths < 0 ? "−" : ""
    return TableCell(
      verbatim: sign + DecimalText.print(Int64(clamping: hundredths.magnitude), scale: decimals),
      value: .decimal(unscaled: hundredths, decimals: decimals))
  }

  /// The changed terms that move no money on these records.
  private func unmoved(_ attribution: Attribution) -> LocalizedText {
    let labels = attribution.parts.filter { $0.amount == 0 && $0.sequential == 0 }.map(\.label)
    guard !labels.isEmpty else { return LocalizedText(verbatim: "") }
    let list = LocalizedText.list(labels)
    return LocalizedText(
      zhHans: "另有变动但不影响本期报酬金额的：\(list.zhHans)。",
      en: " Changed without effect on pay in these records: \(list.en).")
  }

  private func methodNote(_ attribution: Attribution) -> LocalizedText {
    switch attribution.method {
    case .exact:
      LocalizedText(
        zhHans: "平均作用：各项以所有可能的先后次序加入时作用的平均（夏普利值），各部分之和等于合计。",
        en:
          "Mean effect: the mean over every order in which the terms could be put in (Shapley value); "
          + "the parts add up to the total.")
    case .sampled(let pairs):
      LocalizedText(
        zhHans: "平均作用由 \(2 * pairs) 个随机次序估计。",
        en: "The mean effect is estimated from \(2 * pairs) random orders.")
    case .notAsked:
      LocalizedText(
        zhHans: "变动项较多，未计算平均作用；加 --attribute 计算。",
        en: "With this many changed terms the mean effect is reckoned only on request: --attribute."
      )
    }
  }

  private func bars(_ attribution: Attribution) -> Chart {
    .bars(
      BarChart(
        title: LocalizedText(zhHans: "各项标准的作用", en: "What each term does"),
        summary: LocalizedText(
          zhHans: "每一项变动对报酬合计的平均作用",
          en: "The mean effect of each changed term on total pay"),
        labelTitle: LocalizedText(zhHans: "标准项", en: "term"), valueTitle: currency.name,
        bars: attribution.parts.filter { $0.amount != 0 }.map { part in
          BarChart.Bar(part.label, value: figures.chartValue(part.amount ?? 0))
        } + [
          BarChart.Bar(
            LocalizedText(zhHans: "合计", en: "total"), value: figures.chartValue(attribution.total),
            isTotal: true)
        ]))
  }
}

extension FigureText {
  /// An amount on the axis of a chart, in units of the currency.
  func chartValue(_ amount: Int64) -> ChartValue {
    ChartValue(
      Double(amount) / Double(currency.minorUnitsPerUnit),
      label: LocalizedText(verbatim: signed(amount)),
      cell: .money(Money(minorUnits: amount), in: currency))
  }
}
