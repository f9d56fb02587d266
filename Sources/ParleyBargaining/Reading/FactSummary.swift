import ParleyTerms
import ParleyValues

/// Says in one line what an entry records.
struct FactSummary {
  let record: BargainingCase
  let people: People

  func text(of fact: CaseFact) -> LocalizedText {
    preparation(fact) ?? talks(fact) ?? points(fact) ?? conclusion(fact) ?? performance(fact)
      ?? other(fact)
  }

  /// The same words in both languages.
  private func words(_ text: String?) -> LocalizedText { LocalizedText(verbatim: text ?? "") }

  private func both(_ zhHans: String, _ en: String) -> LocalizedText {
    LocalizedText(zhHans: zhHans, en: en)
  }

  private func name(_ reference: PersonReference?) -> LocalizedText {
    reference.map { people.name(of: $0) } ?? words("")
  }

  private func topics(_ keys: [String]) -> LocalizedText {
    .list(keys.map { Topic(rawValue: $0)?.name ?? words($0) })
  }

  /// Terms with their values and items with their words.
  private func offered(_ terms: [TermText], _ items: [ItemText]) -> LocalizedText {
    let values = terms.map { term -> LocalizedText in
      let label = self.label(of: term.key)
      let path = TermKey(canonical: term.key).path
      let value = term.assignment(in: record.currency)?.value
      if value == .same { return label + both("：", ": ") + TermValue.sameName }
      guard let value, let match = TermRegistry.match(path) else {
        return label + both("：", ": ") + (term.value.map { words($0) } ?? both("取消", "removed"))
      }
      return label + words(" ") + value.display(in: record.currency, kind: match.family.kind)
    }
    return .list(
      values + items.map { words($0.name) + both("：", ": ") + $0.words },
      separator: both("；", "; "))
  }

  private func label(of key: String) -> LocalizedText {
    let termKey = TermKey(canonical: key)
    let label = TermRegistry.match(termKey.path)?.label ?? words(key)
    return termKey.scope.map { words($0) + words("·") + label } ?? label
  }

  private func named(_ terms: [String], _ items: [String]) -> LocalizedText {
    .list(terms.map { label(of: $0) } + items.map { words($0) })
  }

  private func reason(_ text: String?) -> LocalizedText {
    text.map { both("（\($0)）", " (\($0))") } ?? words("")
  }

  /// When and where the sides meet, behind other words if there are any.
  private func meeting(_ plan: MeetingPlan?, after words: LocalizedText) -> LocalizedText {
    guard let plan else { return words }
    let rest = [plan.time?.text, plan.place].compactMap(\.self).map { " \($0)" }.joined()
    let day = plan.date?.text ?? self.words("")
    let meeting = both("定于\(day.zhHans)\(rest)", "set for \(day.en)\(rest)")
    return words == self.words("") ? meeting : words + both("；", "; ") + meeting
  }

  private func preparation(_ fact: CaseFact) -> LocalizedText? {
    switch fact {
    case .caseOpened(let body):
      body.instrument.name + both("，", ", ") + body.sector.name + both("，", ", ") + words(body.unit)
    case .partyAdded(let body):
      words(body.name) + both("（", " (") + body.role.name + both("，", ", ") + body.position.name
        + both("）", ")")
    case .standardsStated(let body): words(body.source)
    case .delegateNamed(let body): name(body.person) + words(" ") + body.role.name
    case .delegateLeft(let body):
      words(people[body.person]?.name ?? body.person) + reason(body.reason)
    case .delegateAuthorised(let body):
      name(body.person) + both("：", ": ") + .list(body.powers.map { words($0) })
    case .membersConsulted(let body):
      words(body.method) + both("：", ": ") + .list(body.issues.map { words($0.text) })
    case .mandateGiven(let body):
      words(body.by) + both("：", ": ")
        + (body.topics.isEmpty ? words(body.text) : topics(body.topics))
    case .higherUnionNotified(let body): words(body.union)
    case .groundRulesAgreed(let body):
      .list(body.rules.map { words($0) }, separator: both("；", "; "))
    case .demandServed(let body):
      topics(body.topics) + both("；", "; ") + body.receipt.name
    case .demandAnswered(let body):
      meeting(body.meeting, after: body.answer.name + reason(body.reason))
    case .informationRequested(let body): .list(body.subjects.map { words($0) })
    case .informationAnswered(let body):
      both("第 \(body.request) 条：", "no. \(body.request): ") + body.outcome.name + reason(body.text)
    default: nil
    }
  }

  private func talks(_ fact: CaseFact) -> LocalizedText? {
    switch fact {
    case .sessionOpened(let body):
      words(body.place)
        + both("，出席 \(body.attendance.count) 人", ", \(body.attendance.count) present")
    case .sessionClosed(let body): meeting(body.next, after: words(body.summary))
    case .attendanceNoted(let body):
      .list(
        body.arrived.map { name($0.person) + both("到席", " arrived") }
          + body.left.map { words(people[$0]?.name ?? $0) + both("离席", " left") })
    case .minutesNoted(let body):
      (body.speaker == nil ? words("") : name(body.speaker) + both("：", ": ")) + words(body.text)
    case .noteTaken(let body): words(body.text)
    case .claimMade(let body):
      (body.speaker == nil ? words("") : name(body.speaker) + both("：", ": "))
        + both("“\(body.text)”", "“\(body.text)”")
    case .talksSuspended(let body): meeting(body.next, after: words(body.reason))
    case .talksResumed(let body): words(body.text)
    case .impasseDeclared(let body): topics(body.topics) + reason(body.text)
    case .coordinationRequested(let body): words(body.bureau) + reason(body.text)
    case .coordinationAccepted(let body):
      words(body.bureau) + (body.isExtended ? both("（延期）", " (extended)") : words(""))
    case .coordinationEnded(let body):
      (body.isSettled ? both("达成协调处理协议", "settled") : both("恢复协商", "talks resumed"))
        + reason(body.text)
    default: nil
    }
  }

  private func points(_ fact: CaseFact) -> LocalizedText? {
    switch fact {
    case .offerTabled(let body):
      (body.isPackage ? both("一揽子：", "package: ") : words("")) + offered(body.terms, body.items)
        + reason(body.rationale)
    case .acceptanceGiven(let body):
      (body.isWhole ? both("整体同意：", "as a whole: ") : words("")) + offered(body.terms, body.items)
    case .rejectionGiven(let body): named(body.terms, body.items) + reason(body.reason)
    case .offerWithdrawn(let body): named(body.terms, body.items) + reason(body.reason)
    case .putOnHold(let body): named(body.terms, body.items) + reason(body.reason)
    case .pointsReopened(let body): named(body.terms, body.items) + reason(body.reason)
    case .itemSettled(let body):
      words(body.item) + both("：", ": ") + body.outcome.name + reason(body.text)
    case .promiseMade(let body):
      words(body.name) + both("，由\(body.owner)承办", ", by \(body.owner)")
        + (body.due.map { both("，", ", ") + $0.text + both("前", "") } ?? words(""))
    case .promiseKept(let body): words(body.name) + reason(body.text)
    default: nil
    }
  }

  private func conclusion(_ fact: CaseFact) -> LocalizedText? {
    switch fact {
    case .draftAgreed(let body): words(body.title)
    case .voteTaken(let body):
      body.assembly.name
        + both(
          "：应到 \(body.eligible)，实到 \(body.present)，赞成 \(body.inFavour)；"
            + (body.isAdopted ? "通过" : "未通过"),
          ": \(body.eligible) eligible, \(body.present) present, \(body.inFavour) in favour; "
            + (body.isAdopted ? "adopted" : "not adopted"))
    case .partySigned(let body):
      words(record.parties.first { $0.id == body.party }?.name ?? body.party)
        + (body.person == nil ? words("") : both("，", ", ") + name(body.person))
    case .agreementSubmitted(let body):
      words(body.bureau) + both("，一式 \(body.copies) 份", ", \(body.copies) copies")
    case .cureRequested(let body):
      words(body.bureau) + both("：缺", ": missing ")
        + .list(body.missing.map { words($0) })
        + (body.until.map { both("，限 \($0.text.zhHans)前补齐", ", by \($0.text.en)") } ?? words(""))
    case .cureMade(let body):
      body.papers.isEmpty
        ? both("已补齐", "everything asked for") : .list(body.papers.map { words($0) })
    case .objectionReceived(let body):
      words(body.bureau) + both("：", ": ") + .list(body.points.map { words($0) })
    case .effectDeclared(let body): both("自\(body.from.text.zhHans)起", "from \(body.from.text.en)")
    case .agreementPublished(let body): words(body.method)
    case .performanceReported(let body): words(body.to) + reason(body.text)
    case .ruleChangeAnnounced(let body):
      words(body.text)
        + both(
          "，自\(body.effectiveFrom.text.zhHans)起施行", ", from \(body.effectiveFrom.text.en)")
    case .caseClosed(let body): body.outcome.name + reason(body.reason)
    default: nil
    }
  }

  private func performance(_ fact: CaseFact) -> LocalizedText? {
    switch fact {
    case .renewalRequested(let body): meeting(body.proposal, after: topics(body.topics))
    case .amendmentRequested(let body):
      .list(
        body.changes.map { words($0.clause) + both("：", ": ") + words($0.text) },
        separator: both("；", "; ")) + reason(body.reason)
    case .terminationNoticed(let body):
      body.cause.name + (body.endsOn.map { both("，", ", ") + $0.text } ?? words(""))
        + reason(body.reason)
    case .letterSent(let body):
      body.form.name + both("：", ": ")
        + .list(
          body.matters.map { words($0.clause) + both("：", ": ") + words($0.text) },
          separator: both("；", "; "))
    case .letterAnswered(let body):
      both("第 \(body.letter) 条：", "no. \(body.letter): ") + body.outcome.name + reason(body.text)
    default: nil
    }
  }

  private func other(_ fact: CaseFact) -> LocalizedText {
    switch fact {
    case .entryCorrected(let body):
      both("更正第 \(body.entry) 条", "corrects entry \(body.entry)") + reason(body.reason)
    case .attachmentBound(let body):
      words(body.name) + both("（摘要 ", " (digest ")
        + words(String(body.digest.hexadecimal.prefix(12))) + both("…）", "…)")
    case .irregularityNoted(let body):
      both("第 \(body.entry) 条（\(body.code)）", "entry \(body.entry) (\(body.code))")
    case .unknown(let fact):
      both(
        "本程序不认识的记录类型 \(fact.kind)/\(fact.version)",
        "a kind this program does not know: \(fact.kind)/\(fact.version)")
    default: words("")
    }
  }
}
