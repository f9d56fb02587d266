import ParleyTerms
import ParleyValues

/// A pay rule's steps 1 to 5 as coefficients in the record's own units (thousandths of its distance
/// unit, seconds, grams, smallest units), still exact fractions. ``OrderPlan`` turns them into
/// integers over one denominator.
struct OrderFormula {
  /// A straight line in the distance.
  struct Line {
    /// The least distance for which it holds, in thousandths.
    var from: Int64
    var constant: Fraction
    var slope: Fraction
  }

  /// What the time of day multiplies and adds.
  struct Clock: Hashable {
    var factor: Fraction
    var fixed: Fraction
  }

  var constant = Fraction.zero
  var lines: [Line] = []
  var perSecond = Fraction.zero
  var perFare = Fraction.zero
  var weights: [(over: Int64, add: Fraction)] = []
  /// Distances beyond this have no price.
  var longest: Int64?
  /// The class of each second of the day, an index into the clocks.
  var clockOfSecond: [UInt16] = []
  var clocks: [Clock] = []
  /// As `clocks`, on holidays.
  var holidayClocks: [Clock] = []
  var minimum: (constant: Fraction, perDistance: Fraction, perSecond: Fraction, least: Fraction?)?
  var keptByWorker: Fraction?

  init(_ rule: PayRule, unit: Distance.Unit) {
    switch rule.rate {
    case .fare(let commission):
      perFare = Fraction(
        Int128(Share.scale - commission.partsPerMillion), Int128(Share.scale))
    case .table(let rows, let beyond): setTable(rows, beyond, unit)
    case .piece(let piece):
      constant = piece.base?.price.fraction ?? .zero
      setBands(piece.distance, unit)
      perSecond = piece.time.map(OrderFormula.perSecond) ?? .zero
      weights = piece.weight.map { ($0.over.grams, $0.add.price.fraction) }
    }
    setClocks(rule)
    switch rule.minimum {
    case .amount(let rate): minimum = (rate.price.fraction, .zero, .zero, nil)
    case .formula(let base, let distance, let time, let least):
      minimum = (
        base?.price.fraction ?? .zero,
        distance.map { OrderFormula.perThousandth($0, unit) } ?? .zero,
        time.map(OrderFormula.perSecond) ?? .zero, least?.price.fraction
      )
    case nil: break
    }
    keptByWorker = rule.orderCap.map {
      Fraction(Int128(Share.scale - $0.partsPerMillion), Int128(Share.scale))
    }
  }

  /// Thousandths of `unit` in one thousandth of `other`.
  private static func ratio(_ other: Distance.Unit, in unit: Distance.Unit) -> Fraction {
    switch (other, unit) {
    case (.mile, .kilometre): Fraction(25_146, 15_625)
    case (.kilometre, .mile): Fraction(15_625, 25_146)
    default: .one
    }
  }

  /// What a distance rate gives for one thousandth of `unit`.
  static func perThousandth(_ rate: Rate, _ unit: Distance.Unit) -> Fraction {
    let own: Distance.Unit = rate.per == .mile ? .mile : .kilometre
    return rate.price.fraction * ratio(unit, in: own) / Fraction(1000)
  }

  static func perSecond(_ rate: Rate) -> Fraction {
    switch rate.per {
    case .minute: rate.price.fraction / Fraction(60)
    case .hour: rate.price.fraction / Fraction(3600)
    default: rate.price.fraction
    }
  }

  private mutating func setBands(_ bands: [DistanceRule], _ unit: Distance.Unit) {
    guard !bands.isEmpty else { return }
    var line = Line(from: .min, constant: .zero, slope: .zero)
    lines = [line]
    for band in bands {
      let start =
        Fraction(Int128(band.from.thousandths)) * OrderFormula.ratio(band.from.unit, in: unit)
      let slope = OrderFormula.perThousandth(band.rate, unit)
      line = Line(
        from: Int64(-((-start).floor)), constant: line.constant + (line.slope - slope) * start,
        slope: slope)
      lines.append(line)
    }
  }

  private mutating func setTable(_ rows: [TableRule], _ beyond: Rate?, _ unit: Distance.Unit) {
    var from = Int64.min
    for row in rows {
      lines.append(Line(from: from, constant: row.amount.price.fraction, slope: .zero))
      let end =
        Fraction(Int128(row.upto.thousandths)) * OrderFormula.ratio(row.upto.unit, in: unit)
      from = Int64(end.floor) + 1
      guard row == rows.last else { continue }
      if let beyond {
        let slope = OrderFormula.perThousandth(beyond, unit)
        lines.append(
          Line(from: from, constant: row.amount.price.fraction - slope * end, slope: slope))
      } else {
        longest = from - 1
      }
    }
  }

  private mutating func setClocks(_ rule: PayRule) {
    var edges: Set<Int> = [0]
    for band in rule.bands {
      edges.insert(Int(band.from.secondOfDay) % 86_400)
      edges.insert(Int(band.to.secondOfDay) % 86_400)
    }
    let starts = edges.sorted()
    for (place, start) in starts.enumerated() {
      var clock = Clock(factor: .one, fixed: .zero)
      for band in rule.bands {
        let (open, close) = (Int(band.from.secondOfDay), Int(band.to.secondOfDay))
        let holds = open < close ? open <= start && start < close : start >= open || start < close
        guard holds, open != close else { continue }
        switch band.add {
        case .amount(let rate): clock.fixed += rate.price.fraction
        case .percentage(let share): clock.factor += share.fraction
        }
      }
      let end = place + 1 < starts.count ? starts[place + 1] : 86_400
      clockOfSecond += [UInt16](repeating: UInt16(place), count: end - start)
      clocks.append(clock)
    }
    let holiday = rule.holiday?.fraction ?? .one
    holidayClocks = clocks.map { Clock(factor: $0.factor * holiday, fixed: $0.fixed * holiday) }
  }
}
