import ParleyValues

/// Reads numerals from bytes.
package enum NumberField {
  /// Powers of ten up to 10¹⁸.
  private static let powers: [Int64] = {
    var powers: [Int64] = [1]
    for _ in 0..<18 { powers.append((powers.last ?? 1) * 10) }
    return powers
  }()

  /// Reads a plain numeral at full speed and anything else as people write it. The field comes
  /// without white space around it and is not empty; `kind` decides which units may stand behind
  /// the number.
  package static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, kind: ColumnKind, scale: NumeralScale,
    comma: CommaReading, currencyDigits: Int
  ) -> ParsedField {
    var value: Int64 = 0
    var decimals = -1
    var isPlain = bytes.count <= 18
    if isPlain {
      for byte in bytes {
        let digit = byte &- UInt8(ascii: "0")
        if digit <= 9 {
          value = value &* 10 &+ Int64(digit)
          if decimals >= 0 { decimals += 1 }
        } else if byte == UInt8(ascii: "."), decimals < 0 {
          decimals = 0
        } else {
          isPlain = false
          break
        }
      }
    }
    let digits = bytes.count - (decimals >= 0 ? 1 : 0)
    let missing = scale.decimals - max(0, decimals)
    guard isPlain, digits > 0, missing >= 0 else {
      return lenient(bytes, kind: kind, scale: scale, comma: comma, currencyDigits: currencyDigits)
    }
    let (scaled, isTooLarge) = value.multipliedReportingOverflow(by: powers[missing])
    if isTooLarge { return ParsedField(.outOfRange) }
    return scale.applied(to: ParsedField(scaled))
  }

  /// Reads numerals as people write them: full-width digits, a currency sign, a unit behind, groups
  /// of three digits.
  static func lenient(
    _ bytes: UnsafeBufferPointer<UInt8>, kind: ColumnKind, scale: NumeralScale,
    comma: CommaReading, currencyDigits: Int
  ) -> ParsedField {
    var text = FieldText.narrowed(bytes)
    var scale = scale
    if kind == .amount { text = withoutCurrencySign(text) }
    if kind == .temperature, let own = text.firstIndex(where: { $0 == "℃" || $0 == "°" }) {
      text = String(text[..<own])
    }
    if let last = text.unicodeScalars.last, !("0"..."9").contains(last), last != "." {
      guard let (number, unit) = unitBehind(text, kind: kind) else {
        return ParsedField(.notANumber)
      }
      text = number
      scale = NumeralScale(unit, currencyDigits: currencyDigits)
    }
    switch withoutGroups(text, comma: comma) {
    case .failure(let reason): return ParsedField(reason)
    case .plain(let plain): return finish(plain, kind: kind, scale: scale)
    }
  }

  private static func finish(_ text: String, kind: ColumnKind, scale: NumeralScale) -> ParsedField {
    let field: ParsedField
    switch DecimalText.read(text, scale: scale.decimals) {
    case .exact(let value): field = ParsedField(value)
    case .rounded(let value): field = ParsedField(value, isRounded: true)
    case .notANumber: return ParsedField(.notANumber)
    case .outOfRange: return ParsedField(.outOfRange)
    }
    if text.utf8.first == UInt8(ascii: "-"), kind != .temperature {
      // −0 is nothing; everything else below zero has no meaning in these columns.
      let isZero = text.utf8.allSatisfy { !(UInt8(ascii: "1")...UInt8(ascii: "9")).contains($0) }
      return isZero ? ParsedField(0) : ParsedField(.negative)
    }
    return scale.applied(to: field)
  }

  private static func withoutCurrencySign(_ text: String) -> String {
    var text = text
    var sign = ""
    if text.hasPrefix("-") { (sign, text) = ("-", String(text.dropFirst())) }
    for prefix in ["CNY", "RMB", "US$", "¥", "$"] where text.uppercased().hasPrefix(prefix) {
      text = String(text.dropFirst(prefix.count)).trimmingSpaces
      break
    }
    for suffix in ["CNY", "RMB", "元"] where text.uppercased().hasSuffix(suffix) {
      text = String(text.dropLast(suffix.count)).trimmingSpaces
      break
    }
    if sign.isEmpty, text.hasPrefix("-") { (sign, text) = ("-", String(text.dropFirst())) }
    return sign + text
  }

  /// The number and the unit behind it, `3.2公里`. Kilometres and miles are not exchanged here: the
  /// unit has to be the record's own or the metre.
  private static func unitBehind(_ text: String, kind: ColumnKind) -> (String, MeasureUnit)? {
    let end = text.lastIndex { $0.isASCII && ($0.isNumber || $0 == ".") }
    guard let end else { return nil }
    let word = String(text[text.index(after: end)...])
    guard let unit = MeasureUnit.named(word, for: kind), unit != .mile, unit != .hundredth else {
      return nil
    }
    return (String(text[...end]), unit)
  }

  private enum Grouping {
    case plain(String)
    case failure(RejectReason)
  }

  /// Takes separators between groups of three digits away.
  private static func withoutGroups(_ text: String, comma: CommaReading) -> Grouping {
    guard text.contains(",") else { return .plain(text) }
    let halves = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let groups = halves[0].split(separator: ",", omittingEmptySubsequences: false)
    let first = groups[0].drop { $0 == "-" || $0 == "+" }
    let areDigits = (groups.dropFirst() + [first]).allSatisfy { group in
      group.allSatisfy { $0.isASCII && $0.isNumber }
    }
    guard areDigits else { return .failure(.notANumber) }
    guard (1...3).contains(first.count), groups.dropFirst().allSatisfy({ $0.count == 3 }) else {
      return .failure(groups.count == 2 && halves.count == 1 ? .ambiguousNumber : .notANumber)
    }
    if comma == .ambiguous, groups.count == 2, halves.count == 1 {
      return .failure(.ambiguousNumber)
    }
    let decimals = halves.count == 2 ? "." + halves[1] : ""
    return .plain(groups.joined() + decimals)
  }
}

/// Texts of fields in the form they are compared and kept in.
package enum FieldText {
  /// The text with full-width forms made half-width and without white space at its ends.
  static func narrowed(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    return String(String.UnicodeScalarView(text.unicodeScalars.map { HeaderText.narrowed($0) }))
      .trimmingSpaces
  }

  /// The bytes without spaces and tabs at their ends.
  @inline(__always)
  package static func trimmed(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int
  ) -> UnsafeBufferPointer<UInt8> {
    var (start, end) = (start, end)
    while start < end, isSpace(bytes[start]) { start += 1 }
    while start < end, isSpace(bytes[end - 1]) { end -= 1 }
    return UnsafeBufferPointer(rebasing: bytes[start..<end])
  }

  @inline(__always)
  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  /// Whether a field says that there is no value: empty, `-`, `--`, `NULL`, `\N`, `N/A`, `NaN`,
  /// `None`, `无`.
  @inline(__always)
  package static func isMissing(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    if bytes.isEmpty { return true }
    if bytes.count > 4 { return false }
    let first = bytes[0] | 0x20
    guard
      first == UInt8(ascii: "n") || first == UInt8(ascii: "-") || bytes[0] == UInt8(ascii: "\\")
        || bytes[0] == 0xE6
    else { return false }
    return missingWords.contains(String(decoding: bytes, as: UTF8.self).lowercased())
  }

  /// Whether a field is what a spreadsheet shows where a formula failed, `#N/A`, `#REF!`.
  @inline(__always)
  package static func isErrorValue(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = bytes.first, first == UInt8(ascii: "#"), bytes.count <= 14 else {
      return false
    }
    return errorValues.contains(String(decoding: bytes, as: UTF8.self))
  }

  private static let errorValues: [String] = [
    "#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#GETTING_DATA", "#SPILL!",
    "#CALC!", "#FIELD!", "#BLOCKED!", "#CONNECT!", "#UNKNOWN!",
  ]

  private static let missingWords: [String] = [
    "-", "--", "null", "\\n", "n/a", "nan", "none", "nil", "无",
  ]
}
