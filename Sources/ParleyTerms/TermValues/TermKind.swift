import ParleyValues

/// What kind of value a term family takes; decides how its values are read, printed and checked.
public enum TermKind: Equatable, Sendable {
  /// A price for one of these units; the first is assumed where a bare number is allowed.
  case rate([RateUnit])
  /// A price for one of these units, or a percentage.
  case addition([RateUnit])
  /// A percentage, not above the limit.
  case share(upTo: Share)
  /// An amount for an hour, or the local hourly minimum wage times a share.
  case hourlyFloor
  /// An amount for the period, or the local monthly minimum wage times a share.
  case periodFloor
  /// A stated amount of money.
  case amount
  /// A distance.
  case distance
  /// A distance in an hour.
  case speed
  /// A length of time on the clock.
  case duration
  /// A length of time on the calendar.
  case clausePeriod
  /// The span something is reckoned over, one of these (`days` stands for any number of days).
  case period(allowed: [String])
  /// A whole number within bounds.
  case count(ClosedRange<Int>)
  /// A whole number for each period.
  case countPerPeriod
  /// Yes or no.
  case flag
  /// One of several.
  case choice([Option])
  /// Some of several.
  case choices([Option])
  /// Some of several, or names that the parties choose.
  case names([Option])
  /// How much longer something may take: a length of time, a percentage, or the time it took.
  case moreTime
  /// Words.
  case text
  /// A clock time.
  case time
  /// A date.
  case date
  /// A list of dates.
  case dates
  /// A span of months.
  case months

  /// One choice of a family.
  public struct Option: Equatable, Sendable {
    /// The key in files.
    public let key: String
    /// What it is called.
    public let name: LocalizedText
  }

  /// The kind whose choices are those of a type.
  public static func choice<Choice: TermChoice>(of type: Choice.Type) -> TermKind {
    .choice(Choice.allCases.map { Option(key: $0.rawValue, name: $0.name) })
  }

  /// The kind whose values are several choices of a type.
  public static func choices<Choice: TermChoice>(of type: Choice.Type) -> TermKind {
    .choices(Choice.allCases.map { Option(key: $0.rawValue, name: $0.name) })
  }

  /// Whether values of the kind are numbers that can be drawn and stepped.
  public var isScalar: Bool {
    switch self {
    case .rate, .addition, .share, .hourlyFloor, .periodFloor, .duration, .count, .amount,
      .distance, .speed, .moreTime:
      true
    default: false
    }
  }

  /// Whether values of the kind are lists, which may be empty.
  var isList: Bool {
    switch self {
    case .choices, .names, .dates: true
    default: false
    }
  }

  /// A value as an example for messages.
  public var example: String {
    switch self {
    case .rate(let units): "4.50 /" + (units.first ?? .order).rawValue
    case .addition(let units): "1.50 /\((units.first ?? .order).rawValue), 20 %"
    case .share: "22 %"
    case .hourlyFloor: "25.00 /h, local-minimum, 120 % local-minimum"
    case .periodFloor: "200.00, local-monthly-minimum"
    case .amount: "200.00"
    case .distance: "1.5 km"
    case .speed: "15 km/h"
    case .moreTime: "5 min, 20 %, actual"
    case .duration: "4 h, 20 min"
    case .clausePeriod: "30 days, 3 working days, 1 month"
    case .period: "day, week, month, 14 days from 2026-01-05"
    case .count: "12"
    case .countPerPeriod: "3 /day"
    case .flag: "true, false"
    case .choice(let options), .choices(let options), .names(let options):
      options.map(\.key).joined(separator: ", ")
    case .text: "…"
    case .time: "\"22:00\""
    case .date: "2026-07-01"
    case .dates: "[2026-02-17, 2026-02-18]"
    case .months: "6-10"
    }
  }
}
