/// An axis with round ticks: steps of 1, 2 or 5 times a power of ten.
struct NiceScale: Equatable {
  /// The value at the lower end.
  let lower: Double
  /// The value at the upper end.
  let upper: Double
  /// The distance between ticks.
  let step: Double
  /// How many decimals a tick needs.
  let decimals: Int

  /// An axis that holds all values.
  ///
  /// - Parameters:
  ///   - values: what the axis must hold; what is not finite is passed over.
  ///   - count: about how many steps there should be.
  ///   - includesZero: whether zero belongs on the axis.
  init(holding values: [Double], count: Int, includesZero: Bool = false) {
    let finite = values.filter { $0.isFinite && $0.magnitude < 1e12 }
    var least = finite.min() ?? 0
    var most = finite.max() ?? 1
    if includesZero {
      least = min(least, 0)
      most = max(most, 0)
    }
    if most - least < max(1e-6, most.magnitude * 1e-9) {
      let room = most == 0 ? 1 : max(most.magnitude * 0.1, 1e-6)
      if !includesZero || least < 0 { least -= room }
      most += room
    }
    let (step, decimals) = NiceScale.step(for: (most - least) / Double(max(1, count)))
    self.step = step
    self.decimals = decimals
    lower = (least / step + 1e-9).rounded(.down) * step
    upper = (most / step - 1e-9).rounded(.up) * step
  }

  /// The least of 1, 2, 5 times a power of ten that is not below a raw step.
  private static func step(for raw: Double) -> (step: Double, decimals: Int) {
    var power = 1.0
    var exponent = 0
    while power > raw {
      power /= 10
      exponent -= 1
    }
    while power * 10 <= raw {
      power *= 10
      exponent += 1
    }
    for factor in [1.0, 2, 5] where power * factor >= raw * (1 - 1e-9) {
      return (power * factor, max(0, min(6, -exponent)))
    }
    return (power * 10, max(0, min(6, -exponent - 1)))
  }

  /// The values at which ticks stand, from the lower end.
  var ticks: [Double] {
    let count = Int(((upper - lower) / step).rounded())
    return (0...max(0, min(count, 100))).map { lower + Double($0) * step }
  }

  /// A tick in digits.
  func label(_ tick: Double) -> String {
    FixedDecimal.text(tick, decimals: decimals, keepsZeros: true, groups: true)
  }

  /// Where a value lies between the ends: 0 at the lower, 1 at the upper; never outside.
  func place(of value: Double) -> Double {
    guard value.isFinite, upper > lower else { return 0 }
    return max(0, min(1, (value - lower) / (upper - lower)))
  }
}
