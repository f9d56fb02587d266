import ParleyRecords

/// What a report reads of some rows that follow each other, decoded column by column. A value that
/// is missing is negative.
struct OrderValues: Sendable {
  private(set) var accepted: [Int64] = []
  private(set) var distance: [Int64] = []
  /// Places in the tables of words.
  private(set) var area: [Int64] = []
  private(set) var category: [Int64] = []
  private(set) var employer: [Int64] = []
  private let log: OrderLog

  init(_ log: OrderLog) { self.log = log }

  /// Reads rows; those read before are gone.
  mutating func read(_ rows: Range<Int>) {
    OrderValues.read(log.accepted.packed, rows, &accepted)
    // A damaged file can have moments that are none; they count as the last.
    let last = log.accepted.packed.greatest ?? 0
    for place in 0..<rows.count where accepted[place] == PackedColumn.absentValue {
      accepted[place] = last
    }
    OrderValues.read(log.distance.packed, rows, &distance)
    OrderValues.read(log.area.codes.packed, rows, &area)
    OrderValues.read(log.category.codes.packed, rows, &category)
    OrderValues.read(log.employer.codes.packed, rows, &employer)
  }

  private static func read(_ column: PackedColumn, _ rows: Range<Int>, _ values: inout [Int64]) {
    if values.count < rows.count {
      values = Array(repeating: PackedColumn.absentValue, count: rows.count + rows.count / 2)
    } else if !column.hasValues {
      return
    }
    values.withUnsafeMutableBufferPointer { values in
      if let start = values.baseAddress { column.decode(rows, into: start) }
    }
  }
}
