import ParleyLaw
import ParleyTerms
import ParleyValues

extension DecisionMaker {
  mutating func draft(_ plan: CaseCommand.DraftPlan) throws(CaseRefusal) {
    if record.opening == nil { throw RecordCheck.notOpened }
    let body = DraftAgreed(
      title: plan.title ?? record.agreementTitle, validFrom: plan.validFrom,
      validThrough: plan.validThrough, terms: record.agreedTerms, items: record.agreedItems,
      clauses: plan.clauses)
    if body.terms.isEmpty, body.items.isEmpty, body.clauses.isEmpty {
      throw CaseRefusal(
        .emptyEntry,
        LocalizedText(
          zhHans: "尚无初步一致的内容，不能形成草案", en: "nothing is agreed yet that a draft could say"),
        remedy: LocalizedText(
          zhHans: "先用 parley accept 登记一致的各项", en: "record what is agreed with parley accept"))
    }
    add(.draftAgreed(body))
    warn(after.termFindings(context.law))
    do throws(Diagnostics) {
      _ = try after.agreedStandards()
    } catch {
      decision.warnings += error.all
    }
    let open = record.unsettledPoints
    if !open.isEmpty {
      decision.warnings.append(
        Diagnostic(
          "draft.open-points", .warning,
          LocalizedText(
            zhHans: "仍有未了结的议题：\(open.joined(separator: "、"))，未列入草案",
            en: "still unsettled and not in the draft: \(open.joined(separator: ", "))"),
          remedy: LocalizedText(
            zhHans: "继续协商，或登记为搁置、另案处理", en: "go on talking, or put them on hold or off the table")))
    }
  }

  mutating func vote(
    _ vote: AdoptionVote, by assembly: VoteTaken.Assembly
  ) throws(CaseRefusal) {
    if record.opening == nil { throw RecordCheck.notOpened }
    var body = VoteTaken(
      assembly: assembly, eligible: vote.eligible, present: vote.present, inFavour: vote.inFavour,
      against: vote.against, abstained: vote.abstained, isAdopted: false)
    do throws(LawError) {
      let outcome = try context.law.outcome(
        of: vote, in: record.jurisdiction, for: record.instrument, on: context.happenedOn)
      body.isAdopted = outcome.isAdopted
      body.presentNeeded = outcome.presentNeeded
      body.inFavourNeeded = outcome.inFavourNeeded
      warn(outcome.findings)
    } catch {
      judgeWithoutRule(vote, &body, error)
    }
    add(.voteTaken(body))
    if !body.isAdopted { decision.consequences.append(.notAdopted) }
  }

  /// Where no rule is known, more than half of all entitled is asked for, and said so.
  private mutating func judgeWithoutRule(
    _ vote: AdoptionVote, _ body: inout VoteTaken, _ error: LawError
  ) {
    let eligible = min(max(0, vote.eligible), 1_000_000_000)
    let needed = Proportion.moreThanHalf.people(of: eligible)
    body.inFavourNeeded = needed
    body.isAdopted =
      vote.inFavour >= needed && vote.present <= vote.eligible && vote.inFavour <= vote.present
    var warning = error.diagnostic
    warning.severity = .warning
    warning.remedy = LocalizedText(
      zhHans: "未载规定，暂按全体过半数计（\(needed)票）；用 --law 文件补入当地规定",
      en: "no rule is known; more than half of all was asked for (\(needed)); "
        + "add the local rule with --law FILE")
    decision.warnings.append(warning)
  }

  mutating func submit(_ body: AgreementSubmitted) throws(CaseRefusal) {
    if record.opening == nil { throw RecordCheck.notOpened }
    let refusals = record.refusals(
      of: .submission(copies: body.copies, papers: body.papers), law: context.law,
      on: context.happenedOn)
    try add(.agreementSubmitted(body), unless: refusals)
    adviseOnPapers(body)
  }

  /// What a guide asks for and is not named is said; so is the whole list where none is named.
  private mutating func adviseOnPapers(_ body: AgreementSubmitted) {
    let findings = record.paperFindings(body.papers, context.law, on: context.happenedOn)
    if !body.papers.isEmpty { return warn(findings.filter { !$0.isRefusal }) }
    let list = context.law.filingPapers(
      for: record.instrument, in: record.jurisdiction, on: context.happenedOn)
    guard let first = list.first else { return }
    let names = LocalizedText.list(list.map(\.value.text), separator: .init(zhHans: "；", en: "; "))
    decision.warnings.append(
      Diagnostic(
        "submit.papers-not-named", .warning,
        LocalizedText(zhHans: "未列明报送材料；应有：", en: "no papers are named; asked for: ") + names,
        remedy: LocalizedText(
          zhHans: "用 --材料 逐项列明，以便核对", en: "name each with --paper, so that they can be checked"),
        help: "submit", article: first.mayBeCitedAsLaw ? first.article : nil))
  }

  mutating func declareEffect(from: CivilDate?) throws(CaseRefusal) {
    if record.opening == nil { throw RecordCheck.notOpened }
    let day = from ?? record.firstDayInForce(context.law) ?? context.happenedOn
    let refusals = record.refusals(
      of: .effect(from: day), law: context.law, on: context.happenedOn)
    try add(.effectDeclared(EffectDeclared(from: day)), unless: refusals)
    adviseOnCure(day)
  }

  /// What is not known of the review once papers were asked for is said when it is taken as over.
  private mutating func adviseOnCure(_ day: CivilDate) {
    guard let submission = record.pendingSubmission, !record.cures(of: submission).isEmpty else {
      return
    }
    let isOpen = record.curedOn(submission) == nil
    guard isOpen || record.firstDayInForce(context.law).map({ day < $0 }) ?? false else { return }
    let later = record.firstDayInForce(context.law).map { "\($0)" } ?? "–"
    decision.warnings.append(
      Diagnostic(
        "effect.cure-clock", .warning,
        isOpen
          ? LocalizedText(
            zhHans: "机关要求的材料尚未补齐；补正期间是否计入审查期限，未见规定",
            en:
              "what the authority asked for is not made good; whether the review runs meanwhile is "
              + "laid down nowhere that was read")
          : LocalizedText(
            zhHans: "补正后审查期限是否重新起算，未见规定；自补正之日起算的，\(later) 起生效",
            en:
              "whether the review runs again from the cure is laid down nowhere that was read; if "
              + "it does, it is in force from \(later)"),
        remedy: LocalizedText(
          zhHans: "向审查机关核实生效日期，有误的用 parley correct 更正",
          en: "ask the authority for the day; if it is another, parley correct"), help: "effect"))
  }
}
