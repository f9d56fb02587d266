import ParleyRecords
import ParleyTerms
import ParleyValues

/// The price of one order and what it would earn on top if it were all of its period: floors,
/// wages and tests that are reckoned over hours, weeks or months.
public struct QuotedOrder: Equatable, Sendable {
  /// The price of the order by itself.
  public let pay: OrderPay
  /// What its periods would add if there were no other order.
  public let alone: [PeriodAmount]

  /// Everything together, as if the order stood alone.
  public var total: Money {
    alone.reduce(pay.pay + pay.distanceAllowance) { $0 + $1.amount }
  }
}

extension ExplainedEngine {
  /// What an order earns that stands alone in its periods, its worker online from acceptance to
  /// completion.
  ///
  /// - Parameters:
  ///   - order: the order.
  ///   - pay: its price.
  ///   - rules: the standards.
  /// - Throws: ``Diagnostics`` with `pay.out-of-range`.
  public static func quoteAlone(
    _ order: Order, _ pay: OrderPay, by rules: PayRules
  ) throws(Diagnostics) -> QuotedOrder {
    var named = order
    named.worker = "1"
    let builder = OrderLogBuilder(
      currency: rules.currency, distanceUnit: order.distance?.unit ?? .kilometre)
    builder.append(named)
    var shifts: [Shift] = []
    if let end = order.completed, order.accepted.secondsSinceEpoch < end.secondsSinceEpoch {
      shifts = [Shift(worker: "1", on: order.accepted, off: end)]
    }
    let signals = pay.signals.map {
      SignalRecord(
        issuer: "", signal: $0.signal, level: $0.level, area: nil, from: order.accepted, to: nil)
    }
    let records = PayRecords(
      orders: builder.finish(), shifts: ShiftLog(shifts), signals: SignalLog(signals))
    let engine = try ExplainedEngine(rules, records)
    guard let worker = records.workers.first else { return QuotedOrder(pay: pay, alone: []) }
    return QuotedOrder(pay: pay, alone: try engine.pay(worker).periods)
  }
}
