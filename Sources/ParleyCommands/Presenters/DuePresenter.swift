import ParleyLaw
import ParleyRendering
import ParleyValues

/// Shows a computed date: the date first, then what it rests on and how it was counted.
enum DuePresenter {
  static func document(_ due: DueDate) -> Document {
    var blocks: [Block] = [.facts(facts(due))]
    blocks.append(.heading(2, LocalizedText(zhHans: "推算过程", en: "How it was counted")))
    blocks.append(.bullets(due.steps.map { RichText($0) }))
    let notices = notices(due)
    if !notices.isEmpty { blocks.append(.notice(Notice(.warning, notices.map { RichText($0) }))) }
    return Document(purpose: .report, title: title(due), blocks: blocks)
  }

  private static func title(_ due: DueDate) -> LocalizedText {
    due.rule.name + LocalizedText(zhHans: "：", en: ": ") + LocalizedText(verbatim: "\(due.due)")
  }

  private static func facts(_ due: DueDate) -> [Fact] {
    var facts = [
      Fact(
        LocalizedText(zhHans: "起算", en: "runs from"),
        LocalizedText(
          zhHans: "\(due.from)（\(due.rule.event.zhHans)）", en: "\(due.from) (\(due.rule.event.en))")
      )
    ]
    if let opens = due.opens {
      facts.append(
        Fact(LocalizedText(zhHans: "自", en: "opens"), LocalizedText(verbatim: "\(opens)")))
    }
    facts += [
      Fact(LocalizedText(zhHans: "到期", en: "due"), day(due.due)),
      Fact(LocalizedText(zhHans: "顺延前", en: "before moving"), day(due.raw)),
      Fact(LocalizedText(zhHans: "期间", en: "period"), due.answer.value.value.text),
      Fact(LocalizedText(zhHans: "依据", en: "rests on"), due.article),
      Fact(LocalizedText(zhHans: "核对", en: "reading"), due.answer.value.reading.text),
    ]
    return facts
  }

  private static func day(_ date: CivilDate) -> LocalizedText {
    LocalizedText(
      zhHans: "\(date)（\(date.weekday.name.zhHans)）", en: "\(date) (\(date.weekday.name.en))")
  }

  private static func notices(_ due: DueDate) -> [LocalizedText] {
    var notices = due.answer.caveats + (due.extensionAnswer?.caveats ?? [])
    if due.isProvisional {
      notices.append(
        LocalizedText(
          zhHans: "\(due.due.year)年的放假安排尚未公布，日期为暂定",
          en: "provisional: the calendar of \(due.due.year) is not published"))
    }
    // What the steps have said already is not said twice.
    return notices.filter { !due.steps.contains($0) }
  }
}
