import ParleyValues

/// Base pay 底薪 for a number of orders in a period 基础任务单量, beside the pay of the orders.
public struct BaseTask: Equatable, Sendable {
  /// How many orders.
  public var orders: Int?
  /// In which period.
  public var per: Period?
  /// What the period pays.
  public var pay: FloorAmount?
  /// What becomes of it with fewer orders.
  public var short: ShortTask?

  /// No task.
  public init() {}

  private static let hundredYuan = TermValue.floor(.period(UnitPrice(millionths: 10_000_000_000)))

  /// The terms of the task.
  static let families: [TermFamily] = [
    .term(
      "piece-rate.task.orders", .pieceRate, .count(1...100_000), at: \.pieceRate.task.orders,
      step: .count(10), preferring: .workersWantLess,
      wording(
        ("基础任务单量", "orders of the task"),
        ("基础任务为 {value} 单。", "The task is {value} orders."))),
    .term(
      "piece-rate.task.per", .pieceRate, .period(allowed: ["day", "week", "month", "log", "days"]),
      at: \.pieceRate.task.per,
      wording(("底薪周期", "period of the task"), ("底薪按{value}核算。", "Base pay is per {value}."))),
    .term(
      "piece-rate.task.pay", .pieceRate, .periodFloor, at: \.pieceRate.task.pay,
      step: hundredYuan, preferring: .workersWantMore,
      wording(("底薪", "base pay"), ("底薪为{value}。", "Base pay is {value}."))),
    .term(
      "piece-rate.task.short", .pieceRate, .choice(of: ShortTask.self),
      at: \.pieceRate.task.short,
      wording(
        ("未完成基础任务时", "base pay of an unfinished task"),
        ("未完成基础任务的，底薪{value}。", "If the task is not finished, base pay is {value}."))),
  ]
}

/// What becomes of base pay when the task is not finished.
public enum ShortTask: String, TermChoice, TermValueConvertible {
  /// As many parts as orders.
  case proRata = "pro-rata"
  /// All of it.
  case full
  /// Nothing.
  case none

  /// What it is called.
  public var name: LocalizedText {
    switch self {
    case .proRata: LocalizedText(zhHans: "按完成比例发放", en: "paid in proportion")
    case .full: LocalizedText(zhHans: "照发", en: "paid in full")
    case .none: LocalizedText(zhHans: "不发放", en: "not paid")
    }
  }
}

extension UnitPrice: TermValueConvertible {
  /// The price of a stated amount.
  public init?(_ value: TermValue) {
    guard case .floor(.period(let price)) = value else { return nil }
    self = price
  }
  /// As a term value.
  public var termValue: TermValue { .floor(.period(self)) }
}

extension Distance: TermValueConvertible {
  /// The distance of a distance or speed.
  public init?(_ value: TermValue) {
    guard case .distance(let distance) = value else { return nil }
    self = distance
  }
  /// As a term value.
  public var termValue: TermValue { .distance(self) }
}

/// Names that the parties choose, in the order in which they are written.
public struct NameList: TermValueConvertible, Equatable {
  /// The names.
  public var names: [String]

  /// Names.
  public init(_ names: [String]) { self.names = names }

  /// The names of a term value.
  public init?(_ value: TermValue) {
    guard case .choices(let names) = value else { return nil }
    self.names = names
  }
  /// As a term value.
  public var termValue: TermValue { .choices(names) }
}
