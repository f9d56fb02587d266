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
  /// Breach of a filed contract: the union claims, arbitrates and sues (劳动合同法 art 56). The conduct
  /// of the bargaining: the authority coordinates (集体合同规定 arts 49–54).
  ///
  /// - Parameters:
  ///   - relation: how the people stand to the company; nothing when it is not settled.
  ///   - matter: what the dispute is about.
  ///   - instrument: the agreement concerned; it decides on breach and on coordination.
  ///   - jurisdiction: the place.
  ///   - date: the day the dispute begins.
  /// - Returns: the ladder, with the periods in force at the place.
  public func ladder(
    for relation: WorkerCategory.Relation?, over matter: DisputeMatter = .individual,
    under instrument: Instrument? = nil, in jurisdiction: Jurisdiction, on date: CivilDate
  ) -> LegalLadder {
    switch matter {
    case .bargaining:
      return bargainingLadder(relation, under: instrument, in: jurisdiction, on: date)
    case .breach where (instrument ?? .collectiveContract).hasStatutoryReview:
      return breachLadder(relation, in: jurisdiction, on: date)
    case .individual, .group, .ruleChange, .breach:
      var ladder = claimLadder(for: relation, in: jurisdiction, on: date)
      ladder.note = LawBook.joined(ladder.note, remark(on: matter, relation, jurisdiction, date))
      return ladder
    }
  }

  private func claimLadder(
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
      return LegalLadder(
        relation: relation,
        steps: LawBook.firstSteps
          + [mediation, arbitration(in: jurisdiction, on: date), LawBook.court],
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

  private func arbitration(in jurisdiction: Jurisdiction, on date: CivilDate) -> LegalStep {
    LegalStep(
      code: "arbitration", name: .both("劳动仲裁", "arbitration"),
      decides: .both("劳动争议仲裁委员会", "the labour arbitration commission"),
      within: figure(.awardPeriod, in: jurisdiction, on: date),
      extendable: figure(.awardExtension, in: jurisdiction, on: date), silence: .next,
      note: nil)
  }

  /// The employer breaks a contract that was filed: the union is the claimant.
  private func breachLadder(
    _ relation: WorkerCategory.Relation?, in jurisdiction: Jurisdiction, on date: CivilDate
  ) -> LegalLadder {
    let talks = LegalStep(
      code: "talks", name: .both("协商", "talks"),
      decides: .both("工会和用人单位", "union and employer"), within: nil, extendable: nil,
      silence: .next, note: nil)
    return LegalLadder(
      relation: relation,
      steps: [talks, arbitration(in: jurisdiction, on: date), LawBook.court],
      limitation: figure(.limitationPeriod, in: jurisdiction, on: date),
      note: .both(
        "由工会提出；协商解决不成的，工会可以申请仲裁、提起诉讼（《中华人民共和国劳动合同法》第五十六条）",
        "the union claims; unresolved, it may arbitrate and sue (Labour Contract Law, art 56)"))
  }

  /// The sides cannot agree on how to bargain, or on the result: the authority coordinates.
  private func bargainingLadder(
    _ relation: WorkerCategory.Relation?, under instrument: Instrument?,
    in jurisdiction: Jurisdiction, on date: CivilDate
  ) -> LegalLadder {
    let kind = instrument ?? .collectiveContract
    let guided = entries(of: .provision, in: jurisdiction, for: kind, on: date)
      .first { $0.variant == "dispute-in-talks" && $0.jurisdiction != .national }
    let guidance = guided.map { row in
      LegalStep(
        code: "guidance", name: .both("上级工会和企业方面代表指导", "guidance by the bodies of both sides"),
        decides: .both("上级工会和企业方面代表组织", "higher union and employers' body"), within: nil,
        extendable: nil, silence: .next, note: row.article)
    }
    let coordination = LegalStep(
      code: "coordination", name: .both("协调处理", "coordination"),
      decides: .both("劳动行政部门会同三方", "the authority with the three parties"),
      within: figure(.coordinationPeriod, in: jurisdiction, for: kind, on: date),
      extendable: figure(.coordinationExtension, in: jurisdiction, for: kind, on: date),
      silence: .next,
      note: .both(
        "结果载入《协调处理协议书》；未了事项继续协商",
        "the result goes into the record of the coordination; what is left is talked over again"))
    return LegalLadder(
      relation: relation,
      steps: [LawBook.firstSteps[0]] + [guidance].compactMap(\.self) + [coordination],
      limitation: nil,
      note: kind.hasStatutoryReview
        ? nil
        : .both(
          "此类文书未见法定协调程序，参照集体合同的规定请求协助",
          "no statutory coordination was found for this instrument; help is asked for as with "
            + "collective contracts"))
  }

  /// What the matter adds to the way of a claim.
  private func remark(
    on matter: DisputeMatter, _ relation: WorkerCategory.Relation?, _ place: Jurisdiction,
    _ date: CivilDate
  ) -> LocalizedText? {
    switch matter {
    case .group where relation == .employee:
      guard let size = figure(.groupClaimSize, in: place, on: date) else { return nil }
      return .both(
        "\(size.value.value.text.zhHans)人以上有共同请求的，可以推举代表参加"
          + "（\(size.value.source.shortCitation.zhHans)）",
        "\(size.value.value.text.en) or more with one claim may elect representatives "
          + "(\(size.value.source.shortCitation.en))")
    case .ruleChange:
      let notice = figure(.ruleChangeNotice, in: place, on: date)
      return notice.map { answer in
        .both(
          "规则变更须提前\(answer.value.value.text.zhHans)公示"
            + "（\(answer.value.source.shortCitation.zhHans)）；协商期间可以请求暂缓实施",
          "a change is published \(answer.value.value.text.en) ahead "
            + "(\(answer.value.source.shortCitation.en)); ask to hold it while talks last")
      }
    case .breach:
      return .both(
        "此类文书的履行争议按约定的途径处理；没有约定的，如下",
        "disputes on such an agreement take the way it names; where it names none, this one")
    case .individual, .group, .bargaining: return nil
    }
  }

  private static func joined(_ first: LocalizedText?, _ second: LocalizedText?) -> LocalizedText? {
    guard let first, let second else { return first ?? second }
    return first + .both("；", "; ") + second
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
