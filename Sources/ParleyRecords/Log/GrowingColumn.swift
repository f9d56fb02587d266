/// A packed column to which parts are added one behind the other, at any time in the narrowest
/// layout for all of them; the parts may be filled in on several threads.
package final class GrowingColumn: @unchecked Sendable {
  /// How the values so far are packed; nothing while there is none.
  private var layout: PackedLayout?
  private var largestCode: UInt64 = 0
  private(set) var count = 0
  private var memory: PackedMemory?
  /// Rows that fit in the memory.
  private var capacity = 0

  package init() {}

  /// Makes room for rows up to `count`, whose values have this in common with those before.
  /// `expected` is how many rows there may be in the end.
  package func extend(to count: Int, survey: ValueSurvey, expected: Int, threads: Int) {
    if let layout = survey.layout {
      extend(
        to: count, layout: layout, largestCode: survey.largestCode(layout), expected: expected,
        threads: threads)
    } else {
      self.count = count
    }
  }

  /// Makes room for rows of places in a table. `expectedLimit` is how many entries it may have in
  /// the end.
  package func extend(
    to count: Int, placesBelow limit: Int, expectedLimit: Int, hasAbsent: Bool, expected: Int,
    threads: Int
  ) {
    let largest = UInt64(max(1, limit) - 1)
    var layout = PackedLayout(base: 0, scale: 1, largestCode: largest, hasAbsent: hasAbsent)
    layout.width = PackedLayout.width(
      for: UInt64(max(1, limit, expectedLimit) - 1), hasAbsent: hasAbsent)
    extend(
      to: count, layout: layout, largestCode: largest, expected: expected, threads: threads)
  }

  private func extend(
    to count: Int, layout: PackedLayout, largestCode: UInt64, expected: Int, threads: Int
  ) {
    if self.layout != layout || count > capacity {
      let room = count > capacity ? max(count, expected, capacity + capacity / 2) : capacity
      change(to: layout, room: room, threads: threads)
    }
    self.largestCode = largestCode
    self.count = count
  }

  /// Packs the rows so far in another layout or elsewhere; where the codes are as wide as before
  /// or less, in place.
  private func change(to layout: PackedLayout, room: Int, threads: Int) {
    let known = self.column
    if memory == nil || room > capacity
      || layout.width.rawValue > (self.layout ?? layout).width.rawValue
    {
      memory = PackedMemory(byteCount: room * layout.width.rawValue)
      capacity = room
    }
    self.layout = layout
    guard let start = memory?.start else { return }
    known.recode(layout, into: start, threads: threads)
  }

  /// Puts the values of a part, each larger by `shift`, from a row on.
  package func fill(_ part: PackedColumn, shift: Int64 = 0, at row: Int) {
    guard let layout, let memory else { return }
    layout.recode(part, shift: shift, into: memory.start + row * layout.width.rawValue)
  }

  /// Puts the places of a part from a row on, each under its new number.
  package func fill(_ part: PackedColumn, numbers: [Int32], at row: Int) {
    guard let layout, let memory else { return }
    layout.renumber(part, numbers, into: memory.start + row * layout.width.rawValue)
  }

  /// The whole, when all parts are in place.
  package func finish(threads: Int) -> PackedColumn {
    guard var layout, let start = memory?.start else { return PackedColumn(absentRows: count) }
    // A table may have stayed smaller than was expected.
    let width = PackedLayout.width(for: largestCode, hasAbsent: layout.hasAbsent)
    if width.rawValue < layout.width.rawValue {
      layout.width = width
      change(to: layout, room: capacity, threads: threads)
    }
    (start + count * width.rawValue).initializeMemory(
      as: UInt8.self, repeating: 0, count: PackedColumn.readableBytesBehind)
    return column
  }

  /// The rows so far.
  private var column: PackedColumn {
    guard let layout, let memory else { return PackedColumn(absentRows: count) }
    return PackedColumn(
      memory: memory.start, owner: memory, count: count, base: layout.base, scale: layout.scale,
      width: layout.width, largestCode: largestCode, hasAbsent: layout.hasAbsent)
  }
}

extension PackedColumn {
  /// Some rows of the column.
  private func part(_ rows: Range<Int>) -> PackedColumn {
    PackedColumn(
      memory: memory.map { $0 + rows.lowerBound * width.rawValue }, owner: owner,
      count: rows.count, base: base, scale: scale, width: width, largestCode: largestCode,
      hasAbsent: hasAbsent)
  }

  /// Writes the codes of the rows in another layout; `target` may be where the codes stand, if the
  /// new ones are no wider.
  fileprivate func recode(
    _ layout: PackedLayout, into target: UnsafeMutableRawPointer, threads: Int
  ) {
    // Narrower codes in place come from behind where they go: no part may run ahead.
    let isNarrower = hasValues && layout.width.rawValue < width.rawValue
    let box = UncheckedBox(target)
    let rows = 1 << 16
    ThreadTeam.run(isNarrower ? 1 : threads, pieces: (count + rows - 1) / rows) { _, piece in
      let block = 1 << 12
      withUnsafeTemporaryAllocation(byteCount: block * 8, alignment: 64) { codes in
        guard let start = codes.baseAddress else { return }
        let end = Swift.min(count, (piece + 1) * rows)
        for first in stride(from: piece * rows, to: end, by: block) {
          let part = self.part(first..<Swift.min(end, first + block))
          layout.recode(part, shift: 0, into: start)
          (box.value + first * layout.width.rawValue).copyMemory(
            from: start, byteCount: part.count * layout.width.rawValue)
        }
      }
    }
  }
}
