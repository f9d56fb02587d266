import ParleyRecords
import ParleyValues

/// What the kernel needs to know of some records whatever the standards: the ranges of their
/// columns, and signals and forecasts laid out for look-up. Made once, used for every simulation.
public struct KernelRecords: Sendable {
  /// The records.
  public let records: PayRecords
  let bounds: ColumnBounds
  let timeline: WeatherTimeline
  let forecasts: ForecastGrid

  /// Prepares records.
  ///
  /// - Complexity: O(rows + signals² + forecasts).
  public init(_ records: PayRecords) {
    self.records = records
    bounds = ColumnBounds(records.log)
    timeline = WeatherTimeline(records.signals, areas: records.log.area.names)
    forecasts = ForecastGrid(records.forecasts, areas: records.log.area.names)
  }
}

/// The largest magnitudes in the columns, from which the kernel proves that its integers suffice.
struct ColumnBounds: Sendable {
  let distance: Int64
  let seconds: Int64
  let fare: Int64
  /// Whether every row ends, and none before its acceptance.
  let isTimed: Bool

  init(_ log: OrderLog) {
    func magnitude<Element>(_ column: OptionalColumn<Element>) -> Int64 {
      column.range.map { max(Int64($0.upperBound.magnitude), Int64($0.lowerBound.magnitude)) } ?? 0
    }
    distance = magnitude(log.distance)
    fare = magnitude(log.fare)
    isTimed =
      log.completed.values.map { ends in
        log.accepted.withUnsafeBufferPointer { starts in
          // An absent end is the smallest integer, before every acceptance.
          ends.withUnsafeBufferPointer { ends in
            starts.indices.allSatisfy { starts[$0] <= ends[$0] }
          }
        }
      } ?? (log.count == 0)
    var earliest = log.accepted.min() ?? 0
    for column in [log.started, log.pickedUp] {
      if let range = column.range { earliest = min(earliest, range.lowerBound) }
    }
    // No order lasts longer than the record.
    seconds = max((log.completed.range?.upperBound ?? earliest) - earliest, 0)
  }
}
