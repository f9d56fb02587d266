import ParleyLaw
import ParleyTerms
import ParleyValues

/// Collects the duties of a case on a day.
struct DutyList {
  let record: BargainingCase
  let date: CivilDate
  let law: LawBook
  var duties: [Duty] = []

  /// A date of the law book for the case; nothing where no rule answers.
  func due(
    _ rule: DeadlineRule, from: CivilDate, variant: String? = nil, pause: DeadlinePause? = nil
  ) -> DueDate? {
    try? law.due(
      rule, from: from, in: record.jurisdiction, for: record.instrument, variant: variant,
      pause: pause)
  }

  /// A figure of the law book for the case.
  func figure(_ key: LawKey, on day: CivilDate) -> LawAnswer? {
    law.figure(key, in: record.jurisdiction, for: record.instrument, on: day)
  }

  /// Numbers the duties of one kind that follow from one entry.
  mutating func number() {
    var counts: [String: Int] = [:]
    for place in duties.indices {
      let name = "\(duties[place].entry) \(duties[place].kind.rawValue)"
      counts[name, default: 0] += 1
      duties[place].number = counts[name] ?? 1
    }
  }

  /// Adds a duty with a date of the law book. What is to be said beside its count is a note; with
  /// one that leaves the date open it is not law.
  mutating func add(
    _ kind: Duty.Kind, _ what: LocalizedText, by who: Duty.Actor, entry: Int, _ due: DueDate,
    met: CivilDate?, otherwise: LocalizedText? = nil, note: LocalizedText? = nil,
    isOpenInLaw: Bool = false
  ) {
    duties.append(
      Duty(
        kind: kind, what: what, who: who, entry: entry, opens: due.opens, time: nil, raw: due.raw,
        due: due.due, article: due.article, isVerified: due.verified && !isOpenInLaw,
        isProvisional: due.isProvisional, steps: due.steps + (note.map { [$0] } ?? []),
        consequence: otherwise,
        state: state(opens: due.opens, due: due.due, met: met)))
  }

  /// Adds a duty with a day that the parties, or one of them, named.
  mutating func add(
    _ kind: Duty.Kind, _ what: LocalizedText, by who: Duty.Actor, entry: Int, on day: CivilDate,
    at time: CivilTime? = nil, met: CivilDate?, otherwise: LocalizedText? = nil,
    lapses: Bool = false
  ) {
    let state = state(opens: nil, due: day, met: met)
    duties.append(
      Duty(
        kind: kind, what: what, who: who, entry: entry, opens: nil, time: time, raw: day,
        due: day,
        article: nil, isVerified: false, isProvisional: false, steps: [], consequence: otherwise,
        state: lapses && state == .overdue ? .lapsed : state))
  }

  private func state(opens: CivilDate?, due: CivilDate, met: CivilDate?) -> Duty.State {
    if let met { return met <= due ? .met(on: met) : .metLate(on: met) }
    if let opens, date < opens { return .notYet }
    if date <= due { return .open }
    return opens == nil ? .overdue : .lapsed
  }
}

extension Duty {
  /// The place among the duties of a day: overdue, to be done, not open yet, closed.
  fileprivate var rank: Int {
    switch state {
    case .overdue: 0
    case .open: 1
    case .notYet: 2
    case .met, .metLate, .lapsed: 3
    }
  }
}

extension BargainingCase {
  /// Everything somebody has to do, on a day: what is open or overdue first by its day, then what
  /// is done. Derived from the record and the law book, never stored. Within what is not done the
  /// overdue comes first, then what is due, then windows that have not opened.
  ///
  /// - Parameters:
  ///   - date: the day.
  ///   - law: the law book.
  /// - Complexity: O(entries).
  public func duties(on date: CivilDate, law: LawBook) -> [Duty] {
    guard opening != nil else { return [] }
    var list = DutyList(record: self, date: date, law: law)
    list.addPreparation()
    list.addTalks()
    list.addConclusion()
    list.addFollowing()
    list.addPerformance()
    list.number()
    return list.duties.enumerated().sorted { left, right in
      let (first, second) = (left.element, right.element)
      if first.rank != second.rank { return first.rank < second.rank }
      return (first.due, left.offset) < (second.due, right.offset)
    }.map(\.element)
  }
}
