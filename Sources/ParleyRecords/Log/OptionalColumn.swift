/// A column in which rows may have no value, or that the records do not have at all.
public struct OptionalColumn<
  Element: FixedWidthInteger & SignedInteger & BitwiseCopyable & Sendable
>:
  Sendable, RandomAccessCollection
{
  /// The stored integers with ``absent`` where there is none; nothing when no row has a value.
  public let values: Column<Element>?
  /// How many rows the records have.
  public let count: Int

  /// The integer that marks a row without value.
  @inlinable
  public static var absent: Element { .min }

  /// A column.
  ///
  /// - Precondition: `values`, if any, has `count` rows.
  package init(values: Column<Element>?, count: Int) {
    precondition(values.map { $0.count == count } ?? true)
    self.values = values
    self.count = count
  }

  /// A column with the values of a list.
  ///
  /// - Complexity: O(n).
  public init(_ values: some Collection<Element?>) {
    let builder = OptionalColumnBuilder<Element>()
    for value in values { builder.append(value) }
    self = builder.finish()
  }

  /// Whether any row has a value.
  @inlinable
  public var hasValues: Bool { values != nil }
  /// The first row, 0.
  @inlinable
  public var startIndex: Int { 0 }
  /// The row behind the last.
  @inlinable
  public var endIndex: Int { count }

  /// The value of a row, if it has one.
  ///
  /// - Precondition: the row is within the column.
  @inlinable
  public subscript(row: Int) -> Element? {
    guard let values else {
      precondition(row >= 0 && row < count, "no such row")
      return nil
    }
    let value = values[row]
    return value == Self.absent ? nil : value
  }

  /// How many rows have a value.
  ///
  /// - Complexity: O(n).
  public var presentCount: Int {
    values?.withUnsafeBufferPointer { rows in
      rows.reduce(into: 0) { sum, value in sum += value == Self.absent ? 0 : 1 }
    } ?? 0
  }

  /// The smallest and the largest value, if any row has one.
  ///
  /// - Complexity: O(n).
  public var range: ClosedRange<Element>? {
    guard let values else { return nil }
    var (least, greatest): (Element, Element) = (.max, .min)
    values.withUnsafeBufferPointer { rows in
      for value in rows where value != Self.absent {
        least = Swift.min(least, value)
        greatest = Swift.max(greatest, value)
      }
    }
    return least <= greatest ? least...greatest : nil
  }

  /// The values of the rows named, in that order.
  ///
  /// - Complexity: O(rows).
  public func selecting(_ rows: [Int]) -> OptionalColumn<Element> {
    guard let selected = values?.selecting(rows) else {
      return OptionalColumn(values: nil, count: rows.count)
    }
    let isEmpty = selected.allSatisfy { $0 == Self.absent }
    return OptionalColumn(values: isEmpty ? nil : selected, count: rows.count)
  }
}

extension OptionalColumn: Equatable {
  /// Whether two columns hold the same values in the same order.
  public static func == (left: OptionalColumn, right: OptionalColumn) -> Bool {
    left.count == right.count && left.values == right.values
  }
}

/// Collects a column that may lack values; it takes no memory until a first value comes.
package final class OptionalColumnBuilder<
  Element: FixedWidthInteger & SignedInteger & BitwiseCopyable & Sendable
> {
  @exclusivity(unchecked) private var values: ColumnBuilder<Element>?
  @exclusivity(unchecked) private var absentSoFar = 0

  package init() {}

  package func append(_ value: Element?) {
    append(raw: value ?? OptionalColumn<Element>.absent)
  }

  /// Adds a stored integer, ``OptionalColumn/absent`` for none.
  @inline(__always)
  package func append(raw value: Element) {
    if let values {
      values.append(value)
    } else if value == OptionalColumn<Element>.absent {
      absentSoFar += 1
    } else {
      begin(with: value)
    }
  }

  private func begin(with value: Element) {
    let builder = ColumnBuilder<Element>(capacity: absentSoFar + 1024)
    builder.append(OptionalColumn<Element>.absent, times: absentSoFar)
    builder.append(value)
    values = builder
  }

  package func finish() -> OptionalColumn<Element> {
    defer { (values, absentSoFar) = (nil, 0) }
    guard let column = values?.finish() else {
      return OptionalColumn(values: nil, count: absentSoFar)
    }
    return OptionalColumn(values: column, count: column.count)
  }
}
