import ParleyValues

/// A share of what the customer paid, or of the goods, that is added to the rate (Shipt: 5 dollars
/// and 7.5 % of the order's value), and what a cancelled order pays.
public struct OrderShare: Equatable, Sendable {
  /// The share.
  public var rate: Share?
  /// Of what; the fare unless stated.
  public var of: SharedAmount?
  /// The share of the fee that a cancelled order pays in place of everything else (Minnesota: 80 %
  /// where the driver had set out).
  public var cancelled: Share?

  /// No share.
  public init() {}

  private static let onePercent = TermValue.share(Share(partsPerMillion: 10_000))

  /// The shares as terms.
  static let families: [TermFamily] = [
    .term(
      "piece-rate.share.rate", .pieceRate, .share(upTo: .whole), at: \.pieceRate.share.rate,
      step: onePercent, preferring: .workersWantMore,
      wording(
        ("订单金额提成", "share of the order"),
        ("每单另按订单金额的 {value} 计酬。", "An order also pays {value} of its amount."))),
    .term(
      "piece-rate.share.of", .pieceRate, .choice(of: SharedAmount.self), at: \.pieceRate.share.of,
      wording(
        ("提成基数", "what the share is of"), ("前述提成的基数为{value}。", "That share is of {value}."))),
    .term(
      "piece-rate.cancelled-share", .pieceRate, .share(upTo: .whole),
      at: \.pieceRate.share.cancelled, step: onePercent, preferring: .workersWantMore,
      wording(
        ("取消单提成", "share of a cancelled order's fee"),
        (
          "出发后被取消的订单，按取消费的 {value} 计酬。",
          "An order cancelled after setting out pays {value} of the cancellation fee."
        ))),
  ]
}

/// What a share of an order is taken of.
public enum SharedAmount: String, TermChoice, TermValueConvertible {
  /// What the customer paid for the service.
  case fare
  /// What the goods cost.
  case orderValue = "order-value"

  /// What it is called.
  public var name: LocalizedText {
    switch self {
    case .fare: LocalizedText(zhHans: "顾客支付金额", en: "the fare")
    case .orderValue: LocalizedText(zhHans: "货品金额", en: "the value of the goods")
    }
  }
}
