import ParleyRecords
import ParleyTerms
import ParleyValues

/// Prices one order in exact fractions, step by step as pay.md §2 numbers them.
struct OrderPricing {
  let rule: PayRule
  let order: Order
  let signals: [SignalLevel]
  /// Whether an earlier order of its batch was carried out.
  let isNextInBatch: Bool
  var lines: [PayLine] = []

  init(_ rule: PayRule, _ order: Order, signals: [SignalLevel], isNextInBatch: Bool) {
    self.rule = rule
    self.order = order
    self.signals = signals
    self.isNextInBatch = isNextInBatch
  }

  /// The price of an order, or why it has none.
  ///
  /// - Throws: ``ValueOutOfRange`` when the sum leaves 128 bits.
  static func price(
    _ order: Order, by rule: PayRule, under signals: [SignalLevel], isNextInBatch: Bool = false
  ) throws(ValueOutOfRange) -> OrderOutcome {
    var pricing = OrderPricing(rule, order, signals: signals, isNextInBatch: isNextInBatch)
    if order.isCancelled {
      if pricing.paysCancelledShare, order.fare == nil { return .unpriced(.noFare) }
      return .priced(try pricing.cancelled())
    }
    if let reason = pricing.unpricedReason { return .unpriced(reason) }
    return .priced(try pricing.priced())
  }

  var engagedSeconds: Int64? { rule.engagedSeconds(of: order.moments) }

  private var unpricedReason: UnpricedReason? {
    if rule.readsDistance, order.distance == nil { return .noDistance }
    if rule.readsTime, engagedSeconds == nil { return .noTime }
    if rule.readsFare, order.fare == nil { return .noFare }
    if case .table(let rows, nil) = rule.rate, let distance = paidDistance,
      let last = rows.last, kilometres(last.upto) < kilometres(distance)
    {
      return .beyondTable
    }
    return furtherUnpricedReason
  }

  private mutating func priced() throws(ValueOutOfRange) -> OrderPay {
    addRate()
    addFurtherRates()
    addBatch()
    addFixedCommission()
    addBands()
    addHoliday()
    addLeavingRate()
    let weather = addWeather()
    let minimum = minimumDue
    addMinimum()
    let beforeExtras = sum
    addExtras()
    let extras = sum - beforeExtras
    addLayers()
    addOrderCap()
    let exact = sum
    var wider = WiderOrderPay()
    wider.extras = Money(minorUnits: try extras.rounded(rule.rounding))
    wider.deduction = try deduction(of: exact)
    let allowance = rule.distanceAllowance.flatMap { rate in
      order.distance.map { rate.amount(for: $0) }
    }
    let extraTime = signals.compactMap { rule.entry(for: $0, having: \.extraTime)?.extraTime }.max()
    return OrderPay(
      order: order, lines: lines, exact: exact,
      pay: Money(minorUnits: try exact.rounded(rule.rounding)),
      weatherAddition: Money(minorUnits: try weather.rounded(rule.rounding)),
      distanceAllowance: Money(minorUnits: try (allowance ?? .zero).rounded(rule.rounding)),
      engagedSeconds: engagedSeconds, signals: signals, extraTime: extraTime,
      isUnderStop: isUnderStop, wider: wider,
      minimumDue: rule.further.minimumPer == nil ? nil : minimum)
  }

  /// A cancelled order: it has its cancellation pay, if any, and nothing else.
  private mutating func cancelled() throws(ValueOutOfRange) -> OrderPay {
    if paysCancelledShare { addCancelledShare() } else { addCancellation() }
    let exact = sum
    let pay = Money(minorUnits: try exact.rounded(rule.rounding))
    var wider = WiderOrderPay()
    wider.isCancelled = true
    wider.extras = pay
    wider.deduction = try deduction(of: exact)
    return OrderPay(
      order: order, lines: lines, exact: exact, pay: pay, weatherAddition: .zero,
      distanceAllowance: .zero, engagedSeconds: nil, signals: signals, extraTime: nil,
      isUnderStop: isUnderStop, wider: wider,
      minimumDue: rule.further.minimumPer == nil ? nil : exact)
  }

  private var isUnderStop: Bool {
    signals.contains { rule.entry(for: $0, having: \.stop)?.stop == true }
  }

  var sum: Fraction { lines.reduce(.zero) { $0 + $1.amount } }

  mutating func add(_ clause: String, _ inputs: PayInputs, _ amount: Fraction) {
    lines.append(PayLine(clause: clause, inputs: inputs, amount: amount))
  }

  func kilometres(_ distance: Distance) -> Fraction { distance.measured(in: .kilometre) }

  // MARK: Step 1, rate

  private mutating func addRate() {
    switch rule.rate {
    case .piece(let piece):
      if let base = piece.base { add("piece-rate.base", .one(base), base.amountOfOne) }
      addDistance(piece.distance)
      if let time = piece.time, let seconds = paidSeconds {
        addDivided(
          "piece-rate.time", .time(seconds, time), time.amount(forSeconds: seconds),
          by: rule.further.utilisation)
      }
      if let grams = order.weightGrams,
        let step = piece.weight.last(where: { $0.over.grams < Int64(grams) })
      {
        add(
          "piece-rate.weight.\(step.over.key).add", .weight(grams, step.add),
          step.add.amountOfOne)
      }
    case .table(let rows, let beyond): addTable(rows, beyond)
    case .fare(let commission):
      if let fare = order.fare {
        add(
          "commission.rate", .fare(fare, less: commission),
          fare.fraction * commission.complement.fraction)
      }
    }
  }

  private mutating func addDistance(_ bands: [DistanceRule]) {
    guard let distance = paidDistance.map(kilometres) else { return }
    for (place, band) in bands.enumerated() {
      let start = kilometres(band.from)
      var end = distance
      if place + 1 < bands.count {
        let next = kilometres(bands[place + 1].from)
        end = next < distance ? next : distance
      }
      guard start < end else { continue }
      let unit: Distance.Unit = band.rate.per == .mile ? .mile : .kilometre
      addDivided(
        "piece-rate.distance.\(band.from.key).rate",
        .distance(unit, (end - start) / unit.kilometres, band.rate),
        band.rate.amount(forKilometres: end - start), by: rule.further.utilisation)
    }
  }

  private mutating func addTable(_ rows: [TableRule], _ beyond: Rate?) {
    guard let distance = paidDistance, let last = rows.last else { return }
    if let row = rows.first(where: { !(kilometres($0.upto) < kilometres(distance)) }) {
      add(
        "piece-rate.table.rows.\(row.upto.key).amount",
        .row(distance, upto: row.upto, row.amount), row.amount.amountOfOne)
    } else if let beyond {
      add(
        "piece-rate.table.rows.\(last.upto.key).amount", .one(last.amount),
        last.amount.amountOfOne)
      let rest = kilometres(distance) - kilometres(last.upto)
      let unit: Distance.Unit = beyond.per == .mile ? .mile : .kilometre
      add(
        "piece-rate.table.beyond", .distance(unit, rest / unit.kilometres, beyond),
        beyond.amount(forKilometres: rest))
    }
  }

  // MARK: Step 2, bands and holiday

  private mutating func addBands() {
    let rate = sum
    for band in rule.bands where band.holds(at: order.accepted) {
      let clause = "piece-rate.bands.\(band.name).add"
      switch band.add {
      case .amount(let fixed): add(clause, .one(fixed), fixed.amountOfOne)
      case .percentage(let share):
        add(clause, .share(share, of: rate), band.add.amount(on: rate))
      }
    }
    addConditions(on: rate)
  }

  private mutating func addHoliday() {
    guard let holiday = rule.holiday, rule.isHoliday(order.accepted.date) else { return }
    let plain = sum
    add(
      "piece-rate.holiday", .share(holiday, of: plain), plain * holiday.fraction - plain)
  }

  // MARK: Step 3, weather

  private mutating func addWeather() -> Fraction {
    let base = sum
    let additions: [PayLine] = signals.compactMap { state in
      guard let entry = rule.entry(for: state, having: \.add), let addition = entry.add else {
        return nil
      }
      let clause = "weather.\(entry.signal.key).\(entry.level.key).add"
      let inputs: PayInputs =
        switch addition {
        case .amount(let rate): .one(rate)
        case .percentage(let share): .share(share, of: base)
        }
      return PayLine(clause: clause, inputs: inputs, amount: addition.amount(on: base))
    }
    switch rule.stacking {
    case .sum: lines += additions
    case .highest:
      if let first = additions.first {
        lines.append(
          additions.dropFirst().reduce(first) { $0.amount < $1.amount ? $1 : $0 })
      }
    }
    return sum - base
  }

  // MARK: Steps 4 and 5, minimum and order cap

  private mutating func addCancelledShare() {
    guard let share = rule.further.cancelledShare, let fare = order.fare else { return }
    add(
      "piece-rate.cancelled-share", .share(share, of: fare.fraction),
      fare.fraction * share.fraction)
  }

  private mutating func addMinimum() {
    guard rule.further.minimumPer == nil, let least = minimumDue else { return }
    let reached = sum
    if reached < least {
      add("piece-rate.minimum", .raise(from: reached, to: least), least - reached)
    }
  }

  private mutating func addOrderCap() {
    guard let cap = rule.orderCap, let fare = order.fare else { return }
    let reached = sum
    let least = fare.fraction * cap.complement.fraction
    if reached < least {
      add("commission.order-cap", .raise(from: reached, to: least), least - reached)
    }
  }
}

extension Money {
  /// The amount as a fraction of smallest units.
  var fraction: Fraction { Fraction(Int128(minorUnits)) }
}

extension Order {
  /// The order's moments in civil seconds.
  public var moments: OrderMoments {
    OrderMoments(
      accepted: accepted.secondsSinceEpoch, started: started?.secondsSinceEpoch,
      pickedUp: pickedUp?.secondsSinceEpoch, completed: completed?.secondsSinceEpoch)
  }
}

extension Distance {
  /// The distance as the index of a term key, `5km`.
  var key: String { text.replacing(" ", with: "") }
}

extension Weight {
  /// The weight as the index of a term key, `5kg`.
  var key: String { text.replacing(" ", with: "") }
}
