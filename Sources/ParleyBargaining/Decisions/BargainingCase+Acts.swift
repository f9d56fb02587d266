import ParleyLaw
import ParleyTerms
import ParleyValues

extension BargainingCase {
  /// An act of the tool that the law may not allow.
  public enum Act: Hashable, Sendable {
    /// Printing the agreement as final, without a draft mark.
    case printingAsFinal
    /// Submitting it to the authority in so many copies, with the papers that are named; none named
    /// leaves the list unchecked.
    case submission(copies: Int, papers: [String] = [])
    /// Declaring it in force from a day.
    case effect(from: CivilDate)
  }

  /// Why an act is not allowed, the gravest reason first; empty when it is.
  ///
  /// - Parameters:
  ///   - act: what is to be done.
  ///   - law: the law book.
  ///   - date: the day on which it is done.
  public func refusals(of act: Act, law: LawBook, on date: CivilDate) -> [CaseRefusal] {
    let found =
      switch act {
      case .printingAsFinal: finalRefusals(law, on: date)
      case .submission(let copies, let papers): submissionRefusals(copies, papers, law, on: date)
      case .effect(let from): effectRefusals(from, law, on: date)
      }
    return found.sorted { $0.code.precedence < $1.code.precedence }
  }

  /// The draft that an act would be about: the current one, or the last when it was voted down.
  private var draftInQuestion: DraftRecord? {
    drafts.last.flatMap { $0.state == .current || $0.state == .rejected ? $0 : nil }
  }

  // MARK: Printing as final

  private func finalRefusals(_ law: LawBook, on date: CivilDate) -> [CaseRefusal] {
    guard let draft = draftInQuestion else {
      return [CaseRefusal(.finalNoDraft, remedy: BargainingCase.makeDraft)]
    }
    var refusals = outdatedRefusals(.finalOutdated)
    do throws(Diagnostics) {
      _ = try agreedStandards()
    } catch {
      var refusal = CaseRefusal(.finalInvalid, error.all.first?.message)
      refusal.others = error.all
      refusals.append(refusal)
    }
    refusals += termRefusals(.finalTerm, law)
    if !draft.isAdopted, isAdoptionRequired(law, on: date), isAdoptedBeforeSignature(law, on: date)
    {
      refusals.append(adoptionRefusal(.finalNotAdopted, .finalNotAdopted, draft, law, on: date))
    }
    return refusals
  }

  // MARK: Submission

  private func submissionRefusals(
    _ copies: Int, _ papers: [String], _ law: LawBook, on date: CivilDate
  ) -> [CaseRefusal] {
    var refusals: [CaseRefusal] = []
    if !instrument.hasStatutoryReview {
      refusals.append(
        CaseRefusal(
          .submitNoStep,
          LocalizedText(
            zhHans: "\(instrument.name.zhHans)没有法定报送审查程序",
            en: "there is no statutory filing for this instrument (\(instrument.name.en))"),
          remedy: LocalizedText(
            zhHans: "签订后用 parley effect 登记生效、parley publish 登记公布",
            en: "after signing record parley effect and parley publish")))
    }
    guard let draft = draftInQuestion else {
      return refusals + [CaseRefusal(.submitNoDraft, remedy: BargainingCase.makeDraft)]
    }
    refusals += outdatedRefusals(.submitOutdated)
    if !draft.isAdopted, isAdoptionRequired(law, on: date) {
      refusals.append(
        adoptionRefusal(.submitNoResolution, .submitNotAdopted, draft, law, on: date))
    }
    refusals += signatureRefusals(.submitUnsigned)
    refusals += BargainingCase.refusals(.submitOrder, orderFindings(law, on: date))
    refusals += BargainingCase.refusals(
      .submitDelegation, Array(delegationFindings(law, on: date).filter(\.isRefusal).prefix(1)))
    refusals += termRefusals(.submitTerm, law)
    refusals += BargainingCase.refusals(
      .submitPapers, papers.isEmpty ? [] : paperFindings(papers, law, on: date))
    if let rule = law.figure(.filingCopies, in: jurisdiction, for: instrument, on: date),
      rule.mayBeCitedAsLaw, let needed = rule.value.value.number, copies < needed
    {
      refusals.append(
        CaseRefusal(
          .submitCopies,
          LocalizedText(
            zhHans: "报送\(copies)份，应为\(needed)份", en: "\(copies) copies; \(needed) are asked for"),
          remedy: LocalizedText(
            zhHans: "补足\(needed)份", en: "hand in \(needed) copies"), article: rule.article))
    }
    if let pending = pendingSubmission, !isChanged(since: pending) {
      refusals.append(
        CaseRefusal(
          .submitTwice,
          LocalizedText(
            zhHans: "已于 \(pending.happenedOn) 报送\(pending.body.bureau)",
            en: "it was submitted to \(pending.body.bureau) on \(pending.happenedOn)"),
          remedy: LocalizedText(
            zhHans: "等候审查结果；有误的用 parley correct \(pending.number)",
            en: "wait for the review; if that entry is wrong, parley correct \(pending.number)")))
    }
    return refusals
  }

  // MARK: Effect

  private func effectRefusals(_ from: CivilDate, _ law: LawBook, on date: CivilDate)
    -> [CaseRefusal]
  {
    var refusals: [CaseRefusal] = []
    if let effect, !isChanged(since: effect) {
      refusals.append(
        CaseRefusal(
          .effectTwice,
          LocalizedText(
            zhHans: "已登记自 \(effect.body.from) 起生效", en: "in force since \(effect.body.from)")))
    }
    if let objection = openObjection {
      refusals.append(
        CaseRefusal(
          .effectObjection,
          LocalizedText(
            zhHans: "\(objection.body.bureau)于 \(objection.happenedOn) 提出异议，尚未重新报送",
            en: "\(objection.body.bureau) objected on \(objection.happenedOn), "
              + "and it was not submitted again"),
          remedy: LocalizedText(
            zhHans: "就异议重新协商、签字并再次报送（集体合同规定第四十六条）",
            en: "talk again, sign again and submit again (令22 art 46)")))
    }
    guard let draft = draftInQuestion else {
      return refusals + [CaseRefusal(.effectNoDraft, remedy: BargainingCase.makeDraft)]
    }
    if !draft.isAdopted, isAdoptionRequired(law, on: date) {
      refusals.append(adoptionRefusal(.effectNotAdopted, .effectNotAdopted, draft, law, on: date))
    }
    refusals += signatureRefusals(.effectUnsigned)
    if instrument.hasStatutoryReview { refusals += reviewRefusals(from, law) }
    return refusals
  }

  private func reviewRefusals(_ from: CivilDate, _ law: LawBook) -> [CaseRefusal] {
    guard let submission = pendingSubmission else {
      return openObjection == nil
        ? [
          CaseRefusal(
            .effectNotSubmitted,
            remedy: LocalizedText(
              zhHans: "先用 parley submit 登记报送", en: "record the submission with parley submit"))
        ] : []
    }
    let received = submission.body.receivedOn ?? submission.happenedOn
    guard
      let due = try? law.due(.effect, from: received, in: jurisdiction, for: instrument),
      from < due.due
    else { return [] }
    return [
      CaseRefusal(
        .effectUnderReview,
        LocalizedText(
          zhHans: "审查机关 \(received) 收到，审查期未满；无异议的，自 \(due.due) 起生效",
          en: "received on \(received), the review is not over; without objection in force from "
            + "\(due.due)"),
        remedy: LocalizedText(
          zhHans: "待期满后登记，或写明 --from \(due.due)", en: "wait, or give --from \(due.due)"),
        article: due.verified ? due.article : nil)
    ]
  }

  /// The first day on which it could be in force: after silence of the authority, counted from what
  /// it received last, or on signature.
  public func firstDayInForce(_ law: LawBook) -> CivilDate? {
    guard instrument.hasStatutoryReview else {
      return currentDraft?.signatures.last?.happenedOn
    }
    guard let submission = pendingSubmission else { return nil }
    let received = submission.body.receivedOn ?? submission.happenedOn
    // No text says that the review runs again from a cure; the later day holds either way.
    return try? law.due(
      .effect, from: max(received, curedOn(submission) ?? received), in: jurisdiction,
      for: instrument
    ).due
  }

  // MARK: Parts

  /// Whether a text was signed after a submission, once it had taken effect: a change of the
  /// agreement, which is filed anew (令22 art 42).
  private func isChanged(since pending: Entry<AgreementSubmitted>) -> Bool {
    guard let effect, effect.number > pending.number else { return false }
    return draftInQuestion?.signatures.contains { $0.number > effect.number } ?? false
  }

  /// Whether a changed text was filed after the entry into force, or signed where nothing is filed.
  private func isChanged(since effect: Entry<EffectDeclared>) -> Bool {
    if instrument.hasStatutoryReview {
      return submissions.contains { $0.number > effect.number }
    }
    return draftInQuestion?.signatures.contains { $0.number > effect.number } ?? false
  }

  private static let makeDraft = LocalizedText(
    zhHans: "先用 parley draft 形成草案", en: "agree on a draft with parley draft")

  private func outdatedRefusals(_ code: CaseRefusal.Code) -> [CaseRefusal] {
    guard isDraftOutdated else { return [] }
    let points = draftDifferences.joined(separator: "、")
    return [
      CaseRefusal(
        code,
        LocalizedText(
          zhHans: "草案之后有变动：\(points)",
          en: "changed since the draft: \(draftDifferences.joined(separator: ", "))"),
        remedy: LocalizedText(
          zhHans: "重新形成草案并审议", en: "agree on a new draft and have it adopted"))
    ]
  }

  /// The rule that asks for a vote and may be cited as law: that of the place, or of a larger one
  /// where the article of the place was not noted.
  private func adoptionRule(_ law: LawBook, on date: CivilDate) -> LawAnswer? {
    jurisdiction.chain.lazy
      .compactMap { law.figure(.adoptionMajority, in: $0, for: instrument, on: date) }
      .first(where: \.mayBeCitedAsLaw)
  }

  /// Whether the law asks for a vote: where a rule of the majority is law for the instrument.
  private func isAdoptionRequired(_ law: LawBook, on date: CivilDate) -> Bool {
    adoptionRule(law, on: date) != nil
  }

  /// Whether the chiefs sign after adoption, as nationally, and not before it.
  private func isAdoptedBeforeSignature(_ law: LawBook, on date: CivilDate) -> Bool {
    let order = law.figure(.signatureOrder, in: jurisdiction, for: instrument, on: date)
    return order?.value.value.choice ?? "after-adoption" == "after-adoption"
  }

  private func adoptionRefusal(
    _ missing: CaseRefusal.Code, _ failed: CaseRefusal.Code, _ draft: DraftRecord, _ law: LawBook,
    on date: CivilDate
  ) -> CaseRefusal {
    let article = adoptionRule(law, on: date)?.article
    guard let vote = draft.votes.last else {
      return CaseRefusal(
        missing,
        remedy: LocalizedText(
          zhHans: "提交职工代表大会或者全体职工审议，用 parley vote 登记",
          en: "put it to the delegates or all staff and record parley vote"), article: article)
    }
    let needed = vote.body.inFavourNeeded.map { "\($0)" } ?? "–"
    return CaseRefusal(
      failed,
      LocalizedText(
        zhHans: "\(vote.happenedOn) 表决未通过：应到\(vote.body.eligible)，实到\(vote.body.present)，"
          + "赞成\(vote.body.inFavour)（需\(needed)）",
        en: "not adopted on \(vote.happenedOn): \(vote.body.inFavour) of \(vote.body.eligible) "
          + "in favour (\(needed) needed), \(vote.body.present) present"),
      remedy: LocalizedText(
        zhHans: "修改后重新形成草案、重新审议", en: "agree on a new draft and vote again"), article: article)
  }

  private func signatureRefusals(_ code: CaseRefusal.Code) -> [CaseRefusal] {
    let missing = missingSignatures
    if !missing.isEmpty {
      let names = missing.map(\.name)
      return [
        CaseRefusal(
          code,
          LocalizedText(
            zhHans: "尚未签字：\(names.joined(separator: "、"))",
            en: "not signed by: \(names.joined(separator: ", "))"),
          remedy: LocalizedText(
            zhHans: "签字后用 parley sign 登记", en: "record the signature with parley sign"))
      ]
    }
    return signingParties.isEmpty
      ? [
        CaseRefusal(
          code, LocalizedText(zhHans: "档案中没有签署的当事人", en: "no party of the case signs"),
          remedy: LocalizedText(
            zhHans: "用 parley party 列明当事人", en: "name the parties with parley party"))
      ] : []
  }

  private static func refusals(_ code: CaseRefusal.Code, _ findings: [LawFinding])
    -> [CaseRefusal]
  {
    findings.filter(\.isRefusal).map { finding in
      CaseRefusal(code, finding.message, remedy: finding.remedy, article: finding.article)
    }
  }

  private func termRefusals(_ code: CaseRefusal.Code, _ law: LawBook) -> [CaseRefusal] {
    termFindings(law).filter { $0.severity == .refusal }.prefix(1).map { finding in
      CaseRefusal(code, finding.message, remedy: finding.remedy, article: finding.article)
    }
  }
}
