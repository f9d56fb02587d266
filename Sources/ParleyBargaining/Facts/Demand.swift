import ParleyTerms
import ParleyValues

/// A written demand to bargain was served 要约; the day it was received is the event's day and the
/// side that demands stands with the event.
public struct DemandServed: CaseBody {
  /// The kind's name.
  public static let kind = "demand-served"
  /// What the kind is called.
  public static let title = LocalizedText(zhHans: "送达要约", en: "demand served")

  /// What became of it at the door.
  public enum Receipt: String, CaseIterable, Codable, Sendable {
    /// 签收.
    case signed
    /// 拒收.
    case refused
    /// 留置.
    case left
    /// 邮寄送达.
    case posted
    /// 电子送达.
    case electronic

    /// What it is called.
    public var name: LocalizedText {
      switch self {
      case .signed: LocalizedText(zhHans: "签收", en: "receipt signed")
      case .refused: LocalizedText(zhHans: "拒收", en: "receipt refused")
      case .left: LocalizedText(zhHans: "留置送达", en: "left at the door")
      case .posted: LocalizedText(zhHans: "邮寄送达", en: "delivered by post")
      case .electronic: LocalizedText(zhHans: "电子送达", en: "delivered electronically")
      }
    }
  }

  /// What is to be bargained over, in the order of the demand: keys of topics, or words.
  public var topics: [String]
  /// What became of it at the door.
  public var receipt: Receipt
  /// Who delivered it.
  public var servedBy: PersonReference?
  /// Who received it, by office: 前台, 法务部.
  public var receivedBy: String?
  /// The day by which the demand itself asks for a reply, if it names one.
  public var replyAskedBy: CivilDate?
  /// The proposed meeting.
  public var proposal: MeetingPlan?
  /// The data asked for with the demand.
  public var dataRequested: [String]

  /// A demand.
  public init(
    topics: [String], receipt: Receipt = .signed, servedBy: PersonReference? = nil,
    receivedBy: String? = nil, replyAskedBy: CivilDate? = nil, proposal: MeetingPlan? = nil,
    dataRequested: [String] = []
  ) {
    self.topics = topics
    self.receipt = receipt
    self.servedBy = servedBy
    self.receivedBy = receivedBy
    self.replyAskedBy = replyAskedBy
    self.proposal = proposal
    self.dataRequested = dataRequested
  }
}

/// The other side answered the demand 答复, or it was noted that no answer came.
public struct DemandAnswered: CaseBody {
  /// The kind's name.
  public static let kind = "demand-answered"
  /// What the kind is called.
  public static let title = LocalizedText(zhHans: "答复要约", en: "demand answered")

  /// What the answer is.
  public enum Answer: String, CaseIterable, Codable, Sendable {
    /// 同意协商.
    case agrees
    /// 拒绝协商.
    case refuses
    /// 逾期未答复.
    case none

    /// What it is called.
    public var name: LocalizedText {
      switch self {
      case .agrees: LocalizedText(zhHans: "同意协商", en: "agrees to talk")
      case .refuses: LocalizedText(zhHans: "拒绝协商", en: "refuses to talk")
      case .none: LocalizedText(zhHans: "未答复", en: "no reply")
      }
    }
  }

  /// What the answer is.
  public var answer: Answer
  /// The reason given for a refusal.
  public var reason: String?
  /// Whether it was in writing.
  public var inWriting: Bool
  /// The meeting agreed to or proposed instead.
  public var meeting: MeetingPlan?
  /// The answering side's own view of the matters, if it gave one.
  public var position: String?

  /// An answer.
  public init(
    answer: Answer, reason: String? = nil, inWriting: Bool = true, meeting: MeetingPlan? = nil,
    position: String? = nil
  ) {
    self.answer = answer
    self.reason = reason
    self.inWriting = inWriting
    self.meeting = meeting
    self.position = position
  }
}

/// One side asked the other for information 索取资料.
public struct InformationRequested: CaseBody {
  /// The kind's name.
  public static let kind = "information-requested"
  /// What the kind is called.
  public static let title = LocalizedText(zhHans: "索取资料", en: "information requested")

  /// What was asked for, one thing each.
  public var subjects: [String]
  /// The day by which it is asked for, if one was named.
  public var replyBy: CivilDate?

  /// A request.
  public init(subjects: [String], replyBy: CivilDate? = nil) {
    self.subjects = subjects
    self.replyBy = replyBy
  }
}

/// A request for information was answered: given, given in part, or declined.
public struct InformationAnswered: CaseBody {
  /// The kind's name.
  public static let kind = "information-answered"
  /// What the kind is called.
  public static let title = LocalizedText(zhHans: "答复资料请求", en: "information request answered")

  /// What the answer is.
  public enum Outcome: String, CaseIterable, Codable, Sendable {
    /// 已提供.
    case provided
    /// 部分提供.
    case inPart = "in-part"
    /// 拒绝提供.
    case declined

    /// What it is called.
    public var name: LocalizedText {
      switch self {
      case .provided: LocalizedText(zhHans: "已提供", en: "provided")
      case .inPart: LocalizedText(zhHans: "部分提供", en: "provided in part")
      case .declined: LocalizedText(zhHans: "拒绝提供", en: "declined")
      }
    }
  }

  /// The number of the request's event.
  public var request: Int
  /// What the answer is.
  public var outcome: Outcome
  /// What was given, or the reason for declining.
  public var text: String?

  /// An answer.
  public init(request: Int, outcome: Outcome, text: String? = nil) {
    self.request = request
    self.outcome = outcome
    self.text = text
  }
}
