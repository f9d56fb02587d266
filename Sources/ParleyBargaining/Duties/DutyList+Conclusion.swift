import ParleyLaw
import ParleyTerms
import ParleyValues

extension DutyList {
  mutating func addConclusion() {
    addSubmission()
    addReview()
    addPublication()
    addRenewal()
  }

  /// The side that hands the signed agreement in: the employer (令22 art 42).
  private mutating func addSubmission() {
    guard record.instrument.hasStatutoryReview, let draft = record.drafts.last,
      let last = draft.signatures.last, draft.state != .superseded,
      // An objection ends the duty of the text it is about; what is signed after it is filed again.
      record.openObjection.map({ $0.number < last.number }) ?? true,
      record.signingParties.allSatisfy({ party in
        draft.signatures.contains { $0.body.party == party.id }
      })
    else { return }
    let day = draft.signatures.map(\.happenedOn).max() ?? last.happenedOn
    guard let due = due(.submission, from: day) else { return }
    let submitted = record.submissions.first { $0.number > last.number }
    add(
      .submission, LocalizedText(zhHans: "报送审查", en: "submit the agreement for review"),
      by: .side(.platform), entry: last.number, due, met: submitted?.happenedOn)
  }

  private mutating func addReview() {
    guard record.instrument.hasStatutoryReview else { return }
    for (place, submission) in record.submissions.enumerated() {
      let next = record.submissions.dropFirst(place + 1).first?.number ?? Int.max
      let received = submission.body.receivedOn ?? submission.happenedOn
      let objection = record.objections.first {
        $0.number > submission.number && $0.number < next
      }
      if let due = due(.review, from: received) {
        let inForce = record.effect.flatMap { $0.number > submission.number ? due.due : nil }
        add(
          .review, LocalizedText(zhHans: "审查，提出异议", en: "review, and object if need be"),
          by: .authority(submission.body.bureau), entry: submission.number, due,
          met: objection?.happenedOn ?? inForce,
          otherwise: LocalizedText(
            zhHans: "期满未提出异议的，次日起生效", en: "without objection it is in force from the next day"))
      }
      if objection == nil, let due = due(.effect, from: received) {
        add(
          .effect, LocalizedText(zhHans: "登记生效", en: "record the entry into force"),
          by: .bothSides, entry: submission.number, due,
          met: record.effect.map { min($0.happenedOn, due.due) })
      }
    }
  }

  private mutating func addPublication() {
    guard let effect = record.effect, let due = due(.publication, from: effect.body.from) else {
      return
    }
    add(
      .publication, LocalizedText(zhHans: "向本方人员公布", en: "publish it to one's own side"),
      by: .bothSides, entry: effect.number, due, met: record.publications.first?.happenedOn)
  }

  private mutating func addRenewal() {
    guard record.effect != nil, record.closing == nil, let draft = record.drafts.last,
      let last = draft.entry.body.validThrough, let due = due(.renewalWindow, from: last)
    else { return }
    add(
      .renewal, LocalizedText(zhHans: "提出续订要求", en: "ask for renewal"), by: .bothSides,
      entry: draft.entry.number, due, met: nil,
      otherwise: LocalizedText(zhHans: "协议到期终止", en: "the agreement ends with its term"))
  }
}
