import ParleyValues

/// Amounts for what the rate of an order does not cover 附加费: the way to the pick-up, waiting,
/// cancelled orders, stairs, loading, and further orders of a batch.
public struct Extras: Equatable, Sendable {
  /// The part of the way to the pick-up that is not paid.
  public var pickupFree: Distance?
  /// What the rest of it pays.
  public var pickupRate: Rate?
  /// Where waiting counts.
  public var waitAt: WaitingPlace?
  /// The waiting time that is not paid.
  public var waitFree: TimeSpan?
  /// What the rest of it pays.
  public var waitRate: Rate?
  /// How long after acceptance a cancellation pays.
  public var cancelAfter: TimeSpan?
  /// What it pays.
  public var cancelPay: Rate?
  /// The first floor that pays.
  public var stairsFromFloor: Int?
  /// What each floor from it on pays.
  public var stairsAdd: Rate?
  /// What loading pays.
  public var loadingAdd: Rate?
  /// What the further orders of a batch get of the rate.
  public var batchNextOrders: Share?

  /// No extras.
  public init() {}

  private static let tenCents = TermValue.rate(Rate(UnitPrice(millionths: 10_000_000), per: .order))
  private static let oneYuan = TermValue.rate(Rate(UnitPrice(millionths: 100_000_000), per: .order))

  /// The terms of extras.
  static let families: [TermFamily] = carrying + waiting

  private static let carrying: [TermFamily] = [
    .term(
      "piece-rate.extras.pickup.free", .pieceRate, .distance,
      at: \.pieceRate.extras.pickupFree, preferring: .workersWantLess,
      wording(
        ("取货免计里程", "free way to the pick-up"),
        ("到取货点的里程在{value}以内的部分不计费。", "The first {value} to the pick-up are not paid."))),
    .term(
      "piece-rate.extras.pickup.rate", .pieceRate, .rate([.kilometre, .mile]),
      at: \.pieceRate.extras.pickupRate, step: tenCents, preferring: .workersWantMore,
      isPrincipal: true,
      wording(
        ("取货里程费", "pick-up rate"), ("到取货点的里程按{value}计费。", "The way to the pick-up pays {value}."))),
    .term(
      "piece-rate.extras.stairs.from-floor", .pieceRate, .count(1...200),
      at: \.pieceRate.extras.stairsFromFloor, step: .count(1), preferring: .workersWantLess,
      wording(
        ("爬楼起算楼层", "first floor that pays"),
        ("爬楼费自第 {value} 层起计。", "Stairs are paid from floor {value} on."))),
    .term(
      "piece-rate.extras.stairs.add", .pieceRate, .rate([.floor]),
      at: \.pieceRate.extras.stairsAdd, step: tenCents, preferring: .workersWantMore,
      isPrincipal: true,
      wording(("爬楼费", "stairs"), ("爬楼费为{value}。", "Stairs pay {value}."))),
    .term(
      "piece-rate.extras.loading.add", .pieceRate, .rate([.order]),
      at: \.pieceRate.extras.loadingAdd, step: oneYuan, preferring: .workersWantMore,
      isPrincipal: true,
      wording(
        ("装卸费", "loading"),
        ("由劳动者装卸的订单，另加{value}。", "An order that the worker loads gets a further {value}."))),
    .term(
      "piece-rate.extras.batch.next-orders", .pieceRate,
      .share(upTo: Share(partsPerMillion: 10 * Share.scale)),
      at: \.pieceRate.extras.batchNextOrders, step: .share(Share(partsPerMillion: 50_000)),
      preferring: .workersWantMore, isPrincipal: true,
      wording(
        ("拼单后续订单计酬比例", "further orders of a batch"),
        (
          "拼单（顺路单）中第二单起，单价按{value}计。",
          "From the second order of a batch on, the rate is {value} of itself."
        ))),
  ]

  private static let waiting: [TermFamily] = [
    .term(
      "piece-rate.extras.wait.at", .pieceRate, .choice(of: WaitingPlace.self),
      at: \.pieceRate.extras.waitAt,
      wording(("等候地点", "place of waiting"), ("等候费计{value}的等候。", "Waiting counts {value}."))),
    .term(
      "piece-rate.extras.wait.free", .pieceRate, .duration, at: \.pieceRate.extras.waitFree,
      step: .duration(TimeSpan(minutes: 1)), preferring: .workersWantLess,
      wording(
        ("等候免计时间", "free waiting"),
        ("等候在{value}以内的部分不计费。", "The first {value} of waiting are not paid."))),
    .term(
      "piece-rate.extras.wait.rate", .pieceRate, .rate([.minute, .hour, .second]),
      at: \.pieceRate.extras.waitRate, step: tenCents, preferring: .workersWantMore,
      isPrincipal: true,
      wording(("等候费", "waiting"), ("等候按{value}计费。", "Waiting pays {value}."))),
    .term(
      "piece-rate.extras.cancel.after", .pieceRate, .duration, at: \.pieceRate.extras.cancelAfter,
      step: .duration(TimeSpan(minutes: 1)), preferring: .workersWantLess,
      wording(
        ("取消补偿起算时间", "start of cancellation pay"),
        ("接单满{value}后被取消的，支付取消补偿。", "A cancellation pays {value} or more after acceptance."))),
    .term(
      "piece-rate.extras.cancel.pay", .pieceRate, .rate([.order]),
      at: \.pieceRate.extras.cancelPay, step: tenCents, preferring: .workersWantMore,
      isPrincipal: true,
      wording(
        ("取消补偿", "cancellation pay"),
        ("非因劳动者原因取消的订单，补偿{value}。", "An order cancelled by anybody but the worker pays {value}."))),
  ]
}

/// Where waiting counts.
public enum WaitingPlace: String, TermChoice, TermValueConvertible {
  /// At the pick-up only.
  case pickup
  /// At the pick-up and at the destination.
  case anywhere

  /// What it is called.
  public var name: LocalizedText {
    switch self {
    case .pickup: LocalizedText(zhHans: "取货（上客）处", en: "at the pick-up")
    case .anywhere: LocalizedText(zhHans: "取货处和交付处", en: "at the pick-up and at the destination")
    }
  }
}
