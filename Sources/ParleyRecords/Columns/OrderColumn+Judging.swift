import ParleyValues

extension OrderColumn {
  /// Columns that deductions, layers of commission, loading and promised times are judged by.
  var judgedDefinition: ColumnDefinition {
    switch self {
    case .upheld:
      ColumnDefinition(
        rawValue, .word, zhHans: "是否成立", en: "upheld",
        aliases: ["complaint_upheld", "deduction_upheld", "投诉是否成立", "核实结果", "判责结果", "是否有责"])
    case .appeal:
      ColumnDefinition(
        rawValue, .word, zhHans: "申诉结果", en: "appeal",
        aliases: ["appeal_result", "appeal_status", "申诉状态", "申诉处理结果"])
    case .exemption:
      ColumnDefinition(
        rawValue, .word, zhHans: "免责情形", en: "exemption",
        aliases: ["exempt_reason", "exemption_reason", "免责原因", "异常报备", "报备原因"])
    case .loading:
      ColumnDefinition(
        rawValue, .word, zhHans: "装卸", en: "loading",
        aliases: ["loaded", "loading_service", "是否装卸", "装卸服务", "搬运", "是否搬运"])
    case .promised:
      ColumnDefinition(
        rawValue, .moment, zhHans: "承诺送达时间", en: "promised",
        aliases: [
          "promised_at", "promised_time", "eta", "deadline", "预计送达时间", "要求送达时间", "应送达时间",
          "期望送达时间", "预估送达时间",
        ])
    case .carrierFee:
      ColumnDefinition(
        rawValue, .amount, zhHans: "承运平台抽成", en: "carrier fee",
        aliases: ["carrier_commission", "platform_fee", "平台抽成", "平台抽成金额", "网约车公司抽成", "信息服务费"])
    default:
      ColumnDefinition(
        rawValue, .amount, zhHans: "聚合平台抽成", en: "aggregator fee",
        aliases: ["aggregator_commission", "聚合平台服务费", "聚合服务费"])
    }
  }
}
