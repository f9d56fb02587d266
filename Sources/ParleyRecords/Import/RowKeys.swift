import ParleyValues

/// What rows of column files are ordered by: worker, acceptance, completion (none first) and line.
struct RowKeys {
  let count: Int
  private let memory: PackedMemory
  private let ranks: UnsafeMutablePointer<Int64>
  private let accepted: UnsafeMutablePointer<Int64>
  private let engaged: UnsafeMutablePointer<Int64>
  private let line: UnsafeMutablePointer<Int64>

  /// Room for some rows.
  init(count: Int) {
    self.count = count
    memory = PackedMemory(byteCount: count * 32)
    let start = memory.start.bindMemory(to: Int64.self, capacity: count * 4)
    (ranks, accepted) = (start, start + count)
    (engaged, line) = (start + 2 * count, start + 3 * count)
  }

  /// Puts in some rows from a place on; `rank` turns the number of a worker into its place.
  func fill(
    worker: PackedColumn, accepted: PackedColumn, engaged: PackedColumn?, line: PackedColumn,
    at place: Int, rank: [Int32]
  ) {
    let rows = 0..<worker.count
    worker.decode(rows, into: ranks + place)
    rank.withUnsafeBufferPointer { rank in
      for row in place..<place + rows.count { ranks[row] = Int64(rank[Int(ranks[row])]) }
    }
    accepted.decode(rows, into: self.accepted + place)
    if let engaged {
      engaged.decode(rows, into: self.engaged + place)
    } else {
      (self.engaged + place).update(repeating: PackedColumn.absentValue, count: rows.count)
    }
    line.decode(rows, into: self.line + place)
  }

  /// The rows in order; `nil` when they stand in order already.
  ///
  /// - Complexity: O(rows + workers) when each worker's rows stand in order, else O(n log n).
  func order() -> [Int]? {
    if (1..<max(1, count)).allSatisfy({ !precedes($0, $0 - 1) }) { return nil }
    var (least, greatest) = (Int64.max, Int64.min)
    for row in 0..<count {
      least = min(least, ranks[row])
      greatest = max(greatest, ranks[row])
    }
    var ends = Array(repeating: 0, count: Int(greatest - least) + 1)
    for row in 0..<count { ends[Int(ranks[row] - least)] += 1 }
    var sum = 0
    for rank in ends.indices { (ends[rank], sum) = (sum, sum + ends[rank]) }
    let order = [Int](unsafeUninitializedCapacity: count) { rows, filled in
      ends.withUnsafeMutableBufferPointer { ends in
        for row in 0..<count {
          let rank = Int(ranks[row] - least)
          rows[ends[rank]] = row
          ends[rank] += 1
        }
      }
      var start = 0
      for end in ends where end > start {
        sort(UnsafeMutableBufferPointer(rebasing: rows[start..<end]))
        start = end
      }
      filled = count
    }
    withExtendedLifetime(memory) {}
    return order
  }

  /// Sorts the rows of one worker.
  private func sort(_ rows: UnsafeMutableBufferPointer<Int>) {
    let isInOrder = (1..<rows.count).allSatisfy { !precedes(rows[$0], rows[$0 - 1]) }
    if isInOrder { return }
    var keys = rows.map { row in
      Key(accepted: accepted[row], engaged: engaged[row], line: line[row], row: row)
    }
    keys.sort { $0.precedes($1) }
    for (place, key) in keys.enumerated() { rows[place] = key.row }
  }

  private struct Key {
    var accepted: Int64
    var engaged: Int64
    var line: Int64
    var row: Int

    func precedes(_ other: Key) -> Bool {
      if accepted != other.accepted { return accepted < other.accepted }
      return (engaged, line, row) < (other.engaged, other.line, other.row)
    }
  }

  @inline(__always)
  private func precedes(_ row: Int, _ other: Int) -> Bool {
    if ranks[row] != ranks[other] { return ranks[row] < ranks[other] }
    if accepted[row] != accepted[other] { return accepted[row] < accepted[other] }
    if engaged[row] != engaged[other] { return engaged[row] < engaged[other] }
    return line[row] < line[other]
  }
}
