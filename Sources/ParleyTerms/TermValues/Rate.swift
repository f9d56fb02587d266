import ParleyValues

/// What a rate is paid for one of.
public enum RateUnit: String, CaseIterable, Codable, Sendable {
  /// One completed order.
  case order
  /// One kilometre.
  case kilometre = "km"
  /// One mile.
  case mile = "mi"
  /// One second of the time named by the term.
  case second = "s"
  /// One minute.
  case minute = "min"
  /// One hour.
  case hour = "h"
  /// One civil day.
  case day
  /// One week.
  case week
  /// One month.
  case month
  /// One floor of a building.
  case floor

  /// The word behind the stroke: `单`, `order`.
  public var name: LocalizedText {
    switch self {
    case .order: LocalizedText(zhHans: "单", en: "order")
    case .kilometre: LocalizedText(zhHans: "公里", en: "km")
    case .mile: LocalizedText(zhHans: "英里", en: "mile")
    case .second: LocalizedText(zhHans: "秒", en: "second")
    case .minute: LocalizedText(zhHans: "分钟", en: "minute")
    case .hour: LocalizedText(zhHans: "小时", en: "hour")
    case .day: LocalizedText(zhHans: "日", en: "day")
    case .week: LocalizedText(zhHans: "周", en: "week")
    case .month: LocalizedText(zhHans: "月", en: "month")
    case .floor: LocalizedText(zhHans: "层", en: "floor")
    }
  }
}

/// A price for one of something: 4.50 yuan an order.
public struct Rate: Hashable, Codable, Sendable {
  /// The price of one.
  public var price: UnitPrice
  /// One of what.
  public var per: RateUnit

  /// A rate.
  public init(_ price: UnitPrice, per: RateUnit) {
    self.price = price
    self.per = per
  }
}

/// What a band or a weather signal adds to an order: a fixed amount or a percentage of its rate.
public enum Addition: Hashable, Codable, Sendable {
  /// A fixed amount an order.
  case amount(Rate)
  /// A percentage.
  case percentage(Share)
}

/// The amount of a floor: stated, or the local minimum wage times a share.
public enum FloorAmount: Hashable, Codable, Sendable {
  /// A stated amount of one hour, for hourly floors.
  case hourly(UnitPrice)
  /// A stated amount of the period, for period floors.
  case period(UnitPrice)
  /// The local minimum wage (hourly or monthly, as the term says) times the share.
  case localMinimum(Share)
}
