import ParleyTerms
import ParleyValues
import Testing

@testable import ParleyBargaining

@Suite("What one side keeps to itself")
struct PrivateRecordTests {
  @Test("Reservations and settings are replaced and dropped; entries are numbered without gaps")
  func state() {
    let script = CaseScript()
    var record = PrivateRecord()
    func keep(_ fact: PrivateFact) { record.apply(record.entry(fact, context: script.context)) }
    let base = "piece-rate.base"
    keep(.reservationSet(ReservationSet(terms: [TermText(key: base, value: "4.77 /order")])))
    keep(.reservationSet(ReservationSet(terms: [TermText(key: base, value: "4.79 /order")])))
    #expect(record.reservations == [TermText(key: base, value: "4.79 /order")])
    keep(.reservationSet(ReservationSet(terms: [TermText(key: base, value: nil)])))
    #expect(record.reservations.isEmpty)
    keep(.analysisSettingMade(AnalysisSettingMade(name: "band", value: "3 %")))
    keep(.analysisSettingMade(AnalysisSettingMade(name: "band", value: nil)))
    #expect(record.settings.isEmpty)
    #expect(record.events.map(\.sequence) == [1, 2, 3, 4, 5])
    #expect(record.events.allSatisfy { $0.visibility == .private })
    #expect(PrivateRecord(replaying: record.events) == record)
  }

  @Test("A private kind found in a shared file is unknown there, and the other way round")
  func kinds() throws {
    for fact in SampleFacts.privateFacts {
      let read = try CaseFact(
        kind: fact.kind, version: fact.kindVersion, body: fact.encodedBody)
      #expect(read.body == nil)
    }
    for fact in SampleFacts.all {
      let read = try PrivateFact(
        kind: fact.kind, version: fact.kindVersion, body: fact.encodedBody)
      #expect(read.body == nil)
    }
  }

  @Test("No private value appears in anything shared")
  func markers() throws {
    let marks = ["4.77", "137000", "月底前签", "4.83", "法务部", "最低可接受", "愿谈补贴", "3 %"]
    let own = SampleFacts.privateFacts.map { String(decoding: $0.encodedBody, as: UTF8.self) }
      .joined()
    #expect(marks.allSatisfy { own.contains($0) }, "the marks are planted")
    var script = try CaseScript.talking()
    var record = PrivateRecord()
    for fact in SampleFacts.privateFacts {
      record.apply(record.entry(fact, context: script.context))
      let side: Side = record.lastSequence.isMultiple(of: 2) ? .union : .platform
      try script.offer(["piece-rate.base": "4.\(60 + record.lastSequence) /order"], by: side)
    }
    try script.accept("piece-rate.base", by: nil)
    try script.does(.draft(.init()))
    var shared = script.record.events.map { event in
      "\(event)" + String(decoding: event.fact.encodedBody, as: UTF8.self)
    }.joined()
    shared += script.record.history().map { $0.summary.zhHans + $0.summary.en }.joined()
    shared += script.record.positions.map { $0.gapText }.joined()
    shared += script.record.duties(on: script.day, law: script.law).map { "\($0)" }.joined()
    for mark in marks { #expect(!shared.contains(mark), "\(mark)") }
  }
}
