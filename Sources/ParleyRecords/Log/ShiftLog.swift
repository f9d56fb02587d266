import ParleyValues

/// One stretch of online time of a worker.
public struct Shift: Hashable, Sendable {
  /// The worker's id.
  public var worker: String
  /// When the worker went online.
  public var on: CivilDateTime
  /// When the worker went offline; not before ``on``.
  public var off: CivilDateTime
  /// The line of the source, from 1; 0 when the shift comes from no file.
  public var line: Int

  /// A shift.
  public init(worker: String, on: CivilDateTime, off: CivilDateTime, line: Int = 0) {
    self.worker = worker
    self.on = on
    self.off = off
    self.line = line
  }
}

/// Shift records, by worker: ids in code-point order, then on, off and source line.
public struct ShiftLog: Sendable, Equatable {
  /// The shifts in that order.
  public let shifts: [Shift]
  /// The workers in code-point order.
  public let workers: WorkerTable
  /// The places of each worker's shifts in ``shifts``, by the worker's index.
  public let ranges: [Range<Int>]

  /// The records of some shifts in any order.
  ///
  /// - Complexity: O(n log n).
  public init(_ shifts: [Shift]) {
    self.shifts = shifts.sorted { first, second in
      if !first.worker.utf8.elementsEqual(second.worker.utf8) {
        return CodePointOrder.precedes(first.worker, second.worker)
      }
      if first.on != second.on { return first.on < second.on }
      if first.off != second.off { return first.off < second.off }
      return first.line < second.line
    }
    var (ids, ranges): ([String], [Range<Int>]) = ([], [])
    var start = 0
    for end in self.shifts.indices.map({ $0 + 1 }) {
      let id = self.shifts[start].worker
      let isLast =
        end == self.shifts.count || !self.shifts[end].worker.utf8.elementsEqual(id.utf8)
      if isLast {
        ids.append(id)
        ranges.append(start..<end)
        start = end
      }
    }
    workers = WorkerTable(ids: ids)
    self.ranges = ranges
  }

  /// The shifts of one worker in order; none when the records do not name the worker.
  ///
  /// - Complexity: O(log workers).
  public func shifts(of worker: String) -> ArraySlice<Shift> {
    workers.index(of: worker).map { shifts[ranges[Int($0)]] } ?? []
  }
}
