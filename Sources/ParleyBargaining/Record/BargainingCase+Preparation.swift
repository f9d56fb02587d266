import ParleyTerms
import ParleyValues

extension BargainingCase {
  mutating func foldPreparation(_ event: CaseEvent) {
    switch event.fact {
    case .caseOpened(let body): fold(event, body)
    case .partyAdded(let body): parties.replace(body, where: { $0.id == body.id })
    case .standardsStated(let body): fold(event, body)
    case .delegateNamed(let body): fold(event, body)
    case .delegateLeft(let body): fold(event, body)
    case .delegateAuthorised(let body): authorisations.append(Entry(event, body))
    case .membersConsulted(let body): consultations.append(Entry(event, body))
    case .mandateGiven(let body): mandates.append(Entry(event, body))
    case .higherUnionNotified(let body): higherUnionNotices.append(Entry(event, body))
    case .groundRulesAgreed(let body): groundRules = Entry(event, body)
    case .demandServed(let body):
      demands.append(Entry(event, body))
      if [.preparing, .refused, .unanswered].contains(stage) { stage = .demanded }
    case .demandAnswered(let body): fold(event, body)
    case .informationRequested(let body):
      requests.append(InformationRequest(request: Entry(event, body)))
    case .informationAnswered(let body):
      if let place = requests.firstIndex(where: { $0.request.number == body.request }) {
        requests[place].answers.append(Entry(event, body))
      }
    default: break
    }
  }

  private mutating func fold(_ event: CaseEvent, _ body: CaseOpened) {
    opening = Entry(event, body)
    guard let known = Currency(code: body.currency) else { return }
    currency = known
    if standardsStatement == nil { currentStandards = Standards(currency: known) }
  }

  private mutating func fold(_ event: CaseEvent, _ body: StandardsStated) {
    standardsStatement = Entry(event, body)
    do throws(Diagnostics) {
      currentStandards = try StandardsReader.read(body.standards, file: "standards")
    } catch {
      currentStandards = Standards(currency: currency)
      warn(
        event.sequence,
        Diagnostic(
          "standards.not-readable", .warning,
          LocalizedText(
            zhHans: "第\(event.sequence)号记录中的现行标准无法读取，按没有现行标准处理",
            en: "the current standards in entry \(event.sequence) cannot be read; "
              + "the case goes on as if there were none"),
          remedy: LocalizedText(
            zhHans: "用 parley correct \(event.sequence) 更正标准文件",
            en: "correct the standards with parley correct \(event.sequence)"),
          help: "standards"))
    }
  }

  private mutating func fold(_ event: CaseEvent, _ body: DelegateNamed) {
    if let place = delegates.lastIndex(where: { $0.person.id == body.person.id && $0.isSeated }) {
      delegates[place].leftOn = event.happenedOn
      delegates[place].filledOn = event.happenedOn
    }
    fillVacancy(event, body)
    delegates.append(
      DelegateRecord(
        person: body.person, side: event.side, role: body.role, choice: body.choice,
        isOutsider: body.isOutsider, isFrontLine: body.isFrontLine, replaces: body.replaces,
        namedBy: event.sequence, namedOn: event.happenedOn))
  }

  /// A successor named for a person takes that seat; the person leaves it if that was not recorded.
  private mutating func fillVacancy(_ event: CaseEvent, _ body: DelegateNamed) {
    guard let former = body.replaces,
      let place = delegates.lastIndex(where: { $0.person.id == former })
    else { return }
    if delegates[place].leftOn == nil { delegates[place].leftOn = event.happenedOn }
    if delegates[place].filledOn == nil { delegates[place].filledOn = event.happenedOn }
  }

  private mutating func fold(_ event: CaseEvent, _ body: DelegateLeft) {
    if let place = delegates.lastIndex(where: { $0.person.id == body.person && $0.isSeated }) {
      delegates[place].leftOn = event.happenedOn
    }
  }

  private mutating func fold(_ event: CaseEvent, _ body: DemandAnswered) {
    answers.append(Entry(event, body))
    guard [.preparing, .demanded, .unanswered, .refused].contains(stage) else { return }
    switch body.answer {
    case .agrees: stage = .agreedToTalk
    case .refuses: stage = .refused
    case .none: stage = .unanswered
    }
  }
}
