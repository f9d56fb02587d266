#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Collects the values of one column and hands its memory over without copying.
///
/// No method calls out while it changes a property, so the checks of exclusive access, which would
/// cost more than the appending, are left out here and in the other types of the import.
@usableFromInline
package final class ColumnBuilder<Element: BitwiseCopyable & Sendable> {
  @exclusivity(unchecked) @usableFromInline var base: UnsafeMutablePointer<Element>?
  @exclusivity(unchecked) @usableFromInline var capacity: Int
  /// How many values there are so far.
  @exclusivity(unchecked) @usableFromInline package private(set) var count = 0

  package init(capacity: Int = 0) {
    self.capacity = 0
    if capacity > 0 { reserve(capacity) }
  }

  /// Adds a value.
  package func append(_ value: Element) {
    if count == capacity { reserve(Swift.max(1024, capacity * 2)) }
    // `reserve` has made room, so the memory exists.
    base?.advanced(by: count).initialize(to: value)
    count += 1
  }

  /// Adds the same value several times.
  package func append(_ value: Element, times: Int) {
    if count + times > capacity { reserve(Swift.max(count + times, capacity * 2, 1024)) }
    base?.advanced(by: count).initialize(repeating: value, count: times)
    count += times
  }

  /// Adds all values of a column.
  package func append(contentsOf values: UnsafeBufferPointer<Element>) {
    guard let source = values.baseAddress, !values.isEmpty else { return }
    if count + values.count > capacity {
      reserve(Swift.max(count + values.count, capacity * 2, 1024))
    }
    base?.advanced(by: count).initialize(from: source, count: values.count)
    count += values.count
  }

  /// The values so far, until the next is added.
  var start: UnsafeMutablePointer<Element>? { base }

  private func reserve(_ wanted: Int) {
    // realloc moves pages instead of bytes when the column is large.
    guard let moved = realloc(base, wanted * MemoryLayout<Element>.stride) else {
      preconditionFailure("no memory left for a column of \(wanted) rows")
    }
    base = moved.bindMemory(to: Element.self, capacity: wanted)
    capacity = wanted
  }

  /// The column; the builder is empty afterwards.
  package func finish() -> Column<Element> {
    let column = Column<Element>(base: base, count: count, owner: AllocatedMemory(base))
    (base, capacity, count) = (nil, 0, 0)
    return column
  }

  deinit { free(base) }
}

/// Frees the memory of a column with the column.
final class AllocatedMemory {
  private let memory: UnsafeMutableRawPointer?

  init(_ memory: UnsafeMutableRawPointer?) { self.memory = memory }

  deinit { free(memory) }
}
