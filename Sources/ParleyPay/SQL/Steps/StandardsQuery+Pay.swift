import ParleyTerms
import ParleyValues

extension StandardsQuery {
  /// An exact amount of a rule that a column holds.
  private func held(_ column: String, _ level: SQLLevel, _ place: Int) -> SQLExact {
    amounts[level.prefix + column]?[place] ?? .zero
  }

  /// Steps 2 to 6 of every level.
  mutating func addOrderSteps() throws(ValueOutOfRange) {
    try extendAmounts(
      "banded",
      "Step 2, bands: rate x (1 + percentages of the bands that hold) + their fixed additions.",
      "banded"
    ) { (query, level, rule, place) throws(ValueOutOfRange) in
      try query.banded(query.held("rate", level, place), rule)
    }
    var last = "banded"
    if levels.contains(where: { $0.compiled.contains { $0.holiday != nil } }) {
      try extendAmounts(
        "on_holidays", "Step 2, holiday: times the holiday percentage on statutory holidays.",
        "with_holiday"
      ) { (query, level, rule, place) throws(ValueOutOfRange) in
        try query.onHoliday(query.held("banded", level, place), rule)
      }
      last = "with_holiday"
    }
    if levels.contains(where: { $0.compiled.contains { $0.further.routes.leavingRate != nil } }) {
      let plain = last
      try extendAmounts(
        "leaving", "Step 2, routes: times the percentage of orders that leave the area.",
        "with_leaving"
      ) { (query, level, rule, place) throws(ValueOutOfRange) in
        let before = query.held(plain, level, place)
        guard let rate = rule.further.routes.leavingRate else { return before }
        return try .when(
          [(StandardsQuery.isLeaving, before.times(rate.fraction))], otherwise: before)
      }
      last = "with_leaving"
    }
    let base = last
    try extendAmounts(
      "weathered", "Step 3, weather: the highest addition of the signals in force, or their sum.",
      "weather"
    ) { (query, level, rule, place) throws(ValueOutOfRange) in
      let addition = try query.weather(query.held(base, level, place), rule)
      if addition == .zero { return .zero }
      return try .when([(.column("cancelled") == 1, .zero)], otherwise: addition)
    }
    try extendAmounts(
      "exact_pay",
      "Steps 4 and 5: not less than the minimum; extras; where the fare is known not less "
        + "than the fare less the order cap; of a cancelled order what it pays for that.", "exact"
    ) { (query, level, rule, place) throws(ValueOutOfRange) in
      let reached = query.held(base, level, place)
      let least = try query.least(
        reached.plus(query.held("weather", level, place)), rule, level)
      return try .when([(.column("cancelled") == 1, query.ofCancelled(rule))], otherwise: least)
    }
    try addRounding()
  }

  /// What a cancelled order pays: a share of its fee, or the cancellation pay when somebody else
  /// cancelled it late enough; and nothing else.
  private func ofCancelled(_ rule: PayRule) throws(ValueOutOfRange) -> SQLExact {
    var pay = SQLExact.zero
    if let cancel = rule.wider.extras.cancel {
      let isLate =
        SQLExpression.column("cancelled_at") - .column("accepted")
        >= .integer(Int128(cancel.afterSeconds))
      let isOwn = SQLExpression.isOneOf(
        .folded(.firstPresent([.column("cancelled_by"), .text("")])),
        RecordWords.ownCancellation.sorted(by: CodePointOrder.precedes).map { .text($0) })
      pay = try .when([(isOwn, .zero), (isLate, SQLExact(cancel.pay.amountOfOne))])
    }
    guard let share = rule.further.cancelledShare else { return pay }
    return try .when(
      [
        (
          StandardsQuery.hadSetOut,
          SQLExact(SQLNumber(.column("fare"), bounds.amounts), times: share.fraction)
        )
      ], otherwise: pay)
  }

  /// Whether the worker had set out when the order was cancelled, as far as is known.
  static var hadSetOut: SQLExpression {
    .binary(
      .or, .column("started").isMissing, .column("started") <= .column("cancelled_at"))
  }

  private func banded(_ rate: SQLExact, _ rule: PayRule) throws(ValueOutOfRange) -> SQLExact {
    var shares = try SQLExact(.one)
    var fixed = SQLExact.zero
    for band in rule.bands where band.from != band.to {
      let holds = band.condition
      switch band.add {
      case .percentage(let share):
        shares = try shares.plus(.when([(holds, SQLExact(share.fraction))]))
      case .amount(let rate):
        fixed = try fixed.plus(.when([(holds, SQLExact(rate.amountOfOne))]))
      }
    }
    if let conditions = rule.wider.conditions {
      shares = try shares.plus(share(of: conditions, rule))
    }
    let product = SQLExact(
      try rate.number.times(shares.number),
      try rate.denominator.multipliedExactly(by: shares.denominator))
    return try product.plus(fixed)
  }

  private func onHoliday(_ plain: SQLExact, _ rule: PayRule) throws(ValueOutOfRange) -> SQLExact {
    guard let holiday = rule.holiday, !rule.holidays.isEmpty else { return plain }
    let isHoliday = SQLExpression.isOneOf(
      .column("civil_day"), rule.holidays.map { .integer(Int128($0.daysSinceEpoch)) })
    return try .when([(isHoliday, plain.times(holiday.fraction))], otherwise: plain)
  }

  private func weather(_ base: SQLExact, _ rule: PayRule) throws(ValueOutOfRange) -> SQLExact {
    var additions: [SQLExact] = []
    for signal in statedSignals where hasLevel(of: signal) {
      var branches: [(SQLExpression, SQLExact)] = []
      for entry in StandardsQuery.entries(rule, signal, having: \.add) {
        switch entry.value {
        case .amount(let rate):
          branches.append((entry.condition, try SQLExact(rate.amountOfOne)))
        case .percentage(let share):
          branches.append((entry.condition, try base.times(share.fraction)))
        }
      }
      if !branches.isEmpty { additions.append(try .when(branches)) }
    }
    guard var sum = additions.first else { return .zero }
    for addition in additions.dropFirst() {
      sum = rule.stacking == .sum ? try sum.plus(addition) : try sum.atLeast(addition)
    }
    return sum
  }

  private func least(
    _ reached: SQLExact, _ rule: PayRule, _ level: SQLLevel
  ) throws(ValueOutOfRange) -> SQLExact {
    var result = reached
    if let least = try minimum(rule, level) { result = try result.atLeast(least) }
    result = try result.plus(extras(rule.wider.extras))
    if let cap = rule.orderCap {
      // Without a fare this is no value, and the greatest of two is the other one.
      let kept = try SQLExact(
        SQLNumber(.column("fare"), bounds.amounts), times: cap.complement.fraction)
      result =
        cap.complement.fraction == .zero
        ? try .when([(.column("fare").isPresent, result.atLeast(.zero))], otherwise: result)
        : try result.atLeastIfPresent(kept)
    }
    return result
  }

  /// The least an order pays by itself; nothing without a minimum.
  private func minimum(
    _ rule: PayRule, _ level: SQLLevel
  ) throws(ValueOutOfRange) -> SQLExact? {
    var least: SQLExact
    let used = (rule.further.utilisation ?? .whole).fraction
    switch rule.minimum {
    case nil: return nil
    case .amount(let amount): least = try SQLExact(amount.amountOfOne)
    case .formula(let base, let distance, let time, let atLeast):
      least = try SQLExact(base?.amountOfOne ?? .zero)
      if let distance, distance.price != .zero {
        let length = SQLNumber(.firstPresent([paidDistance(level), .zero]), bounds.distances)
        let factor = (rule.further.minimumDistance ?? .whole).fraction / used
        least = try least.plus(SQLExact(length, times: perThousandth(distance) * factor))
      }
      if let time, time.price != .zero {
        let factor = (rule.further.minimumTime ?? .whole).fraction / used
        least = try least.plus(
          SQLExact(engaged(level), times: time.amount(forSeconds: 1) * factor))
      }
      if !rule.paysByRate { least = try least.plus(outsidePart(rule, level)) }
      if let floor = try leastOfFormula(atLeast, rule, level) { least = try least.atLeast(floor) }
    }
    guard let rate = rule.further.routes.leavingRate else { return least }
    return try .when(
      [(StandardsQuery.isLeaving, least.times(rate.fraction))], otherwise: least)
  }

  /// What the formula gives at least; orders wholly outside may have an amount of their own.
  private func leastOfFormula(
    _ atLeast: Rate?, _ rule: PayRule, _ level: SQLLevel
  ) throws(ValueOutOfRange) -> SQLExact? {
    let common = try atLeast.map { (rate) throws(ValueOutOfRange) in
      try SQLExact(rate.amountOfOne)
    }
    guard let outside = rule.further.outside.atLeast, rule.further.routes[.outside] == .split else {
      return common
    }
    return try .when(
      [(SQLExpression.column("route_number") == 4, SQLExact(outside.amountOfOne))],
      otherwise: common ?? .zero)
  }

  /// Step 6, with the weather addition and the distance allowance, each rounded like an order.
  private mutating func addRounding() throws(ValueOutOfRange) {
    var allowances: [SQLColumn] = []
    for level in levels where level.compiled.contains(where: { $0.distanceAllowance != nil }) {
      var made: [SQLExact] = []
      for rule in level.compiled {
        let length = SQLNumber(.firstPresent([.column("distance"), .zero]), bounds.distances)
        made.append(
          try rule.distanceAllowance.map { (rate) throws(ValueOutOfRange) in
            try .when(
              [(.column("cancelled") == 1, .zero)],
              otherwise: SQLExact(length, times: perThousandth(rate)))
          } ?? .zero)
      }
      let name = level.prefix + "exact_allowance"
      allowances.append(SQLColumn(name, level.choose(made.map(\.number.expression))))
      let isWide = made.contains { $0.number.isWide }
      amounts[name] = made.map { $0.named(name, keptWide: isWide) }
    }
    for level in levels {
      var made: [SQLExact] = []
      for rule in level.compiled {
        made.append(
          try .when(
            [(.column("cancelled") == 1, ofCancelled(rule))],
            otherwise: extras(rule.wider.extras)))
      }
      if made.allSatisfy({ $0.number == .zero }) { continue }
      let name = level.prefix + "exact_extras"
      allowances.append(SQLColumn(name, level.choose(made.map(\.number.expression))))
      let isWide = made.contains { $0.number.isWide }
      amounts[name] = made.map { $0.named(name, keptWide: isWide) }
    }
    extend(
      "allowing_distance",
      "The distance allowance, paid beside the order's pay; extras, which are part of it.",
      allowances)
    var columns: [SQLColumn] = []
    for level in levels {
      for (name, exact) in [
        ("pay", "exact"), ("weather_addition", "weather"),
        ("distance_allowance", "exact_allowance"), ("extras", "exact_extras"),
      ] {
        var rounded: [SQLNumber] = []
        for (place, rule) in level.compiled.enumerated() {
          rounded.append(try held(exact, level, place).rounded(rule.rounding))
        }
        let value = level.choose(rounded.map(\.expression))
        numbers[level.prefix + name] = SQLNumber(
          level.column(name), rounded.map(\.bounds).joined())
        columns.append(
          SQLColumn(
            level.prefix + name,
            rounded.contains { $0.isWide } ? .cast(value, .integer) : value))
      }
    }
    extend("rounded", "Step 6: rounded once, as the standards say.", columns)
  }
}

extension SQLExact {
  /// The larger of two amounts of which the other may be missing.
  func atLeastIfPresent(_ other: SQLExact) throws(ValueOutOfRange) -> SQLExact {
    let common = try leastCommonMultiple([denominator, other.denominator])
    let (first, second) = (try numerator(over: common), try other.numerator(over: common))
    let high = Swift.max(first.bounds.upperBound, second.bounds.upperBound)
    return SQLExact(
      SQLNumber(
        .greatest([first.expression, second.expression]), first.bounds.lowerBound...high,
        keptWide: first.isWide || second.isWide), common)
  }
}

extension Sequence<ClosedRange<Int128>> {
  /// The least range that has all of them.
  func joined() -> ClosedRange<Int128> {
    let (low, high) = (map(\.lowerBound).min() ?? 0, map(\.upperBound).max() ?? 0)
    return low...high
  }
}

extension BandRule {
  /// Whether the second of the day of an order is in the band.
  var condition: SQLExpression {
    let second = SQLExpression.column("second_of_day")
    let (start, end) = (Int128(from.secondOfDay), Int128(to.secondOfDay))
    let (isAfter, isBefore) = (second >= .integer(start), second < .integer(end))
    let isInside: SQLExpression = .binary(start <= end ? .and : .or, isAfter, isBefore)
    guard let days else { return isInside }
    // 1970-01-01 was a Thursday, three days after a Monday.
    let sinceMonday = SQLExpression.column("civil_day") + .integer(3)
    let weekday = sinceMonday - sinceMonday.flooredQuotient(by: 7) * .integer(7)
    let places = Weekday.allCases.indices.filter { days.contains(Weekday.allCases[$0]) }
    return .binary(
      .and, .isOneOf(weekday, places.map { .integer(Int128($0)) }), isInside)
  }
}
