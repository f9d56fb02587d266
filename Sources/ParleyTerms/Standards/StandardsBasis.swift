import ParleyValues

/// What standards set: the kinds of pay and limits that are found in them, for lists.
public enum StandardsBasis: String, CaseIterable, Sendable {
  /// A price table.
  case table
  /// Rates for orders, distance, time or the order's amount.
  case rates
  /// A least amount of an order.
  case orderMinimum = "order-minimum"
  /// A wage for hours.
  case wage
  /// A floor over hours.
  case hourlyFloor = "hourly-floor"
  /// A floor over all workers.
  case platformFloor = "platform-floor"
  /// A cap on what the platform keeps.
  case commissionCap = "commission-cap"
  /// Limits on hours.
  case hourLimits = "hour-limits"

  /// What it is called.
  public var name: LocalizedText {
    switch self {
    case .table: LocalizedText(zhHans: "价目表", en: "price table")
    case .rates: LocalizedText(zhHans: "单价", en: "rates")
    case .orderMinimum: LocalizedText(zhHans: "每单保底", en: "order minimum")
    case .wage: LocalizedText(zhHans: "工时工资", en: "wage")
    case .hourlyFloor: LocalizedText(zhHans: "小时保底", en: "hourly floor")
    case .platformFloor: LocalizedText(zhHans: "平台总额保底", en: "platform floor")
    case .commissionCap: LocalizedText(zhHans: "抽成上限", en: "commission cap")
    case .hourLimits: LocalizedText(zhHans: "时长上限", en: "hour limits")
    }
  }

  /// The beginnings of the keys that show it.
  private var prefixes: [String] {
    switch self {
    case .table: ["piece-rate.table."]
    case .rates:
      [
        "piece-rate.base", "piece-rate.distance.", "piece-rate.time", "piece-rate.share.",
        "piece-rate.tiers.",
      ]
    case .orderMinimum: ["piece-rate.minimum"]
    case .wage: ["online-hours.wage."]
    case .hourlyFloor: ["online-hours.hourly-floor."]
    case .platformFloor: ["online-hours.platform-floor."]
    case .commissionCap: ["commission.order-cap", "commission.period-cap."]
    case .hourLimits:
      ["online-hours.continuous-limit.", "online-hours.daily-limit.", "online-hours.weekly-limit."]
    }
  }

  /// What some standards set, in the order of the cases.
  ///
  /// - Complexity: O(terms).
  public static func of(_ standards: Standards) -> [StandardsBasis] {
    let keys = standards.allTerms.map(\.key.path)
    return allCases.filter { basis in
      keys.contains { key in basis.prefixes.contains { key.hasPrefix($0) } }
    }
  }
}
