import ParleyLaw
import ParleyTerms
import ParleyValues

/// One bargaining cycle between one union side and one company side: a value that is replayed from
/// its entries. Reading it needs no clock and no file.
///
///     var record = BargainingCase()
///     for event in events { record.apply(event) }
///     record.positions          // where both sides stand, term by term
public struct BargainingCase: Equatable, Sendable {
  // MARK: Entries

  /// The entries as they were recorded, in order.
  public internal(set) var events: [CaseEvent] = []
  /// The corrections, by the number of the entry they correct; the last one holds.
  public internal(set) var corrections: [Int: Entry<EntryCorrected>] = [:]
  /// What is not in order and stays with the record.
  public internal(set) var standingWarnings: [StandingWarning] = []

  // MARK: Opening

  /// How the case was opened; nothing before that.
  public internal(set) var opening: Entry<CaseOpened>?
  /// The parties, in the order they were named.
  public internal(set) var parties: [PartyAdded] = []
  /// The currency of all amounts.
  public internal(set) var currency = Currency.cny
  /// The standards that hold today, before anything agreed here.
  public internal(set) var currentStandards = Standards()
  /// Where those come from; nothing when they were not stated.
  public internal(set) var standardsStatement: Entry<StandardsStated>?

  // MARK: Preparation

  /// Everybody who was ever on a side's list, in the order they were named.
  public internal(set) var delegates: [DelegateRecord] = []
  /// The written authorities.
  public internal(set) var authorisations: [Entry<DelegateAuthorised>] = []
  /// The consultations of members.
  public internal(set) var consultations: [Entry<MembersConsulted>] = []
  /// The mandates.
  public internal(set) var mandates: [Entry<MandateGiven>] = []
  /// The notices to the higher union.
  public internal(set) var higherUnionNotices: [Entry<HigherUnionNotified>] = []
  /// The demands, the latest last.
  public internal(set) var demands: [Entry<DemandServed>] = []
  /// The answers to them, the latest last.
  public internal(set) var answers: [Entry<DemandAnswered>] = []
  /// The requests for information.
  public internal(set) var requests: [InformationRequest] = []
  /// The ground rules that hold.
  public internal(set) var groundRules: Entry<GroundRulesAgreed>?

  // MARK: Talks

  /// The sessions.
  public internal(set) var sessions: [SessionRecord] = []
  /// The round, 0 before the first offer; see ``BargainingCase/round``.
  public internal(set) var rounds = RoundCounter()
  /// Everything tabled, in order.
  public internal(set) var offers: [TabledOffer] = []
  /// The terms that were ever on the table, in the order they came up.
  public internal(set) var terms: [TermTrack] = []
  /// The items that were ever on the table, in the order they came up.
  public internal(set) var items: [ItemTrack] = []
  /// The claims.
  public internal(set) var claims: [Entry<ClaimMade>] = []
  /// The promises.
  public internal(set) var promises: [PromiseRecord] = []
  /// The remarks.
  public internal(set) var notes: [Entry<NoteTaken>] = []
  /// The suspensions, the latest last.
  public internal(set) var suspensions: [Entry<TalksSuspended>] = []
  /// The days on which the talks went on again.
  public internal(set) var resumptions: [Entry<TalksResumed>] = []
  /// The impasses.
  public internal(set) var impasses: [Entry<ImpasseDeclared>] = []
  /// The applications for coordination.
  public internal(set) var coordinationRequests: [Entry<CoordinationRequested>] = []
  /// The coordinations taken up.
  public internal(set) var coordinations: [Entry<CoordinationAccepted>] = []
  /// How they ended.
  public internal(set) var coordinationEnds: [Entry<CoordinationEnded>] = []

  // MARK: Conclusion

  /// The drafts, the latest last.
  public internal(set) var drafts: [DraftRecord] = []
  /// Votes that were recorded before any draft.
  public internal(set) var votesWithoutDraft: [Entry<VoteTaken>] = []
  /// The submissions, the latest last.
  public internal(set) var submissions: [Entry<AgreementSubmitted>] = []
  /// The authority's notices of gaps, with what was handed in on them; the latest last.
  public internal(set) var cures: [CureRecord] = []
  /// The objections, the latest last.
  public internal(set) var objections: [Entry<ObjectionReceived>] = []
  /// The entry into force.
  public internal(set) var effect: Entry<EffectDeclared>?
  /// The publications.
  public internal(set) var publications: [Entry<AgreementPublished>] = []
  /// The reports on how the agreement is kept, the latest last.
  public internal(set) var performanceReports: [Entry<PerformanceReported>] = []
  /// The announced changes of rules, the latest last.
  public internal(set) var ruleChanges: [Entry<RuleChangeAnnounced>] = []
  /// The requests for renewal.
  public internal(set) var renewalRequests: [Entry<RenewalRequested>] = []
  /// The requests for a change.
  public internal(set) var amendmentRequests: [Entry<AmendmentRequested>] = []
  /// The notices of termination.
  public internal(set) var terminationNotices: [Entry<TerminationNoticed>] = []
  /// The letters about the performance.
  public internal(set) var letters: [LetterRecord] = []
  /// The attachments.
  public internal(set) var attachments: [Entry<AttachmentBound>] = []
  /// How the case was closed.
  public internal(set) var closing: Entry<CaseClosed>?
  /// Entries of kinds that this program does not know.
  public internal(set) var unknownEvents: [CaseEvent] = []

  /// Where the case stands by its record alone; see ``stage(on:law:)`` for the silence of a side
  /// or an authority.
  public internal(set) var stage = Stage.preparing
  /// The stage before a suspension, to go back to.
  var stageBeforeSuspension = Stage.negotiating
  /// The places of terms and items by their key or name.
  var termPlaces: [String: Int] = [:]
  var itemPlaces: [String: Int] = [:]
  /// Where offers are found, and which of them stand for each point.
  var offerIndex = OfferIndex()
  /// The round of each entry, by its place in ``events``.
  var roundOfEntries: [Int] = []
  /// How each key was understood, so that a long record is read quickly.
  var termFamilies = TermCache()

  /// A case without entries.
  public init() {}

  // MARK: Reading

  /// The number of the last entry, 0 before the first.
  public var lastSequence: Int { events.last?.sequence ?? 0 }
  /// The round the talks are in, 0 before the first offer.
  public var round: Int { rounds.number }
  /// The instrument the talks aim at.
  public var instrument: Instrument { opening?.body.instrument ?? .collectiveContract }
  /// The place whose rules hold.
  public var jurisdiction: Jurisdiction { opening?.body.jurisdiction ?? .national }
  /// What the case is called.
  public var title: String { opening?.body.title ?? "" }
  /// The session that is going on, if one is.
  public var openSession: SessionRecord? { sessions.last.flatMap { $0.isOpen ? $0 : nil } }
  /// The draft that may be voted on and signed, if there is one.
  public var currentDraft: DraftRecord? { drafts.last.flatMap { $0.state == .current ? $0 : nil } }
  /// The submission that the authority has not objected to, if there is one.
  public var pendingSubmission: Entry<AgreementSubmitted>? {
    guard let last = submissions.last else { return nil }
    return objections.contains { $0.number > last.number } ? nil : last
  }
  /// The objection that was not followed by another submission, if there is one.
  public var openObjection: Entry<ObjectionReceived>? {
    guard let last = objections.last else { return nil }
    return submissions.contains { $0.number > last.number } ? nil : last
  }

  /// The parties that sign.
  public var signingParties: [PartyAdded] { parties.filter { $0.position == .signs } }

  /// The signing parties whose signature is not under the current draft.
  public var missingSignatures: [PartyAdded] {
    let signed = currentDraft?.signatures.map(\.body.party) ?? []
    return signingParties.filter { !signed.contains($0.id) }
  }

  /// The first party of a side.
  public func party(of side: Side) -> PartyAdded? { parties.first { $0.side == side } }

  /// What was ever on the table about a term.
  public func term(_ key: TermKey) -> TermTrack? {
    termPlaces[key.description].map { terms[$0] }
  }

  /// What was ever on the table about an item.
  public func item(_ name: String) -> ItemTrack? { itemPlaces[name].map { items[$0] } }

  /// The offer of an entry.
  public func offer(_ number: Int) -> TabledOffer? {
    offerIndex.place(of: number).map { offers[$0] }
  }

  /// The package of a name, `P1`.
  public func package(_ id: String) -> TabledOffer? { offers.last { $0.packageID == id } }

  /// The ids of everybody the entries name.
  public var personIDs: [String] {
    var ids: Set<String> = []
    for delegate in delegates { ids.insert(delegate.person.id) }
    for session in sessions {
      for attendee in session.attendance { ids.insert(attendee.person.id) }
    }
    for party in parties { if let person = party.representative { ids.insert(person.id) } }
    for authority in authorisations {
      ids.insert(authority.body.person.id)
      if let principal = authority.body.principal { ids.insert(principal.id) }
    }
    return ids.sorted(by: CodePointOrder.precedes)
  }

  /// Whether two records say the same; what was only cached does not count.
  public static func == (left: BargainingCase, right: BargainingCase) -> Bool {
    left.events == right.events && left.corrections == right.corrections
      && left.stage == right.stage && left.rounds == right.rounds && left.offers == right.offers
      && left.terms == right.terms && left.items == right.items
      && left.promises == right.promises && left.standingWarnings == right.standingWarnings
      && left.drafts == right.drafts && left.delegates == right.delegates
      && left.parties == right.parties && left.sessions == right.sessions
      && left.currentStandards == right.currentStandards
  }
}
