import ParleyValues

/// Online hours 在线时长: what counts as working time, its limits, and the guarantees over it.
public struct OnlineHours: Equatable, Sendable {
  /// From which moment an order's engaged time runs.
  public var engagedFrom: EngagedFrom?
  /// Whether overlapping orders count once or each.
  public var overlap: OverlapRule?
  /// Time allowed for each order beside its engaged time 宽放时间.
  public var allowanceTimePerOrder: TimeSpan?
  /// The longest stretch without a rest.
  public var continuousLimit: TimeSpan?
  /// Whether the limit is broken when it is exceeded or already when it is reached.
  public var continuousLimitAt: LimitAt?
  /// How long a gap must be to end a stretch.
  public var continuousLimitRest: TimeSpan?
  /// The most in a day.
  public var dailyLimit: TimeSpan?
  /// Of which time.
  public var dailyLimitOf: MeasuredTime?
  /// The most in a week.
  public var weeklyLimit: TimeSpan?
  /// Of which time.
  public var weeklyLimitOf: MeasuredTime?
  /// The least an hour pays.
  public var hourlyFloor = HourlyFloor()
  /// What the amount of an hour is built up from.
  public var floorFactors = FloorFactors()
  /// The least an hour pays over all workers together.
  public var platformFloor = PlatformFloor()
  /// A wage for hours beside what orders pay.
  public var wage = HourlyWage()
  /// An amount for distance that is part of the floor (California, B&P 7453).
  public var distanceFloor: Rate?
  /// An amount for distance paid in any case (British Columbia, ESR 45.29).
  public var distanceAllowance: Rate?
  /// The least a period pays.
  public var periodFloors: [PeriodFloor] = []

  /// No rules.
  public init() {}
}

/// The least an hour pays, tested over a period.
public struct HourlyFloor: Equatable, Sendable {
  /// The amount of an hour.
  public var amount: FloorAmount?
  /// Which hours.
  public var time: MeasuredTime?
  /// Over which period hours and pay are compared.
  public var per: Period?
  /// What does not count toward the floor; tips unless stated.
  public var excluding: ChoiceSet<FloorExclusion>?

  /// No floor.
  public init() {}
}

/// The least a period pays 保底, all year or between two days.
public struct PeriodFloor: TermEntry {
  /// The period.
  public var per: Period
  /// The first day on which it holds.
  public var from: CivilDate?
  /// The last day on which it holds.
  public var to: CivilDate?
  /// The amount of a period.
  public var amount: FloorAmount?

  /// The floor of `month`, or of `day-from-2026-02-11`.
  public init?(index: [String]) {
    let parts = index[0].split(separator: "-from-", maxSplits: 1).map(String.init)
    if let per = Period(index[0]) {
      self.per = per
    } else if parts.count == 2, let per = Period(parts[0]), let from = CivilDate(parts[1]) {
      self.per = per
      self.from = from
    } else {
      return nil
    }
  }
  /// Its period and first day.
  public var index: [String] { [from.map { "\(per.key)-from-\($0)" } ?? per.key] }
  /// `amount`.
  public var missingFields: [String] { amount == nil ? ["amount"] : [] }

  /// `每日（自2026年2月11日起）`.
  var name: LocalizedText {
    guard let from else { return per.name }
    return LocalizedText(
      zhHans: "自\(from.text.zhHans)起\(per.name.zhHans)", en: "\(per.name.en) from \(from.text.en)")
  }
}

/// From which moment an order's engaged time runs.
public enum EngagedFrom: String, TermChoice, TermValueConvertible {
  /// Moments in the life of an order.
  case accepted, started
  /// The goods or the passenger are on board.
  case pickedUp = "picked-up"

  /// What it is called.
  public var name: LocalizedText {
    switch self {
    case .accepted: LocalizedText(zhHans: "接单", en: "acceptance")
    case .started: LocalizedText(zhHans: "出发", en: "setting out")
    case .pickedUp: LocalizedText(zhHans: "取货（上客）", en: "pick-up")
    }
  }
}

/// How overlapping orders count.
public enum OverlapRule: String, TermChoice, TermValueConvertible {
  /// A minute on two orders is one minute.
  case once
  /// Every order counts by itself.
  case each

  /// What it is called.
  public var name: LocalizedText {
    switch self {
    case .once: LocalizedText(zhHans: "重叠时间只计一次", en: "overlapping time counts once")
    case .each: LocalizedText(zhHans: "各单分别计时", en: "each order counts by itself")
    }
  }
}

/// When a limit is broken (民法典 art 1259: 超过 excludes the number, 满 includes it).
public enum LimitAt: String, TermChoice, TermValueConvertible {
  /// Beyond the limit.
  case exceeds
  /// At the limit.
  case reached

  /// What it is called.
  public var name: LocalizedText {
    switch self {
    case .exceeds: LocalizedText(zhHans: "超过", en: "exceeded")
    case .reached: LocalizedText(zhHans: "达到（满）", en: "reached")
    }
  }
}

/// Which hours are meant.
public enum MeasuredTime: String, TermChoice, TermValueConvertible {
  /// Start of the order to done.
  case engaged
  /// On to off.
  case online

  /// What it is called.
  public var name: LocalizedText {
    switch self {
    case .engaged: LocalizedText(zhHans: "接单时间", en: "engaged time")
    case .online: LocalizedText(zhHans: "在线时间", en: "online time")
    }
  }
}

/// What may be left out when pay is compared with a floor.
public enum FloorExclusion: String, TermChoice {
  /// Tips of customers.
  case tips
  /// Additions for weather signals.
  case weather
  /// Allowance days.
  case allowances
  /// Tier additions.
  case tiers
  /// Pay for the way to the pick-up, waiting, cancelled orders, stairs and loading.
  case extras
  /// Amounts for numbers of orders reached.
  case quests
  /// Amounts for days worked.
  case attendance
  /// Pay for a number of orders in a period.
  case task
  /// Deductions: left out, they do not lower what counts.
  case deductions

  /// What it is called.
  public var name: LocalizedText {
    switch self {
    case .tips: LocalizedText(zhHans: "小费", en: "tips")
    case .weather: LocalizedText(zhHans: "天气加价", en: "weather additions")
    case .allowances: LocalizedText(zhHans: "高温等津贴", en: "allowances")
    case .tiers: LocalizedText(zhHans: "阶梯加价", en: "tier additions")
    case .extras: LocalizedText(zhHans: "附加费", en: "extras")
    case .quests: LocalizedText(zhHans: "冲单奖", en: "quests")
    case .attendance: LocalizedText(zhHans: "全勤奖", en: "attendance bonuses")
    case .task: LocalizedText(zhHans: "底薪", en: "base pay")
    case .deductions: LocalizedText(zhHans: "扣款", en: "deductions")
    }
  }
}
