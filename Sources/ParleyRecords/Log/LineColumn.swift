/// The line of the source that each row stands on. In records as they were read it is nearly always
/// one more than that of the row before, and then takes no memory.
public struct LineColumn: Sendable, RandomAccessCollection, Equatable {
  /// The line of the first row, where each row stands on the line behind that of the row before.
  private let firstLine: Int64
  /// How many rows there are.
  public let count: Int
  /// The lines, where they do not follow each other.
  private let listed: PackedColumn?

  /// Lines that follow each other.
  package init(from first: Int64, count: Int) {
    (firstLine, self.count, listed) = (first, count, nil)
  }

  /// Lines as they are packed.
  ///
  /// - Precondition: every row has one.
  package init(_ lines: PackedColumn) {
    (firstLine, count, listed) = (lines.least ?? 0, lines.count, lines)
  }

  /// Ascending lines.
  package init(ascending lines: UnsafeBufferPointer<Int64>) {
    let (first, last) = (lines.first ?? 0, lines.last ?? -1)
    if last - first == Int64(lines.count) - 1 {
      self.init(from: first, count: lines.count)
    } else {
      self.init(PackedColumn(packing: lines))
    }
  }

  /// The first row, 0.
  public var startIndex: Int { 0 }
  /// The row behind the last.
  public var endIndex: Int { count }

  /// The line of a row.
  ///
  /// - Precondition: the row is within the column.
  public subscript(row: Int) -> Int64 {
    precondition(row >= 0 && row < count, "no such row")
    return listed.map { $0[present: row] } ?? firstLine + Int64(row)
  }

  /// The line of the first row, where lines follow each other.
  package var following: Int64? { listed == nil ? firstLine : nil }

  /// The lines as numbers of a packed column.
  ///
  /// - Complexity: O(n) where lines follow each other.
  package var packed: PackedColumn {
    if let listed { return listed }
    if count == 0 { return PackedColumn(absentRows: 0) }
    let last = UInt64(count - 1)
    let layout = PackedLayout(base: firstLine, scale: 1, largestCode: last, hasAbsent: false)
    let memory = PackedMemory(byteCount: count * layout.width.rawValue)
    withUnsafeTemporaryAllocation(of: Int64.self, capacity: 4096) { block in
      for start in stride(from: 0, to: count, by: block.count) {
        let rows = Swift.min(block.count, count - start)
        for row in 0..<rows { block.initializeElement(at: row, to: firstLine + Int64(start + row)) }
        layout.encode(
          UnsafeBufferPointer(rebasing: block[..<rows]),
          into: memory.start + start * layout.width.rawValue)
      }
    }
    return PackedColumn(
      memory: memory.start, owner: memory, count: count, base: firstLine, scale: 1,
      width: layout.width, largestCode: last, hasAbsent: false)
  }

  /// What the lines have in common.
  package var survey: ValueSurvey {
    if let listed { return ValueSurvey(listed) }
    var survey = ValueSurvey(PackedColumn(absentRows: 0))
    if count == 0 { return survey }
    (survey.least, survey.greatest) = (firstLine, firstLine + Int64(count - 1))
    survey.divisor = count > 1 ? 1 : 0
    return survey
  }

  /// Whether both have the same lines.
  ///
  /// - Complexity: O(n) unless lines follow each other in both.
  public static func == (left: LineColumn, right: LineColumn) -> Bool {
    guard left.count == right.count else { return false }
    if left.listed == nil, right.listed == nil {
      return left.count == 0 || left.firstLine == right.firstLine
    }
    return left.packed == right.packed
  }
}

/// Collects lines, without memory as long as they follow each other.
package final class GrowingLines {
  private var first: Int64 = 0
  private var count = 0
  private var column: GrowingColumn?

  package init() {}

  /// Makes room for rows whose lines, each larger by what is given, come next; see
  /// ``GrowingColumn``.
  package func extend(
    by parts: [(lines: LineColumn, shift: Int64)], survey: ValueSurvey, expected: Int, threads: Int
  ) {
    let before = (first: first, count: count)
    var isFollowing = column == nil
    for (lines, shift) in parts where lines.count > 0 {
      if count == 0, let start = lines.following { first = start + shift }
      let next = first + Int64(count)
      isFollowing = isFollowing && lines.following.map { $0 + shift } == next
      count += lines.count
    }
    if isFollowing { return }
    let growing = column ?? GrowingColumn()
    growing.extend(to: count, survey: survey, expected: expected, threads: threads)
    if column == nil, before.count > 0 {
      growing.fill(LineColumn(from: before.first, count: before.count).packed, at: 0)
    }
    column = growing
  }

  /// Puts the lines of a part, each larger by `shift`, from a row on, unless they follow those
  /// before.
  package func fill(_ part: LineColumn, shift: Int64, at row: Int) {
    column?.fill(part.packed, shift: shift, at: row)
  }

  /// The whole, when all parts are in place.
  package func finish(threads: Int) -> LineColumn {
    column.map { LineColumn($0.finish(threads: threads)) } ?? LineColumn(from: first, count: count)
  }
}
