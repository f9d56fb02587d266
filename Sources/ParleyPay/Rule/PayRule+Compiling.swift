import ParleyTerms
import ParleyValues

extension PayRule {
  /// The rule of standards without scopes, variants and dated terms.
  ///
  /// - Throws: ``Diagnostics`` with `pay.needs-minimum-wage` when a floor names the local minimum
  ///   wage and the context has none.
  init(_ standards: Standards, in context: PayContext) throws(Diagnostics) {
    let piece = standards.pieceRate
    let hours = standards.onlineHours
    rate = PayRule.rate(of: standards)
    bands = piece.bands.compactMap { band in
      guard let from = band.from, let to = band.to, let add = band.add else { return nil }
      return BandRule(
        name: band.name, from: from, to: to, add: add, days: band.days?.choices.map(\.weekday))
    }
    holiday = piece.holiday
    holidays = (standards.general.holidays ?? context.statutoryHolidays).sorted()
    signals = standards.weather.signals
    stacking = standards.general.weatherStacking ?? .highest
    minimum = PayRule.minimum(of: piece.minimum)
    orderCap = standards.commission.orderCap
    rounding = standards.rounding
    forecasts = standards.weather.forecasts.compactMap { term in
      term.allowance.map {
        ForecastRule(threshold: term.threshold, months: term.months ?? 1...12, allowance: $0)
      }
    }
    tiers = piece.tiers.compactMap { list in
      list.mode.map { mode in
        TierRule(
          per: list.per, mode: mode,
          steps: list.steps.compactMap { step in
            step.add.map { TierRule.Step(orders: step.orders, add: $0) }
          })
      }
    }
    periodCap = PayRule.periodCap(of: standards.commission)
    periodFloors = try PayRule.periodFloors(of: hours, in: context)
    hourlyFloor = try PayRule.hourlyFloor(of: hours, in: context)
    distanceAllowance = hours.distanceAllowance
    self.hours = HoursRule(
      from: hours.engagedFrom ?? .accepted, overlap: hours.overlap ?? .once,
      allowanceSeconds: hours.allowanceTimePerOrder?.seconds ?? 0)
    limits = PayRule.limits(of: standards)
    wider = try WiderRule(standards, in: context)
    further = try FurtherRule(standards, in: context)
  }

  private static func rate(of standards: Standards) -> RateRule {
    if standards.basis == .fare {
      return .fare(commission: standards.commission.takenRate)
    }
    let piece = standards.pieceRate
    let rows = piece.table.rows.compactMap { row in
      row.amount.map { TableRule(upto: row.upto, amount: $0) }
    }
    if !rows.isEmpty { return .table(rows: rows, beyond: piece.table.beyond) }
    return .piece(
      PieceRule(
        base: piece.base,
        distance: piece.distance.compactMap { band in
          band.rate.map { DistanceRule(from: band.from, rate: $0) }
        }, time: piece.time,
        weight: piece.weight.compactMap { step in
          step.add.map { WeightRule(over: step.over, add: $0) }
        }))
  }

  private static func minimum(of minimum: OrderMinimum) -> MinimumRule? {
    if let amount = minimum.amount { return .amount(amount) }
    if minimum.isEmpty { return nil }
    return .formula(
      base: minimum.base, distance: minimum.distance, time: minimum.time,
      atLeast: minimum.atLeast)
  }

  private static func periodCap(of commission: Commission) -> PeriodCapRule? {
    guard let share = commission.periodCapShare, let per = commission.periodCapPer else {
      return nil
    }
    return PeriodCapRule(share: share, per: per, fromOrders: commission.periodCapFromOrders ?? 0)
  }

  private static func periodFloors(
    of hours: OnlineHours, in context: PayContext
  ) throws(Diagnostics) -> [PeriodFloorRule] {
    var floors: [PeriodFloorRule] = []
    for floor in hours.periodFloors {
      guard let amount = floor.amount else { continue }
      floors.append(
        PeriodFloorRule(
          per: floor.per, from: floor.from, to: floor.to,
          amount: try price(
            amount, minimum: context.minimumWages.monthly,
            missing: LocalizedText(
              zhHans: "标准中的周期保底引用了当地月最低工资标准，但没有给出该标准",
              en: "a period floor names the local monthly minimum wage, which was not given"))))
    }
    return floors
  }

  private static func hourlyFloor(
    of hours: OnlineHours, in context: PayContext
  ) throws(Diagnostics) -> HourlyFloorRule? {
    guard let amount = hours.hourlyFloor.amount, let per = hours.hourlyFloor.per else {
      return nil
    }
    let price = try price(
      amount, minimum: context.minimumWages.hourly,
      missing: LocalizedText(
        zhHans: "标准中的小时保底引用了当地小时最低工资标准，但没有给出该标准",
        en: "the hourly floor names the local hourly minimum wage, which was not given"))
    return HourlyFloorRule(
      amount: price, time: hours.hourlyFloor.time ?? .engaged, per: per,
      excluding: hours.hourlyFloor.excluding?.choices ?? [.tips], distance: hours.distanceFloor)
  }

  static func price(
    _ amount: FloorAmount, minimum: Money?, missing: LocalizedText
  ) throws(Diagnostics) -> FloorPrice {
    switch amount {
    case .hourly(let price), .period(let price): return FloorPrice(price: price, share: .whole)
    case .localMinimum(let share):
      guard let minimum else {
        throw Diagnostics([
          Diagnostic(
            "pay.needs-minimum-wage", .error, missing,
            remedy: LocalizedText(
              zhHans: "请给出地区（--jurisdiction）或最低工资标准（--minimum-wage）",
              en: "name the place (--jurisdiction) or the wage (--minimum-wage)"),
            help: "simulate")
        ])
      }
      return FloorPrice(price: UnitPrice(minimum), share: share)
    }
  }

  private static func limits(of standards: Standards) -> LimitRule {
    let hours = standards.onlineHours
    var continuous: LimitRule.Continuous?
    if let limit = hours.continuousLimit, let rest = hours.continuousLimitRest {
      continuous = LimitRule.Continuous(
        seconds: limit.seconds, at: hours.continuousLimitAt ?? .exceeds, rest: rest.seconds)
    }
    return LimitRule(
      continuous: continuous,
      daily: hours.dailyLimit.map {
        LimitRule.Timed(seconds: $0.seconds, of: hours.dailyLimitOf ?? .engaged)
      },
      weekly: hours.weeklyLimit.map {
        LimitRule.Timed(seconds: $0.seconds, of: hours.weeklyLimitOf ?? .engaged)
      }, concurrent: standards.dispatch.concurrentLimit,
      hourly: standards.dispatch.hourlyLimit,
      guaranteedPerOnlineHour: standards.dispatch.guaranteedOrdersPer == .onlineHour
        ? standards.dispatch.guaranteedOrdersCount : nil)
  }
}
