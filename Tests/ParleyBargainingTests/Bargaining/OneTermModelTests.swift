import ParleyTerms
import ParleyValues
import Testing

@testable import ParleyBargaining

/// A second, slower reading of the rules for terms: it keeps every act and works the state out anew
/// each time. The record must agree with it after every act.
private struct TableModel {
  struct Position {
    let side: Side
    let value: String
    var isWithdrawn = false
  }

  var positions: [String: [Position]] = [:]
  var states: [String: PointState] = [:]
  var agreed: [String: String] = [:]
  var spoken: Set<Side> = []
  var round = 0
  var reopened = 0

  private func byPositions(_ key: String) -> PointState {
    let sides = Set((positions[key] ?? []).filter { !$0.isWithdrawn }.map(\.side))
    return sides.isEmpty ? .withdrawn : sides.count == 2 ? .countered : .open
  }

  func standing(_ key: String, of side: Side) -> String? {
    positions[key]?.last { $0.side == side && !$0.isWithdrawn }?.value
  }

  mutating func offer(_ terms: [(String, String)], by side: Side) {
    if round == 0 || spoken.count == 2 { (round, spoken) = (round + 1, []) }
    spoken.insert(side)
    for (key, value) in terms {
      positions[key, default: []].append(Position(side: side, value: value))
      if states[key] == .tentativelyAgreed {
        if agreed[key] == value { continue }
        agreed[key] = nil
        reopened += 1
      }
      states[key] = byPositions(key)
    }
  }

  mutating func accept(_ key: String, _ value: String, by side: Side?) {
    if let side, round > 0 { spoken.insert(side) }
    states[key] = .tentativelyAgreed
    agreed[key] = value
  }

  mutating func reject(_ key: String, by side: Side) {
    if round > 0 { spoken.insert(side) }
    if states[key] != .tentativelyAgreed { states[key] = .rejected }
  }

  mutating func withdraw(_ key: String, by side: Side) {
    guard let last = positions[key]?.lastIndex(where: { $0.side == side && !$0.isWithdrawn }),
      let value = positions[key]?[last].value
    else { return }
    positions[key]?[last].isWithdrawn = true
    if states[key] == .tentativelyAgreed {
      if agreed[key] != value { return }
      agreed[key] = nil
      reopened += 1
    }
    states[key] = byPositions(key)
  }

  mutating func reopen(_ key: String, by side: Side?) {
    if states[key] == .tentativelyAgreed, side != nil { reopened += 1 }
    agreed[key] = nil
    let state = byPositions(key)
    states[key] = state == .withdrawn ? .open : state
  }
}

@Suite("Terms agree with a second reading of the rules")
struct OneTermModelTests {
  private static let keys = [
    "piece-rate.base", "commission.order-cap", "weather.rainstorm.orange.add",
  ]

  private func value(_ key: String, _ number: Int) -> String {
    key == "commission.order-cap" ? "\(20 + number) %" : "4.\(10 + number) /order"
  }

  @Test("After every act, over many random tables", arguments: 1...40)
  func agreement(seed: Int) throws {
    var numbers = TestNumbers(seed: UInt64(seed))
    var script = try CaseScript.talking()
    var model = TableModel()
    for _ in 0..<40 {
      let side: Side = numbers.pick([.union, .platform])
      let key = numbers.pick(OneTermModelTests.keys)
      switch numbers.next(9) {
      case 0...3:
        let chosen = OneTermModelTests.keys.filter { _ in numbers.next(2) == 0 }
        let terms = (chosen.isEmpty ? [key] : chosen).map { ($0, value($0, numbers.next(4))) }
        let body = OfferTabled(terms: terms.map { TermText(key: $0.0, value: $0.1) })
        try script.does(.offer(body, by: side))
        model.offer(terms, by: side)
      case 4:
        let accepted = model.standing(key, of: side.other)
        let command = CaseCommand.accept([.term(TermKey(key))], by: side)
        #expect((script.refusal(of: command) == nil) == (accepted != nil))
        if let accepted {
          try script.does(command)
          model.accept(key, accepted, by: side)
        }
      case 5:
        let agreed = TermText(key: key, value: value(key, numbers.next(4)))
        try script.does(.accept([.value(agreed)], by: nil))
        model.accept(key, agreed.value ?? "", by: nil)
      case 6:
        let fact = CaseFact.rejectionGiven(RejectionGiven(terms: [key]))
        if script.refusal(of: .record(fact, by: side)) == nil {
          try script.fact(fact, by: side)
          model.reject(key, by: side)
        }
      case 7:
        let fact = CaseFact.offerWithdrawn(OfferWithdrawn(terms: [key]))
        let refusal = script.refusal(of: .record(fact, by: side))
        #expect((refusal == nil) == (model.standing(key, of: side) != nil))
        if refusal == nil {
          try script.fact(fact, by: side)
          model.withdraw(key, by: side)
        }
      default:
        let by: Side? = numbers.next(2) == 0 ? side : nil
        let fact = CaseFact.pointsReopened(PointsReopened(terms: [key]))
        if script.refusal(of: .record(fact, by: by)) == nil {
          try script.fact(fact, by: by)
          model.reopen(key, by: by)
        }
      }
      compare(script.record, model)
    }
  }

  private func compare(_ record: BargainingCase, _ model: TableModel) {
    #expect(record.round == model.round)
    for key in OneTermModelTests.keys {
      let track = record.term(TermKey(key))
      #expect(track?.state == model.states[key], "\(key)")
      #expect(track?.agreed?.value == model.agreed[key], "\(key)")
      for side in Side.allCases {
        #expect(track?.latest(of: side)?.text == model.standing(key, of: side))
      }
    }
    let reopened = record.standingWarnings.count {
      $0.diagnostic.code == "point.reopened-by-one-side"
    }
    #expect(reopened == model.reopened)
  }

  @Test("At most one package of a side stands on a point, and offers keep their numbers")
  func packages() throws {
    var numbers = TestNumbers(seed: 5)
    for _ in 0..<30 {
      var script = try CaseScript.talking()
      for _ in 0..<12 {
        let keys = OneTermModelTests.keys.filter { _ in numbers.next(2) == 0 }
        if keys.isEmpty { continue }
        let terms = keys.map { TermText(key: $0, value: value($0, numbers.next(9))) }
        let body = OfferTabled(terms: terms, isPackage: numbers.next(2) == 0)
        try script.does(.offer(body, by: numbers.pick([.union, .platform])))
        for side in Side.allCases {
          let standing = script.record.openPackages.filter {
            $0.side == side && $0.state != .rejected
          }
          let points = standing.flatMap(\.points)
          #expect(points.count == Set(points).count)
        }
        for offer in script.record.offers {
          #expect(script.record.offer(offer.number) == offer)
        }
      }
    }
  }
}
