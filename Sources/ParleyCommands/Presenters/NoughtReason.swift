import ParleyRecords
import ParleyTerms
import ParleyValues

/// Why a quote comes to nothing, where its lines do not say so.
enum NoughtReason {
  /// What is to be said should an order earn nothing.
  ///
  /// - Returns: the first reason that applies.
  static func of(_ order: Order, under standards: Standards) -> LocalizedText {
    let terms = standards.effective(
      on: order.accepted.date, category: order.category, area: order.area,
      employer: order.employer, variant: order.variant)
    if order.isCancelled { return cancelled(terms) }
    let hours = terms.onlineHours
    let caps = terms.commission
    if order.fare == nil, caps.orderCap != nil || !caps.layers.isEmpty {
      return LocalizedText(
        zhHans: "这份标准限制平台抽成：给出顾客支付（--fare 28.00）才能算出这一单",
        en: "these standards cap what the platform keeps: give the fare (--fare 28.00)")
    }
    if order.completed == nil,
      hours.hourlyFloor.amount != nil || hours.wage.amount != nil
        || hours.platformFloor.amount != nil
    {
      return LocalizedText(
        zhHans: "这份标准按工时计酬：给出时长（--time 18min）才能算出这一单",
        en: "these standards pay by hours: give the time (--time 18min)")
    }
    return LocalizedText(
      zhHans: "这份标准没有单独一单就能得到的报酬（例如只规定时长上限，或只有满若干单的奖励），所以是 0",
      en:
        "these standards have nothing that one order earns by itself, only limits, say, or bonuses "
        + "for many orders, hence nought")
  }

  private static func cancelled(_ terms: Standards) -> LocalizedText {
    if let after = terms.pieceRate.extras.cancelAfter, terms.pieceRate.extras.cancelPay != nil {
      return LocalizedText(
        zhHans: "接单满 \(after.phrase.zhHans)后取消才有补偿，这一单取消得较早，所以是 0",
        en: "a cancellation pays from \(after.phrase.en) after acceptance; this one came earlier")
    }
    return LocalizedText(
      zhHans: "这份标准没有取消补偿，取消的订单没有报酬",
      en: "these standards have no cancellation pay: a cancelled order earns nothing")
  }
}
