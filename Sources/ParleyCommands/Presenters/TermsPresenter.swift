import ParleyRendering
import ParleyTerms
import ParleyValues

/// Shows the catalogue of terms.
enum TermsPresenter {
  static func output(_ families: [TermFamily], in language: Language) -> CommandOutput {
    var rows: [Table.Row] = []
    var topic: Topic?
    for family in families {
      if family.topic != topic {
        rows.append(.group(family.topic.name))
        topic = family.topic
      }
      rows.append(row(family, in: language))
    }
    let table = Table(
      columns: [
        Table.Column(LocalizedText(zhHans: "键", en: "key"), weight: 6),
        Table.Column(LocalizedText(zhHans: "名称", en: "name"), weight: 4),
        Table.Column(LocalizedText(zhHans: "写法", en: "written as"), weight: 5),
        Table.Column(LocalizedText(zhHans: "步长", en: "step"), weight: 2),
        Table.Column(LocalizedText(zhHans: "职工方希望", en: "workers want"), weight: 2),
      ], rows: rows)
    let document = Document(
      purpose: .report, title: LocalizedText(zhHans: "标准项目录", en: "Catalogue of terms"),
      dateline: [
        RichText(LocalizedText(zhHans: "\(families.count) 类", en: "\(families.count) families"))
      ], blocks: [.table(table)])
    return CommandOutput(
      document, json: ["terms": .array(families.map { json($0, in: language) })])
  }

  /// Everything in which a search finds words, in lower case.
  static func searchText(_ family: TermFamily) -> String {
    let label = label(family)
    return [
      family.pattern.text, chineseKey(family), label.zhHans, label.en, family.topic.name.zhHans,
      family.topic.name.en,
    ].joined(separator: "\n").lowercased()
  }

  private static func label(_ family: TermFamily) -> LocalizedText {
    family.label(family.pattern.indexKinds.map { "{\($0.rawValue)}" })
  }

  /// The key with its fixed words in Chinese: `计件单价.里程.{distance}.单价`.
  private static func chineseKey(_ family: TermFamily) -> String {
    family.pattern.segments.map { segment in
      switch segment {
      case .word(let word): TermWords.chinese(word) ?? word
      case .index(let kind): "{\(kind.rawValue)}"
      }
    }.joined(separator: ".")
  }

  private static func row(_ family: TermFamily, in language: Language) -> Table.Row {
    let key = language == .zhHans ? chineseKey(family) : family.pattern.text
    return Table.Row([
      TableCell(.code(key), value: .text(verbatim: family.pattern.text)),
      TableCell(label(family)),
      TableCell(verbatim: family.kind.example),
      TableCell(verbatim: family.step?.text(in: .cny) ?? ""),
      TableCell(words(family.preference)),
    ])
  }

  private static func words(_ preference: Preference) -> LocalizedText {
    switch preference {
    case .workersWantMore: LocalizedText(zhHans: "高", en: "more")
    case .workersWantLess: LocalizedText(zhHans: "低", en: "less")
    case .neither: LocalizedText(verbatim: "")
    }
  }

  private static func json(_ family: TermFamily, in language: Language) -> JSONValue {
    [
      "key": .string(family.pattern.text), "chineseKey": .string(chineseKey(family)),
      "label": .string(label(family)[language]), "topic": .string(family.topic.rawValue),
      "example": .string(family.kind.example), "step": JSONValue(family.step?.text(in: .cny)),
      "workersWant": .string(family.preference.rawValue),
    ]
  }
}
