import ParleyLaw
import ParleyTerms
import ParleyValues

extension DecisionMaker {
  mutating func open(
    _ body: CaseOpened, _ parties: [PartyAdded], _ standards: StandardsStated?
  ) throws(CaseRefusal) {
    if let opening = record.opening {
      throw CaseRefusal(
        .alreadyOpen,
        LocalizedText(
          zhHans: "档案“\(record.title)”已于 \(opening.happenedOn) 立档",
          en: "the case “\(record.title)” was opened on \(opening.happenedOn)"),
        remedy: LocalizedText(
          zhHans: "要更改立档内容，用 parley correct \(opening.number)",
          en: "to change how it was opened, use parley correct \(opening.number)"))
    }
    add(.caseOpened(body))
    for party in parties { add(.partyAdded(party)) }
    if let standards { try recordFact(.standardsStated(standards), by: nil) }
  }

  /// Records a fact as it is, once what it speaks of is there.
  mutating func recordFact(_ fact: CaseFact, by side: Side?) throws(CaseRefusal) {
    switch fact {
    case .offerTabled(let body):
      guard let side else { throw RecordCheck.missingSide(fact) }
      return try offer(body, by: side)
    case .agreementSubmitted(let body): return try submit(body)
    case .effectDeclared(let body): return try declareEffect(from: body.from)
    default: break
    }
    if let refusal = RecordCheck(record: after).refusal(of: fact, by: side) { throw refusal }
    noteReopening(by: fact, side)
    add(fact, by: side)
    advise(on: fact, by: side)
  }

  /// One side opening again what was agreed is recorded as such, and asked about.
  private mutating func noteReopening(by fact: CaseFact, _ side: Side?) {
    guard case .pointsReopened(let body) = fact, let side else { return }
    let agreed =
      body.terms.filter { after.term(TermKey(canonical: $0))?.state.isAgreed == true }
      + body.items.filter { after.item($0)?.state.isAgreed == true }
    if !agreed.isEmpty {
      decision.consequences.append(.reopensAlone(side: side, points: agreed))
    }
  }

  /// What the law says to a fact that was recorded.
  private mutating func advise(on fact: CaseFact, by side: Side?) {
    switch fact {
    case .sessionOpened: warn(after.delegationFindings(context.law, on: context.happenedOn))
    case .delegateNamed, .delegateLeft:
      if after.hasDelegatesOnBothSides {
        warn(after.delegationFindings(context.law, on: context.happenedOn))
      }
    case .partySigned: adviseOnSignature()
    case .demandAnswered(let body) where body.answer == .refuses: adviseOnRefusal(body)
    case .letterSent(let body): adviseOnAccusation(body)
    default: break
    }
  }

  /// A difference is not an accusation: such words wait for an admission or a decision.
  private mutating func adviseOnAccusation(_ body: LetterSent) {
    let words = ["拖欠", "克扣", "欠薪", "违约"].filter { word in
      body.matters.contains { $0.text.contains(word) } || body.asks.contains { $0.contains(word) }
    }
    let isAdmitted = after.letters.contains { letter in
      letter.answers.contains { $0.body.outcome == .admitted }
    }
    if words.isEmpty || isAdmitted { return }
    decision.warnings.append(
      Diagnostic(
        "letter.accusation", .warning,
        LocalizedText(
          zhHans: "函件写有“\(words.joined(separator: "、"))”，而对方尚未承认，也没有裁决",
          en: "the letter says \(words.joined(separator: ", ")) although nothing was admitted or "
            + "decided"),
        remedy: LocalizedText(
          zhHans: "承认或者裁决之前写“疑似差异、待核”；用 parley correct 更正",
          en: "until then speak of differences still to be checked; parley correct changes it"),
        help: "letter"))
  }

  private mutating func adviseOnSignature() {
    guard let draft = after.currentDraft, !draft.isAdopted,
      let order = context.law.figure(
        .signatureOrder, in: record.jurisdiction, for: record.instrument, on: context.happenedOn),
      order.value.value.choice == "after-adoption"
    else { return }
    decision.warnings.append(
      Diagnostic(
        "sign.before-adoption", .warning,
        LocalizedText(
          zhHans: "草案尚未审议通过即已签字；\(order.value.value.text.zhHans)",
          en: "signed before the draft was adopted; \(order.value.value.text.en)"),
        remedy: LocalizedText(
          zhHans: "审议通过后补签，并登记补签日期", en: "sign again after adoption and record the day"),
        help: "sign", article: order.mayBeCitedAsLaw ? order.article : nil))
  }

  private mutating func adviseOnRefusal(_ body: DemandAnswered) {
    guard
      let rule = context.law.figure(
        .refusalOfTalks, in: record.jurisdiction, for: record.instrument, on: context.happenedOn)
    else { return }
    decision.warnings.append(
      Diagnostic(
        "reply.refusal", .warning,
        LocalizedText(
          zhHans: "对方拒绝协商" + (body.reason.map { "，理由：\($0)" } ?? "，未说明理由")
            + "；\(rule.value.value.text.zhHans)",
          en: "talks were refused" + (body.reason.map { ", reason: \($0)" } ?? " without a reason")
            + "; \(rule.value.value.text.en)"),
        remedy: LocalizedText(
          zhHans: "可向上级工会报告，请其督促，或请当地人社部门责令改正",
          en: "report it to the higher union, or ask the authority to order correction"),
        help: "reply", article: rule.mayBeCitedAsLaw ? rule.article : nil))
  }
}
