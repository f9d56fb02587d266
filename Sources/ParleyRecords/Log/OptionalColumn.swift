/// A packed column in which rows may have no value, or that the records do not have at all, read as
/// integers of one type.
public struct OptionalColumn<
  Element: FixedWidthInteger & SignedInteger & BitwiseCopyable & Sendable
>:
  Sendable, RandomAccessCollection, Equatable
{
  /// The values as they are packed.
  public let packed: PackedColumn

  /// The integer that marks a row without value while records are read.
  @inlinable
  public static var absent: Element { .min }

  /// A reading of a packed column.
  ///
  /// - Precondition: the values fit the type.
  package init(_ packed: PackedColumn) { self.packed = packed }

  /// A column with the values of a list.
  ///
  /// - Complexity: O(n).
  public init(_ values: some Collection<Element?>) {
    packed = PackedColumn(values.lazy.map { $0.map { Int64($0) } })
  }

  /// Whether any row has a value.
  @inlinable
  public var hasValues: Bool { packed.hasValues }
  /// The first row, 0.
  @inlinable
  public var startIndex: Int { 0 }
  /// The row behind the last.
  @inlinable
  public var endIndex: Int { packed.count }

  /// The value of a row, if it has one.
  ///
  /// - Precondition: the row is within the column.
  @inlinable
  public subscript(row: Int) -> Element? { packed[row].map { Element(truncatingIfNeeded: $0) } }

  /// How many rows have a value.
  ///
  /// - Complexity: O(1) when every row has one, else O(n).
  public var presentCount: Int { packed.presentCount }

  /// The smallest and the largest value, if any row has one.
  ///
  /// - Complexity: O(1).
  public var range: ClosedRange<Element>? {
    guard let least = packed.least, let greatest = packed.greatest else { return nil }
    return Element(truncatingIfNeeded: least)...Element(truncatingIfNeeded: greatest)
  }

  /// The values of the rows named, in that order.
  ///
  /// - Complexity: O(rows).
  public func selecting(_ rows: [Int]) -> OptionalColumn<Element> {
    OptionalColumn(packed.selecting(rows))
  }
}
