import ParleyLaw
import ParleyTerms
import ParleyValues
import Testing

@testable import ParleyBargaining

@Suite("Duties")
struct DutiesTests {
  private func duties(_ script: CaseScript, on day: String, _ kind: Duty.Kind) -> [Duty] {
    script.record.duties(on: date(day), law: script.law).filter { $0.kind == kind }
  }

  struct Reply: CustomTestStringConvertible, Sendable {
    let place: Jurisdiction
    let instrument: Instrument
    let raw: String
    let due: String
    let isVerified: Bool
    var testDescription: String { "\(place) \(instrument.rawValue) \(due)" }
  }

  @Test(
    "The reply to a demand received on 2 March 2026 is due by the law of the place",
    arguments: [
      Reply(
        place: .national, instrument: .specialContract, raw: "2026-03-22", due: "2026-03-23",
        isVerified: true),
      Reply(
        place: .shandong, instrument: .wageAgreement, raw: "2026-03-12", due: "2026-03-12",
        isVerified: true),
      Reply(
        place: .shanghai, instrument: .collectiveContract, raw: "2026-03-17", due: "2026-03-17",
        isVerified: true),
      Reply(
        place: .beijing, instrument: .collectiveContract, raw: "2026-03-22", due: "2026-03-23",
        isVerified: true),
      Reply(
        place: .guangdong, instrument: .collectiveContract, raw: "2026-04-01", due: "2026-04-01",
        isVerified: false),
      Reply(
        place: .guangdong, instrument: .algorithmAgreement, raw: "2026-04-01", due: "2026-04-01",
        isVerified: false),
    ])
  func replies(row: Reply) throws {
    var script = try CaseScript.opened(row.instrument, in: row.place)
    script.on("2026-03-02")
    try script.fact(.demandServed(DemandServed(topics: ["piece-rate"])), by: .union)
    let duty = try #require(duties(script, on: row.due, .reply).first)
    #expect(duty.raw == date(row.raw) && duty.due == date(row.due))
    #expect(duty.isVerified == row.isVerified)
    #expect(duty.who == .side(.platform))
    #expect(duty.state == .open && duty.daysLeft(on: date(row.due)) == 0)
    #expect(duty.article != nil && !duty.steps.isEmpty)
    let later = date(row.due).adding(days: 1).description
    #expect(duties(script, on: later, .reply).first?.state == .overdue)
    script.on("2026-03-10")
    try script.fact(.demandAnswered(DemandAnswered(answer: .agrees)), by: .platform)
    #expect(duties(script, on: later, .reply).first?.state == .met(on: date("2026-03-10")))
  }

  @Test("That no reply came meets nothing; a late one is late")
  func lateReply() throws {
    var script = try CaseScript.opened(.wageAgreement, in: .shandong)
    script.on("2026-03-02")
    try script.fact(.demandServed(DemandServed(topics: ["piece-rate"])), by: .union)
    script.on("2026-03-13")
    try script.fact(.demandAnswered(DemandAnswered(answer: .none)))
    #expect(duties(script, on: "2026-03-13", .reply).first?.state == .overdue)
    script.on("2026-03-16")
    try script.fact(.demandAnswered(DemandAnswered(answer: .agrees)), by: .platform)
    #expect(
      duties(script, on: "2026-03-16", .reply).first?.state == .metLate(on: date("2026-03-16")))
  }

  @Test("Where no rule is known, the day the demand names is the side's own request")
  func askedDay() throws {
    var script = try CaseScript.opened(.memorandum, in: .generic)
    script.on("2026-03-02")
    let demand = DemandServed(topics: ["piece-rate"], replyAskedBy: date("2026-03-20"))
    try script.fact(.demandServed(demand), by: .platform)
    let duty = try #require(duties(script, on: "2026-03-05", .reply).first)
    #expect(duty.due == date("2026-03-20") && duty.article == nil && !duty.isVerified)
    #expect(duty.who == .side(.union))
  }

  @Test("A day the demand names gives way to law, and to nothing that is only borrowed")
  func askedDayBesideRules() throws {
    for (instrument, due) in [
      (Instrument.specialContract, "2026-03-23"), (.algorithmAgreement, "2026-03-12"),
    ] {
      var script = try CaseScript.opened(instrument)
      script.on("2026-03-02")
      let demand = DemandServed(topics: ["piece-rate"], replyAskedBy: date("2026-03-12"))
      try script.fact(.demandServed(demand), by: .union)
      #expect(duties(script, on: "2026-03-05", .reply).map(\.due) == [date(due)])
      let late = date(due).adding(days: 1)
      #expect(script.record.stage(on: date(due), law: script.law) == .demanded)
      #expect(script.record.stage(on: late, law: script.law) == .unanswered)
    }
  }

  @Test("A vacant seat is filled within 15 days, past the holidays")
  func vacancy() throws {
    var script = try CaseScript.talking(.specialContract)
    try script.nameDelegates()
    script.on("2026-04-20")
    try script.fact(.delegateLeft(DelegateLeft(person: "p2")))
    let duty = try #require(duties(script, on: "2026-04-21", .vacancy).first)
    #expect(duty.raw == date("2026-05-05") && duty.due == date("2026-05-06"))
    #expect(duty.who == .side(.union) && duty.state == .open)
    script.on("2026-04-28")
    let successor = DelegateNamed(person: person("p9"), role: .representative, replaces: "p2")
    try script.fact(.delegateNamed(successor), by: .union)
    #expect(
      duties(script, on: "2026-06-01", .vacancy).first?.state == .met(on: date("2026-04-28")))
    let another = DelegateNamed(person: person("p10"), role: .representative, replaces: "p9")
    try script.fact(.delegateNamed(another), by: .union)
    #expect(duties(script, on: "2026-06-01", .vacancy).count == 1, "replaced on the day")
  }

  @Test("After an objection the text that is signed anew is filed again within its time")
  func refiling() throws {
    var script = try CaseScript.signed()
    script.on("2026-06-15")
    try script.does(.submit(.init(bureau: "东湖区人社局", copies: 3)))
    script.on("2026-06-22")
    try script.fact(.objectionReceived(.init(bureau: "东湖区人社局", points: ["第八条"])))
    let open = duties(script, on: "2026-06-23", .submission).filter { !$0.state.isClosed }
    #expect(open.isEmpty)
    script.on("2026-07-01")
    try script.does(.draft(.init()))
    for party in script.record.signingParties {
      try script.fact(.partySigned(PartySigned(party: party.id)), by: party.side)
    }
    let again = try #require(
      duties(script, on: "2026-07-02", .submission).first { !$0.state.isClosed })
    #expect(again.raw == date("2026-07-11") && again.due == date("2026-07-13"))
  }

  @Test("Filing, review, silence and effect after signature on 10 June 2026")
  func filing() throws {
    var script = try CaseScript.signed()
    let filing = try #require(duties(script, on: "2026-06-11", .submission).first)
    #expect(filing.raw == date("2026-06-20") && filing.due == date("2026-06-22"))
    #expect(filing.who == .side(.platform))
    script.on("2026-06-15")
    try script.does(.submit(.init(bureau: "东湖区人社局", copies: 3)))
    #expect(
      duties(script, on: "2026-06-16", .submission).first?.state == .met(on: date("2026-06-15")))
    let review = try #require(duties(script, on: "2026-06-16", .review).first)
    #expect(review.due == date("2026-06-30") && review.who == .authority("东湖区人社局"))
    #expect(review.consequence != nil)
    #expect(duties(script, on: "2026-06-16", .effect).first?.due == date("2026-07-01"))
    script.on("2026-07-02")
    try script.does(.declareEffect(from: nil))
    #expect(script.record.effect?.body.from == date("2026-07-01"))
    #expect(duties(script, on: "2026-07-02", .effect).first?.state.isClosed == true)
  }

  @Test("The window of renewal opens three months before the term ends")
  func renewal() throws {
    var script = try CaseScript.signed()
    script.anyway = true
    script.on("2026-07-01")
    try script.does(.declareEffect(from: date("2026-07-01")))
    let duty = try #require(duties(script, on: "2026-07-02", .renewal).first)
    #expect(duty.opens == date("2027-04-01") && duty.due == date("2027-06-30"))
    #expect(duty.state == .notYet)
    #expect(duties(script, on: "2027-04-01", .renewal).first?.state == .open)
    #expect(duties(script, on: "2027-07-01", .renewal).first?.state == .lapsed)
  }

  @Test("A package lapses; answered in time it is met")
  func package() throws {
    var script = try CaseScript.talking()
    try script.offer(
      ["piece-rate.base": "4.80 /order"], by: .platform, package: true, until: "2026-03-31")
    let duty = try #require(duties(script, on: "2026-03-31", .offer).first)
    #expect(duty.who == .side(.union) && duty.state == .open && duty.what.en.contains("P1"))
    #expect(duties(script, on: "2026-04-01", .offer).first?.state == .lapsed)
    script.on("2026-03-25")
    try script.offer(["piece-rate.base": "5.00 /order"], by: .union)
    #expect(duties(script, on: "2026-04-01", .offer).first?.state == .met(on: date("2026-03-25")))
  }

  @Test("Promises, requests, meetings and suspensions named by the parties")
  func namedDays() throws {
    var script = try CaseScript.talking()
    try script.fact(
      .promiseMade(PromiseMade(name: "站点空调", owner: "服务商", due: date("2026-06-30"))))
    try script.fact(
      .informationRequested(InformationRequested(subjects: ["抽成构成"], replyBy: date("2026-03-20"))),
      by: .union)
    let request = script.record.lastSequence
    try script.fact(.sessionOpened(SessionOpened()))
    try script.fact(.sessionClosed(SessionClosed(next: MeetingPlan(date: date("2026-03-30")))))
    #expect(duties(script, on: "2026-07-01", .promise).first?.state == .overdue)
    #expect(duties(script, on: "2026-07-01", .promise).first?.who == .named("服务商"))
    #expect(duties(script, on: "2026-03-18", .information).first?.who == .side(.platform))
    #expect(duties(script, on: "2026-03-18", .nextSession).first?.due == date("2026-03-30"))
    try script.fact(
      .informationAnswered(InformationAnswered(request: request, outcome: .inPart)), by: .platform)
    #expect(duties(script, on: "2026-03-21", .information).first?.state == .overdue)
    try script.fact(
      .informationAnswered(InformationAnswered(request: request, outcome: .declined)),
      by: .platform)
    #expect(duties(script, on: "2026-03-21", .information).first?.state.isClosed == true)
    try script.fact(
      .talksSuspended(
        TalksSuspended(reason: "测算", next: MeetingPlan(date: date("2026-04-20")))))
    #expect(duties(script, on: "2026-03-18", .nextSession).isEmpty)
    #expect(duties(script, on: "2026-04-21", .resumption).first?.state == .overdue)
    script.on("2026-04-18")
    try script.fact(.talksResumed(TalksResumed()))
    #expect(
      duties(script, on: "2026-04-21", .resumption).first?.state == .met(on: date("2026-04-18")))
  }

  @Test("Beijing's longest suspension and the authority's coordination have their clocks")
  func clocks() throws {
    var script = try CaseScript.talking(.collectiveContract, in: .beijing)
    try script.fact(.sessionOpened(SessionOpened()))
    script.on("2026-03-18")
    try script.fact(.talksSuspended(TalksSuspended(reason: "测算")))
    #expect(duties(script, on: "2026-03-19", .resumption).first?.raw == date("2026-05-17"))
    script.on("2026-06-01")
    try script.fact(.impasseDeclared(ImpasseDeclared()))
    try script.fact(.coordinationAccepted(CoordinationAccepted(bureau: "区人社局")))
    #expect(duties(script, on: "2026-06-02", .coordination).first?.raw == date("2026-07-01"))
    try script.fact(
      .coordinationAccepted(CoordinationAccepted(bureau: "区人社局", isExtended: true)))
    #expect(duties(script, on: "2026-06-02", .coordination).map(\.raw).contains(date("2026-07-16")))
  }

  @Test("Shandong: talks are concluded within 60 days of the agreement to talk")
  func conclusion() throws {
    let script = try CaseScript.talking(.wageAgreement, in: .shandong)
    let duty = try #require(duties(script, on: "2026-03-11", .concludeTalks).first)
    #expect(duty.raw == date("2026-05-09") && duty.state == .open)
  }

  @Test("What is open or overdue comes first, by its day; nothing before the case is opened")
  func order() throws {
    #expect(BargainingCase().duties(on: date("2026-03-01"), law: .builtIn).isEmpty)
    var script = try CaseScript.signed()
    try script.fact(
      .promiseMade(PromiseMade(name: "头盔", owner: "快达平台", due: date("2026-05-01"))))
    let all = script.record.duties(on: date("2026-06-11"), law: script.law)
    let closed = all.map(\.state.isClosed)
    #expect(closed == closed.sorted { !$0 && $1 })
    let open = all.filter { !$0.state.isClosed }
    #expect(open.map(\.due) == open.map(\.due).sorted())
    #expect(open.first?.kind == .promise)
  }

  @Test("An extension runs from the acceptance, not from the day it was granted")
  func extendedCoordination() throws {
    var script = try CaseScript.talking(.collectiveContract)
    script.on("2026-06-01")
    try script.fact(.coordinationAccepted(CoordinationAccepted(bureau: "区人社局")))
    script.on("2026-06-28")
    try script.fact(
      .coordinationAccepted(CoordinationAccepted(bureau: "区人社局", isExtended: true)))
    let extended = duties(script, on: "2026-06-29", .coordination)
    #expect(extended.map(\.raw) == [date("2026-07-16")])
    script.on("2026-07-10")
    try script.fact(.coordinationEnded(CoordinationEnded(isSettled: false)))
    script.on("2026-08-03")
    try script.fact(.coordinationAccepted(CoordinationAccepted(bureau: "区人社局")))
    let both = duties(script, on: "2026-08-04", .coordination)
    #expect(both.map(\.raw).sorted() == [date("2026-07-16"), date("2026-09-02")])
    #expect(both.first { $0.state.isClosed }?.state == .met(on: date("2026-07-10")))
  }

  @Test(
    "Shandong does not count a suspension by force majeure; others count",
    arguments: [
      (Jurisdiction.shandong, true, "2026-03-20", "2026-03-30", "2026-05-19"),
      (.shandong, false, "2026-03-20", "2026-03-30", "2026-05-09"),
      (.shandong, true, "2026-03-20", nil, "2026-05-20"),
    ] as [(Jurisdiction, Bool, String, String?, String)])
  func forceMajeure(
    place: Jurisdiction, isForceMajeure: Bool, from: String, to: String?, raw: String
  ) throws {
    var script = try CaseScript.talking(.wageAgreement, in: place)
    script.on(from)
    try script.fact(
      .talksSuspended(TalksSuspended(reason: "台风", isForceMajeure: isForceMajeure)))
    if let to {
      script.on(to)
      try script.fact(.talksResumed(TalksResumed()))
    }
    let duty = try #require(duties(script, on: "2026-03-31", .concludeTalks).first)
    #expect(duty.raw == date(raw))
    let said = duty.steps.contains { $0.zhHans.contains("不计入（") }
    #expect(said == isForceMajeure)
  }

  @Test("Overlapping suspensions are left out once")
  func overlapping() throws {
    var script = try CaseScript.talking(.wageAgreement, in: .shandong)
    script.on("2026-03-20")
    try script.fact(.talksSuspended(TalksSuspended(reason: "台风", isForceMajeure: true)))
    script.on("2026-03-25")
    try script.fact(.talksSuspended(TalksSuspended(reason: "洪水", isForceMajeure: true)))
    script.on("2026-03-30")
    try script.fact(.talksResumed(TalksResumed()))
    let duty = try #require(duties(script, on: "2026-04-01", .concludeTalks).first)
    #expect(duty.raw == date("2026-05-19"))
  }

  @Test("In Shanghai the chiefs sign first: submission is counted from the adoption")
  func shanghaiSubmission() throws {
    var script = try CaseScript.talking(.collectiveContract, in: .shanghai)
    try script.offer(["piece-rate.base": "5.20 /order"], by: .union)
    try script.accept("piece-rate.base", by: .platform)
    script.on("2026-06-01")
    try script.does(.draft(.init()))
    for party in script.record.signingParties {
      try script.fact(.partySigned(PartySigned(party: party.id)), by: party.side)
    }
    #expect(duties(script, on: "2026-06-02", .submission).isEmpty)
    script.on("2026-06-10")
    try script.does(
      .vote(AdoptionVote(eligible: 180, present: 150, inFavour: 131), by: .congress))
    let duty = try #require(duties(script, on: "2026-06-11", .submission).first)
    #expect(duty.raw == date("2026-06-20") && duty.due == date("2026-06-22"))
  }

  @Test("What is not filed is published within ten days of the last signature")
  func publicationOfUnfiled() throws {
    let script = try CaseScript.signed(.algorithmAgreement)
    let day = try #require(script.record.currentDraft?.signatures.map(\.happenedOn).max())
    let duty = try #require(
      duties(script, on: day.adding(days: 1).description, .publication).first)
    #expect(duty.raw == day.adding(days: 10) && !duty.isVerified)
    #expect(duties(script, on: day.description, .submission).isEmpty)
  }

  @Test("An early end is reported; the end of the term is not")
  func termination() throws {
    for (on, raw) in [("2026-09-01", "2026-09-11"), ("2027-06-30", nil)] as [(String, String?)] {
      var script = try CaseScript.signed(.collectiveContract, in: .beijing)
      script.anyway = true
      script.on("2026-07-01")
      try script.does(.declareEffect(from: date("2026-07-01")))
      script.on(on)
      try script.fact(.caseClosed(CaseClosed(outcome: .agreementEnded)))
      #expect(
        duties(script, on: on, .terminationFiling).map(\.raw) == [raw].compactMap(\.self).map(date))
    }
  }

  @Test("Every duty says what follows on silence, and is named once")
  func consequences() throws {
    var script = try CaseScript.signed(.collectiveContract, in: .beijing)
    script.anyway = true
    try script.fact(.sessionOpened(SessionOpened()))
    try script.fact(
      .sessionClosed(
        SessionClosed(next: MeetingPlan(date: date("2026-06-20"), time: CivilTime("14:30")))))
    try script.fact(
      .informationRequested(InformationRequested(subjects: ["抽成"], replyBy: date("2026-06-20"))),
      by: .union)
    try script.fact(
      .talksSuspended(TalksSuspended(reason: "测算", next: MeetingPlan(date: date("2026-06-25")))))
    try script.fact(.coordinationAccepted(CoordinationAccepted(bureau: "区人社局")))
    try script.does(.submit(.init(bureau: "区人社局", copies: 3)))
    try script.does(.declareEffect(from: date("2026-07-01")))
    let all = script.record.duties(on: date("2026-06-11"), law: script.law)
    #expect(Set(all.map(\.kind)).count >= 8)
    for duty in all { #expect(duty.consequence != nil, "\(duty.kind)") }
    let names = all.map { "\($0.entry) \($0.kind) \($0.number)" }
    #expect(Set(names).count == names.count)
    let later = script.record.duties(on: date("2027-06-11"), law: script.law)
      .map { "\($0.entry) \($0.kind) \($0.number)" }
    #expect(Set(later) == Set(names))
  }
}
