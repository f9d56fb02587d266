/// A ZIP archive whose files are not compressed and carry no clock: the same files give the same
/// bytes.
struct StoredArchive {
  private var content: [UInt8] = []
  private var directory: [UInt8] = []
  private var count: UInt16 = 0

  /// Adds a file of less than 4 GiB.
  mutating func add(_ name: String, _ bytes: [UInt8]) {
    let start = UInt32(content.count)
    let sum = StoredArchive.checksum(bytes)
    let path = Array(name.utf8)
    // Version 2.0, names in UTF-8, not compressed, 1 January 1980.
    var facts: [UInt8] = []
    for value: UInt16 in [20, 0x0800, 0, 0, 0x0021] { StoredArchive.append(value, to: &facts) }
    for value in [sum, UInt32(bytes.count), UInt32(bytes.count)] {
      StoredArchive.append(value, to: &facts)
    }
    StoredArchive.append(UInt16(path.count), to: &facts)
    StoredArchive.append(UInt16(0), to: &facts)
    content += [0x50, 0x4B, 3, 4] + facts + path + bytes
    directory += [0x50, 0x4B, 1, 2]
    StoredArchive.append(UInt16(20), to: &directory)
    directory += facts
    for _ in 0..<3 { StoredArchive.append(UInt16(0), to: &directory) }
    StoredArchive.append(UInt32(0), to: &directory)
    StoredArchive.append(start, to: &directory)
    directory += path
    count += 1
  }

  /// The whole archive.
  var bytes: [UInt8] {
    var end: [UInt8] = [0x50, 0x4B, 5, 6, 0, 0, 0, 0]
    StoredArchive.append(count, to: &end)
    StoredArchive.append(count, to: &end)
    StoredArchive.append(UInt32(directory.count), to: &end)
    StoredArchive.append(UInt32(content.count), to: &end)
    StoredArchive.append(UInt16(0), to: &end)
    return content + directory + end
  }

  private static func append(_ value: some FixedWidthInteger, to bytes: inout [UInt8]) {
    withUnsafeBytes(of: value.littleEndian) { bytes += $0 }
  }

  /// CRC-32 (ISO 3309), bit by bit: the files are small.
  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
    return ~sum
  }
}
