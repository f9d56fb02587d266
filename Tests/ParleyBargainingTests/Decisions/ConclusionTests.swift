import ParleyLaw
import ParleyTerms
import ParleyValues
import Testing

@testable import ParleyBargaining

@Suite("Draft, vote, signature, filing and effect")
struct ConclusionTests {
  private let base = "piece-rate.base"
  private let bureau = AgreementSubmitted(bureau: "东湖区人社局", copies: 3)

  struct Vote: CustomTestStringConvertible, Sendable {
    let place: Jurisdiction
    let instrument: Instrument
    let vote: AdoptionVote
    let isAdopted: Bool
    var testDescription: String {
      "\(place) \(instrument.rawValue) \(vote.inFavour)/\(vote.present)/\(vote.eligible)"
    }

    init(
      _ place: Jurisdiction, _ instrument: Instrument, _ eligible: Int, _ present: Int,
      _ inFavour: Int, _ isAdopted: Bool
    ) {
      self.place = place
      self.instrument = instrument
      vote = AdoptionVote(eligible: eligible, present: present, inFavour: inFavour)
      self.isAdopted = isAdopted
    }
  }

  @Test(
    "A vote is judged by the place and instrument; a failed one is recorded as not adopted",
    arguments: [
      Vote(.national, .specialContract, 180, 120, 90, true),
      Vote(.national, .specialContract, 180, 120, 89, false),
      Vote(.national, .specialContract, 180, 119, 119, false),
      Vote(.shanghai, .collectiveContract, 180, 119, 119, true),
      Vote(.shandong, .wageAgreement, 180, 119, 91, true),
      Vote(.shandong, .wageAgreement, 180, 180, 90, false),
      Vote(.national, .specialContract, 175, 117, 88, true),
      Vote(.national, .specialContract, 175, 116, 116, false),
      Vote(.national, .specialContract, 180, 100, 150, false),
    ])
  func votes(row: Vote) throws {
    var script = try CaseScript.drafted(row.instrument, in: row.place)
    try script.does(.vote(row.vote, by: .congress))
    #expect(script.record.currentDraft?.isAdopted ?? false == row.isAdopted)
    #expect(script.record.stage == (row.isAdopted ? .adopted : .rejected))
    #expect(script.decision.consequences == (row.isAdopted ? [] : [.notAdopted]))
    #expect(!script.decision.warnings.isEmpty || row.isAdopted)
    #expect(script.record.drafts.last?.votes.count == 1, "the fact is in the record")
  }

  @Test("A draft voted down can be voted on again, or a new one made")
  func secondVote() throws {
    var script = try CaseScript.drafted()
    try script.does(.vote(AdoptionVote(eligible: 180, present: 119, inFavour: 119), by: .congress))
    #expect(script.record.stage == .rejected)
    let refusals = script.record.refusals(
      of: .submission(copies: 3), law: script.law, on: script.day)
    #expect(refusals.first?.code == .submitNotAdopted)
    try script.does(.vote(AdoptionVote(eligible: 180, present: 150, inFavour: 140), by: .congress))
    #expect(script.record.stage == .adopted)
    try script.does(.draft(.init()))
    #expect(script.record.drafts.map(\.state) == [.superseded, .current])
    #expect(script.record.stage == .draftAgreed)
  }

  @Test("Voted down after a new draft: the resolution is there, and against it")
  func votedDown() throws {
    var script = try CaseScript.drafted()
    try script.does(.vote(AdoptionVote(eligible: 180, present: 150, inFavour: 80), by: .congress))
    let codes = script.record.refusals(
      of: .submission(copies: 3), law: script.law, on: script.day)
    #expect(codes.map(\.code) == [.submitNotAdopted, .submitUnsigned])
    #expect(codes.first?.diagnostic.message.zhHans.contains("需90") ?? false)
    #expect(script.refusal(of: .declareEffect(from: nil)) == .effectNotAdopted)
  }

  @Test("From signature through filing, objection and filing again to effect")
  func filing() throws {
    var script = try CaseScript.signed()
    #expect(script.record.stage == .signed)
    script.on("2026-06-15")
    try script.does(.submit(bureau))
    #expect(script.record.stage == .submitted)
    script.on("2026-06-25")
    try script.fact(
      .objectionReceived(ObjectionReceived(bureau: "东湖区人社局", points: ["期限不明"])))
    #expect(script.record.stage == .negotiating)
    #expect(script.refusal(of: .declareEffect(from: nil)) == .effectObjection)
    #expect(script.refusal(of: .submit(bureau)) == .submitNoDraft)
    try script.does(
      .draft(.init(validFrom: date("2026-08-01"), validThrough: date("2027-07-31"))))
    try script.does(.vote(AdoptionVote(eligible: 180, present: 150, inFavour: 131), by: .congress))
    #expect(script.record.stage == .adopted, "signatures under the old draft do not count")
    try script.fact(.partySigned(PartySigned(party: "union")))
    try script.fact(.partySigned(PartySigned(party: "platform")))
    script.on("2026-07-01")
    try script.does(.submit(bureau))
    #expect(script.record.openObjection == nil)
    script.on("2026-07-20")
    try script.does(.declareEffect(from: nil))
    #expect(
      script.record.effect?.body.from == date("2026-07-17"), "received 07-01, 15 days, next day")
    #expect(script.record.stage == .inForce)
    try script.fact(.agreementPublished(AgreementPublished(method: "骑手端公告")))
    #expect(script.record.standingWarnings.isEmpty)
  }

  @Test("An agreement without statutory filing goes from signature to effect")
  func unfiled() throws {
    var script = try CaseScript.signed(.algorithmAgreement, in: .guangdong)
    try script.does(.declareEffect(from: date("2026-07-01")))
    #expect(script.record.stage == .inForce)
    #expect(script.record.submissions.isEmpty && script.record.standingWarnings.isEmpty)
    #expect(!script.record.duties(on: script.day, law: script.law).contains { $0.kind == .review })
  }

  @Test("A place where the chiefs sign before adoption lets the text be printed before the vote")
  func shanghaiOrder() throws {
    let national = try CaseScript.drafted(.collectiveContract)
    let shanghai = try CaseScript.drafted(.collectiveContract, in: .shanghai)
    func codes(_ script: CaseScript) -> [CaseRefusal.Code] {
      script.record.refusals(of: .printingAsFinal, law: script.law, on: script.day).map(\.code)
    }
    #expect(codes(national) == [.finalNotAdopted])
    #expect(codes(shanghai) == [])
    var signing = national
    try signing.fact(.partySigned(PartySigned(party: "union")))
    #expect(signing.decision.warnings.map(\.code) == ["sign.before-adoption"])
  }

  @Test("Signed first and adopted after, as in Shanghai, it is signed in the end")
  func signedThenAdopted() throws {
    var script = try CaseScript.drafted(.collectiveContract, in: .shanghai)
    try script.fact(.partySigned(PartySigned(party: "union")))
    try script.fact(.partySigned(PartySigned(party: "platform")))
    try script.does(.vote(AdoptionVote(eligible: 180, present: 150, inFavour: 131), by: .congress))
    #expect(script.record.stage == .signed)
  }

  @Test("A term that the law does not allow, or a draft that is outdated, is not printed as final")
  func finalText() throws {
    var script = try CaseScript.talking(.wageAgreement, in: .shandong)
    func codes() -> [CaseRefusal.Code] {
      script.record.refusals(of: .printingAsFinal, law: script.law, on: script.day).map(\.code)
    }
    #expect(codes() == [.finalNoDraft])
    try script.offer([base: "4.90 /order"], by: .union)
    try script.accept(base, by: .platform)
    try script.does(
      .draft(.init(validFrom: date("2026-07-01"), validThrough: date("2030-06-30"))))
    #expect(script.decision.warnings.map(\.code).contains("term.too-long"))
    #expect(codes() == [.finalTerm, .finalNotAdopted])
    let submission = script.record.refusals(
      of: .submission(copies: 3), law: script.law, on: script.day)
    #expect(submission.map(\.code).contains(.submitTerm))
    try script.fact(.pointsReopened(PointsReopened(terms: [base])))
    #expect(script.decision.consequences == [.draftOutdated])
    #expect(codes().first == .finalOutdated)
    #expect(script.record.draftDifferences == [base])
  }

  @Test("Agreed terms that make no whole standards are not printed as final")
  func invalidStandards() throws {
    var script = try CaseScript.talking()
    try script.offer(["online-hours.continuous-limit.limit": "4 h"], by: .union)
    try script.accept("online-hours.continuous-limit.limit", by: .platform)
    try script.does(.draft(.init()))
    let codes = script.record.refusals(of: .printingAsFinal, law: script.law, on: script.day)
    #expect(codes.map(\.code) == [.finalInvalid])
  }

  @Test("Where no rule of the majority is known, more than half of all is asked for and said so")
  func noRule() throws {
    var script = try CaseScript.drafted(.memorandum, in: .generic)
    try script.does(.vote(AdoptionVote(eligible: 180, present: 150, inFavour: 90), by: .congress))
    #expect(script.record.stage == .rejected)
    #expect(script.decision.warnings.map(\.code) == ["law.no-rule"])
    try script.does(.vote(AdoptionVote(eligible: 180, present: 150, inFavour: 91), by: .congress))
    #expect(script.record.stage == .adopted)
  }

  @Test("A vote or signature before any draft is a fact, with a standing warning")
  func withoutDraft() throws {
    var script = try CaseScript.talking()
    try script.does(.vote(AdoptionVote(eligible: 10, present: 10, inFavour: 9), by: .allStaff))
    try script.fact(.partySigned(PartySigned(party: "union")))
    #expect(script.record.stage == .agreedToTalk)
    #expect(
      script.record.standingWarnings.map(\.diagnostic.code) == ["vote.no-draft", "sign.no-draft"])
  }

  @Test("A draft says what is agreed and warns of what is not")
  func openPoints() throws {
    var script = try CaseScript.talking()
    try script.offer([base: "4.90 /order", "commission.order-cap": "25 %"], by: .union)
    try script.accept(base, by: .platform)
    try script.does(.draft(.init()))
    #expect(script.decision.warnings.map(\.code) == ["draft.open-points"])
    #expect(script.record.currentDraft?.entry.body.terms.map(\.key) == [base])
    #expect(script.record.currentDraft?.entry.body.title == "东湖区网约配送专项协商")
  }
}
