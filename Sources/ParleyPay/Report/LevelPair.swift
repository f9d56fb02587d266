import ParleyRecords
import ParleyTerms
import ParleyValues

/// Both levels over the same orders, priced in one walk; nothing of single orders is kept.
struct LevelPair {
  let records: KernelRecords
  let baselineRules: PayRules?
  let proposalRules: PayRules
  /// The baseline and the proposal as they were walked.
  let kernels: [PayLevel]
  /// What each pays.
  let levels: [Earnings]
  /// What was gathered of orders on the way.
  let collected: ReportCollector
  /// By level: what reads its limits, where it states any.
  let limitReaders: [LimitReader?]
  /// How many pieces of work run at once.
  let threads: Int

  /// Walks over some records.
  ///
  /// - Throws: ``Diagnostics`` as ``Simulation/run(_:baseline:proposal:options:inputs:progress:)``.
  init(
    _ records: KernelRecords, _ baseline: SimulationBaseline, _ proposal: PayRules, threads: Int
  ) throws(Diagnostics) {
    let kernels = try LevelPair.kernels(records, baseline, proposal)
    self.records = records
    self.threads = threads
    self.kernels = kernels
    proposalRules = proposal
    if case .standards(let rules) = baseline { baselineRules = rules } else { baselineRules = nil }
    limitReaders = kernels.map { level in
      guard records.records.namesWorkers, let kernel = level.kernel else { return nil }
      let reader = LimitReader(kernel.table, records)
      return reader.isNeeded ? reader : nil
    }
    let found = try PayWalk(records, kernels).run(
      threads: threads,
      collecting: ReportCollector(records, proposal.calendar, limitReaders))
    levels = found.levels
    collected = found.collected
  }

  private static func kernels(
    _ records: KernelRecords, _ baseline: SimulationBaseline, _ proposal: PayRules
  ) throws(Diagnostics) -> [PayLevel] {
    let second = PayLevel.rules(try PayKernel(proposal, records))
    switch baseline {
    case .paid:
      guard records.records.log.paid.hasValues else { throw Diagnostics([noPaidColumn]) }
      return [.paid, second]
    case .standards(let rules): return [.rules(try PayKernel(rules, records)), second]
    }
  }

  /// The compiled rules of each level; none for recorded pay.
  var tables: [RuleTable?] { kernels.map { $0.kernel?.table } }
  /// What the baseline pays.
  var baseline: Earnings { levels[0] }
  /// What the proposal pays.
  var proposal: Earnings { levels[1] }
  /// How many priced orders have a known fare; recorded pay counts none by itself.
  var withFare: Int { Int(levels[1].sum.ordersWithFare) }
  /// Their fares together.
  var fares: Int64 { levels[1].sum.fares }

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
}
