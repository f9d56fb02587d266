import ParleyValues

/// Extreme-weather subsidies 极端天气补贴. Signals and forecasts are issued by official stations
/// (气象灾害防御条例 art 30) and recorded, never derived from a temperature.
public struct Weather: Equatable, Sendable {
  /// What holds while a warning signal is in force.
  public var signals: [SignalTerm] = []
  /// Allowances that rest on the forecast maximum.
  public var forecasts: [ForecastTerm] = []

  /// No subsidies.
  public init() {}
}

/// What holds while a signal of a level is in force.
public struct SignalTerm: TermEntry {
  /// The hazard.
  public var signal: WeatherSignal
  /// The level.
  public var level: WarningLevel
  /// What an order gets on top: an amount, or a percentage of its rate with bands.
  public var add: Addition?
  /// What a day gets on which an order was accepted under the signal.
  public var allowance: Rate?
  /// How much longer the promised time is; never pays.
  public var extraTime: Share?
  /// Whether work stops.
  public var stop: Bool?
  /// What each hour of a stop pays.
  public var stopPay: Rate?
  /// For how long a stop is paid at the most.
  public var stopPayUpto: TimeSpan?

  /// The terms of `rainstorm`, `orange`.
  public init?(index: [String]) {
    guard index.count == 2, let signal = WeatherSignal(rawValue: index[0]),
      let level = WarningLevel.allCases.first(where: { $0.key == index[1] })
    else { return nil }
    self.signal = signal
    self.level = level
  }
  /// Signal and level.
  public var index: [String] { [signal.rawValue, level.key] }
  /// None: each attribute stands by itself.
  public var missingFields: [String] { [] }
  /// By signal in the order of the official list, then by level.
  public func precedes(_ other: Self) -> Bool {
    let all = WeatherSignal.allCases
    let (own, theirs) = (all.firstIndex(of: signal) ?? 0, all.firstIndex(of: other.signal) ?? 0)
    return own != theirs ? own < theirs : level < other.level
  }
}

/// An allowance for days on which the forecast maximum reaches a temperature.
public struct ForecastTerm: TermEntry {
  /// The temperature.
  public var threshold: TemperatureThreshold
  /// The months in which it holds; all year when absent.
  public var months: ClosedRange<Int>?
  /// What a day with at least one order gets.
  public var allowance: Rate?

  /// The allowance from `35C` on.
  public init?(index: [String]) {
    guard let threshold = TemperatureThreshold(index: index[0]) else { return nil }
    self.threshold = threshold
  }
  /// Its temperature.
  public var index: [String] { [threshold.index] }
  /// `allowance`.
  public var missingFields: [String] { allowance == nil ? ["allowance"] : [] }
  /// By temperature.
  public func precedes(_ other: Self) -> Bool {
    threshold.thousandths < other.threshold.thousandths
  }
}

/// A forecast maximum that is reached (`>= 35 C`) or exceeded (`> 35 C`).
public struct TemperatureThreshold: Hashable, Sendable {
  /// Thousandths of a degree Celsius.
  public var thousandths: Int64
  /// Whether the temperature itself is not enough.
  public var isExceeded: Bool

  /// Whether a forecast maximum meets the threshold.
  ///
  /// - Parameter maximum: thousandths of a degree Celsius.
  /// - Returns: whether the day counts.
  public func isMet(by maximum: Int64) -> Bool {
    isExceeded ? maximum > thousandths : maximum >= thousandths
  }

  /// Reads `35C`, `over35C`, `>= 35 C` or `> 35 C`.
  init?(index text: String) {
    var body = Substring(text)
    isExceeded = false
    for (mark, exceeded) in [(">=", false), ("≥", false), ("over", true), (">", true)]
    where body.hasPrefix(mark) {
      isExceeded = exceeded
      body = body.dropFirst(mark.count)
      break
    }
    guard let number = LeadingNumber(String(body).narrowed),
      ["C", "°C", "℃", "度"].contains(String(number.rest)),
      case .exact(let value) = DecimalText.read(number.digits, scale: 3),
      (-100_000...100_000).contains(value)
    else { return nil }
    thousandths = value
  }

  private var degrees: String { DecimalText.print(thousandths, scale: 3, keeping: 0) }

  /// The threshold inside a key, `35C` or `over35C`.
  var index: String { (isExceeded ? "over" : "") + degrees + "C" }

  /// The threshold as files write it, `>= 35 C`.
  var text: String { (isExceeded ? "> " : ">= ") + degrees + " C" }

  /// `35 ℃及以上`.
  var phrase: LocalizedText {
    isExceeded
      ? LocalizedText(zhHans: "\(degrees) ℃以上（不含）", en: "above \(degrees) °C")
      : LocalizedText(zhHans: "\(degrees) ℃及以上", en: "\(degrees) °C or more")
  }
}

extension Weather {
  private static let tenCents = TermValue.rate(Rate(UnitPrice(millionths: 10_000_000), per: .order))
  private static let oneYuanADay = TermValue.rate(
    Rate(UnitPrice(millionths: 100_000_000), per: .day))
  private static let fivePercent = TermValue.share(Share(partsPerMillion: 50_000))

  /// The terms of the topic.
  static let families: [TermFamily] = [
    .entry(
      "weather.{signal}.{level}.add", .weather, .addition([.order]), in: \.weather.signals,
      at: \.add, step: tenCents, preferring: .workersWantMore, isPrincipal: true,
      wording(
        ("{1}{2}预警补贴", "{1} {2} addition"),
        (
          "{1}{2}预警信号生效期间接受的订单，另加{value}。",
          "An order accepted while a {1} warning ({2}) is in force gets a further {value}."
        ))),
    .entry(
      "weather.{signal}.{level}.allowance", .weather, .rate([.day]), in: \.weather.signals,
      at: \.allowance, step: oneYuanADay, preferring: .workersWantMore,
      wording(
        ("{1}{2}预警津贴", "{1} {2} allowance"),
        (
          "{1}{2}预警信号生效当日有接单的，发放津贴{value}。",
          "A day with an order accepted under a {1} warning ({2}) gets an allowance of {value}."
        ))),
    .entry(
      "weather.{signal}.{level}.extra-time", .weather,
      .share(upTo: Share(partsPerMillion: 10 * Share.scale)), in: \.weather.signals,
      at: \.extraTime, step: fivePercent, preferring: .workersWantMore,
      wording(
        ("{1}{2}预警延长时限", "{1} {2} extra time"),
        (
          "{1}{2}预警信号生效期间，承诺送达时间延长{value}。",
          "While a {1} warning ({2}) is in force, promised times are {value} longer."
        ))),
    .entry(
      "weather.{signal}.{level}.stop", .weather, .flag, in: \.weather.signals, at: \.stop,
      wording(
        ("{1}{2}预警停工", "{1} {2} stop"),
        (
          "{1}{2}预警信号生效期间是否暂停派单：{value}。",
          "Dispatch stops while a {1} warning ({2}) is in force: {value}."
        ))),
    .entry(
      "weather.{signal}.{level}.stop-pay.amount", .weather, .rate([.hour]),
      in: \.weather.signals, at: \.stopPay, step: tenCents, preferring: .workersWantMore,
      wording(
        ("{1}{2}预警停工补偿", "{1} {2} stop pay"),
        (
          "因{1}{2}预警暂停派单的，停工补偿为{value}。",
          "A stop for a {1} warning ({2}) pays {value}."
        ))),
    .entry(
      "weather.{signal}.{level}.stop-pay.upto", .weather, .duration, in: \.weather.signals,
      at: \.stopPayUpto, step: .duration(TimeSpan(hours: 1)), preferring: .workersWantMore,
      wording(
        ("{1}{2}预警停工补偿时长", "{1} {2} stop pay, longest"),
        ("前述停工补偿最多计{value}。", "Such a stop is paid for up to {value}."))),
    .entry(
      "weather.forecast-max.{temperature}.months", .weather, .months, in: \.weather.forecasts,
      at: \.months,
      wording(
        ("高温津贴月份（{1}）", "months of the heat allowance ({1})"),
        ("预报最高气温{1}的津贴适用于{value}。", "The allowance for {1} holds in {value}."))),
    .entry(
      "weather.forecast-max.{temperature}.allowance", .weather, .rate([.day]),
      in: \.weather.forecasts, at: \.allowance, step: oneYuanADay, preferring: .workersWantMore,
      isPrincipal: true,
      wording(
        ("高温津贴（{1}）", "heat allowance ({1})"),
        (
          "预报最高气温{1}且当日有接单的，发放高温津贴{value}。",
          "A day with an order whose forecast maximum is {1} gets a heat allowance of {value}."
        ))),
  ]
}
