import ParleyBargaining
import ParleyLaw
import ParleyValues

/// What stands against one act.
struct ActCheck {
  let act: CheckCommand.Act
  /// What the law does not allow.
  var refused: [Diagnostic] = []
  /// What it only recommends.
  var remarks: [Diagnostic] = []
  /// What is worth knowing beforehand.
  var facts: [LocalizedText] = []

  init(
    _ act: CheckCommand.Act, of record: BargainingCase, law: LawBook, on day: CivilDate,
    eligible: Int?, papers: [String]
  ) {
    self.act = act
    switch act {
    case .delegates:
      take(record.delegationFindings(law, on: day))
      for side in [record.representatives(of: .union), record.representatives(of: .platform)]
      where side.isEmpty {
        facts = [LocalizedText(zhHans: "尚未登记双方代表", en: "not both sides have named delegates")]
      }
    case .vote: takeVote(record, law, day, eligible)
    case .final: take(record.refusals(of: .printingAsFinal, law: law, on: day))
    case .submission:
      let copies = law.figure(
        .filingCopies, in: record.jurisdiction, for: record.instrument, on: day)
      take(
        record.refusals(
          of: .submission(copies: copies?.value.value.number ?? 1, papers: papers), law: law,
          on: day))
      if !papers.isEmpty {
        take(record.paperFindings(papers, law, on: day).filter { !$0.isRefusal })
      }
      if record.instrument.hasStatutoryReview { facts = filing(record, law, day, copies) }
    case .effect:
      let first = record.firstDayInForce(law) ?? day
      take(record.refusals(of: .effect(from: first), law: law, on: day))
    }
  }

  private mutating func take(_ findings: [LawFinding]) {
    refused += findings.filter(\.isRefusal).map(\.diagnostic)
    remarks += findings.filter { !$0.isRefusal }.map(\.diagnostic)
  }

  private mutating func take(_ refusals: [CaseRefusal]) {
    refused += refusals.flatMap { [$0.diagnostic] + $0.others }
  }

  private mutating func takeVote(
    _ record: BargainingCase, _ law: LawBook, _ day: CivilDate, _ eligible: Int?
  ) {
    let last = record.drafts.last?.votes.last?.body
    let whole = eligible ?? last?.eligible
    guard let whole else {
      facts = [
        LocalizedText(
          zhHans: "写明应到人数（--应到）可得所需票数", en: "give --eligible to see how many votes are needed")
      ]
      return
    }
    let vote = AdoptionVote(
      eligible: whole, present: eligible == nil ? last?.present ?? whole : whole,
      inFavour: eligible == nil ? last?.inFavour ?? whole : whole)
    do throws(LawError) {
      let outcome = try law.outcome(
        of: vote, in: record.jurisdiction, for: record.instrument, on: day)
      facts = [ActCheck.needs(outcome, of: whole)]
      take(outcome.findings)
      take(record.orderFindings(law, on: day))
    } catch {
      var diagnostic = error.diagnostic
      diagnostic.severity = .warning
      remarks.append(diagnostic)
    }
  }

  private static func needs(_ outcome: AdoptionOutcome, of whole: Int) -> LocalizedText {
    let rule = outcome.majorityRule.value
    let present =
      outcome.presentNeeded.map {
        LocalizedText(zhHans: "出席至少\($0)人", en: "at least \($0) present")
      } ?? LocalizedText(zhHans: "条文未规定出席人数", en: "no attendance asked for")
    return LocalizedText(
      zhHans: "应到\(whole)人：\(present.zhHans)，赞成至少\(outcome.inFavourNeeded)票"
        + "（全体的\(rule.value.text.zhHans)，\(rule.source.shortCitation.zhHans)）",
      en: "of \(whole): \(present.en), at least \(outcome.inFavourNeeded) in favour "
        + "(\(rule.value.text.en) of all, \(rule.source.shortCitation.en))")
  }

  private func filing(
    _ record: BargainingCase, _ law: LawBook, _ day: CivilDate, _ copies: LawAnswer?
  ) -> [LocalizedText] {
    var facts: [LocalizedText] = []
    if let copies {
      facts.append(
        LocalizedText(
          zhHans:
            "一式\(copies.value.value.text.zhHans)份（\(copies.value.source.shortCitation.zhHans)）",
          en: "\(copies.value.value.text.en) copies (\(copies.value.source.shortCitation.en))"))
    }
    let papers = law.filingPapers(for: record.instrument, in: record.jurisdiction, on: day)
    facts += papers.map { row in
      LocalizedText(
        zhHans: "材料：\(row.value.text.zhHans)（\(row.source.shortCitation.zhHans)）",
        en: "paper: \(row.value.text.en) (\(row.source.shortCitation.en))")
    }
    return facts
  }
}
