import Dispatch
import ParleyValues
import Synchronization

extension PayWalk {
  /// What a walk finds.
  struct Found<Collector: WalkCollector> {
    var levels: [Earnings]
    var collected: Collector
  }

  /// Pieces of work for each thread, so that none waits long for the others.
  private static let piecesOfThread = 8
  /// The least orders that are worth a piece of work of their own.
  private static let leastOrdersOfPiece = 16_384

  /// Walks over all workers.
  ///
  /// - Throws: ``Diagnostics`` with `pay.out-of-range` when an amount leaves its integers.
  func run<Collector: WalkCollector>(
    threads: Int, collecting empty: Collector
  ) throws(Diagnostics) -> Found<Collector> {
    let pieces = pieces(for: threads)
    let results = PieceResults<Collector>(count: pieces.count)
    let count = records.records.workers.count
    // Each worker's earnings are written where they stay, by the thread that finds them.
    var (first, second): ([WorkerEarnings], [WorkerEarnings]) = ([], [])
    first = Array(unsafeUninitializedCapacity: count) { first, written in
      second = Array(unsafeUninitializedCapacity: count) { second, alsoWritten in
        let target = EarningsTarget(
          first: first.baseAddress, second: second.baseAddress,
          namesWorkers: records.records.namesWorkers)
        target.clear(count)
        walk(pieces, threads, target, results, empty)
        alsoWritten = levels.count > 1 ? count : 0
      }
      written = count
    }
    do {
      let collected = try results.joined(empty)
      var found: [Earnings] = []
      for (workers, level) in zip([first, second], levels) {
        found.append(try settled(Earnings(workers: workers), level))
      }
      return Found(levels: found, collected: collected)
    } catch { throw Diagnostics([.outOfRange(line: nil)]) }
  }

  private func walk<Collector: WalkCollector>(
    _ pieces: [Range<Int>], _ threads: Int, _ target: EarningsTarget,
    _ results: PieceResults<Collector>, _ empty: Collector
  ) {
    let next = Atomic(0)
    let work: @Sendable () -> Void = {
      let walker = self.walker(needs: empty.needs)
      while true {
        let piece = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard piece < pieces.count else { return }
        var collected = empty
        do throws(ValueOutOfRange) {
          try walker.walk(pieces[piece]) { worker in
            target.add(worker)
            collected.add(worker)
          }
          results.set(piece, .success(collected))
        } catch { results.set(piece, .failure(error)) }
      }
    }
    if threads > 1, pieces.count > 1 {
      DispatchQueue.concurrentPerform(iterations: min(threads, pieces.count)) { _ in work() }
    } else {
      work()
    }
  }

  /// Ranges of whole workers with about as many orders each.
  private func pieces(for threads: Int) -> [Range<Int>] {
    let workers = records.records.workers
    let wanted = max(
      PayWalk.leastOrdersOfPiece,
      records.records.log.count / max(1, threads * PayWalk.piecesOfThread))
    var pieces: [Range<Int>] = []
    var (start, orders) = (0, 0)
    for (place, worker) in workers.enumerated() {
      orders += worker.rows.count
      guard orders >= wanted || place + 1 == workers.count else { continue }
      pieces.append(start..<place + 1)
      (start, orders) = (place + 1, 0)
    }
    return pieces
  }

  private func walker(needs: WalkNeeds) -> any BlockWalker {
    if let lanes { return LaneWalker(lanes, needs: needs) }
    return ScanWalker(self)
  }
}

/// Walks over ranges of workers. Each thread has its own.
protocol BlockWalker: AnyObject {
  /// Calls for each worker in order.
  ///
  /// - Throws: ``ValueOutOfRange`` when an amount leaves its integers.
  func walk(
    _ workers: Range<Int>, _ visit: (WalkedWorker) -> Void
  ) throws(ValueOutOfRange)
}

/// Where the earnings of both levels stay; each worker's place is written by one thread.
private struct EarningsTarget: @unchecked Sendable {
  let first: UnsafeMutablePointer<WorkerEarnings>?
  let second: UnsafeMutablePointer<WorkerEarnings>?
  let namesWorkers: Bool

  func clear(_ count: Int) {
    first?.initialize(repeating: WorkerEarnings(), count: count)
    second?.initialize(repeating: WorkerEarnings(), count: count)
  }

  /// Keeps what a worker earns; where no worker is named the orders come in pieces, which add up.
  func add(_ worker: WalkedWorker) {
    guard let first, let second else { return }
    if namesWorkers {
      first[worker.place] = worker.earnings[0]
      if worker.earnings.count > 1 { second[worker.place] = worker.earnings[1] }
      return
    }
    first[worker.place] = first[worker.place] + worker.earnings[0]
    second[worker.place] = second[worker.place] + worker.earnings[1]
  }
}

/// What pieces of work have gathered; each place is written once, by one thread.
private final class PieceResults<Collector: WalkCollector>: @unchecked Sendable {
  private let places: UnsafeMutableBufferPointer<Result<Collector, ValueOutOfRange>?>

  init(count: Int) {
    places = .allocate(capacity: count)
    places.initialize(repeating: nil)
  }

  deinit {
    places.deinitialize()
    places.deallocate()
  }

  func set(_ place: Int, _ result: Result<Collector, ValueOutOfRange>) { places[place] = result }

  func joined(_ empty: Collector) throws(ValueOutOfRange) -> Collector {
    var collected = empty
    for place in places.indices {
      if let result = places[place] { collected.append(try result.get()) }
    }
    return collected
  }
}
