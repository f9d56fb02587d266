import ParleyValues

/// Hashes of what tells the rows of a part of a file apart, grouped by their top bits, with the
/// line of each row counted from the first of the part.
protocol IdentityGroups: Sendable {
  /// How many rows a group has.
  func count(of group: Int) -> Int
  /// Copies a group, in the order of the source.
  func copy(
    _ group: Int, hashes: UnsafeMutablePointer<UInt64>, lines: UnsafeMutablePointer<UInt32>
  ) throws(Diagnostics)
  /// The hashes of a group, read into `room` unless they stand in memory.
  func hashes(
    of group: Int, in room: UnsafeMutablePointer<UInt64>
  ) throws(Diagnostics) -> UnsafeBufferPointer<UInt64>
}

/// Finds rows that repeat an earlier one among all stretches, by 64-bit hashes of the order number
/// or of the whole row. Two different rows have the same hash once in some 10¹⁹ pairs: among a
/// hundred million rows one is wrongly called a repetition in about one file of 3,700.
struct RepetitionSearch {
  private let parts: [Part]
  private let exampleLimit: Int

  private struct Part {
    let identities: any IdentityGroups
    /// The line on which the part begins.
    let line: Int
  }

  /// Parts of a file in the order of the source, each with the line it begins on.
  init(_ parts: [(any IdentityGroups, line: Int)], exampleLimit: Int) {
    self.parts = parts.map { Part(identities: $0, line: $1) }
    self.exampleLimit = exampleLimit
  }

  private struct Found {
    var count = 0
    /// Lines that repeat another, and the first like them.
    var examples: [DuplicateTally.Example] = []
  }

  /// - Throws: when a part cannot be read.
  /// - Complexity: O(rows).
  func tally(basis: DuplicateTally.Basis, threads: Int) throws(Diagnostics) -> DuplicateTally {
    let found = SlotBox<Found>(RowIdentities.groups)
    let failures = FailureBox()
    let tables = UncheckedBox((0..<threads).map { _ in HashTable() })
    let search = UncheckedBox(self)
    ThreadTeam.run(threads, pieces: RowIdentities.groups) { thread, group in
      failures.collect { () throws(Diagnostics) in
        found.put(try search.value.search(group, tables.value[thread]), at: group)
      }
    }
    try failures.check()
    let all = found.all
    let examples = all.flatMap(\.examples).sorted { $0.line < $1.line }
    return DuplicateTally(
      basis: basis, count: all.reduce(0) { $0 + $1.count },
      examples: Array(examples.prefix(exampleLimit)))
  }

  private func search(_ group: Int, _ table: HashTable) throws(Diagnostics) -> Found {
    var found = Found()
    let members = parts.reduce(0) { $0 + $1.identities.count(of: group) }
    table.makeRoom(members)
    // Nearly always no row repeats another, and then no line is asked for.
    var mayRepeat = false
    for part in parts where !mayRepeat {
      mayRepeat = table.mayRepeat(try part.identities.hashes(of: group, in: table.hashes))
    }
    if !mayRepeat { return found }
    table.clear()
    var member = 0
    for part in parts {
      try part.identities.copy(group, hashes: table.hashes + member, lines: table.lines + member)
      member += part.identities.count(of: group)
    }
    member = 0
    for part in parts {
      for place in member..<member + part.identities.count(of: group) {
        guard let first = table.insert(place) else { continue }
        found.count += 1
        if found.examples.count < exampleLimit {
          found.examples.append(
            DuplicateTally.Example(
              line: part.line + Int(table.lines[place]), first: line(first, group, table)))
        }
      }
      member += part.identities.count(of: group)
    }
    return found
  }

  /// The line of a member of a group.
  private func line(_ member: Int, _ group: Int, _ table: HashTable) -> Int {
    var behind = 0
    for part in parts {
      behind += part.identities.count(of: group)
      if member < behind { return part.line + Int(table.lines[member]) }
    }
    return 0
  }
}

/// Where a stretch stands among all.
struct ChunkPlace: Sendable {
  /// Rows kept before it.
  var row: Int
  /// The line it begins on.
  var line: Int
}

/// Members of a group and a table of them by their hashes: a part of the hash and the place of the
/// member.
private final class HashTable {
  private var slots = UnsafeMutablePointer<UInt64>.allocate(capacity: 1)
  private var capacity = 0
  private var mask = 0
  /// Tags of the hashes that were looked for, and their number of places.
  private var tags = UnsafeMutablePointer<UInt32>.allocate(capacity: 1)
  private var tagCapacity = 0
  private var tagCount = 0
  private var roomForMembers = 0
  private(set) var hashes = UnsafeMutablePointer<UInt64>.allocate(capacity: 1)
  private(set) var lines = UnsafeMutablePointer<UInt32>.allocate(capacity: 1)

  /// Makes room for some members; what was there is gone.
  func makeRoom(_ members: Int) {
    precondition(members < UInt32.max, "too many rows")
    tagCount = 16
    while tagCount < members * 2 { tagCount *= 2 }
    if tagCount > tagCapacity {
      tags.deallocate()
      tags = .allocate(capacity: tagCount)
      tagCapacity = tagCount
    }
    tags.initialize(repeating: 0, count: tagCount)
    if members > roomForMembers {
      hashes.deallocate()
      lines.deallocate()
      roomForMembers = members + members / 4
      hashes = .allocate(capacity: roomForMembers)
      lines = .allocate(capacity: roomForMembers)
    }
    mask = tagCount - 1
  }

  /// Whether some of these may have been looked for before, since room was made.
  func mayRepeat(_ hashes: UnsafeBufferPointer<UInt64>) -> Bool {
    RowLoops.best.repetitions(
      hashes, slots: UnsafeMutableBufferPointer(start: tags, count: tagCount)) > 0
  }

  /// Empties the table for members.
  func clear() {
    if mask >= capacity {
      slots.deallocate()
      capacity = mask + 1
      slots = .allocate(capacity: capacity)
    }
    slots.initialize(repeating: 0, count: mask + 1)
  }

  /// The member that had the hash of this one first, if there was one.
  @inline(__always)
  func insert(_ member: Int) -> Int? {
    let hash = hashes[member]
    var place = Int(truncatingIfNeeded: hash) & mask
    // The low bits chose the place, the highest the group.
    let tag = (hash << RowIdentities.groupBits) & 0xFFFF_FFFF_0000_0000
    while slots[place] != 0 {
      let slot = slots[place]
      if slot & 0xFFFF_FFFF_0000_0000 == tag {
        let other = Int(slot & 0xFFFF_FFFF) - 1
        if hashes[other] == hash { return other }
      }
      place = (place &+ 1) & mask
    }
    slots[place] = tag | UInt64(member + 1)
    return nil
  }

  deinit {
    slots.deallocate()
    tags.deallocate()
    hashes.deallocate()
    lines.deallocate()
  }
}
