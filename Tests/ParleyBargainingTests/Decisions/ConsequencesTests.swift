import ParleyTerms
import ParleyValues
import Testing

@testable import ParleyBargaining

@Suite("Consequences")
struct ConsequencesTests {
  @Test(
    "Those that change what was meant are asked about; all are told in both languages",
    arguments: [
      (Consequence.partOfPackage(package: "P1", points: ["a", "b"]), true),
      (.reopensAlone(side: .union, points: ["a"]), true),
      (.lapsedOffer(number: 4, validUntil: date("2026-03-20")), true), (.notAdopted, false),
      (.draftOutdated, false), (.sameValue(points: ["a"]), false), (.replacesPackage("P2"), false),
    ])
  func questions(consequence: Consequence, isAsked: Bool) {
    #expect(consequence.needsConfirmation == isAsked)
    #expect(!consequence.text.zhHans.isEmpty && !consequence.text.en.isEmpty)
    #expect(consequence.text.zhHans.hasSuffix("？") == isAsked)
    #expect(consequence.text.en.hasSuffix("?") == isAsked)
  }

  @Test("Nothing is taken into the record before somebody has said yes")
  func beforeTheAnswer() throws {
    var script = try CaseScript.talking()
    try script.offer(["piece-rate.base": "4.90 /order"], by: .union)
    try script.accept("piece-rate.base", by: .platform)
    let before = script.record
    let body = OfferTabled(terms: [TermText(key: "piece-rate.base", value: "4.70 /order")])
    let decision = try decide(
      .offer(body, by: .platform), in: script.record, context: script.context)
    #expect(decision.consequences.contains { $0.needsConfirmation })
    #expect(script.record == before)
  }

  @Test("The same act on the same record gives the same entries")
  func sameInputSameEntries() throws {
    let script = try CaseScript.signed()
    let commands: [CaseCommand] = [
      .submit(.init(bureau: "区人社局", copies: 3)), .draft(.init()),
      .accept([.value(TermText(key: "piece-rate.base", value: "5.00 /order"))], by: nil),
    ]
    for command in commands {
      let first = try decide(command, in: script.record, context: script.context)
      let second = try decide(command, in: script.record, context: script.context)
      #expect(first == second)
      #expect(first.events.allSatisfy { $0.lawEdition == script.law.edition })
      #expect(first.events.allSatisfy { $0.recordedBy == "desk" && $0.happenedOn == script.day })
    }
  }

  @Test("An offer as it was read becomes the same texts")
  func fromOffer() throws {
    var script = try CaseScript.talking()
    let offer = try OfferReader.read(
      arguments: ["piece-rate.base=5.20", "item.申诉=24 小时内答复", "promise.空调=服务商,2026-06-30"],
      for: script.record.currentStandards)
    try script.does(
      .offer(
        offer, by: .union, in: script.record.currency, isPackage: true, rationale: "物价",
        validUntil: date("2026-04-01")))
    let tabled = try #require(script.record.offers.last)
    #expect(tabled.terms == [TermText(key: "piece-rate.base", value: "5.20 /order")])
    #expect(tabled.items.map(\.name) == ["申诉", "空调"])
    #expect(tabled.items[1].owner == "服务商" && tabled.items[1].due == date("2026-06-30"))
    #expect(tabled.isPackage && tabled.hasLapsed(on: date("2026-04-02")))
    #expect(!tabled.hasLapsed(on: date("2026-04-01")))
  }

  @Test("A mistyped name is answered with the nearest one, or with what there is")
  func nearestNames() throws {
    var script = try CaseScript.talking()
    try script.offer(
      ["piece-rate.base": "5.20 /order"], items: [ItemText(name: "申诉", text: "快")], by: .union)
    func remedy(_ command: CaseCommand) -> String? {
      do throws(CaseRefusal) {
        _ = try decide(command, in: script.record, context: script.context)
        return nil
      } catch {
        return error.diagnostic.remedy?.en
      }
    }
    #expect(
      remedy(.accept([.term(TermKey("piece-rate.bass"))], by: .platform))?
        .contains("piece-rate.base") == true)
    #expect(
      remedy(.record(.partySigned(PartySigned(party: "platfrom"))))?.contains("platform") == true)
    #expect(remedy(.accept([.item("头盔")], by: .platform))?.contains("申诉") == true)
    let unknown = OfferTabled(terms: [TermText(key: "peace-rate.base", value: "5 /order")])
    #expect(remedy(.offer(unknown, by: .union))?.contains("piece-rate.base") == true)
    let noUnit = OfferTabled(terms: [TermText(key: "piece-rate.base", value: "5")])
    #expect(remedy(.offer(noUnit, by: .union))?.contains("/order") == true)
  }
}
