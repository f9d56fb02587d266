import ParleyRecords
import ParleyValues

extension LaneScan {
  /// Reckons the periods of a lane in integers, where the lanes cannot: the orders are handed over
  /// with the pay that the lanes have found.
  func reckonPeriods(
    _ worker: PayWorker, _ orders: Range<Int>, _ online: [OnlinePart], _ lane: Int,
    _ scan: WorkerScan<Int64>
  ) throws(ValueOutOfRange) {
    scan.begin(worker, online)
    let hours = block.hours[plan.hoursOfLane[lane]]
    var marked = nextWeather
    while marked > 0, Int(block.marked[marked - 1]) >= orders.lowerBound { marked -= 1 }
    for order in orders {
      var weather: Int64 = 0
      if marked < nextWeather, Int(block.marked[marked]) == order {
        weather = block.weather[marked][lane]
        marked += 1
      }
      scan.append(
        row: row(of: order), of: worker, pay: block.pay[order + 1][lane] - block.pay[order][lane],
        weather: weather, counted: hours[order + 1] - hours[order])
    }
    try scan.reckonPeriods()
    found.tiers[lane] = scan.earnings.tiers
    found.allowances[lane] = scan.earnings.allowances
    found.capReturns[lane] = scan.earnings.capReturns
    found.periodFloors[lane] = scan.earnings.periodFloors
    found.hourlyFloor[lane] = scan.earnings.hourlyFloor
    guard needs.tiers else { return }
    for (place, order) in orders.enumerated() {
      block.tiers[order][lane] = scan.orders.tiers[place]
    }
  }
}
