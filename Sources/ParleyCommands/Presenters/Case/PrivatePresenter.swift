import ParleyBargaining
import ParleyRendering
import ParleyStore
import ParleyTerms
import ParleyValues

/// Shows what is private, always under its mark.
enum PrivatePresenter {
  /// That something was kept; not what.
  static func kept(_ event: PrivateEvent, in opened: OpenCase) -> CommandOutput {
    let file = opened.context.relative(opened.store.privatePath)
    let text = LocalizedText(
      zhHans: "已存入内部材料 \(file)（内部第 \(event.sequence) 条，\(event.fact.title.zhHans)）；共享档案未改动。\n",
      en:
        "Kept in \(file) (private entry \(event.sequence), \(event.fact.title.en)); the shared case "
        + "is unchanged.\n")
    let json: JSONValue = [
      "file": .string(file), "entry": JSONValue(event.sequence),
      "kind": .string(event.fact.kind),
    ]
    return CommandOutput(text: text[opened.context.language], json: json).markedPrivate()
  }

  /// The private record, oldest first.
  static func log(_ record: PrivateRecord, of opened: OpenCase) -> CommandOutput {
    let rows = record.events.map { event in
      Table.Row([
        TableCell(verbatim: "\(event.sequence)"), TableCell(verbatim: "\(event.happenedOn)"),
        TableCell(event.fact.title), TableCell(content(of: event.fact, in: opened.record)),
      ])
    }
    let table = Table(
      columns: [
        Table.Column(LocalizedText(zhHans: "序号", en: "no."), alignment: .trailing, weight: 3),
        Table.Column(LocalizedText(zhHans: "日期", en: "date"), weight: 10),
        Table.Column(LocalizedText(zhHans: "记录", en: "entry"), weight: 12),
        Table.Column(LocalizedText(zhHans: "内容", en: "content"), weight: 40),
      ], rows: rows)
    let document = Document(
      purpose: .report, title: LocalizedText(zhHans: "内部记录", en: "Private record"),
      blocks: [.table(table)])
    let language = opened.context.language
    let json: JSONValue = [
      "entries": .array(
        record.events.map { event in
          [
            "entry": JSONValue(event.sequence), "on": JSONValue(event.happenedOn),
            "kind": .string(event.kind),
            "content": .string(content(of: event.fact, in: opened.record)[language]),
          ]
        })
    ]
    return CommandOutput(document, json: json, tables: [table]).markedPrivate()
  }

  private static func content(
    of fact: PrivateFact, in record: BargainingCase
  ) -> LocalizedText {
    switch fact {
    case .reservationSet(let body): terms(body.terms, in: record)
    case .preferenceSet(let body):
      .list(body.weights.map { LocalizedText(verbatim: "\($0.point) \($0.weight.text)") })
    case .privateNoteTaken(let body): LocalizedText(verbatim: body.text)
    case .probeNoted(let body):
      LocalizedText(verbatim: body.text) + terms(body.terms, in: record)
    case .sideTalkNoted(let body): LocalizedText(verbatim: "\(body.with): \(body.text)")
    case .analysisSettingMade(let body):
      LocalizedText(verbatim: "\(body.name) = \(body.value ?? "—")")
    case .unknown(let unknown): LocalizedText(verbatim: unknown.kind)
    }
  }

  private static func terms(_ terms: [TermText], in record: BargainingCase) -> LocalizedText {
    .list(
      terms.map { term in
        let label =
          TermRegistry.match(TermKey(canonical: term.key).path)?.label
          ?? LocalizedText(verbatim: term.key)
        return label + LocalizedText(verbatim: " \(term.value ?? "—")")
      })
  }

  /// The reservation values as a table.
  static func reservations(_ record: PrivateRecord, in shared: BargainingCase) -> Table {
    Table(
      caption: RichText(LocalizedText(zhHans: "底线", en: "Reservation values")),
      columns: [
        Table.Column(LocalizedText(zhHans: "标准项", en: "term"), weight: 20),
        Table.Column(LocalizedText(zhHans: "底线", en: "reservation"), weight: 12),
      ],
      rows: record.reservations.map { term in
        Table.Row([
          TableCell(terms([TermText(key: term.key, value: "")], in: shared)),
          TableCell(verbatim: term.value ?? "—"),
        ])
      })
  }
}
