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
    let target = EarningsTarget(
      count: records.records.workers.count,
      parts: lanes?.parts ?? .all(levels: levels.count), isAdding: !records.records.namesWorkers)
    walk(pieces, threads, target, results, empty)
    do {
      let found = try results.joined(empty, levels: levels.count)
      var earnings: [Earnings] = []
      for (place, level) in levels.enumerated() {
        let own = Earnings(workers: target.earnings(place), sum: found.sums[place])
        earnings.append(try settled(own, level))
      }
      return Found(levels: earnings, collected: found.collected)
    } catch { throw Diagnostics([.outOfRange(line: nil)]) }
  }

  private func walk<Collector: WalkCollector>(
    _ pieces: [Range<Int>], _ threads: Int, _ target: EarningsTarget,
    _ results: PieceResults<Collector>, _ empty: Collector
  ) {
    let next = Atomic(0)
    let work: @Sendable () -> Void = {
      let walker = self.walker(needs: empty.needs, target)
      while true {
        let piece = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard piece < pieces.count else { return }
        do throws(ValueOutOfRange) {
          var collected = empty
          if Collector.collects {
            try walker.walk(pieces[piece]) { collected.add($0) }
          } else {
            try walker.walk(pieces[piece], nil)
          }
          var sums: [WorkerEarnings] = []
          for level in levels.indices { sums.append(try target.sum(level, pieces[piece])) }
          results.set(piece, .success(PieceResult(collected: collected, sums: sums)))
        } catch {
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

  private func walker(needs: WalkNeeds, _ target: EarningsTarget) -> any BlockWalker {
    if let lanes { return LaneWalker(lanes, needs: needs, target) }
    return ScanWalker(self, target)
  }
}

/// Walks over ranges of workers and writes what they earn. Each thread has its own.
protocol BlockWalker: AnyObject {
  /// Calls for each worker in order, where somebody asks for it.
  ///
  /// - Throws: ``ValueOutOfRange`` when an amount leaves its integers.
  func walk(
    _ workers: Range<Int>, _ visit: ((WalkedWorker) -> Void)?
  ) throws(ValueOutOfRange)
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
      for level in joined.sums.indices {
        joined.sums[level] = try joined.sums[level].adding(found.sums[level])
        try joined.sums[level].requireTotal()
      }
    }
    return joined
  }
}
