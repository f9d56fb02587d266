import ParleyRecords
import ParleyTerms
import ParleyValues

extension WorkerKernel {
  /// Everything beyond single orders, in the order of pay.md §2.
  mutating func reckonPeriods(_ next: PayWorker) {
    current = next
    layOutOnlineTime()
    for piece in online { worker.onlineSeconds += piece.end - piece.start }
    for period in periods.tiers { addTiers(period) }
    if periods.hasAllowances { addAllowances() }
    for period in periods.caps { addCapReturns(period) }
    for period in periods.floors { addPeriodFloors(period) }
    for period in periods.hourly { addHourlyFloors(period) }
    if keepingOrders { for order in scratch { tierAdditions[order.row] = order.tier } }
  }

  private mutating func addTiers(_ period: Period) {
    for run in runs(of: period) {
      guard let tier = periodPlans[run.place].tiers.first(where: { $0.per == period }) else {
        continue
      }
      let whole = tier.isWhole ? tier.addition(atRank: run.orders.count) : 0
      for index in run.orders {
        let addition =
          tier.isWhole ? whole : tier.addition(atRank: index - run.orders.lowerBound + 1)
        scratch[index].tier += addition
        worker.tiers += addition
      }
    }
  }

  private mutating func addAllowances() {
    var start = 0
    while start < scratch.count {
      var end = start + 1
      while end < scratch.count, scratch[end].civilDay == scratch[start].civilDay { end += 1 }
      addAllowance(start..<end)
      start = end
    }
  }

  /// The allowance of a civil day: the highest, or the signals' together when they add up.
  private mutating func addAllowance(_ day: Range<Int>) {
    var bySignal = [Int64?](repeating: nil, count: WeatherSignal.allCases.count)
    var forecast: Int64?
    var earner: Int?
    let month = CivilDate(daysSinceEpoch: scratch[day.lowerBound].civilDay).month
    for index in day {
      let order = scratch[index]
      for (signal, amount) in plans[Int(order.place)].allowances[Int(order.state)] {
        bySignal[signal] = max(bySignal[signal] ?? amount, amount)
        earner = earner ?? index
      }
      for term in periodPlans[Int(order.place)].forecasts where term.months.contains(month) {
        let maximum = engine.records.forecasts.maximum(on: order.civilDay, area: order.area)
        guard maximum != ForecastGrid.none, term.threshold.isMet(by: Int64(maximum)) else {
          continue
        }
        forecast = max(forecast ?? .min, term.allowance.price.millionths)
        earner = earner ?? index
      }
    }
    guard let earner else { return }
    let plan = periodPlans[Int(scratch[day.lowerBound].place)]
    let amounts = bySignal.compactMap(\.self)
    let signals = plan.isSum ? amounts.reduce(0, +) : amounts.max() ?? 0
    let amount = max(signals, forecast ?? signals)
      .divided(by: UnitPrice.scale, rounding: plan.rounding)
    scratch[earner].allowance = amount
    worker.allowances += amount
  }

  private mutating func addCapReturns(_ period: Period) {
    for run in runs(of: period) {
      let plan = periodPlans[run.place]
      guard let cap = plan.cap, cap.per == period else { continue }
      var (fares, paid, count): (Int128, Int128, Int) = (0, 0, 0)
      for order in scratch[run.orders] where order.fare != OptionalColumn<Int64>.absent {
        fares += Int128(order.fare)
        paid += Int128(order.pay + order.tier)
        count += 1
      }
      guard count > 0, count >= cap.fromOrders else { continue }
      let excess = (fares - paid) * Int128(Share.scale) - Int128(cap.partsPerMillion) * fares
      let amount = excess.divided(by: Int128(Share.scale), rounding: plan.rounding)
      worker.capReturns += Int64(truncatingIfNeeded: max(0, amount))
    }
  }

  private mutating func addPeriodFloors(_ period: Period) {
    for run in runs(of: period) {
      var counted: Int64 = 0
      for order in scratch[run.orders] { counted += order.pay + order.tier + order.allowance }
      for floor in periodPlans[run.place].floors
      where floor.per == period && floor.from <= run.firstDay && run.firstDay <= floor.to {
        worker.periodFloors += max(0, floor.due - counted)
      }
    }
  }

  private mutating func addHourlyFloors(_ period: Period) {
    for run in runsWithOnlineTime(of: period) {
      let plan = periodPlans[run.place]
      guard let floor = plan.hourly, floor.per == period else { continue }
      if floor.isOnline, engine.records.records.shifts == nil { continue }
      var (seconds, length, counted): (Int64, Int64, Int64) = (0, 0, 0)
      for order in scratch[run.orders] {
        seconds += order.counted
        length += order.distance
        counted += order.pay
        if !floor.countsWeather { counted -= order.weather }
        if floor.countsTiers { counted += order.tier }
        if floor.countsAllowances { counted += order.allowance }
        if floor.countsTips { counted += order.tip }
      }
      if floor.isOnline { seconds = run.onlineSeconds }
      let due = (floor.perSecond * Int128(seconds) + floor.perThousandth * Int128(length))
        .divided(by: floor.denominator, rounding: plan.rounding)
      worker.hourlyFloor += max(0, Int64(truncatingIfNeeded: due) - counted)
    }
  }
}
