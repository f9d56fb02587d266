import ParleyValues

/// How the body of one kind is read and turned into a fact.
struct FactReader<Fact: RecordedFact>: Sendable {
  let kind: String
  let version: Int
  let title: LocalizedText
  let read: @Sendable ([UInt8]) throws(EventCodingError) -> Fact

  init<Body: CaseBody>(_ type: Body.Type, _ wrap: @escaping @Sendable (Body) -> Fact) {
    kind = Body.kind
    version = Body.version
    title = Body.title
    read = { bytes throws(EventCodingError) in
      wrap(try CaseEventCoding.decodeBody(Body.self, from: bytes))
    }
  }
}
