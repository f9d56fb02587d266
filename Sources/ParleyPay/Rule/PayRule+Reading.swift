import ParleyTerms
import ParleyValues

extension PayRule {
  /// Whether the rule reads an order's distance; orders without one are then unpriced.
  public var readsDistance: Bool {
    if distanceAllowance != nil || hourlyFloor?.distance != nil { return true }
    if !further.distanceSteps.isEmpty { return true }
    if case .formula(_, let distance?, _, _) = minimum, distance.price != .zero { return true }
    switch rate {
    case .piece(let piece): return !piece.distance.isEmpty
    case .table: return true
    case .fare: return false
    }
  }

  /// Whether the rule reads an order's engaged time.
  public var readsTime: Bool {
    if hourlyFloor?.time == .engaged || further.wage?.time == .engaged { return true }
    if further.platformFloor != nil { return true }
    if case .formula(_, _, let time?, _) = minimum, time.price != .zero { return true }
    if case .piece(let piece) = rate { return piece.time != nil }
    return false
  }

  /// Whether the rule cannot do without an order's fare.
  public var readsFare: Bool {
    if case .fare = rate { return true }
    return further.share?.of == .fare
  }

  /// Whether a percentage holds on a day.
  public func isHoliday(_ day: CivilDate) -> Bool {
    var (low, high) = (0, holidays.count)
    while low < high {
      let middle = (low + high) / 2
      if holidays[middle] < day { low = middle + 1 } else { high = middle }
    }
    return low < holidays.count && holidays[low] == day
  }

  /// The moment from which an order's engaged time runs, if the record has it.
  public func engagedStart(of order: OrderMoments) -> Int64? {
    switch hours.from {
    case .accepted: order.accepted
    case .started: order.started
    case .pickedUp: order.pickedUp
    }
  }

  /// The engaged seconds of an order by itself; none when a moment is missing or the order ends
  /// before it begins.
  public func engagedSeconds(of order: OrderMoments) -> Int64? {
    guard let start = engagedStart(of: order), let end = order.completed, end >= start else {
      return nil
    }
    return end - start
  }
}

/// The moments of an order in civil seconds.
public struct OrderMoments: Equatable, Sendable {
  /// Acceptance.
  public var accepted: Int64
  /// Setting out.
  public var started: Int64?
  /// Pick-up.
  public var pickedUp: Int64?
  /// Completion.
  public var completed: Int64?

  /// The moments of an order.
  public init(accepted: Int64, started: Int64?, pickedUp: Int64?, completed: Int64?) {
    self.accepted = accepted
    self.started = started
    self.pickedUp = pickedUp
    self.completed = completed
  }
}

/// Why an order is left out of both levels (pay.md §3).
public enum UnpricedReason: Int, CaseIterable, Codable, Hashable, Sendable {
  /// The standards read the distance, and the record has none.
  case noDistance
  /// The standards read engaged time, and the record lacks its beginning or end.
  case noTime
  /// Pay rests on the fare, and the record has none.
  case noFare
  /// The distance is beyond the price table, which says nothing of it.
  case beyondTable
  /// The baseline is the pay in the records, and this order has none.
  case noRecordedPay
  /// The standards do not hold for an order on this route.
  case notCovered
  /// The order crosses a border, and the record does not say how much of it lies outside.
  case noOutsidePart
  /// The standards read the value of the goods, and the record has none.
  case noOrderValue
  /// The price table holds for listed distances only, and this is none of them.
  case notListed

  /// The reason in words.
  public var name: LocalizedText {
    switch self {
    case .noDistance: LocalizedText(zhHans: "没有配送距离", en: "no distance")
    case .noTime: LocalizedText(zhHans: "没有接单时间的起点或终点", en: "no engaged time")
    case .noFare: LocalizedText(zhHans: "没有顾客支付金额", en: "no fare")
    case .beyondTable:
      LocalizedText(zhHans: "运距超出价目表，标准未作规定", en: "distance beyond the price table")
    case .noRecordedPay: LocalizedText(zhHans: "记录中没有实付报酬", en: "no pay in the records")
    case .notCovered:
      LocalizedText(zhHans: "起讫地不在标准适用范围内", en: "its route is not covered by the standards")
    case .noOutsidePart:
      LocalizedText(zhHans: "跨区订单没有区外里程或时长", en: "no distance or time outside the area")
    case .noOrderValue: LocalizedText(zhHans: "没有货品金额", en: "no order value")
    case .notListed:
      LocalizedText(zhHans: "价目表没有列出这一里程", en: "the price table does not list this distance")
    }
  }
}
