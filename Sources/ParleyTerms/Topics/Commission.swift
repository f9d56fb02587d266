import ParleyValues

/// Commission ratios 抽成比例: what the platform keeps of a fare.
public struct Commission: Equatable, Sendable {
  /// What the platform takes under the fare basis.
  public var rate: Share?
  /// Whose payment the fare is.
  public var fareIs: FareBasis?
  /// What does not count as fare.
  public var fareExcludes: ChoiceSet<FareExclusion>?
  /// The most the platform may keep of one order.
  public var orderCap: Share?
  /// The most the platform may keep over a period.
  public var periodCapShare: Share?
  /// The period of the cap.
  public var periodCapPer: Period?
  /// How many orders of known fare a period needs for its cap to hold.
  public var periodCapFromOrders: Int?
  /// The most that each taker of a part of the fare keeps.
  public var layers: [CommissionLayer] = []
  /// A fee in place of commission.
  public var membership = Membership()
  /// What the platform takes of each order beside the rate.
  public var fixed: Rate?

  /// No commission.
  public init() {}

  /// The terms of the topic.
  static let families: [TermFamily] =
    [
      .term(
        "commission.rate", .commission, .share(upTo: .whole), at: \.commission.rate,
        step: onePercent,
        preferring: .workersWantLess,
        wording(
          ("抽成比例", "commission rate"),
          ("平台抽成比例为{value}。", "The platform's commission is {value} of the fare."))),
      .term(
        "commission.fare.is", .commission, .choice(of: FareBasis.self), at: \.commission.fareIs,
        wording(
          ("抽成基数", "what the fare is"),
          ("抽成基数为{value}。", "The fare on which commission is reckoned is {value}."))),
      .term(
        "commission.fare.excludes", .commission, .choices(of: FareExclusion.self),
        at: \.commission.fareExcludes,
        wording(
          ("抽成基数不含", "not part of the fare"),
          ("抽成基数不含{value}。", "The fare does not include {value}."))),
      .term(
        "commission.order-cap", .commission, .share(upTo: .whole), at: \.commission.orderCap,
        step: onePercent, preferring: .workersWantLess,
        wording(
          ("每单抽成上限", "commission cap per order"),
          (
            "每一订单平台抽成不超过{value}，超出部分返还劳动者。",
            "Of any one order the platform keeps no more than {value}; the excess is returned."
          ))),
      .term(
        "commission.period-cap.share", .commission, .share(upTo: .whole),
        at: \.commission.periodCapShare, step: onePercent, preferring: .workersWantLess,
        wording(
          ("周期抽成上限", "commission cap over a period"),
          (
            "结算周期内平台抽成合计不超过{value}，超出部分于下一周期返还。",
            "Over a period the platform keeps no more than {value} in all; "
              + "the excess is returned in the next."
          ))),
      .term(
        "commission.period-cap.per", .commission,
        .period(allowed: ["shift", "day", "week", "month", "log", "days"]),
        at: \.commission.periodCapPer,
        wording(
          ("抽成上限周期", "period of the commission cap"),
          ("前述抽成上限按{value}计算。", "That cap is reckoned per {value}."))),
      .term(
        "commission.period-cap.from-orders", .commission, .count(0...1_000_000),
        at: \.commission.periodCapFromOrders, step: .count(10), preferring: .workersWantLess,
        wording(
          ("抽成上限起算单数", "orders from which the cap holds"),
          (
            "周期内完成 {value} 单及以上的，适用前述抽成上限。",
            "That cap holds for workers with at least {value} orders in the period."
          ))),
    ] + Membership.families + CommissionLayer.families

  private static let onePercent = TermValue.share(Share(partsPerMillion: 10_000))
}

/// Whose payment the fare is.
public enum FareBasis: String, TermChoice, TermValueConvertible {
  /// What the passenger or customer paid, after coupons the customer used.
  case passengerPaid = "passenger-paid"
  /// The listed price before coupons.
  case listed

  /// What it is called.
  public var name: LocalizedText {
    switch self {
    case .passengerPaid: LocalizedText(zhHans: "顾客实付金额", en: "what the customer paid")
    case .listed: LocalizedText(zhHans: "优惠前标价", en: "the listed price before coupons")
    }
  }
}

/// What may be left out of the fare.
public enum FareExclusion: String, TermChoice {
  /// Kinds of payment that are passed through.
  case tolls, parking, tips
  /// A fee for the dispatch itself.
  case dispatchFee = "dispatch-fee"
  /// Coupons the platform or merchant bears.
  case coupons

  /// What it is called.
  public var name: LocalizedText {
    switch self {
    case .tolls: LocalizedText(zhHans: "通行费", en: "tolls")
    case .parking: LocalizedText(zhHans: "停车费", en: "parking")
    case .tips: LocalizedText(zhHans: "小费", en: "tips")
    case .dispatchFee: LocalizedText(zhHans: "调度费", en: "dispatch fees")
    case .coupons: LocalizedText(zhHans: "优惠券", en: "coupons")
    }
  }
}
