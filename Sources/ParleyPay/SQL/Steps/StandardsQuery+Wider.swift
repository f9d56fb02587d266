import ParleyRecords
import ParleyTerms
import ParleyValues

extension StandardsQuery {
  /// What an order that was carried out has beside its rate: the way to the pick-up, waiting,
  /// stairs, loading. What the record does not say earns none.
  func extras(_ extras: ExtrasRule) throws(ValueOutOfRange) -> SQLExact {
    var sum = SQLExact.zero
    if let pickup = extras.pickup {
      let way = SQLNumber(.column("pickup_distance"), bounds.distances)
      let free = pickup.free.map { thousandths($0) } ?? .zero
      let slope = perThousandth(pickup.rate)
      let amount = try SQLExact(way, times: slope).plus(SQLExact(.zero - slope * free))
      let isPaid =
        way.expression > .integer(pickup.free.map { wholeThousandths($0) } ?? 0)
      sum = try sum.plus(StandardsQuery.beyond(isPaid, amount))
    }
    if let wait = extras.wait {
      let waiting = SQLNumber(.column("waiting"), bounds.times)
      let paid = try waiting.minus(SQLNumber(Int128(wait.freeSeconds)))
      let amount = try SQLExact(paid, times: wait.rate.amount(forSeconds: 1))
      sum = try sum.plus(
        StandardsQuery.beyond(waiting.expression > .integer(Int128(wait.freeSeconds)), amount))
    }
    if let stairs = extras.stairs {
      let floors = SQLNumber(.column("floors"), 0...Int128(RecordLimits.floors))
      let count = try floors.minus(SQLNumber(Int128(stairs.fromFloor) - 1))
      let amount = try SQLExact(count, times: stairs.add.amountOfOne)
      sum = try sum.plus(
        StandardsQuery.beyond(floors.expression >= .integer(Int128(stairs.fromFloor)), amount))
    }
    if let loading = extras.loading {
      let saysNo = SQLExpression.isOneOf(
        .folded(.firstPresent([.column("loading"), .text("")])),
        RecordWords.noLoading.sorted(by: CodePointOrder.precedes).map { .text($0) })
      sum = try sum.plus(.when([(saysNo, .zero)], otherwise: SQLExact(loading.amountOfOne)))
    }
    return sum
  }

  /// An amount beyond something that is free, where it is never negative.
  private static func beyond(
    _ condition: SQLExpression, _ amount: SQLExact
  ) throws(ValueOutOfRange) -> SQLExact {
    let number = SQLNumber(
      amount.number.expression, 0...Swift.max(0, amount.number.bounds.upperBound),
      keptWide: amount.number.isWide)
    return try .when([(condition, SQLExact(number, amount.denominator))])
  }

  /// The percentage of the conditions that hold for an order.
  func share(
    of conditions: ConditionsRule, _ rule: PayRule
  ) throws(ValueOutOfRange) -> SQLExact {
    var held = SQLExpression.zero
    for name in conditions.names {
      if let holds = condition(name, rule) {
        held = held + .choice([SQLBranch(holds, .integer(1))], otherwise: .zero)
      }
    }
    var branches: [(SQLExpression, SQLExact)] = []
    for step in conditions.steps.reversed() {
      branches.append((held >= .integer(Int128(step.count)), try SQLExact(step.share.fraction)))
    }
    return try .when(branches)
  }

  /// When a condition holds; nothing for one that never does.
  private func condition(_ name: String, _ rule: PayRule) -> SQLExpression? {
    switch name {
    case Conditions.holiday:
      return rule.holidays.isEmpty
        ? nil
        : .isOneOf(
          .column("civil_day"), rule.holidays.map { .integer(Int128($0.daysSinceEpoch)) })
    case Conditions.weather:
      return options.signals.isEmpty ? nil : SQLExpression.column("any_signal") == 1
    default:
      return .any(
        rule.bands.filter { $0.name == name && $0.from != $0.to }.map(\.condition))
    }
  }
}
