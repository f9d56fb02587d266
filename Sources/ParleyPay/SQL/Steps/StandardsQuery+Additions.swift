import ParleyTerms
import ParleyValues

extension StandardsQuery {
  /// What each order takes by its rank in the periods of tier lists.
  mutating func addTiers() throws(ValueOutOfRange) {
    var ranks: [SQLColumn] = []
    var sums: [SQLColumn] = []
    for level in levels {
      var sum = SQLNumber.zero
      for period in level.periods where reckons(period) {
        let lists = level.compiled.map { rule in rule.tiers.first { $0.per == period } }
        guard lists.contains(where: { $0 != nil }) else { continue }
        let prefix = level.prefix(of: period)
        if period != .order {
          // Cancelled orders have no rank; among themselves it is never read.
          let window = SQLWindow(
            partition: keyColumns + [.column(prefix + "period"), .column("cancelled")])
          var ordered = window
          ordered.order = [.column("place")]
          ranks.append(SQLColumn(prefix + "rank", .window(.place, nil, ordered)))
          ranks.append(SQLColumn(prefix + "orders", .window(.count, nil, window)))
        }
        sum = try sum.plus(try tierAddition(period, level, lists))
      }
      sums.append(
        SQLColumn(
          level.prefix + "tier_addition",
          sum == .zero ? .zero : StandardsQuery.carriedOut(sum.expression)))
      numbers[level.prefix + "tier_addition"] = sum.named(level.prefix + "tier_addition")
    }
    extend("ranked", "The rank of each order in its periods, and how many orders they have.", ranks)
    extend(
      "tiered",
      "Tiers: what each order takes by its rank (marginal) or by the number of all orders (whole), "
        + "each rounded by itself.", sums)
  }

  private func tierAddition(
    _ period: Period, _ level: SQLLevel, _ lists: [TierRule?]
  ) throws(ValueOutOfRange) -> SQLNumber {
    let prefix = level.prefix(of: period)
    var additions: [SQLNumber] = []
    for (rule, list) in zip(level.compiled, lists) {
      guard let list else {
        additions.append(.zero)
        continue
      }
      var branches: [(SQLExpression, SQLNumber)] = []
      for step in list.steps.reversed() {
        let rank: SQLExpression =
          period == .order
          ? .integer(1) : .column(prefix + (list.mode == .whole ? "orders" : "rank"))
        let addition = SQLNumber(Int128(try step.add.amountOfOne.rounded(rule.rounding)))
        branches.append((rank >= .integer(Int128(step.orders)), addition))
      }
      additions.append(.when(branches))
    }
    let chosen = SQLNumber(
      level.choose(
        additions.map(\.expression), by: ruleColumn(of: period, level)),
      additions.map(\.bounds).joined())
    switch period {
    case .shift, .days:
      return .when([(.column(prefix + "period").isPresent, chosen)])
    default: return chosen
    }
  }

  /// Allowance days: the highest of the day, on the first order that earns one.
  mutating func addAllowances() throws(ValueOutOfRange) {
    var parts: [SQLColumn] = []
    var days: [SQLColumn] = []
    var sums: [SQLColumn] = []
    for level in levels {
      let sources = try allowanceSources(level)
      let name = level.prefix + "allowance"
      guard !sources.isEmpty else {
        numbers[name] = .zero
        continue
      }
      let ofDay = SQLWindow(partition: keyColumns + [.column("civil_day")])
      for source in sources {
        parts.append(SQLColumn(source.column, source.value))
        days.append(
          SQLColumn(
            source.column + "_of_day", .window(.greatest, .column(source.column), ofDay)))
      }
      let isEarned = SQLExpression.any(sources.map { .isPresent(.column($0.column)) })
      days.append(
        SQLColumn(
          level.prefix + "earner",
          .window(
            .least,
            .choice(
              [SQLBranch(isEarned ?? .zero, .column("place"))], otherwise: .null(.integer)),
            ofDay)))
      var ordered = ofDay
      ordered.order = [.column("cancelled"), .column("place")]
      if level.compiled.count > 1 {
        days.append(
          SQLColumn(
            level.prefix + "allowance_rule", .window(.first, level.column("rule"), ordered)))
      }
      let exact = try allowance(level, sources)
      let exactName = level.prefix + "exact_day_allowance"
      sums.append(
        SQLColumn(
          exactName,
          level.choose(exact.map(\.number.expression), by: level.column("allowance_rule"))))
      let isWide = exact.contains { $0.number.isWide }
      amounts[exactName] = exact.map { $0.named(exactName, keptWide: isWide) }
    }
    extend(
      "allowing", "What each order would earn its day by each signal and by the forecast.", parts)
    extend(
      "allowed_days",
      "The highest of each civil day, the first order that earns one, and the rule of the day.",
      days)
    extend("allowances", "The allowance of the day: the highest, or the sum of signals.", sums)
    var rounded: [SQLColumn] = []
    for level in levels {
      guard let exact = amounts[level.prefix + "exact_day_allowance"] else { continue }
      var values: [SQLNumber] = []
      for (rule, amount) in zip(level.compiled, exact) {
        values.append(try amount.rounded(rule.rounding))
      }
      let value = level.choose(values.map(\.expression), by: level.column("allowance_rule"))
      let isEarner = SQLExpression.binary(
        .equals, .column("place"), level.column("earner"))
      let name = level.prefix + "allowance"
      rounded.append(
        SQLColumn(name, .choice([SQLBranch(isEarner, value)], otherwise: .zero)))
      numbers[name] = SQLNumber(
        .column(name), ([0...0] + values.map(\.bounds)).joined())
    }
    extend("allowed", "It falls on that first order.", rounded)
  }

  private struct AllowanceSource {
    let column: String
    let value: SQLExpression
    let bounds: ClosedRange<Int128>
    let denominator: Int128
    let isForecast: Bool
  }

  /// The columns of what an order earns its day, over one denominator for all rules.
  private func allowanceSources(
    _ level: SQLLevel
  ) throws(ValueOutOfRange) -> [AllowanceSource] {
    let terms =
      level.compiled.flatMap { $0.signals.compactMap(\.allowance) }
      + level.compiled.flatMap { $0.forecasts.map(\.allowance) }
    let common = try leastCommonMultiple(terms.map { $0.amountOfOne.denominator })
    func numerator(_ rate: Rate) throws(ValueOutOfRange) -> SQLNumber {
      try SQLExact(rate.amountOfOne).numerator(over: common)
    }
    func source(
      _ column: String, _ branches: [[(SQLExpression, SQLNumber)]], isForecast: Bool
    ) -> AllowanceSource? {
      guard branches.contains(where: { !$0.isEmpty }) else { return nil }
      let values = branches.map { list -> SQLExpression in
        list.isEmpty
          ? .null(.integer)
          : .choice(
            [SQLBranch(.column("cancelled") == 1, .null(.integer))]
              + list.map { SQLBranch($0.0, $0.1.expression) }, otherwise: .null(.integer))
      }
      return AllowanceSource(
        column: level.prefix + column, value: level.choose(values),
        bounds: ([0...0] + branches.flatMap { $0.map(\.1.bounds) }).joined(),
        denominator: common, isForecast: isForecast)
    }
    var sources: [AllowanceSource] = []
    for signal in statedSignals where hasLevel(of: signal) {
      var branches: [[(SQLExpression, SQLNumber)]] = []
      for rule in level.compiled {
        var list: [(SQLExpression, SQLNumber)] = []
        for entry in StandardsQuery.entries(rule, signal, having: \.allowance) {
          list.append((entry.condition, try numerator(entry.value)))
        }
        branches.append(list)
      }
      let name = StandardsQuery.column(of: signal).replacing("_level", with: "_allowance")
      if let made = source(name, branches, isForecast: false) { sources.append(made) }
    }
    if !options.forecasts.isEmpty {
      var branches: [[(SQLExpression, SQLNumber)]] = []
      for rule in level.compiled {
        var list: [(SQLExpression, SQLNumber)] = []
        // Of the terms that hold the one that gives most is read first.
        for term in rule.forecasts.sorted(by: {
          $1.allowance.amountOfOne < $0.allowance.amountOfOne
        }) {
          list.append((term.condition, try numerator(term.allowance)))
        }
        branches.append(list)
      }
      if let made = source("forecast_allowance", branches, isForecast: true) {
        sources.append(made)
      }
    }
    return sources
  }

  /// The exact allowance of a day by each rule.
  private func allowance(
    _ level: SQLLevel, _ sources: [AllowanceSource]
  ) throws(ValueOutOfRange) -> [SQLExact] {
    var made: [SQLExact] = []
    for rule in level.compiled {
      func value(_ source: AllowanceSource) -> SQLNumber {
        SQLNumber(
          .firstPresent([.column(source.column + "_of_day"), .zero]), source.bounds)
      }
      var sum = SQLNumber.zero
      for source in sources where !source.isForecast {
        sum =
          rule.stacking == .sum ? try sum.plus(value(source)) : value(source).atLeastZero(sum)
      }
      for source in sources where source.isForecast { sum = value(source).atLeastZero(sum) }
      made.append(SQLExact(sum, sources.first?.denominator ?? 1))
    }
    return made
  }
}

extension SQLNumber {
  /// The larger of two numbers, of which the other may be plain nought.
  fileprivate func atLeastZero(_ other: SQLNumber) -> SQLNumber {
    other == .zero && bounds.lowerBound >= 0 ? self : atLeast(other)
  }
}

extension ForecastRule {
  /// Whether the forecast of an order's day meets the threshold in a month in which it holds.
  var condition: SQLExpression {
    let limit = SQLExpression.integer(Int128(threshold.thousandths))
    let maximum = SQLExpression.column("forecast_maximum")
    let isMet = threshold.isExceeded ? maximum > limit : maximum >= limit
    if months == 1...12 { return isMet }
    let month = SQLExpression.column("month")
    return .binary(
      .and, isMet,
      .binary(
        .and, month >= .integer(Int128(months.lowerBound)),
        month <= .integer(Int128(months.upperBound))))
  }
}
