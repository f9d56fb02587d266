import ParleyTerms
import ParleyValues

/// A number with a unit behind it, as typed.
struct TypedQuantity {
  /// What was typed.
  let text: String
  /// The number.
  let digits: Substring
  /// The unit in lower case.
  let unit: String
  private let units: [String]
  private let example: String

  /// Splits a text into number and unit.
  ///
  /// - Parameters:
  ///   - units: the units that fit, for messages.
  ///   - example: a value that would do.
  /// - Throws: ``ValueProblem`` when there is no number or no unit.
  init(_ text: String, units: [String], example: String) throws(ValueProblem) {
    guard let number = LeadingNumber(text.narrowed) else {
      throw ValueProblem(
        "not-a-value",
        LocalizedText(
          zhHans: "“\(text)”应是数字加单位", en: "\"\(text)\" should be a number with its unit"),
        remedy: .forExample(example))
    }
    self.text = text
    self.units = units
    self.example = example
    digits = number.digits
    unit = number.rest.lowercased()
    if unit.isEmpty {
      throw ValueProblem(
        "missing-unit",
        LocalizedText(zhHans: "“\(text)”缺少单位", en: "\"\(text)\" has no unit"),
        remedy: .forExample(example) + unitList)
    }
  }

  private var unitList: LocalizedText {
    let all = units.joined(separator: ", ")
    return LocalizedText(zhHans: "（单位：\(all)）", en: " (units: \(all))")
  }

  /// The problem of a unit that does not fit.
  var unknownUnit: ValueProblem {
    ValueProblem(
      "unknown-unit",
      LocalizedText(
        zhHans: "单位“\(unit)”不能用在这里", en: "the unit \"\(unit)\" does not fit here"),
      remedy: .forExample(example) + unitList)
  }

  /// The number times ten to the power of the scale, exact and not negative.
  ///
  /// - Throws: ``ValueProblem`` when it has more decimals, is negative or is too large.
  func scaled(_ scale: Int) throws(ValueProblem) -> Int64 {
    switch DecimalText.read(digits, scale: scale) {
    case .exact(let value) where (0...1_000_000_000).contains(value): return value
    case .rounded:
      throw ValueProblem(
        "too-many-decimals",
        LocalizedText(
          zhHans: "“\(text)”的小数位太多，最多 \(scale) 位",
          en: "\"\(text)\" has too many decimals; at most \(scale) are kept"),
        remedy: .forExample(example))
    case .notANumber:
      throw ValueProblem(
        "not-a-value",
        LocalizedText(zhHans: "“\(digits)”不是数字", en: "\"\(digits)\" is not a number"),
        remedy: .forExample(example))
    case .exact, .outOfRange:
      throw ValueProblem(
        "out-of-bounds",
        LocalizedText(zhHans: "“\(text)”超出范围", en: "\"\(text)\" is out of bounds"),
        remedy: .forExample(example))
    }
  }
}

/// A decimal amount whose currency is not known yet.
struct TypedAmount: Hashable, Sendable {
  /// Digits with an optional decimal point.
  let digits: String

  /// The amount in a currency.
  ///
  /// - Throws: ``ValueProblem`` when it has more decimals than the currency.
  func money(in currency: Currency) throws(ValueProblem) -> Money {
    let scale = currency.minorDigits
    guard case .exact(let units) = DecimalText.read(digits, scale: scale) else {
      throw ValueProblem(
        "too-many-decimals",
        LocalizedText(
          zhHans: "“\(digits)”的小数多于 \(scale) 位（\(currency.code)）",
          en: "\"\(digits)\" has more than \(scale) decimals (\(currency.code))"),
        remedy: .forExample(scale == 0 ? "28" : "28.00"))
    }
    return Money(minorUnits: units)
  }
}
