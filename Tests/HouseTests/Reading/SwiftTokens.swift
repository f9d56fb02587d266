/// A word, number, sign or string literal of a Swift file.
struct SwiftToken: Hashable, Sendable {
  enum Kind: Sendable { case word, number, sign, string }

  let kind: Kind
  /// The text itself; of a string literal what is between the quotes, without interpolations.
  var text: String
  /// Counted from 1.
  let line: Int

  /// Whether this is that word or sign (never a string that looks like it).
  func isCode(_ other: String) -> Bool { kind != .string && text == other }

  /// A number written with a decimal point or an exponent.
  var isFloatingPointLiteral: Bool {
    guard kind == .number else { return false }
    if text.contains(".") { return true }
    return !text.hasPrefix("0x") && (text.contains("e") || text.contains("E"))
  }
}

/// The tokens of a Swift file: comments are gone and string literals are closed boxes, so that a
/// rule about code cannot stumble over prose.
///
/// This is no compiler. It knows comments (nested too), string literals (multi-line, raw, with
/// interpolations, whose inside is code again), `#/regular expressions/#` and quoted identifiers.
struct SwiftTokens: Sendable {
  let all: [SwiftToken]
  /// Lines that begin inside a multi-line string, counted from 1.
  let linesInsideStrings: Set<Int>

  init(_ text: String) {
    var reader = TokenReader(bytes: Array(text.utf8))
    all = reader.read()
    linesInsideStrings = reader.linesInsideStrings
  }

  var count: Int { all.count }

  subscript(index: Int) -> SwiftToken { all[index] }

  /// Whether the words and signs of a pattern stand at an index.
  func matches(_ pattern: [SwiftToken], at index: Int) -> Bool {
    guard index + pattern.count <= all.count else { return false }
    for (offset, part) in pattern.enumerated() where !all[index + offset].isCode(part.text) {
      return false
    }
    return true
  }
}

/// Reads tokens from the bytes of a file.
private struct TokenReader {
  /// What the reader is inside of.
  private enum Place {
    /// The code of an interpolation, with its open parentheses, inside the string token `string`.
    case interpolation(openParentheses: Int)
    /// A string literal: number of `#`, whether it has three quotes, its token's index.
    case string(hashes: Int, isMultiline: Bool, token: Int)
  }

  let bytes: [UInt8]
  private(set) var linesInsideStrings: Set<Int> = []
  private var index = 0
  private var line = 1
  private var tokens: [SwiftToken] = []
  private var places: [Place] = []

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func read() -> [SwiftToken] {
    while index < bytes.count {
      if case .string(let hashes, let isMultiline, let token)? = places.last {
        readInsideString(hashes: hashes, isMultiline: isMultiline, token: token)
      } else {
        readCode()
      }
    }
    return tokens
  }

  private func byte(_ offset: Int = 0) -> UInt8 {
    index + offset < bytes.count ? bytes[index + offset] : 0
  }

  private func isAhead(_ text: StaticString) -> Bool {
    text.withUTF8Buffer { wanted in
      guard index + wanted.count <= bytes.count else { return false }
      for offset in 0..<wanted.count where bytes[index + offset] != wanted[offset] { return false }
      return true
    }
  }

  private mutating func advance(_ count: Int = 1) {
    for _ in 0..<count where index < bytes.count {
      if bytes[index] == UInt8(ascii: "\n") { line += 1 }
      index += 1
    }
  }

  private mutating func add(_ kind: SwiftToken.Kind, from start: Int) {
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    tokens.append(SwiftToken(kind: kind, text: text, line: line))
  }

  // MARK: Code

  private mutating func readCode() {
    let current = byte()
    if current <= UInt8(ascii: " ") { return advance() }
    if isAhead("//") { return skipLineComment() }
    if isAhead("/*") { return skipBlockComment() }
    if isAhead("#/") { return skipRegularExpression() }
    if current == UInt8(ascii: "\"") || (current == UInt8(ascii: "#") && startsRawString()) {
      return startString()
    }
    if current == UInt8(ascii: "`") { return readQuotedIdentifier() }
    if isDigit(current) { return readNumber() }
    if isIdentifierByte(current) { return readWord() }
    let start = index
    followInterpolation(current)
    if case .string? = places.last, current == UInt8(ascii: ")") { return advance() }
    advance()
    add(.sign, from: start)
  }

  /// Counts the parentheses of an interpolation and leaves it with its last one.
  private mutating func followInterpolation(_ current: UInt8) {
    guard case .interpolation(let open)? = places.last else { return }
    if current == UInt8(ascii: "(") {
      places[places.count - 1] = .interpolation(openParentheses: open + 1)
    } else if current == UInt8(ascii: ")") {
      if open == 1 {
        places.removeLast()
      } else {
        places[places.count - 1] = .interpolation(openParentheses: open - 1)
      }
    }
  }

  private mutating func skipLineComment() {
    while index < bytes.count, byte() != UInt8(ascii: "\n") { advance() }
  }

  private mutating func skipBlockComment() {
    var depth = 0
    repeat {
      if isAhead("/*") {
        depth += 1
        advance(2)
      } else if isAhead("*/") {
        depth -= 1
        advance(2)
      } else {
        advance()
      }
    } while depth > 0 && index < bytes.count
  }

  private mutating func skipRegularExpression() {
    advance(2)
    while index < bytes.count, !isAhead("/#") { advance() }
    advance(2)
  }

  private mutating func readQuotedIdentifier() {
    let start = index
    advance()
    while index < bytes.count, byte() != UInt8(ascii: "`"), byte() != UInt8(ascii: "\n") {
      advance()
    }
    advance()
    add(.word, from: start)
  }

  private mutating func readWord() {
    let start = index
    while isIdentifierByte(byte()) { advance() }
    add(.word, from: start)
  }

  private mutating func readNumber() {
    let start = index
    // In `pair.0.1` the numbers are names of members.
    let isMember = start > 0 && bytes[start - 1] == UInt8(ascii: ".") && tokens.last?.text == "."
    let isHexadecimal = isAhead("0x")
    while index < bytes.count {
      if isIdentifierByte(byte()) {
        let isExponent = !isHexadecimal && (byte() | 0x20) == UInt8(ascii: "e")
        let sign = byte(1)
        advance()
        if isExponent, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") { advance() }
      } else if byte() == UInt8(ascii: "."), isDigit(byte(1)), !isMember {
        advance()
      } else {
        break
      }
    }
    add(.number, from: start)
  }

  // MARK: Strings

  private func startsRawString() -> Bool {
    var offset = 0
    while byte(offset) == UInt8(ascii: "#") { offset += 1 }
    return byte(offset) == UInt8(ascii: "\"")
  }

  private mutating func startString() {
    var hashes = 0
    while byte() == UInt8(ascii: "#") {
      hashes += 1
      advance()
    }
    // Three quotes open a multi-line string only at the end of a line: #"""# is one quote.
    let isMultiline = isAhead("\"\"\"\n") || isAhead("\"\"\"\r\n")
    tokens.append(SwiftToken(kind: .string, text: "", line: line))
    places.append(.string(hashes: hashes, isMultiline: isMultiline, token: tokens.count - 1))
    advance(isMultiline ? 3 : 1)
  }

  private func hashesFollow(_ count: Int, at offset: Int) -> Bool {
    for step in 0..<count where byte(offset + step) != UInt8(ascii: "#") { return false }
    return true
  }

  private mutating func readInsideString(hashes: Int, isMultiline: Bool, token: Int) {
    let start = index
    while index < bytes.count {
      let current = byte()
      let endsString = isMultiline ? isAhead("\"\"\"") : current == UInt8(ascii: "\"")
      let quotes = isMultiline ? 3 : 1
      if endsString, hashesFollow(hashes, at: quotes) {
        keep(start, in: token)
        advance(quotes + hashes)
        places.removeLast()
        return
      }
      if current == UInt8(ascii: "\\"), hashesFollow(hashes, at: 1) {
        if byte(1 + hashes) == UInt8(ascii: "(") {
          keep(start, in: token)
          advance(2 + hashes)
          places.append(.interpolation(openParentheses: 1))
          return
        }
        advance(1 + hashes)
      }
      if byte() == UInt8(ascii: "\n"), !isMultiline {
        // The file does not compile; the rest is read as code again.
        places.removeLast()
        return
      }
      advance()
      if bytes[index - 1] == UInt8(ascii: "\n") { linesInsideStrings.insert(line) }
    }
  }

  private mutating func keep(_ start: Int, in token: Int) {
    tokens[token].text += String(decoding: bytes[start..<index], as: UTF8.self)
  }
}

private func isDigit(_ byte: UInt8) -> Bool {
  byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
}

private func isIdentifierByte(_ byte: UInt8) -> Bool {
  isDigit(byte) || (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z"))
    || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "$") || byte >= 0x80
}
