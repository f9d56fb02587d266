import ParleyTerms
import ParleyValues

extension WorkerScan {
  /// Adds allowance days: civil days with an order accepted while a condition held in its area. The
  /// allowance falls on the first order that earns one.
  func addAllowances() throws(ValueOutOfRange) {
    var start = 0
    while start < orders.count {
      var end = start + 1
      while end < orders.count, orders.civilDay[end] == orders.civilDay[start] { end += 1 }
      try addAllowance(ofOrders: start..<end)
      start = end
    }
  }

  private func addAllowance(ofOrders day: Range<Int>) throws(ValueOutOfRange) {
    var bySignal = [Int64](repeating: .min, count: WeatherSignal.allCases.count)
    var best = Int64.min
    var earner: Int?
    for order in day {
      let rule = plan.orders[Int(orders.rule[order])]
      if !rule.allowances.isEmpty {
        for allowance in rule.allowances[Int(orders.state[order])] {
          earner = earner ?? order
          bySignal[allowance.signal] = max(bySignal[allowance.signal], allowance.millionths)
        }
      }
      if let forecast = forecastAllowance(ofOrder: order, rule.forecasts) {
        earner = earner ?? order
        best = max(best, forecast)
      }
    }
    guard let earner else { return }
    // The words of the day's first order decide how the day is reckoned, as in every period.
    let rule = plan.orders[Int(orders.rule[day.lowerBound])]
    let held = bySignal.filter { $0 != .min }
    var sum = Int128(best)
    if rule.stacking == .sum {
      if !held.isEmpty { sum = max(sum, held.reduce(Int128(0)) { $0 + Int128($1) }) }
    } else if let highest = held.max() {
      sum = max(sum, Int128(highest))
    }
    let amount = sum.divided(by: Int128(UnitPrice.scale), rounding: rule.rounding)
    guard let whole = Int64(exactly: amount) else { throw ValueOutOfRange() }
    orders.allowance[earner] = whole
    try WorkerScan.add(whole, to: &earnings.allowances)
  }

  /// The highest allowance that the forecast of an order's day and place gives.
  private func forecastAllowance(ofOrder order: Int, _ rules: [ForecastRule]) -> Int64? {
    if rules.isEmpty { return nil }
    let day = orders.civilDay[order]
    guard let maximum = records.timeline.maxima[Int(orders.place[order])][day] else { return nil }
    let month = CivilDate(daysSinceEpoch: day).month
    var best: Int64?
    for rule in rules where rule.months.contains(month) && rule.threshold.isMet(by: Int64(maximum))
    {
      best = max(best ?? .min, rule.allowance.price.millionths)
    }
    return best
  }
}
