import ParleyTerms
import ParleyValues

extension StandardsQuery {
  /// The bounds of what the orders of one worker bring to a period together.
  private func sum(_ column: String, of each: ClosedRange<Int128>) throws(ValueOutOfRange)
    -> SQLNumber
  {
    let most = Int128(bounds.ordersOfWorker)
    let number = SQLNumber(
      .column(column),
      try min(0, each.lowerBound).multipliedExactly(
        by: most)...max(0, each.upperBound).multipliedExactly(by: most))
    guard !number.isWide else { throw ValueOutOfRange() }
    return number
  }

  private func bounds(_ name: String, _ level: SQLLevel) -> ClosedRange<Int128> {
    numbers[level.prefix + name]?.bounds ?? 0...0
  }

  /// The amounts of a period from its sums.
  mutating func addAmounts(_ period: Period, _ level: SQLLevel) throws(ValueOutOfRange) {
    let name = level.prefix(of: period)
    let kept = try level.compiled.map { (rule) throws(ValueOutOfRange) in
      try keptBeyondCap(rule, period, level)
    }
    let due = try level.compiled.map { (rule) throws(ValueOutOfRange) in
      try dueByHour(rule, period)
    }
    var exact = SQLSelect(from: name + "sums")
    exact.everythingOf = [""]
    let rule = SQLExpression.column("rule")
    exact.columns = [
      SQLColumn("exact_excess", level.choose(kept.map(\.number.expression), by: rule)),
      SQLColumn("exact_due", level.choose(due.map(\.number.expression), by: rule)),
    ]
    add(
      name + "dues",
      "Period cap: what was kept less the share of the fares. Hourly floor: amount x hours + "
        + "distance floor x distance.", [exact])
    var amounts = SQLSelect(from: name + "dues")
    amounts.columns = keys.map { SQLColumn($0, .column($0)) }
    let excess = try rounded(kept, "exact_excess", level)
    let floors = try level.compiled.map { (rule) throws(ValueOutOfRange) in
      try periodFloors(rule, period)
    }
    let dueAmounts = try rounded(due, "exact_due", level)
    let hourly = zip(level.compiled, dueAmounts).map { rule, due -> SQLExpression in
      guard let floor = hourlyFloor(rule, of: period) else { return .zero }
      return .greatest([due.expression - counted(excluding: floor.excluding), .zero])
    }
    amounts.columns += [
      SQLColumn("cap_return", .cast(level.choose(excess.map(\.expression), by: rule), .integer)),
      SQLColumn("period_floor", .cast(level.choose(floors, by: rule), .integer)),
      SQLColumn("hourly_floor", .cast(level.choose(hourly, by: rule), .integer)),
    ]
    add(
      name + "amounts",
      "What the cap gives back and what floors add: due less what counts (docs/pay.md, Periods).",
      [amounts])
    groupTables[level.prefix, default: []].append(name + "amounts")
  }

  private func hourlyFloor(_ rule: PayRule, of period: Period) -> HourlyFloorRule? {
    guard let floor = rule.hourlyFloor, floor.per == period,
      floor.time == .engaged || options.shifts != nil
    else { return nil }
    return floor
  }

  private func rounded(
    _ amounts: [SQLExact], _ column: String, _ level: SQLLevel
  ) throws(ValueOutOfRange) -> [SQLNumber] {
    let isWide = amounts.contains { $0.number.isWide }
    var rounded: [SQLNumber] = []
    for (rule, amount) in zip(level.compiled, amounts) {
      rounded.append(try amount.named(column, keptWide: isWide).rounded(rule.rounding))
    }
    return rounded
  }

  private func keptBeyondCap(
    _ rule: PayRule, _ period: Period, _ level: SQLLevel
  ) throws(ValueOutOfRange) -> SQLExact {
    guard let cap = rule.periodCap, cap.per == period else { return .zero }
    let payBounds = [bounds("pay", level), bounds("tier_addition", level)]
    let paid = try sum(
      "fare_pay",
      of: payBounds[0].lowerBound + payBounds[1].lowerBound...payBounds[0].upperBound
        + payBounds[1].upperBound)
    let excess = try SQLExact(
      sum("fares", of: bounds.amounts), times: cap.share.complement.fraction
    )
    .plus(SQLExact(paid, times: Fraction(-1)))
    let positive = SQLExact(excess.number.atLeast(.zero), excess.denominator)
    return try .when([
      (.column("fare_orders") >= .integer(Int128(max(1, cap.fromOrders))), positive)
    ])
  }

  private func dueByHour(
    _ rule: PayRule, _ period: Period
  ) throws(ValueOutOfRange) -> SQLExact {
    guard let floor = hourlyFloor(rule, of: period) else { return .zero }
    let most = bounds.seconds + rule.hours.allowanceSeconds
    let seconds = try sum(floor.time == .online ? "online" : "seconds", of: 0...Int128(most) * 2)
    var due = try SQLExact(seconds, times: (rule.floorHour ?? .zero) / Fraction(3600))
    if let rate = floor.distance {
      due = try due.plus(
        SQLExact(sum("length", of: bounds.distances), times: perThousandth(rate)))
    }
    return due
  }

  private func periodFloors(
    _ rule: PayRule, _ period: Period
  ) throws(ValueOutOfRange) -> SQLExpression {
    var sum = SQLExpression.zero
    for floor in rule.periodFloors where floor.per == period {
      let due = SQLExpression.integer(Int128(try floor.amount.fraction.rounded(rule.rounding)))
      var conditions: [SQLExpression] = [.column("orders") > .zero]
      if let from = floor.from {
        conditions.append(.column("first_day") >= .integer(Int128(from.daysSinceEpoch)))
      }
      if let to = floor.to {
        conditions.append(.column("first_day") <= .integer(Int128(to.daysSinceEpoch)))
      }
      let topUp = SQLExpression.greatest([due - counted(excluding: [.tips]), .zero])
      sum =
        sum
        + .choice([SQLBranch(SQLExpression.all(conditions) ?? .zero, topUp)], otherwise: .zero)
    }
    return sum
  }

  /// What counts toward a floor.
  private func counted(excluding: [FloorExclusion]) -> SQLExpression {
    var sum = SQLExpression.column("pay")
    if excluding.contains(.weather) { sum = sum - .column("weather") }
    if excluding.contains(.extras) { sum = sum - .column("extras") }
    if !excluding.contains(.tiers) { sum = sum + .column("tiers") }
    if !excluding.contains(.allowances) { sum = sum + .column("allowances") }
    if !excluding.contains(.tips) { sum = sum + .column("tips") }
    return sum
  }
}
