import ParleyLaw
import ParleyTerms
import ParleyValues

extension DutyList {
  mutating func addTalks() {
    addNextSession()
    addOffers()
    addSuspension()
    addConclusionOfTalks()
    addCoordination()
    addPromises()
  }

  private mutating func addNextSession() {
    guard let last = record.sessions.last, let closed = last.closedBy, let day = last.next?.date,
      record.closing == nil, record.suspensions.last.map({ $0.number < closed }) ?? true
    else { return }
    add(
      .nextSession,
      LocalizedText(zhHans: "下次协商会议", en: "next session")
        + LocalizedText(
          zhHans: last.next?.place.map { "（\($0)）" } ?? "",
          en: last.next?.place.map { " (\($0))" } ?? ""),
      by: .bothSides, entry: closed, on: day, at: last.next?.time, met: nil,
      otherwise: LocalizedText(
        zhHans: "另行商定日期；一方不到会的，记入记录", en: "settle another day; who stays away is recorded"))
  }

  private mutating func addOffers() {
    guard record.offers.contains(where: { $0.validUntil != nil }) else { return }
    let answerDays = answerDays
    for offer in record.offers {
      guard let validUntil = offer.validUntil, offer.state != .superseded,
        offer.state != .withdrawn
      else { continue }
      let name =
        offer.packageID.map { LocalizedText(zhHans: "一揽子方案 \($0)", en: "package \($0)") }
        ?? LocalizedText(zhHans: "第\(offer.number)号方案", en: "offer \(offer.number)")
      add(
        .offer, LocalizedText(zhHans: "答复", en: "answer ") + name, by: .side(offer.side.other),
        entry: offer.number, on: validUntil, met: answerDays[offer.number],
        otherwise: LocalizedText(zhHans: "方案到期失效", en: "the offer lapses"), lapses: true)
    }
  }

  /// The day on which the other side first answered each offer: accepted, rejected or countered
  /// something of it; by the number of the offer.
  private var answerDays: [Int: CivilDate] {
    var days: [Int: CivilDate] = [:]
    var waiting: [Side: [String: [Int]]] = [:]
    for entry in record.events {
      guard let counted = record.effective(entry) else { continue }
      let (keys, names, whole) = DutyList.points(of: counted.fact)
      let points = keys + names.map { "item:" + $0 }
      let answering = counted.side.map { [$0.other] } ?? Side.allCases
      for side in answering {
        for number in points.flatMap({ waiting[side]?.removeValue(forKey: $0) ?? [] }) {
          days[number] = days[number] ?? counted.happenedOn
        }
        if let whole, record.offer(whole)?.side == side {
          days[whole] = days[whole] ?? counted.happenedOn
        }
      }
      guard case .offerTabled = counted.fact, let side = counted.side else { continue }
      for point in points { waiting[side, default: [:]][point, default: []].append(entry.sequence) }
    }
    return days
  }

  private static func points(of fact: CaseFact) -> ([String], [String], Int?) {
    switch fact {
    case .offerTabled(let body):
      (body.terms.map(\.key), body.items.map(\.name), body.counters)
    case .acceptanceGiven(let body):
      (body.terms.map(\.key), body.items.map(\.name), body.offer)
    case .rejectionGiven(let body): (body.terms, body.items, body.offer)
    default: ([], [], nil)
    }
  }

  private mutating func addSuspension() {
    for suspension in record.suspensions {
      let resumed = resumption(after: suspension)
      if let day = suspension.body.next?.date {
        add(
          .resumption, LocalizedText(zhHans: "恢复协商", en: "go on with the talks"),
          by: .bothSides, entry: suspension.number, on: day, at: suspension.body.next?.time,
          met: resumed, otherwise: DutyList.notResumed)
      }
      if let due = due(.suspension, from: suspension.happenedOn) {
        add(
          .resumption,
          LocalizedText(zhHans: "恢复协商（中止最长期限）", en: "go on with the talks (longest suspension)"),
          by: .bothSides, entry: suspension.number, due, met: resumed,
          otherwise: DutyList.notResumed)
      }
    }
  }

  private static let notResumed = LocalizedText(
    zhHans: "书面要求恢复协商；仍不恢复的，可以申请协调处理",
    en: "ask in writing to go on; failing that the authority may be asked to coordinate")

  /// The days on which the talks rested for a reason that the place does not count.
  ///
  /// A suspension runs from its day, which is not counted, to the day the talks go on, or to the
  /// day of the question while they rest.
  private func pause(from start: CivilDate) -> DeadlinePause? {
    guard let rule = figure(.conclusionPause, on: start) else { return nil }
    let counts = rule.value.value.choice == "force-majeure"
    var days = 0
    var counted = start
    for suspension in record.suspensions
    where !counts || suspension.body.isForceMajeure == true {
      let first = max(counted, suspension.happenedOn)
      let last = resumption(after: suspension) ?? max(date, first)
      guard first < last else { continue }
      days += first.days(until: last)
      counted = last
    }
    return DeadlinePause(days: days, rule: rule)
  }

  private func resumption(after suspension: Entry<TalksSuspended>) -> CivilDate? {
    let resumed = record.resumptions.first { $0.number > suspension.number }
      .map { ($0.number, $0.happenedOn) }
    let met = record.sessions.first { $0.openedBy > suspension.number }
      .map { ($0.openedBy, $0.openedOn) }
    return [resumed, met].compactMap(\.self).min { $0.0 < $1.0 }?.1
  }

  private mutating func addConclusionOfTalks() {
    guard let agreed = record.answers.last(where: { $0.body.answer == .agrees }),
      let due = due(
        .concludeTalks, from: agreed.happenedOn, pause: pause(from: agreed.happenedOn))
    else { return }
    let isSigned = record.currentDraft.map { !$0.signatures.isEmpty } ?? false
    let signed =
      isSigned && record.missingSignatures.isEmpty
      ? record.currentDraft?.signatures.map(\.happenedOn).max() : nil
    add(
      .concludeTalks, LocalizedText(zhHans: "完成协商并签字", en: "conclude the talks and sign"),
      by: .bothSides, entry: agreed.number, due, met: signed,
      otherwise: LocalizedText(
        zhHans: "双方可以继续协商；有争议的，可以申请协调处理",
        en: "the sides may talk on; in dispute the authority may be asked to coordinate"))
  }

  private mutating func addCoordination() {
    // An extension prolongs the coordination that is going on: both run from the acceptance.
    var coordinations: [(accepted: Entry<CoordinationAccepted>, isExtended: Bool)] = []
    for entry in record.coordinations {
      if entry.body.isExtended, let last = coordinations.last,
        end(of: last.accepted, before: entry.number) == nil
      {
        coordinations[coordinations.count - 1].isExtended = true
      } else {
        coordinations.append((entry, entry.body.isExtended))
      }
    }
    for (place, coordination) in coordinations.enumerated() {
      let accepted = coordination.accepted
      let rule: DeadlineRule = coordination.isExtended ? .coordinationExtension : .coordination
      guard let due = due(rule, from: accepted.happenedOn) else { continue }
      let next = coordinations.dropFirst(place + 1).first?.accepted.number ?? Int.max
      add(
        .coordination, LocalizedText(zhHans: "完成协调处理", en: "conclude the coordination"),
        by: .authority(accepted.body.bureau), entry: accepted.number, due,
        met: end(of: accepted, before: next)?.happenedOn,
        otherwise: LocalizedText(
          zhHans: "催办并记录；未解决的事项由双方继续协商",
          en: "press for it and record it; what is left is talked over again"))
    }
  }

  private func end(of coordination: Entry<CoordinationAccepted>, before number: Int)
    -> Entry<CoordinationEnded>?
  {
    record.coordinationEnds.first { $0.number > coordination.number && $0.number < number }
  }

  private mutating func addPromises() {
    for promise in record.promises {
      guard let day = promise.due else { continue }
      add(
        .promise,
        LocalizedText(zhHans: "承诺：\(promise.name)", en: "promise: \(promise.name)"),
        by: .named(promise.owner), entry: promise.madeBy, on: day, met: promise.keptOn,
        otherwise: LocalizedText(zhHans: "未销号，列入下次会议", en: "it stays open for the next session"))
    }
  }
}
