import ParleyRecords
import ParleyValues

extension LaneScan {
  /// What the lanes find of one worker, before it becomes earnings.
  struct Found {
    var tiers = LaneSums.zero
    var capReturns = LaneSums.zero
    var periodFloors = LaneSums.zero
    var hourlyFloor = LaneSums.zero
  }

  /// What a worker earns on each level, from the orders of the block that are the worker's.
  ///
  /// - Parameter orders: the worker's places among the orders of the block.
  /// - Throws: ``ValueOutOfRange`` when an amount leaves its integers.
  func reckon(
    _ worker: PayWorker, _ orders: Range<Int>, rows: Range<Int>
  ) throws(ValueOutOfRange) -> LaneEarnings {
    countHours(orders)
    let online =
      hasShifts ? OnlinePart.parts(of: records.shifts(of: worker)) : []
    var found = Found()
    if plan.hasStages || needs.tiers {
      let days = findDays(orders)
      if let stage = plan.dayStage, !needs.tiers {
        addDays(stage, days, orders, &found)
      } else {
        addPeriods(days, orders, &found)
      }
    }
    let weather = weatherSum(orders)
    let allowance = plan.rows.allowance(of: orders, block)
    let tips = tips.hasValues ? sum(tips, rows) : (0, 0)
    let fares = fares.hasValues ? sum(fares, rows) : (0, 0)
    var both = LaneEarnings(count: plan.laneCount)
    for lane in 0..<plan.laneCount {
      var earnings = WorkerEarnings()
      earnings.orders = Int64(orders.count)
      earnings.orderPay = block.pay[orders.upperBound][lane] &- block.pay[orders.lowerBound][lane]
      let hours = block.hours[plan.hoursOfLane[lane]]
      earnings.engagedSeconds = hours[orders.upperBound] &- hours[orders.lowerBound]
      earnings.onlineSeconds = online.reduce(0) { $0 + $1.seconds }
      if lane != plan.paidLane {
        earnings.weatherAdditions = weather[lane]
        earnings.distanceAllowance = allowance[lane]
        earnings.tips = tips.0
        earnings.fares = fares.0
        earnings.ordersWithFare = Int64(fares.1)
        earnings.tiers = found.tiers[lane]
        earnings.capReturns = found.capReturns[lane]
        earnings.periodFloors = found.periodFloors[lane]
        earnings.hourlyFloor = found.hourlyFloor[lane]
        if plan.periods.scansSome, let scan = scans[lane] {
          try reckonPeriods(worker, orders, online, lane, scan, &earnings)
        }
      }
      both[lane] = earnings
    }
    return both
  }

  /// The values of a worker's priced rows together, and how many there are.
  private func sum(_ column: PackedColumn, _ rows: Range<Int>) -> (Int64, Int) {
    var (sum, present) = column.sum(rows: rows)
    for row in unpriced where rows.contains(row.row) {
      guard let value = column[row.row] else { continue }
      sum &-= value
      present -= 1
    }
    return (sum, present)
  }

  private func weatherSum(_ orders: Range<Int>) -> LaneSums {
    // Workers come in the order of their orders.
    var sum = LaneSums.zero
    while nextWeather < weatherCount, Int(block.marked[nextWeather]) < orders.upperBound {
      sum &+= block.weather[nextWeather]
      nextWeather += 1
    }
    return sum
  }
}
