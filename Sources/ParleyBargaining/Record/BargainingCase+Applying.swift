import ParleyTerms
import ParleyValues

extension BargainingCase {
  /// Takes an entry in. Never fails and reads no clock: an entry that cannot be understood is kept,
  /// and what is not in order becomes a standing warning.
  ///
  /// - Complexity: O(points of the entry); a correction replays the record, O(entries).
  public mutating func apply(_ event: CaseEvent) {
    if case .entryCorrected = event.fact {
      self = BargainingCase(replaying: events + [event])
      return
    }
    take(event)
  }

  /// A record replayed from its entries, with each corrected body in the place of the original.
  ///
  /// - Complexity: O(entries).
  public init(replaying events: some Sequence<CaseEvent>) {
    self.init()
    let all = Array(events)
    corrections = BargainingCase.corrections(in: all)
    for event in all { take(event) }
  }

  /// The record as it stood after an entry, with the corrections known today.
  ///
  /// - Parameter number: the number of the last entry taken in.
  public func asOf(entry number: Int) -> BargainingCase {
    var record = BargainingCase()
    record.corrections = corrections
    for event in events where event.sequence <= number { record.take(event) }
    return record
  }

  /// The last correction of each entry.
  static func corrections(in events: [CaseEvent]) -> [Int: Entry<EntryCorrected>] {
    var corrections: [Int: Entry<EntryCorrected>] = [:]
    for event in events {
      if case .entryCorrected(let body) = event.fact {
        corrections[body.entry] = Entry(event, body)
      }
    }
    return corrections
  }

  /// The entry as it counts: with the corrected body, day and side in place, or nothing when it was
  /// struck out. A correction that cannot be read leaves the original.
  public func effective(_ event: CaseEvent) -> CaseEvent? {
    guard let correction = corrections[event.sequence]?.body else { return event }
    guard let body = correction.body else { return nil }
    var corrected = event
    if let fact = try? CaseFact(
      kind: event.kind, version: correction.bodyVersion, body: Array(body.utf8))
    {
      corrected.fact = fact
    }
    if let day = correction.happenedOn { corrected.happenedOn = day }
    if let side = correction.side { corrected.side = side }
    return corrected
  }

  /// Keeps an entry and folds in what counts of it.
  mutating func take(_ event: CaseEvent) {
    events.append(event)
    if let counted = effective(event) { fold(counted) }
    roundOfEntries.append(round)
  }

  private mutating func fold(_ event: CaseEvent) {
    switch event.fact {
    case .caseOpened, .partyAdded, .standardsStated, .delegateNamed, .delegateLeft,
      .delegateAuthorised, .membersConsulted, .mandateGiven, .higherUnionNotified,
      .groundRulesAgreed, .demandServed, .demandAnswered, .informationRequested,
      .informationAnswered:
      foldPreparation(event)
    case .sessionOpened, .sessionClosed, .attendanceNoted, .minutesNoted, .noteTaken, .claimMade,
      .talksSuspended, .talksResumed, .impasseDeclared, .coordinationRequested,
      .coordinationAccepted, .coordinationEnded:
      foldTalks(event)
    case .offerTabled, .acceptanceGiven, .rejectionGiven, .offerWithdrawn, .putOnHold,
      .pointsReopened, .itemSettled, .promiseMade, .promiseKept:
      foldBargaining(event)
    case .draftAgreed, .voteTaken, .partySigned, .agreementSubmitted, .cureRequested, .cureMade,
      .objectionReceived, .effectDeclared, .agreementPublished, .performanceReported,
      .ruleChangeAnnounced, .caseClosed:
      foldConclusion(event)
    case .renewalRequested, .amendmentRequested, .terminationNoticed, .letterSent,
      .letterAnswered:
      foldPerformance(event)
    case .entryCorrected(let body): foldCorrection(event, body)
    case .attachmentBound(let body): attachments.append(Entry(event, body))
    case .irregularityNoted(let body):
      if let code = CaseRefusal.Code(rawValue: body.code) {
        warn(body.entry, code.standingWarning)
      }
    case .unknown(let fact):
      unknownEvents.append(event)
      warn(event.sequence, BargainingCase.unknownKind(fact))
    }
  }

  private mutating func foldCorrection(_ event: CaseEvent, _ body: EntryCorrected) {
    guard let broken = body.breaks else { return }
    warn(
      event.sequence,
      Diagnostic(
        "correct.breaks-later-entry", .warning,
        LocalizedText(
          zhHans: "第\(body.entry)号记录的更正使第\(broken)号记录失去依据，已按要求登记",
          en: "the correction of entry \(body.entry) leaves entry \(broken) without ground; "
            + "it was recorded as asked"),
        remedy: LocalizedText(
          zhHans: "核对第\(broken)号记录，必要时一并更正", en: "look at entry \(broken) and correct it too"),
        help: "correct"))
  }

  /// Adds a standing warning.
  mutating func warn(_ entry: Int, _ diagnostic: Diagnostic) {
    standingWarnings.append(StandingWarning(entry: entry, diagnostic: diagnostic))
  }

  private static func unknownKind(_ fact: UnknownFact) -> Diagnostic {
    Diagnostic(
      "event.unknown-kind", .warning,
      LocalizedText(
        zhHans: "本程序不认识“\(fact.kind)”（第\(fact.version)版）记录，已原样保留，未计入现状",
        en: "this program does not know entries “\(fact.kind)” (version \(fact.version)); "
          + "they are kept as they are and count for nothing here"),
      remedy: LocalizedText(zhHans: "请用较新的版本打开", en: "open the case with a newer version"),
      help: "version")
  }
}
