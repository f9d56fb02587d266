/// Decodes GB18030-2005 (and with it GBK and GB2312) to UTF-8 by its own table.
package enum GB18030 {
  /// A decoded text.
  package struct Decoded {
    /// UTF-8, with the byte FF (which no UTF-8 text has) in place of each byte that is no GB18030.
    package var bytes: [UInt8]
    /// How many bytes were no GB18030.
    package var invalidCount: Int
  }

  /// Stands for a byte that could not be decoded.
  package static let invalidMark: UInt8 = 0xFF

  /// Decodes a text; what cannot be decoded is marked and counted.
  ///
  /// - Complexity: O(bytes).
  package static func decode(_ source: UnsafeBufferPointer<UInt8>) -> Decoded {
    var invalidCount = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: room(for: source.count)) { target, written in
      (written, invalidCount) = decode(source, into: target)
    }
    return Decoded(bytes: bytes, invalidCount: invalidCount)
  }

  /// The code point that bytes stand for, if they begin with the code of one above U+007F.
  static func scalar(in bytes: UnsafeBufferPointer<UInt8>) -> UInt32? {
    GB18030Decoder.shared.scalar(in: bytes, at: 0)?.scalar
  }

  /// The most bytes that a decoded text has: two bytes become at most three, four at most four,
  /// one stays one.
  package static func room(for count: Int) -> Int { count + count / 2 + 4 }

  /// Decodes a text into memory that has room for it; gives how many bytes were written and how
  /// many could not be decoded.
  package static func decode(
    _ source: UnsafeBufferPointer<UInt8>, into target: UnsafeMutableBufferPointer<UInt8>
  ) -> (count: Int, invalidCount: Int) {
    let tables = GB18030Decoder.shared
    let raw = UnsafeRawBufferPointer(source)
    var (place, out, invalidCount) = (0, 0, 0)
    while place < source.count {
      // Most text is ASCII, eight bytes at a time.
      if place &+ 8 <= source.count {
        let word = raw.loadUnaligned(fromByteOffset: place, as: UInt64.self)
        if word & 0x8080_8080_8080_8080 == 0 {
          UnsafeMutableRawBufferPointer(target).storeBytes(
            of: word, toByteOffset: out, as: UInt64.self)
          out &+= 8
          place &+= 8
          continue
        }
      }
      let lead = source[place]
      if lead < 0x80 {
        target[out] = lead
        out += 1
        place += 1
      } else if let (scalar, length) = tables.scalar(in: source, at: place) {
        out += GB18030.write(scalar, to: target, at: out)
        place += length
      } else {
        target[out] = invalidMark
        out += 1
        place += 1
        invalidCount += 1
      }
    }
    return (out, invalidCount)
  }

  /// How many bytes of a text are no GB18030.
  ///
  /// - Complexity: O(bytes).
  package static func invalidCount(_ source: UnsafeBufferPointer<UInt8>) -> Int {
    let tables = GB18030Decoder.shared
    var (place, invalid) = (0, 0)
    while place < source.count {
      if source[place] < 0x80 {
        place += 1
      } else if let (_, length) = tables.scalar(in: source, at: place) {
        place += length
      } else {
        place += 1
        invalid += 1
      }
    }
    return invalid
  }

  /// Writes a code point above U+007F and gives how many bytes it took.
  private static func write(
    _ scalar: UInt32, to target: UnsafeMutableBufferPointer<UInt8>, at place: Int
  ) -> Int {
    func trail(_ shift: UInt32) -> UInt8 { 0x80 | UInt8(scalar >> shift & 0x3F) }
    if scalar < 0x800 {
      target[place] = 0xC0 | UInt8(scalar >> 6)
      target[place + 1] = trail(0)
      return 2
    }
    if scalar < 0x1_0000 {
      target[place] = 0xE0 | UInt8(scalar >> 12)
      target[place + 1] = trail(6)
      target[place + 2] = trail(0)
      return 3
    }
    target[place] = 0xF0 | UInt8(scalar >> 18)
    target[place + 1] = trail(12)
    target[place + 2] = trail(6)
    target[place + 3] = trail(0)
    return 4
  }
}

/// The tables of the decoder, built once at first use.
private struct GB18030Decoder: Sendable {
  static let shared = GB18030Decoder()

  /// Characters of lead bytes 81 to FE by 190 trail bytes.
  private let twoByte: [UInt16]
  /// Characters of the basic plane with four bytes, by their linear index.
  private let fourByte: [UInt16]

  private static let trailCount = 190
  private static let basicPlaneCount = 39_420
  private static let supplementaryStart = 189_000
  private static let supplementaryCount = 0x10_0000

  init() {
    twoByte = GB18030Decoder.twoByteTable()
    fourByte = GB18030Decoder.fourByteTable(twoByte: twoByte)
  }

  /// The character at a place and its length in bytes; nothing where there is none.
  func scalar(
    in source: UnsafeBufferPointer<UInt8>, at place: Int
  ) -> (scalar: UInt32, length: Int)? {
    let lead = source[place]
    guard lead >= 0x81, lead <= 0xFE, place + 1 < source.count else { return nil }
    let second = source[place + 1]
    if second >= 0x40, second != 0x7F, second != 0xFF {
      let column = Int(second) - (second < 0x7F ? 0x40 : 0x41)
      let index = (Int(lead) - 0x81) * GB18030Decoder.trailCount + column
      return (UInt32(twoByte[index]), 2)
    }
    guard second >= 0x30, second <= 0x39, place + 3 < source.count else { return nil }
    let (third, fourth) = (source[place + 2], source[place + 3])
    guard third >= 0x81, third <= 0xFE, fourth >= 0x30, fourth <= 0x39 else { return nil }
    let high = (Int(lead) - 0x81) * 10 + Int(second) - 0x30
    let index = (high * 126 + Int(third) - 0x81) * 10 + Int(fourth) - 0x30
    if index < GB18030Decoder.basicPlaneCount { return (UInt32(fourByte[index]), 4) }
    let supplementary = index - GB18030Decoder.supplementaryStart
    guard (0..<GB18030Decoder.supplementaryCount).contains(supplementary) else { return nil }
    return (UInt32(0x1_0000 + supplementary), 4)
  }

  private static func twoByteTable() -> [UInt16] {
    let bytes = UnsafeBufferPointer(
      start: GB18030Table.text.utf8Start, count: GB18030Table.text.utf8CodeUnitCount)
    var table: [UInt16] = []
    table.reserveCapacity(126 * trailCount)
    for unit in String(decoding: bytes, as: UTF8.self).utf16 where unit != 0x0A {
      table.append(unit)
    }
    // The user-defined areas run through the private use area from U+E000.
    var next: UInt16 = 0xE000
    func fill(_ leads: ClosedRange<Int>, trails: Range<Int>) {
      for lead in leads {
        for column in trails {
          table[(lead - 0x81) * trailCount + column] = next
          next += 1
        }
      }
    }
    fill(0xAA...0xAF, trails: 96..<190)
    fill(0xF8...0xFE, trails: 96..<190)
    fill(0xA1...0xA7, trails: 0..<96)
    return table
  }

  /// The four-byte codes of the basic plane go in order to the characters without two-byte code.
  private static func fourByteTable(twoByte: [UInt16]) -> [UInt16] {
    var hasTwoBytes = Array(repeating: false, count: 0x1_0000)
    for unit in twoByte { hasTwoBytes[Int(unit)] = true }
    // The order was laid down in 2000; the edition of 2005 exchanged these two.
    (hasTwoBytes[0x1E3F], hasTwoBytes[0xE7C7]) = (false, true)
    var table: [UInt16] = []
    table.reserveCapacity(basicPlaneCount)
    for unit in 0x80...0xFFFF where !hasTwoBytes[unit] && !(0xD800...0xDFFF).contains(unit) {
      table.append(unit == 0x1E3F ? 0xE7C7 : UInt16(unit))
    }
    return table
  }
}
