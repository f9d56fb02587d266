import ParleyRecords

/// A column of numbers cut at the bounds that some rules tell apart. The segment of a row is found
/// by comparing its code, without a look at the value.
struct ColumnSegments: Sendable {
  let column: PackedColumn
  /// The bounds within the column's range: segment i holds what is above i of them.
  let bounds: [Int64]
  /// Whether the last segment is that of rows without a value.
  let tellsAbsent: Bool
  /// What one segment is worth in the number of a class.
  let stride: Int
  /// The largest code of each segment but the last.
  private let codes: [UInt64]

  /// Cuts a column.
  ///
  /// - Parameters:
  ///   - bounds: a value equal to a bound is not above it.
  ///   - stride: what one segment is worth in the number of a class.
  init(_ column: PackedColumn, at bounds: Set<Int64>, stride: Int) {
    self.column = column
    self.stride = stride
    guard let least = column.least, let greatest = column.greatest else {
      (self.bounds, codes, tellsAbsent) = ([], [], true)
      return
    }
    self.bounds = bounds.filter { $0 >= least && $0 < greatest }.sorted()
    tellsAbsent = column.hasAbsent
    codes =
      self.bounds.map { UInt64($0 - least) / UInt64(column.scale) }
      + (tellsAbsent ? [column.largestCode] : [])
  }

  /// How many segments there are.
  var count: Int { column.hasValues ? codes.count + 1 : 1 }

  /// A value of a segment; nothing for rows without one.
  func value(of segment: Int) -> Int64? {
    guard column.hasValues, !(tellsAbsent && segment == count - 1) else { return nil }
    return segment == 0 ? column.base : bounds[segment - 1] + 1
  }

  /// The least and the greatest value of a segment.
  func range(of segment: Int) -> ClosedRange<Int64> {
    guard let least = value(of: segment) else { return 0...0 }
    let greatest = segment < bounds.count ? bounds[segment] : column.greatest ?? least
    return least...max(least, greatest)
  }

  /// Adds the stride for every bound that the code of a row is above.
  func add(
    rows: Range<Int>, of column: LaneColumn, to classes: UnsafeMutablePointer<UInt16>
  ) {
    if codes.isEmpty { return }
    column.addSegments(rows, bounds: codes, stride: UInt16(stride), to: classes)
  }
}
