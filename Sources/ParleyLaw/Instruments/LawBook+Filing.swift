import ParleyValues

/// How an agreement reaches the authority, or what takes the place of that: who acts, through which
/// channel, in what order.
public struct FilingRoute: Hashable, Sendable {
  /// The channel.
  public enum Channel: String, Hashable, Sendable {
    /// 法定报送: submitted to the labour authority and reviewed by it.
    case statutory
    /// 公布跟踪: published and its performance followed; no filing step is claimed.
    case followUp = "follow-up"
    /// 未载: a filed instrument at a place of which the law book knows no rule.
    case unknown

    /// What it is called.
    public var name: LocalizedText {
      switch self {
      case .statutory: .both("法定报送审查", "statutory filing")
      case .followUp: .both("公布和跟踪履行", "publication and following up")
      case .unknown: .both("规则库未载", "not in the law book")
      }
    }
  }

  /// One step, with its ground.
  public struct Step: Hashable, Sendable {
    /// What is done and by whom.
    public let text: LocalizedText
    /// The rule it rests on, if one is known.
    public let rule: CitedValue?
    /// Whether the rule is law for the question.
    public let isLaw: Bool
  }

  /// The channel.
  public let channel: Channel
  /// The steps in order.
  public let steps: [Step]
  /// How many copies, where that is laid down.
  public let copies: LawAnswer?
}

extension LawBook {
  /// The route of an instrument at a place on a day.
  public func filingRoute(
    for instrument: Instrument, in jurisdiction: Jurisdiction, on date: CivilDate
  ) -> FilingRoute {
    guard instrument.hasStatutoryReview else {
      return followUpRoute(instrument, jurisdiction, date)
    }
    guard
      let period = figure(.submissionPeriod, in: jurisdiction, for: instrument, on: date)
    else {
      let step = FilingRoute.Step(
        text: .both(
          "规则库未载\(jurisdiction.name.zhHans)的报送规定，先向当地主管机关核实，再用 --law 补入",
          "the law book has no rule on filing in \(jurisdiction.name.en); ask the authority there "
            + "and add it with --law"), rule: nil, isLaw: false)
      return FilingRoute(channel: .unknown, steps: [step], copies: nil)
    }
    var steps = [
      FilingRoute.Step(
        text: .both(
          "企业一方报送：\(period.value.value.text.zhHans)内",
          "the employer submits it, within \(period.value.value.text.en)"), rule: period.value,
        isLaw: period.mayBeCitedAsLaw)
    ]
    if instrument == .sectoralContract {
      steps += provisions("who-files", jurisdiction, instrument, date)
    }
    steps += provisions("which-authority", jurisdiction, instrument, date)
    let copies = figure(.filingCopies, in: jurisdiction, for: instrument, on: date)
    if let copies {
      steps.append(
        FilingRoute.Step(
          text: .both(
            "文本一式\(copies.value.value.text.zhHans)份",
            "\(copies.value.value.text.en) copies of the text"),
          rule: copies.value, isLaw: copies.mayBeCitedAsLaw))
    }
    if let review = figure(.reviewPeriod, in: jurisdiction, for: instrument, on: date) {
      steps.append(
        FilingRoute.Step(
          text: .both(
            "自收到之日起\(review.value.value.text.zhHans)内未提出异议的，次日起生效",
            "without objection within \(review.value.value.text.en) of receipt, in force from the "
              + "next day"), rule: review.value, isLaw: review.mayBeCitedAsLaw))
    }
    return FilingRoute(channel: .statutory, steps: steps, copies: copies)
  }

  private func followUpRoute(
    _ instrument: Instrument, _ jurisdiction: Jurisdiction, _ date: CivilDate
  ) -> FilingRoute {
    var steps = [
      FilingRoute.Step(
        text: .both(
          "未见\(instrument.name.zhHans)须向行政部门报送审查的规定，不作报送",
          "no rule was found that this instrument (\(instrument.name.en)) is submitted to an "
            + "authority; no filing step is claimed"), rule: nil, isLaw: false)
    ]
    if let period = figure(.publicationPeriod, in: jurisdiction, for: instrument, on: date) {
      steps.append(
        FilingRoute.Step(
          text: .both(
            "签字后向全体劳动者公布：\(period.value.value.text.zhHans)内",
            "published to all workers covered after signature, within "
              + period.value.value.text.en), rule: period.value, isLaw: period.mayBeCitedAsLaw))
    }
    steps.append(
      FilingRoute.Step(
        text: .both(
          "跟踪履行：定期会议通报，规则变更提前公示，差异发核对函",
          "its performance is followed: regular meetings, notice before rules change, check "
            + "letters on differences"), rule: nil, isLaw: false))
    return FilingRoute(channel: .followUp, steps: steps, copies: nil)
  }

  private func provisions(
    _ variant: String, _ jurisdiction: Jurisdiction, _ instrument: Instrument, _ date: CivilDate
  ) -> [FilingRoute.Step] {
    let rows = entries(of: .provision).filter { row in
      row.variant == variant && row.isInForce(on: date)
        && jurisdiction.chain.contains(row.jurisdiction)
        && instrument.governedLike.contains { row.speaks(of: $0) }
    }
    return rows.prefix(1).map { row in
      FilingRoute.Step(text: row.value.text, rule: row, isLaw: row.mayBeCitedAsLaw)
    }
  }
}
