import ParleyValues

/// The count of a vote on the draft 草案审议.
public struct AdoptionVote: Hashable, Sendable {
  /// All delegates or staff who are entitled, present or not 应到.
  public var eligible: Int
  /// Those present 实到.
  public var present: Int
  /// Votes in favour 赞成.
  public var inFavour: Int
  /// Votes against 反对, where counted.
  public var against: Int?
  /// Abstentions 弃权, where counted.
  public var abstained: Int?

  /// A count.
  public init(
    eligible: Int, present: Int, inFavour: Int, against: Int? = nil, abstained: Int? = nil
  ) {
    self.eligible = eligible
    self.present = present
    self.inFavour = inFavour
    self.against = against
    self.abstained = abstained
  }
}

/// What a vote comes to under the rule of the place and instrument.
public struct AdoptionOutcome: Hashable, Sendable {
  /// How many must be present; nothing when the text asks for no attendance.
  public let presentNeeded: Int?
  /// How many of all entitled must be in favour.
  public let inFavourNeeded: Int
  /// Whether the draft is adopted.
  public let isAdopted: Bool
  /// What stands against it or should be looked at.
  public let findings: [LawFinding]
  /// The rule of attendance, where one answered.
  public let quorumRule: LawAnswer?
  /// The rule of the majority.
  public let majorityRule: LawAnswer
}

extension LawBook {
  /// Judges a vote on the draft: attendance, and the majority of all who are entitled, not of those
  /// present. A vote whose numbers cannot be is not adopted.
  ///
  /// - Throws: ``LawError`` when no rule of the majority is known.
  public func outcome(
    of vote: AdoptionVote, in jurisdiction: Jurisdiction, for instrument: Instrument?,
    on date: CivilDate
  ) throws(LawError) -> AdoptionOutcome {
    let majorityRule = try answer(
      .adoptionMajority, in: jurisdiction, for: instrument, on: date)
    guard let majority = majorityRule.value.value.proportion else {
      throw .notAPeriod(majorityRule.value)
    }
    let quorumRule = figure(.adoptionQuorum, in: jurisdiction, for: instrument, on: date)
    let eligible = min(max(0, vote.eligible), 1_000_000_000)
    let needed = majority.people(of: eligible)
    let presentNeeded = quorumRule?.value.value.proportion?.people(of: eligible)
    var findings = LawBook.impossibleCounts(vote)
    let isPossible = findings.isEmpty
    let hasQuorum = presentNeeded.map { vote.present >= $0 } ?? true
    let hasMajority = vote.inFavour >= needed
    if isPossible, !hasQuorum, let presentNeeded, let quorumRule {
      findings.append(LawBook.noQuorum(vote, presentNeeded, quorumRule))
    }
    if isPossible, !hasMajority {
      findings.append(LawBook.noMajority(vote, needed, majority, majorityRule))
    }
    if isPossible, hasQuorum, hasMajority, presentNeeded == nil {
      findings += nationalQuorum(vote, in: jurisdiction, for: instrument, on: date)
    }
    return AdoptionOutcome(
      presentNeeded: presentNeeded, inFavourNeeded: needed,
      isAdopted: isPossible && hasQuorum && hasMajority, findings: findings,
      quorumRule: quorumRule, majorityRule: majorityRule)
  }

  private static func impossibleCounts(_ vote: AdoptionVote) -> [LawFinding] {
    let parts = [vote.present, vote.inFavour, vote.against ?? 0, vote.abstained ?? 0]
    if (1...1_000_000_000).contains(vote.eligible),
      parts.allSatisfy({ (0...vote.eligible).contains($0) }),
      parts.dropFirst().reduce(0, +) <= vote.present
    {
      return []
    }
    return [
      LawFinding(
        "adoption.impossible-count", .refusal,
        LocalizedText(
          zhHans: "票数不符：应到\(vote.eligible)人，实到\(vote.present)人，"
            + "赞成\(vote.inFavour)，反对\(vote.against ?? 0)，弃权\(vote.abstained ?? 0)",
          en: "the count cannot be: \(vote.eligible) entitled, \(vote.present) present, "
            + "\(vote.inFavour) for, \(vote.against ?? 0) against, "
            + "\(vote.abstained ?? 0) abstained"),
        remedy: LocalizedText(
          zhHans: "对照签到表和计票记录更正", en: "correct it from the attendance list and the tally"))
    ]
  }

  private static func noQuorum(_ vote: AdoptionVote, _ needed: Int, _ rule: LawAnswer)
    -> LawFinding
  {
    LawFinding(
      "adoption.no-quorum", against: rule,
      LocalizedText(
        zhHans: "应到\(vote.eligible)人，实到\(vote.present)人，少于\(needed)人，表决不生效",
        en: "\(vote.present) of \(vote.eligible) present, fewer than \(needed): not adopted"),
      remedy: LocalizedText(zhHans: "另行召开会议表决", en: "call another meeting and vote again"))
  }

  private static func noMajority(
    _ vote: AdoptionVote, _ needed: Int, _ majority: Proportion, _ rule: LawAnswer
  ) -> LawFinding {
    LawFinding(
      "adoption.no-majority", against: rule,
      LocalizedText(
        zhHans: "赞成\(vote.inFavour)票，未达全体\(vote.eligible)人的\(majority.text.zhHans)（\(needed)票）",
        en: "\(vote.inFavour) in favour; \(majority.text.en) of all \(vote.eligible) "
          + "is \(needed): not adopted"),
      remedy: LocalizedText(
        zhHans: "听取意见、再行协商后重新提交审议", en: "hear objections, talk again and submit a new draft"))
  }

  /// A place whose text names no attendance stands beside the national rule that does.
  private func nationalQuorum(
    _ vote: AdoptionVote, in jurisdiction: Jurisdiction, for instrument: Instrument?,
    on date: CivilDate
  ) -> [LawFinding] {
    guard jurisdiction != .national, jurisdiction.isChinese,
      let national = figure(.adoptionQuorum, in: .national, for: instrument, on: date),
      let quorum = national.value.value.proportion,
      !quorum.isMet(by: vote.present, of: vote.eligible)
    else { return [] }
    return [
      LawFinding(
        "adoption.below-national-quorum", .warning,
        LocalizedText(
          zhHans: "当地条文未规定出席比例；实到\(vote.present)人，未达国家规定的"
            + "\(quorum.text.zhHans)（\(quorum.people(of: vote.eligible))人）",
          en: "the local text names no attendance; \(vote.present) present do not reach the "
            + "national \(quorum.text.en) (\(quorum.people(of: vote.eligible)))"),
        article: national.article,
        remedy: LocalizedText(
          zhHans: "稳妥起见，按国家规定的出席比例重新表决", en: "to be safe, vote again with that attendance"))
    ]
  }
}
