/// Makes archives byte by byte: stored or deflated, whole or wrong in a chosen way.
struct ZIPMaker {
  struct Entry {
    var name: String
    var content: [UInt8]
    var isDeflated = false
    /// Bit 0 of the flags says that the entry is encrypted.
    var flags: UInt16 = 0
    /// A checksum that is written in place of the right one.
    var wrongSum: UInt32?
  }

  var entries: [Entry]

  init(_ parts: [(String, String)]) {
    entries = parts.map { Entry(name: $0.0, content: Array($0.1.utf8)) }
  }

  var bytes: [UInt8] {
    var (file, directory): ([UInt8], [UInt8]) = ([], [])
    for entry in entries {
      let stored = entry.isDeflated ? Deflate.runs(entry.content) : entry.content
      let about =
        le(20, 2) + le(UInt64(entry.flags), 2) + le(entry.isDeflated ? 8 : 0, 2) + le(0, 2)
        + le(0x21, 2) + le(UInt64(entry.wrongSum ?? CRC32.sum(entry.content)), 4)
        + le(UInt64(stored.count), 4) + le(UInt64(entry.content.count), 4)
        + le(UInt64(entry.name.utf8.count), 2) + le(0, 2)
      directory +=
        le(0x0201_4b50, 4) + le(20, 2) + about + le(0, 2) + le(0, 2) + le(0, 2) + le(0, 4)
        + le(UInt64(file.count), 4) + entry.name.utf8
      file += le(0x0403_4b50, 4) + about + entry.name.utf8 + stored
    }
    return file + directory + le(0x0605_4b50, 4) + le(0, 4) + le(UInt64(entries.count), 2)
      + le(UInt64(entries.count), 2) + le(UInt64(directory.count), 4) + le(UInt64(file.count), 4)
      + le(0, 2)
  }

  private func le(_ value: UInt64, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * UInt64($0))) }
  }
}

/// The checksum of archives (ISO 3309).
enum CRC32 {
  static func sum(_ bytes: [UInt8]) -> UInt32 {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
    return ~sum
  }
}

/// Deflate (RFC 1951) with fixed codes that packs runs of one byte and nothing else: enough for a
/// file that grows a thousandfold.
enum Deflate {
  static func runs(_ bytes: [UInt8]) -> [UInt8] {
    var bits = Bits()
    bits.add(0b011, 3)
    var place = 0
    while place < bytes.count {
      bits.literal(bytes[place])
      place += 1
      while place + 258 <= bytes.count,
        bytes[place..<place + 258].allSatisfy({ $0 == bytes[place - 1] })
      {
        bits.reversed(0b1100_0101, 8)
        bits.reversed(0, 5)
        place += 258
      }
    }
    bits.reversed(0, 7)
    return bits.bytes
  }

  private struct Bits {
    var bytes: [UInt8] = []
    var used = 8

    mutating func add(_ value: Int, _ count: Int) {
      for bit in 0..<count {
        if used == 8 {
          bytes.append(0)
          used = 0
        }
        bytes[bytes.count - 1] |= UInt8(value >> bit & 1) << UInt8(used)
        used += 1
      }
    }

    /// Codes stand with their highest bit first.
    mutating func reversed(_ code: Int, _ count: Int) {
      for bit in stride(from: count - 1, through: 0, by: -1) { add(code >> bit & 1, 1) }
    }

    mutating func literal(_ byte: UInt8) {
      if byte < 144 { reversed(0x30 + Int(byte), 8) } else { reversed(0x190 + Int(byte) - 144, 9) }
    }
  }
}
