/// Numbers distinct byte strings in the order of their first appearance: open addressing over the
/// bytes themselves, so that reading a million ids makes no strings.
package final class ByteDictionary {
  private struct Slot {
    var hash: UInt32
    /// The code plus one; 0 is a free slot.
    var entry: UInt32
  }

  @exclusivity(unchecked) private var slots: [Slot]
  @exclusivity(unchecked) private var mask: Int
  /// Where each entry ends in `heap`; the entry begins where the one before ends.
  @exclusivity(unchecked) private var ends: [Int] = []
  @exclusivity(unchecked) private var heap: [UInt8] = []

  package init() {
    slots = Array(repeating: Slot(hash: 0, entry: 0), count: 64)
    mask = 63
  }

  /// How many distinct byte strings there are.
  package var count: Int { ends.count }

  /// The number of these bytes, a new one if they are new.
  ///
  /// - Precondition: fewer than 2³¹ − 1 distinct byte strings.
  package func code(of bytes: UnsafeBufferPointer<UInt8>) -> Int32 {
    let hash = UInt32(truncatingIfNeeded: ByteHash.hash(bytes) >> 32)
    var place = Int(hash) & mask
    while slots[place].entry != 0 {
      let slot = slots[place]
      if slot.hash == hash, isEqual(Int(slot.entry) - 1, bytes) { return Int32(slot.entry) - 1 }
      place = (place + 1) & mask
    }
    heap.append(contentsOf: bytes)
    ends.append(heap.count)
    precondition(ends.count < Int32.max, "too many distinct values")
    slots[place] = Slot(hash: hash, entry: UInt32(ends.count))
    if ends.count * 2 > slots.count { grow() }
    return Int32(ends.count - 1)
  }

  private func isEqual(_ entry: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = entry == 0 ? 0 : ends[entry - 1]
    guard ends[entry] - start == bytes.count else { return false }
    return heap.withUnsafeBufferPointer { heap in
      ByteHash.isEqual(UnsafeBufferPointer(rebasing: heap[start..<start + bytes.count]), bytes)
    }
  }

  private func grow() {
    let old = slots
    slots = Array(repeating: Slot(hash: 0, entry: 0), count: old.count * 4)
    mask = slots.count - 1
    for slot in old where slot.entry != 0 {
      var place = Int(slot.hash) & mask
      while slots[place].entry != 0 { place = (place + 1) & mask }
      slots[place] = slot
    }
  }

  /// The texts in the order of their numbers.
  ///
  /// - Complexity: O(bytes).
  package var texts: [String] {
    var start = 0
    return ends.map { end in
      defer { start = end }
      return String(decoding: heap[start..<end], as: UTF8.self)
    }
  }
}

/// Hashes and compares short byte strings eight bytes at a time.
package enum ByteHash {
  /// A well-mixed 64-bit hash (folded 64 × 64 multiplication).
  package static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let raw = UnsafeRawBufferPointer(bytes)
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(truncatingIfNeeded: raw.count)
    var place = 0
    while place + 8 <= raw.count {
      let word = raw.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      state = fold(state ^ word, 0xA076_1D64_78BD_642F)
      place += 8
    }
    var rest: UInt64 = 0
    while place < raw.count {
      rest = rest << 8 | UInt64(raw[place])
      place += 1
    }
    return fold(fold(state ^ rest, 0xE703_7ED1_A0B4_28DB), 0x8EBC_6AF0_9C88_C6E3)
  }

  private static func fold(_ first: UInt64, _ second: UInt64) -> UInt64 {
    let product = first.multipliedFullWidth(by: second)
    return product.high ^ product.low
  }

  /// Whether two byte strings are the same.
  package static func isEqual(
    _ first: UnsafeBufferPointer<UInt8>, _ second: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard first.count == second.count else { return false }
    let (left, right) = (UnsafeRawBufferPointer(first), UnsafeRawBufferPointer(second))
    var place = 0
    while place + 8 <= left.count {
      let same =
        left.loadUnaligned(fromByteOffset: place, as: UInt64.self)
        == right.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      if !same { return false }
      place += 8
    }
    while place < left.count {
      if left[place] != right[place] { return false }
      place += 1
    }
    return true
  }
}
