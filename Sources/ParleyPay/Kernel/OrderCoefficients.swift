import ParleyTerms
import ParleyValues

/// Steps 1 to 5 of a rule as coefficients of what a record says in its own units (thousandths of
/// the distance unit, seconds, grams, smallest units), still exact fractions.
struct OrderCoefficients {
  /// What a minimum is built from.
  struct Minimum {
    var constant = Fraction.zero
    var perThousandth = Fraction.zero
    var perSecond = Fraction.zero
    var least: Fraction?
  }

  /// Step 1: base and distance, or the price table.
  let curve: DistanceCurve
  /// Step 1: each second of engaged time.
  let perSecond: Fraction
  /// Step 1: each smallest unit of the fare.
  let perFare: Fraction
  /// Step 1: the weights that must be exceeded, in order.
  let weightBounds: [Int64]
  /// Step 1: what is added by how many of them are.
  let weightAdditions: [Fraction]
  /// Step 2.
  let clock: ClockClasses
  /// Step 3, by the state of the weather.
  let weather: [WeatherCoefficients]
  /// Step 4.
  let minimum: Minimum?
  /// Step 5: what an order keeps of each smallest unit of its fare.
  let keptOfFare: Fraction?
  /// What each thousandth of distance gives beside the order's pay.
  let allowancePerThousandth: Fraction?

  /// The coefficients of a rule.
  ///
  /// - Throws: ``ValueOutOfRange`` when a distance leaves its integers.
  init(
    _ rule: PayRule, unit: Distance.Unit, states: [[Int8]]
  ) throws(ValueOutOfRange) {
    var weight: [WeightRule] = []
    var (perSecond, perFare) = (Fraction.zero, Fraction.zero)
    switch rule.rate {
    case .piece(let piece):
      curve = try DistanceCurve(
        base: piece.base?.price.fraction ?? .zero, bands: piece.distance, unit: unit)
      perSecond = piece.time?.perSecond ?? .zero
      weight = piece.weight
    case .table(let rows, let beyond):
      curve = try DistanceCurve(rows: rows, beyond: beyond, unit: unit)
    case .fare(let commission):
      curve = DistanceCurve(constant: .zero)
      perFare = commission.complement.fraction
    }
    (self.perSecond, self.perFare) = (perSecond, perFare)
    weightBounds = weight.map(\.over.grams)
    weightAdditions = [.zero] + weight.map(\.add.price.fraction)
    clock = ClockClasses(bands: rule.bands, holiday: rule.holiday)
    weather = states.map { WeatherCoefficients(rule, levels: $0) }
    switch rule.minimum {
    case .amount(let amount): minimum = Minimum(constant: amount.price.fraction)
    case .formula(let base, let distance, let time, let atLeast):
      minimum = Minimum(
        constant: base?.price.fraction ?? .zero,
        perThousandth: distance?.perThousandth(of: unit) ?? .zero,
        perSecond: time?.perSecond ?? .zero, least: atLeast?.price.fraction)
    case nil: minimum = nil
    }
    keptOfFare = rule.orderCap?.complement.fraction
    allowancePerThousandth = rule.distanceAllowance?.perThousandth(of: unit)
  }

  /// The coefficients of step 1.
  var ofRate: [Fraction] {
    curve.lines.flatMap { [$0.constant, $0.slope] } + [perSecond, perFare] + weightAdditions
  }

  /// The fixed amounts of steps 3 to 5 and the coefficients of their least amounts.
  var ofLeastAmounts: [Fraction] {
    var all = weather.compactMap(\.fixed)
    if let minimum {
      all += [minimum.constant, minimum.perThousandth, minimum.perSecond]
      all += minimum.least.map { [$0] } ?? []
    }
    return all + (keptOfFare.map { [$0] } ?? [])
  }

  /// The shares of step 3.
  var ofWeatherShares: [Fraction] {
    weather.compactMap(\.share) + weather.compactMap(\.leastShare)
  }
}
