import ParleyBargaining
import ParleyTerms
import ParleyValues

/// The agreement for machines: parties, term, every clause with the terms it states.
enum AgreementData {
  /// The text of `agreement.json`; the same agreement gives the same bytes.
  static func text(of agreement: Agreement) -> String {
    json(of: agreement).text(pretty: true) + "\n"
  }

  private static func json(of agreement: Agreement) -> JSONValue {
    [
      "format": "parley/agreement/1", "title": .string(agreement.title),
      "instrument": .string(agreement.instrument.rawValue),
      "jurisdiction": .string(agreement.jurisdiction.code), "unit": .string(agreement.unit),
      "validFrom": JSONValue(agreement.validFrom),
      "validThrough": JSONValue(agreement.validThrough),
      "parties": .array(
        agreement.parties.map { party in
          [
            "id": .string(party.id), "name": .string(party.name),
            "side": .string(party.side.rawValue), "role": .string(party.role.rawValue),
            "position": .string(party.position.rawValue),
          ]
        }),
      "chapters": .array(
        agreement.chapters.map { chapter in
          [
            "heading": JSONValue(chapter.heading),
            "clauses": .array(chapter.clauses.map(clause)),
          ]
        }),
    ]
  }

  private static func clause(_ clause: AgreementClause) -> JSONValue {
    [
      "key": .string(clause.key), "heading": JSONValue(clause.heading),
      "statements": .array(
        clause.statements.map { statement in
          [
            "terms": .array(statement.keys.map { .string($0.description) }),
            "text": JSONValue(statement.text),
          ]
        }),
    ]
  }
}
