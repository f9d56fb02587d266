import ParleyTestSupport
import ParleyValues
import Testing

@testable import ParleyBargaining

@Suite("The canonical form of bodies")
struct CaseEventCodingTests {
  @Test("Every kind has a sample here")
  func completeness() {
    #expect(Set(SampleFacts.all.map(\.kind)) == Set(CaseFact.knownKinds))
    #expect(SampleFacts.all.count == CaseFact.knownKinds.count)
    #expect(SampleFacts.privateFacts.map(\.kind) == PrivateFact.knownKinds)
    #expect(Set(CaseFact.knownKinds).isDisjoint(with: PrivateFact.knownKinds))
  }

  @Test("A body is written, read and written again with the same bytes")
  func roundTrip() throws {
    for fact in SampleFacts.all + SampleFacts.bare {
      let bytes = fact.encodedBody
      let read = try CaseFact(kind: fact.kind, version: fact.kindVersion, body: bytes)
      #expect(read == fact)
      #expect(read.encodedBody == bytes, "\(fact.kind)")
    }
    for fact in SampleFacts.privateFacts {
      let read = try PrivateFact(
        kind: fact.kind, version: fact.kindVersion, body: fact.encodedBody)
      #expect(read == fact)
      #expect(read.encodedBody == fact.encodedBody)
    }
  }

  @Test("The bytes of every kind are those that earlier versions wrote")
  func golden() {
    func line(_ kind: String, _ version: Int, _ body: [UInt8]) -> String {
      "\(kind)/\(version) \(String(decoding: body, as: UTF8.self))"
    }
    let shared = (SampleFacts.all + SampleFacts.bare).map {
      line($0.kind, $0.kindVersion, $0.encodedBody)
    }
    expectGolden(shared.joined(separator: "\n") + "\n", named: "shared-bodies.txt")
    let own = SampleFacts.privateFacts.map { line($0.kind, $0.kindVersion, $0.encodedBody) }
    expectGolden(own.joined(separator: "\n") + "\n", named: "private-bodies.txt")
  }

  @Test("Kinds and versions this program does not know are kept byte for byte")
  func unknown() throws {
    let body = Array(#"{"b": 1, "a": [ ]}"#.utf8)
    for (kind, version) in [("weather-report", 1), ("offer-tabled", 2), ("reservation-set", 1)] {
      let fact = try CaseFact(kind: kind, version: version, body: body)
      #expect(fact == .unknown(UnknownFact(kind: kind, version: version, body: body)))
      #expect(fact.kind == kind && fact.kindVersion == version && fact.encodedBody == body)
    }
  }

  @Test(
    "A body that is damaged is told apart from one that lacks a field",
    arguments: [
      ("{", "event.not-json"), ("", "event.not-json"), ("{}", "event.wrong-shape"),
      (#"{"text":1}"#, "event.wrong-shape"), ("[]", "event.wrong-shape"),
      (#"{"text":"a","about":"b"}"#, "event.wrong-shape"),
    ])
  func damaged(body: String, code: String) {
    #expect {
      _ = try CaseFact(kind: "note-taken", version: 1, body: Array(body.utf8))
    } throws: {
      ($0 as? EventCodingError)?.diagnostic.code == code
    }
  }

  @Test("A field that a later version adds does not disturb this one")
  func laterField() throws {
    let body = Array(#"{"colour":"red","text":"附注"}"#.utf8)
    let fact = try CaseFact(kind: "note-taken", version: 1, body: body)
    #expect(fact == .noteTaken(NoteTaken(text: "附注")))
  }
}
