import ParleyLaw
import ParleyTerms
import ParleyValues

extension DutyList {
  mutating func addConclusion() {
    addSubmission()
    addCures()
    addReview()
    addPublication()
    addRenewal()
    addTermination()
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
    let signed = draft.signatures.map(\.happenedOn).max() ?? last.happenedOn
    guard let day = submissionStart(draft, signed), let due = due(.submission, from: day) else {
      return
    }
    let submitted = record.submissions.first { $0.number > last.number }
    add(
      .submission, LocalizedText(zhHans: "报送审查", en: "submit the agreement for review"),
      by: .side(.platform), entry: last.number, due, met: submitted?.happenedOn,
      otherwise: LocalizedText(
        zhHans: "逾期仍须报送；审查期限自收到之日起算，未报送的不生效",
        en: "submit it all the same; the review runs from receipt, and without it there is no "
          + "effect"))
  }

  /// The day from which the submission is counted: the signature, or the adoption where the chiefs
  /// sign before it, as in Shanghai; nothing while the draft is not adopted there.
  private func submissionStart(_ draft: DraftRecord, _ signed: CivilDate) -> CivilDate? {
    guard figure(.signatureOrder, on: signed)?.value.value.choice == "before-adoption" else {
      return signed
    }
    let adopted = draft.votes.last { $0.body.isAdopted }?.happenedOn
    return adopted.map { max($0, signed) }
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
      addReviewAfterCure(of: submission, objection: objection)
      // Papers that were asked for leave the day open until they are made good.
      let cured = record.curedOn(submission)
      let isCuring = cured == nil && !record.cures(of: submission).isEmpty
      if objection == nil, !isCuring, let due = due(.effect, from: cured ?? received) {
        add(
          .effect, LocalizedText(zhHans: "登记生效", en: "record the entry into force"),
          by: .bothSides, entry: submission.number, due,
          met: record.effect.flatMap {
            $0.number > submission.number ? min($0.happenedOn, due.due) : nil
          },
          otherwise: LocalizedText(
            zhHans: "未登记生效日期的，公布和续订的期限无从起算",
            en: "while it is not recorded, publication and renewal cannot be counted"),
          note: cured.map { _ in DutyList.cureClockUnknown }, isOpenInLaw: cured != nil)
      }
    }
  }

  /// The review as it would end if it ran again from the cure.
  private mutating func addReviewAfterCure(
    of submission: Entry<AgreementSubmitted>, objection: Entry<ObjectionReceived>?
  ) {
    guard let cured = record.curedOn(submission), let due = due(.review, from: cured) else {
      return
    }
    add(
      .review,
      LocalizedText(zhHans: "审查，提出异议（自补正之日起算）", en: "review, counted from the cure"),
      by: .authority(submission.body.bureau), entry: submission.number, due,
      met: objection?.happenedOn
        ?? record.effect.flatMap { $0.number > submission.number ? due.due : nil },
      otherwise: LocalizedText(
        zhHans: "期满仍未提出异议的，两种算法下均已生效",
        en: "without objection by then it is in force either way"),
      note: DutyList.cureClockUnknown, isOpenInLaw: true)
  }

  private mutating func addPublication() {
    guard let start = publicationStart, let due = due(.publication, from: start.day) else { return }
    add(
      .publication, LocalizedText(zhHans: "向本方人员公布", en: "publish it to one's own side"),
      by: .bothSides, entry: start.entry, due,
      met: record.publications.first { $0.number > start.entry }?.happenedOn,
      otherwise: LocalizedText(
        zhHans: "尽快补行公布，保存公布的证明", en: "publish it at once and keep the proof"))
  }

  /// What publication is counted from: the entry into force of what is filed, the last signature
  /// under what is not.
  private var publicationStart: (entry: Int, day: CivilDate)? {
    if record.instrument.hasStatutoryReview {
      return record.effect.map { ($0.number, $0.body.from) }
    }
    guard let draft = record.currentDraft, record.missingSignatures.isEmpty,
      let last = draft.signatures.max(by: {
        ($0.happenedOn, $0.number) < ($1.happenedOn, $1.number)
      })
    else { return record.effect.map { ($0.number, $0.body.from) } }
    return (last.number, last.happenedOn)
  }

  private mutating func addRenewal() {
    guard record.effect != nil, record.closing == nil, let draft = record.drafts.last,
      let last = draft.entry.body.validThrough, let due = due(.renewalWindow, from: last)
    else { return }
    add(
      .renewal, LocalizedText(zhHans: "提出续订要求", en: "ask for renewal"), by: .bothSides,
      entry: draft.entry.number, due,
      met: record.renewalRequests.first { $0.number > draft.entry.number }?.happenedOn,
      otherwise: LocalizedText(zhHans: "协议到期终止", en: "the agreement ends with its term"))
  }

  /// The end before its term is reported to the authority.
  private mutating func addTermination() {
    guard let closing = record.closing, closing.body.outcome == .agreementEnded,
      record.effect != nil, record.instrument.hasStatutoryReview,
      record.drafts.last?.entry.body.validThrough.map({ closing.happenedOn < $0 }) ?? true,
      let due = due(.terminationFiling, from: closing.happenedOn)
    else { return }
    let reported = record.submissions.first { $0.number > closing.number }
    add(
      .terminationFiling,
      LocalizedText(zhHans: "报告提前终止", en: "report the end before its term"), by: .side(.platform),
      entry: closing.number, due, met: reported?.happenedOn,
      otherwise: LocalizedText(zhHans: "尽快补报", en: "report it all the same, at once"))
  }
}
