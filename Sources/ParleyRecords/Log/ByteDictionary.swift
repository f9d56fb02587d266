/// Numbers distinct byte strings in the order of their first appearance: open addressing over the
/// bytes themselves, so that reading a million ids makes no strings. Up to sixteen bytes stand in
/// the table, longer strings by their hash.
package final class ByteDictionary {
  /// What identifies a string: fewer than eight bytes, the first in the lowest place; the first and
  /// the last eight of up to sixteen; or a hash and the first eight.
  private struct Key: Equatable {
    var low: UInt64
    var high: UInt64
    var length: UInt32

    @inline(__always)
    init(_ bytes: UnsafeBufferPointer<UInt8>) {
      let raw = UnsafeRawBufferPointer(bytes)
      let count = raw.count
      length = UInt32(truncatingIfNeeded: count)
      if count > 16 {
        low = ByteHash.hash(bytes)
        high = Key.word(raw, 0)
      } else if count >= 8 {
        low = Key.word(raw, 0)
        high = Key.word(raw, count &- 8)
      } else {
        low = 0
        for (place, byte) in raw.enumerated() { low |= UInt64(byte) &<< UInt64(8 &* place) }
        high = 0
      }
    }

    @inline(__always)
    private static func word(_ raw: UnsafeRawBufferPointer, _ place: Int) -> UInt64 {
      UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: place, as: UInt64.self))
    }

    /// Where the search for the string begins.
    var hash: UInt64 {
      @inline(__always) get {
        var x = low &* 0x9E37_79B9_7F4A_7C15 &+ high &* 0xC2B2_AE3D_27D4_EB4F &+ UInt64(length)
        x ^= x >> 32
        x = x &* 0xD6E8_FEB8_6659_FD93
        return x ^ x >> 32
      }
    }
  }

  private struct Slot {
    var key: Key
    /// The code plus one; 0 is a free slot.
    var entry: UInt32
  }

  @exclusivity(unchecked) private var slots: UnsafeMutablePointer<Slot>
  @exclusivity(unchecked) private var mask: Int
  /// The string looked up last: records come in runs of one worker.
  @exclusivity(unchecked) private var last: Slot
  /// Where each entry ends in `heap`; the entry begins where the one before ends.
  private let ends = ColumnBuilder<Int64>(capacity: 64)
  private let heap = ColumnBuilder<UInt8>(capacity: 1024)

  private static let free = Slot(key: Key(UnsafeBufferPointer(start: nil, count: 0)), entry: 0)

  package init() {
    mask = 63
    slots = .allocate(capacity: 64)
    slots.initialize(repeating: ByteDictionary.free, count: 64)
    last = ByteDictionary.free
  }

  deinit { slots.deallocate() }

  /// How many distinct byte strings there are.
  package var count: Int { ends.count }

  /// The table and the strings as they stand in memory until the next new string: places of 24
  /// bytes, one more than `mask`, each with the two words, the length and the number plus one.
  var memory:
    (
      slots: UnsafeMutableRawPointer, mask: Int, texts: UnsafeMutablePointer<UInt8>?,
      ends: UnsafeMutablePointer<Int64>?
    )
  {
    precondition(
      MemoryLayout<Slot>.stride == 24 && MemoryLayout<Slot>.offset(of: \.entry) == 20,
      "the loops read slots of this layout")
    return (UnsafeMutableRawPointer(slots), mask, heap.start, ends.start)
  }

  /// The number of these bytes, a new one if they are new.
  ///
  /// - Precondition: fewer than 2³¹ − 1 distinct byte strings.
  @inline(__always)
  package func code(of bytes: UnsafeBufferPointer<UInt8>) -> Int32 {
    let key = Key(bytes)
    if key == last.key, last.entry != 0, bytes.count <= 16 { return Int32(last.entry) - 1 }
    return found(key, bytes)
  }

  private func found(_ key: Key, _ bytes: UnsafeBufferPointer<UInt8>) -> Int32 {
    var place = Int(truncatingIfNeeded: key.hash) & mask
    while slots[place].entry != 0 {
      let slot = slots[place]
      if slot.key == key, bytes.count <= 16 || isEqual(Int(slot.entry) - 1, bytes) {
        last = slot
        return Int32(slot.entry) - 1
      }
      place = (place + 1) & mask
    }
    heap.append(contentsOf: bytes)
    ends.append(Int64(heap.count))
    precondition(ends.count < Int32.max, "too many distinct values")
    slots[place] = Slot(key: key, entry: UInt32(ends.count))
    if ends.count * 2 > mask { grow() }
    return Int32(ends.count - 1)
  }

  private func isEqual(_ entry: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    withBytes(of: entry) { ByteHash.isEqual($0, bytes) }
  }

  /// Gives the bytes of an entry.
  package func withBytes<Result>(
    of entry: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    precondition(entry >= 0 && entry < count, "no such entry")
    guard let ends = ends.start, let heap = heap.start else {
      return body(UnsafeBufferPointer(start: nil, count: 0))
    }
    let start = entry == 0 ? 0 : Int(ends[entry - 1])
    return body(UnsafeBufferPointer(start: heap + start, count: Int(ends[entry]) - start))
  }

  private func grow() {
    let (old, oldCount) = (slots, mask + 1)
    mask = oldCount * 4 - 1
    slots = .allocate(capacity: oldCount * 4)
    slots.initialize(repeating: ByteDictionary.free, count: oldCount * 4)
    for index in 0..<oldCount where old[index].entry != 0 {
      var place = Int(truncatingIfNeeded: old[index].key.hash) & mask
      while slots[place].entry != 0 { place = (place + 1) & mask }
      slots[place] = old[index]
    }
    old.deallocate()
  }

  /// The texts in the order of their numbers.
  ///
  /// - Complexity: O(bytes).
  package var texts: [String] {
    (0..<count).map { entry in
      withBytes(of: entry) { String(decoding: $0, as: UTF8.self) }
    }
  }
}
