import ParleyValues

/// When pay is paid 支付周期.
public struct Payment: Equatable, Sendable {
  /// The span that is settled at once.
  public var cycle: Period?
  /// How long after its end pay is due.
  public var payWithin: ClausePeriod?

  /// Nothing agreed.
  public init() {}

  /// The terms of the topic.
  static let families: [TermFamily] = [
    .term(
      "payment.cycle", .payment, .period(allowed: ["day", "week", "month", "days"]),
      at: \.payment.cycle,
      wording(("结算周期", "pay cycle"), ("劳动报酬结算周期为{value}。", "Pay is settled per {value}."))),
    .term(
      "payment.pay-within", .payment, .clausePeriod, at: \.payment.payWithin,
      preferring: .workersWantLess,
      wording(
        ("支付时限", "pay is due within"),
        ("结算周期届满后{value}内支付。", "Pay is due within {value} of the end of the cycle."))),
  ]
}
