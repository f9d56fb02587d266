import ParleyTerms
import ParleyValues

/// What one state of the weather gives under one rule, exactly.
struct WeatherCoefficients {
  /// The fixed amount: the largest, or all together where additions are summed.
  private(set) var fixed: Fraction?
  /// The share of step 2's result: likewise.
  private(set) var share: Fraction?
  /// The smallest share, which gives most where step 2's result is below nought.
  private(set) var leastShare: Fraction?
  /// The allowance of a day under each signal that has one.
  private(set) var allowances: [SignalAllowance] = []

  /// Whether an order's pay depends on the state.
  var isAddition: Bool { fixed != nil || share != nil }

  /// What a state gives.
  ///
  /// - Parameter levels: the highest level of each signal, −1 for none.
  init(_ rule: PayRule, levels: [Int8]) {
    for (number, signal) in WeatherSignal.allCases.enumerated() {
      if let addition = WeatherCoefficients.nearest(\.add, signal, levels[number], rule) {
        include(addition, rule.stacking)
      }
      if let rate = WeatherCoefficients.nearest(\.allowance, signal, levels[number], rule) {
        allowances.append(SignalAllowance(signal: number, millionths: rate.price.millionths))
      }
    }
  }

  /// The attribute of the highest level not above the one in force that has it.
  private static func nearest<Value>(
    _ attribute: KeyPath<SignalTerm, Value?>, _ signal: WeatherSignal, _ level: Int8,
    _ rule: PayRule
  ) -> Value? {
    guard level >= 0 else { return nil }
    for step in stride(from: Int(level), through: 0, by: -1) {
      for entry in rule.signals where entry.signal == signal && entry.level.rawValue == step {
        if let value = entry[keyPath: attribute] { return value }
      }
    }
    return nil
  }

  private mutating func include(_ addition: Addition, _ stacking: WeatherStacking) {
    switch (addition, stacking) {
    case (.amount(let rate), .sum): fixed = (fixed ?? .zero) + rate.price.fraction
    case (.amount(let rate), .highest):
      fixed = fixed.map { max($0, rate.price.fraction) } ?? rate.price.fraction
    case (.percentage(let value), .sum): share = (share ?? .zero) + value.fraction
    case (.percentage(let value), .highest):
      share = share.map { max($0, value.fraction) } ?? value.fraction
      leastShare = leastShare.map { min($0, value.fraction) } ?? value.fraction
    }
  }
}

/// What a day under a signal gets.
struct SignalAllowance: Sendable {
  /// The number of the signal in the official order.
  let signal: Int
  /// Millionths of the smallest unit.
  let millionths: Int64
}
