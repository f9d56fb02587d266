import ParleyValues

/// What somebody wants to do; help lists the commands under these headings, in this order.
enum CommandGroup: String, CaseIterable, Sendable {
  /// 准备.
  case prepare
  /// 协商.
  case table
  /// 签约与报送.
  case conclude
  /// 测算.
  case pay
  /// 查询.
  case lookUp = "look-up"
  /// 工具.
  case tools

  /// The heading, `协商` and `At the table`.
  var title: LocalizedText {
    switch self {
    case .prepare: LocalizedText(zhHans: "准备", en: "Prepare")
    case .table: LocalizedText(zhHans: "协商", en: "At the table")
    case .conclude: LocalizedText(zhHans: "签约与报送", en: "Conclude and file")
    case .pay: LocalizedText(zhHans: "测算", en: "Pay and records")
    case .lookUp: LocalizedText(zhHans: "查询", en: "Look up")
    case .tools: LocalizedText(zhHans: "工具", en: "Tools")
    }
  }
}
