import ParleyValues

extension CaseFact {
  /// How each kind is read, in the order in which kinds are listed.
  static let readers: [FactReader<CaseFact>] = [
    FactReader(CaseOpened.self) { .caseOpened($0) },
    FactReader(PartyAdded.self) { .partyAdded($0) },
    FactReader(StandardsStated.self) { .standardsStated($0) },
    FactReader(DelegateNamed.self) { .delegateNamed($0) },
    FactReader(DelegateLeft.self) { .delegateLeft($0) },
    FactReader(DelegateAuthorised.self) { .delegateAuthorised($0) },
    FactReader(MembersConsulted.self) { .membersConsulted($0) },
    FactReader(MandateGiven.self) { .mandateGiven($0) },
    FactReader(HigherUnionNotified.self) { .higherUnionNotified($0) },
    FactReader(GroundRulesAgreed.self) { .groundRulesAgreed($0) },
    FactReader(DemandServed.self) { .demandServed($0) },
    FactReader(DemandAnswered.self) { .demandAnswered($0) },
    FactReader(InformationRequested.self) { .informationRequested($0) },
    FactReader(InformationAnswered.self) { .informationAnswered($0) },
    FactReader(SessionOpened.self) { .sessionOpened($0) },
    FactReader(SessionClosed.self) { .sessionClosed($0) },
    FactReader(AttendanceNoted.self) { .attendanceNoted($0) },
    FactReader(MinutesNoted.self) { .minutesNoted($0) },
    FactReader(NoteTaken.self) { .noteTaken($0) },
    FactReader(ClaimMade.self) { .claimMade($0) },
    FactReader(OfferTabled.self) { .offerTabled($0) },
    FactReader(AcceptanceGiven.self) { .acceptanceGiven($0) },
    FactReader(RejectionGiven.self) { .rejectionGiven($0) },
    FactReader(OfferWithdrawn.self) { .offerWithdrawn($0) },
    FactReader(PutOnHold.self) { .putOnHold($0) },
    FactReader(PointsReopened.self) { .pointsReopened($0) },
    FactReader(ItemSettled.self) { .itemSettled($0) },
    FactReader(PromiseMade.self) { .promiseMade($0) },
    FactReader(PromiseKept.self) { .promiseKept($0) },
    FactReader(TalksSuspended.self) { .talksSuspended($0) },
    FactReader(TalksResumed.self) { .talksResumed($0) },
    FactReader(ImpasseDeclared.self) { .impasseDeclared($0) },
    FactReader(CoordinationRequested.self) { .coordinationRequested($0) },
    FactReader(CoordinationAccepted.self) { .coordinationAccepted($0) },
    FactReader(CoordinationEnded.self) { .coordinationEnded($0) },
    FactReader(DraftAgreed.self) { .draftAgreed($0) },
    FactReader(VoteTaken.self) { .voteTaken($0) },
    FactReader(PartySigned.self) { .partySigned($0) },
    FactReader(AgreementSubmitted.self) { .agreementSubmitted($0) },
    FactReader(CureRequested.self) { .cureRequested($0) },
    FactReader(CureMade.self) { .cureMade($0) },
    FactReader(ObjectionReceived.self) { .objectionReceived($0) },
    FactReader(EffectDeclared.self) { .effectDeclared($0) },
    FactReader(AgreementPublished.self) { .agreementPublished($0) },
    FactReader(PerformanceReported.self) { .performanceReported($0) },
    FactReader(RuleChangeAnnounced.self) { .ruleChangeAnnounced($0) },
    FactReader(RenewalRequested.self) { .renewalRequested($0) },
    FactReader(AmendmentRequested.self) { .amendmentRequested($0) },
    FactReader(TerminationNoticed.self) { .terminationNoticed($0) },
    FactReader(LetterSent.self) { .letterSent($0) },
    FactReader(LetterAnswered.self) { .letterAnswered($0) },
    FactReader(CaseClosed.self) { .caseClosed($0) },
    FactReader(EntryCorrected.self) { .entryCorrected($0) },
    FactReader(AttachmentBound.self) { .attachmentBound($0) },
    FactReader(IrregularityNoted.self) { .irregularityNoted($0) },
  ]

  private static let readerByKind = Dictionary(
    readers.map { ($0.kind, $0) }, uniquingKeysWith: { first, _ in first })

  /// Every kind's name, in order.
  public static let knownKinds: [String] = readers.map(\.kind)

  /// What a kind is called; its name when it is not known.
  public static func title(ofKind kind: String) -> LocalizedText {
    readerByKind[kind]?.title ?? LocalizedText(verbatim: kind)
  }
}

extension CaseFact: RecordedFact {
  /// Shared facts lie in the shared file.
  public static let visibility = Visibility.shared

  /// The kind's name.
  public var kind: String {
    if case .unknown(let fact) = self { return fact.kind }
    return body.map { type(of: $0).kind } ?? ""
  }

  /// The version of the kind's body.
  public var kindVersion: Int {
    if case .unknown(let fact) = self { return fact.version }
    return body.map { type(of: $0).version } ?? 0
  }

  /// The canonical bytes of the body.
  public var encodedBody: [UInt8] {
    if case .unknown(let fact) = self { return fact.body }
    return body.map { CaseEventCoding.encodeBody($0) } ?? []
  }

  /// What the kind is called.
  public var title: LocalizedText { CaseFact.title(ofKind: kind) }

  /// Reads a fact; kinds and versions that are not known are kept verbatim.
  ///
  /// - Throws: ``EventCodingError`` when the body of a known kind does not have its shape.
  public init(kind: String, version: Int, body: [UInt8]) throws(EventCodingError) {
    guard let reader = CaseFact.readerByKind[kind], reader.version == version else {
      self = .unknown(UnknownFact(kind: kind, version: version, body: body))
      return
    }
    self = try reader.read(body)
  }
}
