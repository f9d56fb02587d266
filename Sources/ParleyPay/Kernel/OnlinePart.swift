import ParleyRecords
import ParleyTerms
import ParleyValues

/// A part of a worker's online time that no earlier shift covers.
struct OnlinePart: Equatable {
  /// The place of its shift among the worker's.
  let shift: Int
  /// The day on which the shift begins.
  let firstDay: Int32
  /// When the shift begins.
  let shiftStart: Int64
  /// When the part begins.
  let start: Int64
  /// When it ends.
  let end: Int64

  /// Its length.
  var seconds: Int64 { end - start }

  /// The union of shifts in parts; where shifts overlap the earlier one has the time.
  ///
  /// - Complexity: O(shifts).
  static func parts(of shifts: ArraySlice<Shift>) -> [OnlinePart] {
    var parts: [OnlinePart] = []
    var covered = Int64.min
    for (place, shift) in shifts.enumerated() {
      let (on, off) = (shift.on.secondsSinceEpoch, shift.off.secondsSinceEpoch)
      if off > covered, off > on {
        parts.append(
          OnlinePart(
            shift: place, firstDay: shift.on.date.daysSinceEpoch, shiftStart: on,
            start: max(on, covered), end: off))
        covered = off
      }
    }
    return parts
  }
}

/// One period of one worker: a stretch of the worker's priced orders, and its online time.
struct PeriodRun {
  /// The number of the period.
  let number: Int64
  /// The day its rule is taken from.
  let firstDay: Int32
  /// The place of its rule.
  var rule: Int
  /// The first of its orders.
  let start: Int
  /// Behind the last.
  var end: Int
  /// Its online seconds.
  var online: Int64 = 0

  /// How many orders it has.
  var count: Int { end - start }
}
