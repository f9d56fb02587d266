import ParleyBargaining
import ParleyRendering
import ParleyTerms
import ParleyValues

/// Shows what is new in a case since a round.
enum ChangesPresenter {
  static func output(
    _ changes: RecordChanges, since round: Int, of opened: OpenCase
  ) -> CommandOutput {
    let record = opened.record
    let language = opened.context.language
    let terms = table(changes.terms, in: record)
    let title =
      round == 0
      ? LocalizedText(zhHans: "开局以来的变化", en: "What is new since the beginning")
      : LocalizedText(zhHans: "第 \(round) 轮以来的变化", en: "What is new since round \(round)")
    var blocks: [Block] = []
    if !changes.terms.isEmpty { blocks.append(.table(terms)) }
    if !changes.entries.isEmpty {
      blocks.append(.table(LogPresenter.table(changes.entries, in: record)))
    }
    if blocks.isEmpty {
      blocks.append(.paragraph(LocalizedText(zhHans: "没有变化。", en: "Nothing is new.")))
    }
    let json: JSONValue = [
      "case": .string(opened.name), "since": JSONValue(round),
      "terms": .array(
        changes.terms.map { term in
          [
            "key": .string(term.now.key.description),
            "before": term.before.map { StatusPresenter.term($0, in: language) } ?? .null,
            "now": StatusPresenter.term(term.now, in: language),
          ]
        }),
      "entries": .array(changes.entries.map { LogPresenter.json($0, in: language) }),
    ]
    return CommandOutput(
      Document(purpose: .report, title: title, blocks: blocks), json: json, tables: [terms])
  }

  private static func table(_ terms: [RecordChanges.Term], in record: BargainingCase) -> Table {
    Table(
      columns: [
        Table.Column(LocalizedText(zhHans: "标准项", en: "term"), weight: 26),
        Table.Column(record.sideWord(.union), alignment: .trailing, weight: 18),
        Table.Column(record.sideWord(.platform), alignment: .trailing, weight: 18),
        Table.Column(LocalizedText(zhHans: "差距", en: "gap"), alignment: .trailing, weight: 14),
        Table.Column(LocalizedText(zhHans: "状态", en: "state"), weight: 24),
      ], rows: terms.map(row))
  }

  private static func row(_ term: RecordChanges.Term) -> Table.Row {
    func value(_ position: TermPositions?, _ side: Side) -> LocalizedText {
      guard let position, let value = position.latest(of: side) else {
        return LocalizedText(verbatim: "—")
      }
      if value == .same { return TermValue.sameName }
      return LocalizedText(verbatim: value.bareText(in: position.currency))
    }
    func both(_ before: LocalizedText, _ now: LocalizedText) -> TableCell {
      TableCell(before == now ? now : before + LocalizedText(verbatim: " → ") + now)
    }
    let state = term.before.map(\.state.name) ?? LocalizedText(zhHans: "新提出", en: "new")
    return Table.Row([
      TableCell(
        RichText([.code(term.now.key.description)])
          + RichText(LocalizedText(verbatim: " ") + term.now.label),
        value: .text(verbatim: term.now.key.description)),
      both(value(term.before, .union), value(term.now, .union)),
      both(value(term.before, .platform), value(term.now, .platform)),
      both(
        LocalizedText(verbatim: term.before?.gapText ?? "—"),
        LocalizedText(verbatim: term.now.gapText)),
      both(state, term.now.state.name),
    ])
  }
}
