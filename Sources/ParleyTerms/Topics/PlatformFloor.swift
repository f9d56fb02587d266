import ParleyValues

/// What the amount of the hourly floor is built up from.
public struct FloorFactors: Equatable, Sendable {
  /// The index the amount is multiplied with, never rounded in between (New York: × CPI).
  public var index: Share?
  /// A part of each hour that covers costs, beside the amount (Brazil, PLP 12/2024).
  public var costs: Rate?
  /// The utilisation the hour is divided by, where only time with an order is paid (New York's
  /// alternative method: 60 %).
  public var utilisation: Share?

  /// No factors.
  public init() {}
}

/// A floor over all workers of a platform together (6 RCNY 7-810: total pay of a week is at least
/// the rate times all hours; a shortfall is shared by hours with an order).
public struct PlatformFloor: Equatable, Sendable {
  /// The amount of an hour.
  public var amount: FloorAmount?
  /// The period.
  public var per: Period?

  /// No floor.
  public init() {}
}

extension PlatformFloor {
  private static let onePercent = TermValue.share(Share(partsPerMillion: 10_000))

  /// The factors of the hourly floor and the floor over all workers as terms.
  static let families: [TermFamily] = [
    .term(
      "online-hours.hourly-floor.index", .onlineHours,
      .share(upTo: Share(partsPerMillion: 10 * Share.scale)),
      at: \.onlineHours.floorFactors.index, step: onePercent, preferring: .workersWantMore,
      wording(
        ("小时保底指数", "index of the hourly floor"),
        (
          "小时保底乘以指数 {value}，中间不取整。",
          "The hourly floor is multiplied by an index of {value}, unrounded."
        ))),
    .term(
      "online-hours.hourly-floor.costs", .onlineHours, .rate([.hour]),
      at: \.onlineHours.floorFactors.costs,
      step: .rate(Rate(UnitPrice(millionths: 100_000_000), per: .hour)),
      preferring: .workersWantMore,
      wording(
        ("小时保底的成本部分", "costs in the hourly floor"),
        ("小时保底另含成本{value}。", "The hourly floor includes costs of {value} as well."))),
    .term(
      "online-hours.hourly-floor.utilisation", .onlineHours, .share(upTo: .whole),
      at: \.onlineHours.floorFactors.utilisation, step: onePercent, preferring: .workersWantLess,
      wording(
        ("小时保底利用率", "utilisation of the hourly floor"),
        (
          "小时保底除以利用率 {value}，使等单时间也有报酬。",
          "The hourly floor is divided by a utilisation of {value}, "
            + "so that time without an order is paid as well."
        ))),
    .term(
      "online-hours.platform-floor.amount", .onlineHours, .hourlyFloor,
      at: \.onlineHours.platformFloor.amount,
      step: .floor(.hourly(UnitPrice(millionths: 100_000_000))), preferring: .workersWantMore,
      isPrincipal: true,
      wording(
        ("平台总额保底", "floor over all workers"),
        (
          "平台支付全体劳动者的报酬合计，按全部在线时间折合每小时不低于{value}，不足部分按接单时间分配。",
          "What the platform pays all workers comes to at least {value} over all their hours; "
            + "a shortfall is shared by engaged time."
        ))),
    .term(
      "online-hours.platform-floor.per", .onlineHours,
      .period(allowed: ["day", "week", "month", "log", "days"]),
      at: \.onlineHours.platformFloor.per,
      wording(
        ("平台总额保底核算周期", "period of the floor over all"),
        ("平台总额保底按{value}核算。", "That floor is tested per {value}."))),
  ]
}
