import ParleyLaw
import ParleyTerms
import ParleyValues
import Testing

@testable import ParleyBargaining

/// A whole negotiation with the same days at every place, from the demand to the entry into force:
///
/// | day | what |
/// |---|---|
/// | Mon 2026-03-02 | the demand is received |
/// | Mon 2026-03-09 | the company agrees to talk |
/// | Tue 2026-03-10 | both sides name three representatives |
/// | Fri 2026-03-20 | the first session |
/// | Mon 2026-04-20 | the draft, valid 2026-06-01 to 2027-05-31 |
/// | Fri 2026-04-24 | the vote: 180 entitled, 150 present, 131 in favour |
/// | Wed 2026-04-29 | the chiefs sign; where they sign before adoption: Wed 04-22 |
/// | Mon 2026-05-11 | the authority receives it |
/// | the first day the law allows | it is in force |
struct Course {
  var script: CaseScript
  let isFiled: Bool
  let signsFirst: Bool
  let copies: Int

  init(
    _ instrument: Instrument, in place: Jurisdiction, law: LawBook = .builtIn
  ) throws(CaseRefusal) {
    script = try CaseScript.opened(instrument, in: place, on: "2026-03-02")
    script.law = law
    isFiled = instrument.hasStatutoryReview
    let day = date("2026-04-20")
    let order = law.figure(.signatureOrder, in: place, for: instrument, on: day)
    signsFirst = order?.mayBeCitedAsLaw == true && order?.value.value.choice == "before-adoption"
    copies =
      law.figure(.filingCopies, in: place, for: instrument, on: day)?.value.value.number ?? 1
  }

  mutating func demand() throws(CaseRefusal) {
    script.on("2026-03-02")
    try script.fact(.demandServed(DemandServed(topics: ["piece-rate"])), by: .union)
  }

  mutating func agreesToTalk() throws(CaseRefusal) {
    script.on("2026-03-09")
    try script.fact(.demandAnswered(DemandAnswered(answer: .agrees)), by: .platform)
    script.on("2026-03-10")
    try script.nameDelegates()
  }

  mutating func meets() throws(CaseRefusal) {
    script.on("2026-03-20")
    try script.fact(.sessionOpened(SessionOpened()))
    try script.offer(["piece-rate.base": "4.90 /order"], by: .union)
    try script.accept("piece-rate.base", by: .platform)
    try script.fact(.sessionClosed(SessionClosed()))
  }

  /// Draft, vote and signature in the order of the place.
  mutating func concludes(
    draft: String = "2026-04-20", early: String = "2026-04-22", vote: String = "2026-04-24",
    late: String = "2026-04-29"
  ) throws(CaseRefusal) {
    script.on(draft)
    try script.does(
      .draft(.init(validFrom: date("2026-06-01"), validThrough: date("2027-05-31"))))
    if signsFirst { try signs(early) }
    script.on(vote)
    try script.does(
      .vote(AdoptionVote(eligible: 180, present: 150, inFavour: 131), by: .congress))
    if !signsFirst { try signs(late) }
  }

  mutating func signs(_ day: String) throws(CaseRefusal) {
    script.on(day)
    for party in script.record.signingParties {
      try script.fact(.partySigned(PartySigned(party: party.id)), by: party.side)
    }
  }

  mutating func submits(_ day: String = "2026-05-11") throws(CaseRefusal) {
    script.on(day)
    if isFiled { try script.does(.submit(.init(bureau: "人社局", copies: copies))) }
  }

  mutating func takesEffect(recorded day: String = "2026-05-28") throws(CaseRefusal) {
    script.on(day)
    try script.does(.declareEffect(from: nil))
  }

  /// Everything from the demand to the entry into force.
  static func whole(
    _ instrument: Instrument, in place: Jurisdiction, law: LawBook = .builtIn
  ) throws(CaseRefusal) -> Course {
    var course = try Course(instrument, in: place, law: law)
    try course.demand()
    try course.agreesToTalk()
    try course.meets()
    try course.concludes()
    try course.submits()
    try course.takesEffect()
    return course
  }

  /// The dates of the law book in the case, one line each: kind, day, the day before moving in
  /// brackets, `?` where it is no law for the case, and the article.
  func dates(on day: String) -> [String] {
    script.record.duties(on: date(day), law: script.law).filter { $0.article != nil }.map(line)
      .sorted()
  }

  /// The dates of one kind.
  func dates(of kind: Duty.Kind, on day: String) -> [String] {
    dates(on: day).filter { $0.hasPrefix(kind.rawValue + " ") }
  }

  private func line(_ duty: Duty) -> String {
    let raw = duty.raw == duty.due ? "" : " (\(duty.raw))"
    let opens = duty.opens.map { "\($0) to " } ?? ""
    let article = (duty.article?.en ?? "").split(separator: ", ").drop {
      !$0.hasPrefix("art")
    }
    let place = article.isEmpty ? "" : " " + article.joined(separator: ", ")
    return "\(duty.kind.rawValue) \(opens)\(duty.due)\(raw)\(duty.isVerified ? "" : " ?")\(place)"
  }
}
