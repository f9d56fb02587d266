import ParleyTerms
import ParleyValues
import Testing

@testable import ParleyBargaining

@Suite("Terms and items at the table")
struct PointsTests {
  private let base = "piece-rate.base"

  @Test("A term goes from open to countered to tentatively agreed")
  func course() throws {
    var script = try CaseScript.talking()
    try script.offer([base: "5.20 /order"], by: .union)
    #expect(try script.term(base).state == .open)
    try script.offer([base: "4.60 /order"], by: .platform)
    #expect(try script.term(base).state == .countered)
    try script.accept(base, by: .union)
    let term = try script.term(base)
    #expect(term.state == .tentativelyAgreed)
    #expect(term.agreed == TermText(key: base, value: "4.60 /order"))
    #expect(term.agreedBy == script.record.lastSequence)
  }

  @Test("Keys typed in Chinese or in short are recorded as the registry writes them")
  func canonicalKeys() throws {
    var script = try CaseScript.talking()
    try script.offer(["weather.暴雨.橙色": "1.50 /order"], by: .union)
    #expect(script.record.terms.map(\.key.path) == ["weather.rainstorm.orange.add"])
    try script.does(.accept([.term(TermKey("weather.rainstorm.orange"))], by: .platform))
    #expect(script.record.terms.first?.state == .tentativelyAgreed)
  }

  @Test("Both name the same value: it is said, and not taken for an agreement")
  func sameValue() throws {
    var script = try CaseScript.talking()
    try script.offer([base: "4.90 /order"], by: .union)
    try script.offer([base: "4.90 /order"], by: .platform)
    #expect(script.decision.consequences == [.sameValue(points: [base])])
    #expect(try script.term(base).state == .countered)
  }

  @Test("A value settled across the table needs no offer when both agree to it")
  func settledAcrossTheTable() throws {
    var script = try CaseScript.talking()
    let value = CaseCommand.Point.value(TermText(key: base, value: "4.88 /order"))
    #expect(script.refusal(of: .accept([value], by: .union)) == .nothingTabled)
    try script.does(.accept([value], by: nil))
    #expect(try script.term(base).agreed?.value == "4.88 /order")
  }

  @Test("A joint acceptance takes what was tabled last")
  func jointTakesLast() throws {
    var script = try CaseScript.talking()
    try script.offer([base: "5.20 /order"], by: .union)
    try script.offer([base: "4.60 /order"], by: .platform)
    try script.accept(base, by: nil)
    #expect(try script.term(base).agreed?.value == "4.60 /order")
  }

  @Test("One side alone opens what was agreed: recorded as such, asked about, and it stays")
  func reopenedAlone() throws {
    for way in ["offer", "reopen"] {
      var script = try CaseScript.talking()
      try script.offer([base: "4.90 /order"], by: .union)
      try script.accept(base, by: .platform)
      if way == "offer" {
        try script.offer([base: "4.70 /order"], by: .platform)
      } else {
        try script.fact(.pointsReopened(PointsReopened(terms: [base])), by: .platform)
      }
      let consequence = Consequence.reopensAlone(side: .platform, points: [base])
      #expect(script.decision.consequences.contains(consequence))
      #expect(consequence.needsConfirmation)
      let term = try script.term(base)
      #expect(!term.state.isAgreed && term.agreed == nil && term.reopenedBy.count == 1)
      #expect(
        script.record.standingWarnings.map(\.diagnostic.code) == ["point.reopened-by-one-side"])
    }
  }

  @Test("Tabling the agreed value again disturbs nothing")
  func repeated() throws {
    var script = try CaseScript.talking()
    try script.offer([base: "4.90 /order"], by: .union)
    try script.accept(base, by: .platform)
    try script.offer([base: "4.90 /order"], by: .platform)
    #expect(script.decision.consequences.isEmpty)
    #expect(try script.term(base).state == .tentativelyAgreed)
  }

  @Test("Both sides together open it without reproach")
  func reopenedJointly() throws {
    var script = try CaseScript.talking()
    try script.offer([base: "4.90 /order"], by: .union)
    try script.accept(base, by: .platform)
    try script.fact(.pointsReopened(PointsReopened(terms: [base])))
    #expect(script.decision.consequences.isEmpty)
    #expect(script.record.standingWarnings.isEmpty)
    #expect(try script.term(base).state == .open)
  }

  @Test("Hold, rejection and withdrawal, and the way back")
  func otherStates() throws {
    var script = try CaseScript.talking()
    try script.offer([base: "5.20 /order"], by: .union)
    try script.fact(.putOnHold(PutOnHold(terms: [base])))
    #expect(try script.term(base).state == .onHold)
    try script.offer([base: "4.60 /order"], by: .platform)
    #expect(try script.term(base).state == .countered)
    try script.fact(.rejectionGiven(RejectionGiven(terms: [base])), by: .union)
    #expect(try script.term(base).state == .rejected)
    try script.offer([base: "5.10 /order"], by: .union)
    #expect(try script.term(base).state == .countered)
    try script.fact(.offerWithdrawn(OfferWithdrawn(terms: [base])), by: .union)
    #expect(
      try script.term(base).latest(of: .union)?.text == "5.20 /order", "the one before stands")
    try script.fact(.offerWithdrawn(OfferWithdrawn(terms: [base])), by: .union)
    #expect(try script.term(base).state == .open)
    try script.fact(.offerWithdrawn(OfferWithdrawn(terms: [base])), by: .platform)
    #expect(try script.term(base).state == .withdrawn)
  }

  @Test("Items are promised, explained or taken off the table")
  func items() throws {
    var script = try CaseScript.talking()
    try script.offer(
      [:],
      items: [
        ItemText(name: "申诉", text: "24 小时内答复"), ItemText(name: "头盔", text: "每人一顶"),
        ItemText(name: "空调", owner: "服务商", due: date("2026-06-30")),
      ], by: .union)
    try script.does(.accept([.item("申诉"), .item("空调")], by: .platform))
    try script.fact(.itemSettled(ItemSettled(item: "头盔", outcome: .explained, text: "已发放")))
    #expect(
      script.record.items.map(\.state) == [.tentativelyAgreed, .explained, .promised])
    try script.fact(.promiseKept(PromiseKept(name: "空调")))
    #expect(script.record.promises.first?.keptOn == script.day)
    #expect(script.refusal(of: .record(.promiseKept(PromiseKept(name: "空调")))) == .unknownPromise)
  }

  @Test("A removal is proposed and agreed like a value")
  func removal() throws {
    var script = try CaseScript.talking()
    try script.offer(["piece-rate.distance": nil], by: .platform)
    try script.accept("piece-rate.distance", by: .union)
    let agreed = try script.record.agreedStandards()
    #expect(agreed.value("piece-rate.distance.3km.rate") == nil)
    #expect(agreed.value(base) != nil)
  }

  @Test("A side withdraws only what is its own")
  func notYours() throws {
    var script = try CaseScript.talking()
    try script.offer([base: "5.20 /order"], by: .union)
    let fact = CaseFact.offerWithdrawn(OfferWithdrawn(terms: [base]))
    #expect(script.refusal(of: .record(fact, by: .platform)) == .notYours)
  }
}
