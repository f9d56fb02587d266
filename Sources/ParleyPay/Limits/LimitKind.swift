import ParleyValues

/// A limit that an order may breach. None of them moves any money.
public enum LimitKind: Int, CaseIterable, Sendable {
  /// The longest stretch without a rest.
  case continuous
  /// The most in a day.
  case daily
  /// The most in a week.
  case weekly
  /// The most orders at once.
  case concurrent
  /// The most acceptances within an hour.
  case hourly
  /// A weather signal under which work stops.
  case stop
  /// The least time that may be promised.
  case promise

  /// The key of the clause.
  public var clause: String {
    switch self {
    case .continuous: "online-hours.continuous-limit.limit"
    case .daily: "online-hours.daily-limit.limit"
    case .weekly: "online-hours.weekly-limit.limit"
    case .concurrent: "dispatch.concurrent-limit"
    case .hourly: "dispatch.hourly-limit"
    case .stop: "weather"
    case .promise: "time-estimate.speed-max"
    }
  }

  /// What the limit is called.
  public var name: LocalizedText {
    switch self {
    case .continuous: LocalizedText(zhHans: "连续工作时间上限", en: "continuous limit")
    case .daily: LocalizedText(zhHans: "每日工作时间上限", en: "daily limit")
    case .weekly: LocalizedText(zhHans: "每周工作时间上限", en: "weekly limit")
    case .concurrent: LocalizedText(zhHans: "同时配送单量上限", en: "concurrent limit")
    case .hourly: LocalizedText(zhHans: "每小时派单上限", en: "hourly limit")
    case .stop: LocalizedText(zhHans: "天气停工", en: "weather stop")
    case .promise: LocalizedText(zhHans: "承诺时间过短", en: "promised time too short")
    }
  }
}

extension LimitKind {
  /// Whether workers would lose the order's pay if the limit were kept.
  var costsPay: Bool { self != .promise }
}

/// An order accepted against a limit.
public struct Breach: Hashable, Sendable {
  /// The limit.
  public let kind: LimitKind
  /// The order's row in the records.
  public let row: Int
}

/// A shift with fewer orders than were guaranteed.
public struct GuaranteeShortfall: Hashable, Sendable {
  /// When the shift began.
  public let shiftStart: CivilDateTime
  /// How many orders were due: ⌊seconds × count ÷ 3600⌋.
  public let due: Int64
  /// How many were accepted in the shift.
  public let accepted: Int64
}

/// What a worker's orders and shifts show against the limits.
public struct LimitFindings: Equatable, Sendable {
  /// The breaches, by limit and then by order of acceptance.
  public var breaches: [Breach] = []
  /// The shifts that fell short of their guarantee.
  public var shortfalls: [GuaranteeShortfall] = []
}
