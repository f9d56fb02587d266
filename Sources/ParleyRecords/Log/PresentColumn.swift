/// A packed column in which every row has a value, read as integers of one type.
public struct PresentColumn<Element: FixedWidthInteger & Sendable>:
  Sendable, RandomAccessCollection, Equatable
{
  /// The values as they are packed.
  public let packed: PackedColumn

  /// A reading of a packed column.
  ///
  /// - Precondition: every row has a value.
  package init(_ packed: PackedColumn) { self.packed = packed }

  /// A column with the values of a list.
  ///
  /// - Complexity: O(n).
  public init(_ values: some Collection<Element>) {
    packed = PackedColumn(values.lazy.map { Int64($0) })
  }

  /// The first row, 0.
  @inlinable
  public var startIndex: Int { 0 }
  /// The row behind the last.
  @inlinable
  public var endIndex: Int { packed.count }

  /// The value of a row.
  ///
  /// - Precondition: the row is within the column.
  @inlinable
  public subscript(row: Int) -> Element { Element(truncatingIfNeeded: packed[present: row]) }

  /// The least value, if there are rows.
  ///
  /// - Complexity: O(1).
  public func min() -> Element? { packed.least.map { Element(truncatingIfNeeded: $0) } }

  /// The greatest value, if there are rows.
  ///
  /// - Complexity: O(1).
  public func max() -> Element? { packed.greatest.map { Element(truncatingIfNeeded: $0) } }
}
