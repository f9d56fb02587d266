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
          zhHans: "低于保底按全期报酬与工时精确比较；保底逐周期补足到分，全期折算可能相差不足一分。",
          en:
            "Below the floor compares pay and hours of the whole record exactly; floors are topped up "
            + "period by period to the smallest unit, so the whole may differ by less than one.")))
  }

  /// Rows with a figure on each level and the change.
  func levelTable(_ rows: [Table.Row], note: RichText?) -> Table {
    Table(
      columns: [
        column("指标（\(currency.name.zhHans)）", "figure (\(currency.name.en))", trailing: false),
        Table.Column(names.baseline, alignment: .trailing),
        Table.Column(names.proposal, alignment: .trailing), column("变化", "change"),
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
      let reason = (before.reason ?? after.reason)?.text ?? LocalizedText(verbatim: "—")
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
    let mean = amountRow("平均", "mean", first.mean.shown.minorUnits, second.mean.shown.minorUnits)
    let quantiles = zip(first.quantiles, second.quantiles).map { left, right in
      let percent = left.share.partsPerMillion / 10_000
      return amountRow(
        percent == 50 ? "中位数" : "第 \(percent) 百分位", percent == 50 ? "median" : "p\(percent)",
        left.pay.shown.minorUnits, right.pay.shown.minorUnits)
    }
    return [group, mean] + quantiles
  }

  /// Shares of workers and of fares.
  var shareRows: [Table.Row] {
    func row(
      _ zhHans: String, _ en: String, _ text: (LevelFigures) -> TableCell
    ) -> Table.Row {
      Table.Row([label(zhHans, en), text(report.baseline), text(report.proposal)])
    }
    return [
      row("低于小时保底的人数占比", "workers below the hourly floor") { below($0.belowFloor) },
      row("低于当地小时最低工资的人数占比", "workers below the local hourly minimum") {
        below($0.belowLocalMinimum)
      },
      row("平台留存比例", "take rate") { level in
        level.takeRate.cell { figures.percentCell($0) }
      },
      row("基尼系数", "Gini coefficient") { level in
        level.gini.cell { gini in
          TableCell(
            verbatim: gini.tenThousandths.map { DecimalText.print($0, scale: 4) } ?? "—",
            value: gini.tenThousandths.map { .decimal(unscaled: $0, decimals: 4) })
        }
      },
    ]
  }

  private func below(_ share: Withholdable<ShareBelow>) -> TableCell {
    share.cell { share in
      var cell = figures.percentCell(Fraction(Int128(share.below), Int128(max(1, share.workers))))
      let percent = figures.percent(share.below, of: share.workers)
      cell.text = RichText(
        LocalizedText(
          zhHans: "\(percent)（\(share.below)/\(share.workers)）",
          en: "\(percent) (\(share.below)/\(share.workers))"))
      return cell
    }
  }
}
