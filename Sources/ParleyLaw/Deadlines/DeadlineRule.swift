import ParleyValues

/// A date that the law asks for, or that follows from what it asks for.
public enum DeadlineRule: String, CaseIterable, Codable, Sendable {
  /// 答复: the written reply to a demand; from its receipt.
  case reply
  /// 代表名单: naming of the representatives.
  case delegateList = "delegate-list"
  /// 提供资料: data before the talks open; counted back from the opening.
  case dataBeforeTalks = "data-before-talks"
  /// 报告上级工会: report to the higher union before the talks; counted back from the opening.
  case reportToHigherUnion = "report-to-higher-union"
  /// 协商期限: conclusion of the talks.
  case concludeTalks = "conclude-talks"
  /// 中止: longest suspension of the talks.
  case suspension
  /// 补选: filling of a vacant representative's seat; from the vacancy.
  case vacancy
  /// 报送: submission to the authority; from the signature.
  case submission
  /// 补正: cure of gaps in what was submitted.
  case cure
  /// 审查: the authority's last day to object; from its receipt of the contract.
  case review
  /// 生效: first day in force when the authority is silent; from its receipt of the contract.
  case effect
  /// 公布: publication; from effect.
  case publication
  /// 履行报告: report on how the agreement is kept; from its effect or the last report.
  case performanceReport = "performance-report"
  /// 续订: window in which renewal may be asked for; from the last day of the term.
  case renewalWindow = "renewal-window"
  /// 终止报告: filing of the end of a contract.
  case terminationFiling = "termination-filing"
  /// 协调处理: end of the authority's coordination; from its acceptance of the application.
  case coordination
  /// 协调延长: end of the coordination with its longest extension; from the acceptance.
  case coordinationExtension = "coordination-extension"
  /// 规则变更公示: latest publication of a changed rule; counted back from its effect.
  case ruleChangeNotice = "rule-change-notice"
  /// 裁员说明: latest explanation of a layoff; counted back from it.
  case layoffNotice = "layoff-notice"
  /// 调解: end of the mediation; from its acceptance.
  case mediation
  /// 司法确认: last day to ask the court to confirm a mediation agreement; from its effect.
  case judicialConfirmation = "judicial-confirmation"
  /// 仲裁审查: last day to ask for arbitral review of a mediation agreement; from its effect.
  case arbitrationReview = "arbitration-review"
  /// 仲裁时效: last day to apply for arbitration; from knowledge of the violation.
  case limitation
  /// 仲裁裁决: last day of the award; from the acceptance.
  case award
  /// 裁决延长: last day of the award with its longest extension; from the acceptance.
  case awardExtension = "award-extension"
  /// 起诉: last day to sue after the award; from its receipt.
  case suit

  /// How the date is counted.
  public enum Counting: Hashable, Sendable {
    /// Forward from the event; the last day moves past days off.
    case forward
    /// Forward, then the day after the last one: what silence brings about.
    case dayAfter
    /// Forward by the period and its extension together.
    case extended(by: LawKey)
    /// Back from the event; never moved, because a later day would shorten the notice.
    case backward
    /// A window that closes on the event.
    case windowBefore
  }

  /// The figure the date is counted by.
  public var key: LawKey {
    switch self {
    case .reply: .replyPeriod
    case .delegateList: .delegateListPeriod
    case .dataBeforeTalks: .dataPeriod
    case .reportToHigherUnion: .reportToHigherUnionPeriod
    case .concludeTalks: .conclusionPeriod
    case .suspension: .suspensionMaximum
    case .vacancy: .vacancyPeriod
    case .submission: .submissionPeriod
    case .cure: .curePeriod
    case .review, .effect: .reviewPeriod
    case .publication: .publicationPeriod
    case .performanceReport: .performanceReport
    case .renewalWindow: .renewalWindow
    case .terminationFiling: .terminationFilingPeriod
    case .coordination, .coordinationExtension: .coordinationPeriod
    case .ruleChangeNotice: .ruleChangeNotice
    case .layoffNotice: .layoffNotice
    case .mediation: .mediationPeriod
    case .judicialConfirmation: .judicialConfirmationPeriod
    case .arbitrationReview: .arbitrationReviewPeriod
    case .limitation: .limitationPeriod
    case .award, .awardExtension: .awardPeriod
    case .suit: .suitPeriod
    }
  }

  /// How the date is counted.
  public var counting: Counting {
    switch self {
    case .effect: .dayAfter
    case .coordinationExtension: .extended(by: .coordinationExtension)
    case .awardExtension: .extended(by: .awardExtension)
    case .dataBeforeTalks, .reportToHigherUnion, .ruleChangeNotice, .layoffNotice: .backward
    case .renewalWindow: .windowBefore
    default: .forward
    }
  }
}
