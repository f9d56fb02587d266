import ParleyLaw
import ParleyTerms
import ParleyValues

/// Something that somebody has to do by a day, or a window in which it may be done. Duties are
/// derived from the record, the law book and the day; they are never stored.
public struct Duty: Equatable, Sendable {
  /// What kind of duty it is; the values are stable names for machine output.
  public enum Kind: String, CaseIterable, Codable, Sendable {
    /// 答复要约.
    case reply
    /// 产生代表.
    case delegateList = "delegate-list"
    /// 协商前提供资料.
    case dataBeforeTalks = "data-before-talks"
    /// 协商前报告上级工会.
    case reportToHigherUnion = "report-to-higher-union"
    /// 补选代表.
    case vacancy
    /// 答复资料请求.
    case information
    /// 下次会议.
    case nextSession = "next-session"
    /// 答复方案.
    case offer
    /// 恢复协商.
    case resumption
    /// 协商期限.
    case concludeTalks = "conclude-talks"
    /// 协调处理.
    case coordination
    /// 承诺.
    case promise
    /// 报送.
    case submission
    /// 补正.
    case cure
    /// 审查.
    case review
    /// 生效.
    case effect
    /// 公布.
    case publication
    /// 履行情况报告.
    case performanceReport = "performance-report"
    /// 规则变更公示.
    case ruleChangeNotice = "rule-change-notice"
    /// 续订.
    case renewal
    /// 终止报告.
    case terminationFiling = "termination-filing"
    /// 答复函件: letters about the performance, requests for renewal or change.
    case letter
  }

  /// Who acts.
  public enum Actor: Hashable, Sendable {
    /// One side.
    case side(Side)
    /// Both sides.
    case bothSides
    /// The authority.
    case authority(String?)
    /// Somebody named in the record, such as the owner of a promise.
    case named(String)

    /// What the actor is called.
    public var name: LocalizedText {
      switch self {
      case .side(let side): side.name
      case .bothSides: LocalizedText(zhHans: "双方", en: "both sides")
      case .authority(let name?): LocalizedText(verbatim: name)
      case .authority(nil): LocalizedText(zhHans: "人力资源社会保障行政部门", en: "the labour authority")
      case .named(let name): LocalizedText(verbatim: name)
      }
    }
  }

  /// Whether it is done.
  public enum State: Hashable, Sendable {
    /// Its window has not opened yet.
    case notYet
    /// To be done.
    case open
    /// Done on a day.
    case met(on: CivilDate)
    /// Done, but only after the day.
    case metLate(on: CivilDate)
    /// The day is past and it is not done.
    case overdue
    /// Its window closed without it.
    case lapsed

    /// The stable name for machine output.
    public var key: String {
      switch self {
      case .notYet: "not-yet"
      case .open: "open"
      case .met: "met"
      case .metLate: "met-late"
      case .overdue: "overdue"
      case .lapsed: "lapsed"
      }
    }

    /// What it is called.
    public var name: LocalizedText {
      switch self {
      case .notYet: LocalizedText(zhHans: "未到时间", en: "not yet")
      case .open: LocalizedText(zhHans: "待办", en: "open")
      case .met(let date): LocalizedText(zhHans: "\(date) 已办", en: "done \(date)")
      case .metLate(let date): LocalizedText(zhHans: "\(date) 逾期办理", en: "done late \(date)")
      case .overdue: LocalizedText(zhHans: "逾期", en: "overdue")
      case .lapsed: LocalizedText(zhHans: "已过期", en: "lapsed")
      }
    }

    /// Whether nothing more is to be done about it.
    public var isClosed: Bool {
      switch self {
      case .met, .metLate, .lapsed: true
      case .notYet, .open, .overdue: false
      }
    }
  }

  /// What kind of duty it is.
  public let kind: Kind
  /// What is to be done.
  public let what: LocalizedText
  /// Who acts.
  public let who: Actor
  /// The number of the entry it follows from.
  public let entry: Int
  /// The first day of a window; nothing for a single day.
  public let opens: CivilDate?
  /// The clock time on the day, where the parties named one.
  public let time: CivilTime?
  /// The last day as counted.
  public let raw: CivilDate
  /// The last day that holds, after moving past days off.
  public let due: CivilDate
  /// Document and article of the period; nothing where the parties or one side named the day.
  public let article: LocalizedText?
  /// Whether the period was read in full and is law for the case. Where not, a paper states the day
  /// as the side's own request.
  public let isVerified: Bool
  /// Whether the day may still move once a work calendar is published.
  public let isProvisional: Bool
  /// How the day was counted, one sentence each.
  public let steps: [LocalizedText]
  /// What follows if nothing is done.
  public let consequence: LocalizedText?
  /// Whether it is done.
  public let state: State
  /// Which of several duties of its kind that follow from one entry, from 1. Entry, kind and this
  /// number name the duty for good, whatever the day and the law book.
  public internal(set) var number = 1

  /// Days from a day until the last one; negative when it is past.
  public func daysLeft(on date: CivilDate) -> Int { date.days(until: due) }

  /// Whether it is to be done within a week.
  public func isNearlyDue(on date: CivilDate) -> Bool {
    state == .open && (0...7).contains(daysLeft(on: date))
  }
}
