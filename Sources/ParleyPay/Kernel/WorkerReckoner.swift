import ParleyRecords
import ParleyValues

/// Reckons one level worker by worker, where the two levels cannot go in lanes.
protocol WorkerReckoner: AnyObject {
  /// What a worker earns; rows with a reason that is not 0 are left out.
  func reckon(
    _ worker: PayWorker, leavingOut reasons: [UInt8]
  ) throws(ValueOutOfRange) -> WorkerEarnings

  /// Calls for each order that was priced, with its row, pay and tier addition.
  func forEachOrder(_ body: (_ row: Int, _ pay: Int64, _ tiers: Int64) -> Void)
}

extension WorkerScan: WorkerReckoner {
  func forEachOrder(_ body: (Int, Int64, Int64) -> Void) {
    for order in 0..<orders.count {
      body(firstRow + Int(orders.row[order]), orders.pay[order], orders.tiers[order])
    }
  }
}

/// The pay in the records.
final class PaidReckoner: WorkerReckoner {
  private let log: OrderLog
  private var worker: PayWorker?
  private var reasons: [UInt8] = []

  init(_ log: OrderLog) { self.log = log }

  func reckon(
    _ worker: PayWorker, leavingOut reasons: [UInt8]
  ) throws(ValueOutOfRange) -> WorkerEarnings {
    (self.worker, self.reasons) = (worker, reasons)
    var earnings = WorkerEarnings()
    var overflow = false
    forEachOrder { _, pay, _ in
      let (sum, isOver) = earnings.orderPay.addingReportingOverflow(pay)
      earnings.orderPay = sum
      earnings.orders += 1
      overflow = overflow || isOver
    }
    if overflow { throw ValueOutOfRange() }
    return earnings
  }

  func forEachOrder(_ body: (Int, Int64, Int64) -> Void) {
    guard let worker else { return }
    for row in worker.rows {
      if !reasons.isEmpty, reasons[row - worker.rows.lowerBound] != 0 { continue }
      body(row, log.paid[row] ?? 0, 0)
    }
  }
}

/// Rules with shapes that only the explained engine knows.
final class ExplainedReckoner: WorkerReckoner {
  private let table: RuleTable
  private let records: PayRecords
  private var pay: WorkerPay?

  init(_ table: RuleTable, _ records: PayRecords) {
    (self.table, self.records) = (table, records)
  }

  func reckon(
    _ worker: PayWorker, leavingOut reasons: [UInt8]
  ) throws(ValueOutOfRange) -> WorkerEarnings {
    var leftOut: [Int: UnpricedReason] = [:]
    for (place, reason) in reasons.enumerated() where reason != 0 {
      leftOut[worker.rows.lowerBound + place] = UnpricedReason(rawValue: Int(reason) - 1)
    }
    var pricing = WorkerPricing(
      ExplainedEngine(table, records, leavingOut: leftOut), worker)
    let found = try pricing.result()
    pay = found
    return found.earnings
  }

  func forEachOrder(_ body: (Int, Int64, Int64) -> Void) {
    for order in pay?.orders ?? [] {
      body(order.row, order.pay.pay.minorUnits, order.tierAddition.minorUnits)
    }
  }
}

/// Why rows have no price by one level.
struct UnpricedGate: Sendable {
  private let reason: @Sendable (Int) -> UnpricedReason?

  private init(_ reason: @escaping @Sendable (Int) -> UnpricedReason?) { self.reason = reason }

  /// The gate of a level.
  ///
  /// - Returns: nothing when no row can lack a price.
  init?(_ level: PayLevel, _ records: KernelRecords) {
    let log = records.records.log
    guard let kernel = level.kernel else {
      guard log.paid.packed.hasAbsent else { return nil }
      self.init { log.paid[$0] == nil ? .noRecordedPay : nil }
      return
    }
    switch kernel.plan {
    case .narrow(let plan): self.init(plan, kernel.table, records)
    case .wide(let plan): self.init(plan, kernel.table, records)
    case .fractions(let plan): self.init(plan, kernel.table, records)
    case .explained:
      let engine = ExplainedEngine(kernel.table, records.records)
      self.init { row in
        guard case .unpriced(let reason)? = try? engine.price(row: row) else { return nil }
        return reason
      }
    }
  }

  private init?<Number: ExactNumber>(
    _ plan: ColumnPlan<Number>, _ table: RuleTable, _ records: KernelRecords
  ) {
    guard plan.orders.contains(where: { $0.mayLeaveOut(records.bounds) }) else { return nil }
    let columns = ScanColumns(records.records.log)
    self.init { row in
      let day = Int32(columns.accepted[row].flooredQuotient(86_400))
      return plan.orders[table.place(of: table.combination(ofRow: row), on: day)]
        .unpricedReason(columns, row)
    }
  }

  /// Why a row has no price, one more than the raw value of the reason; 0 for a price.
  func mark(_ row: Int) -> UInt8 { reason(row).map { UInt8($0.rawValue + 1) } ?? 0 }
}
