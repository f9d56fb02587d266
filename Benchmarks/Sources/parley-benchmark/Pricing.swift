#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import ParleyPay
import ParleyRecords
import ParleyTerms
import ParleyValues

/// Reckons the reference workload from the column file and the standards files.
struct Pricing {
  let threads: Int
  let records: PayRecords
  let proposal: Standards
  let baseline: Standards

  /// Opens the records; their columns stay in the file.
  init(_ folder: String, threads: Int) throws {
    self.threads = threads
    let orders = try OrdersFile.read(file: folder + "/orders.orders", verification: .header)
    let signals = try SignalLog.reading(file: folder + "/signals.csv")
    records = PayRecords(orders: orders.log, signals: signals.log)
    proposal = try Pricing.standards("standards/proposal.yaml")
    baseline = try Pricing.standards("standards/baseline.yaml")
  }

  private static func standards(_ path: String) throws -> Standards {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    return try StandardsReader.read(text, file: path)
  }

  /// Both levels, the plans made anew each time.
  private func levels(_ proposal: Standards, _ baseline: Standards) throws -> Figures {
    let prepared = KernelRecords(records)
    let first = try PayKernel(PayRules(baseline), prepared)
    let second = try PayKernel(PayRules(proposal), prepared)
    let levels = try PayWalk(prepared, [.rules(first), .rules(second)]).earnings(threads: threads)
    return Figures(
      proposal: levels[1], baseline: levels[0], ids: records.workers.map(\.id),
      threads: threads)
  }

  /// Times both levels with every figure that the peers give.
  func measure(_ repetitions: Int) async throws {
    let (times, figures) = try await Program.times(repetitions) {
      try levels(proposal, baseline).json
    }
    Program.report("the peers' figures", threads: threads, times: times, figures: figures)
  }

  /// Times the whole report.
  func measureReport(_ repetitions: Int) async throws {
    var options = SimulationOptions()
    options.attribution = .never
    options.threads = threads
    let (times, report) = try await Program.times(repetitions) {
      try Simulation.run(
        records, baseline: .standards(PayRules(baseline)), proposal: PayRules(proposal),
        options: options)
    }
    Program.report(
      "the whole report", threads: threads, times: times,
      others: [("totals", [JSONValue(report.proposal.total), JSONValue(report.baseline.total)])])
  }

  /// Reckons once; whoever starts the program times it.
  func answerOnce() async throws {
    let figures = try levels(proposal, baseline).json
    Program.report("one answer", threads: threads, times: [], figures: figures)
  }

  /// Times rule A on both levels: whole, with each of its parts alone and without each, and with
  /// each part added that it lacks.
  func measureParts(_ repetitions: Int) async throws {
    try await measure("rule A", proposal, repetitions)
    for part in RulePart.own {
      try await measure("base and \(part.name)", part.alone(in: proposal), repetitions)
      try await measure("rule A without \(part.name)", part.applied(to: proposal), repetitions)
    }
    for part in RulePart.others {
      try await measure("rule A with \(part.name)", part.applied(to: proposal), repetitions)
    }
  }

  private func measure(_ form: String, _ standards: Standards, _ repetitions: Int) async throws {
    let (times, figures) = try await Program.times(repetitions) {
      try levels(standards, standards)
    }
    Program.report(
      form, threads: threads, times: times,
      others: [("total", JSONValue(figures.proposal.sum.total))])
  }
}
