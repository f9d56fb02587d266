import ParleyLaw
import ParleyTerms
import ParleyValues

extension DutyList {
  /// What the authority asked for beside the text, and until when. A day that its notice names
  /// holds; the period of the law book is the practice of one place and shown as such.
  mutating func addCures() {
    for cure in record.cures {
      let number = cure.request.number
      let met =
        cure.completedOn
        ?? record.submissions.first { $0.number > number }?.happenedOn
      if met == nil, record.objections.contains(where: { $0.number > number }) { continue }
      let what =
        LocalizedText(zhHans: "补正：", en: "make good: ")
        + .list(
          (cure.outstanding.isEmpty ? cure.request.body.missing : cure.outstanding)
            .map(LocalizedText.init(verbatim:)))
      if let day = cure.request.body.until {
        add(
          .cure, what, by: .side(.platform), entry: number, on: day, met: met,
          otherwise: DutyList.notCured)
      } else if let due = due(.cure, from: cure.request.happenedOn) {
        add(
          .cure, what, by: .side(.platform), entry: number, due, met: met,
          otherwise: DutyList.notCured)
      }
    }
  }

  private static let notCured = LocalizedText(
    zhHans: "未补正的，机关可能不予受理或者提出异议；及早与机关联系",
    en: "the authority may not accept it, or object; speak to it in time")

  /// What is to be said beside a date of the review once papers were asked for.
  static let cureClockUnknown = LocalizedText(
    zhHans: "补正后审查期限是否重新起算，未见规定；自收到之日和自补正之日起算的两个日期并列，以机关答复为准",
    en:
      "whether the review runs again from the cure is laid down nowhere that was read; both dates, "
      + "from receipt and from the cure, are given, and the authority's answer decides")
}
