import ParleyTerms
import ParleyValues

/// The members were consulted; what they want stands in an issue list 诉求清单.
public struct MembersConsulted: CaseBody {
  /// The kind's name.
  public static let kind = "members-consulted"
  /// What the kind is called.
  public static let title = LocalizedText(zhHans: "征求意见，形成诉求清单", en: "members consulted")

  /// One thing the members want.
  public struct Issue: Codable, Hashable, Sendable {
    /// In words.
    public var text: String
    /// The topic it belongs to, if it is one of the topics.
    public var topic: Topic?
    /// How many raised it.
    public var raisedBy: Int?

    /// An issue.
    public init(text: String, topic: Topic? = nil, raisedBy: Int? = nil) {
      self.text = text
      self.topic = topic
      self.raisedBy = raisedBy
    }
  }

  /// How they were asked: 座谈会, 问卷, 线上征集.
  public var method: String
  /// How many answered.
  public var respondents: Int?
  /// The list.
  public var issues: [Issue]

  /// A consultation.
  public init(method: String, respondents: Int? = nil, issues: [Issue]) {
    self.method = method
    self.respondents = respondents
    self.issues = issues
  }
}

/// The union was authorised to bargain 授权.
public struct MandateGiven: CaseBody {
  /// The kind's name.
  public static let kind = "mandate-given"
  /// What the kind is called.
  public static let title = LocalizedText(zhHans: "取得授权", en: "mandate given")

  /// Who gave it: 会员代表大会, 职代会.
  public var by: String
  /// What it covers.
  public var topics: [String]
  /// Its limits in words that may be shown across the table.
  public var text: String?

  /// A mandate.
  public init(by: String, topics: [String] = [], text: String? = nil) {
    self.by = by
    self.topics = topics
    self.text = text
  }
}

/// The higher union was told of the talks 报告上级工会.
public struct HigherUnionNotified: CaseBody {
  /// The kind's name.
  public static let kind = "higher-union-notified"
  /// What the kind is called.
  public static let title = LocalizedText(zhHans: "报告上级工会", en: "higher union notified")

  /// The union that was told.
  public var union: String
  /// How.
  public var method: String?

  /// A notice.
  public init(union: String, method: String? = nil) {
    self.union = union
    self.method = method
  }
}

/// The sides agreed on discipline for the talks 会议纪律.
public struct GroundRulesAgreed: CaseBody {
  /// The kind's name.
  public static let kind = "ground-rules-agreed"
  /// What the kind is called.
  public static let title = LocalizedText(zhHans: "议定会议纪律", en: "ground rules agreed")

  /// The rules, one sentence each.
  public var rules: [String]
  /// Whether the state of the talks may be told to members while they last.
  public var membersMayBeTold: Bool

  /// Ground rules.
  public init(rules: [String], membersMayBeTold: Bool = true) {
    self.rules = rules
    self.membersMayBeTold = membersMayBeTold
  }
}
