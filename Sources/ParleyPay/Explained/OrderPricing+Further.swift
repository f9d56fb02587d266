import ParleyRecords
import ParleyTerms
import ParleyValues

/// Steps by distance, shares, factors and orders that cross a border.
extension OrderPricing {
  /// How the order lies to the area; a record that says nothing means inside.
  var route: Route { order.route.flatMap(Route.init(word:)) ?? .inside }

  var treatment: RouteTreatment { rule.further.routes[route] }

  private var isApportioned: Bool { treatment == .inside || treatment == .split }

  /// The distance that the common rates pay: the part inside where the order is apportioned.
  var paidDistance: Distance? {
    guard isApportioned, let whole = order.distance, let outside = order.outsideDistance else {
      return order.distance
    }
    return Distance(thousandths: max(0, whole.thousandths - outside.thousandths), unit: whole.unit)
  }

  /// The seconds that the common rates pay.
  var paidSeconds: Int64? {
    guard isApportioned, let whole = engagedSeconds, let outside = order.outsideSeconds else {
      return engagedSeconds
    }
    return max(0, whole - Int64(outside))
  }

  /// Whether the order was cancelled so that it pays a share of its fee and nothing else.
  var paysCancelledShare: Bool {
    guard rule.further.cancelledShare != nil, let cancelled = order.cancelledAt else {
      return false
    }
    return order.started.map { $0.secondsSinceEpoch <= cancelled.secondsSinceEpoch } ?? true
  }

  /// Why the order has no price by these shapes.
  var furtherUnpricedReason: UnpricedReason? {
    let further = rule.further
    if treatment == .uncovered { return .notCovered }
    if isApportioned {
      if rule.readsDistance, order.outsideDistance == nil { return .noOutsidePart }
      if rule.readsTime, order.outsideSeconds == nil { return .noOutsidePart }
    }
    if further.share?.of == .orderValue, order.orderValue == nil { return .noOrderValue }
    if further.isTableListed, case .table(let rows, _) = rule.rate, let distance = paidDistance {
      let own = kilometres(distance)
      if !rows.contains(where: { kilometres($0.upto) == own }) { return .notListed }
    }
    return nil
  }

  /// A line of distance or time, divided by utilisation where there is one.
  mutating func addDivided(
    _ clause: String, _ inputs: PayInputs, _ amount: Fraction, by utilisation: Share?
  ) {
    guard let utilisation else { return add(clause, inputs, amount) }
    add(clause, .divided(inputs, by: utilisation), amount / utilisation.fraction)
  }

  /// Step 1: distance steps, the share, and the part outside.
  mutating func addFurtherRates() {
    if let distance = paidDistance {
      let length = kilometres(distance)
      if let step = rule.further.distanceSteps.last(where: { kilometres($0.over) < length }) {
        add(
          "piece-rate.distance-steps.\(step.over.key).add", .one(step.add), step.add.amountOfOne)
      }
    }
    if let share = rule.further.share {
      let amount = share.of == .fare ? order.fare : order.orderValue
      if let base = amount?.fraction {
        add("piece-rate.share.rate", .share(share.rate, of: base), base * share.rate.fraction)
      }
    }
    if treatment == .split, rule.paysByRate { addOutside() }
  }

  private mutating func addOutside() {
    let outside = rule.further.outside
    if let rate = outside.distance, let length = order.outsideDistance {
      let unit: Distance.Unit = rate.per == .mile ? .mile : .kilometre
      addDivided(
        "piece-rate.outside.distance", .distance(unit, length.measured(in: unit), rate),
        rate.amount(for: length), by: outside.utilisation)
    }
    if let rate = outside.time, let seconds = order.outsideSeconds {
      addDivided(
        "piece-rate.outside.time", .time(Int64(seconds), rate),
        rate.amount(forSeconds: Int64(seconds)), by: outside.utilisation)
    }
  }

  /// Step 2: what leaving the area is worth.
  mutating func addLeavingRate() {
    guard route == .leaving, let rate = rule.further.routes.leavingRate else { return }
    let plain = sum
    add("piece-rate.routes.leaving-rate", .share(rate, of: plain), plain * rate.fraction - plain)
  }

  /// Step 4: the least the order pays, exactly; nothing without a minimum.
  var minimumDue: Fraction? {
    guard let minimum = rule.minimum else { return nil }
    var least: Fraction
    switch minimum {
    case .amount(let amount): least = amount.amountOfOne
    case .formula(let base, let distance, let time, let atLeast):
      least = (base?.amountOfOne ?? .zero) + formula(distance, time)
      let isOutside = route == .outside && treatment == .split
      let floor = isOutside ? rule.further.outside.atLeast ?? atLeast : atLeast
      if let floor { least = larger(least, floor.amountOfOne) }
    }
    if route == .leaving, let rate = rule.further.routes.leavingRate {
      least = least * rate.fraction
    }
    return least
  }

  /// The parts of the minimum's formula that distance and time give.
  private func formula(_ distance: Rate?, _ time: Rate?) -> Fraction {
    let further = rule.further
    var sum = Fraction.zero
    if let distance, let length = paidDistance {
      sum += distance.amount(for: length) * (further.minimumDistance ?? .whole).fraction
    }
    if let time, let seconds = paidSeconds {
      sum += time.amount(forSeconds: seconds) * (further.minimumTime ?? .whole).fraction
    }
    if let utilisation = further.utilisation { sum = sum / utilisation.fraction }
    guard treatment == .split, !rule.paysByRate else { return sum }
    var outside = Fraction.zero
    if let rate = further.outside.distance, let length = order.outsideDistance {
      outside += rate.amount(for: length)
    }
    if let rate = further.outside.time, let seconds = order.outsideSeconds {
      outside += rate.amount(forSeconds: Int64(seconds))
    }
    return sum + outside / (further.outside.utilisation ?? .whole).fraction
  }
}
