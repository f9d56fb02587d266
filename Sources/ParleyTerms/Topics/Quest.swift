import ParleyValues

/// Amounts for numbers of orders reached 冲单奖, in a window of the day or all day.
public struct Quest: TermEntry {
  /// What the quest is called.
  public var name: String
  /// The first moment of its window; all day when absent.
  public var from: CivilTime?
  /// The moment its window has ended.
  public var to: CivilTime?
  /// The period that orders are counted in.
  public var per: Period?
  /// Whether the highest step or every step reached pays; the highest unless stated.
  public var mode: QuestMode?
  /// The steps in order.
  public var steps: [QuestStep] = []

  /// A quest named `index[0]`.
  public init?(index: [String]) { name = index[0] }
  /// Its name.
  public var index: [String] { [name] }
  /// The fields without which it says nothing.
  public var missingFields: [String] {
    [
      per == nil ? "per" : nil, steps.isEmpty ? "steps" : nil,
      from == nil && to != nil ? "from" : nil, from != nil && to == nil ? "to" : nil,
    ].compactMap(\.self)
  }

  private static let oneYuan = TermValue.floor(.period(UnitPrice(millionths: 100_000_000)))

  /// The terms of quests.
  static let families: [TermFamily] = [
    .entry(
      "piece-rate.quests.{name}.per", .pieceRate,
      .period(allowed: ["shift", "day", "week", "month", "log", "days"]),
      in: \.pieceRate.quests, at: \.per,
      wording(
        ("冲单奖“{1}”周期", "period of quest {1}"),
        ("冲单奖“{1}”按{value}核算。", "Quest {1} is reckoned per {value}."))),
    .entry(
      "piece-rate.quests.{name}.from", .pieceRate, .time, in: \.pieceRate.quests, at: \.from,
      wording(
        ("冲单奖“{1}”起点", "start of quest {1}"),
        ("冲单奖“{1}”自{value}起计单。", "Quest {1} counts orders from {value} on."))),
    .entry(
      "piece-rate.quests.{name}.to", .pieceRate, .time, in: \.pieceRate.quests, at: \.to,
      wording(
        ("冲单奖“{1}”止点", "end of quest {1}"),
        ("冲单奖“{1}”至{value}止。", "Quest {1} counts orders until {value}."))),
    .entry(
      "piece-rate.quests.{name}.mode", .pieceRate, .choice(of: QuestMode.self),
      in: \.pieceRate.quests, at: \.mode,
      wording(
        ("冲单奖“{1}”方式", "mode of quest {1}"),
        ("冲单奖“{1}”{value}。", "Of quest {1}, {value}."))),
    .innerEntry(
      "piece-rate.quests.{name}.steps.{orders}.pay", .pieceRate, .amount,
      in: \.pieceRate.quests, list: \.steps, at: \.pay, step: oneYuan,
      preferring: .workersWantMore, isPrincipal: true,
      wording(
        ("冲单奖“{1}”：完成{2}", "quest {1}: {2}"),
        ("冲单奖“{1}”：完成{2}的，奖励{value}。", "Quest {1}: reaching {2} pays {value}."))),
  ]
}

/// Which of the steps reached pay.
public enum QuestMode: String, TermChoice, TermValueConvertible {
  /// Only the highest.
  case highest
  /// Every one.
  case each

  /// What it is called.
  public var name: LocalizedText {
    switch self {
    case .highest: LocalizedText(zhHans: "按达到的最高档计奖", en: "the highest step reached pays")
    case .each: LocalizedText(zhHans: "达到的各档累加计奖", en: "every step reached pays")
    }
  }
}

/// One step of a quest.
public struct QuestStep: TermEntry {
  /// The orders to be reached.
  public var orders: Int
  /// What they pay.
  public var pay: UnitPrice?

  /// The step of `index[0]` orders.
  public init?(index: [String]) {
    guard let orders = Int(index[0]) else { return nil }
    self.orders = orders
  }
  /// Its orders.
  public var index: [String] { [String(orders)] }
  /// `pay`.
  public var missingFields: [String] { pay == nil ? ["pay"] : [] }
  /// By orders.
  public func precedes(_ other: Self) -> Bool { orders < other.orders }
}
