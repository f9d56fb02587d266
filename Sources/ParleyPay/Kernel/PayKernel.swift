import ParleyRecords
import ParleyTerms
import ParleyValues

/// The columnar engine: pay.md §2 in integers over whole columns, worker by worker. It is written
/// from the text alone and shares only the rules with ``ExplainedEngine``; tests hold the two equal
/// to the fen.
///
///     let kernel = try PayKernel(rules, KernelRecords(records))
///     kernel.unpricedRows()                     // left out of every figure, with the reason
///     try kernel.earnings().sum.total           // what all workers earn
public struct PayKernel: Sendable {
  /// The kinds of numbers a plan can be carried out in, the fastest first.
  public enum Arithmetic: CaseIterable, Sendable {
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

  /// The engine for some standards over some records.
  ///
  /// - Throws: ``Diagnostics`` when standards and records do not fit (`pay.currency-differs`), a
  ///   rule cannot be made, or a coefficient is out of range (`pay.out-of-range`).
  public init(_ rules: PayRules, _ records: KernelRecords) throws(Diagnostics) {
    try rules.requireCurrency(of: records.records.log)
    try self.init(RuleTable(rules, for: records.records.log), records)
  }

  /// The engine for rules that are compiled already.
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
    _ table: RuleTable, _ records: KernelRecords, startingWith arithmetic: Arithmetic = .narrow
  ) throws(Diagnostics) {
    self.records = records
    self.table = table
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
    if arithmetic == .narrow,
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

  /// The kind of number the plan is carried out in.
  public var arithmetic: Arithmetic {
    switch plan {
    case .narrow: .narrow
    case .wide: .wide
    case .fractions: .fractions
    case .explained: .explained
    }
  }

  /// What all workers earn, on one thread.
  ///
  /// - Parameters:
  ///   - leftOut: rows that are left out because of the other level, as ``unpricedRows()`` gives
  ///     them; rows without a price by these rules are left out in any case.
  ///   - keepingOrders: whether the pay of each row is kept.
  /// - Throws: ``Diagnostics`` with `pay.out-of-range` when an amount leaves its integers.
  /// - Complexity: O(orders × periods + shifts).
  public func earnings(
    leavingOut leftOut: [UInt8]? = nil, keepingOrders: Bool = false
  ) throws(Diagnostics) -> Earnings {
    try earnings(of: records.records.workers[...], leavingOut: leftOut, keepingOrders)
  }

  /// What some workers earn, in their order.
  func earnings(
    of workers: ArraySlice<PayWorker>, leavingOut leftOut: [UInt8]?, _ keepingOrders: Bool
  ) throws(Diagnostics) -> Earnings {
    do {
      switch plan {
      case .narrow(let plan): return try reckon(workers, plan, leftOut, keepingOrders)
      case .wide(let plan): return try reckon(workers, plan, leftOut, keepingOrders)
      case .fractions(let plan): return try reckon(workers, plan, leftOut, keepingOrders)
      case .explained: return try explain(workers, leftOut, keepingOrders)
      }
    } catch { throw Diagnostics([.outOfRange(line: nil)]) }
  }

  private func explain(
    _ workers: ArraySlice<PayWorker>, _ leftOut: [UInt8]?, _ keepingOrders: Bool
  ) throws(ValueOutOfRange) -> Earnings {
    var earnings = Earnings()
    for worker in workers {
      var reasons: [Int: UnpricedReason] = [:]
      for row in worker.rows {
        if let leftOut, leftOut[row] != 0 {
          reasons[row] = UnpricedReason(rawValue: Int(leftOut[row]) - 1)
        }
      }
      var pricing = WorkerPricing(
        ExplainedEngine(table, records.records, leavingOut: reasons), worker)
      let pay = try pricing.result()
      earnings.workers.append(pay.earnings)
      guard keepingOrders else { continue }
      let start = earnings.orderPay.count - worker.rows.lowerBound
      earnings.orderPay.append(contentsOf: repeatElement(0, count: worker.rows.count))
      earnings.tierAdditions.append(contentsOf: repeatElement(0, count: worker.rows.count))
      for order in pay.orders {
        earnings.orderPay[start + order.row] = order.pay.pay.minorUnits
        earnings.tierAdditions[start + order.row] = order.tierAddition.minorUnits
      }
    }
    return earnings
  }

  private func reckon<Number: ExactNumber>(
    _ workers: ArraySlice<PayWorker>, _ plan: ColumnPlan<Number>, _ leftOut: [UInt8]?,
    _ keepingOrders: Bool
  ) throws(ValueOutOfRange) -> Earnings {
    let scan = WorkerScan(plan, table, records, leavingOut: leftOut, keepingRows: keepingOrders)
    var earnings = Earnings()
    earnings.workers.reserveCapacity(workers.count)
    for worker in workers {
      earnings.workers.append(try scan.reckon(worker))
      if keepingOrders { scan.appendRows(of: worker, to: &earnings) }
    }
    return earnings
  }
}
