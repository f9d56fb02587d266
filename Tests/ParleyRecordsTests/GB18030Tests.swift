import ParleyRecords
import ParleyValues
import Testing

/// The digests were made with Python's codec (with U+1E3F and U+E7C7 exchanged as in 2005):
/// SHA-256 of the UTF-8 of all characters in the order of their codes.
@Suite("GB18030")
struct GB18030Tests {
  private func decoded(_ bytes: [UInt8]) -> GB18030.Decoded {
    bytes.withUnsafeBufferPointer { GB18030.decode($0) }
  }

  private func fourBytes(_ index: Int) -> [UInt8] {
    [
      UInt8(0x81 + index / 12_600), UInt8(0x30 + index / 1260 % 10),
      UInt8(0x81 + index / 10 % 126), UInt8(0x30 + index % 10),
    ]
  }

  @Test("All two-byte characters")
  func twoBytes() {
    var source: [UInt8] = []
    for lead in UInt8(0x81)...0xFE {
      for trail in Array(UInt8(0x40)...0x7E) + Array(UInt8(0x80)...0xFE) {
        source += [lead, trail]
      }
    }
    let result = decoded(source)
    #expect(result.invalidCount == 0)
    #expect(
      Digest(of: result.bytes).hexadecimal
        == "a5eaa64abba4cfa7054f0361f838c315d27499f876e9fe220a96ba0e407ce897")
  }

  @Test("All four-byte characters of the basic plane")
  func fourByteBasicPlane() {
    let result = decoded((0..<39_420).flatMap { fourBytes($0) })
    #expect(result.invalidCount == 0)
    #expect(
      Digest(of: result.bytes).hexadecimal
        == "efc8b18e905caa9e0ea4187852ab4d90bb671c8c722cca4d6bd4f58746eb3e00")
  }

  @Test("Every 97th character of the supplementary planes, first and last")
  func supplementary() {
    let indices = stride(from: 189_000, to: 189_000 + 0x10_0000, by: 97)
    let result = decoded(indices.flatMap { fourBytes($0) })
    #expect(result.invalidCount == 0)
    #expect(
      Digest(of: result.bytes).hexadecimal
        == "abd75090f4d4e64afeeab12a2f1be6095eae65e77cf9f41dbae914ab070072d2")
    #expect(decoded([0x90, 0x30, 0x81, 0x30]).bytes == Array("\u{10000}".utf8))
    #expect(decoded([0xE3, 0x32, 0x9A, 0x35]).bytes == Array("\u{10FFFF}".utf8))
  }

  @Test(
    "What is no GB18030 is marked byte by byte and never swallows what follows",
    arguments: [
      ("lone lead at the end", [0x41, 0x81], [0x41, 0xFF], 1),
      ("lead before a line end", [0x81, 0x0A, 0x41], [0xFF, 0x0A, 0x41], 1),
      ("byte 80", [0x80, 0x41], [0xFF, 0x41], 1),
      ("byte FF", [0xFF, 0x2C], [0xFF, 0x2C], 1),
      ("trail 7F", [0x81, 0x7F], [0xFF, 0x7F], 1),
      ("cut four-byte code", [0x81, 0x30, 0x81], [0xFF, 0x30, 0xFF], 2),
      ("unassigned four-byte code", [0x84, 0x31, 0xA5, 0x30], [0xFF, 0x31, 0xFF, 0x30], 2),
      ("beyond the last plane", [0xE3, 0x32, 0x9A, 0x36], [0xFF, 0x32, 0xFF, 0x36], 2),
    ] as [(String, [UInt8], [UInt8], Int)])
  func invalid(name: String, source: [UInt8], expected: [UInt8], count: Int) {
    let result = decoded(source)
    #expect(result.bytes == expected, "\(name)")
    #expect(result.invalidCount == count, "\(name)")
  }

  @Test("The second byte may look like a delimiter, a letter or a digit")
  func misleadingTrails() {
    let source: [UInt8] = [0x81, 0x7C, 0x81, 0x41, 0x81, 0x5C, 0x2C]
    #expect(String(decoding: decoded(source).bytes, as: UTF8.self) == "亅丄乗,")
  }

  @Test(
    "The encoding is found by content",
    arguments: [
      ("plain ASCII", Array("worker".utf8), TextEncoding.utf8, false, false),
      ("UTF-8", Array("骑手".utf8), .utf8, false, false),
      ("UTF-8 with mark", [0xEF, 0xBB, 0xBF] + Array("骑手".utf8), .utf8, true, false),
      ("GB18030", [0xC6, 0xEF, 0xCA, 0xD6], .gb18030, false, false),
      ("GB18030, one bad byte", [0xC6, 0xEF, 0xCA, 0xD6, 0xFF, 0x2C], .gb18030, false, true),
      ("UTF-8, one bad byte", Array("骑手骑手".utf8) + [0xFF, 0x2C], .utf8, false, true),
      ("UTF-8 with mark and a bad byte", [0xEF, 0xBB, 0xBF, 0x41, 0xFF], .utf8, true, true),
    ] as [(String, [UInt8], TextEncoding, Bool, Bool)])
  func detection(
    name: String, bytes: [UInt8], encoding: TextEncoding, hasMark: Bool, hasInvalid: Bool
  ) {
    let finding = bytes.withUnsafeBufferPointer { buffer in
      EncodingDetection.detect(buffer) { GB18030.decode(buffer).invalidCount }
    }
    #expect(finding.encoding == encoding, "\(name)")
    #expect(finding.hasByteOrderMark == hasMark, "\(name)")
    #expect(finding.hasInvalidBytes == hasInvalid, "\(name)")
  }

  @Test("Counting bytes that are no UTF-8 agrees with the standard library")
  func utf8Validation() {
    var random = CounterRandom(seed: 18_030)
    for _ in 0..<20_000 {
      let pool: [UInt8] = [0x41, 0x80, 0xBF, 0xC1, 0xC3, 0xE0, 0xA0, 0xED, 0xF0, 0x90, 0xF4, 0xF5]
      let bytes = (0..<Int.random(in: 0...12, using: &random)).map { _ in
        pool[Int.random(in: 0..<pool.count, using: &random)]
      }
      let count = bytes.withUnsafeBufferPointer { EncodingDetection.invalidUTF8Count($0) }
      let isValid = String(validating: bytes, as: UTF8.self) != nil
      #expect((count == 0) == isValid, "\(bytes)")
    }
  }
}
