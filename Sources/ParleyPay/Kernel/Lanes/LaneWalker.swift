import ParleyValues

/// Walks over workers in lanes, block by block.
final class LaneWalker: BlockWalker {
  private let scan: LaneScan
  private let workers: [PayWorker]
  private let namesWorkers: Bool

  init(_ plan: LanePlan, needs: WalkNeeds, _ target: EarningsTarget) {
    workers = plan.records.records.workers
    namesWorkers = plan.records.records.namesWorkers
    let most = namesWorkers ? workers.reduce(0) { max($0, $1.rows.count) } : 0
    scan = LaneScan(plan, needs: needs, target, capacity: max(LaneBlock.rows, most))
  }

  func walk(
    _ places: Range<Int>, _ visit: ((WalkedWorker) -> Void)?
  ) throws(ValueOutOfRange) {
    if !namesWorkers {
      for place in places { try walkParts(place, visit) }
      return
    }
    var place = places.lowerBound
    while place < places.upperBound {
      let start = workers[place].rows.lowerBound
      var behind = place + 1
      if workers[place].rows.isEmpty {
        // Somebody with shifts only.
        scan.price(start..<start)
        try reckon(place..<behind, visit)
        place = behind
        continue
      }
      // Rows of workers follow each other; a block ends before the worker that would be too much.
      while behind < places.upperBound,
        workers[behind].rows.isEmpty || workers[behind].rows.upperBound - start <= LaneBlock.rows
      {
        behind += 1
      }
      let last = workers[place..<behind].last { !$0.rows.isEmpty }
      scan.price(start..<(last?.rows.upperBound ?? start))
      try reckon(place..<behind, visit)
      place = behind
    }
  }

  /// The workers of the block that has been priced.
  private func reckon(
    _ places: Range<Int>, _ visit: ((WalkedWorker) -> Void)?
  ) throws(ValueOutOfRange) {
    scan.prepare(OrdersOfWorkers(scan, workers, places))
    var start = 0
    for place in places {
      let rows = workers[place].rows
      let orders = scan.orders(of: rows, from: start)
      try scan.reckon(workers[place], place, orders, rows: rows)
      if let visit { visit(scan.walked(workers[place], place, orders, rows: rows)) }
      start = orders.upperBound
    }
  }

  /// All orders of records that name no worker, a block at a time.
  private func walkParts(
    _ place: Int, _ visit: ((WalkedWorker) -> Void)?
  ) throws(ValueOutOfRange) {
    let worker = workers[place]
    var start = worker.rows.lowerBound
    repeat {
      let rows = start..<min(worker.rows.upperBound, start + LaneBlock.rows)
      scan.price(rows)
      scan.prepare(CollectionOfOne(0..<scan.count))
      try scan.reckon(worker, place, 0..<scan.count, rows: rows)
      if let visit { visit(scan.walked(worker, place, 0..<scan.count, rows: rows)) }
      start = rows.upperBound
    } while start < worker.rows.upperBound
  }
}

/// The places of workers' orders among those of a block, worker by worker.
private struct OrdersOfWorkers: Sequence, IteratorProtocol {
  private let scan: LaneScan
  private let workers: [PayWorker]
  private var places: Range<Int>
  private var start = 0

  init(_ scan: LaneScan, _ workers: [PayWorker], _ places: Range<Int>) {
    (self.scan, self.workers, self.places) = (scan, workers, places)
  }

  mutating func next() -> Range<Int>? {
    guard let place = places.popFirst() else { return nil }
    let orders = scan.orders(of: workers[place].rows, from: start)
    start = orders.upperBound
    return orders
  }
}

extension LaneScan {
  /// The places of some rows among the orders of the block.
  func orders(of rows: Range<Int>, from start: Int) -> Range<Int> {
    guard isCompacted else { return start..<start + rows.count }
    let leftOut = unpriced.count { rows.contains($0.row) }
    return start..<start + rows.count - leftOut
  }

  /// The worker that was reckoned last.
  func walked(
    _ worker: PayWorker, _ place: Int, _ orders: Range<Int>, rows: Range<Int>
  ) -> WalkedWorker {
    let places = isCompacted ? UnsafePointer(block.rows + orders.lowerBound) : nil
    return WalkedWorker(
      place: place, worker: worker, count: orders.count, tierSum: found.tiers,
      unpriced: unpriced.isEmpty ? [] : unpriced.filter { rows.contains($0.row) },
      sums: UnsafePointer(block.pay + orders.lowerBound),
      tiers: needs.tiers ? UnsafePointer(block.tiers + orders.lowerBound) : nil,
      firstRow: isCompacted ? self.rows.lowerBound : rows.lowerBound, places: places)
  }
}
