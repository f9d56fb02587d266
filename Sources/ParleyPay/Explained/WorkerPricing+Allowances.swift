import ParleyRecords
import ParleyTerms
import ParleyValues

extension WorkerPricing {
  /// Adds allowance days: civil days, from midnight to midnight, with an order accepted while the
  /// condition held in its area. A day's allowance falls on the first order that earns one.
  mutating func addAllowances() throws(ValueOutOfRange) {
    var days: [CivilDate: [Int]] = [:]
    for (place, order) in orders.enumerated() where !order.pay.wider.isCancelled {
      days[order.pay.order.accepted.date, default: []].append(place)
    }
    for (day, places) in days.sorted(by: { $0.key < $1.key }) {
      try addAllowance(of: day, earnedBy: places)
    }
  }

  private mutating func addAllowance(
    of day: CivilDate, earnedBy places: [Int]
  ) throws(ValueOutOfRange) {
    var bySignal: [WeatherSignal: (amount: Fraction, clause: String)] = [:]
    var forecast: (amount: Fraction, clause: String)?
    var earner: Int?
    for place in places {
      let rule = rule(of: orders[place])
      for state in orders[place].pay.signals {
        guard let entry = rule.entry(for: state, having: \.allowance),
          let amount = entry.allowance?.amountOfOne
        else { continue }
        earner = earner ?? place
        if let known = bySignal[entry.signal], !(known.amount < amount) { continue }
        bySignal[entry.signal] = (
          amount, "weather.\(entry.signal.key).\(entry.level.key).allowance"
        )
      }
      for term in rule.forecasts where holds(term, on: day, for: orders[place]) {
        earner = earner ?? place
        if let forecast, !(forecast.amount < term.allowance.amountOfOne) { continue }
        forecast = (
          term.allowance.amountOfOne, "weather.forecast-max.\(term.threshold.key).allowance"
        )
      }
    }
    guard let earner, let first = places.first else { return }
    let rule = rule(of: orders[first])
    let signals = WeatherSignal.allCases.compactMap { bySignal[$0] }
    var chosen: [(amount: Fraction, clause: String)] = []
    switch rule.stacking {
    case .sum: chosen = signals
    case .highest:
      if let best = signals.first {
        chosen = [signals.dropFirst().reduce(best) { $0.amount < $1.amount ? $1 : $0 }]
      }
    }
    let fromSignals = chosen.reduce(Fraction.zero) { $0 + $1.amount }
    if let forecast, fromSignals < forecast.amount { chosen = [forecast] }
    try add(chosen, on: day, to: earner, rounding: rule.rounding)
  }

  private mutating func add(
    _ chosen: [(amount: Fraction, clause: String)], on day: CivilDate, to earner: Int,
    rounding: Rounding
  ) throws(ValueOutOfRange) {
    let sum = chosen.reduce(Fraction.zero) { $0 + $1.amount }
    let amount = Money(minorUnits: try sum.rounded(rounding))
    guard amount != .zero, let first = chosen.first else { return }
    allowances[earner] = amount
    periods.append(
      PeriodAmount(
        kind: .allowance, clause: first.clause, period: .day, firstDay: day,
        inputs: LocalizedText.list(
          chosen.map {
            TermRegistry.match($0.clause)?.label ?? LocalizedText(verbatim: $0.clause)
          }), amount: amount))
  }

  /// Whether a forecast allowance holds on a day for an order's area: the highest of the day's
  /// forecasts counts.
  private func holds(_ term: ForecastRule, on day: CivilDate, for order: WorkedOrder) -> Bool {
    guard term.months.contains(day.month) else { return false }
    return engine.records.forecasts.forecasts.contains { forecast in
      forecast.date == day && forecast.holds(in: order.pay.order.area)
        && term.threshold.isMet(by: Int64(forecast.maximumThousandths))
    }
  }
}

extension TemperatureThreshold {
  /// The threshold inside a term key, `35C` or `over35C`.
  var key: String {
    (isExceeded ? "over" : "") + DecimalText.print(thousandths, scale: 3, keeping: 0) + "C"
  }
}
