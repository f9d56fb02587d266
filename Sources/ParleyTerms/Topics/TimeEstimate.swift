import ParleyValues

/// Time estimates and routes 时间预估与路线规划: how long a promised time must be. Moves no money.
public struct TimeEstimate: Equatable, Sendable {
  /// The highest speed that a promised time may rest on: the distance of an hour.
  public var speedMax: RoadSpeed?
  /// What lengthens a promised time.
  public var add: [EstimateAddition] = []
  /// How several estimates become one promised time.
  public var method: String?

  /// Nothing agreed.
  public init() {}

  /// The terms of the topic.
  static let families: [TermFamily] = [
    .term(
      "time-estimate.speed-max", .timeEstimate, .speed, at: \.timeEstimate.speedMax,
      step: .speed(Distance(thousandths: 1_000, unit: .kilometre)), preferring: .workersWantLess,
      wording(
        ("预估时速上限", "highest speed of estimates"),
        ("预估送达时间所依据的时速不超过{value}。", "Promised times rest on no more than {value}."))),
    .entry(
      "time-estimate.add.{circumstance}.time", .timeEstimate, .moreTime, in: \.timeEstimate.add,
      at: \.time, preferring: .workersWantMore, isPrincipal: true,
      wording(
        ("{1}延长时间", "more time: {1}"),
        ("{1}的，送达时限延长{value}。", "With {1}, the promised time is longer by {value}."))),
    .term(
      "time-estimate.method", .timeEstimate, .text, at: \.timeEstimate.method,
      wording(
        ("取值方法", "method of estimates"),
        ("预估时间的取值方法：{value}。", "Estimates are made by: {value}."))),
  ]
}

/// A speed: the distance of an hour.
public struct RoadSpeed: Hashable, Sendable, TermValueConvertible {
  /// The distance of an hour.
  public var perHour: Distance

  /// A speed.
  public init(_ perHour: Distance) { self.perHour = perHour }

  /// A speed's value.
  public init?(_ value: TermValue) {
    guard case .speed(let distance) = value else { return nil }
    perHour = distance
  }
  /// As a term value.
  public var termValue: TermValue { .speed(perHour) }
}

/// What lengthens a promised time, and by how much.
public struct EstimateAddition: TermEntry {
  /// When.
  public var when: Circumstance
  /// By how much.
  public var time: MoreTime?

  /// The addition of `weather-orange`, `merchant-wait` or `stairs`.
  public init?(index: [String]) {
    guard let when = Circumstance(index: index[0]) else { return nil }
    self.when = when
  }
  /// Its circumstance.
  public var index: [String] { [when.index] }
  /// `time`.
  public var missingFields: [String] { time == nil ? ["time"] : [] }
}

/// A circumstance that lengthens a promised time.
public enum Circumstance: Hashable, Sendable {
  /// A weather signal of at least a level is in force.
  case weather(WarningLevel)
  /// The goods were waited for.
  case merchantWait
  /// Floors were climbed.
  case stairs

  /// Reads `weather-orange`, `weather >= orange`, `merchant-wait` or `stairs`.
  init?(index text: String) {
    switch text {
    case "merchant-wait", "商家等候", "等餐": self = .merchantWait
    case "stairs", "爬楼": self = .stairs
    default:
      var rest = Substring(text)
      for word in ["weather", "天气"] where rest.hasPrefix(word) {
        rest = rest.dropFirst(word.count).drop { $0 == " " }
        for mark in ["-", ">=", "≥"] where rest.hasPrefix(mark) {
          let level = String(rest.dropFirst(mark.count)).narrowed
          guard
            let known = WarningLevel.allCases.first(where: {
              $0.key == level || (!level.isEmpty && $0.name.zhHans.hasPrefix(level))
            })
          else { return nil }
          self = .weather(known)
          return
        }
      }
      return nil
    }
  }

  /// The circumstance inside a key, `weather-orange`.
  var index: String {
    switch self {
    case .weather(let level): "weather-\(level.key)"
    case .merchantWait: "merchant-wait"
    case .stairs: "stairs"
    }
  }

  /// The circumstance as files write it, `weather >= orange`.
  var text: String {
    if case .weather(let level) = self { "weather >= \(level.key)" } else { index }
  }

  /// `橙色及以上预警`.
  public var phrase: LocalizedText {
    switch self {
    case .weather(let level):
      LocalizedText(
        zhHans: "\(level.name.zhHans)及以上预警", en: "a warning of level \(level.name.en) or higher")
    case .merchantWait: LocalizedText(zhHans: "商家等候", en: "waiting for the merchant")
    case .stairs: LocalizedText(zhHans: "爬楼", en: "stairs")
    }
  }
}

/// How much longer something may take.
public enum MoreTime: Hashable, Sendable, TermValueConvertible {
  /// A length of time.
  case span(TimeSpan)
  /// A percentage of the time on the road.
  case share(Share)
  /// The time it took.
  case actual

  /// The word for the time it took.
  static let actualKey = "actual"

  /// An addition's value.
  public init?(_ value: TermValue) {
    switch value {
    case .duration(let span): self = .span(span)
    case .share(let share): self = .share(share)
    case .choice(MoreTime.actualKey): self = .actual
    default: return nil
    }
  }
  /// As a term value.
  public var termValue: TermValue {
    switch self {
    case .span(let span): .duration(span)
    case .share(let share): .share(share)
    case .actual: .choice(MoreTime.actualKey)
    }
  }

  /// What the time it took is called.
  var phrase: LocalizedText { LocalizedText(zhHans: "实际用时", en: "the time it took") }
}
