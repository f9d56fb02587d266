import ParleyValues

/// Finds rows that repeat an earlier one, by the bytes of their order number or of the whole row.
final class RepetitionFinder {
  private struct Entry {
    var start: Int
    var count: UInt32
    var line: UInt32
  }

  private let exampleLimit: Int
  @exclusivity(unchecked) private var slots: [UInt64]
  @exclusivity(unchecked) private var mask: Int
  @exclusivity(unchecked) private var entries: [Entry] = []
  private let text: UnsafeBufferPointer<UInt8>
  /// What was found.
  private(set) var tally: DuplicateTally

  init(_ text: UnsafeBufferPointer<UInt8>, basis: DuplicateTally.Basis, exampleLimit: Int) {
    self.text = text
    self.exampleLimit = exampleLimit
    slots = Array(repeating: 0, count: 1024)
    mask = 1023
    tally = DuplicateTally(basis: basis, count: 0, examples: [])
  }

  /// Looks whether these bytes of the source were there before. Bytes that are not in the source
  /// itself (an order number with doubled quotes) are not compared.
  func note(_ bytes: UnsafeBufferPointer<UInt8>, line: Int) {
    guard let base = text.baseAddress, let start = bytes.baseAddress, start >= base,
      start < base + text.count
    else { return }
    let hash = ByteHash.hash(bytes) & 0xFFFF_FFFF_0000_0000
    var place = Int(hash >> 32) & mask
    while slots[place] != 0 {
      if slots[place] & 0xFFFF_FFFF_0000_0000 == hash {
        let entry = entries[Int(slots[place] & 0xFFFF_FFFF) - 1]
        let known = UnsafeBufferPointer(start: base + entry.start, count: Int(entry.count))
        if ByteHash.isEqual(known, bytes) { return repeated(line: line, first: Int(entry.line)) }
      }
      place = (place + 1) & mask
    }
    entries.append(
      Entry(start: start - base, count: UInt32(bytes.count), line: UInt32(truncatingIfNeeded: line))
    )
    slots[place] = hash | UInt64(entries.count)
    if entries.count * 2 > slots.count { grow() }
  }

  private func repeated(line: Int, first: Int) {
    tally.count += 1
    if tally.examples.count < exampleLimit {
      tally.examples.append(DuplicateTally.Example(line: line, first: first))
    }
  }

  private func grow() {
    let old = slots
    slots = Array(repeating: 0, count: old.count * 4)
    mask = slots.count - 1
    for slot in old where slot != 0 {
      var place = Int(slot >> 32) & mask
      while slots[place] != 0 { place = (place + 1) & mask }
      slots[place] = slot
    }
  }
}
