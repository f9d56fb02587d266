import ParleyTerms
import ParleyValues

extension BargainingCase {
  mutating func foldTalks(_ event: CaseEvent) {
    switch event.fact {
    case .sessionOpened(let body): fold(event, body)
    case .sessionClosed(let body): fold(event, body)
    case .attendanceNoted(let body): fold(body)
    case .minutesNoted(let body):
      if let last = sessions.indices.last { sessions[last].minutes.append(Entry(event, body)) }
    case .noteTaken(let body): notes.append(Entry(event, body))
    case .claimMade(let body): claims.append(Entry(event, body))
    case .talksSuspended(let body): fold(event, body)
    case .talksResumed(let body):
      resumptions.append(Entry(event, body))
      if stage == .suspended { stage = stageBeforeSuspension }
      if stage == .impasse || stage == .coordinating { stage = .negotiating }
    case .impasseDeclared(let body):
      impasses.append(Entry(event, body))
      if stage.isTalking || stage == .suspended { stage = .impasse }
    case .coordinationRequested(let body): coordinationRequests.append(Entry(event, body))
    case .coordinationAccepted(let body):
      coordinations.append(Entry(event, body))
      if isBeforeConclusion { stage = .coordinating }
    case .coordinationEnded(let body):
      coordinationEnds.append(Entry(event, body))
      if stage == .coordinating || stage == .impasse { stage = .negotiating }
    default: break
    }
  }

  /// Whether nothing has been concluded that a new act at the table could not simply go on from.
  var isBeforeConclusion: Bool {
    switch stage {
    case .draftAgreed, .adopted, .signed, .submitted, .curing, .inForce, .ended: false
    default: true
    }
  }

  /// Talks are under way once the sides meet or table something.
  mutating func talksGoOn() {
    switch stage {
    case .preparing, .demanded, .unanswered, .refused, .agreedToTalk, .rejected:
      stage = .negotiating
    default: break
    }
  }

  private mutating func fold(_ event: CaseEvent, _ body: SessionOpened) {
    sessions.append(
      SessionRecord(
        number: sessions.count + 1, openedBy: event.sequence, openedOn: event.happenedOn,
        openedAt: event.happenedAt, place: body.place, chair: body.chair, agenda: body.agenda,
        attendance: body.attendance))
    if stage == .suspended { stage = stageBeforeSuspension }
    talksGoOn()
  }

  private mutating func fold(_ event: CaseEvent, _ body: SessionClosed) {
    guard let last = sessions.indices.last, sessions[last].isOpen else { return }
    sessions[last].closedBy = event.sequence
    sessions[last].closedOn = event.happenedOn
    sessions[last].closedAt = event.happenedAt
    sessions[last].next = body.next
    sessions[last].summary = body.summary
  }

  private mutating func fold(_ body: AttendanceNoted) {
    guard let last = sessions.indices.last else { return }
    for attendee in body.arrived {
      sessions[last].attendance.replace(attendee, where: { $0.person.id == attendee.person.id })
      sessions[last].left.removeAll { $0 == attendee.person.id }
    }
    sessions[last].left += body.left.filter { !sessions[last].left.contains($0) }
  }

  private mutating func fold(_ event: CaseEvent, _ body: TalksSuspended) {
    suspensions.append(Entry(event, body))
    guard isBeforeConclusion, stage != .suspended, stage != .preparing else { return }
    stageBeforeSuspension = stage == .agreedToTalk ? .agreedToTalk : .negotiating
    stage = .suspended
  }
}
