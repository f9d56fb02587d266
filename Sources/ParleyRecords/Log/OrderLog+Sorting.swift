import ParleyValues

/// Order records by worker: workers in code-point order of their ids, each worker's orders by
/// acceptance, completion and source line (the order that pay.md §2 counts in).
public struct WorkerSortedOrderLog: Sendable, Equatable {
  /// The orders in that order; its ``OrderLog/workers`` are in code-point order too.
  public let log: OrderLog
  /// The rows of each worker, by the worker's index; every worker has at least an empty range.
  public let ranges: [Range<Int>]

  /// The rows of one worker.
  ///
  /// - Precondition: the index is within the log's workers.
  public func rows(of worker: Int32) -> Range<Int> { ranges[Int(worker)] }
}

extension OrderLog {
  /// The records by worker, acceptance, completion (a row without one first) and source line; rows
  /// alike in all of these keep their order.
  ///
  /// - Complexity: O(workers) when the records are known to be sorted, O(n) when each worker's
  ///   orders stand in order already, else O(n log n).
  public func sortedByWorker() -> WorkerSortedOrderLog {
    if let workerRanges { return WorkerSortedOrderLog(log: self, ranges: workerRanges) }
    let ranks = workers.ranks
    let starts = rowStarts(ranks: ranks)
    let ranges = (0..<workers.count).map { starts[$0]..<starts[$0 + 1] }
    if isSortedByWorker {
      let log = replacingWorkers(workers, worker: WorkerColumn(ranges: ranges))
      return WorkerSortedOrderLog(log: log, ranges: ranges)
    }
    var rows = rowsByWorker(ranks: ranks, starts: starts)
    sortWithinWorkers(&rows, ranges: ranges)
    let log = selecting(rows, worker: WorkerColumn(ranges: ranges), workers: sortedWorkers(ranks))
    return WorkerSortedOrderLog(log: log, ranges: ranges)
  }

  /// Whether the rows stand by worker already, as those of an imported column file do.
  ///
  /// - Complexity: O(n), without any memory; O(1) when it is known.
  public var isSortedByWorker: Bool {
    if workerRanges != nil { return true }
    guard workers.isSorted else { return false }
    for row in 0..<count where row > 0 {
      if worker[row] < worker[row - 1] { return false }
      if worker[row] == worker[row - 1], !follows(row, row - 1) { return false }
    }
    return true
  }

  /// Whether an order may stand behind another of the same worker.
  func follows(_ row: Int, _ before: Int) -> Bool {
    if accepted[row] != accepted[before] { return accepted[row] > accepted[before] }
    let (end, endBefore) = (engaged[row] ?? .min, engaged[before] ?? .min)
    return end == endBefore ? line[row] >= line[before] : end > endBefore
  }

  /// Where each worker's rows begin, by rank, and the number of rows at the end.
  private func rowStarts(ranks: [Int32]) -> [Int] {
    var starts = Array(repeating: 0, count: workers.count + 1)
    for (index, rows) in worker.rowCounts(workers: workers.count).enumerated() {
      starts[Int(ranks[index]) + 1] = rows
    }
    for rank in 0..<workers.count { starts[rank + 1] += starts[rank] }
    return starts
  }

  private func rowsByWorker(ranks: [Int32], starts: [Int]) -> [Int] {
    var next = starts
    var rows = Array(repeating: 0, count: count)
    worker.places.forEachBlock { block, places in
      for (row, place) in zip(block, places) {
        let rank = Int(ranks[Int(place)])
        rows[next[rank]] = row
        next[rank] += 1
      }
    }
    return rows
  }

  private func sortWithinWorkers(_ rows: inout [Int], ranges: [Range<Int>]) {
    let engaged = engaged
    for range in ranges where range.count > 1 {
      let keys = rows[range].map { row in
        SortKey(
          accepted: accepted[row], engaged: engaged[row] ?? .min, line: line[row], row: row)
      }
      let isInOrder = zip(keys, keys.dropFirst()).allSatisfy { !($1 < $0) }
      if isInOrder { continue }
      for (place, key) in zip(range, keys.sorted()) { rows[place] = key.row }
    }
  }

  /// What the orders of one worker are sorted by.
  private struct SortKey: Comparable {
    var accepted: Int64
    /// Of orders accepted at one time, those that end first took least.
    var engaged: Int64
    var line: Int64
    var row: Int

    static func < (first: SortKey, second: SortKey) -> Bool {
      if first.accepted != second.accepted { return first.accepted < second.accepted }
      if first.engaged != second.engaged { return first.engaged < second.engaged }
      return (first.line, first.row) < (second.line, second.row)
    }
  }

  /// The workers in code-point order.
  private func sortedWorkers(_ ranks: [Int32]) -> WorkerTable {
    var ids = workers.ids
    for (index, rank) in ranks.enumerated() { ids[Int(rank)] = workers.ids[index] }
    return WorkerTable(ids: ids)
  }

  /// The same orders under other worker ids.
  func replacingWorkers(_ workers: WorkerTable, worker: WorkerColumn) -> OrderLog {
    OrderLog(
      currency: currency, distanceUnit: distanceUnit, workers: workers, hasWorkers: hasWorkers,
      worker: worker, accepted: accepted.packed, line: line, identifier: identifier,
      numbers: numbers, coded: coded)
  }

  /// The rows named, in that order; tables of workers and words stay the same.
  ///
  /// - Complexity: O(rows × columns).
  /// - Precondition: every row is within the log.
  public func selecting(_ rows: [Int]) -> OrderLog {
    selecting(
      rows, worker: WorkerColumn(places: worker.places.selectingPlaces(rows)), workers: workers)
  }

  private func selecting(
    _ rows: [Int], worker: WorkerColumn, workers: WorkerTable
  ) -> OrderLog {
    OrderLog(
      currency: currency, distanceUnit: distanceUnit, workers: workers, hasWorkers: hasWorkers,
      worker: worker, accepted: accepted.packed.selecting(rows),
      line: LineColumn(line.packed.selecting(rows)), identifier: identifier.selecting(rows),
      numbers: numbers.map { $0.selecting(rows) }, coded: coded.map { $0.selecting(rows) })
  }
}
