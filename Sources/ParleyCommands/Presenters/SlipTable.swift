import ParleyPay
import ParleyRendering
import ParleyValues

/// One line of a slip as it is shown.
struct SlipRow {
  /// The key of the clause; nothing for the line *rounding*.
  let clause: String?
  /// What the clause is called.
  let label: LocalizedText
  /// What went into it.
  let inputs: LocalizedText
  /// The amount as a decimal.
  let amount: String
}

extension SlipRow {
  /// A line of the engine's slip.
  init(_ line: SlipLine) {
    self.init(clause: line.clause, label: line.label, inputs: line.inputs, amount: line.amountText)
  }
}

extension SlipRow {
  /// What a period adds.
  init(_ amount: PeriodAmount, in currency: Currency) {
    self.init(
      clause: amount.clause, label: amount.label, inputs: amount.inputs,
      amount: amount.amount.text(in: currency))
  }
}

/// Lays out lines of slips.
enum SlipTable {
  /// The columns of every slip.
  static let columns = [
    Table.Column(LocalizedText(zhHans: "项目", en: "clause"), weight: 4),
    Table.Column(LocalizedText(zhHans: "怎么算", en: "reckoning"), weight: 6),
    Table.Column(LocalizedText(zhHans: "金额", en: "amount"), alignment: .trailing, weight: 2),
  ]

  /// The lines with their sum.
  static func table(_ lines: [SlipRow], total: Money, in currency: Currency) -> Table {
    Table(columns: columns, rows: lines.map(row) + [sum(total, in: currency)])
  }

  /// One line.
  static func row(_ line: SlipRow) -> Table.Row {
    Table.Row([
      TableCell(line.label), TableCell(line.inputs), TableCell(verbatim: line.amount),
    ])
  }

  /// The sum.
  static func sum(_ total: Money, in currency: Currency) -> Table.Row {
    Table.Row(
      [
        TableCell(LocalizedText(zhHans: "合计", en: "total")), .empty,
        TableCell(
          verbatim: total.text(in: currency), value: .money(total, in: currency)),
      ], kind: .total)
  }

  /// The lines for programs.
  static func json(_ lines: [SlipRow], in language: Language) -> JSONValue {
    .array(
      lines.map { line in
        [
          "clause": JSONValue(line.clause), "label": .string(line.label[language]),
          "inputs": .string(line.inputs[language]), "amount": .string(line.amount),
        ]
      })
  }
}
