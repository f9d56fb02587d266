import ParleyValues

/// A membership fee 会员费 in place of commission, as in freight.
public struct Membership: Equatable, Sendable {
  /// The fee of a period in which there is an order.
  public var fee: Rate?
  /// What it takes the place of.
  public var replaces: ReplacedCommission?

  /// No membership.
  public init() {}

  /// Whether the commission rate is not taken.
  var replacesRate: Bool { replaces == .rate || replaces == .rateAndFixed }

  /// The terms of membership.
  static let families: [TermFamily] = [
    .term(
      "commission.membership.fee", .commission, .rate([.month, .week, .day]),
      at: \.commission.membership.fee,
      step: .rate(Rate(UnitPrice(millionths: 1_000_000_000), per: .month)),
      preferring: .workersWantLess,
      wording(
        ("会员费", "membership fee"),
        ("有接单的周期收取会员费{value}。", "A period with an order costs a membership fee of {value}."))),
    .term(
      "commission.membership.replaces", .commission, .choice(of: ReplacedCommission.self),
      at: \.commission.membership.replaces,
      wording(
        ("会员费替代", "commission that membership replaces"),
        ("收取会员费的，{value}。", "For members, {value}."))),
  ]
}

/// What a membership fee takes the place of.
public enum ReplacedCommission: String, TermChoice, TermValueConvertible {
  /// The commission rate.
  case rate
  /// The fixed part.
  case fixed
  /// Both.
  case rateAndFixed = "rate-and-fixed"
  /// Nothing: the fee comes on top.
  case nothing

  /// What it is called.
  public var name: LocalizedText {
    switch self {
    case .rate: LocalizedText(zhHans: "不再按比例抽成", en: "no commission rate is taken")
    case .fixed: LocalizedText(zhHans: "不再收取每单固定抽成", en: "no fixed commission is taken")
    case .rateAndFixed:
      LocalizedText(zhHans: "不再收取任何抽成", en: "no commission of either kind is taken")
    case .nothing: LocalizedText(zhHans: "抽成照收", en: "commission is taken as well")
    }
  }
}
