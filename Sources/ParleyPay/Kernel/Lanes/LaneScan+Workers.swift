import ParleyRecords
import ParleyValues

extension LaneScan {
  /// What the lanes find of one worker, before it becomes earnings.
  struct Found {
    var tiers = LaneSums.zero
    var allowances = LaneSums.zero
    var capReturns = LaneSums.zero
    var periodFloors = LaneSums.zero
    var hourlyFloor = LaneSums.zero
  }

  /// The stage of the periods, where it is the day alone and nobody asks for single orders.
  private var dayStage: LanePeriods.Stage? { needs.tiers ? nil : plan.dayStage }

  /// Goes over the workers of a block before they are reckoned: hours in which overlapping orders
  /// count once, and days.
  ///
  /// - Parameter orders: the places of each worker's orders among those of the block.
  func prepare(_ orders: some Sequence<Range<Int>>) {
    let dayStage = dayStage
    guard dayStage != nil || plan.countsOnce.contains(true) else { return }
    for own in orders {
      countHours(own)
      if dayStage != nil { _ = findDays(own) }
    }
    if let dayStage { reckonDays(dayStage) }
  }

  /// Writes what a worker earns on each level, from the orders of the block that are the worker's.
  ///
  /// - Parameters:
  ///   - place: the worker's place in the records.
  ///   - orders: the worker's places among the orders of the block.
  /// - Throws: ``ValueOutOfRange`` when an amount leaves its integers.
  func reckon(
    _ worker: borrowing PayWorker, _ place: Int, _ orders: Range<Int>, rows: Range<Int>
  ) throws(ValueOutOfRange) {
    let online =
      hasShifts ? OnlinePart.parts(of: records.shifts(of: copy worker)) : []
    found = Found()
    if plan.hasStages || needs.tiers {
      if let stage = dayStage { addDaysAlone(stage, orders) } else { addPeriods(orders) }
    }
    let weather = weatherSum(orders)
    if plan.periods.scansSome {
      for lane in 0..<plan.laneCount where lane != plan.paidLane {
        guard let scan = scans[lane] else { continue }
        try reckonPeriods(copy worker, orders, online, lane, scan)
      }
    }
    columns.write(Int64(orders.count), to: .orders, place)
    if hasShifts {
      columns.write(online.reduce(0) { $0 + $1.seconds }, to: .onlineSeconds, place)
    }
    let pay = block.pay[orders.upperBound] &- block.pay[orders.lowerBound]
    columns.write(pay, to: .orderPay, place)
    let (first, second) = (block.hours[plan.hoursOfLane[0]], block.hours[plan.hoursOfLane[1]])
    let seconds = LaneSums(
      first[orders.upperBound] &- first[orders.lowerBound],
      second[orders.upperBound] &- second[orders.lowerBound])
    columns.write(seconds, to: .engagedSeconds, place)
    columns.write(weather, to: .weatherAdditions, place)
    columns.write(plan.rows.allowance(of: orders, block), to: .distanceAllowance, place)
    columns.write(found.tiers, to: .tiers, place)
    columns.write(found.allowances, to: .allowances, place)
    columns.write(found.capReturns, to: .capReturns, place)
    columns.write(found.periodFloors, to: .periodFloors, place)
    columns.write(found.hourlyFloor, to: .hourlyFloor, place)
    if tips.column.hasValues { columns.write(sum(tips, rows).0, to: .tips, place) }
    if fares.column.hasValues {
      let (sum, present) = sum(fares, rows)
      columns.write(sum, to: .fares, place)
      columns.write(Int64(present), to: .ordersWithFare, place)
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
