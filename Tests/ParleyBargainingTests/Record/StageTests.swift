import ParleyLaw
import ParleyTerms
import ParleyValues
import Testing

@testable import ParleyBargaining

@Suite("Where a case stands")
struct StageTests {
  /// The facts by which stages are reached, with a letter each.
  static let facts: [(letter: Character, fact: CaseFact, side: Side?)] = [
    ("D", .demandServed(DemandServed(topics: ["piece-rate"])), .union),
    ("y", .demandAnswered(DemandAnswered(answer: .agrees)), .platform),
    ("n", .demandAnswered(DemandAnswered(answer: .refuses)), .platform),
    ("0", .demandAnswered(DemandAnswered(answer: .none)), nil),
    ("S", .sessionOpened(SessionOpened()), nil),
    (
      "O",
      .offerTabled(OfferTabled(terms: [TermText(key: "piece-rate.base", value: "5.20 /order")])),
      .union
    ),
    (
      "A",
      .acceptanceGiven(
        AcceptanceGiven(terms: [TermText(key: "piece-rate.base", value: "5.20 /order")])), nil
    ),
    ("z", .talksSuspended(TalksSuspended(reason: "测算")), nil),
    ("r", .talksResumed(TalksResumed()), nil),
    ("i", .impasseDeclared(ImpasseDeclared()), nil),
    ("c", .coordinationAccepted(CoordinationAccepted(bureau: "区人社局")), nil),
    ("e", .coordinationEnded(CoordinationEnded(isSettled: false)), nil),
    ("d", .draftAgreed(DraftAgreed(title: "协议")), nil),
    ("+", .voteTaken(VoteTaken(eligible: 9, present: 9, inFavour: 9, isAdopted: true)), nil),
    ("-", .voteTaken(VoteTaken(eligible: 9, present: 9, inFavour: 1, isAdopted: false)), nil),
    ("u", .partySigned(PartySigned(party: "union")), nil),
    ("p", .partySigned(PartySigned(party: "platform")), nil),
    ("s", .agreementSubmitted(AgreementSubmitted(bureau: "区人社局", copies: 3)), nil),
    ("?", .cureRequested(CureRequested(bureau: "区人社局", missing: ["决议"])), nil),
    ("m", .cureMade(CureMade()), nil),
    ("!", .objectionReceived(ObjectionReceived(bureau: "区人社局", points: ["期限"])), nil),
    ("E", .effectDeclared(EffectDeclared(from: date("2026-07-01"))), nil),
    ("x", .caseClosed(CaseClosed(outcome: .noAgreement)), nil),
  ]

  private func record(_ script: String) throws -> BargainingCase {
    var record = try CaseScript.opened().record
    for letter in script {
      let row = try #require(StageTests.facts.first { $0.letter == letter })
      record.apply(StageTests.event(row.fact, row.side, after: record))
    }
    return record
  }

  static func event(_ fact: CaseFact, _ side: Side?, after record: BargainingCase) -> CaseEvent {
    let day = date("2026-03-01").adding(days: record.events.count)
    return CaseEvent(
      sequence: record.lastSequence + 1, happenedOn: day, recordedAt: CivilDateTime(day),
      recordedBy: "desk", side: side, lawEdition: "test", fact: fact)
  }

  @Test(
    "The course of a case",
    arguments: [
      ("", .preparing), ("D", .demanded), ("Dy", .agreedToTalk), ("Dn", .refused),
      ("D0", .unanswered), ("D0y", .agreedToTalk), ("DnD", .demanded), ("DyS", .negotiating),
      ("DyO", .negotiating), ("O", .negotiating), ("DySz", .suspended), ("DySzr", .negotiating),
      ("DyzS", .negotiating), ("Dyzr", .agreedToTalk), ("DySzO", .suspended), ("DySi", .impasse),
      ("DySir", .negotiating), ("DySic", .coordinating), ("DySice", .negotiating),
      ("DyOAd", .draftAgreed), ("DyOAd+", .adopted), ("DyOAd-", .rejected),
      ("DyOAd-O", .negotiating), ("DyOAd-d", .draftAgreed), ("DyOAd-+", .adopted),
      ("DyOAd+u", .adopted), ("DyOAd+up", .signed), ("DyOAdup", .signed), ("DyOAdup+", .signed),
      ("DyOAd+ups?", .curing), ("DyOAd+ups?m", .submitted), ("DyOAd+ups??m", .submitted),
      ("DyOAd+ups?s", .submitted), ("DyOAd+ups?!", .negotiating), ("DyOAd+ups?E", .inForce),
      ("DyOAd+ups?mE", .inForce), ("DyOAd+upsm", .submitted), ("DyOAd+up?", .signed),
      ("DyOAd+ups", .submitted), ("DyOAd+ups!", .negotiating), ("DyOAd+ups!d", .draftAgreed),
      ("DyOAd+ups!d+", .adopted), ("DyOAd+ups!d+up", .signed), ("DyOAd+upsE", .inForce),
      ("DyOAd+upE", .inForce), ("DyOAd+upEO", .inForce), ("DyOAd+upEx", .ended), ("Dnx", .ended),
      ("DySx", .ended), ("xE", .ended),
    ] as [(String, Stage)])
  func course(script: String, stage: Stage) throws {
    #expect(try record(script).stage == stage)
  }

  @Test("A demand is unanswered once its time has passed, by the law of the place")
  func silence() throws {
    for (place, due) in [(Jurisdiction.shandong, "2026-03-12"), (.national, "2026-03-23")] {
      var script = try CaseScript.opened(.wageAgreement, in: place)
      script.on("2026-03-02")
      try script.fact(.demandServed(DemandServed(topics: ["piece-rate"])), by: .union)
      let record = script.record
      #expect(record.stage(on: date(due), law: script.law) == .demanded)
      #expect(record.stage(on: date(due).adding(days: 1), law: script.law) == .unanswered)
      #expect(record.stage == .demanded)
    }
  }

  @Test("Every short sequence of facts is taken in; replaying at once gives the same record")
  func exhaustive() throws {
    let opened = try CaseScript.opened().record
    let facts = StageTests.facts
    var reached: Set<Stage> = []
    for first in facts {
      for second in facts {
        for third in facts {
          var record = opened
          for row in [first, second, third] {
            record.apply(StageTests.event(row.fact, row.side, after: record))
          }
          reached.insert(record.stage)
          #expect(record.events.count == opened.events.count + 3)
          #expect(record.roundOfEntries.count == record.events.count)
          if first.letter < second.letter { continue }
          #expect(BargainingCase(replaying: record.events).stage == record.stage)
        }
      }
    }
    #expect(reached.count > 10)
  }

  @Test("In every state every command gives entries or a refusal")
  func commands() throws {
    let prefixes = ["", "D", "Dn", "DyS", "DyOA", "DyOAd", "DyOAd+up", "DyOAd+ups", "Ex", "DySz"]
    let commands: [CaseCommand] = [
      .accept([.term(TermKey("piece-rate.base"))], by: .platform), .accept([], by: nil),
      .accept([.package("P1"), .offer(7)], by: .union), .draft(.init()),
      .vote(AdoptionVote(eligible: -3, present: 5, inFavour: 9), by: .allStaff),
      .vote(AdoptionVote(eligible: .max, present: .max, inFavour: .max), by: .allStaff),
      .submit(.init(bureau: "", copies: -1)), .declareEffect(from: nil),
      .declareEffect(from: date("9999-12-31")), .correct(1, to: nil, reason: ""),
      .correct(3, to: .noteTaken(NoteTaken(text: "x")), reason: ""),
      .correct(-4, to: nil, reason: ""),
    ]
    let facts = SampleFacts.all + SampleFacts.bare
    for prefix in prefixes {
      var script = try CaseScript.opened(.specialContract)
      for letter in prefix {
        let row = try #require(StageTests.facts.first { $0.letter == letter })
        script.record.apply(StageTests.event(row.fact, row.side, after: script.record))
      }
      script.on("2026-07-02")
      let records = facts.flatMap { fact in
        [
          CaseCommand.record(fact, by: nil), .record(fact, by: .union),
          .record(fact, by: .platform),
        ]
      }
      for command in commands + records {
        for anyway in [false, true] {
          script.anyway = anyway
          let before = script.record.lastSequence
          guard let decision = try? decide(command, in: script.record, context: script.context)
          else { continue }
          let numbers = decision.events.map(\.sequence)
          #expect(!numbers.isEmpty)
          #expect(numbers == Array((before + 1)...(before + max(1, numbers.count))))
        }
      }
    }
  }
}
