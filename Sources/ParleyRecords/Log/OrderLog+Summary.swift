import ParleyValues

/// What one column of a log holds, in short.
public struct ColumnSummary: Sendable, Equatable {
  /// The smallest and largest value, printed.
  public var range: ColumnRange?
  /// How many different words or ids there are.
  public var distinctCount: Int?
  /// How many rows have a value.
  public var presentCount: Int
}

extension OrderLog {
  /// What a column holds, in short.
  ///
  /// - Complexity: O(orders).
  public func summary(of column: OrderColumn) -> ColumnSummary {
    switch column {
    case .worker:
      ColumnSummary(
        range: nil, distinctCount: hasWorkers ? workers.count : 0,
        presentCount: hasWorkers ? count : 0)
    case .order:
      ColumnSummary(
        range: nil, distinctCount: nil,
        presentCount: identifier.hasValues ? (0..<count).count { identifier[$0] != nil } : 0)
    case .accepted:
      ColumnSummary(
        range: printed(accepted.min(), accepted.max(), OrderLog.moment), distinctCount: nil,
        presentCount: count)
    case .engaged: engagedSummary
    case .completed: summary(completed, OrderLog.moment)
    case .started: summary(started, OrderLog.moment)
    case .pickedUp: summary(pickedUp, OrderLog.moment)
    case .cancelledAt: summary(cancelledAt, OrderLog.moment)
    case .fare: summary(fare, money)
    case .paid: summary(paid, money)
    case .tip: summary(tip, money)
    case .deduction: summary(deduction, money)
    case .distance: summary(distance, length)
    case .pickupDistance: summary(pickupDistance, length)
    case .weight: summary(weight) { DecimalText.print($0, scale: 3, keeping: 0) + " kg" }
    case .waiting: summary(waiting, OrderLog.duration)
    case .floors: summary(floors) { String($0) }
    case .paidOn: summary(paidOn) { CivilDate(daysSinceEpoch: Int32($0)).description }
    case .area: summary(area)
    case .category: summary(category)
    case .employer: summary(employer)
    case .variant: summary(variant)
    case .batch: summary(batch)
    case .cancelledBy: summary(cancelledBy)
    case .deductionReason: summary(deductionReason)
    case .promised: summary(promised, OrderLog.moment)
    case .carrierFee: summary(carrierFee, money)
    case .aggregatorFee: summary(aggregatorFee, money)
    case .loading: summary(loading)
    case .upheld: summary(upheld)
    case .appeal: summary(appeal)
    case .exemption: summary(exemption)
    case .orderValue: summary(orderValue, money)
    case .route: summary(route)
    case .outsideDistance: summary(outsideDistance, length)
    case .outsideTime: summary(outsideTime, OrderLog.duration)
    }
  }

  private static func moment(_ seconds: Int64) -> String {
    CivilDateTime(secondsSinceEpoch: seconds).description
  }

  /// `18:05`, `1:02:03`.
  private static func duration(_ seconds: Int64) -> String {
    let clock = [seconds / 60 % 60, seconds % 60].map { DecimalText.padded(Int($0), to: 2) }
    let minutes = clock.joined(separator: ":")
    return seconds >= 3600 ? "\(seconds / 3600):\(minutes)" : minutes
  }

  private func money(_ amount: Int64) -> String { Money(minorUnits: amount).text(in: currency) }

  private func length(_ thousandths: Int64) -> String {
    Distance(thousandths: thousandths, unit: distanceUnit).text
  }

  private func printed(
    _ least: Int64?, _ greatest: Int64?, _ show: (Int64) -> String
  ) -> ColumnRange? {
    guard let least, let greatest else { return nil }
    return ColumnRange(least: show(least), greatest: show(greatest))
  }

  private func summary<Element>(
    _ column: OptionalColumn<Element>, _ show: (Int64) -> String
  ) -> ColumnSummary {
    let range = column.range
    return ColumnSummary(
      range: printed(
        range.map { Int64($0.lowerBound) }, range.map { Int64($0.upperBound) }, show),
      distinctCount: nil, presentCount: column.presentCount)
  }

  private func summary(
    _ column: MomentColumn, _ show: (Int64) -> String
  ) -> ColumnSummary {
    let range = column.range
    return ColumnSummary(
      range: printed(range?.lowerBound, range?.upperBound, show), distinctCount: nil,
      presentCount: column.presentCount)
  }

  private func summary(_ column: CodedColumn) -> ColumnSummary {
    ColumnSummary(
      range: nil, distinctCount: column.names.count, presentCount: column.codes.presentCount)
  }

  private var engagedSummary: ColumnSummary {
    ColumnSummary(
      range: printed(engaged.least, engaged.greatest, OrderLog.duration), distinctCount: nil,
      presentCount: engaged.presentCount)
  }

  /// Stretches of civil days without any acceptance between the first and the last.
  ///
  /// - Complexity: O(orders + days).
  public var gaps: [ClosedRange<CivilDate>] {
    guard let days else { return [] }
    let first = Int64(days.lowerBound.daysSinceEpoch)
    var hasOrders = Array(repeating: false, count: days.lowerBound.days(until: days.upperBound) + 1)
    accepted.forEachBlock { _, moments in
      for moment in moments { hasOrders[Int(moment.flooredQuotient(86_400) - first)] = true }
    }
    return DayGaps.gaps(hasOrders, first: days.lowerBound)
  }
}

/// Stretches of days on which nothing happened.
enum DayGaps {
  static func gaps(_ isPresent: [Bool], first: CivilDate) -> [ClosedRange<CivilDate>] {
    var gaps: [ClosedRange<CivilDate>] = []
    var start: Int?
    for (day, isPresent) in isPresent.enumerated() {
      if !isPresent {
        start = start ?? day
      } else if let begun = start {
        gaps.append(first.adding(days: begun)...first.adding(days: day - 1))
        start = nil
      }
    }
    return gaps
  }
}
