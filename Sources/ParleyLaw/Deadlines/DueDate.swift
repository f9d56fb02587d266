import ParleyValues

/// A computed date with the rule it rests on and every step of the count.
public struct DueDate: Hashable, Sendable {
  /// The rule.
  public let rule: DeadlineRule
  /// The day of the event that the count starts from, or goes back from.
  public let from: CivilDate
  /// The first day of a window; nothing for a single date.
  public let opens: CivilDate?
  /// The date as counted, and the one that holds after moving past days off. The cautious user
  /// acts by the earlier.
  public let rolled: RolledDate
  /// The figure, and how far it is from what was asked.
  public let answer: LawAnswer
  /// The figure of the extension, where one is counted in.
  public let extensionAnswer: LawAnswer?
  /// How the date was counted, one sentence each.
  public let steps: [LocalizedText]

  /// The date as counted.
  public var raw: CivilDate { rolled.raw }
  /// The date that holds.
  public var due: CivilDate { rolled.due }
  /// Document and article of the period.
  public var article: LocalizedText { answer.article }
  /// Whether the period was read in full and is law for the instrument; only then may a paper that
  /// leaves the house cite it. Otherwise the date is the side's own request.
  public var verified: Bool {
    answer.mayBeCitedAsLaw && extensionAnswer?.mayBeCitedAsLaw ?? true
  }
  /// Whether the date may still move once a work calendar is published.
  public var isProvisional: Bool { rolled.isProvisional }

  /// Days from a day until the date that holds; negative when it is past.
  public func daysLeft(on date: CivilDate) -> Int { date.days(until: due) }
}
