import ParleyValues

/// Walks over workers one level after the other, in whatever numbers each level needs.
final class ScanWalker: BlockWalker {
  private let walk: PayWalk
  private let reckoners: [any WorkerReckoner]
  private let gates: [UnpricedGate]
  private let paidLevel: Int?
  private let target: EarningsTarget
  /// What the worker earns on each level.
  private var earnings: [WorkerEarnings]
  private var sums: [LaneSums] = []
  private var tiers: [LaneSums] = []
  private var places: [Int32] = []

  /// Orders that are taken at once where no worker is named.
  private static let ordersOfPart = 65_536

  init(_ walk: PayWalk, _ target: EarningsTarget) {
    self.walk = walk
    self.target = target
    gates = walk.gates.compactMap { UnpricedGate($0, walk.records) }
    paidLevel = walk.levels.firstIndex { $0.kernel == nil }
    let records = walk.records
    reckoners = walk.levels.map { level in
      guard let kernel = level.kernel else { return PaidReckoner(records.records.log) }
      switch kernel.plan {
      case .narrow(let plan): return WorkerScan(plan, kernel.table, records)
      case .wide(let plan): return WorkerScan(plan, kernel.table, records)
      case .fractions(let plan): return WorkerScan(plan, kernel.table, records)
      case .explained: return ExplainedReckoner(kernel.table, records.records)
      }
    }
    earnings = reckoners.map { _ in WorkerEarnings() }
  }

  func walk(
    _ workers: Range<Int>, _ visit: ((WalkedWorker) -> Void)?
  ) throws(ValueOutOfRange) {
    for place in workers {
      let worker = walk.records.records.workers[place]
      if walk.records.records.namesWorkers {
        try reckon(worker, place, visit)
        continue
      }
      var start = worker.rows.lowerBound
      repeat {
        let end = min(worker.rows.upperBound, start + ScanWalker.ordersOfPart)
        try reckon(PayWorker(id: worker.id, rows: start..<end, shifts: 0..<0), place, visit)
        start = end
      } while start < worker.rows.upperBound
    }
  }

  private func reckon(
    _ worker: PayWorker, _ place: Int, _ visit: ((WalkedWorker) -> Void)?
  ) throws(ValueOutOfRange) {
    let first = worker.rows.lowerBound
    var reasons: [UInt8] = []
    var unpriced: [UnpricedRow] = []
    if !gates.isEmpty {
      reasons = worker.rows.map { row in
        for gate in gates {
          let mark = gate.mark(row)
          if mark != 0 { return mark }
        }
        return 0
      }
      for (place, reason) in reasons.enumerated() where reason != 0 {
        unpriced.append(UnpricedRow(row: first + place, reason: reason))
      }
    }
    for (level, reckoner) in reckoners.enumerated() {
      earnings[level] = try reckoner.reckon(worker, leavingOut: reasons)
    }
    if let paid = paidLevel, let other = reckoners.indices.first(where: { $0 != paid }) {
      earnings[paid].engagedSeconds = earnings[other].engagedSeconds
      earnings[paid].onlineSeconds = earnings[other].onlineSeconds
    }
    for (level, earnings) in earnings.enumerated() {
      try target.set(earnings, level: level, worker: place)
    }
    guard let visit else { return }
    gatherOrders(first)
    let last = earnings.count - 1
    let count = places.count
    sums.withUnsafeBufferPointer { sums in
      tiers.withUnsafeBufferPointer { tiers in
        places.withUnsafeBufferPointer { places in
          guard let sums = sums.baseAddress else { return }
          visit(
            WalkedWorker(
              place: place, worker: worker, count: count,
              tierSum: LaneSums(earnings[0].tiers, earnings[last].tiers),
              unpriced: unpriced, sums: sums, tiers: tiers.baseAddress, firstRow: first,
              places: places.baseAddress))
        }
      }
    }
  }

  private func gatherOrders(_ first: Int) {
    places.removeAll(keepingCapacity: true)
    reckoners[0].forEachOrder { row, _, _ in places.append(Int32(row - first)) }
    sums = [LaneSums](repeating: .zero, count: places.count + 1)
    tiers = [LaneSums](repeating: .zero, count: places.count + 1)
    for lane in 0..<2 {
      var (order, sum): (Int, Int64) = (0, 0)
      reckoners[min(lane, reckoners.count - 1)].forEachOrder { _, pay, tier in
        sum &+= pay
        sums[order + 1][lane] = sum
        tiers[order][lane] = tier
        order += 1
      }
    }
  }
}
