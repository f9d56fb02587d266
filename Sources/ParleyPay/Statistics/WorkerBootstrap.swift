import ParleyValues

/// Draws workers again and again with replacement (Efron 1979): what a figure would have been, had
/// the sample fallen otherwise. Workers are drawn whole, since the orders of one worker resemble
/// each other. Every draw is a function of the seed, the replicate and its place.
struct WorkerBootstrap {
  /// How many workers there are.
  let workers: Int
  /// How often as many are drawn.
  let replicates: Int
  /// The seed.
  let seed: UInt64

  /// The streams of the seed that replicates take; other draws take low ones.
  private static let firstStream: UInt64 = 1 << 32

  /// A thousand replicates, fewer for many workers, where bands are narrow anyway.
  init(workers: Int, seed: UInt64) {
    self.workers = workers
    self.seed = seed
    replicates = max(200, min(1000, 20_000_000 / max(1, workers)))
  }

  /// How often each worker is drawn in each replicate.
  ///
  /// - Parameters:
  ///   - body: is given the number of the replicate and the counts.
  /// - Complexity: O(workers × replicates).
  func forEachReplicate(_ body: (Int, [UInt32]) -> Void) {
    var counts = [UInt32](repeating: 0, count: workers)
    for replicate in 0..<replicates {
      for place in counts.indices { counts[place] = 0 }
      var random = CounterRandom(
        seed: seed, stream: WorkerBootstrap.firstStream + UInt64(replicate))
      for _ in 0..<workers {
        // The high word of the product is a place in the range; its bias is below 2⁻⁴⁰.
        counts[Int(random.next().multipliedFullWidth(by: UInt64(workers)).high)] += 1
      }
      body(replicate, counts)
    }
  }
}

/// A figure with the range that other samples of the same size would mostly give.
public struct SamplingBand: Hashable, Sendable {
  /// The figure of this sample.
  public var estimate: Int64
  /// The lower end.
  public var lower: Int64
  /// The upper end.
  public var upper: Int64

  /// The percentile band of 95 %: the ⌈0.025·R⌉-th and the ⌈0.975·R⌉-th of the replicates.
  ///
  /// - Parameters:
  ///   - estimate: the figure of the sample.
  ///   - replicates: the figure of each replicate, in any order.
  ///   - narrowing: what the distances from the estimate are multiplied by.
  init(_ estimate: Int64, replicates: [Int64], narrowing: Double) {
    let sorted = replicates.sorted()
    func end(_ share: Int64) -> Int64 {
      let bound = quantile(Share(partsPerMillion: share), of: sorted) ?? estimate
      let distance = (Double(bound) - Double(estimate)) * narrowing
      return estimate + Int64(distance.rounded(.toNearestOrEven))
    }
    self.estimate = estimate
    lower = min(estimate, end(25_000))
    upper = max(estimate, end(975_000))
  }

  /// The finite-population factor √(1 − n/N) of a sample of n from N; 1 when N is not known.
  static func narrowing(workers: Int, of population: Int?) -> Double {
    guard let population, population > 0 else { return 1 }
    return max(0, 1 - Double(workers) / Double(population)).squareRoot()
  }
}
