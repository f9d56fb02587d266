import CParleyRows

/// Hashes and compares short byte strings eight bytes at a time.
package enum ByteHash {
  /// A well-mixed 64-bit hash, the same on every machine; the loops of the import reckon it too.
  package static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    parley_hash(bytes.baseAddress, Int64(bytes.count))
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
