import ParleyTerms
import ParleyValues

/// Steps 1 to 6 of a rule in integers over one denominator, proved at compile time to fit `Wide`
/// for every order of the record.
///
/// Step 1 is reckoned over D₁, step 2 over D₂ = D₁·P, steps 3 to 5 over D = D₂·W, where P and W
/// hold the denominators of the percentages; all additions of a step are brought to its
/// denominator.
final class OrderPlan<Wide: FixedWidthInteger & SignedInteger & Sendable>: Sendable {
  struct Line: Sendable {
    let from: Int64
    let constant: Wide
    let slope: Wide
  }

  struct Clock: Sendable {
    let factor: Wide
    let fixed: Wide
  }

  /// What a weather state adds: nothing, or the highest, or all together.
  struct Weather: Sendable {
    var adds = false
    /// Over D; for stacking `highest` the largest, for `sum` all together.
    var fixed: Wide = 0
    var hasFixed = false
    /// Over W: times the step-2 amount over D₂ it gives an amount over D.
    var share: Wide = 0
    var leastShare: Wide = 0
    var hasShare = false
  }

  let denominator: Wide
  let constant: Wide
  let lines: [Line]
  let perSecond: Wide
  let perFare: Wide
  let weights: [(over: Int64, add: Wide)]
  let clockOfSecond: [UInt16]
  let clocks: [Clock]
  let holidayClocks: [Clock]
  let holidays: Set<Int32>
  let usesHolidays: Bool
  /// D ÷ D₂.
  let weatherScale: Wide
  let weather: [Weather]
  /// The allowance of each signal that has one, by weather state.
  let allowances: [[(signal: Int, millionths: Int64)]]
  let isSum: Bool
  let hasMinimum: Bool
  let minimum: (constant: Wide, perDistance: Wide, perSecond: Wide, least: Wide)
  let hasLeast: Bool
  let hasCap: Bool
  let keptByWorker: Wide
  let rounding: Rounding

  /// Makes the plan, or nothing when its integers could leave `Wide`.
  init?(_ rule: PayRule, unit: Distance.Unit, bounds: ColumnBounds, timeline: WeatherTimeline) {
    let formula = OrderFormula(rule, unit: unit)
    let states = timeline.levels.map { WeatherFormula(rule, levels: $0) }
    guard let scales = PlanScales(formula, states),
      scales.proves(formula, states, bounds, bitWidth: Wide.bitWidth)
    else { return nil }
    func whole(_ value: Fraction, over scale: Int128) -> Wide {
      // The scale is a multiple of the denominator, and the proof bounds the product.
      Wide(truncatingIfNeeded: value.numerator * (scale / value.denominator))
    }
    let (first, second, last) = (scales.first, scales.second, scales.last)
    denominator = Wide(truncatingIfNeeded: last)
    constant = whole(formula.constant, over: first)
    lines = formula.lines.map {
      Line(
        from: $0.from, constant: whole($0.constant, over: first),
        slope: whole($0.slope, over: first))
    }
    perSecond = whole(formula.perSecond, over: first)
    perFare = whole(formula.perFare, over: first)
    weights = formula.weights.map { ($0.over, whole($0.add, over: first)) }
    clockOfSecond = formula.clocks.count > 1 ? formula.clockOfSecond : []
    func clock(_ clock: OrderFormula.Clock) -> Clock {
      Clock(
        factor: whole(clock.factor, over: second / first), fixed: whole(clock.fixed, over: second))
    }
    clocks = formula.clocks.map(clock)
    holidayClocks = formula.holidayClocks.map(clock)
    holidays = Set(rule.holidays.map(\.daysSinceEpoch))
    usesHolidays = rule.holiday != nil && !holidays.isEmpty
    weatherScale = Wide(truncatingIfNeeded: last / second)
    isSum = rule.stacking == .sum
    weather = states.map { state in
      Weather(
        adds: state.fixed != nil || state.share != nil,
        fixed: whole(state.fixed ?? .zero, over: last), hasFixed: state.fixed != nil,
        share: whole(state.share ?? .zero, over: last / second),
        leastShare: whole(state.leastShare ?? .zero, over: last / second),
        hasShare: state.share != nil)
    }
    allowances = states.map(\.allowances)
    hasMinimum = formula.minimum != nil
    let least = formula.minimum ?? (.zero, .zero, .zero, nil)
    minimum = (
      whole(least.constant, over: last), whole(least.perDistance, over: last),
      whole(least.perSecond, over: last), whole(least.least ?? .zero, over: last)
    )
    hasLeast = least.least != nil
    hasCap = formula.keptByWorker != nil
    keptByWorker = whole(formula.keptByWorker ?? .zero, over: last)
    rounding = rule.rounding
  }

  /// What pricing an order reads.
  struct Inputs {
    var distance: Int64
    var seconds: Int64
    var grams: Int64
    var fare: Int64
    var hasFare: Bool
    var secondOfDay: Int
    var civilDay: Int32
    var state: Int
  }

  /// The pay of an order and its weather addition, both in smallest units.
  @inline(__always)
  func price(_ order: Inputs) -> (pay: Int64, weather: Int64) {
    let (distance, seconds) = (Wide(order.distance), Wide(order.seconds))
    var sum = constant &+ perSecond &* seconds &+ perFare &* Wide(order.fare)
    if let line = lines.last(where: { $0.from <= order.distance }) {
      sum &+= line.constant &+ line.slope &* distance
    }
    if let step = weights.last(where: { $0.over < order.grams }) { sum &+= step.add }
    let place = clockOfSecond.isEmpty ? 0 : Int(clockOfSecond[order.secondOfDay])
    let isHoliday = usesHolidays && holidays.contains(order.civilDay)
    let clock = isHoliday ? holidayClocks[place] : clocks[place]
    let stepTwo = sum &* clock.factor &+ clock.fixed
    let added = addition(of: order.state, on: stepTwo)
    var amount = stepTwo &* weatherScale &+ added
    if hasMinimum {
      var least =
        minimum.constant &+ minimum.perDistance &* distance &+ minimum.perSecond &* seconds
      if hasLeast { least = max(least, minimum.least) }
      amount = max(amount, least)
    }
    if hasCap, order.hasFare { amount = max(amount, keptByWorker &* Wide(order.fare)) }
    let pay = amount.divided(by: denominator, rounding: rounding)
    if added == 0 { return (Int64(truncatingIfNeeded: pay), 0) }
    let weather = added.divided(by: denominator, rounding: rounding)
    return (Int64(truncatingIfNeeded: pay), Int64(truncatingIfNeeded: weather))
  }

  @inline(__always)
  private func addition(of state: Int, on stepTwo: Wide) -> Wide {
    let weather = weather[state]
    guard weather.adds else { return 0 }
    if isSum { return weather.fixed &+ weather.share &* stepTwo }
    let shared = (stepTwo < 0 ? weather.leastShare : weather.share) &* stepTwo
    if !weather.hasFixed { return shared }
    return weather.hasShare ? max(weather.fixed, shared) : weather.fixed
  }
}

/// What one weather state adds by one rule, in exact fractions.
struct WeatherFormula {
  /// A fixed amount: the largest under `highest`, all together under `sum`.
  var fixed: Fraction?
  /// A share of step 2: likewise.
  var share: Fraction?
  /// The smallest share, which counts most where step 2 is negative.
  var leastShare: Fraction?
  /// The allowance of each signal that has one, in millionths of the smallest unit.
  var allowances: [(signal: Int, millionths: Int64)] = []

  init(_ rule: PayRule, levels: [Int8]) {
    for (place, signal) in WeatherSignal.allCases.enumerated() where levels[place] >= 0 {
      var (add, allowance): (Addition?, Rate?) = (nil, nil)
      // Entries stand by level, so the last that qualifies is the nearest.
      for entry in rule.signals
      where entry.signal == signal && entry.level.rawValue <= Int(levels[place]) {
        add = entry.add ?? add
        allowance = entry.allowance ?? allowance
      }
      if let allowance { allowances.append((place, allowance.price.millionths)) }
      switch add {
      case .amount(let rate): include(fixed: rate.price.fraction, rule.stacking)
      case .percentage(let value): include(share: value.fraction, rule.stacking)
      case nil: break
      }
    }
  }

  private mutating func include(fixed value: Fraction, _ stacking: WeatherStacking) {
    guard let known = fixed else { return fixed = value }
    fixed = stacking == .sum ? known + value : (known < value ? value : known)
  }

  private mutating func include(share value: Fraction, _ stacking: WeatherStacking) {
    guard let known = share, let least = leastShare else {
      return (share, leastShare) = (value, value)
    }
    share = stacking == .sum ? known + value : (known < value ? value : known)
    leastShare = value < least ? value : least
  }
}
