import ParleyLaw
import ParleyTerms
import ParleyValues
import Testing

@testable import ParleyBargaining

@Suite("Papers that the authority asks for")
struct CureTests {
  /// Received by the authority on Monday 15 June 2026; papers are asked for on Tuesday the 16th.
  private func asked(until: String? = nil) throws -> CaseScript {
    var script = try CaseScript.signed()
    script.on("2026-06-15")
    try script.does(.submit(.init(bureau: "东湖区人社局", copies: 3)))
    script.on("2026-06-16")
    try script.fact(
      .cureRequested(
        .init(bureau: "东湖区人社局", missing: ["决议", "执照"], until: until.map { date($0) })))
    return script
  }

  private func duties(
    _ script: CaseScript, on day: String, _ kind: Duty.Kind
  ) -> [Duty] {
    script.record.duties(on: date(day), law: script.law).filter { $0.kind == kind }
  }

  @Test("7 days are the practice of one place; a day the notice names holds before it")
  func period() throws {
    let practice = try #require(duties(try asked(), on: "2026-06-17", .cure).first)
    #expect(practice.raw == date("2026-06-23") && practice.due == date("2026-06-23"))
    #expect(!practice.isVerified && practice.article != nil)
    #expect(practice.who == .side(.platform) && practice.state == .open)
    let named = try #require(
      duties(try asked(until: "2026-06-19"), on: "2026-06-20", .cure).first)
    #expect(named.due == date("2026-06-19") && named.article == nil && named.state == .overdue)
  }

  @Test("What is handed in in parts is made good with the last of them")
  func parts() throws {
    var script = try asked()
    script.on("2026-06-17")
    try script.fact(.cureMade(.init(papers: ["决议"])))
    #expect(script.record.stage == .curing && script.record.openCures[0].outstanding == ["执照"])
    #expect(duties(script, on: "2026-06-17", .cure).first?.what.zhHans == "补正：执照")
    script.on("2026-06-18")
    try script.fact(.cureMade(.init(papers: ["执照"])))
    #expect(script.record.stage == .submitted && script.record.openCures.isEmpty)
    let duty = try #require(duties(script, on: "2026-06-30", .cure).first)
    #expect(duty.state == .met(on: date("2026-06-18")))
  }

  @Test("The review from receipt stands; counted from the cure it is shown as open in law")
  func review() throws {
    var script = try asked()
    #expect(duties(script, on: "2026-06-17", .effect).isEmpty, "open while papers are missing")
    script.on("2026-06-18")
    try script.fact(.cureMade(.init()))
    let reviews = duties(script, on: "2026-06-19", .review)
    #expect(reviews.map(\.due) == [date("2026-06-30"), date("2026-07-03")])
    #expect(reviews.map(\.isVerified) == [true, false])
    #expect(reviews[1].steps.last == DutyList.cureClockUnknown)
    let effect = try #require(duties(script, on: "2026-06-19", .effect).first)
    #expect(effect.due == date("2026-07-04") && !effect.isVerified)
    #expect(script.record.firstDayInForce(script.law) == date("2026-07-04"))
  }

  @Test("Between the two days the effect is recorded with a warning, before both it is refused")
  func effect() throws {
    var script = try asked()
    script.on("2026-06-18")
    try script.fact(.cureMade(.init()))
    script.on("2026-07-10")
    #expect(script.refusal(of: .declareEffect(from: date("2026-06-30"))) == .effectUnderReview)
    var early = script
    try early.does(.declareEffect(from: date("2026-07-01")))
    #expect(early.decision.warnings.map(\.code) == ["effect.cure-clock"])
    try script.does(.declareEffect(from: nil))
    #expect(script.record.effect?.body.from == date("2026-07-04"))
    #expect(script.decision.warnings.isEmpty)
  }

  @Test("An objection or another submission overtakes what was asked for")
  func overtaken() throws {
    var objected = try asked()
    objected.on("2026-06-19")
    try objected.fact(.objectionReceived(.init(bureau: "东湖区人社局", points: ["第八条"])))
    #expect(duties(objected, on: "2026-06-30", .cure).isEmpty)
    #expect(objected.record.openCures.isEmpty)
    var again = try asked()
    again.anyway = true
    again.on("2026-06-22")
    try again.does(.submit(.init(bureau: "东湖区人社局", copies: 3)))
    #expect(
      duties(again, on: "2026-06-30", .cure).first?.state == .met(on: date("2026-06-22")))
  }

  @Test("Papers that nobody asked for are kept with a warning")
  func notAsked() throws {
    var script = try CaseScript.signed()
    try script.fact(.cureMade(.init(papers: ["决议"])))
    #expect(script.record.standingWarnings.map(\.diagnostic.code) == ["cure.not-asked"])
    #expect(
      script.refusal(of: .record(.cureRequested(.init(bureau: "局", missing: [])))) == .emptyEntry)
  }
}
