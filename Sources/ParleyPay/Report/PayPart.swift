import ParleyValues

/// One kind of pay among the parts of ``WorkerEarnings/total``: a report, its JSON and its tables
/// go through ``all`` and nothing else, so that a new kind is told everywhere at once.
public struct PayPart: Sendable {
  /// Its name for programs: `orderPay`.
  public let name: String
  /// What it is called.
  public let label: LocalizedText
  /// Its sum in smallest units.
  public let amount: @Sendable (WorkerEarnings) -> Int64

  init(
    _ name: String, _ label: LocalizedText, _ amount: @escaping @Sendable (WorkerEarnings) -> Int64
  ) {
    self.name = name
    self.label = label
    self.amount = amount
  }

  /// Every part of the total, in the order of the calculation; they add up to it.
  public static let all: [PayPart] = [
    PayPart("orderPay", LocalizedText(zhHans: "订单报酬", en: "order pay")) { $0.orderPay },
    PayPart("tiers", LocalizedText(zhHans: "阶梯加价", en: "tiers")) { $0.tiers },
    PayPart("allowances", LocalizedText(zhHans: "高温等津贴", en: "allowance days")) { $0.allowances },
    PayPart("distanceAllowance", LocalizedText(zhHans: "里程补贴", en: "distance allowance")) {
      $0.distanceAllowance
    },
    PayPart("capReturns", LocalizedText(zhHans: "抽成超限返还", en: "returns of the commission cap")) {
      $0.capReturns
    },
    PayPart("periodFloors", LocalizedText(zhHans: "周期保底补足", en: "top-up to period floors")) {
      $0.periodFloors
    },
    PayPart("hourlyFloor", LocalizedText(zhHans: "小时保底补足", en: "top-up to the hourly floor")) {
      $0.hourlyFloor
    },
    PayPart("wage", LocalizedText(zhHans: "计时报酬", en: "hourly and monthly wages")) { $0.wage },
    PayPart(
      "minimumTopUps", LocalizedText(zhHans: "按周期核算的单上最低", en: "minimum compared by period")
    ) { $0.minimumTopUps },
    PayPart("platformFloor", LocalizedText(zhHans: "全平台保底补足", en: "platform-wide floor")) {
      $0.platformFloor
    },
    PayPart("quests", LocalizedText(zhHans: "冲单奖", en: "quests")) { $0.wider.quests },
    PayPart("attendance", LocalizedText(zhHans: "全勤奖", en: "attendance bonuses")) {
      $0.wider.attendance
    },
    PayPart("taskPay", LocalizedText(zhHans: "底薪", en: "base pay of tasks")) { $0.wider.taskPay },
    PayPart("membershipFees", LocalizedText(zhHans: "会员费", en: "membership fees")) {
      -$0.wider.membershipFees
    },
    PayPart("deductions", LocalizedText(zhHans: "扣款", en: "deductions")) { -$0.wider.deductions },
  ]
}
