import ParleyRecords
import ParleyTerms
import ParleyValues

/// The columnar engine: the same definition as ``ExplainedEngine`` in integers over columns, one
/// pass over each worker's rows. Workers are independent of each other, so that any split of them
/// gives the same result.
public struct PayKernel: Sendable {
  let records: KernelRecords
  let table: RuleTable

  /// The engine for some standards over some records.
  ///
  /// - Throws: ``Diagnostics`` with `pay.currency-differs`, or what a rule lacks.
  public init(_ rules: PayRules, _ records: KernelRecords) throws(Diagnostics) {
    try rules.requireCurrency(of: records.records.log)
    self.init(try RuleTable(rules, for: records.records.log), records)
  }

  /// The engine for rules that are compiled already.
  ///
  /// - Precondition: the table was made for these records.
  public init(_ table: RuleTable, _ records: KernelRecords) {
    self.records = records
    self.table = table
  }

  /// Why each row has no price: 0 for a price, else one more than the raw value of an
  /// ``UnpricedReason``.
  ///
  /// - Returns: nothing when every row has a price.
  /// - Complexity: O(rows), or nothing at all when the columns that are read lack no value.
  public func unpricedRows() -> [UInt8]? {
    let log = records.records.log
    let checks = table.compiled.map { UnpricedCheck($0, log, records.bounds) }
    guard checks.contains(where: \.isNeeded) else { return nil }
    var reasons = [UInt8](repeating: 0, count: log.count)
    var found = false
    for row in 0..<log.count {
      let day = Int32(log.accepted[row].flooredQuotient(86_400))
      let place = table.place(of: table.combination(ofRow: row), on: day)
      if let reason = checks[place].reason(row) {
        reasons[row] = UInt8(reason.rawValue + 1)
        found = true
      }
    }
    return found ? reasons : nil
  }

  /// What all workers earn.
  ///
  /// - Parameters:
  ///   - leftOut: rows that are left out, as ``unpricedRows()`` gives them; those of this engine
  ///     must be among them.
  ///   - keepingOrders: whether the pay of each row is kept.
  /// - Throws: ``Diagnostics`` with `pay.out-of-range` when amounts could leave 128 bits.
  /// - Complexity: O(rows + shifts).
  public func earnings(
    leavingOut leftOut: [UInt8]?, keepingOrders: Bool = false
  ) throws(Diagnostics) -> Earnings {
    try earnings(of: 0..<records.records.workers.count, leftOut, keepingOrders)
  }

  private func earnings(
    of workers: Range<Int>, _ leftOut: [UInt8]?, _ keepingOrders: Bool
  ) throws(Diagnostics) -> Earnings {
    if let narrow = plans(Int64.self) {
      var kernel = WorkerKernel(self, narrow, leftOut, keepingOrders: keepingOrders)
      return kernel.run(workers)
    }
    guard let wide = plans(Int128.self) else { throw Diagnostics([.outOfRange(line: nil)]) }
    var kernel = WorkerKernel(self, wide, leftOut, keepingOrders: keepingOrders)
    return kernel.run(workers)
  }

  private func plans<Wide: FixedWidthInteger & SignedInteger & Sendable>(
    _ type: Wide.Type
  ) -> [OrderPlan<Wide>]? {
    var plans: [OrderPlan<Wide>] = []
    for rule in table.compiled {
      guard
        let plan = OrderPlan<Wide>(
          rule, unit: records.records.log.distanceUnit, bounds: records.bounds,
          timeline: records.timeline)
      else { return nil }
      plans.append(plan)
    }
    return plans
  }
}

/// Whether a row lacks something a rule reads.
struct UnpricedCheck {
  private let rule: PayRule
  private let log: OrderLog
  private let longest: Int64?
  let isNeeded: Bool

  init(_ rule: PayRule, _ log: OrderLog, _ bounds: ColumnBounds) {
    self.rule = rule
    self.log = log
    longest =
      if case .table(_, nil) = rule.rate {
        OrderFormula(rule, unit: log.distanceUnit).longest
      } else {
        nil
      }
    func lacks<Element>(_ column: OptionalColumn<Element>) -> Bool {
      column.presentCount < column.count
    }
    isNeeded =
      (rule.readsDistance && lacks(log.distance)) || longest != nil
      || (rule.readsFare && lacks(log.fare))
      || (rule.readsTime && !(rule.hours.from == .accepted && bounds.isTimed))
  }

  func reason(_ row: Int) -> UnpricedReason? {
    if rule.readsDistance, log.distance[row] == nil { return .noDistance }
    if rule.readsTime {
      let start =
        switch rule.hours.from {
        case .accepted: Optional(log.accepted[row])
        case .started: log.started[row]
        case .pickedUp: log.pickedUp[row]
        }
      guard let start, let end = log.completed[row], start <= end else { return .noTime }
    }
    if rule.readsFare, log.fare[row] == nil { return .noFare }
    if let longest, let distance = log.distance[row], Int64(distance) > longest {
      return .beyondTable
    }
    return nil
  }
}
