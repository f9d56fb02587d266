import ParleyPay
import ParleyRendering
import ParleyTerms
import ParleyValues

extension SimulationPaper {
  /// Extras, rewards, base pay, deductions and fees on both levels; nothing where neither level has
  /// any.
  var wider: [Block] {
    let (before, after) = (report.baseline.earnings.wider, report.proposal.earnings.wider)
    var rows: [Table.Row] = []
    func amounts(_ zhHans: String, _ en: String, _ part: KeyPath<WiderEarnings, Int64>) {
      let (first, second) = (before[keyPath: part], after[keyPath: part])
      guard first != 0 || second != 0 else { return }
      rows.append(
        Table.Row([
          TableCell(LocalizedText(zhHans: zhHans, en: en)), figures.cell(first),
          figures.cell(second), figures.changeCell(second - first),
        ]))
    }
    amounts("附加费（含在订单报酬内）", "extras (part of order pay)", \.extras)
    amounts("其中取消补偿", "of them cancellation pay", \.cancellationPay)
    amounts("冲单奖", "quests", \.quests)
    amounts("全勤奖", "attendance bonuses", \.attendance)
    if before.activityRewards != 0 || after.activityRewards != 0 {
      rows.append(
        Table.Row([
          TableCell(LocalizedText(zhHans: "活动奖励占报酬", en: "activity rewards in all pay")),
          activityShare(report.baseline), activityShare(report.proposal),
        ]))
    }
    amounts("底薪", "base pay", \.taskPay)
    amounts("因未完成基础任务少发的底薪", "base pay lost to unfinished tasks", \.taskShortfall)
    amounts("标准允许的扣款", "deductions that the clauses allow", \.deductions)
    amounts("会员费", "membership fees", \.membershipFees)
    let recorded = max(before.recordedDeductions, after.recordedDeductions)
    guard !rows.isEmpty else { return [] }
    let text: RichText? =
      recorded == 0
      ? nil
      : RichText(
        LocalizedText(
          zhHans:
            "记录中的扣款共 \(Money(minorUnits: recorded).text(in: currency)) \(currency.name.zhHans)；"
            + "没有扣款条款的标准不计扣款。",
          en: "Deductions in the records: \(Money(minorUnits: recorded).text(in: currency)) "
            + "\(currency.code); standards without a clause on deductions leave them out."))
    return [
      heading("附加费、奖励与扣款", "Extras, rewards and deductions"),
      .table(
        Table(
          columns: [
            column("项目（\(currency.name.zhHans)）", "part (\(currency.name.en))", trailing: false),
            Table.Column(names.baselineHead, alignment: .trailing),
            Table.Column(names.proposalHead, alignment: .trailing), column("变化", "change"),
          ], rows: rows, style: .open, note: text)),
    ]
  }

  private func activityShare(_ level: LevelFigures) -> TableCell {
    guard level.total > 0 else { return TableCell(verbatim: "—") }
    return TableCell(
      verbatim: figures.percent(
        Fraction(Int128(level.earnings.wider.activityRewards), Int128(level.total))))
  }
}
