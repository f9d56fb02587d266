import CParleyLanes
import ParleyRecords
import ParleyTerms
import ParleyValues

/// Walks over orders block by block in two lanes: classes, prices, hours, then the workers' periods
/// from the running sums. Each thread has its own.
final class LaneScan {
  let plan: LanePlan
  let block: LaneBlock
  let log: OrderLog
  let records: PayRecords
  let loops: LaneLoops
  private let read: LaneColumns
  private let nextReads: UnsafeMutableBufferPointer<ParleyAhead>
  let fares: LaneColumn
  let tips: LaneColumn
  let hasShifts: Bool
  /// By lane: the scan of integers that reckons its periods, where the lanes cannot.
  let scans: [WorkerScan<Int64>?]
  /// Where the earnings are written.
  let columns: LaneEarnings
  /// What the worker that was reckoned last has beside the pay of orders.
  var found = Found()
  /// What collects the walk.
  let needs: WalkNeeds
  /// The rows of the block that is walked.
  var rows = 0..<0
  /// How many of them have a price.
  var count = 0
  /// Whether rows were left out, so that orders no longer stand at their rows.
  var isCompacted = false
  /// The rows left out, from the block's first, with their reasons.
  var unpriced: [UnpricedRow] = []
  /// How many orders of the block may have a weather addition.
  var weatherCount = 0
  /// The first of them that no worker has had.
  var nextWeather = 0
  /// How many stretches of orders within one day the block has, and the first no worker has had.
  var dayCount = 0
  var nextDay = 0
  /// Whether tiers and floors of the block's days are reckoned all at once.
  var hasDays = false
  /// By lane: the latest completion, carried from block to block where no worker is named.
  var latest = LaneSums(repeating: .min)

  init(_ plan: LanePlan, needs: WalkNeeds, _ target: EarningsTarget, capacity: Int) {
    self.plan = plan
    self.needs = needs
    records = plan.records.records
    log = records.log
    loops = plan.loops
    columns = LaneEarnings(target, levels: plan.laneCount)
    read = LaneColumns(plan, log)
    nextReads = .allocate(capacity: read.all.count)
    nextReads.initialize(repeating: ParleyAhead(memory: nil, width: 0))
    fares = LaneColumn(log.fare.packed, loops)
    tips = LaneColumn(log.tip.packed, loops)
    hasShifts = records.shifts != nil
    block = LaneBlock(capacity: capacity)
    scans = plan.lanes.enumerated().map { lane, level in
      guard plan.periods.isScanned[lane], let table = level.table, let own = level.plan else {
        return nil
      }
      return WorkerScan(own, table, plan.records)
    }
  }

  deinit {
    columns.deallocate()
    nextReads.deallocate()
  }

  /// Prices the orders of a block.
  func price(_ rows: Range<Int>) {
    self.rows = rows
    count = rows.count
    load()
    classify()
    leaveOut()
    plan.rows.price(count, block, plan, ahead: ahead(rows.upperBound))
    countEachHours()
    (dayCount, nextDay, hasDays) = (0, 0, false)
    if let lane = plan.paidLane { takePaid(lane) }
    markWeather()
  }

  /// What a block from a row on will read.
  private func ahead(_ row: Int) -> UnsafeBufferPointer<ParleyAhead> {
    guard row < log.count else { return UnsafeBufferPointer(rebasing: nextReads[0..<0]) }
    for (place, column) in read.all.enumerated() { nextReads[place] = column.ahead(row) }
    return UnsafeBufferPointer(nextReads)
  }

  // MARK: From the columns

  private func load() {
    read.accepted.write(
      rows, from: plan.classes.times.origin, to: block.accepted, absent: 0)
    read.distance.write(rows, to: block.distance, absent: 0)
    if plan.rows.cap != PARLEY_NO_CAP || plan.rows.readsFare || plan.periods.readsFare {
      fares.write(rows, to: block.fare, absent: LaneBlock.unknown)
    }
    for validity in read.validities { load(validity) }
  }

  private func load(_ validity: TimeValidity) {
    let seconds = block.seconds[validity.rawValue]
    read.engaged.write(rows, to: seconds, absent: LaneBlock.unknown)
    if let column = read.starts[validity.rawValue] {
      // The memory for marks is free until prices stand.
      let starts = block.marked
      column.write(rows, to: starts, absent: Int32.max)
      for place in 0..<count {
        let isKnown = seconds[place] != LaneBlock.unknown && starts[place] <= seconds[place]
        seconds[place] = isKnown ? seconds[place] &- starts[place] : LaneBlock.unknown
      }
    }
    if read.mayFail[validity.rawValue] {
      for place in 0..<count where seconds[place] < 0 { seconds[place] = LaneBlock.unknown }
    }
  }

  private func classify() {
    plan.classes.write(rows: rows, read.segments, block, log)
    var areas: UnsafePointer<Int32>?
    if plan.classes.times.tellsPlaces {
      read.areas.write(rows, to: block.marked, absent: -1)
      areas = UnsafePointer(block.marked)
    }
    plan.moments.write(count, block, areas: areas, loops)
  }

  // MARK: Orders without a price

  /// Drops the orders that have no price and moves the others together.
  private func leaveOut() {
    isCompacted = false
    unpriced.removeAll(keepingCapacity: true)
    guard plan.rows.leavesOut else { return }
    let reasons = plan.rows.reasons
    let entries = block.entries
    for place in 0..<count {
      let reason = reasons[Int(entries[place] & LaneTimes.classMask)]
      if reason != 0 { unpriced.append(UnpricedRow(row: rows.lowerBound + place, reason: reason)) }
    }
    guard !unpriced.isEmpty else { return }
    isCompacted = true
    var next = 0
    let used = TimeValidity.allCases.filter { plan.validity.contains($0) }.map(\.rawValue)
    for place in 0..<count {
      if reasons[Int(entries[place] & LaneTimes.classMask)] != 0 { continue }
      entries[next] = entries[place]
      block.rows[next] = Int32(truncatingIfNeeded: place)
      block.accepted[next] = block.accepted[place]
      block.distance[next] = block.distance[place]
      block.fare[next] = block.fare[place]
      for kind in used {
        block.seconds[kind][next] = block.seconds[kind][place]
      }
      next += 1
    }
    count = next
  }

  /// The row of an order of the block.
  @inline(__always)
  func row(of order: Int) -> Int {
    rows.lowerBound + (isCompacted ? Int(block.rows[order]) : order)
  }

  // MARK: Beside the prices

  private func takePaid(_ lane: Int) {
    var sum: Int64 = 0
    for order in 0..<count {
      sum &+= log.paid.packed[row(of: order)] ?? 0
      block.pay[order + 1][lane] = sum
    }
  }

  /// Lists the orders that may have a weather addition, and what it is.
  private func markWeather() {
    (weatherCount, nextWeather) = (0, 0)
    guard plan.rows.weatherLines > 0 else { return }
    let found = Int(
      loops.functions.marks(
        block.entries, Int32(count), plan.rows.firstWithWeather, block.marked))
    weatherCount = found
    plan.rows.addWeather(found, block, plan)
  }
}

/// A row without a price.
struct UnpricedRow: Hashable, Sendable {
  /// The row.
  let row: Int
  /// One more than the raw value of the ``UnpricedReason``.
  let reason: UInt8
}

/// The columns that every block is read from.
private struct LaneColumns {
  let accepted: LaneColumn
  let distance: LaneColumn
  let engaged: LaneColumn
  let areas: LaneColumn
  /// By the raw value of ``TimeValidity``: where engaged time begins, if not at acceptance.
  let starts: [LaneColumn?]
  /// By the same: whether some row may lack its engaged time.
  let mayFail: [Bool]
  /// Where engaged time begins in some lane.
  let validities: [TimeValidity]
  /// Those that classes are told by.
  let segments: [LaneColumn]
  /// Those that every block reads, each once.
  let all: [LaneColumn]

  init(_ plan: LanePlan, _ log: OrderLog) {
    let loops = plan.loops
    accepted = LaneColumn(log.accepted.packed, loops)
    distance = LaneColumn(log.distance.packed, loops)
    engaged = LaneColumn(log.engaged, loops)
    areas = LaneColumn(log.area.codes.packed, loops)
    starts = TimeValidity.allCases.map { $0.column(log).map { LaneColumn($0, loops) } }
    mayFail = TimeValidity.allCases.map { $0.mayFail(log) }
    validities = TimeValidity.allCases.filter { plan.validity.contains($0) }
    segments = plan.classes.segments.map { LaneColumn($0.column, loops) }
    var all = [log.accepted.packed, log.engaged, log.distance.packed, log.fare.packed]
    if plan.classes.times.tellsPlaces { all.append(log.area.codes.packed) }
    if plan.classes.weight.count > 1 { all.append(log.weight.packed) }
    self.all = all.filter(\.hasValues).map { LaneColumn($0, loops) }
  }
}
