import ParleyRecords
import ParleyTerms
import ParleyValues

extension PayKernel {
  /// Why each row has no price: 0 for a price, else one more than the raw value of an
  /// ``UnpricedReason``.
  ///
  /// - Returns: nothing when every row has a price.
  /// - Complexity: O(orders).
  public func unpricedRows() -> [UInt8]? {
    switch plan {
    case .narrow(let plan): unpricedRows(plan)
    case .wide(let plan): unpricedRows(plan)
    case .fractions(let plan): unpricedRows(plan)
    case .explained: explainedUnpricedRows
    }
  }

  private var explainedUnpricedRows: [UInt8]? {
    let engine = ExplainedEngine(table, records.records)
    let reasons = (0..<records.records.log.count).map { row -> UInt8 in
      guard case .unpriced(let reason)? = try? engine.price(row: row) else { return 0 }
      return UInt8(reason.rawValue + 1)
    }
    return reasons.contains { $0 != 0 } ? reasons : nil
  }

  private func unpricedRows<Number: ExactNumber>(_ plan: ColumnPlan<Number>) -> [UInt8]? {
    let columns = ScanColumns(records.records.log)
    guard plan.orders.contains(where: { $0.mayLeaveOut(records.bounds) }) else {
      return nil
    }
    var reasons = [UInt8](repeating: 0, count: records.records.log.count)
    var found = false
    for row in reasons.indices {
      let day = Int32(columns.accepted[row].flooredQuotient(86_400))
      let order =
        plan.orders.count == 1
        ? plan.orders[0] : plan.orders[table.place(of: table.combination(ofRow: row), on: day)]
      if let reason = order.unpricedReason(columns, row) {
        reasons[row] = UInt8(reason.rawValue + 1)
        found = true
      }
    }
    return found ? reasons : nil
  }
}

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
