import ParleyLaw
import ParleyTerms
import ParleyValues

extension BargainingCase {
  /// Whether both sides have named representatives.
  public var hasDelegatesOnBothSides: Bool {
    Side.allCases.allSatisfy { !representatives(of: $0).isEmpty }
  }

  /// The seated representatives of a side, chief among them.
  public func representatives(of side: Side) -> [DelegateRecord] {
    delegates.filter { $0.side == side && $0.isSeated && $0.role.isRepresentative }
  }

  /// What the law checks of the delegations.
  public var delegationFacts: DelegationFacts {
    let workers = representatives(of: .union)
    let company = representatives(of: .platform)
    let both = Set(workers.map(\.person.id)).intersection(company.map(\.person.id))
    return DelegationFacts(
      workers: BargainingCase.facts(workers), company: BargainingCase.facts(company),
      onBothSides: both.sorted(by: CodePointOrder.precedes))
  }

  private static func facts(_ delegates: [DelegateRecord]) -> DelegationFacts.Side {
    let known = delegates.compactMap(\.isFrontLine)
    return DelegationFacts.Side(
      count: delegates.count, outsiders: delegates.count(where: \.isOutsider),
      chiefs: delegates.count { $0.role == .chief },
      chiefIsOutsider: delegates.contains { $0.role == .chief && $0.isOutsider },
      frontLine: known.isEmpty ? nil : known.count { $0 })
  }

  /// What the law says to the delegations as they are; empty while no delegates are named.
  public func delegationFindings(_ law: LawBook, on date: CivilDate) -> [LawFinding] {
    guard delegates.contains(where: { $0.role.isRepresentative }) else { return [] }
    return law.check(delegationFacts, in: jurisdiction, for: instrument, on: date)
  }

  /// What the law says to the term of the current draft.
  public func termFindings(_ law: LawBook) -> [LawFinding] {
    guard let draft = currentDraft?.entry.body, let first = draft.validFrom,
      let last = draft.validThrough
    else { return [] }
    return law.checkTerm(from: first, through: last, in: jurisdiction, for: instrument)
  }

  /// What the law says to the order of signature and adoption of the draft in question.
  public func orderFindings(_ law: LawBook, on date: CivilDate) -> [LawFinding] {
    guard let draft = drafts.last, draft.state != .superseded else { return [] }
    // Of a party that signed again the last signature counts.
    let signed = Dictionary(
      draft.signatures.map { ($0.body.party, $0.happenedOn) }, uniquingKeysWith: { max($0, $1) })
    let adopted = draft.votes.last { $0.body.isAdopted }?.happenedOn
    return law.checkOrder(
      adopted: adopted, signed: signed.values.sorted(), in: jurisdiction, for: instrument, on: date)
  }

  /// The parties whose signature is still to be given: those that have not signed, and those whose
  /// signature came before the adoption that it has to follow.
  public func partiesToSign(_ law: LawBook, on date: CivilDate) -> [PartyAdded] {
    let missing = missingSignatures
    guard let draft = currentDraft,
      let adopted = draft.votes.last(where: { $0.body.isAdopted })?.happenedOn,
      orderFindings(law, on: date).contains(where: { $0.code == "order.signed-before-adoption" })
    else { return missing }
    return signingParties.filter { party in
      !draft.signatures.contains { $0.body.party == party.id && $0.happenedOn >= adopted }
    }
  }

  /// What the law says to the papers that are to be handed in.
  public func paperFindings(_ papers: [String], _ law: LawBook, on date: CivilDate)
    -> [LawFinding]
  {
    law.checkPapers(papers, in: jurisdiction, for: instrument, on: date)
  }

  /// Where the case stands on a day: a demand whose time has passed is unanswered.
  public func stage(on date: CivilDate, law: LawBook) -> Stage {
    guard stage == .demanded, let due = replyDue(law), date > due else { return stage }
    return .unanswered
  }

  /// The day by which the reply to the last demand is due.
  func replyDue(_ law: LawBook) -> CivilDate? {
    guard let demand = demands.last else { return nil }
    let rule = try? law.due(
      .reply, from: demand.happenedOn, in: jurisdiction, for: instrument)
    if let rule, rule.verified { return rule.due }
    return demand.body.replyAskedBy ?? rule?.due
  }

  /// What the law advises about the record as it stands, and what is not in order in it.
  public func warnings(law: LawBook, on date: CivilDate) -> [Diagnostic] {
    var found = standingWarnings.map(\.diagnostic)
    let advice =
      delegationFindings(law, on: date) + termFindings(law) + orderFindings(law, on: date)
    found += advice.map { finding in
      var diagnostic = finding.diagnostic
      diagnostic.severity = .warning
      return diagnostic
    }
    return found
  }
}
