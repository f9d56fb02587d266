/// One column of records: fixed-width values in one piece of memory that may be an allocation or a
/// mapped file. It is never changed once made, so copies share the memory.
public struct Column<Element: BitwiseCopyable & Sendable>: @unchecked Sendable,
  RandomAccessCollection
{
  /// Keeps the memory alive; the memory is only read, which makes the column safe to share.
  @usableFromInline let owner: AnyObject?
  @usableFromInline let base: UnsafePointer<Element>?
  /// How many rows the column has.
  public let count: Int

  /// A column over memory that `owner` keeps.
  package init(base: UnsafePointer<Element>?, count: Int, owner: AnyObject?) {
    self.owner = owner
    self.base = base
    self.count = count
  }

  /// A column with the values of a list.
  ///
  /// - Complexity: O(n).
  public init(_ values: some Collection<Element>) {
    let builder = ColumnBuilder<Element>(capacity: values.count)
    for value in values { builder.append(value) }
    self = builder.finish()
  }

  /// The first row, 0.
  @inlinable
  public var startIndex: Int { 0 }
  /// The row behind the last.
  @inlinable
  public var endIndex: Int { count }

  /// The value of a row.
  ///
  /// - Precondition: the row is within the column.
  @inlinable
  public subscript(row: Int) -> Element {
    guard let base, row >= 0, row < count else { preconditionFailure("no such row") }
    return base[row]
  }

  /// Gives the values as one piece of memory, for loops over many rows.
  @inlinable
  public func withUnsafeBufferPointer<Result, Failure: Error>(
    _ body: (UnsafeBufferPointer<Element>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    defer { withExtendedLifetime(owner) {} }
    return try body(UnsafeBufferPointer(start: base, count: count))
  }

  /// Gives the values as a span, for loops over many rows.
  @inlinable
  public func withSpan<Result, Failure: Error>(
    _ body: (Span<Element>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    defer { withExtendedLifetime(owner) {} }
    return try body(UnsafeBufferPointer(start: base, count: count).span)
  }

  /// The values of the rows named, in that order.
  ///
  /// - Complexity: O(rows).
  /// - Precondition: every row is within the column.
  public func selecting(_ rows: [Int]) -> Column<Element> {
    let builder = ColumnBuilder<Element>(capacity: rows.count)
    for row in rows { builder.append(self[row]) }
    return builder.finish()
  }
}

extension Column: Equatable where Element: Equatable {
  /// Whether two columns hold the same values in the same order.
  public static func == (left: Column, right: Column) -> Bool { left.elementsEqual(right) }
}
