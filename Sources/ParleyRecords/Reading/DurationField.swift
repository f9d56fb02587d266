import ParleyValues

/// Reads lengths of time into seconds.
package enum DurationField {
  /// Reads a number in the column's unit, `mm:ss`, `h:mm:ss` or `1小时5分30秒`.
  package static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, scale: NumeralScale, comma: CommaReading,
    currencyDigits: Int
  ) -> ParsedField {
    if bytes.contains(UInt8(ascii: ":")) || bytes.starts(with: [0xEF, 0xBC]) {
      let text = FieldText.narrowed(bytes)
      if text.contains(":") { return clock(text) }
    }
    let field = NumberField.read(
      bytes, kind: .duration, scale: scale, comma: comma, currencyDigits: currencyDigits)
    if field.reason == .notANumber {
      return words(FieldText.narrowed(bytes)).map { ParsedField($0) } ?? ParsedField(.notADuration)
    }
    return field
  }

  private static func clock(_ text: String) -> ParsedField {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count) else { return ParsedField(.notADuration) }
    var numbers: [Int64] = []
    for (index, part) in parts.enumerated() {
      let isNumber = part.allSatisfy { $0.isASCII && $0.isNumber }
      guard isNumber, index == 0 ? (1...5).contains(part.count) : part.count == 2,
        let number = Int64(part), index == 0 || number < 60
      else { return ParsedField(.notADuration) }
      numbers.append(number)
    }
    return ParsedField(numbers.reduce(0) { $0 * 60 + $1 })
  }

  /// Whole numbers with units, from the largest to the smallest.
  private static func words(_ text: String) -> Int64? {
    var rest = text[...]
    var (total, last): (Int64, Int64) = (0, .max)
    while !rest.isEmpty {
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      guard let number = Int64(digits), digits.count <= 7 else { return nil }
      rest = rest.dropFirst(digits.count)
      let word = rest.prefix { !($0.isASCII && $0.isNumber) }
      rest = rest.dropFirst(word.count)
      let seconds: Int64
      switch MeasureUnit.named(String(word), for: .duration) {
      case .hour: seconds = 3600
      case .minute: seconds = 60
      case .second: seconds = 1
      default: return nil
      }
      guard seconds < last else { return nil }
      (total, last) = (total + number * seconds, seconds)
    }
    return last == .max ? nil : total
  }
}
