import ParleyTerms
import ParleyValues

extension StandardsQuery {
  /// Step 1 of every level.
  mutating func addRates() throws(ValueOutOfRange) {
    try extendAmounts(
      "rated",
      "Step 1, rate: base, marginal distance bands, engaged time and weight step; or the "
        + "price table; or the fare less the commission; and steps by distance and shares.", "rate"
    ) { (query, level, rule, _) throws(ValueOutOfRange) in
      try query.rate(rule, level).plus(query.furtherRate(rule, level))
    }
  }

  /// The step by distance, the share of what the order costs, and the part outside the area.
  private func furtherRate(
    _ rule: PayRule, _ level: SQLLevel
  ) throws(ValueOutOfRange) -> SQLExact {
    var steps: [(SQLExpression, SQLExact)] = []
    for step in rule.further.distanceSteps.reversed() {
      steps.append(
        (
          paidDistance(level) > .integer(wholeThousandths(step.over)),
          try SQLExact(step.add.amountOfOne)
        ))
    }
    var sum = try SQLExact.when(steps)
    if rule.paysByRate { sum = try sum.plus(outsidePart(rule, level)) }
    guard let share = rule.further.share else { return sum }
    let column = share.of == .fare ? "fare" : "order_value"
    return try sum.plus(
      SQLExact(SQLNumber(.column(column), bounds.amounts), times: share.rate.fraction))
  }

  /// The amounts of each rule over the columns that hold them so far.
  private func rate(_ rule: PayRule, _ level: SQLLevel) throws(ValueOutOfRange) -> SQLExact {
    switch rule.rate {
    case .piece(let piece):
      var sum = try SQLExact(piece.base?.amountOfOne ?? .zero)
      let used = (rule.further.utilisation ?? .whole).fraction
      sum = try sum.plus(distanceAmount(piece.distance, dividedBy: used, level))
      if let time = piece.time {
        sum = try sum.plus(SQLExact(engaged(level), times: time.amount(forSeconds: 1) / used))
      }
      var steps: [(SQLExpression, SQLExact)] = []
      for step in piece.weight.reversed() {
        steps.append(
          (
            .column("weight") > .integer(Int128(step.over.grams)),
            try SQLExact(step.add.amountOfOne)
          ))
      }
      return try sum.plus(.when(steps))
    case .table(let rows, let beyond): return try tableAmount(rows, beyond, level)
    case .fare(let commission):
      return try SQLExact(
        SQLNumber(.column("fare"), bounds.amounts), times: commission.complement.fraction)
    }
  }

  /// The seconds that the common rates pay.
  func engaged(_ level: SQLLevel) -> SQLNumber {
    SQLNumber(.firstPresent([paidSeconds(level), .zero]), bounds.times)
  }

  /// What one thousandth of the record's unit gives at a rate.
  func perThousandth(_ rate: Rate) -> Fraction {
    rate.amount(for: Distance(thousandths: 1, unit: options.distanceUnit))
  }

  private func distance(_ level: SQLLevel) -> SQLNumber {
    SQLNumber(paidDistance(level), bounds.distances)
  }

  /// Marginal bands as one line for each: a constant and a slope.
  private func distanceAmount(
    _ bands: [DistanceRule], dividedBy used: Fraction, _ level: SQLLevel
  ) throws(ValueOutOfRange) -> SQLExact {
    var branches: [(SQLExpression, SQLExact)] = []
    var (before, lastStart, lastSlope) = (Fraction.zero, Fraction.zero, Fraction.zero)
    for band in bands {
      let start = thousandths(band.from)
      let slope = perThousandth(band.rate) / used
      before += lastSlope * (start - lastStart)
      (lastStart, lastSlope) = (start, slope)
      let amount = try SQLExact(distance(level), times: slope).plus(
        SQLExact(before - slope * start))
      branches.insert(
        (paidDistance(level) > .integer(wholeThousandths(band.from)), amount), at: 0)
    }
    let sum = try SQLExact.when(branches)
    // The line of a band is only read beyond its start, where it is never negative.
    return SQLExact(
      SQLNumber(
        sum.number.expression, 0...Swift.max(0, sum.number.bounds.upperBound),
        keptWide: sum.number.isWide), sum.denominator)
  }

  private func tableAmount(
    _ rows: [TableRule], _ beyond: Rate?, _ level: SQLLevel
  ) throws(ValueOutOfRange) -> SQLExact {
    guard let last = rows.last else { return .zero }
    var branches: [(SQLExpression, SQLExact)] = [
      (paidDistance(level).isMissing, .zero)
    ]
    for row in rows {
      branches.append(
        (
          paidDistance(level) <= .integer(wholeThousandths(row.upto)),
          try SQLExact(row.amount.amountOfOne)
        ))
    }
    guard let beyond else { return try .when(branches) }
    let slope = perThousandth(beyond)
    let rest = try SQLExact(distance(level), times: slope)
      .plus(SQLExact(last.amount.amountOfOne - slope * thousandths(last.upto)))
    let sum = try SQLExact.when(branches, otherwise: rest)
    return SQLExact(
      SQLNumber(
        sum.number.expression, 0...Swift.max(0, sum.number.bounds.upperBound),
        keptWide: sum.number.isWide), sum.denominator)
  }

  /// Adds a column for each level that holds, for each rule, the numerator of an exact amount, and
  /// remembers over which denominator.
  mutating func extendAmounts(
    _ name: String, _ comment: String, _ column: String,
    _ make: (StandardsQuery, SQLLevel, PayRule, Int) throws(ValueOutOfRange) -> SQLExact
  ) throws(ValueOutOfRange) {
    let query = self
    var columns: [SQLColumn] = []
    for level in levels {
      var made: [SQLExact] = []
      for (place, rule) in level.compiled.enumerated() {
        made.append(try make(query, level, rule, place))
      }
      columns.append(
        SQLColumn(level.prefix + column, level.choose(made.map(\.number.expression))))
      let isWide = made.contains { $0.number.isWide }
      amounts[level.prefix + column] = made.map {
        $0.named(level.prefix + column, keptWide: isWide)
      }
    }
    extend(name, comment + denominators(of: column), columns)
  }

  /// What the numerators of a column are over, for readers of the query.
  private func denominators(of column: String) -> String {
    let all = levels.flatMap { level in (amounts[level.prefix + column] ?? []).map(\.denominator) }
    guard let first = all.first, all.contains(where: { $0 != 1 }) else { return "" }
    return all.allSatisfy { $0 == first }
      ? " In \(first) parts of the smallest unit." : " In parts of the smallest unit, by rule."
  }
}
