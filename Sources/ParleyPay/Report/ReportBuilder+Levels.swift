import ParleyRecords
import ParleyTerms
import ParleyValues

extension ReportBuilder {
  /// The figures of one level.
  ///
  /// - Throws: ``Diagnostics`` with `pay.out-of-range` when a figure leaves its integers.
  func figures(
    of earnings: Earnings, _ table: RuleTable?
  ) throws(Diagnostics) -> LevelFigures {
    var sum = earnings.sum
    // Without workers nobody's time is known.
    if !records.namesWorkers { sum.engagedSeconds = 0 }
    let (limits, shortfall) = limitFigures(earnings, table)
    let hasCosts = !options.costs.isEmpty
    return LevelFigures(
      earnings: sum, total: sum.total, perMonth: try perMonth(sum.total),
      perOrder: sum.orders == 0
        ? .withheld(.noOrders)
        : .shown(Fraction(Int128(sum.total), Int128(sum.orders))),
      takeRate: takeRate(earnings), perEngagedHour: distribution(earnings, .engaged),
      perOnlineHour: distribution(earnings, .online),
      netPerEngagedHour: hasCosts ? distribution(earnings, .engaged, net: true) : nil,
      netPerOnlineHour: hasCosts ? distribution(earnings, .online, net: true) : nil,
      gini: workersWithheld.map { .withheld($0) }
        ?? .shown(GiniCoefficient(of: earnings.workers.map(\.total))),
      belowFloor: below(earnings, floor),
      belowLocalMinimum: below(earnings, localMinimum), limits: limits,
      guarantee: shortfall)
  }

  private func perMonth(_ total: Int64) throws(Diagnostics) -> Withholdable<Money> {
    guard let days = records.coveredDays else { return .withheld(.noOrders) }
    do {
      return .shown(try MonthScale(days).perMonth(total))
    } catch { throw Diagnostics([.outOfRange(line: nil)]) }
  }

  /// What the platform keeps of the fares it is known to have taken.
  private func takeRate(_ earnings: Earnings) -> Withholdable<Fraction> {
    guard withFare > 0, fares > 0 else { return .withheld(.noFares) }
    let fare = records.log.fare
    var paid: Int128 = 0
    for row in 0..<records.log.count where pair.isPriced(row) && fare[row] != nil {
      paid += Int128(earnings.orderPay[row] + earnings.tierAdditions[row])
    }
    let kept = Int128(fares) - paid - Int128(earnings.sum.capReturns)
    return .shown(Fraction(kept, Int128(fares)))
  }

  private func distribution(
    _ earnings: Earnings, _ time: MeasuredTime, net: Bool = false
  ) -> Withholdable<HourlyFigures> {
    if let reason = workersWithheld { return .withheld(reason) }
    if time == .online, records.shifts == nil { return .withheld(.noShifts) }
    let all = hourly(earnings, time, net: net)
    let sorted = all.compactMap(\.self).sorted()
    let pay = sorted.reduce(Int64(0)) { $0 + $1.pay }
    let seconds = sorted.reduce(Int64(0)) { $0 + $1.seconds }
    guard sorted.count >= options.minimumGroupSize,
      let mean = HourlyPay(pay: pay, seconds: seconds)
    else { return .withheld(.groupTooSmall(minimum: options.minimumGroupSize)) }
    return .shown(
      HourlyFigures(
        workers: sorted.count, withoutHours: all.count - sorted.count, mean: mean,
        quantiles: HourlyFigures.shares.compactMap { share in
          quantile(share, of: sorted).map { HourlyFigures.Quantile(share: share, pay: $0) }
        }))
  }

  /// The threshold of the floor for an hour, and of which hours.
  private var floor: (Fraction, MeasuredTime)? {
    let day = records.firstDay.daysSinceEpoch
    let stated = [pair.proposalTable, pair.baselineTable].compactMap(\.self)
      .compactMap { $0.rule(of: 0, on: day).hourlyFloor }.first
    if let floor = options.floor { return (floor.fraction, stated?.time ?? .engaged) }
    return stated.map { ($0.amount.fraction, $0.time) }
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
    if threshold.time == .online, records.shifts == nil { return .withheld(.noShifts) }
    let all = hourly(earnings, threshold.time).compactMap(\.self)
    guard all.count >= options.minimumGroupSize else {
      return .withheld(.groupTooSmall(minimum: options.minimumGroupSize))
    }
    let (numerator, denominator) = (threshold.amount.numerator, threshold.amount.denominator)
    let below = all.count { worker in
      Int128(worker.pay) * 3600 * denominator < numerator * Int128(worker.seconds)
    }
    return .shown(
      ShareBelow(
        threshold: threshold.amount, time: threshold.time, below: below, workers: all.count))
  }

  private func limitFigures(
    _ earnings: Earnings, _ table: RuleTable?
  ) -> ([LimitFigures], GuaranteeFigures) {
    guard let table, records.namesWorkers else { return ([], GuaranteeFigures()) }
    let reader = LimitReader(table, pair.records)
    guard reader.isNeeded else { return ([], GuaranteeFigures()) }
    let kinds = LimitKind.allCases
    var orders = [Int](repeating: 0, count: kinds.count)
    var workers = orders
    var pay = [Int64](repeating: 0, count: kinds.count)
    var shortfall = GuaranteeFigures()
    for worker in records.workers {
      let findings = reader.findings(of: worker, leavingOut: pair.leftOut)
      var touched = [Bool](repeating: false, count: kinds.count)
      for breach in findings.breaches {
        let kind = breach.kind.rawValue
        orders[kind] += 1
        touched[kind] = true
        pay[kind] += earnings.orderPay[breach.row] + earnings.tierAdditions[breach.row]
      }
      for kind in kinds.indices where touched[kind] { workers[kind] += 1 }
      for short in findings.shortfalls {
        shortfall.shifts += 1
        shortfall.orders += short.due - short.accepted
      }
    }
    let stated = reader.statedKinds
    let figures = kinds.filter { stated.contains($0) }.map { kind in
      let count = workers[kind.rawValue]
      let isSmall = count > 0 && count < options.minimumGroupSize
      return LimitFigures(
        kind: kind, orders: orders[kind.rawValue],
        workers: isSmall
          ? .withheld(.groupTooSmall(minimum: options.minimumGroupSize)) : .shown(count),
        payBeyond: Money(minorUnits: pay[kind.rawValue]))
    }
    return (figures, shortfall)
  }
}

extension LimitReader {
  /// The limits that some rule states.
  var statedKinds: [LimitKind] {
    let limits = table.compiled.map(\.limits)
    let isStated: [(LimitKind, Bool)] = [
      (.continuous, limits.contains { $0.continuous != nil }),
      (.daily, limits.contains { $0.daily != nil }),
      (.weekly, limits.contains { $0.weekly != nil }),
      (.concurrent, limits.contains { $0.concurrent != nil }),
      (.hourly, limits.contains { $0.hourly != nil }),
      (.stop, table.compiled.contains { $0.signals.contains { $0.stop == true } }),
    ]
    return isStated.filter(\.1).map(\.0)
  }
}
