/// The character encodings that records come in.
public enum TextEncoding: String, Codable, Sendable {
  /// UTF-8, with or without byte order mark.
  case utf8 = "UTF-8"
  /// GB18030, and with it GBK and GB2312.
  case gb18030 = "GB18030"
}

/// Finds the encoding of a text by its content.
package enum EncodingDetection {
  /// What the bytes turned out to be.
  package struct Finding: Equatable {
    package var encoding: TextEncoding
    /// Whether a UTF-8 byte order mark stands in front.
    package var hasByteOrderMark: Bool
    /// Whether some bytes do not belong to the encoding.
    package var hasInvalidBytes: Bool
  }

  /// The encoding: UTF-8 if there is a mark or every byte fits, else the one of the two that fewer
  /// bytes contradict.
  ///
  /// - Complexity: O(bytes).
  package static func detect(
    _ bytes: UnsafeBufferPointer<UInt8>, invalidInGB18030: () -> Int
  ) -> Finding {
    let invalid = invalidUTF8Count(bytes)
    let isSettled = bytes.starts(with: [0xEF, 0xBB, 0xBF]) || invalid == 0
    return detect(
      bytes, invalidInUTF8: invalid, invalidInGB18030: isSettled ? 0 : invalidInGB18030())
  }

  /// The encoding, where the bytes that do not fit are counted already.
  static func detect(
    _ bytes: UnsafeBufferPointer<UInt8>, invalidInUTF8: Int, invalidInGB18030 invalid: Int
  ) -> Finding {
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    if hasMark || invalidInUTF8 == 0 {
      return Finding(
        encoding: .utf8, hasByteOrderMark: hasMark, hasInvalidBytes: invalidInUTF8 > 0)
    }
    if invalid < invalidInUTF8 {
      return Finding(encoding: .gb18030, hasByteOrderMark: false, hasInvalidBytes: invalid > 0)
    }
    return Finding(encoding: .utf8, hasByteOrderMark: false, hasInvalidBytes: true)
  }

  /// How many bytes are no part of well-formed UTF-8 (Unicode Standard, table 3-7).
  ///
  /// - Complexity: O(bytes).
  package static func invalidUTF8Count(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    var (place, invalid) = (0, 0)
    while place < bytes.count {
      while place + 8 <= bytes.count,
        raw.loadUnaligned(fromByteOffset: place, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
      {
        place += 8
      }
      if place >= bytes.count { break }
      let length = sequenceLength(bytes, at: place)
      if length == 0 { invalid += 1 }
      place += max(1, length)
    }
    return invalid
  }

  /// The length of the well-formed sequence at a place; 0 where there is none.
  private static func sequenceLength(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Int {
    let lead = bytes[place]
    if lead < 0x80 { return 1 }
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    case 0xF1...0xF3: length = 4
    default: return 0
    }
    guard place + length <= bytes.count, second.contains(bytes[place + 1]) else { return 0 }
    for index in 2..<max(2, length) where bytes[place + index] & 0xC0 != 0x80 { return 0 }
    return length
  }
}
