import ParleyPay
import ParleyRendering
import ParleyTerms
import ParleyValues

extension SimulationPaper {
  /// What the offer means for ordinary workers, in words and line by line.
  var slips: [Block] {
    guard !report.slips.isEmpty else { return [] }
    var blocks: [Block] = [
      heading("对你意味着什么：典型劳动者的明细", "What it means for you: slips of ordinary workers"),
      .paragraph(
        LocalizedText(
          zhHans: "每类人按基线报酬排序，取正中间的几位求平均（人数写在各段开头），不显示是谁；"
            + "金额为本期合计（\(currency.name.zhHans)）。",
          en:
            "Of each group, the mean of the workers in the middle by baseline pay, without saying "
            + "who; amounts are for the whole record, in \(currency.name.en)."), style: .note),
    ]
    for slip in report.slips {
      blocks.append(.heading(2, slip.name))
      blocks.append(.paragraph(sentence(slip)))
      if !slip.lines.isEmpty, !slip.isUnchanged { blocks.append(.table(table(slip))) }
    }
    return blocks
  }

  private func sentence(_ slip: TypicalSlip) -> LocalizedText {
    let change = slip.proposal.minorUnits - slip.baseline.minorUnits
    let hours = (try? Fraction(Int128(slip.seconds), 360).rounded(.halfEven)) ?? 0
    let hoursText = DecimalText.print(hours, scale: 1)
    let (before, after) = (
      figures.money(slip.baseline.minorUnits), figures.money(slip.proposal.minorUnits)
    )
    if slip.isUnchanged { return same(slip, hoursText) }
    let percent = figures.percentChange(
      from: slip.baseline.minorUnits, to: slip.proposal.minorUnits)
    let isOnline = slip.hours == .online
    var text = LocalizedText(
      zhHans: "共 \(figures.count(slip.group)) 人，取中间 \(slip.middle) 人平均："
        + "本期\(isOnline ? "在线" : "接单") \(hoursText) 小时、完成 \(figures.count(slip.orders)) 单，"
        + "报酬由 \(before) \(currency.name.zhHans)变为 \(after) \(currency.name.zhHans)，"
        + "\(change < 0 ? "少" : "多") \(figures.money(abs(change))) "
        + "\(currency.name.zhHans)（\(percent)）。",
      en:
        "The middle \(slip.middle) of \(figures.count(slip.group)) workers did on average "
        + "\(figures.count(slip.orders)) orders in \(hoursText) "
        + "\(isOnline ? "online" : "engaged") hours: pay goes "
        + "from \(before) to \(after) \(currency.name.en), "
        + "\(figures.money(abs(change))) \(change < 0 ? "less" : "more") (\(percent)).")
    if let before = HourlyPay(pay: slip.baseline.minorUnits, seconds: slip.seconds),
      let after = HourlyPay(pay: slip.proposal.minorUnits, seconds: slip.seconds)
    {
      let (first, second) = (
        figures.money(before.shown.minorUnits), figures.money(after.shown.minorUnits)
      )
      text =
        text
        + LocalizedText(
          zhHans: "折合每小时由 \(first) 变为 \(second) \(currency.name.zhHans)。",
          en: " That is \(second) an hour instead of \(first).")
    }
    return text
  }

  private func same(_ slip: TypicalSlip, _ hours: String) -> LocalizedText {
    let pay = figures.money(slip.baseline.minorUnits)
    let isOnline = slip.hours == .online
    return LocalizedText(
      zhHans: "共 \(figures.count(slip.group)) 人，取中间 \(slip.middle) 人平均："
        + "本期\(isOnline ? "在线" : "接单") \(hours) 小时、完成 \(figures.count(slip.orders)) 单，"
        + "报酬不变，为 \(pay) \(currency.name.zhHans)。",
      en: "The middle \(slip.middle) of \(figures.count(slip.group)) workers did on average "
        + "\(figures.count(slip.orders)) orders in \(hours) \(isOnline ? "online" : "engaged") "
        + "hours: pay stays at \(pay) \(currency.name.en).")
  }

  private func table(_ slip: TypicalSlip) -> Table {
    let rows = slip.lines.map { line in
      Table.Row([
        TableCell(line.label), figures.cell(line.baseline.minorUnits),
        figures.cell(line.proposal.minorUnits),
        line.clause == nil
          ? figures.signedCell(line.proposal.minorUnits - line.baseline.minorUnits)
          : figures.changeCell(line.proposal.minorUnits - line.baseline.minorUnits),
      ])
    }
    let total = Table.Row(
      [
        TableCell(LocalizedText(zhHans: "合计", en: "total")),
        figures.cell(slip.baseline.minorUnits), figures.cell(slip.proposal.minorUnits),
        figures.changeCell(slip.proposal.minorUnits - slip.baseline.minorUnits),
      ], kind: .total)
    return Table(
      columns: [
        column("项目（\(currency.name.zhHans)）", "clause (\(currency.name.en))", trailing: false),
        Table.Column(names.baselineHead, alignment: .trailing),
        Table.Column(names.proposalHead, alignment: .trailing), column("变化", "change"),
      ], rows: rows + [total], style: .open)
  }
}

extension TypicalSlip {
  /// Whether both levels pay the same, line by line.
  fileprivate var isUnchanged: Bool {
    baseline == proposal && lines.allSatisfy { $0.baseline == $0.proposal }
  }
}
