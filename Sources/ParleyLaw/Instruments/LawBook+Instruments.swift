import ParleyValues

/// What an instrument needs at a place, as far as the law book knows.
public struct InstrumentNeeds: Hashable, Sendable {
  /// One group of figures, `谈判代表`.
  public struct Group: Hashable, Sendable {
    /// What the group is about.
    public let name: LocalizedText
    /// The figures, each with what must be said beside it.
    public let answers: [LawAnswer]
  }

  /// The instrument.
  public let instrument: Instrument
  /// The figures in the order in which they are met; groups without any are left out.
  public let groups: [Group]
  /// The papers to file; empty for what is not filed.
  public let papers: [CitedValue]
}

extension LawBook {
  /// What an instrument needs from the demand to the end, at a place on a day.
  public func needs(
    of instrument: Instrument, in jurisdiction: Jurisdiction, on date: CivilDate
  ) -> InstrumentNeeds {
    let groups = LawBook.needGroups.map { name, keys in
      InstrumentNeeds.Group(
        name: name,
        answers: keys.compactMap { key in
          figure(key, in: jurisdiction, for: instrument, on: date)
        })
    }
    return InstrumentNeeds(
      instrument: instrument, groups: groups.filter { !$0.answers.isEmpty },
      papers: filingPapers(for: instrument, in: jurisdiction, on: date))
  }

  /// The papers that are filed with an instrument: the list of the nearest place that has one.
  ///
  /// - Returns: the papers in the order of the list; empty for an instrument that is not filed.
  public func filingPapers(
    for instrument: Instrument, in jurisdiction: Jurisdiction, on date: CivilDate
  ) -> [CitedValue] {
    guard instrument.hasStatutoryReview else { return [] }
    let rows = entries(of: .filingPaper).filter { $0.isInForce(on: date) }
    for place in jurisdiction.chain {
      let here = rows.filter { row in
        row.jurisdiction == place && instrument.governedLike.contains { row.speaks(of: $0) }
      }
      if !here.isEmpty { return here }
    }
    return []
  }

  private static let needGroups: [(LocalizedText, [LawKey])] = [
    (
      .both("代表", "Representatives"),
      [
        .representativesMinimum, .representativesMaximum, .delegationBalance, .frontLineShare,
        .outsiderShare, .chiefOutsider, .doubleRole, .nominationMajority, .delegateListPeriod,
        .vacancyPeriod,
      ]
    ),
    (
      .both("要约和协商", "Demand and talks"),
      [
        .replyPeriod, .refusalOfTalks, .dataPeriod, .dataToGive, .reportToHigherUnionPeriod,
        .chairing, .recorder, .minutesSignature, .conclusionPeriod, .suspensionMaximum,
        .talksFrequency,
      ]
    ),
    (
      .both("审议、签字和期限", "Adoption, signature and term"),
      [.adoptionQuorum, .adoptionMajority, .signatureOrder, .usualTerm, .longestTerm]
    ),
    (
      .both("报送、审查和公布", "Filing, review and publication"),
      [
        .submissionPeriod, .filingCopies, .curePeriod, .reviewPeriod, .publicationPeriod,
      ]
    ),
    (
      .both("履行、续订和终止", "Performance, renewal and end"),
      [.performanceReport, .renewalWindow, .terminationFilingPeriod, .ruleChangeNotice]
    ),
    (
      .both("协调处理", "Coordination"), [.coordinationPeriod, .coordinationExtension]
    ),
  ]
}
