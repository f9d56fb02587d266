/// The worker of each row, as a place in the table of workers. Records sorted by worker keep only
/// where the rows of each worker begin.
public struct WorkerColumn: Sendable, RandomAccessCollection {
  enum Storage: Sendable {
    /// The place of each row.
    case places(PackedColumn)
    /// The rows of each worker, without gaps.
    case ranges([Range<Int>])
  }

  let storage: Storage
  /// How many rows the records have.
  public let count: Int

  init(places: PackedColumn) {
    storage = .places(places)
    count = places.count
  }

  /// - Precondition: the ranges follow each other from 0 on without gaps.
  init(ranges: [Range<Int>]) {
    storage = .ranges(ranges)
    count = ranges.last?.upperBound ?? 0
  }

  /// The rows of each worker, where that is what is kept.
  var ranges: [Range<Int>]? {
    if case .ranges(let ranges) = storage { return ranges }
    return nil
  }

  /// The first row, 0.
  public var startIndex: Int { 0 }
  /// The row behind the last.
  public var endIndex: Int { count }

  /// The place of a row's worker.
  ///
  /// - Precondition: the row is within the column.
  /// - Complexity: O(1), in sorted records O(log workers).
  public subscript(row: Int) -> Int32 {
    switch storage {
    case .places(let places): return Int32(truncatingIfNeeded: places[present: row])
    case .ranges(let ranges):
      precondition(row >= 0 && row < count, "no such row")
      var (low, high) = (0, ranges.count)
      while low < high {
        let middle = (low + high) / 2
        if ranges[middle].upperBound <= row { low = middle + 1 } else { high = middle }
      }
      return Int32(low)
    }
  }

  /// How many rows each of some workers has.
  ///
  /// - Complexity: O(rows), in sorted records O(workers).
  func rowCounts(workers: Int) -> [Int] {
    var counts = Array(repeating: 0, count: workers)
    switch storage {
    case .places(let places):
      places.forEachBlock { _, values in
        for place in values where place >= 0 && place < workers { counts[Int(place)] += 1 }
      }
    case .ranges(let ranges):
      for (place, range) in ranges.enumerated() { counts[place] = range.count }
    }
    return counts
  }

  /// The place of each row, whatever they are kept as.
  var places: PackedColumn {
    switch storage {
    case .places(let places): return places
    case .ranges(let ranges):
      let builder = PackedColumnBuilder()
      for (place, range) in ranges.enumerated() {
        for _ in range { builder.append(raw: Int64(place)) }
      }
      return builder.finishPlaces(below: ranges.count)
    }
  }
}

extension WorkerColumn: Equatable {
  /// Whether two columns hold the same places in the same order.
  public static func == (left: WorkerColumn, right: WorkerColumn) -> Bool {
    left.count == right.count && left.places == right.places
  }
}
