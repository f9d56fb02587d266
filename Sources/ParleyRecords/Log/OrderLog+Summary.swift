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
    if let field = CodedField.allCases.first(where: { $0.column == column }) {
      let words = coded[field.rawValue]
      return ColumnSummary(
        range: nil, distinctCount: words.names.count, presentCount: words.codes.presentCount)
    }
    switch column {
    case .worker:
      return ColumnSummary(
        range: nil, distinctCount: hasWorkers ? workers.count : 0,
        presentCount: hasWorkers ? count : 0)
    case .order:
      return ColumnSummary(
        range: nil, distinctCount: nil,
        presentCount: identifier.hasValues ? (0..<count).count { identifier[$0] != nil } : 0)
    case .accepted: return summary(column, accepted.packed)
    case .engaged: return summary(column, engaged)
    default:
      guard let field = NumberField.allCases.first(where: { $0.column == column }) else {
        return ColumnSummary(range: nil, distinctCount: nil, presentCount: 0)
      }
      let values = numbers[field.rawValue]
      if !field.isMoment { return summary(column, values) }
      let moments = MomentColumn(accepted: accepted.packed, afterAcceptance: values)
      let printer = RangePrinter(currency: currency, distanceUnit: distanceUnit)
      return ColumnSummary(
        range: printer.printed(column, moments.range), distinctCount: nil,
        presentCount: values.presentCount)
    }
  }

  private func summary(_ column: OrderColumn, _ values: PackedColumn) -> ColumnSummary {
    let printer = RangePrinter(currency: currency, distanceUnit: distanceUnit)
    return ColumnSummary(
      range: printer.printed(column, values.range), distinctCount: nil,
      presentCount: values.presentCount)
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

/// Prints the least and the greatest value of a column in the units of a log.
struct RangePrinter {
  let currency: Currency
  let distanceUnit: Distance.Unit

  /// The range of a column of numbers or moments; moments come as civil seconds.
  func printed(_ column: OrderColumn, _ range: ClosedRange<Int64>?) -> ColumnRange? {
    guard let range else { return nil }
    return ColumnRange(
      least: printed(column, range.lowerBound), greatest: printed(column, range.upperBound))
  }

  private func printed(_ column: OrderColumn, _ value: Int64) -> String {
    switch column {
    case .accepted, .completed, .started, .pickedUp, .cancelledAt, .promised:
      CivilDateTime(secondsSinceEpoch: value).description
    case .fare, .paid, .tip, .deduction, .carrierFee, .aggregatorFee, .orderValue:
      Money(minorUnits: value).text(in: currency)
    case .distance, .pickupDistance, .outsideDistance:
      Distance(thousandths: value, unit: distanceUnit).text
    case .weight: DecimalText.print(value, scale: 3, keeping: 0) + " kg"
    case .waiting, .engaged, .outsideTime: RangePrinter.duration(value)
    case .paidOn: CivilDate(daysSinceEpoch: Int32(value)).description
    default: String(value)
    }
  }

  /// `18:05`, `1:02:03`.
  private static func duration(_ seconds: Int64) -> String {
    let clock = [seconds / 60 % 60, seconds % 60].map { DecimalText.padded(Int($0), to: 2) }
    let minutes = clock.joined(separator: ":")
    return seconds >= 3600 ? "\(seconds / 3600):\(minutes)" : minutes
  }
}
