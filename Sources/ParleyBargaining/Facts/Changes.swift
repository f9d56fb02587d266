import ParleyValues

/// One side asked to renew the agreement 续订要约 (令22 art 38); the side stands with the event.
public struct RenewalRequested: CaseBody {
  /// The kind's name.
  public static let kind = "renewal-requested"
  /// What the kind is called.
  public static let title = LocalizedText(zhHans: "要求续订", en: "renewal requested")

  /// What is to be talked over for the new term, one matter each: keys of topics, or words.
  public var topics: [String]
  /// The first day of the new term, if one was proposed.
  public var validFrom: CivilDate?
  /// The last day of the new term, if one was proposed.
  public var validThrough: CivilDate?
  /// The day by which the letter asks for a reply, if it names one.
  public var replyAskedBy: CivilDate?
  /// The proposed meeting.
  public var proposal: MeetingPlan?

  /// A request.
  public init(
    topics: [String], validFrom: CivilDate? = nil, validThrough: CivilDate? = nil,
    replyAskedBy: CivilDate? = nil, proposal: MeetingPlan? = nil
  ) {
    self.topics = topics
    self.validFrom = validFrom
    self.validThrough = validThrough
    self.replyAskedBy = replyAskedBy
    self.proposal = proposal
  }
}

/// One side asked to change the agreement 变更要约 (令22 arts 39–41); the side stands with the event.
public struct AmendmentRequested: CaseBody {
  /// The kind's name.
  public static let kind = "amendment-requested"
  /// What the kind is called.
  public static let title = LocalizedText(zhHans: "要求变更", en: "amendment requested")

  /// One clause that is to change.
  public struct Change: Codable, Hashable, Sendable {
    /// The clause, as the agreement numbers or names it.
    public var clause: String
    /// What it is to say.
    public var text: String

    /// A change.
    public init(clause: String, text: String) {
      self.clause = clause
      self.text = text
    }
  }

  /// The changes asked for.
  public var changes: [Change]
  /// Why.
  public var reason: String?
  /// The day by which the letter asks for a reply, if it names one.
  public var replyAskedBy: CivilDate?
  /// The proposed meeting.
  public var proposal: MeetingPlan?

  /// A request.
  public init(
    changes: [Change], reason: String? = nil, replyAskedBy: CivilDate? = nil,
    proposal: MeetingPlan? = nil
  ) {
    self.changes = changes
    self.reason = reason
    self.replyAskedBy = replyAskedBy
    self.proposal = proposal
  }
}

/// One side gave notice that the agreement ends 终止通知; without a side both agreed on it. The case
/// is closed apart from it.
public struct TerminationNoticed: CaseBody {
  /// The kind's name.
  public static let kind = "termination-noticed"
  /// What the kind is called.
  public static let title = LocalizedText(zhHans: "通知终止", en: "notice of termination")

  /// Why it ends (令22 arts 38–40).
  public enum Cause: String, CaseIterable, Codable, Sendable {
    /// 期满.
    case expiry
    /// 约定的终止条件出现.
    case agreedCondition = "agreed-condition"
    /// 双方协商一致.
    case byAgreement = "by-agreement"
    /// 被兼并或合并.
    case merger
    /// 解散.
    case dissolution
    /// 破产.
    case bankruptcy
    /// 不可抗力.
    case forceMajeure = "force-majeure"
    /// 法律、法规、规章规定的其他情形.
    case otherLaw = "other-law"

    /// What it is called.
    public var name: LocalizedText {
      switch self {
      case .expiry: LocalizedText(zhHans: "期满", en: "end of its term")
      case .agreedCondition: LocalizedText(zhHans: "约定的终止条件出现", en: "an agreed condition")
      case .byAgreement: LocalizedText(zhHans: "双方协商一致", en: "agreement of both sides")
      case .merger: LocalizedText(zhHans: "企业被兼并或者合并", en: "merger of the company")
      case .dissolution: LocalizedText(zhHans: "企业解散", en: "dissolution of the company")
      case .bankruptcy: LocalizedText(zhHans: "企业破产", en: "bankruptcy of the company")
      case .forceMajeure: LocalizedText(zhHans: "不可抗力", en: "force majeure")
      case .otherLaw: LocalizedText(zhHans: "法律规定的其他情形", en: "another cause named by law")
      }
    }
  }

  /// Why it ends.
  public var cause: Cause
  /// What happened, in words.
  public var reason: String?
  /// The day on which it ends.
  public var endsOn: CivilDate?
  /// The clauses that end; empty when the whole agreement does.
  public var clauses: [String]
  /// What settles the matters left over, if it was said.
  public var settlement: String?

  /// A notice.
  public init(
    cause: Cause, reason: String? = nil, endsOn: CivilDate? = nil, clauses: [String] = [],
    settlement: String? = nil
  ) {
    self.cause = cause
    self.reason = reason
    self.endsOn = endsOn
    self.clauses = clauses
    self.settlement = settlement
  }
}
