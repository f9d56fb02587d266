import ParleyValues

/// A heat allowance 高温津贴 for one month. It is due to employees; platforms are only urged to pay it.
public struct HeatAllowance: Hashable, Sendable {
  /// The amount; nothing outside the months of the place.
  public let amount: Money
  /// Whether the month is one of those the place pays for.
  public let isInSeason: Bool
  /// The monthly or daily amount it rests on.
  public let answer: LawAnswer
}

extension LawBook {
  /// The heat allowance of one month: by days where the days are given and the place has a daily
  /// amount, else the monthly amount.
  ///
  /// - Parameters:
  ///   - jurisdiction: the place.
  ///   - month: any day of the month.
  ///   - isOutdoor: outdoor or high-temperature work; else other work that has a claim.
  ///   - days: days with a claim; nothing for the whole month.
  /// - Returns: the amount, or nothing when the place has no figure.
  public func heatAllowance(
    in jurisdiction: Jurisdiction, month: CivilDate, isOutdoor: Bool = true, days: Int? = nil
  ) -> HeatAllowance? {
    let variant = isOutdoor ? "outdoor" : "indoor"
    var answer = figure(.heatAllowanceMonthly, variant: variant, in: jurisdiction, on: month)
    var times = 1
    if let days,
      let daily = figure(.heatAllowanceDaily, variant: variant, in: jurisdiction, on: month)
    {
      (answer, times) = (daily, min(max(0, days), 31))
    }
    guard let answer, let amount = answer.value.value.money else { return nil }
    var isInSeason = true
    if let season = figure(.heatAllowanceSeason, in: answer.answeredBy, on: month),
      case .season(let first, let last) = season.value.value
    {
      isInSeason = (first...last).contains(month.month)
    }
    let total = isInSeason ? Money(minorUnits: amount.minorUnits * Int64(times)) : .zero
    return HeatAllowance(amount: total, isInSeason: isInSeason, answer: answer)
  }
}
