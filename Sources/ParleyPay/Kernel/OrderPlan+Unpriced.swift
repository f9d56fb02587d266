import ParleyRecords
import ParleyTerms
import ParleyValues

extension OrderPlan {
  /// Whether some row may have no price.
  func mayLeaveOut(_ bounds: ColumnBounds) -> Bool {
    let mayLackTime = engagedFrom != .accepted || !bounds.isTimed
    return (readsDistance && !bounds.hasAllDistances) || (readsFare && !bounds.hasAllFares)
      || (readsTime && mayLackTime) || line(of: bounds.distance) == unpricedLine
  }

  /// Why a row has no price, if it has none.
  func unpricedReason(_ columns: ScanColumns, _ row: Int) -> UnpricedReason? {
    let distance = columns.distance[row]
    if readsDistance, distance == nil { return .noDistance }
    if readsTime, engagedSpan(columns, row) == nil { return .noTime }
    if readsFare, columns.fare[row] == nil { return .noFare }
    return line(of: distance.map { Int64($0) } ?? 0) == unpricedLine ? .beyondTable : nil
  }

  /// From when to when an order is engaged; nothing when a moment is missing or it ends before it
  /// begins.
  @inline(__always)
  func engagedSpan(_ columns: ScanColumns, _ row: Int) -> Range<Int64>? {
    let start: Int64? =
      switch engagedFrom {
      case .accepted: columns.accepted[row]
      case .started: columns.started[row]
      case .pickedUp: columns.pickedUp[row]
      }
    guard let start, let end = columns.completed[row], start <= end else { return nil }
    return start..<end
  }
}
