import ParleyTerms
import ParleyValues

/// One level in one lane: its rules with everything that does not differ between them.
struct Lane: Sendable {
  /// The rules; none for the pay in the records.
  let table: RuleTable?
  let plan: ColumnPlan<Int64>?
  /// Of the pay, four times the common denominator of the rules.
  let denominator: Int128
  /// What the rounding adds to every numerator, by which rounding to the nearest gives it.
  let rounding: LaneRounding
  let hours: HoursRule?
  /// The denominator of the distance allowance, and its numerator for each thousandth.
  let allowanceDenominator: Int128
  let periods: LanePeriodTerms?

  /// The lane of the pay in the records.
  static let paid = Lane(
    table: nil, plan: nil, denominator: 4, rounding: LaneRounding(.halfEven), hours: nil,
    allowanceDenominator: 4, periods: nil)

  private init(
    table: RuleTable?, plan: ColumnPlan<Int64>?, denominator: Int128, rounding: LaneRounding,
    hours: HoursRule?, allowanceDenominator: Int128, periods: LanePeriodTerms?
  ) {
    (self.table, self.plan, self.denominator) = (table, plan, denominator)
    (self.rounding, self.hours, self.periods) = (rounding, hours, periods)
    self.allowanceDenominator = allowanceDenominator
  }

  /// The lane of some rules.
  ///
  /// - Returns: nothing when rules differ in what a lane has only one of.
  init?(_ table: RuleTable, _ plan: ColumnPlan<Int64>, _ records: KernelRecords) {
    let rules = table.compiled
    guard let first = rules.first,
      rules.allSatisfy({ $0.rounding == first.rounding && $0.hours == first.hours }),
      let common = OrderScales.common(plan.orders.map { Fraction(1, Int128($0.denominator)) }),
      let beside = OrderScales.common(
        plan.orders.map { Fraction(1, Int128($0.allowanceDenominator)) }),
      common < 1 << 50, beside < 1 << 50
    else { return nil }
    let periods = LanePeriodTerms(table, plan, records)
    self.init(
      table: table, plan: plan, denominator: common * 4, rounding: LaneRounding(first.rounding),
      hours: first.hours, allowanceDenominator: beside * 4, periods: periods)
  }
}

/// A rounding said as rounding to the nearest, halves to even: numerators are taken four times and
/// moved, so that no quotient is a half where the rounding is another one.
///
/// For whole n and d, with n not negative: ⌊n ÷ d + ½⌋ is (4n + 1) ÷ 4d to the nearest; ⌊n ÷ d⌋ is
/// (4n + 2 − 2d) ÷ 4d; ⌈n ÷ d⌉ is (4n − 2 + 2d) ÷ 4d.
struct LaneRounding: Sendable {
  private let rounding: Rounding

  init(_ rounding: Rounding) { self.rounding = rounding }

  /// Whether it holds for numerators below nought too.
  var holdsBelowNought: Bool { rounding == .halfEven }

  /// What is added to four times a numerator over four times a denominator.
  func shift(over denominator: Int128) -> Int128 {
    switch rounding {
    case .halfEven: 0
    case .halfUp: 1
    case .down: 2 - denominator / 2
    case .up: denominator / 2 - 2
    }
  }
}
