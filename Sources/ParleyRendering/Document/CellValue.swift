import ParleyValues

/// What a cell holds, typed, so that spreadsheets can calculate with it.
public enum CellValue: Hashable, Sendable {
  /// Nothing.
  case blank
  /// Words; never a formula, whatever they begin with.
  case text(LocalizedText)
  /// A whole number.
  case whole(Int64)
  /// A decimal number: an integer times 10 to the power of minus `decimals`.
  case decimal(unscaled: Int64, decimals: Int)
  /// An amount, with the decimals of its currency.
  case money(Money, decimals: Int)
  /// A share, shown in percent with so many decimals.
  case share(Share, decimals: Int)
  /// A date.
  case date(CivilDate)
  /// A date with its clock time.
  case moment(CivilDateTime)

  /// An amount in a currency.
  public static func money(_ amount: Money, in currency: Currency) -> CellValue {
    .money(amount, decimals: currency.minorDigits)
  }

  /// Words that read the same in both languages.
  public static func text(verbatim text: String) -> CellValue {
    .text(LocalizedText(verbatim: text))
  }

  /// The value as plain characters, without grouping: `4.50`, `22`, `2026-03-02`. A share is
  /// given as a fraction of one with every decimal it has: `0.22`.
  public func plainText(in language: Language) -> String {
    switch self {
    case .blank: ""
    case .text(let text): text[language]
    case .whole(let number): String(number)
    case .decimal(let unscaled, let decimals): DecimalText.print(unscaled, scale: decimals)
    case .money(let amount, let decimals): DecimalText.print(amount.minorUnits, scale: decimals)
    case .share(let share, _): DecimalText.print(share.partsPerMillion, scale: 6, keeping: 0)
    case .date(let date): date.description
    case .moment(let moment): moment.description
    }
  }

  /// Whether the value counts as a number in a spreadsheet.
  public var isNumber: Bool {
    switch self {
    case .whole, .decimal, .money, .share: true
    case .blank, .text, .date, .moment: false
    }
  }
}
