import ParleyValues

/// The columns that the lanes write earnings to.
struct LaneEarnings: @unchecked Sendable {
  private let first: EarningsTarget.Columns
  private let second: EarningsTarget.Columns
  private let isAdding: Bool

  init(_ target: EarningsTarget, levels: Int) {
    first = target.columns(0)
    second = levels > 1 ? target.columns(1) : EarningsPart.allCases.map { _ in nil }
    isAdding = target.isAdding
  }

  /// Writes what a worker has on both levels, where they have such amounts.
  @inline(__always)
  func write(_ amounts: LaneSums, to part: EarningsPart, _ worker: Int) {
    if let column = first[part.rawValue] { write(amounts[0], column + worker) }
    if let column = second[part.rawValue] { write(amounts[1], column + worker) }
  }

  /// Writes what a worker has on whichever level has such amounts.
  @inline(__always)
  func write(_ amount: Int64, to part: EarningsPart, _ worker: Int) {
    write(LaneSums(repeating: amount), to: part, worker)
  }

  @inline(__always)
  private func write(_ amount: Int64, _ place: UnsafeMutablePointer<Int64>) {
    place.pointee = isAdding ? place.pointee &+ amount : amount
  }
}

extension LanePlan {
  /// The amounts that the lanes may find.
  var parts: EarningsTarget.Parts {
    let log = records.records.log
    let ofBoth: Set<EarningsPart> = [.orders, .onlineSeconds]
    let ofRules: Set<EarningsPart> = [.tips, .fares, .ordersWithFare]
    var common = ofBoth.union(ofRules)
    if hoursOfLane[0] == hoursOfLane[1] { common.insert(.engagedSeconds) }
    let levels = lanes.indices.map { lane in
      var own: Set<EarningsPart> = [.orders, .orderPay, .engagedSeconds]
      if records.records.shifts != nil { own.insert(.onlineSeconds) }
      if lane == paidLane { return own }
      if rows.weatherLines > 0 { own.insert(.weatherAdditions) }
      if rows.allowance != nil { own.insert(.distanceAllowance) }
      if log.tip.packed.hasValues { own.insert(.tips) }
      if log.fare.packed.hasValues { own.formUnion([.fares, .ordersWithFare]) }
      if periods.isScanned[lane] {
        own.formUnion([.tiers, .allowances, .capReturns, .periodFloors, .hourlyFloor])
      }
      for stage in periods.stages {
        if stage.hasTiers { own.insert(.tiers) }
        if stage.hasCapsOrFloors { own.formUnion([.capReturns, .periodFloors]) }
        if stage.hourly != nil { own.insert(.hourlyFloor) }
      }
      return own
    }
    return EarningsTarget.Parts(levels: levels, common: common)
  }
}
