import ParleyRecords
import ParleyTerms
import ParleyValues

/// Up to two levels over the same records as the numbers of two lanes: for each class of orders the
/// lines whose highest is the pay, all of them proved to be exact in the 53 bits of a Double.
///
/// A Double holds integers below 2⁵³ exactly. With every numerator below 2⁵¹ its quotient by the
/// denominator is nearer to a half only where it is one, and adding 1.5 · 2⁵² rounds it to the
/// nearest whole number, halves to even; ``LaneRounding`` says the other roundings by that one.
final class LanePlan: @unchecked Sendable {
  let records: KernelRecords
  let lanes: [Lane]
  let classes: LaneClasses
  let moments: LaneMoments
  /// The lines of all classes; see ``LaneRows``.
  let rows: LaneRows
  /// Which lane has the pay in the records, if one has.
  let paidLane: Int?
  /// By lane: from where its engaged time runs. Recorded pay has the other lane's hours.
  let validity: [TimeValidity]
  /// By lane: whether overlapping orders count once.
  let countsOnce: [Bool]
  /// Which column of hours each of both lanes has: the same where they count alike.
  let hoursOfLane: SIMD2<Int>
  let periods: LanePeriods
  /// Whether some order may lack engaged time.
  let mayLackTime: Bool
  let namesWorkers: Bool
  /// The loops over orders.
  let loops: LaneLoops
  let laneCount: Int
  let hasStages: Bool
  /// The only stage of the periods, where it is the day and nothing but tiers and hourly floors.
  let dayStage: LanePeriods.Stage?

  /// Numerators stay below this.
  static let mostMagnitude = UInt128(1) << 51

  /// The plan of some levels.
  ///
  /// - Parameters:
  ///   - levels: one or two, as they stand in the lanes.
  ///   - gates: rules whose unpriced orders are left out too, with the levels' own in the order of
  ///     their reasons.
  /// - Returns: nothing when the lanes cannot be proved to suffice.
  init?(
    _ records: KernelRecords, _ levels: [PayLevel], gates: [PayLevel], loops: LaneLoops = .best
  ) {
    let kernels = gates.compactMap(\.kernel)
    let plans = kernels.compactMap(\.integers)
    guard plans.count == kernels.count, LanePlan.fits(records.records) else { return nil }
    let readsPaid = gates.contains { $0.kernel == nil }
    guard
      let classes = LaneClasses(records, kernels.map(\.table), plans, readsPaid: readsPaid)
    else { return nil }
    var lanes: [Lane] = []
    for level in levels {
      guard let kernel = level.kernel else {
        lanes.append(.paid)
        continue
      }
      guard let plan = kernel.integers, let lane = Lane(kernel.table, plan, records) else {
        return nil
      }
      lanes.append(lane)
    }
    guard let rows = LaneRows(records, lanes, classes, gates: gates),
      let periods = LanePeriods(lanes, classes, records),
      LanePlan.sumsFit(
        records.records, mostOfOrder: rows.mostPay + periods.mostTier + rows.mostAllowance)
    else { return nil }
    self.records = records
    self.loops = loops
    namesWorkers = records.records.namesWorkers
    self.lanes = lanes
    laneCount = lanes.count
    hasStages = !periods.stages.isEmpty
    dayStage = periods.isDayAlone ? periods.stages[0] : nil
    self.classes = classes
    self.rows = rows
    self.periods = periods
    moments = LaneMoments(classes)
    paidLane = levels.firstIndex { $0.kernel == nil }
    let stated = lanes.compactMap(\.hours).first
    let hours = lanes.map { $0.hours ?? stated }
    let validity = hours.map { TimeValidity($0?.from ?? .accepted) }
    countsOnce = hours.map { $0?.overlap == .once }
    let last = lanes.count - 1
    let isAlike = validity[0] == validity[last] && countsOnce[0] == countsOnce[last]
    hoursOfLane = SIMD2(0, isAlike ? 0 : 1)
    self.validity = validity
    mayLackTime = validity.contains { $0.mayFail(records.records.log) }
  }

  /// Whether the columns fit the numbers of a block.
  private static func fits(_ records: PayRecords) -> Bool {
    let log = records.log
    let times = [log.engaged, log.started.afterAcceptance, log.pickedUp.afterAcceptance]
    let amounts = [log.fare, log.paid, log.tip].map(\.packed)
    return times.allSatisfy { $0.fits(bits: 30) } && log.distance.packed.fits(bits: 30)
      && log.fare.packed.fits(bits: 30) && amounts.allSatisfy { $0.fits(bits: 50) }
  }

  /// Whether no sum of amounts leaves its numbers: of all orders 64 bits, of a worker's a Double.
  private static func sumsFit(_ records: PayRecords, mostOfOrder: UInt128) -> Bool {
    let log = records.log
    let amounts = [log.fare, log.paid, log.tip].map(\.packed).flatMap { [$0.least, $0.greatest] }
    let most = amounts.compactMap { $0.map { UInt128($0.magnitude) } }.max() ?? 0
    let ofWorker = records.workers.reduce(1) { max($0, $1.rows.count) }
    func fits(_ amount: UInt128, _ count: Int, bits: Int) -> Bool {
      let product = amount.multipliedReportingOverflow(by: UInt128(count))
      return !product.overflow && product.partialValue >> UInt128(bits) == 0
    }
    return fits(max(most, mostOfOrder), log.count + 1, bits: 60)
      && (!records.namesWorkers || fits(mostOfOrder, ofWorker, bits: 49))
  }
}
