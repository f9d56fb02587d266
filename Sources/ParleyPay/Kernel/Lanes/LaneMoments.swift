import CParleyLanes

/// The table from moments to classes. Time is cut into slots of the finest grid on which a class
/// begins, and a place's time into pieces of 2ᵏ slots. Most pieces are of one class; those that are
/// not have a pattern, which like pieces share, so that all looks fall into a short table. Where
/// the grid is too fine for that, the class is found by a search along the stretches.
final class LaneMoments: @unchecked Sendable {
  private let stretches: [[LaneTimes.Stretch]]
  private let classesOfMoment: UInt32
  /// By piece of each place's time: the class of all its slots, or ``mixed`` and where the pattern
  /// of their classes begins; empty where the grid is too fine.
  private let starts: UnsafeMutableBufferPointer<UInt32>
  /// The classes of all patterns, one behind the other.
  private let patterns: UnsafeMutableBufferPointer<UInt16>
  private let slots: Slots
  /// How much a day of pay begins before the civil day of the same number, in seconds.
  private let early: Int32
  /// By area, the last for orders without one: where the pieces of its place begin in ``starts``.
  private let firstStarts: UnsafeMutableBufferPointer<UInt32>
  /// The place of each area, the last for orders without one.
  private let places: UnsafeMutableBufferPointer<Int32>

  /// Set in a piece with classes of several kinds.
  private static let mixed: UInt32 = 1 << 31
  private static let secondsOfDay = 86_400
  /// The most bytes of patterns and of the look-up to them.
  private static let mostBytes = 1 << 22

  /// The table of some classes.
  init(_ classes: LaneClasses) {
    let times = classes.times
    stretches = times.stretches
    classesOfMoment = UInt32(classes.classesOfMoment)
    places = .allocate(capacity: times.placeOfArea.count)
    _ = places.initialize(from: times.placeOfArea)
    early = times.dayStart > 0 ? Int32(Int64(LaneMoments.secondsOfDay) - times.dayStart) : 0
    slots = Slots(stretches)
    let bytes = slots.bytes(slots.bits, stretches.count)
    let laid = bytes > LaneMoments.mostBytes ? ([], []) : slots.laid(stretches, classesOfMoment)
    patterns = .allocate(capacity: laid.0.count)
    _ = patterns.initialize(from: laid.0)
    starts = .allocate(capacity: laid.1.count)
    _ = starts.initialize(from: laid.1)
    let pieces = slots.pieces
    firstStarts = .allocate(capacity: times.placeOfArea.count)
    _ = firstStarts.initialize(from: times.placeOfArea.map { UInt32($0) * UInt32(pieces) })
  }

  deinit {
    patterns.deallocate()
    starts.deallocate()
    places.deallocate()
    firstStarts.deallocate()
  }

  /// How time is cut.
  private struct Slots {
    /// Seconds of a slot.
    let seconds: Int64
    /// How many slots there are, from the first midnight to the end of the last day.
    let count: Int
    /// A piece has 2 to the power of this many slots.
    private(set) var bits = 0
    /// About how many beginnings of classes need a pattern of their own.
    private let edges: Int

    init(_ stretches: [[LaneTimes.Stretch]]) {
      var (grid, last): (Int64, Int64) = (Int64(secondsOfDay), 0)
      for place in stretches {
        for stretch in place {
          grid = greatestCommonDivisor(grid, stretch.start)
          last = max(last, stretch.start)
        }
      }
      let days = Int(last) / secondsOfDay + 1
      seconds = grid
      count = days * (secondsOfDay / Int(grid))
      // The clock cuts every day alike; what is more than that comes from the weather.
      let (all, daysOfPlaces) = (stretches.reduce(0) { $0 + $1.count }, days * stretches.count)
      let ofClock = all / max(1, daysOfPlaces)
      edges = all - ofClock * daysOfPlaces + ofClock
      bits = (2...12).min { bytes($0, stretches.count) < bytes($1, stretches.count) } ?? 2
    }

    /// The pieces of a place's time.
    var pieces: Int { (count - 1) >> bits + 1 }

    /// About how much memory patterns and look-ups take with pieces of so many bits.
    func bytes(_ bits: Int, _ places: Int) -> Int {
      let all = ((count - 1) >> bits + 1) * places
      return all * MemoryLayout<UInt32>.size
        + min(all, edges) << bits * MemoryLayout<UInt16>.size
    }

    /// Lays out the pieces of all places, and each pattern once.
    func laid(
      _ stretches: [[LaneTimes.Stretch]], _ classesOfMoment: UInt32
    ) -> (patterns: [UInt16], starts: [UInt32]) {
      var (patterns, starts): ([UInt16], [UInt32]) = ([], [])
      var known: [Pattern: UInt32] = [:]
      for place in stretches {
        var next = 0
        func moment(_ slot: Int) -> UInt16 {
          let moment = Int64(slot) * seconds
          while next + 1 < place.count, place[next + 1].start <= moment { next += 1 }
          let number = place[next].entry & LaneTimes.classMask
          return UInt16(truncatingIfNeeded: number &* classesOfMoment)
        }
        for piece in 0..<pieces {
          let first = moment(piece << bits)
          let end = Int64((piece + 1) << bits) * seconds
          if next + 1 == place.count || place[next + 1].start >= end {
            starts.append(UInt32(first))
            continue
          }
          let pattern = (piece << bits..<(piece + 1) << bits).map { moment($0) }
          let start = known[Pattern(slots: pattern)] ?? UInt32(patterns.count)
          if Int(start) == patterns.count {
            known[Pattern(slots: pattern)] = start
            patterns += pattern
          }
          starts.append(start | LaneMoments.mixed)
        }
      }
      return (patterns, starts)
    }
  }

  /// A pattern of a piece, hashed as one piece of memory.
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
    if starts.isEmpty { return search(count, block, areas) }
    let plan = ParleyMoments(
      starts: starts.baseAddress, patterns: patterns.baseAddress, places: firstStarts.baseAddress,
      last_area: UInt32(firstStarts.count - 1), slot_seconds: Int32(slots.seconds),
      slot_bits: Int32(slots.bits), early: early)
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
