import ParleyTerms
import ParleyValues
import Testing

@testable import ParleyBargaining

@Suite("The history in plain words")
struct HistoryTests {
  @Test("Every kind of entry is told in both languages")
  func summaries() {
    var record = BargainingCase()
    for (place, fact) in SampleFacts.all.enumerated() {
      let day = date("2026-03-01").adding(days: place)
      record.apply(
        CaseEvent(
          sequence: place + 1, happenedOn: day, recordedAt: CivilDateTime(day),
          recordedBy: "desk", side: .union, lawEdition: "test", fact: fact))
    }
    for line in record.history() where !line.isStruckOut {
      #expect(!line.title.zhHans.isEmpty && line.title.zhHans != line.kind, "\(line.kind)")
      #expect(!line.summary.zhHans.isEmpty && !line.summary.en.isEmpty, "\(line.kind)")
    }
  }

  @Test("What happened in a session is marked with it, and with its round")
  func sessions() throws {
    var script = try CaseScript.talking()
    try script.fact(.sessionOpened(SessionOpened()))
    try script.offer(["piece-rate.base": "5.20 /order"], by: .union)
    try script.offer(["piece-rate.base": "4.60 /order"], by: .platform)
    try script.fact(.minutesNoted(MinutesNoted(text: "双方陈述")))
    try script.offer(["piece-rate.base": "5.10 /order"], by: .union)
    try script.fact(.sessionClosed(SessionClosed()))
    try script.fact(.noteTaken(NoteTaken(text: "会后")))
    let lines = script.record.history().suffix(7)
    #expect(lines.map(\.session) == [1, 1, 1, 1, 1, 1, nil])
    #expect(lines.map(\.round) == [0, 1, 1, 1, 2, 2, 2])
    let session = try #require(script.record.sessions.first)
    #expect(session.rounds == [1, 2] && !session.isOpen && session.minutes.count == 1)
  }

  @Test("A long record is replayed quickly enough")
  func long() throws {
    var script = try CaseScript.talking()
    let first = script.record
    var events = first.events
    for number in 1...20_000 {
      let side: Side = number.isMultiple(of: 2) ? .union : .platform
      let value = "4.\(10 + number % 80) /order"
      let fact = CaseFact.offerTabled(
        OfferTabled(terms: [TermText(key: "piece-rate.base", value: value)]))
      events.append(
        CaseEvent(
          sequence: first.lastSequence + number, happenedOn: script.day,
          recordedAt: CivilDateTime(script.day), recordedBy: "desk", side: side, lawEdition: "",
          fact: fact))
    }
    let clock = ContinuousClock()
    let time = clock.measure { script.record = BargainingCase(replaying: events) }
    #expect(script.record.round == 10_001 || script.record.round == 10_000)
    #expect(time < .seconds(20), "took \(time)")
  }
}
