import CParleyLanes
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
    let filled = EarningsTarget.filled(
      levels: levels.count, records.records.workers.count,
      adding: !records.records.namesWorkers
    ) { targets in walk(pieces, threads, targets, results, empty) }
    do {
      let found = try results.joined(empty, levels: levels.count)
      var earnings: [Earnings] = []
      for (place, level) in levels.enumerated() {
        let own = Earnings(
          workers: filled[place].workers, totals: filled[place].totals, sum: found.sums[place])
        earnings.append(try settled(own, level))
      }
      return Found(levels: earnings, collected: found.collected)
    } catch { throw Diagnostics([.outOfRange(line: nil)]) }
  }

  private func walk<Collector: WalkCollector>(
    _ pieces: [Range<Int>], _ threads: Int, _ targets: [EarningsTarget],
    _ results: PieceResults<Collector>, _ empty: Collector
  ) {
    let next = Atomic(0)
    let work: @Sendable () -> Void = {
      let walker = self.walker(needs: empty.needs, targets)
      while true {
        let piece = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard piece < pieces.count else { return }
        var found = PieceResult(collected: empty, sums: levels.map { _ in WorkerEarnings() })
        var behind = pieces[piece].lowerBound
        do throws(ValueOutOfRange) {
          try walker.walk(pieces[piece]) { worker in
            for (level, target) in targets.enumerated() {
              target.add(worker.earnings[level], worker.place, isThere: walker.writesInPlace)
              found.sums[level] += worker.earnings[level]
            }
            found.collected.add(worker)
            behind = worker.place + 1
          }
          results.set(piece, .success(found))
        } catch {
          for target in targets { target.fill(behind..<pieces[piece].upperBound) }
          results.set(piece, .failure(error))
        }
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

  private func walker(needs: WalkNeeds, _ targets: [EarningsTarget]) -> any BlockWalker {
    if let lanes { return LaneWalker(lanes, needs: needs, targets) }
    return ScanWalker(self)
  }
}

/// Walks over ranges of workers. Each thread has its own.
protocol BlockWalker: AnyObject {
  /// Whether the earnings of a worker are written where they stay.
  var writesInPlace: Bool { get }
  /// Calls for each worker in order.
  ///
  /// - Throws: ``ValueOutOfRange`` when an amount leaves its integers.
  func walk(
    _ workers: Range<Int>, _ visit: (WalkedWorker) -> Void
  ) throws(ValueOutOfRange)
}

/// Where the earnings of a level stay; each worker's place is written by one thread.
struct EarningsTarget: @unchecked Sendable {
  let workers: UnsafeMutablePointer<WorkerEarnings>
  let totals: UnsafeMutablePointer<Int64>
  /// Whether a worker's orders come in pieces, as where no worker is named.
  let isAdding: Bool

  /// Whether a worker's earnings may be written where they stay.
  var isInPlace: Bool { !isAdding }

  /// The earnings of all workers on some levels, once somebody has written them.
  static func filled(
    levels: Int, _ count: Int, adding isAdding: Bool, _ targets: [EarningsTarget] = [],
    _ write: ([EarningsTarget]) -> Void
  ) -> [(workers: [WorkerEarnings], totals: [Int64])] {
    guard targets.count < levels else {
      write(targets)
      return []
    }
    var rest: [(workers: [WorkerEarnings], totals: [Int64])] = []
    var totals: [Int64] = []
    // Nothing is written twice: for many workers that would take longer than reckoning them.
    let workers = [WorkerEarnings](unsafeUninitializedCapacity: count) { workers, written in
      totals = [Int64](unsafeUninitializedCapacity: count) { totals, alsoWritten in
        if let first = workers.baseAddress, let firstTotal = totals.baseAddress {
          parley_large_pages(first, Int64(count * MemoryLayout<WorkerEarnings>.stride))
          if isAdding {
            workers.initialize(repeating: WorkerEarnings())
            totals.initialize(repeating: 0)
          }
          let own = EarningsTarget(workers: first, totals: firstTotal, isAdding: isAdding)
          rest = filled(levels: levels, count, adding: isAdding, targets + [own], write)
        }
        alsoWritten = count
      }
      written = count
    }
    return [(workers, totals)] + rest
  }

  /// Fills the places of workers that a walk has not come to, which hold nothing yet.
  func fill(_ places: Range<Int>) {
    if isAdding { return }
    (workers + places.lowerBound).initialize(repeating: WorkerEarnings(), count: places.count)
    (totals + places.lowerBound).initialize(repeating: 0, count: places.count)
  }

  @inline(__always)
  func add(_ earnings: borrowing WorkerEarnings, _ place: Int, isThere: Bool) {
    if isThere {
      (totals + place).initialize(to: earnings.total)
    } else if isAdding {
      workers[place] += copy earnings
      totals[place] = workers[place].total
    } else {
      (workers + place).initialize(to: copy earnings)
      (totals + place).initialize(to: earnings.total)
    }
  }
}

/// What a piece of work has gathered.
private struct PieceResult<Collector: WalkCollector>: Sendable {
  var collected: Collector
  /// The earnings of its workers together, on each level.
  var sums: [WorkerEarnings]
}

/// What all pieces of work have gathered; each place is written once, by one thread.
private final class PieceResults<Collector: WalkCollector>: @unchecked Sendable {
  private let places: UnsafeMutableBufferPointer<Result<PieceResult<Collector>, ValueOutOfRange>?>

  init(count: Int) {
    places = .allocate(capacity: count)
    places.initialize(repeating: nil)
  }

  deinit {
    places.deinitialize()
    places.deallocate()
  }

  func set(_ place: Int, _ result: Result<PieceResult<Collector>, ValueOutOfRange>) {
    places[place] = result
  }

  func joined(
    _ empty: Collector, levels: Int
  ) throws(ValueOutOfRange) -> PieceResult<Collector> {
    var joined = PieceResult(
      collected: empty, sums: Array(repeating: WorkerEarnings(), count: levels))
    for place in places.indices {
      guard let found = try places[place]?.get() else { continue }
      joined.collected.append(found.collected)
      for level in joined.sums.indices { joined.sums[level] += found.sums[level] }
    }
    return joined
  }
}
