import ParleyValues

/// Dispatch volume 派单量: how orders come to a worker and how many.
public struct Dispatch: Equatable, Sendable {
  /// How orders are given out.
  public var mode: ChoiceSet<DispatchMode>?
  /// The most orders at once.
  public var concurrentLimit: Int?
  /// The most acceptances within an hour.
  public var hourlyLimit: Int?
  /// The orders a worker is promised, per what.
  public var guaranteedOrdersPer: GuaranteePeriod?
  /// How many.
  public var guaranteedOrdersCount: Int?
  /// Refusals without consequence.
  public var refusalsFree: CountPerPeriod?
  /// Reasons for which a refusal never has consequences.
  public var refusalsAlwaysFree: ChoiceSet<RefusalReason>?

  /// No rules.
  public init() {}

  /// The terms of the topic.
  static let families: [TermFamily] = [
    .term(
      "dispatch.mode", .dispatch, .choices(of: DispatchMode.self), at: \.dispatch.mode,
      wording(("派单方式", "dispatch mode"), ("派单方式为{value}。", "Orders are given out by {value}."))),
    .term(
      "dispatch.concurrent-limit", .dispatch, .count(1...1000), at: \.dispatch.concurrentLimit,
      step: .count(1), preferring: .workersWantLess,
      wording(
        ("同时配送单量上限", "concurrent limit"),
        ("同一时间配送订单不超过 {value} 单。", "A worker has no more than {value} orders at once."))),
    .term(
      "dispatch.hourly-limit", .dispatch, .count(1...1000), at: \.dispatch.hourlyLimit,
      step: .count(1), preferring: .workersWantLess,
      wording(
        ("每小时派单上限", "hourly limit"),
        ("每小时派单不超过 {value} 单。", "No more than {value} orders are dispatched within an hour."))),
    .term(
      "dispatch.guaranteed-orders.per", .dispatch, .choice(of: GuaranteePeriod.self),
      at: \.dispatch.guaranteedOrdersPer,
      wording(
        ("保底单量计量", "guaranteed orders per"),
        ("保底单量按{value}计算。", "The guaranteed volume is reckoned per {value}."))),
    .term(
      "dispatch.guaranteed-orders.count", .dispatch, .count(1...1000),
      at: \.dispatch.guaranteedOrdersCount, step: .count(1), preferring: .workersWantMore,
      isPrincipal: true,
      wording(
        ("保底单量", "guaranteed orders"),
        ("平台保证派单不少于 {value} 单。", "The platform guarantees at least {value} orders."))),
    .term(
      "dispatch.refusals.free", .dispatch, .countPerPeriod, at: \.dispatch.refusalsFree,
      wording(
        ("免责拒单次数", "free refusals"),
        ("劳动者{value}以内拒单不受不利处理。", "Refusals up to {value} have no consequences."))),
    .term(
      "dispatch.refusals.always-free", .dispatch, .choices(of: RefusalReason.self),
      at: \.dispatch.refusalsAlwaysFree,
      wording(
        ("始终免责的拒单", "refusals that are always free"),
        ("因{value}拒单的，一律不受不利处理。", "Refusals for {value} never have consequences."))),
  ]
}

/// How orders are given out.
public enum DispatchMode: String, TermChoice {
  /// The system assigns.
  case assign
  /// Workers grab.
  case grab

  /// What it is called.
  public var name: LocalizedText {
    switch self {
    case .assign: LocalizedText(zhHans: "派单", en: "assignment")
    case .grab: LocalizedText(zhHans: "抢单", en: "grabbing")
    }
  }
}

/// What a guaranteed volume is reckoned per.
public enum GuaranteePeriod: String, TermChoice, TermValueConvertible {
  /// One hour online.
  case onlineHour = "online-hour"

  /// What it is called.
  public var name: LocalizedText { LocalizedText(zhHans: "每在线小时", en: "online hour") }
}

/// Why an order may be refused without consequence.
public enum RefusalReason: String, TermChoice {
  /// A weather signal is in force.
  case weatherSignal = "weather-signal"
  /// Too many orders at once.
  case overload
  /// It would be unsafe.
  case unsafe

  /// What it is called.
  public var name: LocalizedText {
    switch self {
    case .weatherSignal: LocalizedText(zhHans: "气象预警", en: "a weather warning")
    case .overload: LocalizedText(zhHans: "超量派单", en: "overload")
    case .unsafe: LocalizedText(zhHans: "存在安全风险", en: "danger")
    }
  }
}
