import ParleyPay
import ParleyRendering
import ParleyValues

/// Prints figures of a report; every rounding is half to even, and only for showing.
struct FigureText {
  let currency: Currency

  /// An amount with its thousands set apart and a true minus: `85,933.31`, `−0.10`.
  func money(_ amount: Int64) -> String {
    let text = Money(minorUnits: amount).text(in: currency)
    let isNegative = text.hasPrefix("-")
    let parts = text.dropFirst(isNegative ? 1 : 0)
      .split(separator: ".", omittingEmptySubsequences: false)
    return (isNegative ? "−" : "") + FigureText.grouped(String(parts[0]))
      + (parts.count > 1 ? "." + parts[1] : "")
  }

  /// Digits with their thousands set apart: `18,842`.
  static func grouped(_ digits: String) -> String {
    var whole = ""
    for (place, digit) in digits.reversed().enumerated() {
      if place > 0, place % 3 == 0 { whole.append(",") }
      whole.append(digit)
    }
    return String(whole.reversed())
  }

  /// A number of people or orders: `18,842`.
  func count(_ number: some BinaryInteger) -> String {
    (number < 0 ? "−" : "") + FigureText.grouped(String(number.magnitude))
  }

  /// An amount of whole units of the currency: `9,059,756`.
  func wholeUnits(_ units: Int64, signed: Bool = false) -> String {
    let text = money(Int64(clamping: Int128(units.magnitude) * Int128(currency.minorUnitsPerUnit)))
    let whole = text.split(separator: ".").first.map(String.init) ?? text
    let sign = units < 0 ? "−" : signed && units > 0 ? "+" : ""
    return sign + whole
  }

  func signed(_ amount: Int64) -> String {
    (amount > 0 ? "+" : amount < 0 ? "−" : "") + money(Int64(clamping: amount.magnitude))
  }

  /// A fraction of smallest units to the smallest unit.
  func money(_ amount: Fraction) -> String {
    guard let whole = try? amount.rounded(.halfEven) else { return "—" }
    return money(whole)
  }

  /// A share in percent with one decimal.
  func percent(_ share: Fraction) -> String {
    guard let tenths = try? (share * Fraction(1000)).rounded(.halfEven) else { return "—" }
    return DecimalText.print(tenths, scale: 1) + " %"
  }

  func percent(_ part: Int, of whole: Int) -> String {
    whole == 0 ? "—" : percent(Fraction(Int128(part), Int128(whole)))
  }

  func percentChange(from baseline: Int64, to proposal: Int64) -> String {
    guard baseline != 0 else { return "—" }
    let share = Fraction(Int128(proposal) - Int128(baseline), Int128(abs(baseline)))
    guard let hundredths = try? (share * Fraction(10_000)).rounded(.halfEven) else { return "—" }
    let sign = hundredths > 0 ? "+" : hundredths < 0 ? "−" : ""
    return sign + DecimalText.print(Int64(clamping: hundredths.magnitude), scale: 2) + " %"
  }

  /// A cell with an amount that spreadsheets can calculate with.
  func cell(_ amount: Int64) -> TableCell {
    TableCell(verbatim: money(amount), value: .money(Money(minorUnits: amount), in: currency))
  }

  /// A cell with a signed change. What workers gain the platform pays, and the report is for both:
  /// the tone says more or less, never better or worse.
  func changeCell(_ amount: Int64) -> TableCell {
    TableCell(
      verbatim: signed(amount), value: .money(Money(minorUnits: amount), in: currency),
      tone: amount > 0 ? .up : amount < 0 ? .down : nil)
  }

  /// A cell with the change of a share, in percentage points with one decimal.
  func pointsCell(from before: Fraction, to after: Fraction) -> TableCell {
    let change = after - before
    guard let tenths = try? (change * Fraction(1000)).rounded(.halfEven),
      let parts = try? (change * Fraction(Int128(Share.scale))).rounded(.halfEven)
    else { return TableCell(verbatim: "—") }
    let sign = tenths > 0 ? "+" : tenths < 0 ? "−" : ""
    let number = sign + DecimalText.print(Int64(clamping: tenths.magnitude), scale: 1)
    return TableCell(
      LocalizedText(zhHans: "\(number) 百分点", en: "\(number) points"),
      value: .share(Share(partsPerMillion: parts), decimals: 1))
  }

  /// A cell with a number of people or orders.
  func cell(count: Int) -> TableCell {
    TableCell(verbatim: self.count(count), value: .whole(Int64(count)))
  }
}

extension Withholdable {
  /// The cell of a figure, or why it is not shown.
  func cell(_ make: (Value) -> TableCell) -> TableCell {
    switch self {
    case .shown(let value): make(value)
    case .withheld(let reason): TableCell(reason.text, tone: .muted)
    }
  }
}
