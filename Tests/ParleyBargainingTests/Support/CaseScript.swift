import ParleyLaw
import ParleyTerms
import ParleyValues
import Testing

@testable import ParleyBargaining

/// Plays a negotiation: given what happened, when something is done, then the entries, a refusal or
/// the state.
///
///     var script = try CaseScript.talking()
///     try script.offer(["piece-rate.base": "5.20 /order"], by: .union)
///     #expect(script.record.round == 1)
struct CaseScript {
  var record = BargainingCase()
  var law = LawBook.builtIn
  var day = CivilDate(daysSinceEpoch: 20_500)
  var time: CivilTime?
  var anyway = false
  var happensTomorrow = false
  /// What the last act came to.
  var decision = Decision(events: [])

  init(on day: String = "2026-02-20") { self.day = date(day) }

  var context: DecisionContext {
    DecisionContext(
      law: law, happenedOn: happensTomorrow ? day.adding(days: 1) : day, happenedAt: time,
      recordedAt: CivilDateTime(day, secondOfDay: 61_200),
      recordedBy: "desk", anyway: anyway)
  }

  mutating func on(_ text: String) { day = date(text) }

  @discardableResult
  mutating func does(_ command: CaseCommand) throws(CaseRefusal) -> Decision {
    decision = try decide(command, in: record, context: context)
    for event in decision.events { record.apply(event) }
    return decision
  }

  mutating func fact(_ fact: CaseFact, by side: Side? = nil) throws(CaseRefusal) {
    try does(.record(fact, by: side))
  }

  mutating func offer(
    _ terms: KeyValuePairs<String, String?>, items: [ItemText] = [], by side: Side,
    package: Bool = false, until: String? = nil
  ) throws(CaseRefusal) {
    let body = OfferTabled(
      terms: terms.map { TermText(key: $0.key, value: $0.value) }, items: items,
      isPackage: package, validUntil: until.map { date($0) })
    try does(.offer(body, by: side))
  }

  mutating func accept(_ keys: String..., by side: Side?) throws(CaseRefusal) {
    try does(.accept(keys.map { .term(TermKey($0)) }, by: side))
  }

  /// The code of the refusal of a command; nothing when it is done.
  func refusal(of command: CaseCommand) -> CaseRefusal.Code? {
    do throws(CaseRefusal) {
      _ = try decide(command, in: record, context: context)
      return nil
    } catch {
      return error.code
    }
  }

  /// A term as it stands.
  func term(_ key: String) throws -> TermTrack {
    try #require(record.term(TermKey(canonical: key)))
  }

  // MARK: Beginnings

  static let standards = """
    parley: standards/1
    title: 现行标准
    currency: CNY
    piece-rate:
      base: 4.50 /order
      distance: [{from: 3 km, rate: 0.80 /km}]
    """

  /// A case that is open, with a union and a platform.
  static func opened(
    _ instrument: Instrument = .algorithmAgreement, in jurisdiction: Jurisdiction = .national,
    on day: String = "2026-02-20"
  ) throws(CaseRefusal) -> CaseScript {
    var script = CaseScript(on: day)
    try script.does(
      .open(
        CaseOpened(
          title: "东湖区网约配送专项协商", sector: .foodDelivery, instrument: instrument,
          jurisdiction: jurisdiction, unit: "东湖区全体配送员，约4,200人"),
        parties: [
          PartyAdded(id: "union", name: "东湖区网约配送行业工会联合会", side: .union, role: .union),
          PartyAdded(id: "platform", name: "快达平台", side: .platform, role: .platform),
        ], standards: StandardsStated(standards: CaseScript.standards, source: "计价规则")))
    return script
  }

  /// A case whose demand was served and answered.
  static func talking(
    _ instrument: Instrument = .algorithmAgreement, in jurisdiction: Jurisdiction = .national
  ) throws(CaseRefusal) -> CaseScript {
    var script = try opened(instrument, in: jurisdiction)
    script.on("2026-03-02")
    try script.fact(.demandServed(DemandServed(topics: ["piece-rate", "weather"])), by: .union)
    script.on("2026-03-10")
    try script.fact(.demandAnswered(DemandAnswered(answer: .agrees)), by: .platform)
    script.on("2026-03-16")
    return script
  }

  /// A case with an adopted and signed draft.
  static func signed(
    _ instrument: Instrument = .specialContract, in jurisdiction: Jurisdiction = .national
  ) throws(CaseRefusal) -> CaseScript {
    var script = try drafted(instrument, in: jurisdiction)
    try script.does(
      .vote(AdoptionVote(eligible: 180, present: 150, inFavour: 131), by: .congress))
    script.on("2026-06-10")
    try script.fact(.partySigned(PartySigned(party: "union")))
    try script.fact(.partySigned(PartySigned(party: "platform")))
    return script
  }

  /// A case with a draft.
  static func drafted(
    _ instrument: Instrument = .specialContract, in jurisdiction: Jurisdiction = .national
  ) throws(CaseRefusal) -> CaseScript {
    var script = try talking(instrument, in: jurisdiction)
    try script.nameDelegates()
    try script.offer(["piece-rate.base": "4.90 /order"], by: .union)
    try script.accept("piece-rate.base", by: .platform)
    script.on("2026-06-01")
    try script.does(
      .draft(
        .init(validFrom: date("2026-07-01"), validThrough: date("2027-06-30"))))
    script.on("2026-06-05")
    return script
  }

  /// Names three representatives for each side.
  mutating func nameDelegates() throws(CaseRefusal) {
    for side in Side.allCases {
      for seat in 1...3 {
        let id = "p\(side == .union ? seat : seat + 3)"
        try fact(
          .delegateNamed(
            DelegateNamed(
              person: person(id), role: seat == 1 ? .chief : .representative,
              isFrontLine: seat > 1)), by: side)
      }
    }
  }
}

/// A date that a test states.
func date(_ text: String) -> CivilDate {
  CivilDate(text) ?? CivilDate(daysSinceEpoch: 0)
}

/// Somebody with made-up data.
func person(_ id: String) -> PersonReference {
  Person(id: id, name: "代表\(id)", salt: "00112233445566778899aabbccddeeff").reference
}
