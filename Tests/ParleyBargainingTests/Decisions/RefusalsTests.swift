import Foundation
import ParleyLaw
import ParleyTerms
import ParleyValues
import Testing

@testable import ParleyBargaining

@Suite("Refusals")
struct RefusalsTests {
  private static let base = "piece-rate.base"

  /// A way to provoke a refusal.
  struct Row: CustomTestStringConvertible, Sendable {
    let code: CaseRefusal.Code
    let note: String
    let make: @Sendable () throws -> (CaseScript, CaseCommand)
    var testDescription: String { "\(code.rawValue): \(note)" }

    init(
      _ code: CaseRefusal.Code, _ note: String = "",
      _ make: @escaping @Sendable () throws -> (CaseScript, CaseCommand)
    ) {
      self.code = code
      self.note = note
      self.make = make
    }
  }

  private static func tabled() throws -> CaseScript {
    var script = try CaseScript.talking()
    try script.offer([base: "5.20 /order"], items: [ItemText(name: "申诉", text: "快")], by: .union)
    return script
  }

  static let recordRows: [Row] = [
    Row(.notOpened) { (CaseScript(), .record(.noteTaken(NoteTaken(text: "a")))) },
    Row(.notOpened, "accept") { (CaseScript(), .accept([.package("P1")], by: .union)) },
    Row(.notOpened, "vote") {
      (CaseScript(), .vote(AdoptionVote(eligible: 1, present: 1, inFavour: 1), by: .congress))
    },
    Row(.alreadyOpen) {
      let script = try CaseScript.opened()
      return (script, .open(try #require(script.record.opening).body))
    },
    Row(.inFuture) {
      var script = try CaseScript.opened()
      script.on("2026-03-01")
      let fact = CaseFact.noteTaken(NoteTaken(text: "a"))
      script.law = .builtIn
      return (script.tomorrow(), .record(fact))
    },
    Row(.unknownEntry) { (try tabled(), .record(.noteTaken(NoteTaken(text: "a", about: 99)))) },
    Row(.unknownEntry, "offer") { (try tabled(), .accept([.offer(2)], by: .platform)) },
    Row(.unknownEntry, "correction") { (try tabled(), .correct(99, to: nil, reason: "x")) },
    Row(.wrongKind) {
      let answer = InformationAnswered(request: 1, outcome: .provided)
      return (try tabled(), .record(.informationAnswered(answer), by: .platform))
    },
    Row(.wrongKind, "rejecting what is no offer") {
      (try tabled(), .record(.rejectionGiven(RejectionGiven(offer: 1)), by: .platform))
    },
    Row(.emptyEntry, "offer") { (try tabled(), .offer(OfferTabled(), by: .union)) },
    Row(.emptyEntry, "acceptance") { (try tabled(), .accept([], by: .platform)) },
    Row(.emptyEntry, "note") { (try tabled(), .record(.noteTaken(NoteTaken(text: "")))) },
    Row(.emptyEntry, "draft") { (try tabled(), .draft(.init())) },
    Row(.missingSide, "offer") {
      let body = OfferTabled(terms: [TermText(key: base, value: "5 /order")])
      return (try tabled(), .record(.offerTabled(body)))
    },
    Row(.missingSide, "demand") {
      (try tabled(), .record(.demandServed(DemandServed(topics: ["weather"]))))
    },
    Row(.unknownParty) { (try tabled(), .record(.partySigned(PartySigned(party: "unoin")))) },
    Row(.unknownDelegate) { (try tabled(), .record(.delegateLeft(DelegateLeft(person: "p7")))) },
    Row(.unknownDelegate, "successor of nobody") {
      let named = DelegateNamed(person: person("p8"), role: .representative, replaces: "p7")
      return (try tabled(), .record(.delegateNamed(named), by: .union))
    },
    Row(.unreadableStandards) {
      let stated = StandardsStated(standards: "parley: standards/1\npeace-rate: 4\n")
      return (try tabled(), .record(.standardsStated(stated)))
    },
  ]

  static let pointRows: [Row] = [
    Row(.unknownTerm, "key") {
      let body = OfferTabled(terms: [TermText(key: "peace-rate.base", value: "5 /order")])
      return (try tabled(), .offer(body, by: .union))
    },
    Row(.unknownTerm, "value") {
      (try tabled(), .offer(OfferTabled(terms: [TermText(key: base, value: "5")]), by: .union))
    },
    Row(.unknownTerm, "claim") {
      let claim = ClaimMade(text: "涨", term: TermText(key: base, value: "lots"))
      return (try tabled(), .record(.claimMade(claim), by: .platform))
    },
    Row(.termNotTabled) {
      let fact = CaseFact.putOnHold(PutOnHold(terms: ["commission.order-cap"]))
      return (try tabled(), .record(fact))
    },
    Row(.termNotTabled, "acceptance") {
      (try tabled(), .accept([.term(TermKey("commission.order-cap"))], by: .platform))
    },
    Row(.itemNotTabled) {
      let fact = CaseFact.itemSettled(ItemSettled(item: "头盔", outcome: .explained))
      return (try tabled(), .record(fact))
    },
    Row(.itemNotTabled, "acceptance") { (try tabled(), .accept([.item("头盔")], by: .platform)) },
    Row(.unknownPackage) { (try tabled(), .accept([.package("P3")], by: .platform)) },
    Row(.ownOffer) {
      let script = try tabled()
      return (script, .accept([.offer(script.record.lastSequence)], by: .union))
    },
    Row(.nothingTabled, "its own value") {
      (try tabled(), .accept([.term(TermKey(base))], by: .union))
    },
    Row(.nothingTabled, "another value") {
      let body = AcceptanceGiven(terms: [TermText(key: base, value: "5.10 /order")])
      return (try tabled(), .record(.acceptanceGiven(body), by: .platform))
    },
    Row(.offerGone) {
      var script = try tabled()
      let number = script.record.lastSequence
      try script.fact(.offerWithdrawn(OfferWithdrawn(offer: number)), by: .union)
      return (script, .accept([.offer(number)], by: .platform))
    },
    Row(.notYours) {
      let script = try tabled()
      let body = OfferWithdrawn(offer: script.record.lastSequence)
      return (script, .record(.offerWithdrawn(body), by: .platform))
    },
    Row(.unknownPromise) { (try tabled(), .record(.promiseKept(PromiseKept(name: "空调")))) },
    Row(.correctsCorrection) {
      var script = try tabled()
      try script.fact(.noteTaken(NoteTaken(text: "a")))
      let note = script.record.lastSequence
      try script.does(.correct(note, to: .noteTaken(NoteTaken(text: "b")), reason: "笔误"))
      return (script, .correct(note + 1, to: nil, reason: "x"))
    },
    Row(.otherKind) {
      (try tabled(), .correct(1, to: .noteTaken(NoteTaken(text: "b")), reason: "x"))
    },
    Row(.breaksLater) {
      var script = try tabled()
      let offer = script.record.lastSequence
      try script.accept(base, by: .platform)
      let body = OfferTabled(terms: [TermText(key: base, value: "5.30 /order")])
      return (script, .correct(offer, to: .offerTabled(body), reason: "笔误"))
    },
  ]

  static let actRows: [Row] = [
    Row(.submitNoStep) {
      (try CaseScript.signed(.algorithmAgreement), .submit(.init(bureau: "区人社局", copies: 3)))
    },
    Row(.submitNoDraft) {
      (try CaseScript.talking(.specialContract), .submit(.init(bureau: "区人社局", copies: 3)))
    },
    Row(.submitOutdated) {
      var script = try CaseScript.signed()
      try script.fact(.pointsReopened(PointsReopened(terms: [base])))
      return (script, .submit(.init(bureau: "区人社局", copies: 3)))
    },
    Row(.submitNoResolution) {
      var script = try CaseScript.drafted()
      try script.fact(.partySigned(PartySigned(party: "union")))
      return (script, .submit(.init(bureau: "区人社局", copies: 3)))
    },
    Row(.submitUnsigned) {
      var script = try CaseScript.drafted()
      let vote = AdoptionVote(eligible: 180, present: 150, inFavour: 131)
      try script.does(.vote(vote, by: .congress))
      return (script, .submit(.init(bureau: "区人社局", copies: 3)))
    },
    Row(.submitDelegation) {
      var script = try CaseScript.signed()
      try script.fact(.delegateLeft(DelegateLeft(person: "p3")))
      return (script, .submit(.init(bureau: "区人社局", copies: 3)))
    },
    Row(.submitCopies) {
      (try CaseScript.signed(), .submit(.init(bureau: "区人社局", copies: 2)))
    },
    Row(.submitOrder) {
      // Adopted again after it was signed, nationally and, the other way round, in Shanghai.
      var script = try CaseScript.drafted()
      script.on("2026-06-08")
      try script.fact(.partySigned(PartySigned(party: "union")))
      try script.fact(.partySigned(PartySigned(party: "platform")))
      script.on("2026-06-10")
      let vote = AdoptionVote(eligible: 180, present: 150, inFavour: 131)
      try script.does(.vote(vote, by: .congress))
      return (script, .submit(.init(bureau: "区人社局", copies: 3)))
    },
    Row(.submitOrder, "Shanghai") {
      let script = try CaseScript.signed(.collectiveContract, in: .shanghai)
      return (script, .submit(.init(bureau: "区人社局", copies: 3)))
    },
    Row(.submitPapers) {
      (
        try CaseScript.signed(.wageAgreement, in: .shandong),
        .submit(.init(bureau: "区人社局", copies: 3, papers: ["文本", "协商说明", "职代会决议", "代表名单"]))
      )
    },
    Row(.submitTwice) {
      var script = try CaseScript.signed()
      try script.does(.submit(.init(bureau: "区人社局", copies: 3)))
      return (script, .submit(.init(bureau: "区人社局", copies: 3)))
    },
    Row(.effectNoDraft) { (try CaseScript.talking(), .declareEffect(from: nil)) },
    Row(.effectNotAdopted) {
      (try CaseScript.drafted(), .declareEffect(from: nil))
    },
    Row(.effectUnsigned) {
      (try CaseScript.drafted(.algorithmAgreement), .declareEffect(from: nil))
    },
    Row(.effectNotSubmitted) { (try CaseScript.signed(), .declareEffect(from: nil)) },
    Row(.effectUnderReview) {
      var script = try CaseScript.signed()
      script.on("2026-06-15")
      try script.does(.submit(.init(bureau: "区人社局", copies: 3)))
      return (script, .declareEffect(from: date("2026-06-30")))
    },
    Row(.effectTwice) {
      var script = try CaseScript.signed(.algorithmAgreement)
      try script.does(.declareEffect(from: nil))
      return (script, .declareEffect(from: nil))
    },
  ]

  @Test("Each refusal is given for its reason", arguments: recordRows + pointRows + actRows)
  func codes(row: Row) throws {
    let (script, command) = try row.make()
    #expect(script.refusal(of: command) == row.code)
  }

  @Test("A refusal says what is wrong and what to do, in both languages")
  func words() throws {
    for row in RefusalsTests.recordRows + RefusalsTests.pointRows + RefusalsTests.actRows {
      let (script, command) = try row.make()
      do throws(CaseRefusal) {
        _ = try decide(command, in: script.record, context: script.context)
        Issue.record("\(row.testDescription) was not refused")
      } catch {
        #expect(!error.diagnostic.message.zhHans.isEmpty && !error.diagnostic.message.en.isEmpty)
        #expect(error.diagnostic.severity == .error)
        #expect(error.diagnostic.code == row.code.rawValue)
      }
    }
  }

  @Test("Acts can be recorded all the same; each reason then stays as a standing warning")
  func anyway() throws {
    for row in RefusalsTests.actRows where row.code.canBeRecordedAnyway {
      var (script, command) = try row.make()
      script.anyway = true
      try script.does(command)
      let codes = script.record.standingWarnings.map(\.diagnostic.code)
      #expect(codes.contains(row.code.rawValue), "\(row.code)")
      #expect(script.decision.warnings.allSatisfy { $0.severity == .warning })
    }
  }

  @Test("What cannot be understood is refused whatever was asked for")
  func neverAnyway() throws {
    for row in RefusalsTests.recordRows + RefusalsTests.pointRows
    where !row.code.canBeRecordedAnyway {
      var (script, command) = try row.make()
      script.anyway = true
      #expect(script.refusal(of: command) == row.code)
    }
  }

  @Test("Of several reasons the first in the order is given, and the others are named")
  func precedence() throws {
    let script = try CaseScript.talking(.specialContract)
    var unsigned = try CaseScript.drafted()
    unsigned.on("2026-06-10")
    let act = BargainingCase.Act.submission(copies: 1)
    let refusals = unsigned.record.refusals(of: act, law: unsigned.law, on: unsigned.day)
    #expect(
      refusals.map(\.code) == [.submitNoResolution, .submitUnsigned, .submitCopies])
    #expect(CaseRefusal(gravestOf: refusals.reversed())?.code == .submitNoResolution)
    #expect(CaseRefusal(gravestOf: refusals)?.others.count == 2)
    #expect(script.record.refusals(of: act, law: script.law, on: script.day).count == 1)
  }

  @Test("Every code is provoked by some test, or is one of those below")
  func allCodes() {
    let rows = RefusalsTests.recordRows + RefusalsTests.pointRows + RefusalsTests.actRows
    let elsewhere: Set<CaseRefusal.Code> = [
      .finalNoDraft, .finalOutdated, .finalInvalid, .finalTerm, .finalNotAdopted,
      .submitNotAdopted, .submitTerm, .effectObjection,
    ]
    #expect(Set(rows.map(\.code)).union(elsewhere) == Set(CaseRefusal.Code.allCases))
  }

  @Test("The page docs/refusals.md has the same codes, order and words")
  func page() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let page = try String(contentsOf: root.appending(path: "docs/refusals.md"), encoding: .utf8)
    let rows = page.split(separator: "\n").filter { $0.hasPrefix("| `") }.map(String.init)
    let expected = CaseRefusal.Code.allCases.map { code in
      "| `\(code.rawValue)` | \(code.reason.zhHans) | \(code.reason.en) | "
        + (code.canBeRecordedAnyway ? "yes |" : "no |")
    }
    #expect(rows == expected)
    #expect(Set(CaseRefusal.Code.allCases.map(\.reason.zhHans)).count > 35)
  }
}

extension CaseScript {
  /// The script on a day whose act is said to happen the day after.
  fileprivate func tomorrow() -> CaseScript {
    var script = self
    script.happensTomorrow = true
    return script
  }
}
