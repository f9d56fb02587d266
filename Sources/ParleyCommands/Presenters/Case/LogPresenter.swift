import ParleyBargaining
import ParleyRendering
import ParleyValues

/// Shows entries of the record.
enum LogPresenter {
  /// The entries as a table.
  static func table(_ entries: [HistoryEntry], in record: BargainingCase) -> Table {
    Table(
      columns: [
        Table.Column(LocalizedText(zhHans: "序号", en: "no."), alignment: .trailing, weight: 3),
        Table.Column(LocalizedText(zhHans: "日期", en: "date"), weight: 10),
        Table.Column(LocalizedText(zhHans: "轮次", en: "round"), alignment: .trailing, weight: 4),
        Table.Column(LocalizedText(zhHans: "方", en: "side"), weight: 6),
        Table.Column(LocalizedText(zhHans: "记录", en: "entry"), weight: 10),
        Table.Column(LocalizedText(zhHans: "内容", en: "content"), weight: 40),
      ], rows: entries.map { row($0, in: record) })
  }

  private static func row(_ entry: HistoryEntry, in record: BargainingCase) -> Table.Row {
    let clock = entry.happenedAt.map { " \($0.text)" } ?? ""
    let tone: TableCell.Tone? = entry.isStruckOut ? .muted : nil
    return Table.Row([
      TableCell(verbatim: "\(entry.number)", value: .whole(Int64(entry.number)), tone: tone),
      TableCell(verbatim: "\(entry.happenedOn)\(clock)", tone: tone),
      TableCell(verbatim: entry.round > 0 ? "\(entry.round)" : "", tone: tone),
      TableCell(entry.side.map { record.sideWord($0) } ?? LocalizedText(verbatim: ""), tone: tone),
      TableCell(entry.title + mark(entry), tone: tone), TableCell(entry.summary, tone: tone),
    ])
  }

  private static func mark(_ entry: HistoryEntry) -> LocalizedText {
    if entry.isStruckOut { return LocalizedText(zhHans: "（已作废）", en: " (struck out)") }
    if entry.isCorrected { return LocalizedText(zhHans: "（已更正）", en: " (corrected)") }
    return LocalizedText(verbatim: "")
  }

  /// What programs read of an entry.
  static func json(_ entry: HistoryEntry, in language: Language) -> JSONValue {
    [
      "entry": JSONValue(entry.number), "kind": .string(entry.kind),
      "title": .string(entry.title[language]), "on": JSONValue(entry.happenedOn),
      "at": JSONValue(entry.happenedAt?.text),
      "recordedAt": .string(entry.recordedAt.description),
      "side": JSONValue(entry.side?.rawValue), "round": JSONValue(entry.round),
      "session": entry.session.map { JSONValue($0) } ?? .null,
      "summary": .string(entry.summary[language]), "corrected": .bool(entry.isCorrected),
      "struckOut": .bool(entry.isStruckOut),
    ]
  }

  /// The whole log, or what was asked for of it.
  static func output(
    _ entries: [HistoryEntry], of opened: OpenCase, title: LocalizedText
  ) -> CommandOutput {
    let count = LocalizedText(zhHans: "\(entries.count) 条", en: "\(entries.count) entries")
    let table = table(entries, in: opened.record)
    let document = Document(
      purpose: .report, title: title, dateline: [RichText(count)], blocks: [.table(table)])
    let json: JSONValue = [
      "case": .string(opened.name),
      "entries": .array(entries.map { LogPresenter.json($0, in: opened.context.language) }),
    ]
    return CommandOutput(document, json: json, tables: [table])
  }
}
