import ParleyValues

/// It was reported how the agreement is kept 报告履行情况.
public struct PerformanceReported: CaseBody {
  /// The kind's name.
  public static let kind = "performance-reported"
  /// What the kind is called.
  public static let title = LocalizedText(zhHans: "报告履行情况", en: "performance reported")

  /// To whom: 职工代表大会, 全体职工.
  public var to: String
  /// What was reported, in words.
  public var text: String?

  /// A report.
  public init(to: String, text: String? = nil) {
    self.to = to
    self.text = text
  }
}

/// The company gave notice that a rule or an algorithm changes 规则变更公示; the event's day is the
/// day of the notice.
public struct RuleChangeAnnounced: CaseBody {
  /// The kind's name.
  public static let kind = "rule-change-announced"
  /// What the kind is called.
  public static let title = LocalizedText(zhHans: "规则变更公示", en: "rule change announced")

  /// What changes.
  public var text: String
  /// The day the changed rule takes effect.
  public var effectiveFrom: CivilDate
  /// Where the notice stood: 首页公示, 书面告知工会.
  public var method: String?

  /// A notice.
  public init(text: String, effectiveFrom: CivilDate, method: String? = nil) {
    self.text = text
    self.effectiveFrom = effectiveFrom
    self.method = method
  }
}
