import ParleyRecords
import ParleyTerms
import ParleyValues

/// What one order pays under some standards, with the lines it arose from.
public struct OrderPay: Equatable, Sendable {
  /// The order.
  public let order: Order
  /// The lines of steps 1 to 5; they add up to ``exact``.
  public let lines: [PayLine]
  /// The exact sum in smallest units.
  public let exact: Fraction
  /// Step 6: the pay of the order.
  public let pay: Money
  /// The addition of step 3, rounded like an order.
  public let weatherAddition: Money
  /// The distance allowance, rounded like an order; paid beside the order's pay.
  public let distanceAllowance: Money
  /// The order's engaged seconds by itself, if the record has them.
  public let engagedSeconds: Int64?
  /// The signals in force where and when the order was accepted, with the highest level of each.
  public let signals: [SignalLevel]
  /// How much longer the promised time was, if a signal lengthened it.
  public let extraTime: Share?
  /// Whether work was stopped by a signal when the order was accepted.
  public let isUnderStop: Bool
  /// What it has of the wider shapes.
  public let wider: WiderOrderPay
  /// The order's minimum, exactly, where minimums are tested over a period.
  public let minimumDue: Fraction?
}

/// A signal and its level.
public struct SignalLevel: Hashable, Sendable {
  /// The kind of signal.
  public var signal: WeatherSignal
  /// Its level.
  public var level: WarningLevel

  /// A signal with its level.
  public init(_ signal: WeatherSignal, _ level: WarningLevel) {
    self.signal = signal
    self.level = level
  }
}

/// What pricing an order gives.
public enum OrderOutcome: Equatable, Sendable {
  /// It has a price.
  case priced(OrderPay)
  /// It has none, for this reason.
  case unpriced(UnpricedReason)
}

extension SignalLog {
  /// The signals in force at a moment for an order's area, each with its highest level, in the
  /// official order of signals (pay.md §2, step 3).
  ///
  /// - Complexity: O(signals).
  func levels(at moment: CivilDateTime, in area: String?) -> [SignalLevel] {
    var highest: [WeatherSignal: WarningLevel] = [:]
    for record in signals where record.isInForce(at: moment) && record.holds(in: area) {
      highest[record.signal] = max(highest[record.signal] ?? record.level, record.level)
    }
    return WeatherSignal.allCases.compactMap { signal in
      highest[signal].map { SignalLevel(signal, $0) }
    }
  }
}

extension PayRule {
  /// The entry that gives an attribute under a signal: that of the level in force, or of the
  /// nearest lower level that has the attribute.
  func entry<Value>(
    for state: SignalLevel, having attribute: KeyPath<SignalTerm, Value?>
  ) -> SignalTerm? {
    signals
      .filter {
        $0.signal == state.signal && $0.level <= state.level && $0[keyPath: attribute] != nil
      }
      .max { $0.level < $1.level }
  }
}
