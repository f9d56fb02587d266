import ParleyBargaining
import ParleyLaw
import ParleyRendering
import ParleyTerms
import ParleyValues

/// An agreement for programs: JSON whose shape `docs/schema/agreement-1.schema.json` describes. The
/// terms are those that pay is checked against, written as standards files write them.
public struct AgreementData: Sendable {
  private let agreement: Agreement
  private let state: AgreementPaper.State

  /// An agreement for programs.
  public init(_ agreement: Agreement, state: AgreementPaper.State) {
    self.agreement = agreement
    self.state = state
  }

  /// What Akoma Ntoso identifies the agreement by.
  ///
  /// - Parameter date: the day, where the agreement was not signed.
  public func identity(on date: CivilDate) -> AkomaNtosoIdentity {
    var day = date
    if case .signed(let signed) = state { day = signed }
    let place = agreement.jurisdiction.code.split(separator: "/").first.map(String.init) ?? ""
    return AkomaNtosoIdentity(
      country: place.utf8.count == 2 ? place : "zz", kind: "agreement", date: day,
      authors: Side.allCases.flatMap { agreement.boundParties(of: $0).map(\.name) })
  }

  /// The file; the same agreement gives the same bytes.
  public var text: String { json.text(pretty: true) + "\n" }

  /// The value, both languages side by side.
  public var json: JSONValue {
    var signed: CivilDate?
    if case .signed(let day) = state { signed = day }
    return [
      "format": "parley/agreement/1", "title": .string(agreement.title),
      "instrument": .string(agreement.instrument.rawValue),
      "jurisdiction": .string(agreement.jurisdiction.code), "state": .string(stateName),
      "signed_on": JSONValue(signed), "unit": .string(agreement.unit),
      "valid": [
        "from": JSONValue(agreement.validFrom), "through": JSONValue(agreement.validThrough),
      ],
      "follows": JSONValue(agreement.follows),
      "currency": .string(agreement.standards.currency.code),
      "parties": .array(agreement.parties.map(party)), "terms": .array(terms),
      "dropped_terms": .array(agreement.droppedKeys.map { .string($0.description) }),
      "items": .array(agreement.items.map(item)), "chapters": .array(chapters),
    ]
  }

  private var stateName: String {
    switch state {
    case .draft: "draft"
    case .forSignature: "for-signature"
    case .signed: "signed"
    }
  }

  private func party(_ party: PartyAdded) -> JSONValue {
    [
      "id": .string(party.id), "name": .string(party.name), "side": .string(party.side.rawValue),
      "role": .string(party.role.rawValue), "position": .string(party.position.rawValue),
    ]
  }

  /// Every term that is in force under the agreement, and whether the agreement itself fixes it.
  private var terms: [JSONValue] {
    let own = Set(agreement.ownKeys)
    return agreement.standards.allTerms.map { term in
      [
        "key": .string(term.key.description),
        "value": JSONValue(term.value?.text(in: agreement.standards.currency)),
        "topic": JSONValue(TermRegistry.match(term.key.path)?.family.topic.rawValue),
        "fixed_here": .bool(own.contains(term.key)),
      ]
    }
  }

  private func item(_ item: ItemText) -> JSONValue {
    [
      "name": .string(item.name), "text": JSONValue(item.text), "owner": JSONValue(item.owner),
      "due": JSONValue(item.due),
    ]
  }

  private var chapters: [JSONValue] {
    var article = 0
    return agreement.chapters.map { chapter in
      let clauses = chapter.clauses.map { clause -> JSONValue in
        article += 1
        let number = ClauseNumber(numbering: .articles, path: [article])
        return [
          "key": .string(clause.key), "number": JSONValue(number.label),
          "heading": JSONValue(clause.heading),
          "statements": .array(
            clause.statements.map { statement in
              [
                "terms": .array(statement.keys.map { .string($0.description) }),
                "text": JSONValue(statement.text),
              ]
            }),
        ]
      }
      return ["heading": JSONValue(chapter.heading), "clauses": .array(clauses)]
    }
  }
}
