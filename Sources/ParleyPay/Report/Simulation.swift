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
    let builder = ReportBuilder(ReportLevels(pair), ReportRecords(records), options)
    let attribution = try Attribution.make(pair, options, progress)
    let lines = SlipLines(records: records, tables: pair.tables)
    return try builder.report(
      baseline: pair.baselineRules, attribution: attribution,
      steps: try steps(options.steps, pair), inputs: inputs
    ) { (workers, means) throws(Diagnostics) in
      try lines.lines(
        of: workers.map { (records.workers[$0], builder.totals(of: $0)) }, means: means)
    }
  }
}

extension ReportBuilder {
  /// What a worker is paid on both levels.
  func totals(of place: Int) -> [Int64] { pair.levels.map { $0.totals[place] } }

  /// The report.
  ///
  /// - Parameter lines: makes the lines of a slip of some workers, given both levels' mean pay.
  func report(
    baseline: PayRules?, attribution: Attribution?, steps: [StepValue],
    inputs: [RunRecord.Input],
    lines: ([Int], [Int64]) throws(Diagnostics) -> [TypicalSlip.Line]
  ) throws(Diagnostics) -> SimulationReport {
    SimulationReport(
      currency: pair.proposalRules.currency, records: recordFigures,
      baseline: try figures(of: 0), proposal: try figures(of: 1), change: change,
      hours: primaryHours, deciles: deciles, segments: segments, orderGroups: orderGroups,
      attribution: attribution, steps: steps,
      slips: try TypicalWorkers(builder: self).slips(lines), sampling: sampling,
      workers: workerRows,
      run: RunRecord(
        inputs: inputs, baseline: baseline, proposal: pair.proposalRules, options: options),
      notes: notes(baseline: baseline, proposal: pair.proposalRules))
  }
}
