import ParleyLaw
import ParleyTerms
import ParleyValues
import Testing

@testable import ParleyBargaining

/// Records as they might come from a damaged file or a hostile hand: any facts in any order.
@Suite("Any record is taken in")
struct AnyRecordTests {
  /// Entries of all kinds in an order drawn with a seed, with numbers that lead nowhere.
  private func events(seed: UInt64, count: Int) -> [CaseEvent] {
    var numbers = TestNumbers(seed: seed)
    var facts = SampleFacts.all + SampleFacts.bare + StageTests.facts.map(\.fact)
    facts.append(.unknown(UnknownFact(kind: "x", version: 9, body: [0xFF, 0x00])))
    for entry in [-1, 0, 2, 5, 9, 1_000_000] {
      facts.append(.entryCorrected(EntryCorrected(entry: entry, body: nil, reason: "")))
      facts.append(
        .entryCorrected(
          EntryCorrected(
            entry: entry, body: numbers.pick(["{", "[]", #"{"text":"换"}"#, ""]), reason: "")))
      facts.append(.acceptanceGiven(AcceptanceGiven(offer: entry, isWhole: true)))
      facts.append(.offerWithdrawn(OfferWithdrawn(offer: entry)))
      facts.append(.rejectionGiven(RejectionGiven(offer: entry)))
      facts.append(.informationAnswered(InformationAnswered(request: entry, outcome: .declined)))
    }
    facts.append(.offerTabled(OfferTabled(terms: [TermText(key: "", value: "x")])))
    facts.append(
      .offerTabled(
        OfferTabled(
          terms: [TermText(key: "a/b/c@2026-02-30", value: nil), TermText(key: "/@", value: "")],
          items: [ItemText(name: "")], isPackage: true)))
    return (1...count).map { sequence in
      let day = CivilDate(daysSinceEpoch: Int32(20_400 + numbers.next(400)))
      return CaseEvent(
        sequence: sequence, happenedOn: day, recordedAt: CivilDateTime(day), recordedBy: "desk",
        side: numbers.pick([nil, .union, .platform]), lawEdition: "",
        fact: sequence == 2 ? SampleFacts.opening[0] : numbers.pick(facts))
    }
  }

  @Test("Taking in never fails, step by step as at once, and everything can be read")
  func total() throws {
    for seed in 1...120 {
      let events = events(seed: UInt64(seed), count: 40)
      var record = BargainingCase()
      for event in events { record.apply(event) }
      #expect(record == BargainingCase(replaying: events), "seed \(seed)")
      #expect(record.events == events)
      let day = date("2026-09-01")
      _ = record.positions
      #expect(record.history().count == events.count)
      _ = record.changes(sinceRound: 1)
      _ = try? record.agreedStandards()
      _ = record.warnings(law: .builtIn, on: day)
      for act: BargainingCase.Act in [
        .printingAsFinal, .submission(copies: 3), .effect(from: day),
      ] { _ = record.refusals(of: act, law: .builtIn, on: day) }
      let duties = record.duties(on: day, law: .builtIn)
      #expect(duties.allSatisfy { $0.raw <= $0.due })
    }
  }

  @Test("The numbers of a record that begins late or has gaps are found")
  func gaps() {
    let all = events(seed: 3, count: 12)
    let some = [all[4], all[6], all[7], all[11]]
    let record = BargainingCase(replaying: some)
    #expect(some.allSatisfy { record.event($0.sequence) == $0 })
    #expect(record.event(6) == nil && record.event(99) == nil)
    #expect(record.lastSequence == 12)
  }
}
