import CParleyLanes

/// The table from moments to classes. Days that are alike share a pattern over the finest grid on
/// which a class begins, so that most looks fall into one short piece of memory; where that grid is
/// too fine, the class is found by a search along the stretches.
final class LaneMoments: @unchecked Sendable {
  private let stretches: [[LaneTimes.Stretch]]
  private let classesOfMoment: UInt32
  /// The classes of all patterns, one behind the other; empty where the grid is too fine.
  private let patterns: UnsafeMutableBufferPointer<UInt16>
  /// Where the pattern of each place and civil day begins.
  private let starts: UnsafeMutableBufferPointer<UInt32>
  private let slotSeconds: Int32
  /// The second of a civil day from which its moments are in the day of pay one further on.
  private let turn: Int32
  /// By area, the last for orders without one: where the days of its place begin in ``starts``.
  private let firstStarts: UnsafeMutableBufferPointer<UInt32>
  /// The place of each area, the last for orders without one.
  private let places: UnsafeMutableBufferPointer<Int32>

  private static let secondsOfDay = 86_400
  private static let mostSlots = 1 << 19

  /// The table of some classes.
  init(_ classes: LaneClasses) {
    let times = classes.times
    stretches = times.stretches
    classesOfMoment = UInt32(classes.classesOfMoment)
    places = .allocate(capacity: times.placeOfArea.count)
    _ = places.initialize(from: times.placeOfArea)
    var (grid, last): (Int64, Int64) = (Int64(LaneMoments.secondsOfDay), 0)
    for place in stretches {
      for stretch in place {
        grid = LaneMoments.greatestCommonDivisor(grid, stretch.start)
        last = max(last, stretch.start)
      }
    }
    let days = Int(last) / LaneMoments.secondsOfDay + 1
    slotSeconds = Int32(grid)
    turn = times.dayStart > 0 ? Int32(times.dayStart) : Int32.max
    firstStarts = .allocate(capacity: times.placeOfArea.count)
    _ = firstStarts.initialize(from: times.placeOfArea.map { UInt32($0) * UInt32(days) })
    let slots = LaneMoments.secondsOfDay / Int(grid)
    let isFine = slots * days * stretches.count > LaneMoments.mostSlots
    let laid =
      isFine ? ([], []) : LaneMoments.patterns(stretches, days, slots, classesOfMoment)
    patterns = .allocate(capacity: laid.0.count)
    _ = patterns.initialize(from: laid.0)
    starts = .allocate(capacity: laid.1.count)
    _ = starts.initialize(from: laid.1)
  }

  deinit {
    patterns.deallocate()
    starts.deallocate()
    places.deallocate()
    firstStarts.deallocate()
  }

  /// Lays out the days of all places, each pattern once.
  private static func patterns(
    _ stretches: [[LaneTimes.Stretch]], _ days: Int, _ slots: Int, _ classesOfMoment: UInt32
  ) -> (patterns: [UInt16], starts: [UInt32]) {
    let grid = Int64(secondsOfDay / slots)
    var (patterns, starts): ([UInt16], [UInt32]) = ([], [])
    var known: [Pattern: UInt32] = [:]
    for place in stretches {
      var next = 0
      for day in 0..<days {
        var pattern = [UInt16](repeating: 0, count: slots)
        let midnight = Int64(day * secondsOfDay)
        for slot in 0..<slots {
          let moment = midnight + Int64(slot) * grid
          while next + 1 < place.count, place[next + 1].start <= moment { next += 1 }
          let number = place[next].entry & LaneTimes.classMask
          pattern[slot] = UInt16(truncatingIfNeeded: number &* classesOfMoment)
        }
        let start = known[Pattern(slots: pattern)] ?? UInt32(patterns.count)
        if Int(start) == patterns.count {
          known[Pattern(slots: pattern)] = start
          patterns += pattern
        }
        starts.append(start)
      }
    }
    return (patterns, starts)
  }

  /// A pattern of a day, hashed as one piece of memory.
  private struct Pattern: Hashable {
    let slots: [UInt16]

    func hash(into hasher: inout Hasher) {
      slots.withUnsafeBytes { hasher.combine(bytes: $0) }
    }
  }

  private static func greatestCommonDivisor(_ first: Int64, _ second: Int64) -> Int64 {
    var (first, second) = (first, second)
    while second != 0 { (first, second) = (second, first % second) }
    return first
  }

  /// Writes class and day of some orders, from their acceptance and what their columns add.
  ///
  /// - Parameter areas: the code of each order's area, or nothing where places do not matter.
  func write(
    _ count: Int, _ block: LaneBlock, areas: UnsafePointer<Int32>?, _ loops: LaneLoops
  ) {
    if patterns.isEmpty { return search(count, block, areas) }
    let plan = ParleyMoments(
      patterns: patterns.baseAddress, starts: starts.baseAddress, places: firstStarts.baseAddress,
      last_area: UInt32(firstStarts.count - 1), slot_seconds: slotSeconds, turn: turn)
    withUnsafePointer(to: plan) {
      loops.functions.moments(
        $0, Int32(count), block.accepted, block.classes, areas, block.entries)
    }
  }

  private func place(ofArea area: Int32) -> Int {
    Int(places[Int(min(UInt32(bitPattern: area), UInt32(places.count - 1)))])
  }

  private func search(_ count: Int, _ block: LaneBlock, _ areas: UnsafePointer<Int32>?) {
    var hint = 0
    for order in 0..<count {
      let moment = Int64(block.accepted[order])
      let entry = stretches[areas.map { place(ofArea: $0[order]) } ?? 0]
        .withUnsafeBufferPointer { LaneMoments.find(moment, $0, &hint) }
      let number = entry & LaneTimes.classMask
      block.entries[order] =
        number &* classesOfMoment &+ (entry & ~LaneTimes.classMask)
        &+ UInt32(block.classes[order])
    }
  }

  /// The entry of the stretch that a moment is in.
  private static func find(
    _ moment: Int64, _ track: UnsafeBufferPointer<LaneTimes.Stretch>, _ hint: inout Int
  ) -> UInt32 {
    let isNear =
      hint < track.count && track[hint].start <= moment
      && (hint + 1 == track.count || moment < track[hint + 1].start)
    if !isNear {
      var (low, high) = (1, track.count)
      while low < high {
        let middle = (low + high) / 2
        if track[middle].start <= moment { low = middle + 1 } else { high = middle }
      }
      hint = low - 1
    }
    return track[hint].entry
  }
}
