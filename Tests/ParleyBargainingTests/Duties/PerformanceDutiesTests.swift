import ParleyLaw
import ParleyTerms
import ParleyValues
import Testing

@testable import ParleyBargaining

@Suite("Duties while the agreement is lived with")
struct PerformanceDutiesTests {
  private func duties(_ script: CaseScript, on day: String) -> [Duty] {
    script.record.duties(on: date(day), law: .builtIn).filter { $0.kind == .letter }
  }

  @Test("a letter's own day is asked for, by whom it went to, and is no law")
  func letter() throws {
    var script = try CaseScript.signed()
    script.on("2026-08-05")
    try script.fact(
      .letterSent(
        LetterSent(
          form: .check, matters: [.init(clause: "第五条", text: "待核")],
          replyBy: date("2026-08-20"))), by: .union)
    let letter = script.record.lastSequence
    try script.fact(
      .letterSent(
        LetterSent(
          form: .recommendation, addressee: "人社局", matters: [.init(clause: "第五条", text: "待核")],
          replyBy: date("2026-08-21"))), by: .union)
    let open = duties(script, on: "2026-08-20")
    #expect(open.map(\.who) == [.side(.platform), .named("人社局")])
    #expect(open.allSatisfy { $0.state == .open && !$0.isVerified && $0.article == nil })
    #expect(duties(script, on: "2026-08-21").first?.state == .overdue)
    script.on("2026-08-22")
    try script.fact(
      .letterAnswered(LetterAnswered(letter: letter, outcome: .unanswered)), by: .platform)
    #expect(duties(script, on: "2026-08-22").first { $0.entry == letter }?.state == .overdue)
    try script.fact(
      .letterAnswered(LetterAnswered(letter: letter, outcome: .explained)), by: .platform)
    #expect(
      duties(script, on: "2026-08-23").first { $0.entry == letter }?.state
        == .metLate(on: date("2026-08-22")))
  }

  @Test("a letter without a day asks nothing")
  func undated() throws {
    var script = try CaseScript.signed()
    try script.fact(
      .letterSent(LetterSent(form: .check, matters: [.init(clause: "a", text: "b")])), by: .union)
    try script.fact(
      .amendmentRequested(AmendmentRequested(changes: [.init(clause: "a", text: "b")])),
      by: .platform)
    #expect(duties(script, on: "2027-01-01").isEmpty)
  }

  @Test("requests for renewal and change are answered by the next answer")
  func requests() throws {
    var script = try CaseScript.signed()
    script.on("2026-09-01")
    try script.fact(
      .amendmentRequested(
        AmendmentRequested(
          changes: [.init(clause: "a", text: "b")], replyAskedBy: date("2026-09-10"))),
      by: .platform)
    #expect(duties(script, on: "2026-09-02").map(\.who) == [.side(.union)])
    script.on("2026-09-09")
    try script.fact(.demandAnswered(DemandAnswered(answer: .agrees)), by: .union)
    #expect(duties(script, on: "2026-09-11").map(\.state) == [.met(on: date("2026-09-09"))])
  }

  @Test("the window of renewal is met by the request")
  func renewal() throws {
    var script = try CaseScript.signed()
    script.on("2026-06-12")
    try script.does(.submit(AgreementSubmitted(bureau: "人社局", copies: 3)))
    script.on("2026-07-02")
    try script.does(.declareEffect())
    func window(_ day: String) -> Duty? {
      script.record.duties(on: date(day), law: .builtIn).first { $0.kind == .renewal }
    }
    #expect(window("2027-04-01")?.state == .open)
    script.on("2027-04-15")
    try script.fact(.renewalRequested(RenewalRequested(topics: ["piece-rate"])), by: .union)
    #expect(window("2027-05-01")?.state == .met(on: date("2027-04-15")))
  }

  @Test(
    "what speaks of a letter that is not there is refused, and so is an empty one",
    arguments: [
      (CaseFact.letterAnswered(LetterAnswered(letter: 1, outcome: .explained)), "entry.wrong-kind"),
      (.letterAnswered(LetterAnswered(letter: 999, outcome: .explained)), "entry.unknown"),
      (.letterSent(LetterSent(form: .check, matters: [])), "entry.empty"),
      (.renewalRequested(RenewalRequested(topics: [])), "entry.empty"),
      (.amendmentRequested(AmendmentRequested(changes: [])), "entry.empty"),
    ])
  func refused(fact: CaseFact, code: String) throws {
    let script = try CaseScript.signed()
    #expect(script.refusal(of: .record(fact, by: .union))?.rawValue == code)
  }

  @Test(
    "accusing words are warned about until something was admitted",
    arguments: [
      ("疑似差异，待核", [], false), ("企业拖欠报酬", [], true), ("克扣", [.explained], true),
      ("违约", [.admitted], false),
    ] as [(String, [LetterAnswered.Outcome], Bool)])
  func accusations(text: String, answers: [LetterAnswered.Outcome], warns: Bool) throws {
    var script = try CaseScript.signed()
    try script.fact(
      .letterSent(LetterSent(form: .check, matters: [.init(clause: "a", text: "b")])), by: .union)
    let letter = script.record.lastSequence
    for outcome in answers {
      try script.fact(
        .letterAnswered(LetterAnswered(letter: letter, outcome: outcome)), by: .platform)
    }
    let decision = try script.does(
      .record(
        .letterSent(LetterSent(form: .reminder, matters: [.init(clause: "a", text: text)])),
        by: .union))
    #expect(decision.warnings.contains { $0.code == "letter.accusation" } == warns)
  }
}
