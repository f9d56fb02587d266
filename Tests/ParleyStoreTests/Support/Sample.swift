import ParleyBargaining
import ParleyTerms
import ParleyTestSupport
import ParleyValues

@testable import ParleyStore

/// Made-up entries for tests of the files.
enum Sample {
  static let id = RecordID(randomBits: 0x0123_4567_89AB_CDEF, 0xFEDC_BA98_7654_3210)
  static let privateID = RecordID(randomBits: 7, 9)
  static let day = CivilDate(daysSinceEpoch: 20_514)

  static func event<Fact>(
    _ sequence: Int, _ fact: Fact, side: Side? = nil, at time: CivilTime? = nil
  ) -> RecordedEvent<Fact> {
    RecordedEvent(
      sequence: sequence, happenedOn: day, happenedAt: time,
      recordedAt: CivilDateTime(day, secondOfDay: 61_500 + sequence % 1000), recordedBy: "desk",
      side: side, lawEdition: "cn/2026-03", fact: fact)
  }

  static func note(_ sequence: Int, _ text: String = "记录") -> CaseEvent {
    event(sequence, .noteTaken(NoteTaken(text: text)))
  }

  static func notes(_ count: Int, after last: Int = 0) -> [CaseEvent] {
    (0..<count).map { note(last + $0 + 1, "第\(last + $0 + 1)条") }
  }

  static func privateNote(_ sequence: Int, _ text: String) -> PrivateEvent {
    event(sequence, .privateNoteTaken(PrivateNoteTaken(text: text)))
  }

  /// Events of several shapes, with and without the optional columns.
  static func mixed(_ count: Int, seed: UInt64 = 1) -> [CaseEvent] {
    var gen = Gen(seed: seed)
    return (1...count).map { number in
      let side = gen.pick([Side.union, .platform, nil])
      let time = gen.bool() ? CivilTime(secondOfDay: gen.integer(in: 0...86_399)) : nil
      let text = gen.text()
      let fact: CaseFact =
        gen.bool()
        ? .noteTaken(NoteTaken(text: text))
        : .unknown(
          UnknownFact(
            kind: "future-\(gen.word())", version: gen.integer(in: 1...9),
            body: Array(JSONValue.string(text).text(pretty: false).utf8)))
      return event(number, fact, side: side, at: time)
    }
  }

  /// A new case with some events, closed again.
  @discardableResult
  static func makeCase(at path: String, events: [CaseEvent] = Sample.notes(3)) throws -> [CaseEvent]
  {
    let store = try CaseStore.create(at: path, id: id)
    try store.append(events, expecting: 0)
    return events
  }

  static func person(_ id: String, _ name: String) -> Person {
    Person(id: id, name: name, telephone: "13800000000", salt: String(repeating: "5a", count: 16))
  }
}
