import ParleyTerms
import ParleyValues

/// What one rule reckons over one period.
struct PeriodTerms: Sendable {
  /// Additions by rank.
  struct Tiers: Sendable {
    let mode: TierMode
    /// The rank each step starts at.
    let ranks: [Int]
    /// What an order of the step gets, rounded like an order.
    let additions: [Int64]

    /// What an order of a rank gets.
    @inline(__always)
    func addition(ofRank rank: Int) -> Int64 {
      var place = ranks.count
      while place > 0, ranks[place - 1] > rank { place -= 1 }
      return place == 0 ? 0 : additions[place - 1]
    }
  }

  /// The most the platform keeps.
  struct Cap: Sendable {
    let partsPerMillion: Int64
    let fromOrders: Int
  }

  /// The least the period pays.
  struct Floor: Sendable {
    /// The first and the last day on which a period may begin for the floor to hold.
    let days: ClosedRange<Int32>
    /// Rounded, in smallest units.
    let due: Int64
  }

  /// The least an hour pays.
  struct Hourly: Sendable {
    let time: MeasuredTime
    let due: LinearAmount
    let countsTips: Bool
    let countsWeather: Bool
    let countsAllowances: Bool
    let countsTiers: Bool
  }

  let tiers: Tiers?
  let cap: Cap?
  let floors: [Floor]
  let hourly: Hourly?
  let rounding: Rounding

  /// What a rule reckons over a period.
  ///
  /// - Throws: ``ValueOutOfRange`` when an amount leaves its integers.
  init(_ rule: PayRule, per period: Period, unit: Distance.Unit) throws(ValueOutOfRange) {
    rounding = rule.rounding
    var additions: [Int64] = []
    let list = rule.tiers.first { $0.per == period }
    for step in list?.steps ?? [] {
      additions.append(try step.add.price.fraction.rounded(rule.rounding))
    }
    tiers = list.map { Tiers(mode: $0.mode, ranks: $0.steps.map(\.orders), additions: additions) }
    cap = rule.periodCap.flatMap { cap in
      cap.per == period
        ? Cap(partsPerMillion: cap.share.partsPerMillion, fromOrders: cap.fromOrders) : nil
    }
    var floors: [Floor] = []
    for floor in rule.periodFloors where floor.per == period {
      let first = floor.from?.daysSinceEpoch ?? .min
      let last = floor.to?.daysSinceEpoch ?? .max
      guard first <= last else { continue }
      floors.append(
        Floor(days: first...last, due: try floor.amount.exact.rounded(rule.rounding)))
    }
    self.floors = floors
    hourly = rule.hourlyFloor.flatMap { floor in
      guard floor.per == period else { return nil }
      func counts(_ kind: FloorExclusion) -> Bool { !floor.excluding.contains(kind) }
      return Hourly(
        time: floor.time,
        due: LinearAmount(
          perSecond: floor.amount.exact * Fraction(1, 3600),
          perThousandth: floor.distance?.perThousandth(of: unit) ?? .zero),
        countsTips: counts(.tips), countsWeather: counts(.weather),
        countsAllowances: counts(.allowances), countsTiers: counts(.tiers))
    }
  }

  /// Whether nothing is reckoned.
  var isEmpty: Bool { tiers == nil && cap == nil && floors.isEmpty && hourly == nil }
  /// Whether online time is read.
  var readsOnlineTime: Bool { hourly?.time == .online }
}

extension FloorPrice {
  /// The price times the share of it, exactly, in smallest units.
  var exact: Fraction { price.fraction * share.fraction }
}

/// An amount for seconds and distance together, exact until it is rounded.
struct LinearAmount: Sendable {
  private let perSecond: Fraction
  private let perThousandth: Fraction
  /// The same over one denominator, where they fit 64 bits.
  let whole: (perSecond: Int64, perThousandth: Int64, denominator: Int64)?

  /// An amount of each second and each thousandth of distance.
  init(perSecond: Fraction, perThousandth: Fraction) {
    (self.perSecond, self.perThousandth) = (perSecond, perThousandth)
    guard let scale = OrderScales.common([perSecond, perThousandth]),
      let denominator = Int64(exactly: scale),
      let seconds = Int64(exactly: Int128(perSecond, over: scale)),
      let distance = Int64(exactly: Int128(perThousandth, over: scale)),
      MagnitudeBound(perSecond, over: scale).fits(bits: 63),
      MagnitudeBound(perThousandth, over: scale).fits(bits: 63)
    else {
      whole = nil
      return
    }
    whole = (seconds, distance, denominator)
  }

  /// The amount for so much, rounded.
  ///
  /// - Throws: ``ValueOutOfRange`` when the amount does not fit 64 bits.
  func rounded(
    seconds: Int64, thousandths: Int64, _ rounding: Rounding
  ) throws(ValueOutOfRange) -> Int64 {
    if let whole {
      let time = whole.perSecond.multipliedReportingOverflow(by: seconds)
      let distance = whole.perThousandth.multipliedReportingOverflow(by: thousandths)
      let sum = time.partialValue.addingReportingOverflow(distance.partialValue)
      if !time.overflow, !distance.overflow, !sum.overflow {
        return sum.partialValue.divided(by: whole.denominator, rounding: rounding)
      }
    }
    let exact =
      perSecond * Fraction(Int128(seconds)) + perThousandth * Fraction(Int128(thousandths))
    return try exact.rounded(rounding)
  }
}
