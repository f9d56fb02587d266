import ParleyValues

/// Numbers that rates are multiplied with or divided by before they pay: utilisation (New York,
/// TLC rules of 2019) and the cost and time factors a rate is built up from (Seattle).
public struct RateFactors: Equatable, Sendable {
  /// The share of working time with a passenger or an order; rates for distance and time are
  /// divided by it, so that time without an order is paid as well.
  public var utilisation: Share?
  /// What the time rate of the order minimum is multiplied with.
  public var minimumTime: Share?
  /// What the distance rate of the order minimum is multiplied with.
  public var minimumDistance: Share?

  /// No factors.
  public init() {}

  private static let onePercent = TermValue.share(Share(partsPerMillion: 10_000))
  private static let tenfold = Share(partsPerMillion: 10 * Share.scale)

  /// The factors as terms.
  static let families: [TermFamily] = [
    .term(
      "piece-rate.utilisation", .pieceRate, .share(upTo: .whole),
      at: \.pieceRate.factors.utilisation, step: onePercent, preferring: .workersWantLess,
      wording(
        ("利用率", "utilisation"),
        (
          "里程和时间单价除以利用率 {value}，使等单时间也有报酬。",
          "Rates for distance and time are divided by a utilisation of {value}, "
            + "so that time without an order is paid as well."
        ))),
    .term(
      "piece-rate.minimum-factors.time", .pieceRate, .share(upTo: tenfold),
      at: \.pieceRate.factors.minimumTime, step: onePercent, preferring: .workersWantMore,
      wording(
        ("每单保底：时间系数", "order minimum: time factor"),
        ("每单保底的时间部分乘以 {value}。", "The time part of the order minimum is multiplied by {value}."))),
    .term(
      "piece-rate.minimum-factors.distance", .pieceRate, .share(upTo: tenfold),
      at: \.pieceRate.factors.minimumDistance, step: onePercent, preferring: .workersWantMore,
      wording(
        ("每单保底：里程系数", "order minimum: distance factor"),
        (
          "每单保底的里程部分乘以 {value}。",
          "The distance part of the order minimum is multiplied by {value}."
        ))),
    .term(
      "piece-rate.minimum-period", .pieceRate,
      .period(allowed: ["day", "week", "month", "log", "days"]),
      at: \.pieceRate.minimum.per,
      wording(
        ("每单保底核算周期", "period of the order minimum"),
        (
          "每单保底按{value}合并核算，合计不足的补足。",
          "The minimums of the orders are added up per {value}; a shortfall of the sum is topped up."
        ))),
  ]
}
