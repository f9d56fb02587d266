/// A column of texts that are mostly different (order numbers): one heap of UTF-8 bytes.
public struct TextColumn: Sendable, Equatable {
  /// Where the text of each row ends in ``bytes``; it begins where the row before ends.
  public let ends: PresentColumn<Int64>?
  /// The texts one behind the other.
  public let bytes: Column<UInt8>?
  /// How many rows the records have.
  public let count: Int

  package init(ends: PresentColumn<Int64>?, bytes: Column<UInt8>?, count: Int) {
    self.ends = ends
    self.bytes = bytes
    self.count = count
  }

  /// Whether any row has a text.
  public var hasValues: Bool { ends != nil }

  /// The text of a row, if it has one.
  ///
  /// - Precondition: the row is within the column.
  public subscript(row: Int) -> String? {
    withBytes(of: row) { $0.isEmpty ? nil : String(decoding: $0, as: UTF8.self) }
  }

  /// Gives the bytes of a row's text; none when the row has no text.
  package func withBytes<Result>(
    of row: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    guard let ends, let bytes else {
      precondition(row >= 0 && row < count, "no such row")
      return body(UnsafeBufferPointer(start: nil, count: 0))
    }
    // Ends of a file whose digests were not checked may lie anywhere.
    let end = min(max(Int(ends[row]), 0), bytes.count)
    let start = row == 0 ? 0 : min(max(Int(ends[row - 1]), 0), end)
    return bytes.withUnsafeBufferPointer { all in
      body(UnsafeBufferPointer(rebasing: all[start..<end]))
    }
  }

  /// The texts of the rows named, in that order.
  ///
  /// - Complexity: O(rows + bytes).
  public func selecting(_ rows: [Int]) -> TextColumn {
    guard hasValues else { return TextColumn(ends: nil, bytes: nil, count: rows.count) }
    let builder = TextColumnBuilder()
    for row in rows { withBytes(of: row) { builder.append($0) } }
    return builder.finish()
  }
}

/// Collects a text column; it takes no memory until a first text comes.
package final class TextColumnBuilder {
  private let ends = ColumnBuilder<Int64>()
  private let bytes = ColumnBuilder<UInt8>()
  @exclusivity(unchecked) private var absentSoFar = 0

  package init() {}

  package func append(_ text: String?) {
    var text = text ?? ""
    text.withUTF8 { append($0) }
  }

  package func append(_ text: UnsafeBufferPointer<UInt8>) {
    if text.isEmpty, ends.count == 0 {
      absentSoFar += 1
      return
    }
    if ends.count == 0 { ends.append(0, times: absentSoFar) }
    bytes.append(contentsOf: text)
    ends.append(Int64(bytes.count))
  }

  /// Adds all rows of a column.
  package func append(_ column: TextColumn) {
    guard let ends = column.ends, let bytes = column.bytes else {
      if self.ends.count == 0 {
        absentSoFar += column.count
      } else {
        for _ in 0..<column.count { appendNothing() }
      }
      return
    }
    if self.ends.count == 0 { self.ends.append(0, times: absentSoFar) }
    let before = Int64(self.bytes.count)
    bytes.withUnsafeBufferPointer { self.bytes.append(contentsOf: $0) }
    for end in ends { self.ends.append(before + end) }
  }

  package func appendNothing() { append(UnsafeBufferPointer(start: nil, count: 0)) }

  package func finish() -> TextColumn {
    defer { absentSoFar = 0 }
    if ends.count == 0 { return TextColumn(ends: nil, bytes: nil, count: absentSoFar) }
    let packed = ends.finish().withUnsafeBufferPointer { PackedColumn(packing: $0) }
    return TextColumn(ends: PresentColumn(packed), bytes: bytes.finish(), count: packed.count)
  }
}
