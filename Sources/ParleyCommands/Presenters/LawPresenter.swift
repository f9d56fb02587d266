import ParleyLaw
import ParleyRendering
import ParleyValues

/// Shows figures of the law book.
enum LawPresenter {
  /// Several figures as a table.
  static func list(
    _ rows: [CitedValue], title: LocalizedText, edition: String, in language: Language
  ) -> CommandOutput {
    let count = LocalizedText(zhHans: "\(rows.count) 条", en: "\(rows.count) figures")
    let document = Document(
      purpose: .report, title: title,
      dateline: [RichText(editionText(edition)), RichText(count)], blocks: [.table(table(rows))])
    let json: JSONValue = [
      "edition": .string(edition), "figures": .array(rows.map { $0.json(in: language) }),
    ]
    return CommandOutput(document, json: json)
  }

  private static func editionText(_ edition: String) -> LocalizedText {
    LocalizedText(zhHans: "版本 \(edition)", en: "edition \(edition)")
  }

  private static func table(_ rows: [CitedValue]) -> Table {
    Table(
      columns: [
        Table.Column(LocalizedText(zhHans: "事项", en: "matter"), weight: 4),
        Table.Column(LocalizedText(zhHans: "地区", en: "place"), weight: 2),
        Table.Column(LocalizedText(zhHans: "规定", en: "figure"), weight: 4),
        Table.Column(LocalizedText(zhHans: "起", en: "since"), weight: 2),
        Table.Column(LocalizedText(zhHans: "出处", en: "source"), weight: 6),
        Table.Column(LocalizedText(zhHans: "核对", en: "reading"), weight: 3),
      ],
      rows: rows.map { row in
        Table.Row([
          TableCell(name(row)), TableCell(row.jurisdiction.name), TableCell(row.value.text),
          TableCell(
            verbatim: row.effectiveFrom?.description ?? "",
            value: row.effectiveFrom.map { .date($0) }),
          TableCell(row.source.shortCitation), TableCell(row.reading.text),
        ])
      })
  }

  private static func name(_ row: CitedValue) -> LocalizedText {
    guard let variant = row.variant else { return row.key.name }
    return LocalizedText(
      zhHans: "\(row.key.name.zhHans)（\(variant)）", en: "\(row.key.name.en) (\(variant))")
  }

  /// One answer with what must be said beside it.
  ///
  /// - Parameter caveats: what is said in place of the answer's own caveats.
  static func document(
    _ answer: LawAnswer, caveats: [LocalizedText]? = nil, edition: String
  ) -> Document {
    let value = answer.value
    var facts = [
      Fact(LocalizedText(zhHans: "规定", en: "figure"), value.value.text),
      Fact(LocalizedText(zhHans: "地区", en: "place"), answer.answeredBy.name),
    ]
    if let runsFrom = value.runsFrom {
      facts.append(Fact(LocalizedText(zhHans: "起算", en: "runs from"), runsFrom))
    }
    if let from = value.effectiveFrom {
      facts.append(
        Fact(LocalizedText(zhHans: "施行", en: "in force since"), LocalizedText(verbatim: "\(from)")))
    }
    facts += [
      Fact(LocalizedText(zhHans: "依据", en: "rests on"), answer.article),
      Fact(LocalizedText(zhHans: "核对", en: "reading"), value.reading.text),
    ]
    if let note = value.note {
      facts.append(Fact(LocalizedText(zhHans: "说明", en: "note"), note))
    }
    var blocks: [Block] = [.facts(facts)]
    let caveats = caveats ?? answer.caveats
    if !caveats.isEmpty {
      blocks.append(.notice(Notice(.warning, caveats.map { RichText($0) })))
    }
    if !answer.others.isEmpty {
      blocks.append(
        .heading(2, LocalizedText(zhHans: "同一事项的其他规定", en: "Other rules on the matter")))
      blocks.append(.table(table(answer.others)))
    }
    return Document(
      purpose: .report, title: value.key.name, dateline: [RichText(editionText(edition))],
      blocks: blocks)
  }
}
