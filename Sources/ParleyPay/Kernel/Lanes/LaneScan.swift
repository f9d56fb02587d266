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
  let fares: PackedColumn
  let tips: PackedColumn
  let areaCodes: PackedColumn
  let hasShifts: Bool
  /// By lane: the scan of integers that reckons its periods, where the lanes cannot.
  let scans: [WorkerScan<Int64>?]
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
  /// How many orders of the block have a weather addition.
  var weatherCount = 0
  /// The first of them that no worker has had.
  var nextWeather = 0
  /// By lane: the latest completion, carried from block to block where no worker is named.
  var latest = LaneSums(repeating: .min)

  init(_ plan: LanePlan, needs: WalkNeeds, capacity: Int) {
    self.plan = plan
    self.needs = needs
    records = plan.records.records
    log = records.log
    fares = log.fare.packed
    tips = log.tip.packed
    areaCodes = log.area.codes.packed
    hasShifts = records.shifts != nil
    block = LaneBlock(capacity: capacity)
    scans = plan.lanes.enumerated().map { lane, level in
      guard plan.periods.isScanned[lane], let table = level.table, let own = level.plan else {
        return nil
      }
      return WorkerScan(own, table, plan.records)
    }
  }

  /// Prices the orders of a block.
  func price(_ rows: Range<Int>) {
    self.rows = rows
    count = rows.count
    load()
    classify()
    leaveOut()
    plan.rows.price(count, block, plan)
    if let lane = plan.paidLane { takePaid(lane) }
    markWeather()
  }

  // MARK: From the columns

  private func load() {
    log.accepted.packed.load(
      rows: rows, from: plan.classes.times.origin, into: block.accepted, absent: 0)
    log.distance.packed.load(rows: rows, into: block.distance, absent: 0)
    if plan.rows.hasCap || plan.rows.readsFare || plan.periods.readsFare {
      log.fare.packed.load(rows: rows, into: block.fare, absent: .nan)
    }
    for validity in TimeValidity.allCases where plan.validity.contains(validity) {
      load(validity)
    }
  }

  private func load(_ validity: TimeValidity) {
    let seconds = block.seconds[validity.rawValue]
    let times = block.times[validity.rawValue]
    log.engaged.load(rows: rows, into: seconds, absent: LaneBlock.unknown)
    if let column = validity.column(log) {
      // The classes' memory for words is free here.
      let starts = block.marked
      column.load(rows: rows, into: starts, absent: Int32.max)
      for place in 0..<count {
        let isKnown = seconds[place] != LaneBlock.unknown && starts[place] <= seconds[place]
        seconds[place] = isKnown ? seconds[place] &- starts[place] : LaneBlock.unknown
      }
    }
    if validity.mayFail(log) {
      for place in 0..<count where seconds[place] < 0 { seconds[place] = LaneBlock.unknown }
      for place in 0..<count { times[place] = Double(max(seconds[place], 0)) }
    } else {
      for place in 0..<count { times[place] = Double(seconds[place]) }
    }
  }

  private func classify() {
    plan.classes.write(rows: rows, block, log)
    var areas: UnsafePointer<Int32>?
    if plan.classes.times.tellsPlaces {
      areaCodes.load(rows: rows, into: block.marked, absent: -1)
      areas = UnsafePointer(block.marked)
    }
    plan.moments.write(count, block, areas: areas)
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
        block.times[kind][next] = block.times[kind][place]
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

  /// Lists the orders with a weather addition, and what it is.
  private func markWeather() {
    (weatherCount, nextWeather) = (0, 0)
    guard plan.rows.weatherLines > 0 else { return }
    guard let hasWeather = plan.rows.hasWeather.baseAddress else { return }
    let (entries, marked, count) = (block.entries, block.marked, count)
    var found = 0
    for order in 0..<count {
      marked[found] = Int32(truncatingIfNeeded: order)
      // A sum of marks, not a choice: branches here would often be mispredicted.
      found &+= Int(hasWeather[Int(entries[order] & LaneTimes.classMask)])
    }
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
