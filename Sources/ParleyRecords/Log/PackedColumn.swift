/// A column of whole numbers in as few bytes as its values need: value = ``base`` + ``scale`` ×
/// code, where the codes are unsigned integers of 1, 2, 4 or 8 bytes in one piece of memory (an
/// allocation or a mapped file).
///
/// A code above ``largestCode`` is no value. Where ``hasAbsent``, the code of all ones says so; in
/// a file whose digests were not checked any other code above it means the same, so that whatever
/// stands in the file, every value lies within `base ... base + scale × largestCode`.
///
/// The memory may be read up to ``readableBytesBehind`` bytes past the last code.
///
///     let column = PackedColumn([1200, nil, 1500])
///     column[0]                    // 1200
///     column.base                  // 1200
///     column.scale                 // 300
///     column.width                 // .one
public struct PackedColumn: @unchecked Sendable, RandomAccessCollection {
  /// Bytes of a code.
  public enum Width: Int, Sendable, CaseIterable, Codable {
    /// 1, 2, 4 or 8 bytes.
    case one = 1
    case two = 2
    case four = 4
    case eight = 8

    /// The code of all ones.
    @inlinable
    public var allOnes: UInt64 { UInt64.max >> UInt64(64 - 8 * rawValue) }
  }

  /// The codes of all rows, by their width.
  public enum Codes {
    /// Codes of 1, 2, 4 or 8 bytes; ``one(_:)`` without any element for a column without values.
    case one(UnsafeBufferPointer<UInt8>)
    case two(UnsafeBufferPointer<UInt16>)
    case four(UnsafeBufferPointer<UInt32>)
    case eight(UnsafeBufferPointer<UInt64>)
  }

  /// How many bytes behind the last code may be read; what stands there means nothing.
  public static let readableBytesBehind = 64
  /// What ``decode(_:into:)`` writes for a row without value.
  public static let absentValue = Int64.min

  /// Keeps the memory alive; the memory is only read, which makes the column safe to share.
  @usableFromInline let owner: AnyObject?
  @usableFromInline let memory: UnsafeRawPointer?
  /// How many rows the records have.
  public let count: Int
  /// The value of the code 0: the least value of any row.
  public let base: Int64
  /// What one step of the code is worth; at least 1.
  public let scale: Int64
  /// Bytes of a code.
  public let width: Width
  /// The largest code that is a value.
  public let largestCode: UInt64
  /// Whether some rows have no value.
  public let hasAbsent: Bool

  /// A column over memory that `owner` keeps.
  ///
  /// - Precondition: the memory holds `count` codes and may be read ``readableBytesBehind`` bytes
  ///   further.
  package init(
    memory: UnsafeRawPointer?, owner: AnyObject?, count: Int, base: Int64, scale: Int64,
    width: Width, largestCode: UInt64, hasAbsent: Bool
  ) {
    self.memory = memory
    self.owner = owner
    self.count = count
    self.base = base
    self.scale = scale
    self.width = width
    self.largestCode = largestCode
    self.hasAbsent = hasAbsent
  }

  /// A column in which no row has a value; it takes no memory.
  public init(absentRows count: Int) {
    self.init(
      memory: nil, owner: nil, count: count, base: 0, scale: 1, width: .one, largestCode: 0,
      hasAbsent: count > 0)
  }

  /// Whether any row has a value.
  @inlinable
  public var hasValues: Bool { memory != nil }
  /// The first row, 0.
  @inlinable
  public var startIndex: Int { 0 }
  /// The row behind the last.
  @inlinable
  public var endIndex: Int { count }
  /// Bytes of all codes.
  public var byteCount: Int { memory == nil ? 0 : count * width.rawValue }

  /// The least value of any row, if one has a value.
  ///
  /// - Complexity: O(1).
  @inlinable
  public var least: Int64? { memory == nil ? nil : base }

  /// The greatest value of any row, if one has a value.
  ///
  /// - Complexity: O(1).
  @inlinable
  public var greatest: Int64? { memory == nil ? nil : value(of: largestCode) }

  /// The least and the greatest value, if any row has one.
  ///
  /// - Complexity: O(1).
  public var range: ClosedRange<Int64>? {
    guard let least, let greatest else { return nil }
    return least...Swift.max(least, greatest)
  }

  /// The value of a code.
  @inlinable
  public func value(of code: UInt64) -> Int64 {
    base &+ scale &* Int64(truncatingIfNeeded: code)
  }

  /// The value of a row, if it has one.
  ///
  /// - Precondition: the row is within the column.
  @inlinable
  public subscript(row: Int) -> Int64? {
    precondition(row >= 0 && row < count, "no such row")
    guard let memory else { return nil }
    let code = PackedColumn.load(memory, width, row)
    return code > largestCode ? nil : value(of: code)
  }

  /// The value of a row of a column in which every row has one.
  ///
  /// - Precondition: the row is within the column.
  @inlinable
  public subscript(present row: Int) -> Int64 {
    precondition(row >= 0 && row < count, "no such row")
    guard let memory else { return base }
    return value(of: Swift.min(PackedColumn.load(memory, width, row), largestCode))
  }

  @inlinable
  static func load(_ memory: UnsafeRawPointer, _ width: Width, _ row: Int) -> UInt64 {
    switch width {
    case .one: UInt64(memory.load(fromByteOffset: row, as: UInt8.self))
    case .two: UInt64(memory.load(fromByteOffset: row &* 2, as: UInt16.self))
    case .four: UInt64(memory.load(fromByteOffset: row &* 4, as: UInt32.self))
    case .eight: memory.load(fromByteOffset: row &* 8, as: UInt64.self)
    }
  }

  /// Gives the codes of all rows, for loops over many of them.
  ///
  /// Codes above ``largestCode`` are no value. A loop that uses codes as places in a table makes
  /// the table one longer than `largestCode + 1` and takes `min(code, largestCode + 1)`.
  @inlinable
  public func withCodes<Result, Failure: Error>(
    _ body: (Codes) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    defer { withExtendedLifetime(owner) {} }
    guard let memory else { return try body(.one(UnsafeBufferPointer(start: nil, count: 0))) }
    switch width {
    case .one: return try body(.one(PackedColumn.rows(memory, count)))
    case .two: return try body(.two(PackedColumn.rows(memory, count)))
    case .four: return try body(.four(PackedColumn.rows(memory, count)))
    case .eight: return try body(.eight(PackedColumn.rows(memory, count)))
    }
  }

  @inlinable
  static func rows<Code>(_ memory: UnsafeRawPointer, _ count: Int) -> UnsafeBufferPointer<Code> {
    UnsafeBufferPointer(start: memory.assumingMemoryBound(to: Code.self), count: count)
  }

  /// Gives the bytes of all codes.
  package func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    defer { withExtendedLifetime(owner) {} }
    return body(UnsafeRawBufferPointer(start: memory, count: byteCount))
  }

  /// Writes the values of some rows one behind the other, ``absentValue`` for rows without one.
  ///
  /// - Precondition: the rows are within the column.
  /// - Complexity: O(rows).
  @inlinable
  public func decode(_ rows: Range<Int>, into target: UnsafeMutablePointer<Int64>) {
    precondition(rows.lowerBound >= 0 && rows.upperBound <= count, "no such rows")
    withCodes { codes in
      switch codes {
      case .one(let codes): decode(codes, rows, target)
      case .two(let codes): decode(codes, rows, target)
      case .four(let codes): decode(codes, rows, target)
      case .eight(let codes): decode(codes, rows, target)
      }
    }
  }

  @inlinable
  func decode<Code: FixedWidthInteger & UnsignedInteger>(
    _ codes: UnsafeBufferPointer<Code>, _ rows: Range<Int>, _ target: UnsafeMutablePointer<Int64>
  ) {
    guard let start = codes.baseAddress else {
      target.update(repeating: PackedColumn.absentValue, count: rows.count)
      return
    }
    let (first, base, scale) = (start + rows.lowerBound, base, scale)
    let largest = Code(truncatingIfNeeded: largestCode)
    for place in 0..<rows.count {
      let code = first[place]
      let value = base &+ scale &* Int64(truncatingIfNeeded: code)
      target[place] = code > largest ? PackedColumn.absentValue : value
    }
  }

  /// How many rows have a value.
  ///
  /// - Complexity: O(1) when every row has one, else O(n).
  public var presentCount: Int {
    guard hasAbsent else { return count }
    return withCodes { codes in
      switch codes {
      case .one(let codes): presentCount(codes)
      case .two(let codes): presentCount(codes)
      case .four(let codes): presentCount(codes)
      case .eight(let codes): presentCount(codes)
      }
    }
  }

  private func presentCount<Code: FixedWidthInteger & UnsignedInteger>(
    _ codes: UnsafeBufferPointer<Code>
  ) -> Int {
    let largest = Code(truncatingIfNeeded: largestCode)
    var present = 0
    for code in codes { present &+= code > largest ? 0 : 1 }
    return present
  }
}

extension PackedColumn: Equatable {
  /// Whether two columns hold the same values in the same order, however they are packed.
  ///
  /// - Complexity: O(n).
  public static func == (left: PackedColumn, right: PackedColumn) -> Bool {
    left.count == right.count && (0..<left.count).allSatisfy { left[$0] == right[$0] }
  }
}
