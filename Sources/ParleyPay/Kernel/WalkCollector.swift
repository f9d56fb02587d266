/// What gathers figures from a walk. Each piece of work has its own, and they are put together in
/// the order of the workers, so that no figure depends on the number of threads.
protocol WalkCollector: Sendable {
  /// What it reads beside the sums of workers.
  var needs: WalkNeeds { get }
  /// Takes in a worker. Where no worker is named the orders come in several pieces.
  mutating func add(_ worker: WalkedWorker)
  /// Takes in what was gathered from the workers that come next.
  mutating func append(_ next: Self)
}

/// What is kept of single orders while a worker is reckoned.
struct WalkNeeds: Sendable {
  /// The tier addition of each order.
  var tiers = false
}

/// Gathers nothing.
struct NoCollector: WalkCollector {
  let needs = WalkNeeds()
  mutating func add(_ worker: WalkedWorker) {}
  mutating func append(_ next: NoCollector) {}
}

/// The earnings of a worker on one level or two: in memory that is used again for the next worker,
/// or where they stay. Whoever makes it frees it.
struct LaneEarnings {
  let count: Int
  private let memory: UnsafeMutablePointer<WorkerEarnings>
  /// Where each level's earnings are.
  private var places: (UnsafeMutablePointer<WorkerEarnings>, UnsafeMutablePointer<WorkerEarnings>)

  /// Nothing on so many levels.
  init(count: Int) {
    self.count = count
    memory = .allocate(capacity: count)
    memory.initialize(repeating: WorkerEarnings(), count: count)
    places = (memory, memory + (count - 1))
  }

  /// Nothing on each level, in memory that holds nothing yet and where it stays.
  mutating func begin(
    _ first: UnsafeMutablePointer<WorkerEarnings>, _ second: UnsafeMutablePointer<WorkerEarnings>
  ) {
    places = (first, second)
    first.initialize(to: WorkerEarnings())
    if count > 1 { second.initialize(to: WorkerEarnings()) }
  }

  func deallocate() {
    memory.deinitialize(count: count)
    memory.deallocate()
  }

  var indices: Range<Int> { 0..<count }

  /// Nothing again.
  func clear() { for level in 0..<count { memory[level] = WorkerEarnings() } }

  subscript(level: Int) -> WorkerEarnings {
    @inline(__always) unsafeAddress {
      precondition(level < count, "no such level")
      return UnsafePointer(level == 0 ? places.0 : places.1)
    }
    @inline(__always) nonmutating unsafeMutableAddress {
      precondition(level < count, "no such level")
      return level == 0 ? places.0 : places.1
    }
  }
}

/// A worker whose orders have just been priced, with what is known of them until the next.
struct WalkedWorker {
  /// The place of the worker in the records.
  let place: Int
  let worker: PayWorker
  /// How many orders have a price.
  let count: Int
  /// On each level; until the next worker.
  let earnings: LaneEarnings
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
}
