import ParleyValues

/// Where one term or item stands.
public enum PointState: String, CaseIterable, Codable, Sendable {
  /// 待协商: one side has spoken to it.
  case open
  /// 有分歧: both sides have.
  case countered
  /// 初步一致（待整体确认）.
  case tentativelyAgreed = "tentatively-agreed"
  /// 不同意.
  case rejected
  /// 搁置.
  case onHold = "on-hold"
  /// 已撤回.
  case withdrawn
  /// 承诺办理: a duty until it is struck off; items only.
  case promised
  /// 已说明; items only.
  case explained
  /// 另案处理; items only.
  case offTheTable = "off-the-table"

  /// What it is called.
  public var name: LocalizedText {
    switch self {
    case .open: LocalizedText(zhHans: "待协商", en: "open")
    case .countered: LocalizedText(zhHans: "有分歧", en: "countered")
    case .tentativelyAgreed: LocalizedText(zhHans: "初步一致", en: "tentatively agreed")
    case .rejected: LocalizedText(zhHans: "不同意", en: "rejected")
    case .onHold: LocalizedText(zhHans: "搁置", en: "on hold")
    case .withdrawn: LocalizedText(zhHans: "已撤回", en: "withdrawn")
    case .promised: LocalizedText(zhHans: "承诺办理", en: "promised")
    case .explained: LocalizedText(zhHans: "已说明", en: "explained")
    case .offTheTable: LocalizedText(zhHans: "另案处理", en: "off the table")
    }
  }

  /// Whether the sides have agreed on it.
  public var isAgreed: Bool { self == .tentativelyAgreed || self == .promised }

  /// Whether the sides still have to talk about it.
  public var isUnsettled: Bool {
    switch self {
    case .open, .countered, .rejected, .onHold: true
    case .tentativelyAgreed, .withdrawn, .promised, .explained, .offTheTable: false
    }
  }
}
