import ParleyValues

/// The denominators of an ``OrderPlan``, each a multiple of the one before.
struct PlanScales {
  /// D₁, of step 1.
  let first: Int128
  /// D₂, of step 2.
  let second: Int128
  /// D, of steps 3 to 5.
  let last: Int128

  /// The smallest denominators that make every coefficient whole; nothing when they leave 128 bits.
  init?(_ formula: OrderFormula, _ states: [WeatherFormula]) {
    let clocks = formula.clocks + formula.holidayClocks
    let stepOne =
      [formula.constant, formula.perSecond, formula.perFare]
      + formula.lines.flatMap { [$0.constant, $0.slope] } + formula.weights.map(\.add)
    let minimum = formula.minimum.map {
      [$0.constant, $0.perDistance, $0.perSecond, $0.least ?? .zero]
    }
    let stepFive =
      states.compactMap(\.fixed) + (minimum ?? [])
      + (formula.keptByWorker.map { [$0] } ?? [])
    guard let one = PlanScales.common(stepOne),
      let factors = PlanScales.common(clocks.map(\.factor)),
      let shares = PlanScales.common(
        states.compactMap(\.share) + states.compactMap(\.leastShare)),
      let fixed = PlanScales.common(clocks.map(\.fixed)),
      let two = PlanScales.product(one, factors),
      let wholeTwo = PlanScales.leastCommonMultiple(two, fixed),
      let three = PlanScales.product(wholeTwo, shares), let rest = PlanScales.common(stepFive),
      let whole = PlanScales.leastCommonMultiple(three, rest)
    else { return nil }
    last = whole
    second = whole / shares
    first = second / factors
  }

  /// Whether every intermediate amount fits, by the largest values in the record.
  ///
  /// The estimate is in floating point and generous by a factor of eight, which no rounding of the
  /// estimate can eat up.
  func proves(
    _ formula: OrderFormula, _ states: [WeatherFormula], _ bounds: ColumnBounds, bitWidth: Int
  ) -> Bool {
    let (distance, seconds, fare) = (
      Double(bounds.distance), Double(bounds.seconds), Double(bounds.fare)
    )
    func size(_ value: Fraction) -> Double {
      Double(value.numerator.magnitude) / Double(value.denominator)
    }
    func largest(_ values: [Fraction]) -> Double { values.reduce(0) { max($0, size($1)) } }
    let lines = formula.lines.map { size($0.constant) + size($0.slope) * distance }.max() ?? 0
    let one =
      size(formula.constant) + lines + size(formula.perSecond) * seconds
      + size(formula.perFare) * fare + largest(formula.weights.map(\.add))
    let clocks = formula.clocks + formula.holidayClocks
    let two = one * max(1, largest(clocks.map(\.factor))) + largest(clocks.map(\.fixed))
    let share = largest(states.compactMap(\.share) + states.compactMap(\.leastShare))
    let three = two * (1 + share) + largest(states.compactMap(\.fixed))
    var least = 0.0
    if let minimum = formula.minimum {
      least =
        size(minimum.constant) + size(minimum.perDistance) * distance
        + size(minimum.perSecond) * seconds + size(minimum.least ?? .zero)
    }
    let kept = formula.keptByWorker.map { size($0) * fare } ?? 0
    let bound = 8 * Double(last) * (1 + three + least + kept)
    // Amounts come out as 64-bit integers, whatever they are reckoned in.
    return bound < Double(sign: .plus, exponent: bitWidth - 1, significand: 1)
      && (three + least + kept) * 8 < 0x1p62
  }

  private static func common(_ values: [Fraction]) -> Int128? {
    var scale: Int128 = 1
    for value in values {
      guard !value.isOutOfRange, let next = leastCommonMultiple(scale, value.denominator) else {
        return nil
      }
      scale = next
    }
    return scale
  }

  private static func product(_ left: Int128, _ right: Int128) -> Int128? {
    let (product, overflow) = left.multipliedReportingOverflow(by: right)
    return overflow ? nil : product
  }

  private static func leastCommonMultiple(_ left: Int128, _ right: Int128) -> Int128? {
    // Lowest terms of left ÷ right hold what right has and left lacks.
    product(left, Fraction(left, right).denominator)
  }
}
