import ParleyPay
import ParleyRendering
import ParleyTerms
import ParleyValues

extension SimulationPresenter {
  /// The figures of both levels and the change, one row each.
  var levelTable: Table {
    let (before, after) = (report.baseline, report.proposal)
    var rows: [Table.Row] = [
      amounts("总报酬", "total pay", Money(minorUnits: before.total), Money(minorUnits: after.total)),
      amounts("每月总报酬", "total pay a month", before.perMonth, after.perMonth),
      fractions("每单报酬", "pay per order", before.perOrder, after.perOrder),
      shares("平台留存比例", "take rate", before.takeRate, after.takeRate),
    ]
    rows += hourly("每接单小时", "per engaged hour", before.perEngagedHour, after.perEngagedHour)
    rows += hourly("每在线小时", "per online hour", before.perOnlineHour, after.perOnlineHour)
    if let first = before.netPerEngagedHour, let second = after.netPerEngagedHour {
      rows += hourly("扣除成本后每接单小时", "net per engaged hour", first, second)
    }
    if let first = before.netPerOnlineHour, let second = after.netPerOnlineHour {
      rows += hourly("扣除成本后每在线小时", "net per online hour", first, second)
    }
    rows.append(.group(LocalizedText(zhHans: "分布", en: "distribution")))
    rows.append(below("低于小时保底的人数", "workers below the floor", before.belowFloor, after.belowFloor))
    rows.append(
      below(
        "低于当地小时最低工资的人数", "workers below the local minimum wage", before.belowLocalMinimum,
        after.belowLocalMinimum))
    rows.append(gini(before.gini, after.gini))
    return Table(columns: SimulationPresenter.levelColumns, rows: rows)
  }

  private static let levelColumns = [
    Table.Column(LocalizedText(zhHans: "指标", en: "figure"), weight: 5),
    Table.Column(LocalizedText(zhHans: "基线", en: "baseline"), alignment: .trailing, weight: 3),
    Table.Column(LocalizedText(zhHans: "方案", en: "proposal"), alignment: .trailing, weight: 3),
    Table.Column(LocalizedText(zhHans: "变化", en: "change"), alignment: .trailing, weight: 3),
  ]

  // MARK: Cells

  /// An amount.
  func cell(_ amount: Money, isChange: Bool = false) -> TableCell {
    let sign = isChange && amount.minorUnits > 0 ? "+" : ""
    return TableCell(
      verbatim: sign + amount.text(in: report.currency),
      value: .money(amount, in: report.currency))
  }

  /// Why a figure is not given.
  func cell(_ reason: WithheldReason) -> TableCell {
    TableCell(
      LocalizedText(zhHans: "—（\(reason.text.zhHans)）", en: "— (\(reason.text.en))"), value: .blank,
      tone: .muted)
  }

  func row(_ zhHans: String, _ en: String, _ cells: [TableCell]) -> Table.Row {
    Table.Row([TableCell(LocalizedText(zhHans: zhHans, en: en))] + cells)
  }

  private func amounts(
    _ zhHans: String, _ en: String, _ before: Money, _ after: Money
  ) -> Table.Row {
    row(zhHans, en, [cell(before), cell(after), cell(after - before, isChange: true)])
  }

  private func amounts(
    _ zhHans: String, _ en: String, _ before: Withholdable<Money>, _ after: Withholdable<Money>
  ) -> Table.Row {
    if let first = before.value, let second = after.value {
      return amounts(zhHans, en, first, second)
    }
    return withheld(zhHans, en, before.reason ?? after.reason)
  }

  private func withheld(_ zhHans: String, _ en: String, _ reason: WithheldReason?) -> Table.Row {
    row(zhHans, en, [reason.map { cell($0) } ?? .empty, .empty, .empty])
  }

  private func fractions(
    _ zhHans: String, _ en: String, _ before: Withholdable<Fraction>,
    _ after: Withholdable<Fraction>
  ) -> Table.Row {
    if let first = before.value, let second = after.value,
      let low = try? first.rounded(.halfEven), let high = try? second.rounded(.halfEven)
    {
      return amounts(zhHans, en, Money(minorUnits: low), Money(minorUnits: high))
    }
    return withheld(zhHans, en, before.reason ?? after.reason)
  }

  private func shares(
    _ zhHans: String, _ en: String, _ before: Withholdable<Fraction>,
    _ after: Withholdable<Fraction>
  ) -> Table.Row {
    guard let first = before.value.flatMap(share), let second = after.value.flatMap(share) else {
      return withheld(zhHans, en, before.reason ?? after.reason)
    }
    let change = Share(partsPerMillion: second.partsPerMillion - first.partsPerMillion)
    return row(zhHans, en, [cell(first), cell(second), cell(change, isChange: true)])
  }

  /// A share to a hundredth of a percent.
  private func share(_ fraction: Fraction) -> Share? {
    guard let hundredths = try? (fraction * Fraction(10_000)).rounded(.halfEven) else { return nil }
    return Share(partsPerMillion: hundredths * 100)
  }

  private func cell(_ share: Share, isChange: Bool = false) -> TableCell {
    let sign = isChange && share.partsPerMillion > 0 ? "+" : ""
    return TableCell(verbatim: sign + share.text, value: .share(share, decimals: 2))
  }

  // MARK: Distributions

  private func hourly(
    _ zhHans: String, _ en: String, _ before: Withholdable<HourlyFigures>,
    _ after: Withholdable<HourlyFigures>
  ) -> [Table.Row] {
    let title = Table.Row.group(LocalizedText(zhHans: zhHans, en: en))
    guard let first = before.value, let second = after.value else {
      return [title, withheld("平均", "mean", before.reason ?? after.reason)]
    }
    var rows = [title, amounts("平均", "mean", first.mean.shown, second.mean.shown)]
    for (low, high) in zip(first.quantiles, second.quantiles) {
      rows.append(
        amounts(
          "第 \(low.share.text) 位", "\(low.share.text) quantile", low.pay.shown, high.pay.shown))
    }
    return rows
  }

  private func below(
    _ zhHans: String, _ en: String, _ before: Withholdable<ShareBelow>,
    _ after: Withholdable<ShareBelow>
  ) -> Table.Row {
    guard let first = before.value, let second = after.value else {
      return withheld(zhHans, en, before.reason ?? after.reason)
    }
    let line = (try? second.threshold.rounded(.halfEven)).map { Money(minorUnits: $0) }
    let amount = line?.text(in: report.currency) ?? ""
    func count(_ figure: ShareBelow) -> TableCell {
      TableCell(
        verbatim: "\(figure.below) / \(figure.workers)", value: .whole(Int64(figure.below)))
    }
    let change = second.below - first.below
    return row(
      "\(zhHans)（\(amount)）", "\(en) (\(amount))",
      [
        count(first), count(second),
        TableCell(
          verbatim: (change > 0 ? "+" : "") + String(change), value: .whole(Int64(change))),
      ])
  }

  private func gini(
    _ before: Withholdable<GiniCoefficient>, _ after: Withholdable<GiniCoefficient>
  ) -> Table.Row {
    let (zhHans, en) = ("基尼系数（每人报酬）", "Gini coefficient of pay per worker")
    guard let first = before.value?.tenThousandths, let second = after.value?.tenThousandths else {
      return withheld(zhHans, en, before.reason ?? after.reason)
    }
    func number(_ value: Int64, isChange: Bool = false) -> TableCell {
      TableCell(
        verbatim: (isChange && value > 0 ? "+" : "") + DecimalText.print(value, scale: 4),
        value: .decimal(unscaled: value, decimals: 4))
    }
    return row(
      zhHans, en, [number(first), number(second), number(second - first, isChange: true)])
  }
}
