import ParleyRecords
import ParleyValues

/// What each class of orders is paid in each lane, over the lanes' denominators, with the proof
/// that every amount is exact in a Double.
struct LaneSheet {
  /// By lane and class; nothing for classes that are left out.
  private(set) var prices: [[LanePrice?]] = []
  /// What each thousandth of distance gives beside the pay, by lane and class.
  private(set) var allowances: [[Int128]] = []
  private(set) var reasons: [UInt8] = []
  private(set) var hasWeather: [Bool]
  private(set) var hasAllowance = false
  /// No order is paid more, nor less below nought.
  private(set) var mostPay: UInt128 = 0
  /// No order has a greater distance allowance.
  private(set) var mostAllowance: UInt128 = 0

  /// The prices of all classes.
  ///
  /// - Returns: nothing when an amount cannot be proved to stay exact.
  init?(
    _ records: KernelRecords, _ lanes: [Lane], _ classes: LaneClasses, gates: [PayLevel]
  ) {
    let gates = gates.map { Gate($0, classes) }
    let facts = (0..<classes.count).map { classes.facts(of: $0) }
    reasons = facts.map { facts in
      for gate in gates {
        if let reason = gate.reason(facts) { return UInt8(reason.rawValue + 1) }
      }
      return 0
    }
    hasWeather = facts.map { _ in false }
    let log = records.records.log
    let fares = (log.fare.packed.least ?? 0)...(log.fare.packed.greatest ?? 0)
    for lane in lanes {
      let gate = lane.table.flatMap { table in
        lane.plan.map { Gate(table, $0, classes) }
      }
      var own: [LanePrice?] = []
      var beside: [Int128] = []
      for (number, facts) in facts.enumerated() {
        guard reasons[number] == 0, let gate, let plan = lane.plan else {
          own.append(nil)
          beside.append(0)
          continue
        }
        let order = plan.orders[gate.place(facts)]
        let ranges = LaneRanges(
          distance: facts.distances, seconds: TimeValidity(order.engagedFrom).range(log),
          fare: fares)
        guard let price = LaneSheet.price(facts, order, lane, ranges),
          let slope = LaneSheet.allowance(order, lane, ranges)
        else { return nil }
        let reach = price.reach(ranges) / lane.denominator.magnitude + 1
        mostPay = max(mostPay, reach)
        own.append(price)
        beside.append(slope)
        if !price.weather.isEmpty { hasWeather[number] = true }
        if slope != 0 {
          hasAllowance = true
          let line = LaneLine(constant: 0, perThousandth: slope)
          mostAllowance = max(
            mostAllowance,
            ranges.magnitude(of: line) / lane.allowanceDenominator.magnitude + 1)
        }
      }
      prices.append(own)
      allowances.append(beside)
    }
  }

  private static func price(
    _ facts: LaneClasses.Facts, _ order: OrderPlan<Int64>, _ lane: Lane, _ ranges: LaneRanges
  ) -> LanePrice? {
    let isHoliday = order.holidayOffset > 0 && order.holidays.contains(facts.day)
    var price = LanePrice(
      order, line: order.line(of: facts.distance ?? 0),
      weightSteps: order.weightSteps(below: facts.grams ?? .min),
      clockClass: order.clockClass(ofSecond: facts.second, isHoliday: isHoliday),
      state: facts.state)
    let shift = lane.rounding.shift(over: lane.denominator)
    let factor = lane.denominator / Int128(order.denominator)
    func moved(_ line: LaneLine) -> LaneLine? {
      guard ranges.magnitude(of: line) < LanePlan.mostMagnitude else { return nil }
      var moved = line * factor
      moved.constant += shift
      return ranges.magnitude(of: moved) < LanePlan.mostMagnitude ? moved : nil
    }
    let isAbove =
      price.lines.contains { ranges.least(of: $0) >= 0 } || (price.least ?? -1) >= 0
    let isWeatherAbove =
      price.weather.isEmpty || price.weather.contains { ranges.least(of: $0) >= 0 }
    guard lane.rounding.holdsBelowNought || (isAbove && isWeatherAbove) else { return nil }
    let (lines, weather) = (price.lines.compactMap(moved), price.weather.compactMap(moved))
    guard lines.count == price.lines.count, weather.count == price.weather.count else {
      return nil
    }
    (price.lines, price.weather) = (lines, weather)
    if let least = price.least {
      guard let line = moved(LaneLine(constant: least)) else { return nil }
      price.least = line.constant
    }
    if let kept = price.keptOfFare {
      guard let line = moved(LaneLine(constant: 0, perFare: kept)) else { return nil }
      price.keptOfFare = line.perFare
    }
    return price
  }

  private static func allowance(
    _ order: OrderPlan<Int64>, _ lane: Lane, _ ranges: LaneRanges
  ) -> Int128? {
    guard let rate = order.allowancePerThousandth else { return 0 }
    let slope = Int128(rate) * (lane.allowanceDenominator / Int128(order.allowanceDenominator))
    let line = LaneLine(constant: 0, perThousandth: slope)
    let isAbove = lane.rounding.holdsBelowNought || ranges.least(of: line) >= 0
    return isAbove && ranges.magnitude(of: line) < LanePlan.mostMagnitude ? slope : nil
  }
}

extension LanePrice {
  /// The largest magnitude of any numerator.
  fileprivate func reach(_ ranges: LaneRanges) -> UInt128 {
    let kept = LaneLine(constant: least ?? 0, perFare: keptOfFare ?? 0)
    return (lines + weather + [kept]).map { ranges.magnitude(of: $0) }.max() ?? 0
  }
}

/// The rules of a level as classes of orders meet them.
private struct Gate {
  private let table: RuleTable?
  private let plan: ColumnPlan<Int64>?
  /// The number of each combination of the classes in the level's own rules.
  private let places: [RuleCombination: Int]

  init(_ level: PayLevel, _ classes: LaneClasses) {
    guard let kernel = level.kernel, let plan = kernel.integers else {
      self.init(nil, nil, classes)
      return
    }
    self.init(kernel.table, plan, classes)
  }

  init(_ table: RuleTable?, _ plan: ColumnPlan<Int64>?, _ classes: LaneClasses) {
    (self.table, self.plan) = (table, plan)
    var places: [RuleCombination: Int] = [:]
    for words in classes.combinations {
      guard let table else { break }
      let own = table.rules.combination(
        category: words.category, area: words.area, employer: words.employer,
        variant: words.variant)
      places[words] = table.combinations.firstIndex(of: own) ?? 0
    }
    self.places = places
  }

  /// The place of the rule of a class.
  func place(_ facts: LaneClasses.Facts) -> Int {
    table?.place(of: places[facts.combination] ?? 0, on: facts.day) ?? 0
  }

  /// Why orders of a class have no price, if so.
  func reason(_ facts: LaneClasses.Facts) -> UnpricedReason? {
    guard let plan else { return facts.hasPaid ? nil : .noRecordedPay }
    let order = plan.orders[place(facts)]
    if order.readsDistance, facts.distance == nil { return .noDistance }
    if order.readsTime, !facts.isTimed[TimeValidity(order.engagedFrom).rawValue] {
      return .noTime
    }
    if order.readsFare, !facts.hasFare { return .noFare }
    return order.line(of: facts.distance ?? 0) == order.unpricedLine ? .beyondTable : nil
  }
}
