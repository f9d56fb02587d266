import ParleyRecords
import ParleyTerms
import ParleyValues

/// What a proposal would pay on real records, beside a baseline.
///
///     let report = try Simulation.run(
///       records, baseline: .standards(current), proposal: opening, options: SimulationOptions())
///     report.proposal.total - report.baseline.total
public enum Simulation {
  /// Simulates both levels and reports on them.
  ///
  /// - Parameters:
  ///   - records: the records.
  ///   - baseline: what is compared with.
  ///   - proposal: the standards proposed.
  ///   - options: how it is reported.
  ///   - inputs: the digests of the files the records come from.
  ///   - progress: told how many of how many evaluations are done; nothing by default.
  /// - Throws: ``Diagnostics`` with `pay.currency-differs`, `pay.out-of-range`,
  ///   `pay.no-paid-column` when the baseline is recorded pay and the records have none, or what a
  ///   rule lacks.
  /// - Complexity: O(rows) for each level, and once more for each set of changes attributed.
  public static func run(
    _ records: PayRecords, baseline: SimulationBaseline, proposal: PayRules,
    options: SimulationOptions = SimulationOptions(), inputs: [RunRecord.Input] = [],
    progress: (Int, Int) -> Void = { _, _ in }
  ) throws(Diagnostics) -> SimulationReport {
    let prepared = KernelRecords(records)
    let pair = try LevelPair(prepared, baseline, proposal)
    var builder = ReportBuilder(pair, options)
    builder.readWorkers()
    let attribution = try Attribution.make(pair, options, progress)
    var rules: PayRules?
    if case .standards(let stated) = baseline { rules = stated }
    return SimulationReport(
      currency: proposal.currency, records: builder.recordFigures,
      baseline: try builder.figures(of: pair.baseline, pair.baselineTable),
      proposal: try builder.figures(of: pair.proposal, pair.proposalTable),
      change: builder.change, hours: builder.primaryHours, deciles: builder.deciles,
      segments: builder.segments, orderGroups: builder.orderGroups, attribution: attribution,
      workers: builder.workerRows,
      run: RunRecord(inputs: inputs, baseline: rules, proposal: proposal, options: options),
      notes: builder.notes(baseline: rules, proposal: proposal))
  }
}

/// Both levels over the same orders.
struct LevelPair {
  let records: KernelRecords
  let baselineRules: PayRules?
  let proposalRules: PayRules
  let baselineTable: RuleTable?
  let proposalTable: RuleTable
  /// Why each row is left out of both levels; see ``PayKernel/unpricedRows()``.
  let leftOut: [UInt8]?
  let baseline: Earnings
  let proposal: Earnings

  init(
    _ records: KernelRecords, _ baseline: SimulationBaseline, _ proposal: PayRules
  ) throws(Diagnostics) {
    self.records = records
    let log = records.records.log
    let second = try PayKernel(proposal, records)
    proposalRules = proposal
    proposalTable = second.table
    switch baseline {
    case .paid:
      guard log.paid.hasValues else { throw Diagnostics([LevelPair.noPaidColumn]) }
      (baselineRules, baselineTable) = (nil, nil)
      leftOut = LevelPair.union(LevelPair.withoutPaid(log), second.unpricedRows())
      self.proposal = try second.earnings(leavingOut: leftOut, keepingOrders: true)
      self.baseline = LevelPair.paid(records.records, leftOut, hours: self.proposal)
    case .standards(let rules):
      let first = try PayKernel(rules, records)
      (baselineRules, baselineTable) = (rules, first.table)
      leftOut = LevelPair.union(first.unpricedRows(), second.unpricedRows())
      self.baseline = try first.earnings(leavingOut: leftOut, keepingOrders: true)
      self.proposal = try second.earnings(leavingOut: leftOut, keepingOrders: true)
    }
  }

  /// The records have no recorded pay.
  static let noPaidColumn = Diagnostic(
    "pay.no-paid-column", .error,
    LocalizedText(
      zhHans: "以实付报酬为基线，但订单记录中没有实付报酬",
      en: "the baseline is recorded pay, and the records have none"),
    remedy: LocalizedText(
      zhHans: "请用 --map paid=列名 指明实付报酬所在的列，或用 --baseline 给出标准文件",
      en: "name its column with --map paid=COLUMN, or give standards with --baseline"),
    help: "simulate")

  private static func union(_ first: [UInt8]?, _ second: [UInt8]?) -> [UInt8]? {
    guard var reasons = first else { return second }
    if let second {
      for row in reasons.indices where reasons[row] == 0 { reasons[row] = second[row] }
    }
    return reasons
  }

  private static func withoutPaid(_ log: OrderLog) -> [UInt8]? {
    guard log.paid.presentCount < log.count else { return nil }
    let mark = UInt8(UnpricedReason.noRecordedPay.rawValue + 1)
    return (0..<log.count).map { log.paid[$0] == nil ? mark : 0 }
  }

  /// The level of recorded pay, over the hours of the proposal.
  private static func paid(
    _ records: PayRecords, _ leftOut: [UInt8]?, hours: Earnings
  ) -> Earnings {
    let log = records.log
    var earnings = Earnings(
      workers: [], orderPay: [Int64](repeating: 0, count: log.count),
      tierAdditions: [Int64](repeating: 0, count: log.count))
    for (worker, timed) in zip(records.workers, hours.workers) {
      var sum = WorkerEarnings()
      (sum.engagedSeconds, sum.onlineSeconds) = (timed.engagedSeconds, timed.onlineSeconds)
      for row in worker.rows where leftOut.map({ $0[row] == 0 }) ?? true {
        let paid = log.paid[row] ?? 0
        earnings.orderPay[row] = paid
        sum.orderPay += paid
        sum.orders += 1
      }
      earnings.workers.append(sum)
    }
    return earnings
  }

  func isPriced(_ row: Int) -> Bool { leftOut.map { $0[row] == 0 } ?? true }
}
