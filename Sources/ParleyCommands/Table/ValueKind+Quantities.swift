import ParleyTerms
import ParleyValues

extension ValueKind where Value == Distance {
  /// A distance with its unit: `3.2km`, `3200m`, `2mi`, `3.2公里`.
  static var distance: ValueKind {
    ValueKind(LocalizedText(zhHans: "距离", en: "DISTANCE"), example: "3.2km") {
      (text) throws(ValueProblem) -> Distance in
      let quantity = try TypedQuantity(text, units: ["km", "m", "mi"], example: "3.2km")
      switch quantity.unit {
      case "km", "公里", "千米":
        return Distance(thousandths: try quantity.scaled(3), unit: .kilometre)
      case "m", "米": return Distance(thousandths: try quantity.scaled(0), unit: .kilometre)
      case "mi", "英里": return Distance(thousandths: try quantity.scaled(3), unit: .mile)
      default: throw quantity.unknownUnit
      }
    }
  }
}

extension ValueKind where Value == TimeSpan {
  /// A length of time with its unit: `18min`, `90s`, `1.5h`, `1h 30min`.
  static var timeSpan: ValueKind {
    ValueKind(LocalizedText(zhHans: "时长", en: "DURATION"), example: "18min") {
      (text) throws(ValueProblem) -> TimeSpan in
      let remedy = LocalizedText.forExample("18min, 90s, 1.5h")
      do throws(TermValueProblem) {
        let value = try TermKind.duration.value(from: text, in: .cny)
        if case .duration(let span) = value { return span }
      } catch {
        throw ValueProblem(error.code, error.message, remedy: remedy)
      }
      throw ValueProblem(
        "not-a-value",
        LocalizedText(zhHans: "“\(text)”不是时长", en: "\"\(text)\" is not a length of time"),
        remedy: remedy)
    }
  }
}

extension ValueKind where Value == Weight {
  /// A weight with its unit: `6kg`, `500g`, `6公斤`.
  static var weight: ValueKind {
    ValueKind(LocalizedText(zhHans: "重量", en: "WEIGHT"), example: "6kg") {
      (text) throws(ValueProblem) -> Weight in
      let quantity = try TypedQuantity(text, units: ["kg", "g"], example: "6kg")
      switch quantity.unit {
      case "kg", "公斤", "千克": return Weight(grams: try quantity.scaled(3))
      case "g", "克": return Weight(grams: try quantity.scaled(0))
      default: throw quantity.unknownUnit
      }
    }
  }
}

extension ValueKind where Value == TypedAmount {
  /// An amount of money from 0 to 10⁹, `28.00`; `元` and `¥` may stand with it.
  static var amount: ValueKind {
    ValueKind(LocalizedText(zhHans: "金额", en: "AMOUNT"), example: "28.00") {
      (text) throws(ValueProblem) -> TypedAmount in
      var typed = Substring(text.narrowed)
      if let first = typed.first, "¥￥$€£".contains(first) { typed = typed.dropFirst() }
      if typed.hasSuffix("元") { typed = typed.dropLast() }
      switch DecimalText.read(typed, scale: 6) {
      case .exact(let value) where (0...1_000_000_000_000_000).contains(value):
        return TypedAmount(digits: String(typed))
      default:
        throw ValueProblem(
          "not-an-amount",
          LocalizedText(zhHans: "“\(text)”不是金额", en: "\"\(text)\" is not an amount of money"),
          remedy: .forExample("28.00"))
      }
    }
  }
}
