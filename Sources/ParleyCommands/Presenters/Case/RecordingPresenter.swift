import ParleyBargaining
import ParleyRendering
import ParleyTerms
import ParleyValues

/// Shows what was recorded: the reading of each entry in one line, what follows from it, and where
/// the case stands now.
enum RecordingPresenter {
  static func output(_ recorded: Recorded) -> CommandOutput {
    let opened = recorded.opened
    let language = opened.context.language
    let entries = opened.record.history(people: opened.people).filter {
      $0.number > recorded.before
    }
    let next = NextStep(opened)
    let notes = recorded.consequences.filter { !$0.needsConfirmation }.map(\.text)
    var lines = entries.map { line($0, in: opened.record) }
    lines += (recorded.remarks + notes).map { LocalizedText(verbatim: "  ") + $0 }
    lines.append(LocalizedText(verbatim: "→ ") + next.line)
    let json: JSONValue = [
      "case": .string(opened.name),
      "entries": .array(entries.map { LogPresenter.json($0, in: language) }),
      "consequences": .array(recorded.consequences.map { .string($0.text[language]) }),
      "remarks": .array(recorded.remarks.map { .string($0[language]) }),
      "warnings": .array(recorded.warnings.map { $0.json(in: language) }),
      "round": JSONValue(opened.record.round), "stage": .string(next.stage.rawValue),
      "next": next.duty.map { NextStep.json($0, on: next.day, in: language) } ?? .null,
    ]
    let text = lines.map { $0[language] + "\n" }.joined()
    return CommandOutput(
      text: text, json: json, tables: [LogPresenter.table(entries, in: opened.record)],
      diagnostics: recorded.warnings)
  }

  /// `第 12 条 提出方案（职工方，第 2 轮）：基础单价 5.20 元/单`.
  private static func line(_ entry: HistoryEntry, in record: BargainingCase) -> LocalizedText {
    var notes: [LocalizedText] = []
    if let side = entry.side { notes.append(record.sideWord(side)) }
    if entry.kind == OfferTabled.kind, entry.round > 0 {
      notes.append(LocalizedText(zhHans: "第 \(entry.round) 轮", en: "round \(entry.round)"))
      if let package = record.offer(entry.number)?.packageID {
        notes.append(LocalizedText(zhHans: "一揽子 \(package)", en: "package \(package)"))
      }
    }
    let list = LocalizedText.list(notes, separator: LocalizedText(zhHans: "，", en: ", "))
    let note =
      notes.isEmpty
      ? list : LocalizedText(zhHans: "（\(list.zhHans)）", en: " (\(list.en))")
    let summary =
      entry.summary.zhHans.isEmpty
      ? entry.summary : LocalizedText(zhHans: "：", en: ": ") + entry.summary
    let day =
      entry.happenedOn == entry.recordedAt.date
      ? LocalizedText(verbatim: "")
      : LocalizedText(zhHans: "（\(entry.happenedOn) 发生）", en: " [on \(entry.happenedOn)]")
    return LocalizedText(zhHans: "第 \(entry.number) 条 ", en: "Entry \(entry.number): ")
      + entry.title + note + summary + day
  }
}
