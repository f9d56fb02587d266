import ParleyValues

/// The common denominators of a rule's steps, and the proof that integers over them suffice.
///
/// Step 1 is held over `rate`, step 2 over `clock` = `rate` × the denominator of the factors, steps
/// 3 to 6 over `pay` = `clock` × the denominator of the weather's shares.
struct OrderScales: Equatable {
  /// Of step 1.
  let rate: Int128
  /// Of step 2.
  let clock: Int128
  /// Of steps 3 to 6.
  let pay: Int128
  /// Of the distance allowance.
  let allowance: Int128

  /// Denominators that are not needed.
  static let none = OrderScales(rate: 1, clock: 1, pay: 1, allowance: 1)

  private init(rate: Int128, clock: Int128, pay: Int128, allowance: Int128) {
    (self.rate, self.clock, self.pay, self.allowance) = (rate, clock, pay, allowance)
  }

  /// The least denominators that make every coefficient whole.
  ///
  /// - Returns: nothing when they leave 128 bits.
  init?(_ order: OrderCoefficients) {
    let classes = order.clock.classes
    guard let rates = OrderScales.common(order.ofRate),
      let factors = OrderScales.common(classes.map(\.factor)),
      let shares = OrderScales.common(order.ofWeatherShares),
      let allowance = OrderScales.common([order.allowancePerThousandth ?? .zero]),
      let clocks = OrderScales.product(rates, factors),
      let withFixed = OrderScales.common(classes.map(\.fixed), from: clocks),
      let weathers = OrderScales.product(withFixed, shares),
      let all = OrderScales.common(order.ofLeastAmounts, from: weathers)
    else { return nil }
    self.init(
      rate: all / shares / factors, clock: all / shares, pay: all, allowance: allowance)
  }

  /// Whether every intermediate amount fits so many bits whatever an order within the bounds says.
  func suffice(_ order: OrderCoefficients, _ bounds: ColumnBounds, bits: Int) -> Bool {
    let distance = MagnitudeBound(bounds.distance)
    let (seconds, fare) = (MagnitudeBound(bounds.seconds), MagnitudeBound(bounds.fare))
    func largest(_ values: [Fraction], over scale: Int128) -> MagnitudeBound {
      values.map { MagnitudeBound($0, over: scale) }.max() ?? MagnitudeBound(0)
    }
    let line =
      largest(order.curve.lines.map(\.constant), over: rate)
      + largest(order.curve.lines.map(\.slope), over: rate) * distance
    let stepOne =
      line + MagnitudeBound(order.perSecond, over: rate) * seconds
      + MagnitudeBound(order.perFare, over: rate) * fare
      + largest(order.weightAdditions, over: rate)
    let classes = order.clock.classes
    let stepTwo =
      stepOne * largest(classes.map(\.factor), over: clock / rate)
      + largest(classes.map(\.fixed), over: clock)
    let shares = largest(order.ofWeatherShares, over: pay / clock)
    var all =
      stepTwo * (MagnitudeBound(whole: pay / clock) + shares)
      + largest(order.weather.compactMap(\.fixed), over: pay)
    if let minimum = order.minimum {
      all =
        all + MagnitudeBound(minimum.constant, over: pay)
        + MagnitudeBound(minimum.perThousandth, over: pay) * distance
        + MagnitudeBound(minimum.perSecond, over: pay) * seconds
        + MagnitudeBound(minimum.least ?? .zero, over: pay)
    }
    all = all + MagnitudeBound(order.keptOfFare ?? .zero, over: pay) * fare
    let beside = MagnitudeBound(order.allowancePerThousandth ?? .zero, over: allowance) * distance
    return all.fits(bits: bits) && MagnitudeBound(whole: pay).fits(bits: bits)
      && beside.fits(bits: bits) && MagnitudeBound(whole: allowance).fits(bits: bits)
  }

  /// The least common multiple of a scale and the denominators of some fractions.
  static func common(_ values: [Fraction], from scale: Int128 = 1) -> Int128? {
    var scale = scale
    for value in values {
      // Lowest terms of scale ÷ denominator hold what the denominator has and the scale lacks.
      guard !value.isOutOfRange,
        let next = product(scale, Fraction(scale, value.denominator).denominator)
      else { return nil }
      scale = next
    }
    return scale
  }

  private static func product(_ left: Int128, _ right: Int128) -> Int128? {
    let (product, overflow) = left.multipliedReportingOverflow(by: right)
    return overflow ? nil : product
  }
}
