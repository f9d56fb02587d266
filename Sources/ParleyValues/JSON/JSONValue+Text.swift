extension JSONValue {
  /// The value as JSON text (RFC 8259): keys in the order given, the same bytes for the same value.
  ///
  /// Statistics are written with the fewest digits that read back as the same number; what is not
  /// finite becomes `null`. Control characters and line separators are escaped.
  ///
  /// - Parameter pretty: whether each element stands on its own line, indented by two spaces.
  /// - Returns: the text, without a line break at its end.
  /// - Complexity: O(size of the value).
  public func text(pretty: Bool) -> String {
    var writer = JSONTextWriter(pretty: pretty)
    writer.write(self)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}

/// Collects the bytes of a JSON text.
private struct JSONTextWriter {
  let pretty: Bool
  var bytes: [UInt8] = []
  private var depth = 0

  init(pretty: Bool) { self.pretty = pretty }

  mutating func write(_ value: JSONValue) {
    switch value {
    case .null: bytes += "null".utf8
    case .bool(let flag): bytes += (flag ? "true" : "false").utf8
    case .integer(let number): bytes += String(number).utf8
    case .number(let number): bytes += (number.isFinite ? number.description : "null").utf8
    case .string(let text): write(text)
    case .array(let elements):
      list(elements, opening: "[", closing: "]") { writer, element in writer.write(element) }
    case .object(let members):
      list(members, opening: "{", closing: "}") { writer, member in
        writer.write(member.key)
        writer.bytes += (writer.pretty ? ": " : ":").utf8
        writer.write(member.value)
      }
    }
  }

  private mutating func list<Element>(
    _ elements: [Element], opening: Unicode.Scalar, closing: Unicode.Scalar,
    _ write: (inout JSONTextWriter, Element) -> Void
  ) {
    bytes.append(UInt8(ascii: opening))
    depth += 1
    for (index, element) in elements.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      breakLine()
      write(&self, element)
    }
    depth -= 1
    if !elements.isEmpty { breakLine() }
    bytes.append(UInt8(ascii: closing))
  }

  private mutating func breakLine() {
    guard pretty else { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes += repeatElement(UInt8(ascii: " "), count: depth * 2)
  }

  private mutating func write(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    var copy = text
    copy.withUTF8 { content in
      var start = 0
      var index = 0
      while index < content.count {
        let escape = JSONTextWriter.escape(at: index, in: content)
        guard let escape else {
          index += 1
          continue
        }
        bytes += content[start..<index]
        bytes += escape.text.utf8
        index += escape.length
        start = index
      }
      bytes += content[start...]
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// What is written for the character that starts at a byte, and how many bytes it replaces;
  /// nothing for bytes that stand for themselves.
  private static func escape(
    at index: Int, in content: UnsafeBufferPointer<UInt8>
  ) -> (text: String, length: Int)? {
    switch content[index] {
    case 0x22: return (#"\""#, 1)
    case 0x5C: return (#"\\"#, 1)
    case 0x08: return (#"\b"#, 1)
    case 0x09: return (#"\t"#, 1)
    case 0x0A: return (#"\n"#, 1)
    case 0x0C: return (#"\f"#, 1)
    case 0x0D: return (#"\r"#, 1)
    case 0x00...0x1F, 0x7F: return (hexadecimal(UInt32(content[index])), 1)
    case 0xC2 where content[index + 1] < 0xA0:
      return (hexadecimal(UInt32(content[index + 1])), 2)
    case 0xE2 where content[index + 1] == 0x80 && content[index + 2] & 0xFE == 0xA8:
      return (content[index + 2] == 0xA8 ? #"\u2028"# : #"\u2029"#, 3)
    default: return nil
    }
  }

  private static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
