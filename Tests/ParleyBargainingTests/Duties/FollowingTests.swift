import ParleyLaw
import ParleyTerms
import ParleyValues
import Testing

@testable import ParleyBargaining

@Suite("Duties while an agreement holds")
struct FollowingTests {
  private func inForce(
    _ instrument: Instrument, in place: Jurisdiction, sector: Sector = .foodDelivery
  ) throws -> CaseScript {
    var script = try CaseScript.signed(instrument, in: place)
    script.anyway = true
    script.on("2026-07-01")
    try script.does(.declareEffect(from: date("2026-07-01")))
    return script
  }

  private func duties(_ script: CaseScript, on day: String, _ kind: Duty.Kind) -> [Duty] {
    script.record.duties(on: date(day), law: script.law).filter { $0.kind == kind }
  }

  @Test(
    "Yearly reports, by place and instrument",
    arguments: [
      // Shandong art 31 and Beijing art 41: at least once a year; the corresponding day 2027-07-01.
      (Instrument.wageAgreement, Jurisdiction.shandong, "2027-07-01", true),
      (.specialContract, .beijing, "2027-07-01", true),
      // Chongqing: yearly, pay items every half-year, by the corresponding day past New Year's
      // holiday 2027, whose calendar is not published: Friday stands as counted. No article noted.
      (.specialContract, .chongqing, "2027-07-01", false),
      (.wageAgreement, .chongqing, "2027-01-01", false),
      // No such rule was read for these.
      (.specialContract, .national, nil, false), (.specialContract, .shanghai, nil, false),
    ] as [(Instrument, Jurisdiction, String?, Bool)])
  func reports(instrument: Instrument, place: Jurisdiction, due: String?, verified: Bool) throws {
    let found = duties(try inForce(instrument, in: place), on: "2026-07-02", .performanceReport)
    #expect(found.map(\.raw) == (due.map { [date($0)] } ?? []))
    #expect(found.allSatisfy { $0.isVerified == verified && $0.who == .bothSides })
  }

  @Test("A report meets its period and opens the next; none is due past the term")
  func chain() throws {
    var script = try inForce(.wageAgreement, in: .shandong)
    script.on("2027-01-15")
    try script.fact(.performanceReported(.init(to: "职工代表大会")))
    let two = duties(script, on: "2027-02-01", .performanceReport)
    #expect(two.count == 2)
    #expect(two.contains { $0.state == .met(on: date("2027-01-15")) })
    #expect(two.contains { $0.state == .open && $0.raw == date("2028-01-15") })
    script.on("2027-06-30")
    try script.fact(.performanceReported(.init(to: "职工代表大会")))
    let last = duties(script, on: "2027-07-01", .performanceReport)
    #expect(last.count == 2 && last.allSatisfy(\.state.isClosed), "the term ended on 30 June")
  }

  @Test("A change of rules is announced seven days ahead")
  func ruleChange() throws {
    var script = try CaseScript.signed(.algorithmAgreement)
    script.on("2026-07-20")
    for from in ["2026-07-27", "2026-07-26"] {
      try script.fact(.ruleChangeAnnounced(.init(text: "派单", effectiveFrom: date(from))))
    }
    let found = duties(script, on: "2026-07-21", .ruleChangeNotice).sorted { $0.due < $1.due }
    #expect(found.map(\.due) == [date("2026-07-19"), date("2026-07-20")])
    #expect(found[0].state == .metLate(on: date("2026-07-20")))
    #expect(found[1].state == .met(on: date("2026-07-20")))
    #expect(found.allSatisfy { $0.isVerified && $0.who == .side(.platform) })
  }
}
