extension GB18030 {
  /// Adds a text in GB18030-2005, which has a code for every character.
  ///
  /// - Complexity: O(characters).
  package static func encode(_ text: String, to bytes: inout [UInt8]) {
    let tables = GB18030Encoder.shared
    for scalar in text.unicodeScalars { tables.append(scalar.value, to: &bytes) }
  }
}

/// The decoder's tables the other way round, built once at first use.
private struct GB18030Encoder: Sendable {
  static let shared = GB18030Encoder()

  /// The code of each character of the basic plane: two bytes in the low half, or four.
  private let codes: [UInt32]

  init() {
    var codes = Array(repeating: UInt32(0), count: 0x1_0000)
    func note(_ code: [UInt8]) {
      code.withUnsafeBufferPointer { code in
        guard let found = GB18030.scalar(in: code), found < 0x1_0000, codes[Int(found)] == 0 else {
          return
        }
        codes[Int(found)] = code.reduce(0) { $0 << 8 | UInt32($1) }
      }
    }
    for lead in UInt8(0x81)...0xFE {
      for trail in UInt8(0x40)...0xFE where trail != 0x7F { note([lead, trail]) }
    }
    for index in 0..<39_420 { note(GB18030Encoder.fourBytes(index)) }
    self.codes = codes
  }

  private static func fourBytes(_ index: Int) -> [UInt8] {
    [
      UInt8(0x81 + index / 12_600), UInt8(0x30 + index / 1260 % 10), UInt8(0x81 + index / 10 % 126),
      UInt8(0x30 + index % 10),
    ]
  }

  func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
    if scalar < 0x80 {
      bytes.append(UInt8(scalar))
    } else if scalar >= 0x1_0000 {
      bytes += GB18030Encoder.fourBytes(189_000 + Int(scalar) - 0x1_0000)
    } else {
      let code = codes[Int(scalar)]
      if code > 0xFFFF {
        bytes.append(UInt8(code >> 24))
        bytes.append(UInt8(code >> 16 & 0xFF))
      }
      bytes.append(UInt8(code >> 8 & 0xFF))
      bytes.append(UInt8(code & 0xFF))
    }
  }
}
