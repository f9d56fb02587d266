import ParleyTerms
import ParleyValues

extension BargainingCase {
  mutating func foldConclusion(_ event: CaseEvent) {
    switch event.fact {
    case .draftAgreed(let body): fold(event, body)
    case .voteTaken(let body): fold(event, body)
    case .partySigned(let body): fold(event, body)
    case .agreementSubmitted(let body):
      submissions.append(Entry(event, body))
      if stage != .inForce, stage != .ended { stage = .submitted }
    case .cureRequested(let body):
      cures.append(CureRecord(request: Entry(event, body)))
      if stage == .submitted { stage = .curing }
    case .cureMade(let body): fold(event, body)
    case .objectionReceived(let body): fold(event, body)
    case .effectDeclared(let body):
      effect = Entry(event, body)
      if stage != .ended { stage = .inForce }
    case .agreementPublished(let body): publications.append(Entry(event, body))
    case .performanceReported(let body): performanceReports.append(Entry(event, body))
    case .ruleChangeAnnounced(let body): ruleChanges.append(Entry(event, body))
    case .caseClosed(let body):
      closing = Entry(event, body)
      stage = .ended
    default: break
    }
  }

  private mutating func fold(_ event: CaseEvent, _ body: DraftAgreed) {
    if let last = drafts.indices.last, drafts[last].state == .current {
      drafts[last].state = .superseded
    }
    drafts.append(DraftRecord(number: drafts.count + 1, entry: Entry(event, body)))
    if stage != .inForce, stage != .ended { stage = .draftAgreed }
  }

  private mutating func fold(_ event: CaseEvent, _ body: VoteTaken) {
    guard let last = drafts.indices.last, drafts[last].state != .superseded else {
      votesWithoutDraft.append(Entry(event, body))
      warn(
        event.sequence,
        Diagnostic(
          "vote.no-draft", .warning,
          LocalizedText(
            zhHans: "第\(event.sequence)号表决之前没有登记草案，无法对应到文本",
            en: "no draft was recorded before the vote of entry \(event.sequence)"),
          remedy: LocalizedText(
            zhHans: "先用 parley draft 登记草案，再更正或补登表决",
            en: "record the draft with parley draft, then the vote on it"),
          help: "vote"))
      return
    }
    drafts[last].votes.append(Entry(event, body))
    guard stage != .submitted, stage != .curing, stage != .inForce, stage != .ended else { return }
    if body.isAdopted {
      if drafts[last].state == .rejected { drafts[last].state = .current }
      stage = isSignedByAll ? .signed : .adopted
    } else {
      drafts[last].state = .rejected
      stage = .rejected
    }
  }

  private var isSignedByAll: Bool {
    currentDraft != nil && !signingParties.isEmpty && missingSignatures.isEmpty
  }

  private mutating func fold(_ event: CaseEvent, _ body: PartySigned) {
    guard let last = drafts.indices.last else {
      warn(event.sequence, BargainingCase.signedWithoutDraft(event.sequence))
      return
    }
    drafts[last].signatures.append(Entry(event, body))
    guard stage == .draftAgreed || stage == .adopted, isSignedByAll else { return }
    stage = .signed
  }

  /// Papers that are handed in go to the notices that name them, or else to the last open one.
  private mutating func fold(_ event: CaseEvent, _ body: CureMade) {
    let open = cures.indices.filter { !cures[$0].isComplete }
    guard let last = open.last else {
      warn(event.sequence, BargainingCase.cureNotAsked(event.sequence))
      return
    }
    let named = open.filter { place in
      body.papers.isEmpty
        || cures[place].outstanding.contains { body.papers.contains($0) }
    }
    for place in named.isEmpty ? [last] : named { cures[place].made.append(Entry(event, body)) }
    if stage == .curing, openCures.isEmpty { stage = .submitted }
  }

  private static func cureNotAsked(_ entry: Int) -> Diagnostic {
    Diagnostic(
      "cure.not-asked", .warning,
      LocalizedText(
        zhHans: "第\(entry)号补正之前没有登记补正通知，或者已经补齐",
        en: "no open notice of gaps was recorded before entry \(entry)"),
      remedy: LocalizedText(
        zhHans: "先用 parley cure ask 登记补正通知", en: "record the notice with parley cure ask first"),
      help: "cure")
  }

  private mutating func fold(_ event: CaseEvent, _ body: ObjectionReceived) {
    objections.append(Entry(event, body))
    if let last = drafts.indices.last { drafts[last].state = .objected }
    if stage != .ended { stage = .negotiating }
  }

  private static func signedWithoutDraft(_ entry: Int) -> Diagnostic {
    Diagnostic(
      "sign.no-draft", .warning,
      LocalizedText(
        zhHans: "第\(entry)号签字之前没有登记草案，无法对应到文本",
        en: "no draft was recorded before the signature of entry \(entry)"),
      remedy: LocalizedText(
        zhHans: "先用 parley draft 登记草案，再补登签字",
        en: "record the draft with parley draft, then the signature"),
      help: "sign")
  }
}
