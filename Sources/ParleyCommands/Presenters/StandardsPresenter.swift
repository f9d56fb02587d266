import ParleyRendering
import ParleyTerms
import ParleyValues

/// Shows standards term by term, and how two of them differ.
enum StandardsPresenter {
  /// The terms, those of a day where one is given.
  static func output(
    _ standards: Standards, on day: CivilDate?, in language: Language
  ) -> CommandOutput {
    var rows: [Table.Row] = []
    var topic: Topic?
    let terms = standards.allTerms
    for term in terms {
      let match = TermRegistry.match(term.key.path)
      if term.key.scope == nil, let own = match?.family.topic, own != topic {
        rows.append(.group(own.name))
        topic = own
      }
      rows.append(row(term, match, standards.currency))
    }
    var dateline = [
      RichText(
        LocalizedText(
          zhHans: "货币：\(standards.currency.name.zhHans)", en: "currency: \(standards.currency.code)"
        ))
    ]
    if let day {
      dateline.append(
        RichText(LocalizedText(zhHans: "\(day) 有效", en: "in force on \(day)")))
    }
    let document = Document(
      purpose: .report, title: title(of: standards), dateline: dateline,
      blocks: (standards.origin.map { [Block.facts(OriginPresenter.facts($0))] } ?? [])
        + [.table(Table(columns: columns, rows: rows))]
        + (standards.origin.flatMap { OriginPresenter.notice($0) }.map { [$0] } ?? []))
    let json: JSONValue = [
      "source": standards.origin.map { OriginPresenter.json($0, in: language) }
        ?? JSONValue(standards.source),
      "title": .string(standards.title), "currency": .string(standards.currency.code),
      "on": JSONValue(day),
      "terms": .array(terms.map { termJSON($0, standards.currency, in: language) }),
    ]
    return CommandOutput(document, json: json)
  }

  private static func title(of standards: Standards) -> LocalizedText {
    standards.title.isEmpty
      ? LocalizedText(zhHans: "标准", en: "Standards") : LocalizedText(title: standards.title)
  }

  private static let columns = [
    Table.Column(LocalizedText(zhHans: "标准项", en: "term"), weight: 4),
    Table.Column(LocalizedText(zhHans: "标准值", en: "value"), weight: 4),
    Table.Column(LocalizedText(zhHans: "键", en: "key"), weight: 5),
  ]

  private static func row(
    _ term: TermAssignment, _ match: TermRegistry.Match?, _ currency: Currency
  ) -> Table.Row {
    Table.Row([
      TableCell(label(of: term.key, match)),
      TableCell(words(term.value, match, currency)),
      TableCell(.code(term.key.description), value: .text(verbatim: term.key.description)),
    ])
  }

  private static func label(of key: TermKey, _ match: TermRegistry.Match?) -> LocalizedText {
    let name = match?.label ?? TermWords.phrase(key.path)
    var label = key.scope.map { LocalizedText(zhHans: "\($0)：", en: "\($0): ") + name } ?? name
    if let from = key.from {
      label = label + LocalizedText(zhHans: "（\(from) 起）", en: " (from \(from))")
    }
    return label
  }

  private static func words(
    _ value: TermValue?, _ match: TermRegistry.Match?, _ currency: Currency
  ) -> LocalizedText {
    guard let value else { return LocalizedText(zhHans: "（取消）", en: "(removed)") }
    if value == .same { return TermValue.sameName }
    return match.map { value.display(in: currency, kind: $0.family.kind) }
      ?? LocalizedText(verbatim: value.text(in: currency))
  }

  private static func termJSON(
    _ term: TermAssignment, _ currency: Currency, in language: Language
  ) -> JSONValue {
    let match = TermRegistry.match(term.key.path)
    return [
      "key": .string(term.key.description),
      "label": .string(label(of: term.key, match)[language]),
      "topic": JSONValue(match?.family.topic.rawValue),
      "value": JSONValue(term.value?.text(in: currency)),
    ]
  }

  /// How two standards differ.
  static func difference(
    _ first: (name: String, standards: Standards), _ second: (name: String, standards: Standards),
    in language: Language
  ) -> CommandOutput {
    let changes = first.standards.changes(to: second.standards)
    let absent = LocalizedText(verbatim: "—")
    let rows = changes.map { change in
      let match = TermRegistry.match(change.key.path)
      func cell(_ value: TermValue?, _ currency: Currency) -> LocalizedText {
        value == nil && !change.key.isSeparate ? absent : words(value, match, currency)
      }
      let from = cell(change.from, first.standards.currency)
      let to = cell(change.to, second.standards.currency)
      return Table.Row([
        TableCell(label(of: change.key, match)), TableCell(from), TableCell(to),
        TableCell(
          .code(change.key.description), value: .text(verbatim: change.key.description)),
      ])
    }
    let table = Table(
      columns: [
        Table.Column(LocalizedText(zhHans: "标准项", en: "term"), weight: 4),
        Table.Column(LocalizedText(verbatim: first.name), weight: 3),
        Table.Column(LocalizedText(verbatim: second.name), weight: 3),
        Table.Column(LocalizedText(zhHans: "键", en: "key"), weight: 5),
      ], rows: rows)
    let same = LocalizedText(zhHans: "两份标准的各项相同。", en: "Both state the same terms.")
    let document = Document(
      purpose: .report, title: LocalizedText(zhHans: "标准比较", en: "Differences between standards"),
      blocks: changes.isEmpty ? [.paragraph(same)] : [.table(table)])
    let json: JSONValue = [
      "first": .string(first.name), "second": .string(second.name),
      "changes": .array(
        changes.map { change in
          [
            "key": .string(change.key.description),
            "label": .string(
              label(of: change.key, TermRegistry.match(change.key.path))[language]),
            "from": JSONValue(change.from?.text(in: first.standards.currency)),
            "to": JSONValue(change.to?.text(in: second.standards.currency)),
          ]
        }),
    ]
    return CommandOutput(document, json: json, tables: [table])
  }
}
