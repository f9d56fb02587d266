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
    let pair = try LevelPair(prepared, baseline, proposal, threads: options.threads)
    let builder = ReportBuilder(pair, options)
    let attribution = try Attribution.make(pair, options, progress)
    var rules: PayRules?
    if case .standards(let stated) = baseline { rules = stated }
    return SimulationReport(
      currency: proposal.currency, records: builder.recordFigures,
      baseline: try builder.figures(of: 0),
      proposal: try builder.figures(of: 1),
      change: builder.change, hours: builder.primaryHours, deciles: builder.deciles,
      segments: builder.segments, orderGroups: builder.orderGroups, attribution: attribution,
      steps: try steps(options.steps, pair), slips: try TypicalWorkers(builder: builder).slips(),
      sampling: builder.sampling, workers: builder.workerRows,
      run: RunRecord(inputs: inputs, baseline: rules, proposal: proposal, options: options),
      notes: builder.notes(baseline: rules, proposal: proposal))
  }
}
