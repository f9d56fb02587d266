import ParleyValues

/// Finds rows that repeat an earlier one among all stretches, by 64-bit hashes of the order number
/// or of the whole row. Two different rows have the same hash once in some 10¹⁹ pairs: among a
/// hundred million rows one is wrongly called a repetition in about one file of 3,700.
struct RepetitionSearch {
  let chunks: [OrderChunk]
  /// The first row of each stretch among all rows, and its line.
  let places: [ChunkPlace]
  let exampleLimit: Int
  private let parts: [Part]

  /// The hashes of one stretch.
  private struct Part {
    let hashes: UnsafePointer<UInt64>
    let rows: UnsafePointer<UInt32>
    let ends: UnsafePointer<UInt32>
    /// The first row of the stretch.
    let row: Int

    @inline(__always)
    func range(of group: Int) -> Range<Int> {
      (group == 0 ? 0 : Int(ends[group - 1]))..<Int(ends[group])
    }
  }

  init(chunks: [OrderChunk], places: [ChunkPlace], exampleLimit: Int) {
    self.chunks = chunks
    self.places = places
    self.exampleLimit = exampleLimit
    parts = zip(chunks, places).map { chunk, place in
      let identities = chunk.identities
      return Part(
        hashes: identities.hashes, rows: identities.rows, ends: identities.ends, row: place.row)
    }
  }

  private struct Found {
    var count = 0
    /// Rows that repeat another, and the first like them.
    var pairs: [(row: Int, first: Int)] = []
  }

  func tally(basis: DuplicateTally.Basis, threads: Int) -> DuplicateTally {
    let found = SlotBox<Found>(RowIdentities.groups)
    let tables = (0..<threads).map { _ in HashTable() }
    let shared = UncheckedBox(tables)
    let search = UncheckedBox(self)
    ThreadTeam.run(threads, pieces: RowIdentities.groups) { thread, group in
      found.put(search.value.search(group, shared.value[thread]), at: group)
    }
    let all = found.all
    let pairs = all.flatMap(\.pairs).sorted { $0.row < $1.row }.prefix(exampleLimit)
    return DuplicateTally(
      basis: basis, count: all.reduce(0) { $0 + $1.count },
      examples: pairs.map { DuplicateTally.Example(line: line($0.row), first: line($0.first)) })
  }

  private func search(_ group: Int, _ table: HashTable) -> Found {
    var found = Found()
    var (starts, members): ([Int], Int) = ([], 0)
    starts.reserveCapacity(parts.count)
    for part in parts {
      starts.append(members)
      members += part.range(of: group).count
    }
    table.clear(room: members)
    for (index, part) in parts.enumerated() {
      var member = starts[index]
      for place in part.range(of: group) {
        let hash = part.hashes[place]
        let first = table.insert(hash, member) { self.member($0, group, starts).hash == hash }
        member += 1
        guard let first else { continue }
        found.count += 1
        if found.pairs.count < exampleLimit {
          found.pairs.append(
            (part.row + Int(part.rows[place]), self.member(first, group, starts).row))
        }
      }
    }
    return found
  }

  /// A member of a group by its place among all of them.
  private func member(_ member: Int, _ group: Int, _ starts: [Int]) -> (hash: UInt64, row: Int) {
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= member { low = middle } else { high = middle }
    }
    let part = parts[low]
    let place = part.range(of: group).lowerBound + member - starts[low]
    return (part.hashes[place], part.row + Int(part.rows[place]))
  }

  private func line(_ row: Int) -> Int {
    var (low, high) = (0, places.count)
    while low < high {
      let middle = (low + high) / 2
      if places[middle].row + chunks[middle].count <= row {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return places[low].line + Int(chunks[low].line[present: row - places[low].row])
  }
}

/// Where a stretch stands among all.
struct ChunkPlace: Sendable {
  /// Rows kept before it.
  var row: Int
  /// The line it begins on.
  var line: Int
}

/// Members of a group by their hashes: a part of the hash and the place of the member.
private final class HashTable {
  private var slots = UnsafeMutablePointer<UInt64>.allocate(capacity: 1)
  private var capacity = 1
  private var mask = 0

  func clear(room members: Int) {
    precondition(members < UInt32.max, "too many rows")
    var size = 16
    while size < members + members / 2 { size *= 2 }
    if size > capacity {
      slots.deallocate()
      slots = .allocate(capacity: size)
      capacity = size
    }
    mask = size - 1
    slots.initialize(repeating: 0, count: size)
  }

  /// The member that had the hash first, if there was one; `isSame` compares all of the hash.
  @inline(__always)
  func insert(_ hash: UInt64, _ member: Int, isSame: (Int) -> Bool) -> Int? {
    var place = Int(truncatingIfNeeded: hash) & mask
    // The low bits chose the place, the highest the group.
    let tag = (hash << RowIdentities.groupBits) & 0xFFFF_FFFF_0000_0000
    while slots[place] != 0 {
      let slot = slots[place]
      if slot & 0xFFFF_FFFF_0000_0000 == tag {
        let other = Int(slot & 0xFFFF_FFFF) - 1
        if isSame(other) { return other }
      }
      place = (place &+ 1) & mask
    }
    slots[place] = tag | UInt64(member + 1)
    return nil
  }

  deinit { slots.deallocate() }
}
