import ParleyRendering
import ParleyValues

/// Shows what stands against each act.
enum ActCheckPresenter {
  static func output(_ checks: [ActCheck], of opened: OpenCase, in language: Language)
    -> CommandOutput
  {
    var rows: [Table.Row] = []
    for check in checks {
      let lines: [(LocalizedText, TableCell.Tone?, LocalizedText, LocalizedText?, LocalizedText?)] =
        check.refused.map { (refused, .bad, $0.message, $0.remedy, $0.article) }
        + check.remarks.map { (remark, nil, $0.message, $0.remedy, $0.article) }
        + check.facts.map { (fact, .muted, $0, nil, nil) }
      let shown =
        check.refused.isEmpty
        ? [(allowed, .good, LocalizedText(verbatim: ""), nil, nil)] + lines : lines
      for (place, line) in shown.enumerated() {
        rows.append(
          Table.Row([
            TableCell(place == 0 ? check.act.name : LocalizedText(verbatim: "")),
            TableCell(line.0, tone: line.1), TableCell(line.2),
            TableCell(line.3 ?? LocalizedText(verbatim: "")),
            TableCell(line.4 ?? LocalizedText(verbatim: "")),
          ]))
      }
    }
    let table = Table(
      columns: [
        Table.Column(LocalizedText(zhHans: "步骤", en: "act"), weight: 6),
        Table.Column(LocalizedText(zhHans: "结论", en: "result"), weight: 6),
        Table.Column(LocalizedText(zhHans: "情况", en: "what"), weight: 30),
        Table.Column(LocalizedText(zhHans: "办法", en: "remedy"), weight: 22),
        Table.Column(LocalizedText(zhHans: "依据", en: "ground"), weight: 20),
      ], rows: rows, style: .open)
    let document = Document(
      purpose: .report, title: LocalizedText(zhHans: "事前核对", en: "Check before acting"),
      dateline: [RichText(opened.context.day.text)], blocks: [.table(table)])
    let isRefused = checks.contains { !$0.refused.isEmpty }
    return CommandOutput(
      document, json: json(checks, of: opened, language), tables: [table],
      status: isRefused ? .problems : .done)
  }

  private static let refused = LocalizedText(zhHans: "不可", en: "refused")
  private static let remark = LocalizedText(zhHans: "注意", en: "remark")
  private static let fact = LocalizedText(zhHans: "须知", en: "to know")
  private static let allowed = LocalizedText(zhHans: "可以", en: "allowed")

  private static func json(_ checks: [ActCheck], of opened: OpenCase, _ language: Language)
    -> JSONValue
  {
    func items(_ diagnostics: [Diagnostic]) -> JSONValue {
      .array(
        diagnostics.map { item in
          [
            "code": .string(item.code), "what": .string(item.message[language]),
            "remedy": JSONValue(item.remedy?[language]),
            "article": JSONValue(item.article?[language]),
          ]
        })
    }
    return [
      "case": .string(opened.name), "on": JSONValue(opened.context.day),
      "checks": .array(
        checks.map { check in
          [
            "act": .string(check.act.rawValue), "allowed": .bool(check.refused.isEmpty),
            "refused": items(check.refused), "remarks": items(check.remarks),
            "toKnow": .array(check.facts.map { .string($0[language]) }),
          ]
        }),
    ]
  }
}
