import ParleyPay
import ParleyRendering
import ParleyTerms
import ParleyValues

extension SimulationPaper {
  /// What each changed term does to total pay.
  func attribution(withChart: Bool) -> [Block] {
    guard let attribution = report.attribution, !attribution.parts.isEmpty else { return [] }
    let title = heading("各项标准的作用", "What each term does")
    let moving = attribution.parts.filter { ($0.amount ?? 0) != 0 || $0.sequential != 0 }
    guard !moving.isEmpty else {
      return [title, .paragraph(unmoved(attribution))]
    }
    var blocks = [title, .table(table(moving, attribution))]
    guard withChart, moving.count > 1 else { return blocks }
    if attribution.method != .notAsked {
      blocks.append(
        .chart(
          waterfall(
            LocalizedText(zhHans: "各项标准的平均作用如何合成总变化", en: "How the mean effects add up"),
            LocalizedText(
              zhHans: "每一项变动对报酬合计的平均作用，与先后次序无关，从零开始逐项累加到总变化",
              en:
                "The mean effect of each changed term on total pay, whatever their order, added up "
                + "from nought to the whole change"),
            moving.map { ($0.label, $0.amount ?? 0) }, attribution.total)))
    }
    blocks.append(
      .chart(
        waterfall(
          LocalizedText(zhHans: "逐项加入时的作用（按标准文件的次序）", en: "Put in one after another"),
          LocalizedText(
            zhHans: "按标准文件的次序逐项加入，每一项使报酬合计再变动多少",
            en:
              "By how much each term changes total pay when the terms are put in one after another, "
              + "in the order of a standards file"),
          moving.map { ($0.label, $0.sequential) }, attribution.total)))
    return blocks
  }

  private func table(_ moving: [Attribution.Part], _ attribution: Attribution) -> Table {
    let isKnown = attribution.method != .notAsked
    let seconds = isKnown ? hourlySeconds : nil
    func cells(_ amount: Int64?, _ sequential: Int64) -> [TableCell] {
      let mean = amount.map { figures.changeCell($0) } ?? TableCell(verbatim: "—")
      let hour = seconds.map { seconds in
        amount.map { hourlyCell($0, seconds) } ?? TableCell(verbatim: "—")
      }
      return (isKnown ? [mean] : []) + [hour].compactMap(\.self) + [figures.changeCell(sequential)]
    }
    let rows = moving.map { part in
      Table.Row([TableCell(part.label)] + cells(part.amount, part.sequential))
    }
    let total = Table.Row(
      [TableCell(LocalizedText(zhHans: "合计", en: "total"))]
        + cells(attribution.total, attribution.parts.reduce(0) { $0 + $1.sequential }),
      kind: .total)
    return Table(
      columns: [
        column("标准项（\(currency.name.zhHans)）", "term (\(currency.name.en))", trailing: false)
      ] + (isKnown ? [column("平均作用", "mean effect")] : [])
        + (seconds == nil ? [] : [column("折合每小时", "an hour")])
        + [column("逐项加入", "one after another")],
      rows: rows + [total], style: .open,
      note: RichText(methodNote(attribution) + unmoved(attribution)))
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
    let labels = attribution.parts.filter { ($0.amount ?? 0) == 0 && $0.sequential == 0 }
      .map(\.label)
    guard !labels.isEmpty else { return LocalizedText(verbatim: "") }
    let list = LocalizedText.list(labels)
    return LocalizedText(
      zhHans: "另有变动但不影响本期报酬金额的：\(list.zhHans)。",
      en: " Changed without effect on pay in these records: \(list.en).")
  }

  private func methodNote(_ attribution: Attribution) -> LocalizedText {
    let sequential = LocalizedText(
      zhHans: "逐项加入：按标准文件的次序一项一项加上去，各自再增加多少；换一个次序，数字就不同。",
      en:
        "One after another: what each adds when they are put in by the order of a standards file; "
        + "in another order it would be another figure.")
    switch attribution.method {
    case .exact:
      return LocalizedText(
        zhHans: "平均作用：各项以所有可能的先后次序加入时作用的平均（夏普利值），与先后无关，各部分之和等于合计。",
        en:
          "Mean effect: the mean over every order in which the terms could be put in (Shapley value), "
          + "whatever order they are listed in; the parts add up to the total. ") + sequential
    case .sampled(let pairs):
      return LocalizedText(
        zhHans: "平均作用由 \(2 * pairs) 个随机次序估计\(errorBand(attribution).zhHans)。",
        en: "The mean effect is estimated from \(2 * pairs) random orders"
          + "\(errorBand(attribution).en). ") + sequential
    case .notAsked:
      return sequential
        + LocalizedText(
          zhHans: "变动项多、订单多，没有计算与次序无关的平均作用；加 --attribute 计算。",
          en:
            " With so many changed terms and orders the mean effect, which does not depend on the "
            + "order, is reckoned only on request: --attribute.")
    }
  }

  /// The largest standard error of a sampled part.
  private func errorBand(_ attribution: Attribution) -> LocalizedText {
    guard let error = attribution.parts.compactMap(\.standardError).max() else {
      return LocalizedText(verbatim: "")
    }
    let amount = figures.money(error)
    return LocalizedText(
      zhHans: "，标准误至多 \(amount) \(currency.name.zhHans)",
      en: ", with a standard error of at most \(amount) \(currency.name.en)")
  }

  private func waterfall(
    _ title: LocalizedText, _ summary: LocalizedText, _ parts: [(LocalizedText, Int64)],
    _ total: Int64
  ) -> Chart {
    .waterfall(
      WaterfallChart(
        title: title, summary: summary, labelTitle: LocalizedText(zhHans: "标准项", en: "term"),
        valueTitle: currency.name,
        steps: parts.filter { $0.1 != 0 }.map { label, amount in
          WaterfallChart.Step(label, value: figures.chartValue(amount))
        },
        total: WaterfallChart.Step(
          LocalizedText(zhHans: "合计", en: "total"), value: figures.chartValue(total)),
        repeatsTable: true))
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
