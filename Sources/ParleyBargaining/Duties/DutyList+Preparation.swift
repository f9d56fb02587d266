import ParleyLaw
import ParleyTerms
import ParleyValues

extension DutyList {
  mutating func addPreparation() {
    addReplies()
    addDelegateList()
    addBeforeTalks()
    addVacancies()
    addInformation()
  }

  private mutating func addReplies() {
    for (place, demand) in record.demands.enumerated() {
      let next = record.demands.dropFirst(place + 1).first?.number ?? Int.max
      let answer = record.answers.first {
        $0.number > demand.number && $0.number < next && $0.body.answer != .none
      }
      let who = Duty.Actor.side((demand.side ?? .union).other)
      let what = LocalizedText(
        zhHans: "书面答复 \(demand.happenedOn) 收到的要约",
        en: "reply in writing to the demand received on \(demand.happenedOn)")
      let silence = LocalizedText(
        zhHans: "视为未答复，可报告上级工会或请人社部门责令改正",
        en: "it counts as no reply; the higher union or the authority may be asked to act")
      // A day that the demand names gives way to law only; a borrowed or unread rule is no more
      // than a request either.
      let rule = due(.reply, from: demand.happenedOn)
      if let asked = demand.body.replyAskedBy, rule?.verified != true {
        add(
          .reply, what, by: who, entry: demand.number, on: asked, met: answer?.happenedOn,
          otherwise: silence)
      } else if let rule {
        add(
          .reply, what, by: who, entry: demand.number, rule, met: answer?.happenedOn,
          otherwise: silence)
      }
    }
  }

  /// The reply by which the other side agreed to talk.
  private var agreement: Entry<DemandAnswered>? {
    record.answers.last { $0.body.answer == .agrees }
  }

  private mutating func addDelegateList() {
    guard let agreement, let due = due(.delegateList, from: agreement.happenedOn) else { return }
    let named = Side.allCases.map { side in
      record.delegates.filter { $0.side == side && $0.role.isRepresentative }.map(\.namedOn).min()
    }
    let met = named.contains(nil) ? nil : named.compactMap(\.self).max()
    add(
      .delegateList,
      LocalizedText(zhHans: "产生并告知协商代表名单", en: "name the representatives"), by: .bothSides,
      entry: agreement.number, due, met: met,
      otherwise: LocalizedText(
        zhHans: "补齐名单后再开会；逾期情况记入记录", en: "complete the list before meeting; the delay is recorded"))
  }

  /// The first session, held or planned.
  private var firstSession: (day: CivilDate, entry: Int, isHeld: Bool)? {
    if let held = record.sessions.first { return (held.openedOn, held.openedBy, true) }
    guard let agreement, let day = agreement.body.meeting?.date else { return nil }
    return (day, agreement.number, false)
  }

  private mutating func addBeforeTalks() {
    guard let first = firstSession else { return }
    if let due = due(.dataBeforeTalks, from: first.day) {
      let answered = record.requests.flatMap(\.answers).filter { $0.body.outcome != .declined }
        .map(\.happenedOn).min()
      add(
        .dataBeforeTalks,
        LocalizedText(zhHans: "提供与协商有关的真实资料", en: "give true data for the talks"),
        by: .bothSides, entry: first.entry, due, met: answered ?? (first.isHeld ? first.day : nil),
        otherwise: LocalizedText(
          zhHans: "书面催要，可以请求另定会期", en: "ask again in writing; another day may be asked for"))
    }
    if let due = due(.reportToHigherUnion, from: first.day) {
      let notified = record.higherUnionNotices.first?.happenedOn
      add(
        .reportToHigherUnion,
        LocalizedText(zhHans: "将协商事项报告上级工会", en: "report the talks to the higher union"),
        by: .side(.union), entry: first.entry, due, met: notified,
        otherwise: LocalizedText(zhHans: "尽快补报", en: "report it all the same, at once"))
    }
  }

  private mutating func addVacancies() {
    for delegate in record.delegates where delegate.role.isRepresentative {
      guard let left = delegate.leftOn, delegate.filledOn != left,
        let due = due(.vacancy, from: left)
      else { continue }
      add(
        .vacancy,
        LocalizedText(
          zhHans: "补选代表（\(delegate.person.id)空缺）", en: "fill the seat of \(delegate.person.id)"),
        by: delegate.side.map { .side($0) } ?? .bothSides, entry: delegate.namedBy, due,
        met: delegate.filledOn,
        otherwise: LocalizedText(
          zhHans: "席位空缺，代表人数可能不足或者不对等", en: "the side may be too few, or unequal"))
    }
  }

  private mutating func addInformation() {
    for request in record.requests {
      guard let day = request.request.body.replyBy else { continue }
      let answer = request.answers.first { $0.body.outcome != .inPart }
      add(
        .information,
        LocalizedText(
          zhHans: "答复资料请求：", en: "answer the request for information: ")
          + .list(request.request.body.subjects.map(LocalizedText.init(verbatim:))),
        by: .side((request.request.side ?? .union).other), entry: request.request.number, on: day,
        met: answer?.happenedOn,
        otherwise: LocalizedText(
          zhHans: "书面催要，列入下次会议", en: "ask again in writing and put it on the next agenda"))
    }
  }
}
