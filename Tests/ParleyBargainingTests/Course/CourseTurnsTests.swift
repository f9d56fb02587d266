import ParleyLaw
import ParleyTerms
import ParleyValues
import Testing

@testable import ParleyBargaining

/// What may come between the demand and the end of an agreement; the days of ``Course`` are its
/// ground, and every expected date is worked out by hand beside it.
@Suite("Turns that cases take, by place")
struct CourseTurnsTests {
  @Test(
    "No reply: silent through the last day, unanswered from the next",
    arguments: [
      // 20 days: Sun 03-22, hence Mon 03-23 (令22 art 32; Beijing art 32; Chongqing).
      (Jurisdiction.national, Instrument.specialContract, "2026-03-23"),
      (.beijing, .specialContract, "2026-03-23"), (.chongqing, .specialContract, "2026-03-23"),
      // 10 days (Shandong art 21), 15 days (Shanghai art 15), 10 working days (Zhejiang art 7).
      (.shandong, .wageAgreement, "2026-03-12"), (.shanghai, .specialContract, "2026-03-17"),
      (.zhejiang, .specialContract, "2026-03-16"),
      // 30 days, an excerpt.
      (.guangdong, .specialContract, "2026-04-01"),
    ] as [(Jurisdiction, Instrument, String)])
  func overdueReply(place: Jurisdiction, instrument: Instrument, due: String) throws {
    var course = try Course(instrument, in: place)
    try course.demand()
    let law = course.script.law
    let late = date(due).adding(days: 1)
    #expect(course.script.record.stage(on: date(due), law: law) == .demanded)
    #expect(course.script.record.stage(on: late, law: law) == .unanswered)
    func reply() -> Duty.State? {
      course.script.record.duties(on: late, law: law).first { $0.kind == .reply }?.state
    }
    #expect(reply() == .overdue)
    course.script.day = late
    try course.script.fact(.demandAnswered(DemandAnswered(answer: .agrees)), by: .platform)
    #expect(reply() == .metLate(on: late))
    #expect(course.script.record.stage == .agreedToTalk)
  }

  @Test(
    "A vote of 180 entitled: who must be there, and how many for it",
    arguments: [
      // 2/3 present are 120; half or more of all 90, more than half 91.
      (Jurisdiction.national, Instrument.specialContract, 119, 119, false),
      (.national, .specialContract, 120, 90, true), (.national, .specialContract, 120, 89, false),
      (.beijing, .specialContract, 119, 119, false), (.beijing, .specialContract, 120, 90, true),
      (.chongqing, .specialContract, 119, 119, false),
      (.chongqing, .specialContract, 120, 90, true),
      (.zhejiang, .specialContract, 119, 119, false), (.zhejiang, .specialContract, 120, 90, false),
      (.zhejiang, .specialContract, 120, 91, true),
      // No attendance asked for: Shandong art 27 (more than half), Shanghai art 22 (half or more).
      (.shandong, .wageAgreement, 91, 91, true), (.shandong, .wageAgreement, 180, 90, false),
      (.shanghai, .specialContract, 90, 90, true), (.shanghai, .specialContract, 180, 89, false),
    ] as [(Jurisdiction, Instrument, Int, Int, Bool)])
  func quorum(
    place: Jurisdiction, instrument: Instrument, present: Int, inFavour: Int, isAdopted: Bool
  ) throws {
    var course = try Course(instrument, in: place)
    try course.demand()
    try course.agreesToTalk()
    try course.meets()
    course.script.on("2026-04-20")
    try course.script.does(.draft(.init()))
    let vote = AdoptionVote(eligible: 180, present: present, inFavour: inFavour)
    try course.script.does(.vote(vote, by: .congress))
    #expect(course.script.record.stage == (isAdopted ? .adopted : .rejected))
    if isAdopted { return }
    // Voted down, it is voted on again, or signed and then refused at the counter.
    #expect(
      course.script.refusal(of: .submit(.init(bureau: "局", copies: 9))) == .submitNotAdopted)
    let again = AdoptionVote(eligible: 180, present: 180, inFavour: 180)
    try course.script.does(.vote(again, by: .congress))
    #expect(course.script.record.stage == .adopted)
  }

  @Test(
    "Objection Mon 05-18, new draft 05-20, vote Fri 05-22, signature Mon 05-25, filed 05-26",
    arguments: [
      // 10 days from Mon 05-25: Thu 06-04; 7 days of 令9: Mon 06-01.
      (Jurisdiction.national, Instrument.specialContract, "2026-06-04"),
      (.national, .sectoralContract, "2026-06-04"), (.national, .wageAgreement, "2026-06-01"),
      (.guangdong, .specialContract, "2026-06-04"), (.jiangxi, .specialContract, "2026-06-04"),
      (.shandong, .wageAgreement, "2026-06-04"), (.beijing, .specialContract, "2026-06-04"),
      (.zhejiang, .specialContract, "2026-06-04"), (.chongqing, .specialContract, "2026-06-04"),
      // Signed on 05-21 before the vote of 05-22, from which 10 days are Mon 06-01.
      (.shanghai, .specialContract, "2026-06-01"),
    ] as [(Jurisdiction, Instrument, String)])
  func refiling(place: Jurisdiction, instrument: Instrument, submission: String) throws {
    var course = try Course(instrument, in: place)
    try course.demand()
    try course.agreesToTalk()
    try course.meets()
    try course.concludes()
    try course.submits()
    course.script.on("2026-05-18")
    try course.script.fact(
      .objectionReceived(ObjectionReceived(bureau: "人社局", points: ["第八条"])))
    #expect(course.script.record.stage == .negotiating)
    #expect(course.script.refusal(of: .declareEffect(from: nil)) == .effectObjection)
    try course.concludes(
      draft: "2026-05-20", early: "2026-05-21", vote: "2026-05-22", late: "2026-05-25")
    #expect(course.script.record.stage == .signed)
    let open = course.script.record.duties(on: date("2026-05-25"), law: course.script.law)
      .filter { $0.kind == .submission && !$0.state.isClosed }
    #expect(open.map(\.due) == [date(submission)])
    try course.submits("2026-05-26")
    // 15 days from Tue 05-26: Wed 06-10; in force on 06-11.
    let review = course.script.record.duties(on: date("2026-05-27"), law: course.script.law)
      .filter { $0.kind == .review && !$0.state.isClosed }
    #expect(review.map(\.due) == [date("2026-06-10")])
    try course.takesEffect(recorded: "2026-06-12")
    #expect(course.script.record.effect?.body.from == date("2026-06-11"))
  }

  @Test(
    "A suspension from Mon 03-23 to Tue 04-07 is left out of Shandong's 60 days by force majeure")
  func suspension() throws {
    // 60 days from 03-09: Fri 05-08; 15 days more: Sat 05-23, hence Mon 05-25 (art 28).
    for (isForceMajeure, due) in [(false, "2026-05-08"), (true, "2026-05-25")] {
      var course = try Course(.wageAgreement, in: .shandong)
      try course.demand()
      try course.agreesToTalk()
      try course.meets()
      course.script.on("2026-03-23")
      try course.script.fact(
        .talksSuspended(TalksSuspended(reason: "停业", isForceMajeure: isForceMajeure)))
      #expect(course.script.record.stage == .suspended)
      course.script.on("2026-04-07")
      try course.script.fact(.talksResumed(TalksResumed()))
      #expect(course.script.record.stage == .negotiating)
      let duty = course.script.record.duties(on: date("2026-04-08"), law: course.script.law)
        .first { $0.kind == .concludeTalks }
      #expect(duty?.due == date(due))
    }
  }

  @Test("Beijing suspends for 60 days at most: from Mon 03-23 to Fri 05-22 (art 37)")
  func longestSuspension() throws {
    var course = try Course(.specialContract, in: .beijing)
    try course.demand()
    try course.agreesToTalk()
    course.script.on("2026-03-23")
    try course.script.fact(.talksSuspended(TalksSuspended(reason: "测算")))
    #expect(course.dates(of: .resumption, on: "2026-03-24") == ["resumption 2026-05-22 art 37"])
    #expect(course.script.record.stage == .suspended)
  }

  @Test(
    "The authority takes the dispute up on Mon 03-23, and extends",
    arguments: [
      // 30 days: Wed 04-22; 45 days: Thu 05-07.
      (Jurisdiction.national, Instrument.specialContract, "2026-04-22", "2026-05-07"),
      (.shandong, .wageAgreement, "2026-04-22", "2026-05-07"),
      (.beijing, .specialContract, "2026-04-22", "2026-05-07"),
      // 60 days: Fri 05-22; 90 days: Sun 06-21, Dragon Boat, hence Mon 06-22.
      (.chongqing, .specialContract, "2026-05-22", "2026-06-22"),
    ] as [(Jurisdiction, Instrument, String, String)])
  func coordination(
    place: Jurisdiction, instrument: Instrument, due: String, extended: String
  ) throws {
    var course = try Course(instrument, in: place)
    try course.demand()
    try course.agreesToTalk()
    course.script.on("2026-03-23")
    let accepted = CoordinationAccepted(bureau: "人社局")
    try course.script.fact(.coordinationAccepted(accepted))
    func dates() -> [CivilDate] {
      course.script.record.duties(on: date("2026-03-24"), law: course.script.law)
        .filter { $0.kind == .coordination }.map(\.due)
    }
    #expect(dates() == [date(due)] && course.script.record.stage == .coordinating)
    course.script.on("2026-04-20")
    try course.script.fact(
      .coordinationAccepted(CoordinationAccepted(bureau: "人社局", isExtended: true)))
    #expect(dates() == [date(extended)])
  }

  @Test(
    "Renewal is asked for within the window before 2027-05-31",
    arguments: [
      (Jurisdiction.national, Instrument.specialContract, "2027-03-01"),
      (.beijing, .specialContract, "2027-03-01"), (.zhejiang, .specialContract, "2027-03-02"),
      (.shandong, .wageAgreement, "2027-03-01"), (.national, .algorithmAgreement, "2027-03-01"),
    ] as [(Jurisdiction, Instrument, String)])
  func renewal(place: Jurisdiction, instrument: Instrument, opens: String) throws {
    var course = try Course.whole(instrument, in: place)
    func state(_ day: CivilDate) -> Duty.State? {
      course.script.record.duties(on: day, law: course.script.law)
        .first { $0.kind == .renewal }?.state
    }
    #expect(state(date(opens).adding(days: -1)) == .notYet)
    #expect(state(date(opens)) == .open && state(date("2027-05-31")) == .open)
    #expect(state(date("2027-06-01")) == .lapsed)
    course.script.day = date(opens)
    try course.script.fact(.renewalRequested(RenewalRequested(topics: ["piece-rate"])), by: .union)
    #expect(state(date("2027-06-01")) == .met(on: date(opens)))
  }

  @Test("A change agreed while it is in force is filed and reviewed like the first text")
  func amendment() throws {
    var course = try Course.whole(.specialContract, in: .national)
    course.script.on("2026-09-01")
    let change = AmendmentRequested.Change(clause: "第八条", text: "基础单价调整为5.10元")
    try course.script.fact(.amendmentRequested(AmendmentRequested(changes: [change])), by: .union)
    try course.concludes(
      draft: "2026-09-07", early: "2026-09-08", vote: "2026-09-11", late: "2026-09-14")
    #expect(course.script.record.stage == .inForce, "the first text holds meanwhile")
    // 10 days from Mon 09-14: Thu 09-24 (令22 art 42).
    let open = course.script.record.duties(on: date("2026-09-15"), law: course.script.law)
      .filter { $0.kind == .submission && !$0.state.isClosed }
    #expect(open.map(\.due) == [date("2026-09-24")])
    try course.submits("2026-09-16")
    #expect(course.script.record.stage == .inForce)
    // 15 days from Wed 09-16: Thu 10-01, holidays through 10-07, hence Thu 10-08; in force 10-09.
    let duties = course.script.record.duties(on: date("2026-09-17"), law: course.script.law)
    let review = duties.filter { $0.kind == .review && !$0.state.isClosed }
    #expect(review.map(\.due) == [date("2026-10-08")])
    let effect = duties.filter { $0.kind == .effect && !$0.state.isClosed }
    #expect(effect.map(\.due) == [date("2026-10-09")])
    #expect(course.script.refusal(of: .submit(.init(bureau: "局", copies: 3))) == .submitTwice)
    course.script.on("2026-10-12")
    #expect(
      course.script.refusal(of: .declareEffect(from: date("2026-10-08"))) == .effectUnderReview)
    try course.script.does(.declareEffect(from: nil))
    #expect(course.script.record.effect?.body.from == date("2026-10-09"))
    #expect(course.script.refusal(of: .declareEffect(from: nil)) == .effectTwice)
  }

  @Test(
    "A merger ends the agreement on Mon 2026-10-12, before its term",
    arguments: [
      // 7 days: Mon 10-19 (Shandong art 41); 10 days: Thu 10-22 (Beijing art 48); 5 working days:
      // 13, 14, 15, 16, Mon 10-19 (Zhejiang). 令22 has no such report.
      (Jurisdiction.shandong, Instrument.wageAgreement, "2026-10-19"),
      (.beijing, .specialContract, "2026-10-22"), (.zhejiang, .specialContract, "2026-10-19"),
      (.national, .specialContract, nil), (.shanghai, .specialContract, nil),
      (.shandong, .algorithmAgreement, nil),
    ] as [(Jurisdiction, Instrument, String?)])
  func merger(place: Jurisdiction, instrument: Instrument, due: String?) throws {
    var course = try Course.whole(instrument, in: place)
    course.script.on("2026-10-12")
    try course.script.fact(
      .terminationNoticed(TerminationNoticed(cause: .merger, endsOn: date("2026-10-12"))),
      by: .platform)
    try course.script.fact(.caseClosed(CaseClosed(outcome: .agreementEnded, reason: "合并")))
    #expect(course.script.record.stage == .ended)
    let duties = course.script.record.duties(on: date("2026-10-13"), law: course.script.law)
    let filing = duties.filter { $0.kind == .terminationFiling }
    #expect(filing.map(\.due) == (due.map { [date($0)] } ?? []))
    #expect(!duties.contains { $0.kind == .renewal || $0.kind == .performanceReport })
  }

  @Test("Elsewhere every period comes from a file of its own")
  func elsewhere() throws {
    let rules = [
      ("reply-period", "14 days"), ("conclusion-period", "90 days"),
      ("submission-period", "20 days"), ("review-period", "20 days"),
      ("publication-period", "3 days"), ("renewal-window", "60 days"),
    ].enumerated().map { place, rule in
      "  - {key: \(rule.0), jurisdiction: generic, value: \(rule.1), source: Made-up Act, "
        + "article: \(place + 1), verified: yes}"
    }
    let text = "rules:\n" + rules.joined(separator: "\n") + "\n"
    let node = try YAMLReader.read(text: text, file: "local.yaml")
    let law = LawBook.builtIn.overlaid(with: try LawOverlay(reading: node, named: "local.yaml"))
    var course = try Course(.collectiveContract, in: .generic, law: law)
    try course.demand()
    try course.agreesToTalk()
    try course.meets()
    try course.concludes()
    try course.submits()
    try course.takesEffect(recorded: "2026-06-03")
    // 14 days: Mon 03-16; 90 days from 03-09: Sun 06-07, hence Mon 06-08; 20 days from 04-29: Tue
    // 05-19; 20 days from 05-11: Sun 05-31, hence Mon 06-01; 3 days from 06-02: Fri 06-05; 60 days
    // before 2027-05-31.
    #expect(
      course.dates(on: "2026-06-04") == [
        "conclude-talks 2026-06-08 (2026-06-07) art 2", "effect 2026-06-02 (2026-06-01) art 4",
        "publication 2026-06-05 art 5", "renewal 2027-04-01 to 2027-05-31 art 6",
        "reply 2026-03-16 art 1", "review 2026-06-01 (2026-05-31) art 4",
        "submission 2026-05-19 art 3",
      ])
  }
}
