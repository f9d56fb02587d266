import ParleyRecords
import ParleyTerms
import ParleyValues

extension ReportBuilder {
  /// The figures of one level.
  ///
  /// - Throws: ``Diagnostics`` with `pay.out-of-range` when a figure leaves its integers.
  func figures(
    of level: Int
  ) throws(Diagnostics) -> LevelFigures {
    let earnings = pair.levels[level]
    var sum = earnings.sum
    // Without workers nobody's time is known.
    if !records.namesWorkers { sum.engagedSeconds = 0 }
    let (limits, breaches, shortfall) = limitFigures(level)
    let hasCosts = !options.costs.isEmpty
    return LevelFigures(
      earnings: sum, total: sum.total, perMonth: try perMonth(sum.total),
      perOrder: sum.orders == 0
        ? .withheld(.noOrders)
        : .shown(Fraction(Int128(sum.total), Int128(sum.orders))),
      takeRate: takeRate(level, sum), perEngagedHour: distribution(earnings, .engaged),
      perOnlineHour: distribution(earnings, .online),
      netPerEngagedHour: hasCosts ? distribution(earnings, .engaged, net: true) : nil,
      netPerOnlineHour: hasCosts ? distribution(earnings, .online, net: true) : nil,
      gini: workersWithheld.map { .withheld($0) }
        ?? .shown(GiniCoefficient(of: earnings.totals)),
      belowFloor: below(earnings, floor),
      belowLocalMinimum: below(earnings, localMinimum), limits: limits, breaches: breaches,
      guarantee: shortfall)
  }

  private func perMonth(_ total: Int64) throws(Diagnostics) -> Withholdable<Money> {
    guard let days = records.coveredDays else { return .withheld(.noOrders) }
    do {
      return .shown(try MonthScale(days).perMonth(total))
    } catch { throw Diagnostics([.outOfRange(line: nil)]) }
  }

  /// What the platform keeps of the fares it is known to have taken.
  private func takeRate(_ level: Int, _ sum: WorkerEarnings) -> Withholdable<Fraction> {
    guard pair.withFare > 0, pair.fares > 0 else { return .withheld(.noFares) }
    let paid = pair.sums.payOfKnownFare[level]
    let kept = Int128(pair.fares) - Int128(paid) - Int128(sum.capReturns)
    return .shown(Fraction(kept, Int128(pair.fares)))
  }

  private func distribution(
    _ earnings: Earnings, _ time: MeasuredTime, net: Bool = false
  ) -> Withholdable<HourlyFigures> {
    if let reason = workersWithheld { return .withheld(reason) }
    if time == .online, !records.hasShifts { return .withheld(.noShifts) }
    let ranking = ranking(earnings, time, net: net)
    let count = ranking.places.count
    guard count >= options.minimumGroupSize, let mean = ranking.mean else {
      return .withheld(.groupTooSmall(minimum: options.minimumGroupSize))
    }
    return .shown(
      HourlyFigures(
        workers: count, withoutHours: earnings.totals.count - count, mean: mean,
        quantiles: HourlyFigures.shares(of: count, minimum: options.minimumGroupSize)
          .compactMap { share in
            ranking.quantile(share).map { HourlyFigures.Quantile(share: share, pay: $0) }
          }))
  }

  /// The threshold of the floor for an hour, and of which hours.
  private var floor: (Fraction, MeasuredTime)? {
    let stated = pair.firstRules.reversed().compactMap(\.self).first { $0.hourlyFloor != nil }
    let time = stated?.hourlyFloor?.time ?? .engaged
    if let floor = options.floor { return (floor.fraction, time) }
    return stated?.floorHour.map { ($0, time) }
  }

  private var localMinimum: (Fraction, MeasuredTime)? {
    (options.localMinimum ?? pair.proposalRules.context.minimumWages.hourly).map {
      ($0.fraction, .engaged)
    }
  }

  private func below(
    _ earnings: Earnings, _ threshold: (amount: Fraction, time: MeasuredTime)?
  ) -> Withholdable<ShareBelow> {
    guard let threshold else { return .withheld(.noThreshold) }
    if let reason = workersWithheld { return .withheld(reason) }
    if threshold.time == .online, !records.hasShifts { return .withheld(.noShifts) }
    let ranking = ranking(earnings, threshold.time)
    guard ranking.places.count >= options.minimumGroupSize else {
      return .withheld(.groupTooSmall(minimum: options.minimumGroupSize))
    }
    return .shown(
      ShareBelow(
        threshold: threshold.amount, time: threshold.time,
        below: ranking.count(below: threshold.amount), workers: ranking.places.count))
  }

  private func limitFigures(
    _ level: Int
  ) -> ([LimitFigures], [BreachFigures], GuaranteeFigures) {
    guard let stated = pair.statedLimits[level] else { return ([], [], GuaranteeFigures()) }
    let sums = pair.sums.limits[level]
    let figures = LimitKind.allCases.filter { stated.contains($0) }.map { kind in
      let touched = sums.kinds[kind.rawValue]
      let isSmall = touched.workers > 0 && touched.workers < options.minimumGroupSize
      return LimitFigures(
        kind: kind, orders: touched.orders,
        workers: isSmall
          ? .withheld(.groupTooSmall(minimum: options.minimumGroupSize))
          : .shown(touched.workers),
        payBeyond: isSmall
          ? .withheld(.groupTooSmall(minimum: options.minimumGroupSize))
          : .shown(Money(minorUnits: kind.costsPay ? touched.pay : 0)))
    }
    let breaches = sums.breaches.figures(
      of: stated, minimum: options.minimumGroupSize, namesWorkers: records.namesWorkers)
    return (figures, breaches, sums.guarantee)
  }
}

extension LimitReader {
  /// The limits that some rule states.
  var statedKinds: [LimitKind] {
    let stated = table.compiled.map(\.statedLimits)
    return LimitKind.allCases.filter { kind in stated.contains { $0.contains(kind) } }
  }
}

extension PayRule {
  /// The limits that are stated; the guarantee is none.
  var statedLimits: [LimitKind] {
    let isStated: [(LimitKind, Bool)] = [
      (.continuous, limits.continuous != nil), (.daily, limits.daily != nil),
      (.weekly, limits.weekly != nil), (.concurrent, limits.concurrent != nil),
      (.hourly, limits.hourly != nil), (.stop, signals.contains { $0.stop == true }),
      (.promise, wider.estimate != nil),
    ]
    return isStated.filter(\.1).map(\.0)
  }
}
