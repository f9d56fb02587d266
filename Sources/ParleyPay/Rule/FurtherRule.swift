import ParleyTerms
import ParleyValues

/// What statutes and collective agreements of the world need beside the core of pay.md §2: only
/// ``ExplainedEngine`` reckons it.
public struct FurtherRule: Equatable, Sendable {
  /// Steps by distance in order.
  public let distanceSteps: [DistanceStepRule]
  /// A share of what the order costs.
  public let share: ShareRule?
  /// The share of the fee that an order cancelled after setting out pays.
  public let cancelledShare: Share?
  /// What rates for distance and time are divided by.
  public let utilisation: Share?
  /// What the time part of the minimum's formula is multiplied with.
  public let minimumTime: Share?
  /// What its distance part is multiplied with.
  public let minimumDistance: Share?
  /// The period over which minimums are added up and tested; each order by itself when absent.
  public let minimumPer: Period?
  /// Whether the price table holds for its listed distances only.
  public let isTableListed: Bool
  /// How orders count that cross a border.
  public let routes: Routes
  /// The rates of the part outside.
  public let outside: OutsideRates
  /// A wage for hours.
  public let wage: WageRule?
  /// What the amount of the hourly floor is built up from.
  public let floor: FloorFactors
  /// The floor over all workers.
  public let platformFloor: PlatformFloorRule?
}

/// A step by distance.
public struct DistanceStepRule: Equatable, Sendable {
  /// The distance that must be exceeded.
  public let over: Distance
  /// What is added.
  public let add: Rate
}

/// A share of what an order costs.
public struct ShareRule: Equatable, Sendable {
  /// The share.
  public let rate: Share
  /// Of what.
  public let of: SharedAmount
}

/// A wage for hours.
public struct WageRule: Equatable, Sendable {
  /// The wage of an hour in smallest units.
  public let hour: Fraction
  /// The wage as it is stated.
  public let stated: Rate
  /// For which hours.
  public let time: MeasuredTime
  /// Over which period it is rounded.
  public let per: Period
  /// What hours on holidays are multiplied with.
  public let holiday: Share?
  /// Additions at certain times.
  public let bands: [WageBandRule]
}

/// An addition to the wage.
public struct WageBandRule: Equatable, Sendable {
  /// The first second of the day that is in the band.
  public let from: CivilTime
  /// The first second that is not; earlier than `from` when the band passes midnight.
  public let to: CivilTime
  /// The days of the week, of the moment itself.
  public let days: [Weekday]?
  /// What is added.
  public let add: Addition

  /// Whether a second of a day is in the band.
  func holds(atSecond second: Int, on weekday: Weekday) -> Bool {
    if let days, !days.contains(weekday) { return false }
    let (start, end) = (Int(from.secondOfDay), Int(to.secondOfDay))
    return start <= end ? (start..<end).contains(second) : second >= start || second < end
  }
}

/// A floor over all workers of the records.
public struct PlatformFloorRule: Equatable, Sendable {
  /// The amount of an hour.
  public let amount: FloorPrice
  /// The period.
  public let per: Period
}

extension FurtherRule {
  /// The rule of standards without scopes, variants and dated terms.
  ///
  /// - Throws: ``Diagnostics`` with `pay.needs-minimum-wage`.
  init(_ standards: Standards, in context: PayContext) throws(Diagnostics) {
    let (piece, hours) = (standards.pieceRate, standards.onlineHours)
    distanceSteps = piece.distanceSteps.compactMap { step in
      step.add.map { DistanceStepRule(over: step.over, add: $0) }
    }
    share = piece.share.rate.map { ShareRule(rate: $0, of: piece.share.of ?? .fare) }
    cancelledShare = piece.share.cancelled
    utilisation = piece.factors.utilisation
    minimumTime = piece.factors.minimumTime
    minimumDistance = piece.factors.minimumDistance
    minimumPer = piece.minimum.isEmpty ? nil : piece.minimum.per
    isTableListed = !piece.table.rows.isEmpty && piece.table.lookup == .listed
    routes = piece.routes
    outside = piece.outside
    wage = FurtherRule.wage(hours.wage)
    floor = hours.floorFactors
    platformFloor = try FurtherRule.platformFloor(hours.platformFloor, in: context)
  }

  private static func wage(_ wage: HourlyWage) -> WageRule? {
    guard let stated = wage.amount else { return nil }
    let seconds = stated.per == .month ? wage.monthHours?.seconds ?? 0 : 3600
    guard seconds > 0 else { return nil }
    return WageRule(
      hour: stated.price.fraction * Fraction(3600, Int128(seconds)), stated: stated,
      time: wage.time ?? .online, per: wage.per ?? .day, holiday: wage.holiday,
      bands: wage.bands.compactMap { band in
        guard let add = band.add, let end = CivilTime(secondOfDay: 86_400) else { return nil }
        return WageBandRule(
          from: band.from ?? .midnight, to: band.to ?? end,
          days: band.days?.choices.map(\.weekday), add: add)
      })
  }

  private static func platformFloor(
    _ floor: PlatformFloor, in context: PayContext
  ) throws(Diagnostics) -> PlatformFloorRule? {
    guard let amount = floor.amount, let per = floor.per else { return nil }
    return PlatformFloorRule(
      amount: try PayRule.price(
        amount, minimum: context.minimumWages.hourly,
        missing: LocalizedText(
          zhHans: "标准中的平台总额保底引用了当地小时最低工资标准，但没有给出该标准",
          en: "the floor over all workers names the local hourly minimum wage, which was not given")
      ),
      per: per)
  }

  /// Whether nothing of this is stated.
  var isEmpty: Bool {
    distanceSteps.isEmpty && share == nil && cancelledShare == nil && utilisation == nil
      && minimumTime == nil && minimumDistance == nil && minimumPer == nil
      && !isTableListed && routes == Routes() && wage == nil && floor == FloorFactors()
      && platformFloor == nil
  }
}

extension PayRule {
  /// What an hour of the hourly floor comes to, exactly: (amount × index + costs) ÷ utilisation.
  var floorHour: Fraction? {
    guard let amount = hourlyFloor?.amount.fraction else { return nil }
    let indexed = amount * (further.floor.index ?? .whole).fraction
    let whole = indexed + (further.floor.costs?.amountOfOne ?? .zero)
    return whole / (further.floor.utilisation ?? .whole).fraction
  }
}
