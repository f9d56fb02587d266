import ParleyValues

/// What the values of a column are.
public enum ColumnKind: Sendable, Hashable {
  /// An id or another text that is kept as it is.
  case text
  /// A word that repeats.
  case word
  /// A date and clock time.
  case moment
  /// A date; a clock time behind it is not used.
  case date
  /// A length of time, kept in seconds.
  case duration
  /// A length, kept in thousandths of the record's unit.
  case distance
  /// A weight, kept in grams.
  case weight
  /// An amount, kept in the currency's smallest unit.
  case amount
  /// A count.
  case count
  /// A temperature, kept in thousandths of a degree Celsius.
  case temperature
}

/// The unit in which a column of the source states its values.
public enum MeasureUnit: String, CaseIterable, Codable, Sendable, Hashable {
  /// Kilometres, metres, miles.
  case kilometre = "km"
  /// Metres.
  case metre = "m"
  /// Miles.
  case mile = "mi"
  /// Kilograms.
  case kilogram = "kg"
  /// Grams.
  case gram = "g"
  /// 斤, 500 g.
  case jin
  /// Metric tons.
  case ton = "t"
  /// Hours.
  case hour = "h"
  /// Minutes.
  case minute = "min"
  /// Seconds.
  case second = "s"
  /// The currency's unit: yuan, dollars.
  case currencyUnit = "currency"
  /// The hundredth of the currency's unit: fen, cents.
  case hundredth = "cent"
  /// Degrees Celsius.
  case celsius = "C"

  /// The kind of value that the unit measures.
  public var kind: ColumnKind {
    switch self {
    case .kilometre, .metre, .mile: .distance
    case .kilogram, .gram, .jin, .ton: .weight
    case .hour, .minute, .second: .duration
    case .currencyUnit, .hundredth: .amount
    case .celsius: .temperature
    }
  }

  /// The name of the unit.
  public var name: LocalizedText {
    switch self {
    case .kilometre: LocalizedText(zhHans: "公里", en: "km")
    case .metre: LocalizedText(zhHans: "米", en: "m")
    case .mile: LocalizedText(zhHans: "英里", en: "mi")
    case .kilogram: LocalizedText(zhHans: "公斤", en: "kg")
    case .gram: LocalizedText(zhHans: "克", en: "g")
    case .jin: LocalizedText(zhHans: "斤", en: "jin (500 g)")
    case .ton: LocalizedText(zhHans: "吨", en: "t")
    case .hour: LocalizedText(zhHans: "小时", en: "hours")
    case .minute: LocalizedText(zhHans: "分钟", en: "minutes")
    case .second: LocalizedText(zhHans: "秒", en: "seconds")
    case .currencyUnit: LocalizedText(zhHans: "元", en: "units of the currency")
    case .hundredth: LocalizedText(zhHans: "分", en: "hundredths of the currency")
    case .celsius: LocalizedText(zhHans: "摄氏度", en: "°C")
    }
  }

  /// The unit assumed when neither header nor mapping says one.
  static func assumed(for kind: ColumnKind) -> MeasureUnit? {
    switch kind {
    case .distance: .kilometre
    case .weight: .kilogram
    case .duration: .minute
    case .amount: .currencyUnit
    case .temperature: .celsius
    default: nil
    }
  }

  /// The words for the unit, folded as ``HeaderText/folded(_:)`` does.
  private var words: [String] {
    switch self {
    case .kilometre: ["km", "kms", "kilometres", "kilometers", "公里", "千米"]
    case .metre: ["m", "metres", "meters", "米"]
    case .mile: ["mi", "mile", "miles", "英里"]
    case .kilogram: ["kg", "kgs", "公斤", "千克"]
    case .gram: ["g", "grams", "克"]
    case .jin: ["斤", "市斤"]
    case .ton: ["t", "吨"]
    case .hour: ["h", "hours", "hour", "小时", "时"]
    case .minute: ["min", "mins", "minutes", "minute", "分钟", "分"]
    case .second: ["s", "sec", "secs", "seconds", "second", "秒", "秒钟"]
    case .currencyUnit:
      ["元", "人民币", "人民币元", "cny", "rmb", "yuan", "¥", "usd", "$", "currency", "dollars"]
    case .hundredth: ["分", "fen", "cent", "cents"]
    case .celsius: ["℃", "°c", "c", "摄氏度", "celsius", "度"]
    }
  }

  /// The unit of a kind that a word names, `公里` or `km`.
  static func named(_ word: String, for kind: ColumnKind) -> MeasureUnit? {
    let folded = HeaderText.folded(word)
    return allCases.first { $0.kind == kind && $0.words.contains(folded) }
  }

  /// Units of a kind with the endings that state them behind a name, longest first.
  static func endings(for kind: ColumnKind) -> [(word: String, unit: MeasureUnit)] {
    allCases.filter { $0.kind == kind }
      .flatMap { unit in unit.words.map { (word: $0, unit: unit) } }
      .sorted { ($1.word.utf8.count, $0.word) < ($0.word.utf8.count, $1.word) }
  }
}
