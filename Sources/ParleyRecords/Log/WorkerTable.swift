import ParleyValues

/// The workers of a record: each order names its worker by an index into this table.
public struct WorkerTable: Sendable, Equatable {
  /// The ids: as in the source, or salted codes.
  public let ids: [String]
  /// Whether the ids stand in code-point order.
  public let isSorted: Bool

  /// A table of ids.
  ///
  /// - Complexity: O(workers).
  public init(ids: [String]) {
    self.ids = ids
    isSorted = zip(ids, ids.dropFirst()).allSatisfy { CodePointOrder.precedes($0, $1) }
  }

  /// How many workers there are.
  public var count: Int { ids.count }

  /// The id of a worker.
  ///
  /// - Precondition: the index is within the table.
  public subscript(index: Int32) -> String { ids[Int(index)] }

  /// The index of a worker, if there is one of that id.
  ///
  /// - Complexity: O(log workers) when the ids are sorted, else O(workers).
  public func index(of id: String) -> Int32? {
    guard isSorted else {
      return ids.firstIndex { $0.utf8.elementsEqual(id.utf8) }.map { Int32($0) }
    }
    var (low, high) = (0, ids.count)
    while low < high {
      let middle = (low + high) / 2
      if CodePointOrder.precedes(ids[middle], id) { low = middle + 1 } else { high = middle }
    }
    return low < ids.count && ids[low].utf8.elementsEqual(id.utf8) ? Int32(low) : nil
  }

  /// The place of each worker when the ids are put in code-point order.
  ///
  /// - Complexity: O(workers log workers).
  package var ranks: [Int32] {
    let order = ids.indices.sorted { CodePointOrder.precedes(ids[$0], ids[$1]) }
    var ranks = Array(repeating: Int32(0), count: ids.count)
    for (rank, index) in order.enumerated() { ranks[index] = Int32(rank) }
    return ranks
  }
}
