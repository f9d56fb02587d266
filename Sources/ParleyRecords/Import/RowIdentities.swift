import ParleyValues

/// Hashes of what tells the rows of a stretch apart, grouped by their top bits, with the line of
/// each row.
struct RowIdentities: IdentityGroups, @unchecked Sendable {
  static let groupBits: UInt64 = 8
  static let groups = 1 << 8

  /// Where each group ends, the hashes group by group, and the line of each.
  private let memory: PackedMemory
  let count: Int
  /// Bytes of a line.
  let lineWidth: Int

  /// Rows of a stretch; lines are counted from its first and ascend.
  init(_ rows: UnsafeBufferPointer<UInt64>, lines: UnsafePointer<Int64>) {
    self.init(count: rows.count, largestLine: rows.isEmpty ? 0 : Int(lines[rows.count - 1]))
    let (ends, hashes) = (ends, hashes)
    for hash in rows { ends[Int(hash >> (64 - RowIdentities.groupBits))] &+= 1 }
    sumUp()
    func group<Line: FixedWidthInteger>(_ places: UnsafeMutablePointer<Line>) {
      for row in rows.indices {
        let hash = rows[row]
        let group = Int(hash >> (64 - RowIdentities.groupBits))
        let place = Int(ends[group])
        hashes[place] = hash
        places[place] = Line(truncatingIfNeeded: lines[row])
        ends[group] &+= 1
      }
    }
    if lineWidth == 2 { group(narrowLines) } else { group(wideLines) }
  }

  /// Stretches that follow each other, each with the line it begins on; lines are counted from the
  /// first one's.
  init(_ parts: [(identities: RowIdentities, line: Int)]) {
    self.init(count: parts.reduce(0) { $0 + $1.identities.count }, largestLine: .max)
    for (part, _) in parts {
      for group in 0..<RowIdentities.groups {
        ends[group] &+= UInt32(truncatingIfNeeded: part.count(of: group))
      }
    }
    sumUp()
    for (part, line) in parts {
      let shift = UInt32(truncatingIfNeeded: line - parts[0].line)
      for group in 0..<RowIdentities.groups {
        let (place, members) = (Int(ends[group]), part.count(of: group))
        part.copy(group, hashes: hashes + place, lines: wideLines + place)
        for member in place..<place + members { wideLines[member] &+= shift }
        ends[group] &+= UInt32(truncatingIfNeeded: members)
      }
    }
  }

  private init(count: Int, largestLine: Int) {
    self.count = count
    lineWidth = largestLine <= UInt16.max ? 2 : 4
    memory = PackedMemory(byteCount: RowIdentities.groups * 4 + count * (8 + lineWidth))
    ends.initialize(repeating: 0, count: RowIdentities.groups)
  }

  /// Makes counts of groups to where each begins.
  private func sumUp() {
    var sum: UInt32 = 0
    for group in 0..<RowIdentities.groups {
      let members = ends[group]
      ends[group] = sum
      sum &+= members
    }
  }

  func count(of group: Int) -> Int {
    Int(ends[group]) - (group == 0 ? 0 : Int(ends[group - 1]))
  }

  func copy(
    _ group: Int, hashes: UnsafeMutablePointer<UInt64>, lines: UnsafeMutablePointer<UInt32>
  ) {
    let (place, members) = (Int(ends[group]) - count(of: group), count(of: group))
    hashes.update(from: self.hashes + place, count: members)
    for member in 0..<members {
      lines[member] =
        lineWidth == 2 ? UInt32(narrowLines[place + member]) : wideLines[place + member]
    }
  }

  func hashes(
    of group: Int, in room: UnsafeMutablePointer<UInt64>
  ) -> UnsafeBufferPointer<UInt64> {
    let members = count(of: group)
    return UnsafeBufferPointer(start: hashes + Int(ends[group]) - members, count: members)
  }

  /// Where each group ends.
  var groupEnds: [UInt32] { Array(UnsafeBufferPointer(start: ends, count: RowIdentities.groups)) }

  /// The hashes group by group, and then the lines.
  func withBytes<Result>(
    _ body: (UnsafeRawBufferPointer) throws(Diagnostics) -> Result
  ) throws(Diagnostics) -> Result {
    defer { withExtendedLifetime(memory) {} }
    return try body(UnsafeRawBufferPointer(start: hashes, count: count * (8 + lineWidth)))
  }

  private var ends: UnsafeMutablePointer<UInt32> {
    memory.start.assumingMemoryBound(to: UInt32.self)
  }

  private var hashes: UnsafeMutablePointer<UInt64> {
    (memory.start + RowIdentities.groups * 4).assumingMemoryBound(to: UInt64.self)
  }

  private var lines: UnsafeMutableRawPointer {
    memory.start + RowIdentities.groups * 4 + count * 8
  }

  private var narrowLines: UnsafeMutablePointer<UInt16> {
    lines.assumingMemoryBound(to: UInt16.self)
  }

  private var wideLines: UnsafeMutablePointer<UInt32> {
    lines.assumingMemoryBound(to: UInt32.self)
  }
}
