import ParleyValues

/// The words people write for units, in both languages.
enum UnitWords {
  static func rateUnit(_ word: String) -> RateUnit? {
    switch word.lowercased() {
    case "order", "orders", "单", "订单", "票", "trip": .order
    case "km", "公里", "千米": .kilometre
    case "mi", "mile", "miles", "英里": .mile
    case "s", "sec", "second", "秒": .second
    case "min", "minute", "minutes", "分钟", "分": .minute
    case "h", "hour", "hours", "小时", "时": .hour
    case "day", "days", "日", "天": .day
    case "week", "weeks", "周": .week
    case "month", "months", "月": .month
    case "floor", "floors", "层", "楼": .floor
    default: nil
    }
  }

  static func clauseUnit(_ word: String) -> ClausePeriod.Unit? {
    switch word.lowercased() {
    case "h", "hour", "hours", "小时": .hours
    case "day", "days", "日", "天": .days
    case "working day", "working days", "工作日", "个工作日": .workingDays
    case "week", "weeks", "周": .weeks
    case "month", "months", "月", "个月": .months
    case "year", "years", "年": .years
    default: nil
    }
  }

  /// Words of the currency that may stand between an amount and its unit.
  static func dropCurrency(from text: Substring, currency: Currency) -> Substring {
    for word in [currency.name.zhHans, currency.name.en, currency.code, "元"]
    where text.hasPrefix(word) {
      return text.dropFirst(word.count).drop(while: { $0 == " " })
    }
    return text
  }
}

/// A number at the start of a text and what stands behind it.
package struct LeadingNumber {
  package let digits: Substring
  package let rest: Substring

  /// Splits `4.50 /order` into `4.50` and `/order`; nothing when no digit stands first.
  package init?(_ text: String) {
    var body = Substring(text)
    if let first = body.first, "¥￥$€£".contains(first) { body = body.dropFirst() }
    let number = body.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == "-" || $0 == "+") }
    guard number.contains(where: \.isNumber) else { return nil }
    digits = number
    rest = body.dropFirst(number.count).drop(while: { $0 == " " })
  }
}

extension String {
  /// The text with full-width digits and signs as their narrow forms and no space at either end.
  package var narrowed: String {
    var scalars = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0xFF01...0xFF5E: scalars.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
      case 0x3000: scalars.append(" ")
      default: scalars.append(scalar)
      }
    }
    let text = Substring(String(scalars)).drop(while: \.isWhitespace)
    return String(text.reversed().drop(while: \.isWhitespace).reversed())
  }
}
