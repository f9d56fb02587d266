import ParleyRendering
import ParleyTerms
import ParleyValues

/// Shows the standards of the world, by the force they have.
enum StandardsListPresenter {
  static func output(_ listed: [ListedStandards], in language: Language) -> CommandOutput {
    var rows: [Table.Row] = []
    for status in StandardsStatus.allCases {
      let own = listed.filter { $0.standards.origin?.status == status }
      if own.isEmpty { continue }
      rows.append(.group(status.name))
      rows += own.map(row)
    }
    let table = Table(
      columns: [
        Table.Column(LocalizedText(zhHans: "名称", en: "name"), weight: 6),
        Table.Column(LocalizedText(zhHans: "地方", en: "place"), weight: 4),
        Table.Column(LocalizedText(zhHans: "生效", en: "in force"), weight: 3),
        Table.Column(LocalizedText(zhHans: "内容", en: "sets"), weight: 4),
        Table.Column(LocalizedText(zhHans: "核算单位", en: "per"), weight: 4),
        Table.Column(LocalizedText(zhHans: "未知", en: "unknown"), alignment: .trailing, weight: 2),
      ], rows: rows)
    let document = Document(
      purpose: .report,
      title: LocalizedText(zhHans: "各地标准", en: "Standards of the world"),
      dateline: [
        RichText(LocalizedText(zhHans: "\(listed.count) 份", en: "\(listed.count) standards"))
      ],
      blocks: [
        .table(table),
        .paragraph(
          LocalizedText(
            zhHans: "“未知”是未查到或不能计算之处的条数；parley standards show 名称 逐条列出。",
            en:
              "\"unknown\" counts what was not found or cannot be reckoned; parley standards show "
              + "NAME lists it.")),
      ])
    return CommandOutput(
      document, json: ["standards": .array(listed.map { json($0, in: language) })],
      tables: [table])
  }

  private static func row(_ entry: ListedStandards) -> Table.Row {
    let origin = entry.standards.origin
    let none = LocalizedText(verbatim: "—")
    let basis = StandardsBasis.of(entry.standards).map(\.name)
    return Table.Row([
      TableCell(.code(entry.name), value: .text(verbatim: entry.name)),
      TableCell(origin?.place ?? none),
      TableCell(origin?.inForce.map { LocalizedText(verbatim: "\($0)") } ?? none),
      TableCell(LocalizedText.list(basis)), TableCell(origin?.unit ?? none),
      TableCell(verbatim: "\(origin?.unknown.count ?? 0)"),
    ])
  }

  private static func json(_ entry: ListedStandards, in language: Language) -> JSONValue {
    [
      "name": .string(entry.name), "title": .string(entry.title[language]),
      "currency": .string(entry.standards.currency.code),
      "sets": .array(StandardsBasis.of(entry.standards).map { .string($0.rawValue) }),
      "source": entry.standards.origin.map { OriginPresenter.json($0, in: language) } ?? .null,
    ]
  }
}
