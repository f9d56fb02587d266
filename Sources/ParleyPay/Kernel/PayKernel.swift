import ParleyRecords
import ParleyTerms
import ParleyValues

/// One level of a walk: standards compiled for the records they are to price. What they pay is
/// found by ``PayWalk``.
///
///     let kernel = try PayKernel(rules, KernelRecords(records))
///     try kernel.earnings().sum.total           // what all workers earn
public struct PayKernel: Sendable {
  /// The kinds of numbers that a level can be carried out in, the fastest first.
  public enum Arithmetic: CaseIterable, Sendable {
    /// Integers in the lanes of Doubles, where every numerator is proved to be exact there.
    case lanes
    /// 64-bit integers over a common denominator.
    case narrow
    /// 128-bit integers over a common denominator.
    case wide
    /// Fractions, where no common denominator can be proved to suffice.
    case fractions
    /// Line by line, where a rule has a shape that the columns do not know.
    case explained
  }

  enum Plan: Sendable {
    case narrow(ColumnPlan<Int64>)
    case wide(ColumnPlan<Int128>)
    case fractions(ColumnPlan<Fraction>)
    case explained
  }

  /// The records.
  public let records: KernelRecords
  /// The rules they need.
  public let table: RuleTable
  let plan: Plan
  private let mayUseLanes: Bool

  /// The level of some standards over some records.
  ///
  /// - Throws: ``Diagnostics`` when standards and records do not fit (`pay.currency-differs`), a
  ///   rule cannot be made, or a coefficient is out of range (`pay.out-of-range`).
  public init(_ rules: PayRules, _ records: KernelRecords) throws(Diagnostics) {
    try rules.requireCurrency(of: records.records.log)
    try self.init(RuleTable(rules, for: records.records.log), records)
  }

  /// The level of rules that are compiled already.
  ///
  /// - Parameters:
  ///   - table: the rules.
  ///   - records: the records they were compiled for.
  ///   - arithmetic: the fastest kind of number to try; the plan takes the first that it proves to
  ///     suffice.
  /// - Precondition: the table was made for these records.
  /// - Throws: ``Diagnostics`` with `pay.out-of-range` when a coefficient is out of range.
  /// - Complexity: O(rules × (states of the weather + terms)).
  public init(
    _ table: RuleTable, _ records: KernelRecords, startingWith arithmetic: Arithmetic = .lanes
  ) throws(Diagnostics) {
    self.records = records
    self.table = table
    mayUseLanes = arithmetic == .lanes
    do {
      plan = try PayKernel.plan(table, records, startingWith: arithmetic)
    } catch { throw Diagnostics([.outOfRange(line: nil)]) }
  }

  private static func plan(
    _ table: RuleTable, _ records: KernelRecords, startingWith arithmetic: Arithmetic
  ) throws(ValueOutOfRange) -> Plan {
    let (unit, bounds) = (records.records.log.distanceUnit, records.bounds)
    let states = records.timeline.levels
    // Cancelled orders have no ordinary price and count in no rank, which the columns do not know.
    let hasCancelled = records.records.log.cancelledAt.hasValues
    if arithmetic == .explained || hasCancelled
      || table.compiled.contains(where: \.needsExplaining)
    {
      return .explained
    }
    if arithmetic == .lanes || arithmetic == .narrow,
      let plan = try ColumnPlan<Int64>(table, unit: unit, bounds: bounds, states: states)
    {
      return .narrow(plan)
    }
    if arithmetic != .fractions,
      let plan = try ColumnPlan<Int128>(table, unit: unit, bounds: bounds, states: states)
    {
      return .wide(plan)
    }
    guard let plan = try ColumnPlan<Fraction>(table, unit: unit, bounds: bounds, states: states)
    else { throw ValueOutOfRange() }
    return .fractions(plan)
  }

  /// The plan in 64-bit integers, from which lanes are made.
  var integers: ColumnPlan<Int64>? {
    if mayUseLanes, case .narrow(let plan) = plan { plan } else { nil }
  }

  /// What all workers earn.
  ///
  /// - Parameters:
  ///   - others: levels whose unpriced orders are left out too.
  ///   - threads: how many pieces of work may run at once; the result does not depend on it.
  /// - Throws: ``Diagnostics`` with `pay.out-of-range` when an amount leaves its integers.
  /// - Complexity: O(orders × periods + shifts).
  public func earnings(
    leavingOutWith others: [PayKernel] = [], threads: Int = 1
  ) throws(Diagnostics) -> Earnings {
    let walk = PayWalk(
      records, [.rules(self)], leavingOutWith: others.map { .rules($0) } + [.rules(self)])
    return try walk.earnings(threads: threads)[0]
  }
}
