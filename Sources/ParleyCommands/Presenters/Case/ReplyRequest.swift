import ParleyBargaining
import ParleyLaw
import ParleyValues

/// Says by when the reply to the last demand is due, or asked for: a period that was not read in
/// full, or is no law for the instrument, is our own request.
struct ReplyRequest {
  private let record: BargainingCase
  private let law: LawBook

  init(_ opened: OpenCase) {
    record = opened.record
    law = opened.law
  }

  /// One sentence, or none when there is nothing to say.
  var remarks: [LocalizedText] {
    guard let demand = record.demands.last else { return [] }
    let due = try? law.due(
      .reply, from: demand.happenedOn, in: record.jurisdiction, for: record.instrument)
    if let asked = demand.body.replyAskedBy {
      return [
        LocalizedText(
          zhHans: "已请对方于 \(asked) 前书面答复（我方请求）。", en: "Reply asked for by \(asked) (our request).")
          + later(asked, due)
      ]
    }
    guard let due else {
      return [
        LocalizedText(
          zhHans: "规则库没有适用的答复期限；可用 --请于 日期 写明我方请求的日期。",
          en: "The law book knows no reply period here; give the day we ask for with --reply-by.")
      ]
    }
    return [due.verified ? byLaw(due) : byRequest(due)]
  }

  private func byLaw(_ due: DueDate) -> LocalizedText {
    let period = due.answer.value.value.text
    return LocalizedText(
      zhHans: "对方应于 \(due.due) 前书面答复（\(period.zhHans)，\(due.article.zhHans)）。",
      en: "Reply due by \(due.due) (\(period.en), \(due.article.en)).") + moved(due)
  }

  private func byRequest(_ due: DueDate) -> LocalizedText {
    let value = due.answer.value
    return LocalizedText(
      zhHans: "已请对方于 \(due.due) 前答复（我方请求；参照\(value.source.document.title.zhHans)的"
        + "\(value.value.text.zhHans)，对此类文书未核实）。",
      en: "Reply asked for by \(due.due) (our request; \(value.value.text.en) as in "
        + "\(value.source.document.title.en), unverified for this instrument).") + moved(due)
  }

  private func moved(_ due: DueDate) -> LocalizedText {
    guard due.raw != due.due else { return LocalizedText(verbatim: "") }
    return LocalizedText(
      zhHans: "末日 \(due.raw) 为休息日，已顺延。", en: " The last day as counted, \(due.raw), is a day off.")
  }

  /// A day asked for that lies before the one the law gives.
  private func later(_ asked: CivilDate, _ due: DueDate?) -> LocalizedText {
    guard let due, due.verified, asked < due.due else { return LocalizedText(verbatim: "") }
    return LocalizedText(
      zhHans: "法定答复期限至 \(due.due)（\(due.article.zhHans)）。",
      en: " By law the reply is due by \(due.due) (\(due.article.en)).")
  }
}
