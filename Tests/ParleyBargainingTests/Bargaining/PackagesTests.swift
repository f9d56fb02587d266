import ParleyTerms
import ParleyValues
import Testing

@testable import ParleyBargaining

@Suite("Packages")
struct PackagesTests {
  private let base = "piece-rate.base"
  private let rain = "weather.rainstorm.orange.add"

  private func packaged(until: String? = nil) throws -> CaseScript {
    var script = try CaseScript.talking()
    try script.offer(
      [base: "4.80 /order", rain: "1.00 /order"],
      items: [ItemText(name: "站点空调", owner: "服务商", due: date("2026-06-30"))], by: .platform,
      package: true, until: until)
    return script
  }

  @Test("Accepted as a whole, all its points are agreed, and its promise becomes a duty")
  func whole() throws {
    var script = try packaged()
    try script.does(.accept([.package("P1")], by: .union))
    #expect(script.decision.consequences.isEmpty)
    #expect(try script.term(base).state == .tentativelyAgreed)
    #expect(try script.term(rain).agreed?.value == "1.00 /order")
    #expect(script.record.item("站点空调")?.state == .promised)
    #expect(script.record.promises.map(\.owner) == ["服务商"])
    #expect(script.record.package("P1")?.state == .accepted)
  }

  @Test("Accepting each of its points at once accepts the package")
  func byPoints() throws {
    var script = try packaged()
    try script.does(
      .accept([.term(TermKey(base)), .term(TermKey(rain)), .item("站点空调")], by: .union))
    #expect(script.record.package("P1")?.state == .accepted)
    #expect(script.decision.consequences.isEmpty)
  }

  @Test("Taking one term of it is recorded as a counter-offer, which is asked about")
  func part() throws {
    var script = try packaged()
    try script.accept(base, by: .union)
    #expect(script.decision.events.map(\.kind) == ["offer-tabled"])
    #expect(
      script.decision.consequences == [
        .sameValue(points: [base]), .partOfPackage(package: "P1", points: [base]),
      ])
    let package = try #require(script.record.package("P1"))
    #expect(package.state == .countered)
    #expect(script.record.offers.last?.counters == package.number)
    #expect(script.record.offers.last?.side == .union)
    #expect(try script.term(base).state == .countered)
    #expect(script.record.promises.isEmpty)
  }

  @Test("Both sides together may take one term of it")
  func joint() throws {
    var script = try packaged()
    try script.accept(base, by: nil)
    #expect(script.decision.events.map(\.kind) == ["acceptance-given"])
    #expect(try script.term(base).state == .tentativelyAgreed)
    #expect(try script.term(rain).state == .open)
  }

  @Test("A new offer of the same side on its points replaces it; it is gone then")
  func superseded() throws {
    var script = try packaged()
    try script.offer([base: "4.85 /order"], by: .platform)
    #expect(script.decision.consequences == [.replacesPackage("P1")])
    #expect(script.record.package("P1")?.state == .superseded)
    #expect(script.refusal(of: .accept([.package("P1")], by: .union)) == .offerGone)
  }

  @Test("Withdrawing one point brings it down as a whole")
  func withdrawn() throws {
    var script = try packaged()
    try script.fact(.offerWithdrawn(OfferWithdrawn(terms: [rain])), by: .platform)
    #expect(script.record.package("P1")?.state == .withdrawn)
    #expect(script.refusal(of: .accept([.package("P1")], by: .union)) == .offerGone)
  }

  @Test("A package that has lapsed can be accepted, which is asked about")
  func lapsed() throws {
    var script = try packaged(until: "2026-03-20")
    script.on("2026-03-20")
    try script.does(.accept([.package("P1")], by: .union))
    #expect(script.decision.consequences.isEmpty, "the last day belongs to it")
    script = try packaged(until: "2026-03-20")
    script.on("2026-03-21")
    try script.does(.accept([.package("P1")], by: .union))
    #expect(script.decision.consequences.map(\.needsConfirmation) == [true])
  }

  @Test("Packages are numbered in the order they were tabled, whoever tabled them")
  func numbers() throws {
    var script = try packaged()
    try script.offer([base: "5.00 /order", rain: "1.20 /order"], by: .union, package: true)
    try script.offer([base: "4.85 /order"], by: .platform)
    #expect(script.record.offers.map(\.packageID) == ["P1", "P2", nil])
    #expect(script.record.package("P2")?.state == .countered)
  }
}
