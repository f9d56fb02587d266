import ParleyLaw
import ParleyTerms
import ParleyValues

/// What the sides have agreed: standards, parties, validity and procedures, told as clauses with
/// stable keys. The terms that are printed here are those that were simulated and against which pay
/// is checked.
public struct Agreement: Equatable, Sendable {
  /// What the agreement is called.
  public let title: String
  /// The instrument it is made as.
  public let instrument: Instrument
  /// The place whose law holds.
  public let jurisdiction: Jurisdiction
  /// Who is named in it, with role and position.
  public let parties: [PartyAdded]
  /// Whom it covers.
  public let unit: String
  /// The first day of its validity, if stated.
  public let validFrom: CivilDate?
  /// The last day of its validity, if stated.
  public let validThrough: CivilDate?
  /// The standards it fixes.
  public let standards: Standards
  /// The points that are no numbers.
  public let items: [ItemText]
  /// Clauses in words of their own.
  public let freeClauses: [DraftAgreed.FreeClause]
  /// The agreement that this one supplements or renews, by its title, if one was named.
  public let follows: String?
  /// The terms that the draft itself fixes; ``standards`` also hold what was in force before.
  public let ownKeys: [TermKey]
  /// The terms that no longer hold.
  public let droppedKeys: [TermKey]

  /// The agreement of a draft.
  ///
  /// - Parameters:
  ///   - draft: the draft, as it was recorded.
  ///   - record: the case; its current standards are those that the draft's terms change.
  /// - Throws: ``Diagnostics`` when the draft's terms do not make whole standards.
  public init(_ draft: DraftAgreed, in record: BargainingCase) throws(Diagnostics) {
    title = draft.title
    instrument = record.instrument
    jurisdiction = record.jurisdiction
    parties = record.parties
    unit = record.opening?.body.unit ?? ""
    validFrom = draft.validFrom
    validThrough = draft.validThrough
    standards = try record.currentStandards.applying(record.assignments(draft.terms))
    items = draft.items
    freeClauses = draft.clauses
    follows = record.opening?.body.follows
    ownKeys = draft.terms.filter { $0.value != nil }.map { TermKey(canonical: $0.key) }
    droppedKeys = draft.terms.filter { $0.value == nil }.map { TermKey(canonical: $0.key) }
  }

  /// Whether it states only what was agreed now, beside an agreement or rules that go on: minutes,
  /// a memorandum, a supplement. The others state every standard.
  public var statesOnlyItsOwn: Bool {
    switch instrument {
    case .minutes, .memorandum, .supplement: true
    case .collectiveContract, .specialContract, .wageAgreement, .sectoralContract,
      .algorithmAgreement:
      false
    }
  }

  /// Whether its clauses are articles in chapters; minutes and memoranda have numbered points.
  public var isInArticles: Bool { instrument != .minutes && instrument != .memorandum }

  /// The sentence with which minutes and memoranda begin.
  public var preamble: LocalizedText {
    LocalizedText(
      zhHans: "双方根据\(basis.zhHans)进行了协商，\(making)\(noun.zhHans)如下：",
      en: "Relying on \(basis.en), the sides have bargained and make \(noun.en):")
  }

  /// The parties of a side that sign or accede.
  public func boundParties(of side: Side) -> [PartyAdded] {
    parties.filter { $0.side == side && $0.position != .notBound }
  }
}

/// One clause of an agreement.
public struct AgreementClause: Equatable, Sendable {
  /// The name by which clauses are compared between versions: a topic, an item or a free clause.
  public let key: String
  /// A few words behind the number.
  public let heading: LocalizedText
  /// What it says, one paragraph for each statement.
  public let statements: [Statement]

  /// One sentence of a clause.
  public struct Statement: Equatable, Sendable {
    /// The terms it states; none for words.
    public let keys: [TermKey]
    /// The sentence; in Chinese with amounts also in capitals.
    public let text: LocalizedText

    /// A sentence.
    public init(keys: [TermKey] = [], text: LocalizedText) {
      self.keys = keys
      self.text = text
    }
  }

  /// A clause.
  public init(key: String, heading: LocalizedText, statements: [Statement]) {
    self.key = key
    self.heading = heading
    self.statements = statements
  }
}

/// Clauses that stand together under a heading.
public struct AgreementChapter: Equatable, Sendable {
  /// What the chapter is called.
  public let heading: LocalizedText
  /// Its clauses in order.
  public let clauses: [AgreementClause]
}
