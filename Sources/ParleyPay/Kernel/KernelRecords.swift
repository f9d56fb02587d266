import ParleyRecords
import ParleyValues

/// What the kernel needs to know of records whatever the standards: the bounds of their columns,
/// and signals and forecasts laid out for look-up. Made once for all the standards of a comparison.
public struct KernelRecords: Sendable {
  /// The records.
  public let records: PayRecords
  let bounds: ColumnBounds
  let timeline: WeatherTimeline

  /// Prepares records.
  ///
  /// - Complexity: O(areas × signals log signals).
  public init(_ records: PayRecords) {
    self.records = records
    bounds = ColumnBounds(records.log)
    timeline = WeatherTimeline(
      records.signals, records.forecasts, areas: records.log.area.names)
  }
}
