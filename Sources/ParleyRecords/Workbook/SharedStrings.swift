/// The texts that the cells of a workbook share, one behind the other.
final class SharedStrings: XMLReceiver {
  private let limits: WorkbookLimits
  private var bytes: [UInt8] = []
  private var ends: [UInt32] = []
  private var isText = false
  private var isPhonetic = false
  private(set) var problem: WorkbookProblem?

  init(limits: WorkbookLimits) { self.limits = limits }

  /// The bytes of a text; nothing for a number beyond the table.
  func bytes(of index: Int) -> ArraySlice<UInt8>? {
    guard ends.indices.contains(index) else { return nil }
    return bytes[(index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])]
  }

  func begin(_ name: XMLName, _ attributes: XMLAttributes) {
    if name == "t" { isText = !isPhonetic }
    if name == "rPh" { isPhonetic = true }
  }

  func end(_ name: XMLName) {
    if name == "t" {
      isText = false
    } else if name == "rPh" {
      isPhonetic = false
    } else if name == "si" {
      let start = Int(ends.last ?? 0)
      EscapedText.decode(&bytes, from: start)
      ends.append(UInt32(bytes.count))
      if bytes.count + ends.count * 4 > limits.stringBytes { problem = .tooLarge(.strings) }
    }
  }

  func take(_ text: UnsafeBufferPointer<UInt8>) {
    guard isText else { return }
    bytes += text
    if bytes.count > limits.stringBytes { problem = .tooLarge(.strings) }
  }
}

/// Texts of cells in the way workbooks write them.
enum EscapedText {
  /// Replaces `_x000D_` by the character it stands for (ECMA-376 part 1, 22.9.2.19, ST_Xstring).
  static func decode(_ bytes: inout [UInt8], from start: Int) {
    guard bytes.count - start >= 7 else { return }
    var (write, read) = (start, start)
    while read < bytes.count {
      if bytes[read] == UInt8(ascii: "_"), let scalar = scalar(in: bytes, at: read) {
        for byte in String(Character(scalar)).utf8 {
          bytes[write] = byte
          write += 1
        }
        read += 7
      } else {
        bytes[write] = bytes[read]
        write += 1
        read += 1
      }
    }
    bytes.removeSubrange(write...)
  }

  private static func scalar(in bytes: [UInt8], at place: Int) -> Unicode.Scalar? {
    guard place + 6 < bytes.count, bytes[place + 1] == UInt8(ascii: "x"),
      bytes[place + 6] == UInt8(ascii: "_")
    else { return nil }
    var value: UInt32 = 0
    for byte in bytes[place + 2...place + 5] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
      value = value * 16 + UInt32(digit)
    }
    return Unicode.Scalar(value)
  }
}
