import ParleyTerms
import ParleyValues

/// The period terms of a rule in integers.
struct PeriodPlan: Sendable {
  struct Tier: Sendable {
    let per: Period
    let isWhole: Bool
    let steps: [(orders: Int, add: Int64)]

    /// What an order of a rank gets.
    func addition(atRank rank: Int) -> Int64 {
      var addition: Int64 = 0
      for step in steps where step.orders <= rank { addition = step.add }
      return addition
    }
  }

  struct Floor: Sendable {
    let per: Period
    let from: Int32
    let to: Int32
    let due: Int64
  }

  struct Hourly: Sendable {
    let per: Period
    let isOnline: Bool
    let perSecond: Int128
    let perThousandth: Int128
    let denominator: Int128
    let countsTips: Bool
    let countsWeather: Bool
    let countsTiers: Bool
    let countsAllowances: Bool
  }

  let tiers: [Tier]
  let cap: (per: Period, partsPerMillion: Int64, fromOrders: Int)?
  let floors: [Floor]
  let hourly: Hourly?
  let rounding: Rounding
  let forecasts: [ForecastRule]
  let isSum: Bool
  let allowanceSeconds: Int64
  let countsOnce: Bool
  let engagedFrom: EngagedFrom
  /// What one thousandth of the record's distance unit gives in any case, over its denominator.
  let distanceAllowance: (numerator: Int128, denominator: Int128)?

  init(_ rule: PayRule, unit: Distance.Unit) {
    rounding = rule.rounding
    tiers = rule.tiers.map { list in
      Tier(
        per: list.per, isWhole: list.mode == .whole,
        steps: list.steps.map {
          (
            $0.orders,
            $0.add.price.millionths.divided(by: UnitPrice.scale, rounding: rule.rounding)
          )
        })
    }
    cap = rule.periodCap.map { ($0.per, $0.share.partsPerMillion, $0.fromOrders) }
    floors = rule.periodFloors.map { floor in
      let due = Int128(floor.amount.price.millionths) * Int128(floor.amount.share.partsPerMillion)
      return Floor(
        per: floor.per, from: floor.from?.daysSinceEpoch ?? .min,
        to: floor.to?.daysSinceEpoch ?? .max,
        due: Int64(
          due.divided(by: Int128(UnitPrice.scale * Share.scale), rounding: rule.rounding)))
    }
    hourly = rule.hourlyFloor.map { PeriodPlan.hourly($0, unit) }
    forecasts = rule.forecasts
    isSum = rule.stacking == .sum
    allowanceSeconds = rule.hours.allowanceSeconds
    countsOnce = rule.hours.overlap == .once
    engagedFrom = rule.hours.from
    distanceAllowance = rule.distanceAllowance.map {
      let amount = OrderFormula.perThousandth($0, unit)
      return (amount.numerator, amount.denominator)
    }
  }

  private static func hourly(_ floor: HourlyFloorRule, _ unit: Distance.Unit) -> Hourly {
    let second = Fraction(
      Int128(floor.amount.price.millionths) * Int128(floor.amount.share.partsPerMillion),
      Int128(UnitPrice.scale * Share.scale) * 3600)
    let distance = floor.distance.map { OrderFormula.perThousandth($0, unit) } ?? .zero
    // Both fit 64 bits or so: prices have six decimals, a share six, an hour 3,600 seconds.
    let denominator =
      second.denominator * Fraction(second.denominator, distance.denominator).denominator
    return Hourly(
      per: floor.per, isOnline: floor.time == .online,
      perSecond: second.numerator * (denominator / second.denominator),
      perThousandth: distance.numerator * (denominator / distance.denominator),
      denominator: denominator, countsTips: !floor.excluding.contains(.tips),
      countsWeather: !floor.excluding.contains(.weather),
      countsTiers: !floor.excluding.contains(.tiers),
      countsAllowances: !floor.excluding.contains(.allowances))
  }
}
