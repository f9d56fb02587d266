import ParleyValues

/// Days in a period that a rule does not count.
public struct DeadlinePause: Hashable, Sendable {
  /// How many.
  public let days: Int
  /// The rule that leaves them out.
  public let rule: LawAnswer

  /// A pause.
  public init(days: Int, rule: LawAnswer) {
    self.days = max(0, days)
    self.rule = rule
  }

  /// What is said of it among the steps of the count.
  var step: LocalizedText {
    LocalizedText(
      zhHans: "\(rule.value.value.text.zhHans)\(days)日不计入"
        + "（\(rule.value.source.shortCitation.zhHans)）",
      en: "\(rule.value.value.text.en): \(days) days not counted "
        + "(\(rule.value.source.shortCitation.en))")
  }
}
