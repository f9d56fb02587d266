import ParleyValues

/// How orders count that cross the border of the area whose standards these are: geographic
/// apportionment (Seattle SMC 8.37, Washington RCW 49.46.300, New York out-of-town rates).
public struct Routes: Equatable, Sendable {
  /// Orders that begin inside and end outside.
  public var leaving: RouteTreatment?
  /// Orders that begin outside and end inside.
  public var entering: RouteTreatment?
  /// Orders that pass through.
  public var through: RouteTreatment?
  /// Orders that never touch the area.
  public var outside: RouteTreatment?
  /// What orders that leave the area are multiplied with.
  public var leavingRate: Share?

  /// Everything counts as if it lay inside.
  public init() {}

  /// How orders of a route count; wholly unless stated.
  public subscript(route: Route) -> RouteTreatment {
    switch route {
    case .inside: .whole
    case .leaving: leaving ?? .whole
    case .entering: entering ?? .whole
    case .through: through ?? .whole
    case .outside: outside ?? .whole
    }
  }
}

/// The rates of the part outside the area, where it is split off.
public struct OutsideRates: Equatable, Sendable {
  /// For its distance.
  public var distance: Rate?
  /// For its time.
  public var time: Rate?
  /// The utilisation its rates are divided by.
  public var utilisation: Share?
  /// The least of an order that lies outside wholly.
  public var atLeast: Rate?

  /// No rates.
  public init() {}
}

/// How an order lies to the area, in the record's column `route`.
public enum Route: String, TermChoice, TermValueConvertible {
  /// Wholly inside; also where the record says nothing.
  case inside
  /// From inside to outside.
  case leaving
  /// From outside to inside.
  case entering
  /// From outside through the area to outside.
  case through
  /// Wholly outside.
  case outside

  /// What it is called.
  public var name: LocalizedText {
    switch self {
    case .inside: LocalizedText(zhHans: "区内", en: "inside")
    case .leaving: LocalizedText(zhHans: "驶出", en: "leaving")
    case .entering: LocalizedText(zhHans: "驶入", en: "entering")
    case .through: LocalizedText(zhHans: "途经", en: "through")
    case .outside: LocalizedText(zhHans: "区外", en: "outside")
    }
  }

  /// The route of a word in either language.
  public init?(word: String) {
    guard
      let route = Route.allCases.first(where: { $0.rawValue == word || $0.name.zhHans == word })
    else { return nil }
    self = route
  }
}

/// How an order counts that does not lie wholly inside.
public enum RouteTreatment: String, TermChoice, TermValueConvertible {
  /// All of it, like one inside.
  case whole
  /// Only the part inside.
  case inside
  /// Each part at its own rates.
  case split
  /// The standards do not hold for it.
  case uncovered

  /// What it is called.
  public var name: LocalizedText {
    switch self {
    case .whole: LocalizedText(zhHans: "全程计酬", en: "counts wholly")
    case .inside: LocalizedText(zhHans: "只计区内部分", en: "counts with its part inside")
    case .split: LocalizedText(zhHans: "区内区外分别计酬", en: "counts each part at its own rates")
    case .uncovered: LocalizedText(zhHans: "不适用本标准", en: "is not covered")
    }
  }
}

extension Routes {
  private static let tenCents = TermValue.rate(Rate(UnitPrice(millionths: 10_000_000), per: .order))
  private static let treatment = TermKind.choice(of: RouteTreatment.self)

  /// Routes and outside rates as terms.
  static let families: [TermFamily] = routes + outside

  private static let routes: [TermFamily] = [
    .term(
      "piece-rate.routes.leaving", .pieceRate, treatment, at: \.pieceRate.routes.leaving,
      wording(
        ("驶出区域的订单", "orders that leave the area"),
        ("自区内驶出的订单，{value}。", "An order that leaves the area {value}."))),
    .term(
      "piece-rate.routes.entering", .pieceRate, treatment, at: \.pieceRate.routes.entering,
      wording(
        ("驶入区域的订单", "orders that enter the area"),
        ("自区外驶入的订单，{value}。", "An order that enters the area {value}."))),
    .term(
      "piece-rate.routes.through", .pieceRate, treatment, at: \.pieceRate.routes.through,
      wording(
        ("途经区域的订单", "orders that pass through"),
        ("起点、终点都在区外而途经的订单，{value}。", "An order that only passes through {value}."))),
    .term(
      "piece-rate.routes.outside", .pieceRate, treatment, at: \.pieceRate.routes.outside,
      wording(
        ("区外的订单", "orders outside the area"),
        ("全程在区外的订单，{value}。", "An order wholly outside the area {value}."))),
    .term(
      "piece-rate.routes.leaving-rate", .pieceRate,
      .share(upTo: Share(partsPerMillion: 10 * Share.scale)),
      at: \.pieceRate.routes.leavingRate, step: .share(Share(partsPerMillion: 50_000)),
      preferring: .workersWantMore,
      wording(
        ("驶出区域倍率", "rate of orders that leave"),
        ("自区内驶出的订单，按{value}计酬。", "An order that leaves the area pays {value}."))),
  ]

  private static let outside: [TermFamily] = [
    .term(
      "piece-rate.outside.distance", .pieceRate, .rate([.kilometre, .mile]),
      at: \.pieceRate.outside.distance, step: tenCents, preferring: .workersWantMore,
      wording(
        ("区外里程单价", "distance rate outside"),
        ("区外部分的里程单价为{value}。", "Distance outside the area is paid at {value}."))),
    .term(
      "piece-rate.outside.time", .pieceRate, .rate([.minute, .hour, .second]),
      at: \.pieceRate.outside.time, step: tenCents, preferring: .workersWantMore,
      wording(
        ("区外时间单价", "time rate outside"),
        ("区外部分的时间单价为{value}。", "Time outside the area is paid at {value}."))),
    .term(
      "piece-rate.outside.utilisation", .pieceRate, .share(upTo: .whole),
      at: \.pieceRate.outside.utilisation, step: .share(Share(partsPerMillion: 10_000)),
      preferring: .workersWantLess,
      wording(
        ("区外利用率", "utilisation outside"),
        ("区外单价除以利用率 {value}。", "Rates outside are divided by a utilisation of {value}."))),
    .term(
      "piece-rate.outside.at-least", .pieceRate, .rate([.order]),
      at: \.pieceRate.outside.atLeast, step: tenCents, preferring: .workersWantMore,
      wording(
        ("区外每单最低额", "least amount outside"),
        ("全程在区外的订单，报酬不低于{value}。", "An order wholly outside pays at least {value}."))),
  ]
}
