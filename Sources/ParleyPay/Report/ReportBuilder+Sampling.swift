import ParleyTerms
import ParleyValues

extension ReportBuilder {
  /// The bands of the figures when the records are a sample.
  var sampling: Withholdable<SamplingFigures>? {
    guard let sample = options.sample else { return nil }
    guard records.namesWorkers else { return .withheld(.noWorkers) }
    let fewest = max(SamplingFigures.fewestWorkers, options.minimumGroupSize)
    guard records.workers.count >= fewest else {
      return .withheld(.sampleTooSmall(workers: records.workers.count, minimum: fewest))
    }
    guard let days = records.coveredDays else { return .withheld(.noOrders) }
    let workers = records.workers.indices.map { place in
      SamplingReader.Worker(
        baseline: pair.baseline.totals[place],
        proposal: pair.proposal.totals[place], seconds: seconds(place, primaryHours))
    }
    return .shown(
      SamplingFigures.make(
        workers, hours: primaryHours, of: sample.population,
        monthFactor: MonthScale(days).factor, seed: options.seed))
  }
}

extension Simulation {
  /// The most terms whose steps are valued unasked, whatever the records.
  static let unaskedSteps = 12

  /// What one step of each wanted term is worth, from the proposal.
  static func steps(
    _ request: StepRequest, _ pair: LevelPair
  ) throws(Diagnostics) -> [StepValue] {
    let keys = stepKeys(
      request, baseline: pair.baselineRules?.standards, proposal: pair.proposalRules.standards,
      orders: pair.records.records.log.count)
    if keys.isEmpty { return [] }
    return try stepValues(
      of: keys, over: pair.records, from: pair.proposalRules, threads: pair.threads)
  }

  /// The terms whose steps are wanted over so many orders.
  static func stepKeys(
    _ request: StepRequest, baseline: Standards?, proposal: Standards, orders: Int
  ) -> [TermKey] {
    switch request {
    case .never: return []
    case .terms(let wanted): return wanted.filter { TermPlayer.movesMoney($0.path) }
    case .all: return TermPlayer.players(from: .empty(like: proposal), to: proposal).payingKeys
    case .unasked:
      guard let baseline else { return [] }
      let keys = TermPlayer.players(from: baseline, to: proposal).payingKeys
      let isLong = keys.count > unaskedSteps && keys.count * orders > Attribution.unaskedWork
      return isLong ? [] : keys
    }
  }
}

extension [TermPlayer] {
  /// The terms that move money.
  fileprivate var payingKeys: [TermKey] {
    flatMap(\.keys).filter { TermPlayer.movesMoney($0.path) }
  }
}

extension Standards {
  /// Standards without terms, of the same currency and calendar.
  fileprivate static func empty(like other: Standards) -> Standards {
    var standards = Standards()
    standards.currency = other.currency
    return standards
  }
}
