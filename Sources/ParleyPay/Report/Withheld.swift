import ParleyValues

/// A figure, or why it is not given.
public enum Withholdable<Value: Sendable>: Sendable {
  /// The figure.
  case shown(Value)
  /// Not given.
  case withheld(WithheldReason)

  /// The figure, if it is given.
  public var value: Value? {
    if case .shown(let value) = self { value } else { nil }
  }

  /// Why it is not given, if it is not.
  public var reason: WithheldReason? {
    if case .withheld(let reason) = self { reason } else { nil }
  }
}

extension Withholdable: Equatable where Value: Equatable {}

/// Why a figure is not given.
public enum WithheldReason: Hashable, Sendable {
  /// The records name no workers.
  case noWorkers
  /// There are no shift records.
  case noShifts
  /// Fewer workers than the smallest group that is shown.
  case groupTooSmall(minimum: Int)
  /// Shown, it would give away a group that is too small.
  case wouldReveal(minimum: Int)
  /// Fewer workers in the sample than anything can be said from about others.
  case sampleTooSmall(workers: Int, minimum: Int)
  /// No order has a fare.
  case noFares
  /// No threshold is known.
  case noThreshold
  /// There are no orders with a price.
  case noOrders

  /// The reason in words.
  public var text: LocalizedText {
    switch self {
    case .noWorkers:
      LocalizedText(
        zhHans: "订单记录没有劳动者编号，不能给出个人、周期和小时数据",
        en: "the records name no workers, so there are no worker, period or hourly figures")
    case .noShifts:
      LocalizedText(zhHans: "没有在线时间记录", en: "there are no shift records")
    case .groupTooSmall(let minimum):
      LocalizedText(
        zhHans: "不足 \(minimum) 人，不予显示", en: "fewer than \(minimum) workers, not shown")
    case .wouldReveal(let minimum):
      LocalizedText(
        zhHans: "一并不显示，以免推算出不足 \(minimum) 人的分组",
        en: "withheld with a group of fewer than \(minimum) that it would give away")
    case .sampleTooSmall(let workers, let minimum):
      LocalizedText(
        zhHans: "样本只有 \(workers) 人，不足 \(minimum) 人，不能据此推断全体",
        en: "the sample has \(workers) workers; below \(minimum) nothing is said about the others")
    case .noFares: LocalizedText(zhHans: "记录中没有顾客支付金额", en: "no order has a fare")
    case .noThreshold: LocalizedText(zhHans: "没有给出标准", en: "no threshold is known")
    case .noOrders: LocalizedText(zhHans: "没有可计价的订单", en: "no order has a price")
    }
  }
}
