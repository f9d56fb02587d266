import ParleyTerms
import ParleyValues

/// What the records of some workers say about all of them: bands of 95 % from a bootstrap over
/// workers.
public struct SamplingFigures: Equatable, Sendable {
  /// One figure on both levels, and what lies between.
  public struct Row: Equatable, Sendable {
    /// The figure.
    public var figure: Figure
    /// The baseline's; absent for figures of the change alone.
    public var baseline: SamplingBand?
    /// The proposal's.
    public var proposal: SamplingBand?
    /// The difference, drawn together: both levels see the same workers.
    public var change: SamplingBand
  }

  /// A figure with a band.
  public enum Figure: Hashable, Sendable {
    /// Σ pay ÷ Σ hours, in smallest units.
    case mean
    /// The quantile of hourly pay, in smallest units.
    case quantile(Share)
    /// Total pay of a month, in smallest units, for all workers when their number is known.
    case totalPerMonth
    /// Workers whose pay rises, in parts per million.
    case gain
    /// Workers whose pay falls, in parts per million.
    case lose

    /// Whether the figure is a share and not an amount.
    public var isShare: Bool { self == .gain || self == .lose }
  }

  /// Workers in the sample.
  public var workers: Int
  /// Workers it was drawn from, if known.
  public var population: Int?
  /// How often workers were drawn anew.
  public var replicates: Int
  /// Of which hours hourly pay is.
  public var hours: MeasuredTime
  /// The figures.
  public var rows: [Row]

  /// The fewest workers from whom anything is said about others.
  public static let fewestWorkers = 30
}

/// Reckons the figures of one replicate after the other.
struct SamplingReader {
  /// A worker of the sample.
  struct Worker {
    var baseline: Int64
    var proposal: Int64
    var seconds: Int64
  }

  let workers: [Worker]
  private let byBaseline: [Int]
  private let byProposal: [Int]
  private let timed: Int

  init(_ workers: [Worker]) {
    self.workers = workers
    let timed = workers.indices.filter { workers[$0].seconds > 0 }
    self.timed = timed.count
    func sorted(_ pay: (Worker) -> Int64) -> [Int] {
      let hourly = workers.map { HourlyPay(pay: pay($0), seconds: max(1, $0.seconds)) }
      return timed.sorted { left, right in
        guard let first = hourly[left], let second = hourly[right] else { return false }
        return first != second ? first < second : left < right
      }
    }
    byBaseline = sorted(\.baseline)
    byProposal = sorted(\.proposal)
  }

  /// Baseline, proposal and change of each figure for workers drawn so often.
  struct Reading {
    var baseline: Int64 = 0
    var proposal: Int64 = 0
  }

  /// The figures in the order of ``figures``.
  static let figures: [SamplingFigures.Figure] =
    [.totalPerMonth, .mean] + HourlyFigures.shares.map { .quantile($0) } + [.gain, .lose]

  /// What the workers give when each counts so often; `scale` brings a total to a month.
  func read(_ counts: [UInt32]?, scale: Double) -> [Reading] {
    var (pay, timedPay) = (Reading128(), Reading128())
    var (seconds, drawn, gain, lose): (Int128, Int64, Int64, Int64) = (0, 0, 0, 0)
    for (place, worker) in workers.enumerated() {
      let count = Int128(counts?[place] ?? 1)
      if count == 0 { continue }
      pay.add(worker, count)
      if worker.seconds > 0 {
        timedPay.add(worker, count)
        seconds += count * Int128(worker.seconds)
        drawn += Int64(count)
      }
      switch ChangeBand(from: worker.baseline, to: worker.proposal) {
      case .rises, .risesMuch: gain += Int64(count)
      case .falls, .fallsMuch: lose += Int64(count)
      case .steady: break
      }
    }
    func month(_ total: Int128) -> Int64 {
      Int64((Double(total) * scale).rounded(.toNearestOrEven))
    }
    func hour(_ total: Int128) -> Int64 {
      seconds == 0 ? 0 : Int64((total * 3600).divided(by: seconds, rounding: .halfEven))
    }
    func share(_ count: Int64) -> Int64 {
      Int64((Int128(count) * 1_000_000).divided(by: Int128(workers.count), rounding: .halfEven))
    }
    var readings = [
      Reading(baseline: month(pay.baseline), proposal: month(pay.proposal)),
      Reading(baseline: hour(timedPay.baseline), proposal: hour(timedPay.proposal)),
    ]
    let before = quantiles(byBaseline, counts, drawn, \.baseline)
    let after = quantiles(byProposal, counts, drawn, \.proposal)
    readings += zip(before, after).map { Reading(baseline: $0, proposal: $1) }
    readings += [Reading(proposal: share(gain)), Reading(proposal: share(lose))]
    return readings
  }

  private struct Reading128 {
    var baseline: Int128 = 0
    var proposal: Int128 = 0

    mutating func add(_ worker: Worker, _ count: Int128) {
      baseline += count * Int128(worker.baseline)
      proposal += count * Int128(worker.proposal)
    }
  }

  /// The ⌈p·n⌉-th smallest hourly pay for each share, where a worker counts as often as drawn.
  private func quantiles(
    _ order: [Int], _ counts: [UInt32]?, _ drawn: Int64, _ pay: (Worker) -> Int64
  ) -> [Int64] {
    let ranks = HourlyFigures.shares.map { share in
      max(
        1,
        (Int128(share.partsPerMillion) * Int128(drawn))
          .divided(by: Int128(Share.scale), rounding: .up))
    }
    var found: [Int64] = []
    var passed: Int128 = 0
    for place in order {
      passed += Int128(counts?[place] ?? 1)
      while found.count < ranks.count, passed >= ranks[found.count] {
        let worker = workers[place]
        found.append(
          HourlyPay(pay: pay(worker), seconds: worker.seconds)?.shown.minorUnits ?? 0)
      }
      if found.count == ranks.count { break }
    }
    return found + Array(repeating: 0, count: ranks.count - found.count)
  }
}

extension SamplingFigures {
  /// The bands of a sample.
  ///
  /// - Parameters:
  ///   - workers: the workers of the sample.
  ///   - population: how many workers it was drawn from, if known; totals are scaled to them.
  ///   - monthFactor: what a total of the record is multiplied by for a month.
  ///   - seed: the seed of the draws.
  static func make(
    _ workers: [SamplingReader.Worker], hours: MeasuredTime, of population: Int?,
    monthFactor: Fraction, seed: UInt64
  ) -> SamplingFigures {
    let bootstrap = WorkerBootstrap(workers: workers.count, seed: seed)
    let reader = SamplingReader(workers)
    let share = population.map { Double($0) / Double(max(1, workers.count)) } ?? 1
    let scale =
      Double(monthFactor.numerator) / Double(monthFactor.denominator) * max(1, share)
    let estimates = reader.read(nil, scale: scale)
    var before = estimates.map { _ in [Int64]() }
    var (after, change) = (before, before)
    bootstrap.forEachReplicate { _, counts in
      for (place, reading) in reader.read(counts, scale: scale).enumerated() {
        before[place].append(reading.baseline)
        after[place].append(reading.proposal)
        change[place].append(reading.proposal - reading.baseline)
      }
    }
    let narrowing = SamplingBand.narrowing(workers: workers.count, of: population)
    let rows = SamplingReader.figures.enumerated().map { place, figure in
      let estimate = estimates[place]
      func band(_ value: Int64, _ drawn: [Int64]) -> SamplingBand {
        SamplingBand(value, replicates: drawn, narrowing: narrowing)
      }
      return Row(
        figure: figure,
        baseline: figure.isShare ? nil : band(estimate.baseline, before[place]),
        proposal: figure.isShare ? nil : band(estimate.proposal, after[place]),
        change: band(estimate.proposal - estimate.baseline, change[place]))
    }
    return SamplingFigures(
      workers: workers.count, population: population, replicates: bootstrap.replicates,
      hours: hours, rows: rows)
  }
}
