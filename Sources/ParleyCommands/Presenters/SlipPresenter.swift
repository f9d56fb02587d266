import ParleyPay
import ParleyRecords
import ParleyRendering
import ParleyTerms
import ParleyValues

/// Shows a worker's slip of one day.
enum SlipPresenter {
  static func output(
    _ slip: DaySlip, under standards: Standards, diagnostics: [Diagnostic], in language: Language
  ) -> CommandOutput {
    let currency = slip.currency
    var blocks: [Block] = [
      .facts([
        Fact(LocalizedText(zhHans: "劳动者", en: "worker"), LocalizedText(verbatim: slip.worker)),
        Fact(LocalizedText(zhHans: "日期", en: "day"), LocalizedText(verbatim: "\(slip.day)")),
        Fact(
          LocalizedText(zhHans: "接单时间", en: "engaged time"),
          TimeSpan(seconds: slip.engagedSeconds).phrase),
      ]),
      .table(table(slip)),
    ]
    if !slip.longerPeriods.isEmpty {
      blocks.append(
        .table(
          Table(
            caption: RichText(
              LocalizedText(
                zhHans: "所在周期另计（整个周期的金额，不在合计内）",
                en: "beside it, for whole longer periods (not in the total)")),
            columns: SlipTable.columns,
            rows: slip.longerPeriods.map { SlipTable.row(row($0, in: currency)) })))
    }
    if !slip.unpriced.isEmpty {
      let reasons = slip.unpriced.map { order in
        LocalizedText(
          zhHans: "第 \(order.line) 行：\(order.reason.name.zhHans)",
          en: "line \(order.line): \(order.reason.name.en)")
      }
      blocks.append(
        .notice(
          Notice(
            .warning,
            [
              RichText(
                LocalizedText(zhHans: "未能计价的订单：", en: "orders without a price: ")
                  + .list(reasons))
            ])))
    }
    let document = Document(
      purpose: .report,
      title: LocalizedText(
        zhHans: "报酬明细：\(slip.total.text(in: currency)) \(currency.name.zhHans)",
        en: "Pay slip: \(slip.total.text(in: currency)) \(currency.code)"),
      subtitle: standards.title.isEmpty ? nil : LocalizedText(verbatim: standards.title),
      blocks: blocks)
    return CommandOutput(
      document, json: json(slip, in: language), diagnostics: diagnostics)
  }

  private static func table(_ slip: DaySlip) -> Table {
    var rows: [Table.Row] = []
    for order in slip.orders {
      rows.append(.group(title(of: order, in: slip.currency)))
      rows += lines(of: order, in: slip.currency).map(SlipTable.row)
    }
    if !slip.dayAmounts.isEmpty {
      rows.append(.group(LocalizedText(zhHans: "当日", en: "the day")))
      rows += slip.dayAmounts.map { SlipTable.row(row($0, in: slip.currency)) }
    }
    return Table(
      columns: SlipTable.columns, rows: rows + [SlipTable.sum(slip.total, in: slip.currency)])
  }

  private static func title(of order: OrderSlip, in currency: Currency) -> LocalizedText {
    let clock = order.order.accepted.description.suffix(8).prefix(5)
    let distance = order.order.distance.map { " · \($0.text)" } ?? ""
    let name = order.order.identifier.map { " · \($0)" } ?? ""
    return LocalizedText(verbatim: "\(clock)\(distance)\(name) · \(order.pay.text(in: currency))")
  }

  private static func lines(of order: OrderSlip, in currency: Currency) -> [SlipRow] {
    var rows = order.lines.map { SlipRow($0) }
    if order.tierAddition != .zero {
      rows.append(
        SlipRow(
          clause: "piece-rate.tiers", label: LocalizedText(zhHans: "阶梯加价", en: "tiers"),
          inputs: LocalizedText(verbatim: ""), amount: order.tierAddition.text(in: currency)))
    }
    if order.distanceAllowance != .zero {
      rows.append(
        SlipRow(
          clause: "online-hours.distance-allowance",
          label: LocalizedText(zhHans: "里程补贴", en: "distance allowance"),
          inputs: LocalizedText(verbatim: order.order.distance?.text ?? ""),
          amount: order.distanceAllowance.text(in: currency)))
    }
    if let deduction = order.deduction { rows.append(row(deduction, in: currency)) }
    return rows
  }

  private static func row(_ deduction: OrderDeduction, in currency: Currency) -> SlipRow {
    SlipRow(
      clause: deduction.verdict.clause, label: LocalizedText(zhHans: "扣款", en: "deduction"),
      inputs: deduction.text(in: currency),
      amount: (Money.zero - deduction.amount).text(in: currency))
  }

  private static func row(_ amount: PeriodAmount, in currency: Currency) -> SlipRow {
    SlipRow(
      clause: amount.clause, label: amount.label, inputs: amount.inputs,
      amount: amount.amount.text(in: currency))
  }

  private static func json(_ slip: DaySlip, in language: Language) -> JSONValue {
    let currency = slip.currency
    return [
      "worker": .string(slip.worker), "day": JSONValue(slip.day),
      "currency": .string(currency.code), "total": .string(slip.total.text(in: currency)),
      "engagedSeconds": JSONValue(slip.engagedSeconds),
      "orders": .array(
        slip.orders.map { order in
          [
            "order": JSONValue(order.order.identifier), "line": JSONValue(order.order.line),
            "accepted": .string(order.order.accepted.description),
            "pay": .string(order.pay.text(in: currency)),
            "tierAddition": .string(order.tierAddition.text(in: currency)),
            "distanceAllowance": .string(order.distanceAllowance.text(in: currency)),
            "deduction": order.deduction.map {
              SlipTable.json([row($0, in: currency)], in: language)
            }
              ?? .null,
            "lines": SlipTable.json(order.lines.map { SlipRow($0) }, in: language),
          ]
        }),
      "dayAmounts": SlipTable.json(slip.dayAmounts.map { row($0, in: currency) }, in: language),
      "longerPeriods": SlipTable.json(
        slip.longerPeriods.map { row($0, in: currency) }, in: language),
      "unpriced": .array(
        slip.unpriced.map { order in
          [
            "line": JSONValue(order.line), "reason": .string(order.reason.name[language]),
          ]
        }),
    ]
  }
}
