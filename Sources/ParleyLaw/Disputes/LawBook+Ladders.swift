import ParleyTerms
import ParleyValues

extension LawBook {
  /// The way a dispute takes by law.
  ///
  /// Employees: talks, joint committee, mediation, arbitration, court (劳动争议调解仲裁法 arts 4–5).
  /// Others: talks, joint committee, one-stop mediation, then judicial confirmation of what was
  /// agreed or a civil suit. Where the relation is not settled no limitation is given: its earliest
  /// date must be asked for before.
  ///
  /// - Parameters:
  ///   - relation: how the people stand to the company; nothing when it is not settled.
  ///   - jurisdiction: the place.
  ///   - date: the day the dispute begins.
  /// - Returns: the ladder, with the periods in force at the place.
  public func ladder(
    for relation: WorkerCategory.Relation?, in jurisdiction: Jurisdiction, on date: CivilDate
  ) -> LegalLadder {
    func rule(_ key: LawKey, _ variant: String? = nil) -> LawAnswer? {
      figure(key, variant: variant, in: jurisdiction, on: date)
    }
    if relation == .employee {
      let mediation = LegalStep(
        code: "mediation", name: .both("调解", "mediation"),
        decides: .both("调解组织", "a mediation body"), within: rule(.mediationPeriod),
        extendable: nil, silence: .next, note: nil)
      let arbitration = LegalStep(
        code: "arbitration", name: .both("劳动仲裁", "arbitration"),
        decides: .both("劳动争议仲裁委员会", "the labour arbitration commission"),
        within: rule(.awardPeriod), extendable: rule(.awardExtension), silence: .next, note: nil)
      return LegalLadder(
        relation: relation,
        steps: LawBook.firstSteps + [mediation, arbitration, LawBook.court],
        limitation: rule(.limitationPeriod), note: nil)
    }
    let oneStop = LegalStep(
      code: "one-stop-mediation", name: .both("一站式调解", "one-stop mediation"),
      decides: .both("一站式调解中心", "the one-stop mediation centre"),
      within: rule(.mediationPeriod, "one-stop"),
      extendable: rule(.mediationExtension, "one-stop"), silence: .next,
      note: .both(
        "达成的协议可以共同申请司法确认或者仲裁审查",
        "what is agreed may be confirmed by the court or reviewed by the arbitration body on joint "
          + "application"))
    return LegalLadder(
      relation: relation, steps: LawBook.firstSteps + [oneStop, LawBook.court], limitation: nil,
      note: relation == nil
        ? .both(
          "用工关系未定，不列时效日期；请尽早按最短时效提出",
          "the relation is not settled, so no limitation date is given; ask before the earliest")
        : .both(
          "当地仲裁机构受理的，也可以申请仲裁",
          "arbitration is open only where the local body accepts such claims"))
  }

  private static let firstSteps: [LegalStep] = [
    LegalStep(
      code: "talks", name: .both("协商", "talks"),
      decides: .both("争议双方", "the two sides"), within: nil, extendable: nil, silence: .next,
      note: nil),
    LegalStep(
      code: "joint-committee", name: .both("双方联合委员会", "joint committee"),
      decides: .both("职工方、企业方同数代表", "equal representatives of both sides"), within: nil,
      extendable: nil, silence: .next, note: nil),
  ]

  private static let court = LegalStep(
    code: "court", name: .both("诉讼", "court"), decides: .both("人民法院", "the people's court"),
    within: nil, extendable: nil, silence: .rejected, note: nil)
}
