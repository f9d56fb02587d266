import ParleyValues

/// Where a case stands.
public enum Stage: String, CaseIterable, Codable, Sendable {
  /// 准备: before the demand.
  case preparing
  /// 已要约: demanded, not yet answered.
  case demanded
  /// 未答复: the time for the reply is over, or it was noted that none came.
  case unanswered
  /// 被拒绝: the other side refused to talk.
  case refused
  /// 同意协商: the other side agreed to talk, the talks have not begun.
  case agreedToTalk = "agreed-to-talk"
  /// 协商中.
  case negotiating
  /// 中止.
  case suspended
  /// 僵局.
  case impasse
  /// 协调处理中: before the authority.
  case coordinating
  /// 草案形成.
  case draftAgreed = "draft-agreed"
  /// 审议未通过.
  case rejected
  /// 审议通过.
  case adopted
  /// 已签字: by every party that signs.
  case signed
  /// 已报送，审查中.
  case submitted
  /// 待补正: the authority asked for missing papers.
  case curing
  /// 已生效.
  case inForce = "in-force"
  /// 已结案.
  case ended

  /// What it is called.
  public var name: LocalizedText {
    let (zhHans, en) = Stage.names[self] ?? (rawValue, rawValue)
    return LocalizedText(zhHans: zhHans, en: en)
  }

  private static let names: [Stage: (String, String)] = [
    .preparing: ("准备", "preparing"), .demanded: ("已要约，待答复", "demanded"),
    .unanswered: ("逾期未答复", "no reply"), .refused: ("对方拒绝协商", "talks refused"),
    .agreedToTalk: ("同意协商", "agreed to talk"), .negotiating: ("协商中", "negotiating"),
    .suspended: ("协商中止", "suspended"), .impasse: ("协商僵局", "impasse"),
    .coordinating: ("协调处理中", "before the authority"), .draftAgreed: ("草案已形成", "draft agreed"),
    .rejected: ("审议未通过", "not adopted"), .adopted: ("审议通过", "adopted"),
    .signed: ("已签字", "signed"), .submitted: ("已报送，审查中", "submitted"),
    .curing: ("已报送，待补正", "papers asked for"),
    .inForce: ("已生效", "in force"), .ended: ("已结案", "ended"),
  ]

  /// Whether offers exchanged now belong to the ordinary course of the talks.
  public var isTalking: Bool {
    switch self {
    case .negotiating, .agreedToTalk, .rejected, .coordinating: true
    default: false
    }
  }
}
