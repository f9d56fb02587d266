import ParleyTerms
import ParleyValues

extension DutyList {
  /// Replies to what was asked for while the agreement is lived with. No rule is known for them:
  /// the days are those that the letters name.
  mutating func addPerformance() {
    for request in record.renewalRequests {
      addReply(
        to: LocalizedText(zhHans: "答复续订要求", en: "answer the request for renewal"), request,
        by: request.body.replyAskedBy)
    }
    for request in record.amendmentRequests {
      addReply(
        to: LocalizedText(zhHans: "答复变更要求", en: "answer the request for a change"), request,
        by: request.body.replyAskedBy)
    }
    for record in record.letters {
      guard let day = record.letter.body.replyBy else { continue }
      let answer = record.answers.first { $0.body.outcome != .unanswered }
      let who =
        record.letter.body.addressee.map { Duty.Actor.named($0) }
        ?? .side((record.letter.side ?? .union).other)
      add(
        .letter,
        LocalizedText(zhHans: "答复", en: "answer the ") + record.letter.body.form.name, by: who,
        entry: record.letter.number, on: day, met: answer?.happenedOn,
        otherwise: DutyList.noReply)
    }
  }

  private static let noReply = LocalizedText(
    zhHans: "记为未答复，可以催告或者转入下一程序", en: "it counts as unanswered; press for it or take the next step")

  private mutating func addReply<Body: CaseBody>(
    to what: LocalizedText, _ request: Entry<Body>, by day: CivilDate?
  ) {
    guard let day else { return }
    let answer = record.answers.first { $0.number > request.number && $0.body.answer != .none }
    add(
      .letter, what, by: .side((request.side ?? .union).other), entry: request.number, on: day,
      met: answer?.happenedOn, otherwise: DutyList.noReply)
  }
}
