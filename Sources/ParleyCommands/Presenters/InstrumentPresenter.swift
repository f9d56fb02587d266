import ParleyLaw
import ParleyRendering
import ParleyValues

/// Shows what an instrument needs at a place, and the words its papers use.
enum InstrumentPresenter {
  static func output(
    _ needs: InstrumentNeeds, in place: Jurisdiction, edition: String, language: Language
  ) -> CommandOutput {
    let instrument = needs.instrument
    var blocks: [Block] = [.facts(facts(instrument))]
    var tables: [Table] = []
    for group in needs.groups {
      let table = table(group.answers)
      tables.append(table)
      blocks += [.heading(2, group.name), .table(table)]
    }
    if !needs.papers.isEmpty {
      let table = papers(needs.papers)
      tables.append(table)
      blocks += [
        .heading(2, LocalizedText(zhHans: "报送材料", en: "Papers to file")), .table(table),
      ]
    }
    let answers = needs.groups.flatMap(\.answers)
    if answers.contains(where: { !$0.mayBeCitedAsLaw }) { blocks.append(notice) }
    let document = Document(
      purpose: .report, title: instrument.name,
      dateline: [
        RichText(place.name),
        RichText(LocalizedText(zhHans: "版本 \(edition)", en: "edition \(edition)")),
      ], blocks: blocks)
    return CommandOutput(
      document, json: json(needs, in: place, edition: edition, language), tables: tables)
  }

  private static let notice: Block = .notice(
    Notice(
      .warning,
      [
        RichText(
          LocalizedText(
            zhHans: "“参照”和“未核实”的，只作己方请求，不作法律依据；当地未载的按上一级规定，当地规定可能不同。",
            en: "What is borrowed or unverified is our own request and no law; where the place has "
              + "no figure the larger one answers, and the local rule may differ."))
      ]))

  private static func facts(_ instrument: Instrument) -> [Fact] {
    let words = instrument.words
    let use = LocalizedText.list([words.worker, words.pay, words.company, words.workersSide])
    var facts = [
      Fact(
        LocalizedText(zhHans: "报送审查", en: "filed and reviewed"),
        instrument.hasStatutoryReview
          ? LocalizedText(zhHans: "是", en: "yes")
          : LocalizedText(
            zhHans: "否；签订后公布并跟踪履行", en: "no; it is published and its performance followed")),
      Fact(LocalizedText(zhHans: "文书用语", en: "words it uses"), use),
    ]
    if !words.forbidden.isEmpty {
      facts.append(
        Fact(
          LocalizedText(zhHans: "不得使用", en: "words it must not use"),
          LocalizedText(verbatim: words.forbidden.joined(separator: "、"))))
    }
    return facts
  }

  private static func table(_ answers: [LawAnswer]) -> Table {
    Table(
      columns: [
        Table.Column(LocalizedText(zhHans: "事项", en: "matter"), weight: 4),
        Table.Column(LocalizedText(zhHans: "规定", en: "figure"), weight: 5),
        Table.Column(LocalizedText(zhHans: "出处", en: "source"), weight: 6),
        Table.Column(LocalizedText(zhHans: "核对", en: "reading"), weight: 5),
      ],
      rows: answers.map { answer in
        Table.Row([
          TableCell(answer.value.key.name), TableCell(answer.value.value.text),
          TableCell(answer.value.source.shortCitation),
          TableCell(LocalizedText.list(answer.marks, separator: .init(zhHans: "；", en: "; "))),
        ])
      })
  }

  private static func papers(_ rows: [CitedValue]) -> Table {
    Table(
      columns: [
        Table.Column(LocalizedText(zhHans: "材料", en: "paper"), weight: 8),
        Table.Column(LocalizedText(zhHans: "地区", en: "place"), weight: 2),
        Table.Column(LocalizedText(zhHans: "出处", en: "source"), weight: 6),
        Table.Column(LocalizedText(zhHans: "核对", en: "reading"), weight: 4),
      ],
      rows: rows.map { row in
        Table.Row([
          TableCell(row.value.text), TableCell(row.jurisdiction.name),
          TableCell(row.source.shortCitation), TableCell(row.reading.text),
        ])
      })
  }

  private static func json(
    _ needs: InstrumentNeeds, in place: Jurisdiction, edition: String, _ language: Language
  ) -> JSONValue {
    let words = needs.instrument.words
    return [
      "edition": .string(edition), "instrument": .string(needs.instrument.rawValue),
      "name": .string(needs.instrument.name[language]), "jurisdiction": .string(place.code),
      "filed": .bool(needs.instrument.hasStatutoryReview),
      "words": [
        "worker": .string(words.worker[language]), "pay": .string(words.pay[language]),
        "company": .string(words.company[language]),
        "forbidden": .array(words.forbidden.map { .string($0) }),
      ],
      "figures": .array(
        needs.groups.flatMap(\.answers).map { $0.json(in: language) }),
      "papers": .array(needs.papers.map { $0.json(in: language) }),
    ]
  }
}
