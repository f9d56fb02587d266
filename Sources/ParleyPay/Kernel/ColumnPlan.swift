import ParleyTerms
import ParleyValues

/// Everything the rules of a record say, compiled for one kind of number: a plan for each rule's
/// orders, and what each rule reckons over each period.
struct ColumnPlan<Number: ExactNumber>: Sendable {
  /// By the place of the rule in ``RuleTable/compiled``.
  let orders: [OrderPlan<Number>]
  /// Every period that some rule reckons over.
  let periods: [Period]
  /// By period, then by the place of the rule.
  let terms: [[PeriodTerms]]
  /// By period: whether some rule reads online time over it.
  let readsOnlineTime: [Bool]
  /// Whether some rule reads the signals in force.
  let readsWeather: Bool
  /// Whether some rule has allowance days.
  let hasAllowances: Bool
  /// How days, weeks and months are cut.
  let calendar: PeriodCalendar

  /// The plan of some rules.
  ///
  /// - Returns: nothing when this kind of number cannot be proved to suffice.
  /// - Throws: ``ValueOutOfRange`` when a coefficient leaves every kind of number.
  init?(
    _ table: RuleTable, unit: Distance.Unit, bounds: ColumnBounds, states: [[Int8]]
  ) throws(ValueOutOfRange) {
    var orders: [OrderPlan<Number>] = []
    for rule in table.compiled {
      let coefficients = try OrderCoefficients(rule, unit: unit, states: states)
      var scales = OrderScales.none
      if let bits = Number.provableBits {
        guard let common = OrderScales(coefficients),
          common.suffice(coefficients, bounds, bits: bits)
        else { return nil }
        scales = common
      }
      orders.append(OrderPlan(rule, coefficients, scales))
    }
    self.orders = orders
    readsWeather = orders.contains(where: \.readsWeather)
    hasAllowances = orders.contains(where: \.hasAllowances)
    calendar = table.rules.calendar
    periods = ColumnPlan.periods(of: table.compiled)
    var terms: [[PeriodTerms]] = []
    for period in periods {
      var own: [PeriodTerms] = []
      for rule in table.compiled { own.append(try PeriodTerms(rule, per: period, unit: unit)) }
      terms.append(own)
    }
    self.terms = terms
    readsOnlineTime = terms.map { $0.contains(where: \.readsOnlineTime) }
  }

  private static func periods(of rules: [PayRule]) -> [Period] {
    var periods: [Period] = []
    for rule in rules {
      var stated = rule.tiers.map(\.per) + rule.periodFloors.map(\.per)
      if let per = rule.periodCap?.per { stated.append(per) }
      if let per = rule.hourlyFloor?.per { stated.append(per) }
      for period in stated where !periods.contains(period) { periods.append(period) }
    }
    return periods
  }
}
