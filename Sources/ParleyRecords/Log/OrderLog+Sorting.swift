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
  /// - Complexity: O(n) when each worker's orders stand in order already, else O(n log n).
  public func sortedByWorker() -> WorkerSortedOrderLog {
    let ranks = workers.ranks
    let starts = rowStarts(ranks: ranks)
    let ranges = (0..<workers.count).map { starts[$0]..<starts[$0 + 1] }
    if isSortedByWorker { return WorkerSortedOrderLog(log: self, ranges: ranges) }
    var rows = rowsByWorker(ranks: ranks, starts: starts)
    sortWithinWorkers(&rows, ranges: ranges)
    let log = selecting(rows).withSortedWorkers(ranks: ranks)
    return WorkerSortedOrderLog(log: log, ranges: ranges)
  }

  /// Whether the rows stand by worker already, as those of an imported column file do.
  ///
  /// - Complexity: O(n), without any memory.
  public var isSortedByWorker: Bool {
    guard workers.isSorted else { return false }
    let ends = completed.values
    return worker.withUnsafeBufferPointer { worker in
      accepted.withUnsafeBufferPointer { accepted in
        for row in worker.indices.dropFirst() {
          if worker[row] != worker[row - 1] {
            if worker[row] < worker[row - 1] { return false }
          } else if accepted[row] != accepted[row - 1] {
            if accepted[row] < accepted[row - 1] { return false }
          } else {
            let (before, end) = (ends?[row - 1] ?? 0, ends?[row] ?? 0)
            if end < before || (end == before && line[row] < line[row - 1]) { return false }
          }
        }
        return true
      }
    }
  }

  /// Where each worker's rows begin, by rank, and the number of rows at the end.
  private func rowStarts(ranks: [Int32]) -> [Int] {
    var starts = Array(repeating: 0, count: workers.count + 1)
    worker.withUnsafeBufferPointer { workers in
      for index in workers { starts[Int(ranks[Int(index)]) + 1] += 1 }
    }
    for rank in 0..<workers.count { starts[rank + 1] += starts[rank] }
    return starts
  }

  private func rowsByWorker(ranks: [Int32], starts: [Int]) -> [Int] {
    var next = starts
    var rows = Array(repeating: 0, count: count)
    worker.withUnsafeBufferPointer { workers in
      for row in workers.indices {
        let rank = Int(ranks[Int(workers[row])])
        rows[next[rank]] = row
        next[rank] += 1
      }
    }
    return rows
  }

  private func sortWithinWorkers(_ rows: inout [Int], ranges: [Range<Int>]) {
    let completed = completed
    for range in ranges where range.count > 1 {
      let keys = rows[range].map { row in
        SortKey(
          accepted: accepted[row], completed: completed[row] ?? .min, line: line[row], row: row)
      }
      let isInOrder = zip(keys, keys.dropFirst()).allSatisfy { !($1 < $0) }
      if isInOrder { continue }
      for (place, key) in zip(range, keys.sorted()) { rows[place] = key.row }
    }
  }

  /// What the orders of one worker are sorted by.
  private struct SortKey: Comparable {
    var accepted: Int64
    var completed: Int64
    var line: UInt32
    var row: Int

    static func < (first: SortKey, second: SortKey) -> Bool {
      if first.accepted != second.accepted { return first.accepted < second.accepted }
      if first.completed != second.completed { return first.completed < second.completed }
      return (first.line, first.row) < (second.line, second.row)
    }
  }

  /// The same rows with the workers' table put in code-point order.
  private func withSortedWorkers(ranks: [Int32]) -> OrderLog {
    var ids = workers.ids
    for (index, rank) in ranks.enumerated() { ids[Int(rank)] = workers.ids[index] }
    return replacingWorkers(
      WorkerTable(ids: ids), worker: Column(worker.lazy.map { ranks[Int($0)] }))
  }

  /// The same orders under other worker ids.
  func replacingWorkers(_ workers: WorkerTable, worker: Column<Int32>) -> OrderLog {
    OrderLog(
      currency: currency, distanceUnit: distanceUnit, workers: workers, hasWorkers: hasWorkers,
      worker: worker, accepted: accepted, line: line, identifier: identifier, wide: wide,
      narrow: narrow, coded: coded)
  }

  /// The rows named, in that order; tables of workers and words stay the same.
  ///
  /// - Complexity: O(rows × columns).
  /// - Precondition: every row is within the log.
  public func selecting(_ rows: [Int]) -> OrderLog {
    OrderLog(
      currency: currency, distanceUnit: distanceUnit, workers: workers, hasWorkers: hasWorkers,
      worker: worker.selecting(rows), accepted: accepted.selecting(rows),
      line: line.selecting(rows), identifier: identifier.selecting(rows),
      wide: wide.map { $0.selecting(rows) }, narrow: narrow.map { $0.selecting(rows) },
      coded: coded.map { $0.selecting(rows) })
  }
}
