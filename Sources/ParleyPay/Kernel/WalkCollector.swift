/// What gathers figures from a walk. Each piece of work has its own, and they are put together in
/// the order of the workers, so that no figure depends on the number of threads.
protocol WalkCollector: Sendable {
  /// Whether it takes in anything at all.
  static var collects: Bool { get }
  /// What it reads beside the sums of workers.
  var needs: WalkNeeds { get }
  /// Takes in a worker. Where no worker is named the orders come in several pieces.
  mutating func add(_ worker: WalkedWorker)
  /// Takes in what was gathered from the workers that come next.
  mutating func append(_ next: Self)
}

extension WalkCollector {
  static var collects: Bool { true }
}

/// What is kept of single orders while a worker is reckoned.
struct WalkNeeds: Sendable {
  /// The tier addition of each order.
  var tiers = false
}

/// Gathers nothing.
struct NoCollector: WalkCollector {
  static let collects = false
  let needs = WalkNeeds()
  mutating func add(_ worker: WalkedWorker) {}
  mutating func append(_ next: NoCollector) {}
}

/// A worker whose orders have just been priced, with what is known of them until the next.
struct WalkedWorker {
  /// The place of the worker in the records.
  let place: Int
  let worker: PayWorker
  /// How many orders have a price.
  let count: Int
  /// What tiers add to all orders together, on both levels.
  let tierSum: LaneSums
  /// Rows without a price.
  let unpriced: [UnpricedRow]
  /// The running sums of pay: one more than orders.
  let sums: UnsafePointer<LaneSums>
  /// The tier addition of each order, where it was asked for.
  let tiers: UnsafePointer<LaneSums>?
  /// The row that `places` count from; without places orders stand at consecutive rows.
  let firstRow: Int
  let places: UnsafePointer<Int32>?

  /// The row of an order.
  @inline(__always)
  func row(_ order: Int) -> Int {
    places.map { firstRow + Int($0[order]) } ?? firstRow + order
  }

  /// What an order is paid on both levels.
  @inline(__always)
  func pay(_ order: Int) -> LaneSums { sums[order + 1] &- sums[order] }

  /// What all orders are paid on both levels.
  var paySum: LaneSums { sums[count] &- sums[0] }
}
