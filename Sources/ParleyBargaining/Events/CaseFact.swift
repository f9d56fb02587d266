/// What an entry of the shared record says: one case for each kind of fact.
public enum CaseFact: Hashable, Sendable {
  /// The case was opened.
  case caseOpened(CaseOpened)
  /// A party was named.
  case partyAdded(PartyAdded)
  /// The current standards were stated.
  case standardsStated(StandardsStated)
  /// A delegate was named.
  case delegateNamed(DelegateNamed)
  /// A delegate's seat became vacant.
  case delegateLeft(DelegateLeft)
  /// Somebody was authorised in writing.
  case delegateAuthorised(DelegateAuthorised)
  /// The members were consulted.
  case membersConsulted(MembersConsulted)
  /// The union was authorised.
  case mandateGiven(MandateGiven)
  /// The higher union was told.
  case higherUnionNotified(HigherUnionNotified)
  /// Ground rules were agreed.
  case groundRulesAgreed(GroundRulesAgreed)
  /// A demand was served.
  case demandServed(DemandServed)
  /// The demand was answered, or not.
  case demandAnswered(DemandAnswered)
  /// Information was asked for.
  case informationRequested(InformationRequested)
  /// A request for information was answered.
  case informationAnswered(InformationAnswered)
  /// A session began.
  case sessionOpened(SessionOpened)
  /// A session ended.
  case sessionClosed(SessionClosed)
  /// Somebody came or left.
  case attendanceNoted(AttendanceNoted)
  /// A sentence of the minutes.
  case minutesNoted(MinutesNoted)
  /// A remark.
  case noteTaken(NoteTaken)
  /// A claim was made.
  case claimMade(ClaimMade)
  /// An offer was tabled.
  case offerTabled(OfferTabled)
  /// Something was accepted.
  case acceptanceGiven(AcceptanceGiven)
  /// Something was rejected.
  case rejectionGiven(RejectionGiven)
  /// Something was withdrawn.
  case offerWithdrawn(OfferWithdrawn)
  /// Something was put on hold.
  case putOnHold(PutOnHold)
  /// Something was opened again.
  case pointsReopened(PointsReopened)
  /// An item was explained or taken off the table.
  case itemSettled(ItemSettled)
  /// A promise was made.
  case promiseMade(PromiseMade)
  /// A promise was kept.
  case promiseKept(PromiseKept)
  /// The talks were suspended.
  case talksSuspended(TalksSuspended)
  /// The talks went on.
  case talksResumed(TalksResumed)
  /// The sides could not go on.
  case impasseDeclared(ImpasseDeclared)
  /// The authority was asked to coordinate.
  case coordinationRequested(CoordinationRequested)
  /// The authority took the matter up.
  case coordinationAccepted(CoordinationAccepted)
  /// The coordination ended.
  case coordinationEnded(CoordinationEnded)
  /// A draft was agreed.
  case draftAgreed(DraftAgreed)
  /// A vote was taken on the draft.
  case voteTaken(VoteTaken)
  /// A party signed.
  case partySigned(PartySigned)
  /// The agreement was handed in.
  case agreementSubmitted(AgreementSubmitted)
  /// The authority asked for missing papers.
  case cureRequested(CureRequested)
  /// They were handed in.
  case cureMade(CureMade)
  /// The authority objected.
  case objectionReceived(ObjectionReceived)
  /// The agreement came into force.
  case effectDeclared(EffectDeclared)
  /// The agreement was published.
  case agreementPublished(AgreementPublished)
  /// It was reported how the agreement is kept.
  case performanceReported(PerformanceReported)
  /// A change of rules was announced.
  case ruleChangeAnnounced(RuleChangeAnnounced)
  /// A side asked to renew the agreement.
  case renewalRequested(RenewalRequested)
  /// A side asked to change the agreement.
  case amendmentRequested(AmendmentRequested)
  /// Notice was given that the agreement ends.
  case terminationNoticed(TerminationNoticed)
  /// A letter about the performance was sent.
  case letterSent(LetterSent)
  /// A letter was answered.
  case letterAnswered(LetterAnswered)
  /// The case was closed.
  case caseClosed(CaseClosed)
  /// An earlier entry was wrong.
  case entryCorrected(EntryCorrected)
  /// A file was bound to the record.
  case attachmentBound(AttachmentBound)
  /// Something was recorded all the same.
  case irregularityNoted(IrregularityNoted)
  /// A fact that this program does not know.
  case unknown(UnknownFact)
}

extension CaseFact {
  /// The body; nothing for facts that are not known.
  public var body: (any CaseBody)? {
    switch self {
    case .caseOpened(let body): body
    case .partyAdded(let body): body
    case .standardsStated(let body): body
    case .delegateNamed(let body): body
    case .delegateLeft(let body): body
    case .delegateAuthorised(let body): body
    case .membersConsulted(let body): body
    case .mandateGiven(let body): body
    case .higherUnionNotified(let body): body
    case .groundRulesAgreed(let body): body
    case .demandServed(let body): body
    case .demandAnswered(let body): body
    case .informationRequested(let body): body
    case .informationAnswered(let body): body
    case .sessionOpened(let body): body
    case .sessionClosed(let body): body
    case .attendanceNoted(let body): body
    case .minutesNoted(let body): body
    case .noteTaken(let body): body
    case .claimMade(let body): body
    case .offerTabled(let body): body
    case .acceptanceGiven(let body): body
    case .rejectionGiven(let body): body
    case .offerWithdrawn(let body): body
    case .putOnHold(let body): body
    case .pointsReopened(let body): body
    case .itemSettled(let body): body
    case .promiseMade(let body): body
    case .promiseKept(let body): body
    case .talksSuspended(let body): body
    case .talksResumed(let body): body
    case .impasseDeclared(let body): body
    case .coordinationRequested(let body): body
    case .coordinationAccepted(let body): body
    case .coordinationEnded(let body): body
    case .draftAgreed(let body): body
    case .voteTaken(let body): body
    case .partySigned(let body): body
    case .agreementSubmitted(let body): body
    case .cureRequested(let body): body
    case .cureMade(let body): body
    case .objectionReceived(let body): body
    case .effectDeclared(let body): body
    case .agreementPublished(let body): body
    case .performanceReported(let body): body
    case .ruleChangeAnnounced(let body): body
    case .renewalRequested(let body): body
    case .amendmentRequested(let body): body
    case .terminationNoticed(let body): body
    case .letterSent(let body): body
    case .letterAnswered(let body): body
    case .caseClosed(let body): body
    case .entryCorrected(let body): body
    case .attachmentBound(let body): body
    case .irregularityNoted(let body): body
    case .unknown: nil
    }
  }
}
