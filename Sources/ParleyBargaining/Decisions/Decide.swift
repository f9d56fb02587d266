import ParleyLaw
import ParleyTerms
import ParleyValues

/// Decides what an act comes to. Reads no clock and no file: the same act on the same record gives
/// the same entries.
///
/// The record never refuses a fact; what speaks of something that is not there is refused, and so
/// are acts of the tool that the law does not allow (`context.anyway` records those with a standing
/// warning).
///
/// - Parameters:
///   - command: what is to be recorded or done.
///   - record: the case as it stands.
///   - context: the law, the clock and who is writing.
/// - Returns: the entries to append with the record's next numbers, and what follows from them.
/// - Throws: ``CaseRefusal``, the gravest there is; see `docs/refusals.md`.
public func decide(
  _ command: CaseCommand, in record: BargainingCase, context: DecisionContext
) throws(CaseRefusal) -> Decision {
  var maker = DecisionMaker(record: record, context: context)
  try maker.decide(command)
  return maker.decision
}

/// Puts a decision together.
struct DecisionMaker {
  let record: BargainingCase
  let context: DecisionContext
  var decision = Decision(events: [])
  /// The record with the entries decided so far.
  var after: BargainingCase

  init(record: BargainingCase, context: DecisionContext) {
    self.record = record
    self.context = context
    after = record
  }

  mutating func decide(_ command: CaseCommand) throws(CaseRefusal) {
    try checkDates()
    switch command {
    case .open(let body, let parties, let standards): try open(body, parties, standards)
    case .record(let fact, let side): try recordFact(fact, by: side)
    case .offer(let body, let side): try offer(body, by: side)
    case .accept(let points, let side): try accept(points, by: side)
    case .draft(let plan): try draft(plan)
    case .vote(let vote, let assembly): try self.vote(vote, by: assembly)
    case .submit(let body): try submit(body)
    case .declareEffect(let from): try declareEffect(from: from)
    case .correct(let entry, let fact, let day, let side, let reason):
      try correct(entry, to: fact, happenedOn: day, side: side, reason: reason)
    }
    noteIfDraftOutdated()
  }

  /// Adds the next entry.
  mutating func add(_ fact: CaseFact, by side: Side? = nil) {
    let event = CaseEvent(
      sequence: after.lastSequence + 1, happenedOn: context.happenedOn,
      happenedAt: context.happenedAt, recordedAt: context.recordedAt,
      recordedBy: context.recordedBy, side: side, lawEdition: context.law.edition, fact: fact)
    decision.events.append(event)
    after.apply(event)
  }

  /// Adds an act of the tool if the law allows it, or if it was asked for all the same.
  mutating func add(
    _ fact: CaseFact, by side: Side? = nil, unless refusals: [CaseRefusal]
  ) throws(CaseRefusal) {
    guard let gravest = CaseRefusal(gravestOf: refusals) else { return add(fact, by: side) }
    let mayStand = refusals.allSatisfy(\.code.canBeRecordedAnyway)
    guard context.anyway, mayStand else { throw gravest }
    add(fact, by: side)
    let entry = after.lastSequence
    for refusal in refusals.sorted(by: { $0.code.precedence < $1.code.precedence }) {
      var warning = refusal.diagnostic
      warning.severity = .warning
      decision.warnings.append(warning)
      add(.irregularityNoted(IrregularityNoted(entry: entry, code: refusal.code.rawValue)))
    }
  }

  mutating func warn(_ findings: [LawFinding]) {
    decision.warnings += findings.map { finding in
      var diagnostic = finding.diagnostic
      diagnostic.severity = .warning
      return diagnostic
    }
  }

  private func checkDates() throws(CaseRefusal) {
    let today = context.recordedAt.date
    guard context.happenedOn > today else { return }
    throw CaseRefusal(
      .inFuture,
      LocalizedText(
        zhHans: "发生日期 \(context.happenedOn) 在今天 \(today) 之后",
        en: "it is said to happen on \(context.happenedOn), which is after today, \(today)"),
      remedy: LocalizedText(
        zhHans: "用 --on 写明实际发生的日期；约定的日期写在有效期、下次会议等项目里",
        en: "give the day it happened with --on; agreed days belong to validity or next meeting"))
  }

  private mutating func noteIfDraftOutdated() {
    let hadDraft = record.currentDraft != nil && !record.isDraftOutdated
    if hadDraft, after.currentDraft != nil, after.isDraftOutdated {
      decision.consequences.append(.draftOutdated)
    }
  }
}
