import ParleyValues

/// The columns that the lanes write earnings to. Whoever makes it frees it.
struct LaneEarnings {
  /// By level and the raw value of ``EarningsPart``; both levels, also where there is one.
  private let columns: UnsafeMutablePointer<UnsafeMutablePointer<Int64>?>
  private let isAdding: Bool

  private static let parts = EarningsPart.allCases.count

  init(_ target: EarningsTarget, levels: Int) {
    columns = .allocate(capacity: 2 * LaneEarnings.parts)
    columns.initialize(repeating: nil, count: 2 * LaneEarnings.parts)
    for level in 0..<levels {
      for (part, column) in target.columns(level).enumerated() {
        columns[level * LaneEarnings.parts + part] = column
      }
    }
    isAdding = target.isAdding
  }

  func deallocate() { columns.deallocate() }

  /// Writes what a worker has on both levels, where they have such amounts.
  @inline(__always)
  func write(_ amounts: LaneSums, to part: EarningsPart, _ worker: Int) {
    if let column = columns[part.rawValue] { write(amounts[0], column + worker) }
    if let column = columns[LaneEarnings.parts + part.rawValue] {
      write(amounts[1], column + worker)
    }
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
