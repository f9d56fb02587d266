import ParleyLaw
import ParleyRendering
import ParleyTerms
import ParleyValues

/// Shows the way a dispute takes by law.
enum LadderPresenter {
  static func output(
    _ ladder: LegalLadder, over matter: DisputeMatter, in place: Jurisdiction, edition: String,
    language: Language
  ) -> CommandOutput {
    let table = table(ladder.steps)
    var blocks: [Block] = [.facts(facts(ladder)), .table(table)]
    if let note = ladder.note { blocks.append(.notice(Notice(.warning, [RichText(note)]))) }
    let document = Document(
      purpose: .report, title: matter.name,
      dateline: [
        RichText(place.name),
        RichText(LocalizedText(zhHans: "版本 \(edition)", en: "edition \(edition)")),
      ], blocks: blocks)
    return CommandOutput(
      document, json: json(ladder, matter, place, edition, language), tables: [table])
  }

  private static func facts(_ ladder: LegalLadder) -> [Fact] {
    let limitation =
      ladder.limitation.map { answer in
        LocalizedText(
          zhHans: "\(answer.value.value.text.zhHans)（\(answer.value.source.shortCitation.zhHans)）",
          en: "\(answer.value.value.text.en) (\(answer.value.source.shortCitation.en))")
      } ?? LocalizedText(zhHans: "不列", en: "not given")
    return [
      Fact(
        LocalizedText(zhHans: "关系", en: "relation"),
        ladder.relation?.name ?? LocalizedText(zhHans: "未定", en: "not settled")),
      Fact(LocalizedText(zhHans: "时效", en: "limitation"), limitation),
    ]
  }

  private static func table(_ steps: [LegalStep]) -> Table {
    Table(
      columns: [
        Table.Column(LocalizedText(zhHans: "步骤", en: "step"), weight: 4),
        Table.Column(LocalizedText(zhHans: "由谁", en: "who decides"), weight: 5),
        Table.Column(LocalizedText(zhHans: "时限", en: "within"), weight: 5),
        Table.Column(LocalizedText(zhHans: "依据", en: "ground"), weight: 6),
        Table.Column(LocalizedText(zhHans: "逾期", en: "on silence"), weight: 4),
        Table.Column(LocalizedText(zhHans: "说明", en: "note"), weight: 7),
      ],
      rows: steps.map { step in
        let unverified = [step.within, step.extendable].compactMap(\.self)
          .flatMap(\.marks)
        var notes = [step.note].compactMap(\.self)
        for caveat in unverified where !notes.contains(caveat) { notes.append(caveat) }
        return Table.Row([
          TableCell(step.name), TableCell(step.decides), TableCell(period(step)),
          TableCell(step.within?.value.source.shortCitation ?? LocalizedText(verbatim: "—")),
          TableCell(step.silence.name),
          TableCell(LocalizedText.list(notes, separator: .init(zhHans: "；", en: "; "))),
        ])
      })
  }

  private static func period(_ step: LegalStep) -> LocalizedText {
    guard let within = step.within else { return LocalizedText(verbatim: "—") }
    guard let more = step.extendable else { return within.value.value.text }
    return LocalizedText(
      zhHans: "\(within.value.value.text.zhHans)，可延长\(more.value.value.text.zhHans)",
      en: "\(within.value.value.text.en), +\(more.value.value.text.en)")
  }

  private static func json(
    _ ladder: LegalLadder, _ matter: DisputeMatter, _ place: Jurisdiction, _ edition: String,
    _ language: Language
  ) -> JSONValue {
    [
      "edition": .string(edition), "matter": .string(matter.rawValue),
      "jurisdiction": .string(place.code), "relation": JSONValue(ladder.relation?.rawValue),
      "limitation": ladder.limitation?.json(in: language) ?? .null,
      "note": JSONValue(ladder.note?[language]),
      "steps": .array(
        ladder.steps.map { step in
          [
            "step": .string(step.code), "name": .string(step.name[language]),
            "decides": .string(step.decides[language]),
            "within": step.within?.json(in: language) ?? .null,
            "extendable": step.extendable?.json(in: language) ?? .null,
            "silence": .string(step.silence.rawValue), "note": JSONValue(step.note?[language]),
          ]
        }),
    ]
  }
}
