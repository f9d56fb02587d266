import ParleyValues

/// A paper that goes with a case: written from the record, or brought from outside.
public enum PaperKind: String, CaseIterable, Codable, Sendable {
  // Written from the record.
  /// 协议文本.
  case agreement
  /// 审议决议.
  case resolution
  /// 协商情况说明.
  case account
  /// 协商代表名单.
  case delegates
  /// 送审表.
  case submissionForm = "submission-form"
  /// 会议记录.
  case minutes
  /// 授权委托书; also brought as it is.
  case mandate

  // Brought from outside.
  /// 营业执照、登记证明.
  case licence
  /// 工会法人资格证明.
  case unionCertificate = "union-certificate"
  /// 首席代表身份证复印件.
  case identity
  /// 代表的劳动合同.
  case labourContracts = "labour-contracts"
  /// 产生职工方代表的决定.
  case representativesDecision = "representatives-decision"
  /// 企业概况.
  case profile

  /// Whether it is written from the record.
  public var isWritten: Bool {
    switch self {
    case .agreement, .resolution, .account, .delegates, .submissionForm, .minutes, .mandate: true
    default: false
    }
  }

  /// Whether it may be brought as it is, and not only written from the record.
  public var mayBeBrought: Bool { !isWritten || self == .mandate }

  /// Whether it bears signatures, so that a photograph of the signed sheet belongs to it.
  public var isSigned: Bool {
    switch self {
    case .agreement, .resolution, .minutes: true
    default: false
    }
  }

  /// What it is called.
  public var name: LocalizedText {
    let (zhHans, en) = PaperKind.names[self] ?? (rawValue, rawValue)
    return LocalizedText(zhHans: zhHans, en: en)
  }

  private static let names: [PaperKind: (String, String)] = [
    .agreement: ("协议文本", "text of the agreement"), .resolution: ("审议决议", "resolution"),
    .account: ("协商情况说明", "account of the talks"), .delegates: ("协商代表名单", "representatives"),
    .submissionForm: ("送审表", "submission form"), .minutes: ("会议记录", "session minutes"),
    .licence: ("营业执照或登记证明", "business licence"), .unionCertificate: ("工会资格证明", "union certificate"),
    .identity: ("首席代表身份证复印件", "chiefs' identity cards"), .mandate: ("授权委托书", "mandate"),
    .labourContracts: ("代表的劳动合同", "representatives' labour contracts"),
    .representativesDecision: ("产生职工方代表的决定", "decision on representatives"),
    .profile: ("企业概况", "profile of the company"),
  ]
}
