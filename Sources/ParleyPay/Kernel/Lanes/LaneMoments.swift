import CParleyLanes

/// The table from moments to classes. A place's time is cut into pieces; most are of one class.
/// Those that are not are cut into slots of the finest grid on which a class begins, and have a
/// pattern, which like pieces share, so that all looks fall into a short table. Where the grid is
/// too fine for that, the class is found by a search along the stretches.
final class LaneMoments: @unchecked Sendable {
  private let stretches: [[LaneTimes.Stretch]]
  private let classesOfMoment: UInt32
  private let cut: Cut
  /// By piece of each place's time: day and class of all its slots, or day, ``mixed`` and the
  /// number of their pattern; empty where the grid is too fine.
  private let pieces: UnsafeMutableBufferPointer<UInt32>
  /// The classes of all patterns, one behind the other.
  private let patterns: UnsafeMutableBufferPointer<UInt16>
  /// By area, the last for orders without one: where the pieces of its place begin.
  private let firstPieces: UnsafeMutableBufferPointer<UInt32>
  /// The place of each area, the last for orders without one.
  private let places: UnsafeMutableBufferPointer<Int32>

  /// Set in a piece with classes of several kinds.
  private static let mixed: UInt32 = 1 << 31
  /// The most bytes of pieces and patterns.
  private static let mostBytes = 1 << 22

  /// The table of some classes.
  init(_ classes: LaneClasses) {
    let times = classes.times
    stretches = times.stretches
    classesOfMoment = UInt32(classes.classesOfMoment)
    places = .allocate(capacity: times.placeOfArea.count)
    _ = places.initialize(from: times.placeOfArea)
    cut = Cut(times)
    let laid: (pieces: [UInt32], patterns: [UInt16]) =
      cut.bytes > LaneMoments.mostBytes
      ? ([], []) : LaneMoments.laid(times.stretches, cut, classesOfMoment)
    pieces = .allocate(capacity: laid.pieces.count)
    _ = pieces.initialize(from: laid.pieces)
    patterns = .allocate(capacity: laid.patterns.count)
    _ = patterns.initialize(from: laid.patterns)
    let ofPlace = UInt32(truncatingIfNeeded: cut.pieces)
    firstPieces = .allocate(capacity: times.placeOfArea.count)
    // Nobody reads them where nothing is laid out.
    _ = firstPieces.initialize(from: times.placeOfArea.map { UInt32($0) &* ofPlace })
  }

  deinit {
    pieces.deallocate()
    patterns.deallocate()
    places.deallocate()
    firstPieces.deallocate()
  }

  /// How time is cut.
  private struct Cut {
    /// Seconds of a slot: all classes begin at one.
    let slotSeconds: Int64
    /// Seconds of a piece, a whole number of slots; days of pay are a whole number of pieces.
    let pieceSeconds: Int64
    /// The pieces of a place's time.
    let pieces: Int
    /// About how much memory pieces and patterns take.
    let bytes: Int

    /// The lengths of pieces that are tried: those that clocks are read by.
    private static let pieceLengths: [Int64] = [
      60, 300, 600, 900, 1_800, 3_600, 7_200, 10_800, 14_400, 21_600, 28_800, 43_200, 86_400,
    ]

    /// Slots of a piece.
    var slots: Int { Int(pieceSeconds / slotSeconds) }

    init(_ times: LaneTimes) {
      let starts = times.stretches.flatMap { $0.map(\.start) }
      let day = LaneMoments.greatestCommonDivisor(86_400, times.dayStart)
      let slot = starts.reduce(day) { LaneMoments.greatestCommonDivisor($0, $1) }
      let end = ((starts.max() ?? 0) / 86_400 + 1) * 86_400
      // Short pieces are many, long ones have beginnings of classes within.
      var best = (seconds: slot, bytes: Int.max)
      for seconds in [slot] + Cut.pieceLengths where seconds % slot == 0 && day % seconds == 0 {
        var mixed = 0
        for start in starts where start % seconds != 0 { mixed += 1 }
        let all = Int(end / seconds) * times.stretches.count
        let bytes =
          all * MemoryLayout<UInt32>.size
          + min(all, mixed) * Int(seconds / slot) * MemoryLayout<UInt16>.size
        if bytes < best.bytes { best = (seconds, bytes) }
      }
      slotSeconds = slot
      pieceSeconds = best.seconds
      bytes = best.bytes
      pieces = Int(end / best.seconds)
    }
  }

  /// Lays out the pieces of all places, and each pattern once; nothing where there are too many.
  private static func laid(
    _ stretches: [[LaneTimes.Stretch]], _ cut: Cut, _ classesOfMoment: UInt32
  ) -> (pieces: [UInt32], patterns: [UInt16]) {
    var (pieces, patterns): ([UInt32], [UInt16]) = ([], [])
    var known: [Pattern: UInt32] = [:]
    for place in stretches {
      var next = 0
      func stretch(at moment: Int64) -> UInt32 {
        while next + 1 < place.count, place[next + 1].start <= moment { next += 1 }
        return place[next].entry
      }
      func classes(_ entry: UInt32) -> UInt32 {
        entry & LaneTimes.classMask &* classesOfMoment & LaneTimes.classMask
      }
      for piece in 0..<cut.pieces {
        let start = Int64(piece) * cut.pieceSeconds
        let first = stretch(at: start)
        let day = first & ~LaneTimes.classMask
        if next + 1 == place.count || place[next + 1].start >= start + cut.pieceSeconds {
          pieces.append(day | classes(first))
          continue
        }
        let pattern = (0..<cut.slots).map { slot in
          UInt16(classes(stretch(at: start + Int64(slot) * cut.slotSeconds)))
        }
        let number = known[Pattern(slots: pattern)] ?? UInt32(known.count)
        guard number <= LaneTimes.classMask else { return ([], []) }
        if known.updateValue(number, forKey: Pattern(slots: pattern)) == nil { patterns += pattern }
        pieces.append(day | number | mixed)
      }
    }
    return (pieces, patterns)
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
    if pieces.isEmpty { return search(count, block, areas) }
    let plan = ParleyMoments(
      pieces: pieces.baseAddress, patterns: patterns.baseAddress,
      places: firstPieces.baseAddress, last_area: UInt32(firstPieces.count - 1),
      piece_seconds: Int32(cut.pieceSeconds), slot_seconds: Int32(cut.slotSeconds),
      slots: Int32(cut.slots))
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
