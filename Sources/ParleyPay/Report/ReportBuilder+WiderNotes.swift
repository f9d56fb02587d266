import ParleyRecords
import ParleyTerms
import ParleyValues

extension ReportBuilder {
  /// What a reader should know about extras, bonuses and deductions: what the records lack for
  /// them, and what the standards leave out.
  func widerNotes(baseline: PayRules?, proposal: PayRules) -> [Diagnostic] {
    let tables = pair.tables.compactMap(\.self)
    let rules = tables.flatMap(\.compiled).map(\.wider)
    var notes = missingColumns(rules)
    let cancelled =
      records.log.cancelledAt.hasValues
      ? (0..<records.log.count).count { records.log.isCancelled($0) } : 0
    if cancelled > 0 {
      notes.append(
        note(
          "pay.cancelled-orders",
          "\(cancelled) 单被取消：只计取消补偿，不计入单量、工时、奖励和保底",
          "\(cancelled) orders were cancelled: they have their cancellation pay only and count in no "
            + "rank, hours, reward or floor"))
    }
    let silent = tables.contains { $0.compiled.contains { $0.wider.deductions == nil } }
    if silent, records.log.deduction.hasValues {
      let sum = (0..<records.log.count).reduce(Int64(0)) { $0 + (records.log.deduction[$1] ?? 0) }
      let amount = Money(minorUnits: sum).text(in: records.log.currency)
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

  /// Clauses that read a column the records do not have.
  private func missingColumns(_ rules: [WiderRule]) -> [Diagnostic] {
    let log = records.log
    func any(_ has: (WiderRule) -> Bool) -> Bool { rules.contains(where: has) }
    let needed: [(Bool, Bool, OrderColumn)] = [
      (any { $0.extras.pickup != nil }, log.pickupDistance.hasValues, .pickupDistance),
      (any { $0.extras.wait != nil }, log.waiting.hasValues, .waiting),
      (any { $0.extras.cancel != nil }, log.cancelledAt.hasValues, .cancelledAt),
      (any { $0.extras.stairs != nil }, log.floors.hasValues, .floors),
      (any { $0.extras.loading != nil }, log.loading.hasValues, .loading),
      (any { $0.extras.batchNextOrders != nil }, log.batch.hasValues, .batch),
      (
        any { $0.layers.contains { $0.who == .carrier } }, log.carrierFee.hasValues, .carrierFee
      ),
      (
        any { $0.layers.contains { $0.who == .aggregator } }, log.aggregatorFee.hasValues,
        .aggregatorFee
      ),
      (any { $0.deductions != nil }, log.deduction.hasValues, .deduction),
      (any { $0.estimate != nil }, log.promised.hasValues, .promised),
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
