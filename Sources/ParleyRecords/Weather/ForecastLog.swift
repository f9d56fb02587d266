import ParleyValues

/// The maximum temperature an official station forecast for a day.
public struct ForecastRecord: Hashable, Sendable {
  /// The station that issued it.
  public var issuer: String
  /// The day it is for.
  public var date: CivilDate
  /// The area it is for; everywhere when `nil`.
  public var area: String?
  /// The maximum in thousandths of a degree Celsius.
  public var maximumThousandths: Int32
  /// The line of the source, from 1; 0 when it comes from no file.
  public var line: Int

  /// A forecast.
  public init(
    issuer: String, date: CivilDate, area: String? = nil, maximumThousandths: Int32, line: Int = 0
  ) {
    self.issuer = issuer
    self.date = date
    self.area = area
    self.maximumThousandths = maximumThousandths
    self.line = line
  }

  /// Whether the forecast is for an order's area; read as ``SignalRecord/holds(in:)``.
  public func holds(in orderArea: String?) -> Bool {
    guard let area else { return true }
    return orderArea.map { $0.utf8.elementsEqual(area.utf8) } ?? false
  }
}

/// Forecast maxima, by day and source line.
public struct ForecastLog: Sendable, Equatable {
  /// The forecasts in that order.
  public let forecasts: [ForecastRecord]

  /// The records of some forecasts in any order.
  ///
  /// - Complexity: O(n log n).
  public init(_ forecasts: [ForecastRecord]) {
    self.forecasts = forecasts.enumerated().sorted { first, second in
      if first.element.date != second.element.date {
        return first.element.date < second.element.date
      }
      return (first.element.line, first.offset) < (second.element.line, second.offset)
    }.map(\.element)
  }
}
