import ParleyValues

/// How pay is reckoned at all: what every standards file settles before its topics.
public struct General: Equatable, Sendable {
  /// Whether pay is built from rates or from the fare; piece unless stated.
  public var basis: PayBasis?
  /// How an order's exact sum becomes whole smallest units; half-even unless stated.
  public var rounding: StandardsRounding?
  /// The first day of a week; Monday unless stated.
  public var weekStarts: WeekStart?
  /// When a day starts; midnight unless stated.
  public var dayStarts: CivilTime?
  /// Days that replace the calendar's statutory holidays.
  public var holidays: [CivilDate]?
  /// How several weather signals at once count; the highest unless stated.
  public var weatherStacking: WeatherStacking?

  /// Nothing stated.
  public init() {}

  /// The settings as terms.
  static let families: [TermFamily] = [
    .term(
      "basis", .general, .choice(of: PayBasis.self), at: \.general.basis,
      wording(("计酬基础", "basis of pay"), ("劳动报酬按{value}计算。", "Pay is reckoned by {value}."))),
    .term(
      "rounding", .general, .choice(of: StandardsRounding.self), at: \.general.rounding,
      wording(
        ("舍入方法", "rounding"),
        (
          "每单报酬算至最后一步一次取整到最小货币单位，方法为{value}。",
          "The exact sum of an order is rounded once, at the end, to the smallest unit: {value}."
        ))),
    .term(
      "week-starts", .general, .choice(of: WeekStart.self), at: \.general.weekStarts,
      wording(("每周起始日", "first day of a week"), ("一周自{value}起计。", "Weeks begin on {value}."))),
    .term(
      "day-starts", .general, .time, at: \.general.dayStarts,
      wording(("每日起始时刻", "start of a day"), ("一日自{value}起计。", "Days begin at {value}."))),
    .term(
      "holidays", .general, .dates, at: \.general.holidays,
      wording(
        ("节假日清单", "holidays"), ("节假日为：{value}。", "The holidays are: {value}."))),
    .term(
      "weather-stacking", .general, .choice(of: WeatherStacking.self),
      at: \.general.weatherStacking,
      wording(
        ("天气补贴叠加", "stacking of weather additions"),
        ("多个预警信号同时生效时，{value}。", "Where several signals are in force, {value}."))),
  ]
}

/// What pay is built from.
public enum PayBasis: String, TermChoice, TermValueConvertible {
  /// Rates for orders, distance and time.
  case piece
  /// The fare less commission.
  case fare

  /// What it is called.
  public var name: LocalizedText {
    switch self {
    case .piece: LocalizedText(zhHans: "计件单价", en: "piece rates")
    case .fare: LocalizedText(zhHans: "顾客支付扣除抽成", en: "the fare less commission")
    }
  }
}

/// The roundings an agreement may name.
public enum StandardsRounding: String, TermChoice, TermValueConvertible {
  /// As ``ParleyValues/Rounding``.
  case halfEven = "half-even"
  /// As ``ParleyValues/Rounding``.
  case halfUp = "half-up"
  /// As ``ParleyValues/Rounding``.
  case up, down

  /// What it is called.
  public var name: LocalizedText {
    switch self {
    case .halfEven: LocalizedText(zhHans: "四舍六入五成双", en: "halves to the even neighbour")
    case .halfUp: LocalizedText(zhHans: "四舍五入", en: "halves up")
    case .up: LocalizedText(zhHans: "有余进一", en: "any remainder up")
    case .down: LocalizedText(zhHans: "舍去余数", en: "any remainder dropped")
    }
  }

  /// The rounding of the arithmetic.
  public var rounding: Rounding {
    switch self {
    case .halfEven: .halfEven
    case .halfUp: .halfUp
    case .up: .up
    case .down: .down
    }
  }
}

/// The first day of a week.
public enum WeekStart: String, TermChoice, TermValueConvertible {
  /// Days of the week.
  case monday, tuesday, wednesday, thursday, friday, saturday, sunday

  /// The day.
  public var weekday: Weekday { Weekday(rawValue: rawValue) ?? .monday }
  /// What it is called.
  public var name: LocalizedText { weekday.name }
}

/// How several weather signals at once count.
public enum WeatherStacking: String, TermChoice, TermValueConvertible {
  /// Only what gives most in money.
  case highest
  /// All together.
  case sum

  /// What it is called.
  public var name: LocalizedText {
    switch self {
    case .highest: LocalizedText(zhHans: "只取金额最高的一项", en: "only the highest counts")
    case .sum: LocalizedText(zhHans: "各项合计", en: "all count together")
    }
  }
}
