import ParleyTerms
import ParleyValues
import Testing

@testable import ParleyBargaining

@Suite("Corrections")
struct CorrectionsTests {
  private let base = "piece-rate.base"

  private func offer(_ value: String) -> CaseFact {
    .offerTabled(OfferTabled(terms: [TermText(key: base, value: value)]))
  }

  @Test("The corrected body stands in the original's place; the original stays in the record")
  func inPlace() throws {
    var script = try CaseScript.talking()
    try script.does(.record(offer("5.20 /order"), by: .union))
    let number = script.record.lastSequence
    try script.does(.record(offer("4.60 /order"), by: .platform))
    script.on("2026-03-17")
    try script.does(.correct(number, to: offer("5.10 /order"), reason: "听错"))
    let record = script.record
    #expect(record.term(TermKey(base))?.latest(of: .union)?.text == "5.10 /order")
    #expect(record.term(TermKey(base))?.latest(of: .union)?.round == 1)
    #expect(record.event(number)?.fact == offer("5.20 /order"))
    #expect(record.offers.count == 2 && record.round == 1)
    let line = try #require(record.history().first { $0.number == number })
    #expect(line.isCorrected && !line.isStruckOut)
  }

  @Test("Without a body the entry is struck out")
  func struckOut() throws {
    var script = try CaseScript.talking()
    try script.does(.record(offer("5.20 /order"), by: .union))
    let number = script.record.lastSequence
    try script.does(.correct(number, to: nil, reason: "没有提出"))
    #expect(script.record.terms.isEmpty && script.record.round == 0)
    #expect(script.record.history().first { $0.number == number }?.isStruckOut == true)
    #expect(script.record.stage == .agreedToTalk)
  }

  @Test("Day and side can be corrected alone; the last of several corrections holds")
  func dayAndSide() throws {
    var script = try CaseScript.talking()
    try script.does(.record(offer("5.20 /order"), by: .union))
    let number = script.record.lastSequence
    let fact = offer("5.20 /order")
    try script.does(.correct(number, to: fact, happenedOn: date("2026-03-12"), reason: "日期"))
    #expect(script.record.offers[0].tabledOn == date("2026-03-12"))
    try script.does(.correct(number, to: fact, side: .platform, reason: "方向"))
    #expect(script.record.offers[0].side == .platform)
    #expect(script.record.offers[0].tabledOn == date("2026-03-16"), "the first one is superseded")
    #expect(
      script.refusal(
        of: .correct(number, to: fact, happenedOn: date("2026-05-01"), reason: "x")) == .inFuture)
  }

  @Test("One that leaves a later entry without ground is refused, naming it; anyway it stays")
  func breaking() throws {
    var script = try CaseScript.talking()
    try script.does(.record(offer("5.20 /order"), by: .union))
    let number = script.record.lastSequence
    try script.accept(base, by: .platform)
    let acceptance = script.record.lastSequence
    let correction = CaseCommand.correct(number, to: offer("5.30 /order"), reason: "听错")
    do throws(CaseRefusal) {
      _ = try decide(correction, in: script.record, context: script.context)
      Issue.record("it was not refused")
    } catch {
      #expect(error.code == .breaksLater)
      #expect(error.diagnostic.message.zhHans.contains("第\(acceptance)号"))
    }
    script.anyway = true
    try script.does(correction)
    #expect(script.record.standingWarnings.map(\.diagnostic.code) == ["correct.breaks-later-entry"])
    #expect(script.record.corrections[number]?.body.breaks == acceptance)
    #expect(script.record.term(TermKey(base))?.agreed?.value == "5.20 /order")
  }

  @Test("The corrected entry must itself be possible where it stands")
  func impossible() throws {
    var script = try CaseScript.talking()
    try script.does(.record(offer("5.20 /order"), by: .union))
    let number = script.record.lastSequence
    #expect(script.refusal(of: .correct(number, to: offer("a lot"), reason: "x")) == .unknownTerm)
    let empty = CaseFact.offerTabled(OfferTabled())
    #expect(script.refusal(of: .correct(number, to: empty, reason: "x")) == .emptyEntry)
    #expect(script.refusal(of: .correct(1, to: nil, reason: "x")) == .breaksLater)
  }

  @Test("Correcting step by step and replaying at once give the same record")
  func replay() throws {
    var gen = TestNumbers(seed: 11)
    for _ in 0..<60 {
      var script = try CaseScript.talking()
      script.anyway = true
      for _ in 0..<14 {
        let side: Side = gen.next(2) == 0 ? .union : .platform
        let value = "4.\(10 + gen.next(80)) /order"
        switch gen.next(5) {
        case 0, 1: try script.does(.record(offer(value), by: side))
        case 2: _ = try? script.does(.accept([.term(TermKey(base))], by: side))
        case 3:
          let entry = 1 + gen.next(script.record.lastSequence)
          _ = try? script.does(.correct(entry, to: offer(value), reason: "改"))
        default:
          let entry = 5 + gen.next(script.record.lastSequence)
          _ = try? script.does(.correct(entry, to: nil, reason: "作废"))
        }
      }
      let record = script.record
      #expect(BargainingCase(replaying: record.events) == record)
      #expect(record.events.map(\.sequence) == Array(1...record.events.count))
      #expect(record.asOf(entry: record.lastSequence).terms == record.terms)
    }
  }
}
