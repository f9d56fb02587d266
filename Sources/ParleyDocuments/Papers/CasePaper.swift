import ParleyValues

/// A paper that is written from a case.
public enum CasePaper: String, CaseIterable, Sendable {
  /// 要约书.
  case demand
  /// 答复书.
  case reply
  /// 授权委托书.
  case mandate
  /// 会议记录.
  case minutes
  /// 协商中止纪要、协商中止说明.
  case suspension
  /// 协调处理申请书.
  case coordination
  /// 协调处理协议书.
  case settlement
  /// 协商议题对照表.
  case comparison
  /// 协议.
  case agreement
  /// 进展报告.
  case status
  /// 全部记录.
  case log
  /// 代表名单.
  case delegates
  /// 审议决议.
  case resolution
  /// 协商情况说明.
  case account
  /// 送审表.
  case submissionForm = "submission-form"
  /// 公布公告.
  case publication
  /// 审查意见登记.
  case review
  /// 续订要约.
  case renewal
  /// 变更要约.
  case amendment
  /// 终止通知.
  case termination
  /// 资料清单.
  case information
  /// 修订对照.
  case redline
  /// 核对函.
  case checkLetter = "check-letter"
  /// 工会劳动法律监督提示函.
  case reminder
  /// 工会劳动法律监督意见书.
  case opinion
  /// 工会劳动法律监督建议书.
  case recommendation
  /// 签到表.
  case attendance
  /// 承诺事项清单.
  case promises

  /// What it is called.
  public var name: LocalizedText {
    switch self {
    case .demand: LocalizedText(zhHans: "要约书", en: "demand letter")
    case .reply: LocalizedText(zhHans: "答复书", en: "reply")
    case .mandate: LocalizedText(zhHans: "授权委托书", en: "written authority")
    case .suspension: LocalizedText(zhHans: "协商中止说明", en: "suspension note")
    case .coordination:
      LocalizedText(zhHans: "协调处理申请书", en: "application for coordination")
    case .minutes: LocalizedText(zhHans: "会议记录", en: "session minutes")
    case .settlement:
      LocalizedText(zhHans: "协调处理协议书", en: "record of the coordination")
    case .comparison: LocalizedText(zhHans: "对照表", en: "comparison sheet")
    case .agreement: LocalizedText(zhHans: "协议", en: "agreement")
    case .status: LocalizedText(zhHans: "进展报告", en: "status report")
    case .log: LocalizedText(zhHans: "全部记录", en: "log")
    case .delegates: LocalizedText(zhHans: "代表名单", en: "list of representatives")
    case .resolution: LocalizedText(zhHans: "决议", en: "resolution")
    case .account: LocalizedText(zhHans: "协商情况说明", en: "account of the talks")
    case .submissionForm: LocalizedText(zhHans: "送审表", en: "submission form")
    case .publication: LocalizedText(zhHans: "公布公告", en: "publication notice")
    case .review: LocalizedText(zhHans: "审查意见登记表", en: "register of the review")
    case .renewal: LocalizedText(zhHans: "续订要约", en: "request for renewal")
    case .amendment: LocalizedText(zhHans: "变更要约", en: "request for a change")
    case .termination: LocalizedText(zhHans: "终止通知", en: "notice of termination")
    case .information: LocalizedText(zhHans: "资料清单", en: "list of information requested")
    case .redline: LocalizedText(zhHans: "修订对照", en: "redline")
    case .checkLetter: LocalizedText(zhHans: "核对函", en: "check letter")
    case .reminder: LocalizedText(zhHans: "提示函", en: "union's letter of notice")
    case .opinion: LocalizedText(zhHans: "意见书", en: "union's written opinion")
    case .recommendation:
      LocalizedText(zhHans: "建议书", en: "union's written recommendation")
    case .attendance: LocalizedText(zhHans: "签到表", en: "attendance sheet")
    case .promises: LocalizedText(zhHans: "承诺事项清单", en: "list of promises")
    }
  }
}
