import ParleyPay
import ParleyRendering
import ParleyTerms
import ParleyValues

extension SimulationPaper {
  func column(_ zhHans: String, _ en: String, trailing: Bool = true) -> Table.Column {
    Table.Column(LocalizedText(zhHans: zhHans, en: en), alignment: trailing ? .trailing : .leading)
  }

  /// The two levels side by side with the change.
  var levels: Table {
    var rows = [
      amountRow("报酬合计", "total pay", report.baseline.total, report.proposal.total),
      figureRow("平台每月支出", "platform's cost a month", \.perMonth) { $0.minorUnits },
      figureRow("每单报酬", "pay an order", \.perOrder) { try? $0.rounded(.halfEven) },
    ]
    rows += hourly(
      ("每接单小时报酬", "pay an engaged hour"), report.baseline.perEngagedHour,
      report.proposal.perEngagedHour)
    rows += hourly(
      ("每在线小时报酬", "pay an online hour"), report.baseline.perOnlineHour,
      report.proposal.perOnlineHour)
    if let before = report.baseline.netPerEngagedHour, let after = report.proposal.netPerEngagedHour
    {
      rows += hourly(("扣除成本后每接单小时", "net of costs, an engaged hour"), before, after)
    }
    if let before = report.baseline.netPerOnlineHour, let after = report.proposal.netPerOnlineHour {
      rows += hourly(("扣除成本后每在线小时", "net of costs, an online hour"), before, after)
    }
    rows += [.group(LocalizedText(zhHans: "占比与差距", en: "shares and inequality"))] + shareRows
    return levelTable(
      rows,
      note: RichText(
        LocalizedText(
          zhHans: "“低于小时保底”按全期报酬与小时数精确比较；保底逐周期补足到分，全期折算可能相差不足一分。",
          en:
            "Below the floor: compares pay and hours of the whole record exactly; floors are topped "
            + "up period by period to the smallest unit, so the whole may differ by less than one.")
      ))
  }

  /// Rows with a figure on each level and the change.
  func levelTable(_ rows: [Table.Row], note: RichText?) -> Table {
    Table(
      columns: [
        column("指标（\(currency.name.zhHans)）", "figure (\(currency.name.en))", trailing: false),
        Table.Column(names.baselineHead, alignment: .trailing),
        Table.Column(names.proposalHead, alignment: .trailing), column("变化", "change"),
      ], rows: rows, style: .open, note: note)
  }

  private func label(_ zhHans: String, _ en: String) -> TableCell {
    TableCell(LocalizedText(zhHans: zhHans, en: en))
  }

  private func amountRow(
    _ zhHans: String, _ en: String, _ before: Int64, _ after: Int64
  ) -> Table.Row {
    Table.Row([
      label(zhHans, en), figures.cell(before), figures.cell(after),
      figures.changeCell(after - before),
    ])
  }

  func figureRow<Value>(
    _ zhHans: String, _ en: String, _ path: KeyPath<LevelFigures, Withholdable<Value>>,
    _ amount: (Value) -> Int64?
  ) -> Table.Row {
    let (before, after) = (report.baseline[keyPath: path], report.proposal[keyPath: path])
    guard let first = before.value.flatMap(amount), let second = after.value.flatMap(amount) else {
      let few = WithheldReason.groupTooSmall(minimum: report.run.options.minimumGroupSize)
      let reason = (before.reason ?? after.reason ?? few).text
      return Table.Row([label(zhHans, en), TableCell(reason, tone: .muted)])
    }
    return amountRow(zhHans, en, first, second)
  }

  private func hourly(
    _ name: (String, String), _ before: Withholdable<HourlyFigures>,
    _ after: Withholdable<HourlyFigures>
  ) -> [Table.Row] {
    let group = Table.Row.group(LocalizedText(zhHans: name.0, en: name.1))
    guard let first = before.value, let second = after.value else {
      let reason = (before.reason ?? after.reason)?.text ?? LocalizedText(verbatim: "—")
      return [group, Table.Row([TableCell(reason, tone: .muted)])]
    }
    let mean = amountRow("　平均", "  mean", first.mean.shown.minorUnits, second.mean.shown.minorUnits)
    let quantiles = zip(first.quantiles, second.quantiles).map { left, right in
      let percent = left.share.partsPerMillion / 10_000
      return amountRow(
        percent == 50 ? "　中位数" : "　第 \(percent) 百分位",
        percent == 50 ? "  median" : "  \(percent)th percentile",
        left.pay.shown.minorUnits, right.pay.shown.minorUnits)
    }
    return [group, mean] + quantiles
  }

  /// Shares of workers and of fares, and inequality; what is not known has no row.
  var shareRows: [Table.Row] {
    let (before, after) = (report.baseline, report.proposal)
    let shares = [
      below("小时保底", "the hourly floor", before.belowFloor, after.belowFloor),
      below(
        "当地小时最低工资", "the local hourly minimum", before.belowLocalMinimum,
        after.belowLocalMinimum),
      takeRateRow,
    ]
    return shares.compactMap(\.self) + [giniRow]
  }

  private func below(
    _ zhHans: String, _ en: String, _ before: Withholdable<ShareBelow>,
    _ after: Withholdable<ShareBelow>
  ) -> Table.Row? {
    if before.reason == .noThreshold, after.reason == .noThreshold { return nil }
    let threshold = before.value?.threshold ?? after.value?.threshold
    let amount = threshold.map { " \(figures.money($0))" } ?? ""
    let gap = threshold == nil ? "" : " "
    let name = label("低于\(zhHans)\(amount)\(gap)的人数占比", "workers below \(en)\(amount)")
    guard let first = before.value, let second = after.value else {
      let reason = (before.reason ?? after.reason)?.text ?? LocalizedText(verbatim: "—")
      return Table.Row([name, TableCell(reason, tone: .muted)])
    }
    func share(_ share: ShareBelow) -> Fraction {
      Fraction(Int128(share.below), Int128(max(1, share.workers)))
    }
    return Table.Row([
      name, belowCell(first), belowCell(second),
      figures.pointsCell(from: share(first), to: share(second)),
    ])
  }

  private func belowCell(_ share: ShareBelow) -> TableCell {
    var cell = figures.percentCell(Fraction(Int128(share.below), Int128(max(1, share.workers))))
    let percent = figures.percent(share.below, of: share.workers)
    let (below, all) = (figures.count(share.below), figures.count(share.workers))
    cell.text = RichText(
      LocalizedText(zhHans: "\(percent)（\(below)/\(all)）", en: "\(percent) (\(below)/\(all))"))
    return cell
  }

  private var takeRateRow: Table.Row? {
    let (before, after) = (report.baseline.takeRate, report.proposal.takeRate)
    if before.reason == .noFares { return nil }
    let name = label("平台实际抽成比例", "platform's take rate")
    guard let first = before.value, let second = after.value else {
      let reason = (before.reason ?? after.reason)?.text ?? LocalizedText(verbatim: "—")
      return Table.Row([name, TableCell(reason, tone: .muted)])
    }
    return Table.Row([
      name, figures.percentCell(first), figures.percentCell(second),
      figures.pointsCell(from: first, to: second),
    ])
  }

  private var giniRow: Table.Row {
    let name = label("报酬差距（基尼系数）", "inequality of pay (Gini)")
    let (before, after) = (report.baseline.gini, report.proposal.gini)
    guard let first = before.value, let second = after.value else {
      let reason = (before.reason ?? after.reason)?.text ?? LocalizedText(verbatim: "—")
      return Table.Row([name, TableCell(reason, tone: .muted)])
    }
    func cell(_ number: Int64?, signed: Bool = false) -> TableCell {
      guard let number else { return TableCell(verbatim: "—") }
      let sign = number < 0 ? "−" : signed && number > 0 ? "+" : ""
      return TableCell(
        verbatim: sign + DecimalText.print(Int64(clamping: number.magnitude), scale: 4),
        value: .decimal(unscaled: number, decimals: 4))
    }
    let (left, right) = (first.tenThousandths, second.tenThousandths)
    let change = left.flatMap { left in right.map { $0 - left } }
    return Table.Row([name, cell(left), cell(right), cell(change, signed: true)])
  }
}
