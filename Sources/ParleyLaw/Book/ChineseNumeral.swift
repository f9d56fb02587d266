/// Numbers in the small Chinese numerals that articles and fractions are written in.
enum ChineseNumeral {
  /// `三十二`, `一百零五`, `一千二百五十九`; digits outside 0 to 9,999.
  static func text(_ number: Int) -> String {
    guard (0...9999).contains(number) else { return String(number) }
    if number == 0 { return "零" }
    let digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    let units = ["千", "百", "十", ""]
    let values = [number / 1000, number / 100 % 10, number / 10 % 10, number % 10]
    var result = ""
    var zeroPending = false
    for (value, unit) in zip(values, units) {
      if value == 0 {
        zeroPending = !result.isEmpty
        continue
      }
      if zeroPending { result += "零" }
      zeroPending = false
      result += value == 1 && unit == "十" && result.isEmpty ? unit : digits[value] + unit
    }
    return result
  }
}
