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

  /// Writes what a worker earns on each level, from the orders of the block that are the worker's,
  /// to earnings that hold nothing yet.
  ///
  /// - Parameter orders: the worker's places among the orders of the block.
  /// - Throws: ``ValueOutOfRange`` when an amount leaves its integers.
  func reckon(
    _ worker: PayWorker, _ orders: Range<Int>, rows: Range<Int>
  ) throws(ValueOutOfRange) {
    countHours(orders)
    let online =
      hasShifts ? OnlinePart.parts(of: records.shifts(of: worker)) : []
    var found = Found()
    if plan.hasStages || needs.tiers {
      let days = findDays(orders)
      if let stage = plan.dayStage, !needs.tiers {
        addDaysAlone(stage, days, orders, &found)
      } else {
        addPeriods(days, orders, &found)
      }
    }
    let weather = weatherSum(orders)
    let allowance = plan.rows.allowance(of: orders, block)
    let tips = tips.column.hasValues ? sum(tips, rows) : (0, 0)
    let fares = fares.column.hasValues ? sum(fares, rows) : (0, 0)
    for lane in 0..<plan.laneCount {
      earnings[lane].orders = Int64(orders.count)
      earnings[lane].orderPay =
        block.pay[orders.upperBound][lane] &- block.pay[orders.lowerBound][lane]
      let hours = block.hours[plan.hoursOfLane[lane]]
      earnings[lane].engagedSeconds = hours[orders.upperBound] &- hours[orders.lowerBound]
      earnings[lane].onlineSeconds = online.reduce(0) { $0 + $1.seconds }
      if lane != plan.paidLane {
        earnings[lane].weatherAdditions = weather[lane]
        earnings[lane].distanceAllowance = allowance[lane]
        earnings[lane].tips = tips.0
        earnings[lane].fares = fares.0
        earnings[lane].ordersWithFare = Int64(fares.1)
        earnings[lane].tiers = found.tiers[lane]
        earnings[lane].capReturns = found.capReturns[lane]
        earnings[lane].periodFloors = found.periodFloors[lane]
        earnings[lane].hourlyFloor = found.hourlyFloor[lane]
        if plan.periods.scansSome, let scan = scans[lane] {
          try reckonPeriods(worker, orders, online, lane, scan, &earnings[lane])
        }
      }
    }
  }

  /// The values of a worker's priced rows together, and how many there are.
  private func sum(_ column: LaneColumn, _ rows: Range<Int>) -> (Int64, Int) {
    var (sum, present) = column.sum(rows)
    for row in unpriced where rows.contains(row.row) {
      guard let value = column.column[row.row] else { continue }
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
