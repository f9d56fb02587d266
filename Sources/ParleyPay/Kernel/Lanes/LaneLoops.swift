import CParleyLanes
import ParleyRecords

/// The loops over the orders of a block, as C builds them for one instruction set. All sets give
/// the same bits.
struct LaneLoops: @unchecked Sendable {
  // Functions without state, which any thread may call.
  let functions: ParleyLanes

  /// Those that this processor can run, the fastest last.
  static let available: [LaneLoops] = (0..<3).compactMap { set in
    parley_lanes(set).map { LaneLoops(functions: $0.pointee) }
  }

  /// The fastest that this processor can run.
  static let best = available[available.count - 1]
}

extension PackedColumn {
  /// Whether every value fits so many bits, the sign left out.
  func fits(bits: Int) -> Bool {
    guard let least, let greatest else { return true }
    let limit = Int64(1) << Int64(bits)
    return least > -limit && greatest < limit && largestCode < UInt64(limit)
  }

  /// The column as the loops read it, for as long as somebody keeps it.
  var laneCodes: ParleyCodes {
    func codes(_ memory: UnsafeRawPointer?) -> ParleyCodes {
      ParleyCodes(
        codes: memory, width: Int32(width.rawValue), has_absent: hasAbsent, base: base,
        scale: scale, largest: largestCode)
    }
    return withCodes { all in
      switch all {
      case .one(let all): codes(UnsafeRawPointer(all.baseAddress))
      case .two(let all): codes(UnsafeRawPointer(all.baseAddress))
      case .four(let all): codes(UnsafeRawPointer(all.baseAddress))
      case .eight(let all): codes(UnsafeRawPointer(all.baseAddress))
      }
    }
  }
}

/// A column that the loops read, with what keeps its memory.
struct LaneColumn: @unchecked Sendable {
  let column: PackedColumn
  private let codes: ParleyCodes
  private let functions: ParleyLanes

  init(_ column: PackedColumn, _ loops: LaneLoops) {
    self.column = column
    codes = column.laneCodes
    functions = loops.functions
  }

  /// The memory of the rows from one on, as somebody who looks ahead asks for it.
  func ahead(_ row: Int) -> ParleyAhead {
    let memory = codes.codes.map { $0 + row * Int(codes.width) }
    return ParleyAhead(
      memory: memory?.assumingMemoryBound(to: CChar.self), width: codes.width)
  }

  /// Writes how far the values of some rows are from an origin.
  ///
  /// - Precondition: that fits 31 bits for every value.
  func write(
    _ rows: Range<Int>, from origin: Int64 = 0, to target: UnsafeMutablePointer<Int32>,
    absent: Int32
  ) {
    withUnsafePointer(to: codes) {
      functions.values($0, Int64(rows.lowerBound), Int32(rows.count), origin, absent, target)
    }
  }

  /// The values of some rows together, and how many there are.
  func sum(_ rows: Range<Int>) -> (sum: Int64, present: Int) {
    var present: Int64 = 0
    let sum = withUnsafePointer(to: codes) {
      functions.sum($0, Int64(rows.lowerBound), Int64(rows.count), &present)
    }
    return (sum, Int(present))
  }

  /// Adds a stride to the classes of some rows for every bound that their code is above.
  func addSegments(
    _ rows: Range<Int>, bounds: [UInt64], stride: UInt16,
    to classes: UnsafeMutablePointer<UInt16>
  ) {
    withUnsafePointer(to: codes) { codes in
      bounds.withUnsafeBufferPointer { bounds in
        functions.segments(
          codes, Int64(rows.lowerBound), Int32(rows.count), bounds.baseAddress,
          Int32(bounds.count), stride, classes)
      }
    }
  }
}
