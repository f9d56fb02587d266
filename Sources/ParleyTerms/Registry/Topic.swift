import ParleyValues

/// What the parties bargain over: the five subjects of 人社部函〔2023〕57号, what goes with them, and
/// the settings every standards file has.
public enum Topic: String, CaseIterable, Codable, Sendable {
  /// How pay is reckoned at all: basis, rounding, weeks, holidays.
  case general
  /// Piece rates 计件单价.
  case pieceRate = "piece-rate"
  /// Commission ratios 抽成比例.
  case commission
  /// Online hours 在线时长.
  case onlineHours = "online-hours"
  /// Dispatch volume 派单量.
  case dispatch
  /// Extreme-weather subsidies 极端天气补贴.
  case weather
  /// Assessment, rewards and deductions 考核与奖惩.
  case assessment
  /// Time estimates and routes 时间预估与路线规划.
  case timeEstimate = "time-estimate"
  /// When pay is paid 支付周期.
  case payment
  /// How agreed standards may change 相关标准调整程序.
  case adjustment
  /// How disputes are settled 矛盾纠纷解决机制.
  case disputes

  /// What the topic is called.
  public var name: LocalizedText {
    switch self {
    case .general: LocalizedText(zhHans: "计算口径", en: "basis of reckoning")
    case .pieceRate: LocalizedText(zhHans: "计件单价", en: "piece rates")
    case .commission: LocalizedText(zhHans: "抽成比例", en: "commission ratios")
    case .onlineHours: LocalizedText(zhHans: "在线时长", en: "online hours")
    case .dispatch: LocalizedText(zhHans: "派单量", en: "dispatch volume")
    case .weather: LocalizedText(zhHans: "极端天气补贴", en: "extreme-weather subsidies")
    case .assessment: LocalizedText(zhHans: "考核与奖惩", en: "assessment, rewards and deductions")
    case .timeEstimate: LocalizedText(zhHans: "时间预估与路线规划", en: "time estimates and routes")
    case .payment: LocalizedText(zhHans: "支付周期", en: "payment")
    case .adjustment: LocalizedText(zhHans: "标准调整程序", en: "adjustment of standards")
    case .disputes: LocalizedText(zhHans: "争议解决", en: "disputes")
    }
  }
}
