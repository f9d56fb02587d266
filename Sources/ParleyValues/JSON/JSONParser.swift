/// Reads one JSON text from its bytes.
struct JSONParser {
  /// What was found wrong, and where.
  struct Failure: Error {
    var kind: Kind
    var offset: Int
    var length = 1

    enum Kind: Equatable {
      case empty
      case unexpectedEnd
      case unexpected(expected: String)
      case trailingContent
      case number
      case numberOutOfRange
      case literal
      case escape
      case surrogate
      case controlCharacter
      case unclosedString
      case notUTF8
      case duplicateKey(String)
      case tooDeep
    }
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private var offset = 0

  init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The byte at the current offset; nothing at the end.
  private var byte: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  mutating func document() throws(Failure) -> JSONValue {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
    skipSpace()
    if byte == nil { throw Failure(kind: .empty, offset: offset) }
    let value = try value(depth: 0)
    skipSpace()
    if byte != nil { throw Failure(kind: .trailingContent, offset: offset) }
    return value
  }

  private mutating func skipSpace() {
    while let byte, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { offset += 1 }
  }

  private func unexpected(_ expected: String) -> Failure {
    byte == nil
      ? Failure(kind: .unexpectedEnd, offset: offset)
      : Failure(kind: .unexpected(expected: expected), offset: offset)
  }

  private mutating func value(depth: Int) throws(Failure) -> JSONValue {
    guard let byte else { throw unexpected("") }
    switch byte {
    case UInt8(ascii: "{"): return try object(depth: depth + 1)
    case UInt8(ascii: "["): return try array(depth: depth + 1)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
    case _ where JSONParser.isLetter(byte): return try literal()
    default: throw unexpected("{ [ \"")
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private mutating func literal() throws(Failure) -> JSONValue {
    let start = offset
    while let byte, JSONParser.isLetter(byte) { offset += 1 }
    switch String(decoding: bytes[start..<offset], as: UTF8.self) {
    case "true": return .bool(true)
    case "false": return .bool(false)
    case "null": return .null
    default: throw Failure(kind: .literal, offset: start, length: offset - start)
    }
  }

  private mutating func open(depth: Int) throws(Failure) {
    if depth > JSONValue.depthLimit { throw Failure(kind: .tooDeep, offset: offset) }
    offset += 1
    skipSpace()
  }

  private mutating func array(depth: Int) throws(Failure) -> JSONValue {
    try open(depth: depth)
    var elements: [JSONValue] = []
    if byte == UInt8(ascii: "]") {
      offset += 1
      return .array(elements)
    }
    while true {
      elements.append(try value(depth: depth))
      if try ends(with: UInt8(ascii: "]"), expected: ", ]") { return .array(elements) }
    }
  }

  private mutating func object(depth: Int) throws(Failure) -> JSONValue {
    try open(depth: depth)
    var members: [JSONValue.Member] = []
    var keys: Set<String> = []
    if byte == UInt8(ascii: "}") {
      offset += 1
      return .object(members)
    }
    while true {
      let start = offset
      guard byte == UInt8(ascii: "\"") else { throw unexpected("\"") }
      let key = try string()
      if isRepeated(key, among: members, known: &keys) {
        throw Failure(kind: .duplicateKey(key), offset: start, length: offset - start)
      }
      skipSpace()
      guard byte == UInt8(ascii: ":") else { throw unexpected(":") }
      offset += 1
      skipSpace()
      members.append(JSONValue.Member(key: key, value: try value(depth: depth)))
      if try ends(with: UInt8(ascii: "}"), expected: ", }") { return .object(members) }
    }
  }

  /// Whether an object has the key already; small objects are searched, large ones keep a set.
  private func isRepeated(
    _ key: String, among members: [JSONValue.Member], known keys: inout Set<String>
  ) -> Bool {
    if members.count < 16 { return members.contains { $0.key == key } }
    if keys.isEmpty { keys = Set(members.map(\.key)) }
    return !keys.insert(key).inserted
  }

  /// Goes past a comma, or past the closing bracket.
  private mutating func ends(with closing: UInt8, expected: String) throws(Failure) -> Bool {
    skipSpace()
    switch byte {
    case closing:
      offset += 1
      return true
    case UInt8(ascii: ","):
      offset += 1
      skipSpace()
      return false
    default: throw unexpected(expected)
    }
  }

  // MARK: Numbers

  private mutating func digits() -> Int {
    let start = offset
    while let byte, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { offset += 1 }
    return offset - start
  }

  private mutating func number() throws(Failure) -> JSONValue {
    let start = offset
    if byte == UInt8(ascii: "-") { offset += 1 }
    let startsWithZero = byte == UInt8(ascii: "0")
    let whole = digits()
    var isWhole = true
    var isValid = whole > 0 && !(startsWithZero && whole > 1)
    if byte == UInt8(ascii: ".") {
      offset += 1
      isWhole = false
      isValid = digits() > 0 && isValid
    }
    if byte == UInt8(ascii: "e") || byte == UInt8(ascii: "E") {
      offset += 1
      isWhole = false
      if byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") { offset += 1 }
      isValid = digits() > 0 && isValid
    }
    let text = String(decoding: bytes[start..<offset], as: UTF8.self)
    if !isValid { throw Failure(kind: .number, offset: start, length: offset - start) }
    // Minus nought is kept apart from nought, as a statistic can be.
    if isWhole, text != "-0" {
      if let integer = Int64(text) { return .integer(integer) }
    } else if let number = Double(text), number.isFinite {
      return .number(number)
    }
    throw Failure(kind: .numberOutOfRange, offset: start, length: offset - start)
  }

  // MARK: Texts

  private mutating func string() throws(Failure) -> String {
    let start = offset
    offset += 1
    let first = offset
    while let byte, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte >= 0x20 {
      offset += 1
    }
    if byte == UInt8(ascii: "\"") {
      offset += 1
      return try text(bytes[first..<offset - 1], from: first)
    }
    var content = Array(bytes[first..<offset])
    while let byte, byte != UInt8(ascii: "\"") {
      if byte < 0x20 { throw unclosedOrControl(byte, start: start) }
      offset += 1
      if byte == UInt8(ascii: "\\") { try escape(into: &content) } else { content.append(byte) }
    }
    if byte == nil { throw Failure(kind: .unclosedString, offset: start) }
    offset += 1
    return try text(content, from: first)
  }

  /// A line break in a text usually means that its quote is missing.
  private func unclosedOrControl(_ byte: UInt8, start: Int) -> Failure {
    byte == 0x0A || byte == 0x0D
      ? Failure(kind: .unclosedString, offset: start)
      : Failure(kind: .controlCharacter, offset: offset)
  }

  private func text(_ content: some Sequence<UInt8>, from start: Int) throws(Failure) -> String {
    guard let text = String(validating: content, as: UTF8.self) else {
      throw Failure(kind: .notUTF8, offset: start)
    }
    return text
  }

  private mutating func escape(into content: inout [UInt8]) throws(Failure) {
    let start = offset - 1
    guard let sign = byte else { throw Failure(kind: .unexpectedEnd, offset: offset) }
    offset += 1
    switch sign {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): content.append(sign)
    case UInt8(ascii: "b"): content.append(0x08)
    case UInt8(ascii: "f"): content.append(0x0C)
    case UInt8(ascii: "n"): content.append(0x0A)
    case UInt8(ascii: "r"): content.append(0x0D)
    case UInt8(ascii: "t"): content.append(0x09)
    case UInt8(ascii: "u"):
      let scalar = try unicodeEscape(from: start)
      content += UTF8.encode(scalar).map { Array($0) } ?? []
    default: throw Failure(kind: .escape, offset: start, length: 2)
    }
  }

  /// The scalar of `\uXXXX`, or of two that make a surrogate pair.
  private mutating func unicodeEscape(from start: Int) throws(Failure) -> Unicode.Scalar {
    let first = try fourDigits(from: start)
    if let scalar = Unicode.Scalar(first) { return scalar }
    let isPair =
      first < 0xDC00 && offset + 1 < bytes.count && bytes[offset] == UInt8(ascii: "\\")
      && bytes[offset + 1] == UInt8(ascii: "u")
    guard isPair else { throw Failure(kind: .surrogate, offset: start, length: 6) }
    offset += 2
    let second = try fourDigits(from: offset - 2)
    guard (0xDC00...0xDFFF).contains(second),
      let scalar = Unicode.Scalar(
        0x10000 + (UInt32(first - 0xD800) << 10 | UInt32(second - 0xDC00)))
    else { throw Failure(kind: .surrogate, offset: start, length: 6) }
    return scalar
  }

  private mutating func fourDigits(from start: Int) throws(Failure) -> UInt16 {
    guard offset + 4 <= bytes.count,
      bytes[offset..<offset + 4].allSatisfy({ Unicode.Scalar($0).properties.isASCIIHexDigit }),
      let value = UInt16(String(decoding: bytes[offset..<offset + 4], as: UTF8.self), radix: 16)
    else { throw Failure(kind: .escape, offset: start, length: 2) }
    offset += 4
    return value
  }
}
