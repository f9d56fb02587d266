import ParleyRecords
import ParleyTerms
import ParleyValues

extension ReportBuilder {
  /// What a reader should know about extras, bonuses and deductions: what the records lack for
  /// them, and what the standards leave out.
  func widerNotes(baseline: PayRules?, proposal: PayRules) -> [Diagnostic] {
    let rules = pair.rules.flatMap(\.self).map(\.wider)
    var notes = missingColumns(rules) + untestedLimits
    let cancelled = records.cancelled
    if cancelled > 0 {
      notes.append(
        note(
          "pay.cancelled-orders",
          "\(cancelled) 单被取消：只计取消补偿，不计入单量、工时、奖励和保底",
          "\(cancelled) orders were cancelled: they have their cancellation pay only and count in no "
            + "rank, hours, reward or floor"))
    }
    if let sum = records.deductions, rules.contains(where: { $0.deductions == nil }) {
      let amount = Money(minorUnits: sum).text(in: pair.proposalRules.currency)
      notes.append(
        note(
          "pay.deductions-not-reckoned",
          "记录中有扣款共 \(amount)；没有扣款条款的标准不计扣款，两种标准的金额因此可能不可比",
          "the records have deductions of \(amount) in all; standards without a clause on deductions "
            + "are reckoned without them, so the levels may not compare"))
    }
    if rules.contains(where: { $0.attendance != nil || $0.task != nil }) {
      notes.append(
        note(
          "pay.cut-periods", "记录起止处的周期按记录内的订单和天数核算底薪、全勤奖和冲单奖",
          "base pay, attendance bonuses and quests of periods that the record cuts are reckoned by the "
            + "orders and days it has"))
    }
    let standards = [baseline?.standards, proposal.standards].compactMap(\.self)
    var seen: Set<Diagnostic> = []
    return notes
      + standards.flatMap { $0.problems() }.filter {
        $0.severity == .warning && seen.insert($0).inserted
      }
  }

  private func note(_ code: String, _ zhHans: String, _ en: String) -> Diagnostic {
    Diagnostic(code, .note, LocalizedText(zhHans: zhHans, en: en), help: "simulate")
  }

  /// Limits that were not looked for, because the orders were not read one by one here.
  private var untestedLimits: [Diagnostic] {
    if pair.untestedLimits.isEmpty { return [] }
    let names = LocalizedText.list(pair.untestedLimits)
    return [
      Diagnostic(
        "sql.limits-not-tested", .warning,
        LocalizedText(
          zhHans: "数据库里不检查上限，报告没有这些上限的超限情况：\(names.zhHans)",
          en: "an engine tests no limits; the report has no breaches of these: \(names.en)"),
        remedy: LocalizedText(
          zhHans: "请用 --orders 测算一部分记录来检查上限（parley orders sample 可抽样）",
          en: "test them on a part of the records with --orders (parley orders sample draws one)"),
        help: "sql")
    ]
  }

  /// Clauses that read a column the records do not have.
  private func missingColumns(_ rules: [WiderRule]) -> [Diagnostic] {
    func has(_ column: OrderColumn) -> Bool { records.columns.contains(column) }
    func any(_ has: (WiderRule) -> Bool) -> Bool { rules.contains(where: has) }
    let needed: [(Bool, Bool, OrderColumn)] = [
      (any { $0.extras.pickup != nil }, has(.pickupDistance), .pickupDistance),
      (any { $0.extras.wait != nil }, has(.waiting), .waiting),
      (any { $0.extras.cancel != nil }, has(.cancelledAt), .cancelledAt),
      (any { $0.extras.stairs != nil }, has(.floors), .floors),
      (any { $0.extras.loading != nil }, has(.loading), .loading),
      (any { $0.extras.batchNextOrders != nil }, has(.batch), .batch),
      (
        any { $0.layers.contains { $0.who == .carrier } }, has(.carrierFee), .carrierFee
      ),
      (
        any { $0.layers.contains { $0.who == .aggregator } }, has(.aggregatorFee),
        .aggregatorFee
      ),
      (any { $0.deductions != nil }, has(.deduction), .deduction),
      (any { $0.estimate != nil }, has(.promised), .promised),
    ]
    let missing = needed.filter { $0.0 && !$0.1 }.map { $0.2.definition.label }
    if missing.isEmpty { return [] }
    let names = LocalizedText.list(missing)
    return [
      Diagnostic(
        "pay.columns-missing", .warning,
        LocalizedText(
          zhHans: "标准中有条款要用到记录里没有的列（\(names.zhHans)）：这些条款未计入",
          en: "clauses read columns that the records do not have (\(names.en)): "
            + "they were left out"),
        remedy: LocalizedText(
          zhHans: "请用 --map 指明这些列，例如 --map wait=等餐时长",
          en: "name the columns with --map, as in --map wait=COLUMN"), help: "simulate")
    ]
  }
}
