import ParleyTerms
import ParleyValues
import Testing

@testable import ParleyBargaining

@Suite("Four rounds")
struct FourRoundsTests {
  private let base = "piece-rate.base"
  private let rain = "weather.rainstorm.orange.add"

  /// Offers of both sides over four rounds, the last company one a package.
  private func played() throws -> CaseScript {
    var script = try CaseScript.talking()
    try script.offer([base: "5.20 /order", rain: "1.50 /order"], by: .union)
    try script.offer([base: "4.60 /order", rain: "0.50 /order"], by: .platform)
    try script.offer([base: "5.10 /order"], by: .union)
    try script.offer([base: "4.70 /order", rain: "0.80 /order"], by: .platform)
    try script.offer([base: "5.00 /order", rain: "1.20 /order"], by: .union)
    try script.offer([base: "4.80 /order"], by: .platform)
    try script.offer([base: "4.95 /order"], by: .union)
    script.on("2026-03-20")
    try script.offer(
      [base: "4.90 /order", rain: "1.00 /order"], by: .platform, package: true,
      until: "2026-03-31")
    return script
  }

  @Test("The table shows what holds, both sides, the gap and the last move of each")
  func table() throws {
    let record = try played().record
    #expect(record.round == 4)
    #expect(record.stage == .negotiating)
    let rows = record.positions
    #expect(rows.map(\.key.path) == [base, rain])
    let row = try #require(rows.first)
    #expect(row.current?.text(in: .cny) == "4.50 /order")
    #expect(row.latest(of: .union)?.text(in: .cny) == "4.95 /order")
    #expect(row.latest(of: .platform)?.text(in: .cny) == "4.90 /order")
    #expect(row.gapText.hasPrefix("0.05"))
    #expect(row.moved(.union)?.text(in: .cny) == "−0.05")
    #expect(row.moved(.platform)?.text(in: .cny) == "0.10")
    #expect(row.state == .countered)
    #expect(row.packageID == "P1")
    #expect(rows[1].current == nil)
    #expect(rows[1].moved(.union)?.text(in: .cny) == "−0.30")
  }

  @Test("Everything that was ever tabled is found again")
  func offers() throws {
    let record = try played().record
    #expect(record.offers.map(\.round) == [1, 1, 2, 2, 3, 3, 4, 4])
    let track = try #require(record.term(TermKey(base)))
    #expect(track.positions.count == 8)
    #expect(track.positions.filter { $0.side == .union }.map(\.round) == [1, 2, 3, 4])
    #expect(record.offers(of: TermKey(rain), by: .platform).map(\.round) == [1, 2, 4])
    #expect(record.offers(inRound: 3).count == 2)
  }

  @Test("What is new since a round names the terms that moved and the entries")
  func changes() throws {
    var script = try played()
    let since = script.record.changes(sinceRound: 3)
    #expect(since.entries.map(\.kind) == ["offer-tabled", "offer-tabled"])
    #expect(since.terms.map(\.now.key.path) == [base, rain])
    #expect(script.record.changes(sinceRound: 4).entries.isEmpty)
    #expect(script.record.changes(sinceRound: 4).terms.isEmpty)
    try script.accept(rain, by: .both)
    #expect(script.record.changes(sinceRound: 4).terms.isEmpty, "the round is the same")
    #expect(script.record.changes(sinceRound: 3).terms[1].now.state == .tentativelyAgreed)
  }

  @Test("What a side proposes and what is agreed make standards")
  func standards() throws {
    var script = try played()
    let proposed = try script.record.proposedStandards(of: .platform)
    #expect(proposed.value(base)?.text(in: .cny) == "4.90 /order")
    #expect(proposed.value(rain)?.text(in: .cny) == "1.00 /order")
    try script.does(.accept([.package("P1")], by: .union))
    let agreed = try script.record.agreedStandards()
    #expect(agreed.value(base)?.text(in: .cny) == "4.90 /order")
    #expect(agreed.value("piece-rate.distance.3km.rate")?.text(in: .cny) == "0.80 /km")
    let first = try #require(script.record.offers.first)
    let trial = try script.record.standards(with: first)
    #expect(trial.value(base)?.text(in: .cny) == "5.20 /order")
  }
}

extension Side? {
  /// A joint act.
  static var both: Side? { nil }
}
