import ParleyTerms

extension LaneScan {
  /// Writes the running sums of the seconds of a block's orders, in lanes where each order's count.
  func countEachHours() {
    for lane in 0...plan.hoursOfLane[1] where !plan.countsOnce[lane] {
      loops.functions.hours(
        Int32(count), block.seconds[plan.validity[lane].rawValue], block.hours[lane])
    }
  }

  /// Writes the running sums of a worker's seconds, in lanes where overlapping orders count once.
  func countHours(_ orders: Range<Int>) {
    if plan.namesWorkers { latest = LaneSums(repeating: .min) }
    for lane in 0...plan.hoursOfLane[1] where plan.countsOnce[lane] {
      countHours(orders, lane: lane)
    }
  }

  private func countHours(_ orders: Range<Int>, lane: Int) {
    let hours = block.hours[lane]
    let kind = plan.validity[lane].rawValue
    let seconds = block.seconds[kind]
    var sum = hours[orders.lowerBound]
    let accepted = block.accepted
    var latest = latest[lane]
    let isKnown = !plan.mayLackTime
    if plan.validity[lane] == .accepted, isKnown {
      for order in orders {
        let start = Int64(accepted[order])
        let end = start &+ Int64(seconds[order])
        sum &+= max(0, end &- max(start, latest))
        latest = max(latest, end)
        hours[order &+ 1] = sum
      }
    } else {
      for order in orders {
        hours[order + 1] = sum
        if seconds[order] == LaneBlock.unknown { continue }
        let end = end(of: order)
        let start = end - Int64(seconds[order])
        sum &+= max(0, end - max(start, latest))
        latest = max(latest, end)
        hours[order + 1] = sum
      }
    }
    self.latest[lane] = latest
  }

  /// When an order ends, in seconds from the origin.
  private func end(of order: Int) -> Int64 {
    Int64(block.accepted[order]) + (log.engaged[row(of: order)] ?? 0)
  }
}
