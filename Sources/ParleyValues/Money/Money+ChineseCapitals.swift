extension Money {
  /// The amount in the capitals of cheques and contracts, 人民币肆元伍角整, by 《正确填写票据和结算凭证的基本规定》
  /// (annex of 支付结算办法, 银发〔1997〕393号).
  ///
  /// | amount | capitals |
  /// |---|---|
  /// | 4.50 | 人民币肆元伍角整 |
  /// | 1,005.00 | 人民币壹仟零伍元整 |
  /// | 10.05 | 人民币壹拾元零伍分 |
  /// | 107,000.53 | 人民币壹拾万零柒仟元伍角叁分 |
  /// | −0.08 | 人民币负捌分 |
  ///
  /// 整 follows 元 and 角, never 分. 零 is written once for one or more missing places inside the
  /// yuan, between 万 and 仟 when the number of 万 ends in 0, and before 分 when 角 is missing;
  /// where yuan end in 0 and 角 follows, the rules leave 零 free and it is left out.
  ///
  /// - Parameter currency: must be renminbi; other currencies have no capitals.
  /// - Returns: nothing for another currency or ten thousand 万亿 (10¹⁶ yuan) and more.
  public func chineseCapitals(in currency: Currency) -> String? {
    guard currency == .cny else { return nil }
    let (yuan, fen) = minorUnits.magnitude.quotientAndRemainder(dividingBy: 100)
    guard let whole = ChineseCapitals.whole(yuan) else { return nil }
    let sign = minorUnits < 0 ? "负" : ""
    let jiao = ChineseCapitals.digits[Int(fen / 10)] + "角"
    let fenText = ChineseCapitals.digits[Int(fen % 10)] + "分"
    var text = yuan > 0 || fen == 0 ? whole + "元" : ""
    switch (fen / 10, fen % 10) {
    case (0, 0): text += "整"
    case (_, 0): text += jiao + "整"
    case (0, _): text += (yuan > 0 ? "零" : "") + fenText
    default: text += jiao + fenText
    }
    return "人民币" + sign + text
  }
}

extension UnitPrice {
  /// The price in capitals, as ``Money/chineseCapitals(in:)``.
  ///
  /// - Returns: nothing for another currency than renminbi, and for a price finer than the fen,
  ///   which capitals cannot state: print it in figures only.
  public func chineseCapitals(in currency: Currency) -> String? {
    let (fen, rest) = millionths.quotientAndRemainder(dividingBy: UnitPrice.scale)
    return rest == 0 ? Money(minorUnits: fen).chineseCapitals(in: currency) : nil
  }
}

/// Whole numbers in capital numerals.
enum ChineseCapitals {
  static let digits = ["零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"]

  /// A number below 10¹⁶ in capitals; nothing for larger ones.
  static func whole(_ number: UInt64) -> String? {
    guard number < 10_000_000_000_000_000 else { return nil }
    if number == 0 { return digits[0] }
    // Sections of four places: 万亿, 亿, 万 and the rest. 万亿 keeps its 亿 when 亿 itself is missing.
    let sections = [
      number / 1_000_000_000_000, number / 100_000_000 % 10_000, number / 10_000 % 10_000,
      number % 10_000,
    ]
    let hasHundredMillions = sections[1] > 0
    let units = [hasHundredMillions ? "万" : "万亿", "亿", "万", ""]
    var text = ""
    var endsInZero = false
    for (section, unit) in zip(sections, units) {
      if section > 0 {
        if !text.isEmpty, endsInZero || section < 1000 { text += digits[0] }
        text += self.section(Int(section)) + unit
      }
      endsInZero = section % 10 == 0
    }
    return text
  }

  /// A number of four places, 1 to 9,999, without zeros at its ends.
  private static func section(_ number: Int) -> String {
    var text = ""
    var gap = false
    for (divisor, unit) in [(1000, "仟"), (100, "佰"), (10, "拾"), (1, "")] {
      let digit = number / divisor % 10
      if digit == 0 {
        gap = !text.isEmpty
        continue
      }
      text += (gap ? digits[0] : "") + digits[digit] + unit
      gap = false
    }
    return text
  }
}
