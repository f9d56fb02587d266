import ParleyTerms
import ParleyValues

/// Steps 1 to 6 of a rule as the numbers of ``OrderCoefficients`` over the denominators of
/// ``OrderScales``: what pricing an order reads, and nothing else.
final class OrderPlan<Number: ExactNumber>: Sendable {
  /// What a state of the weather adds.
  struct Addition: Sendable {
    let fixed: Number?
    let share: Number?
    let leastShare: Number?
  }

  /// What a minimum is built from.
  struct Minimum: Sendable {
    let constant: Number
    let perThousandth: Number
    let perSecond: Number
    let least: Number?
  }

  let readsDistance: Bool
  let readsTime: Bool
  let readsFare: Bool
  let engagedFrom: EngagedFrom
  let overlap: OverlapRule
  /// Seconds that an order counts on top where hours are compared with a floor.
  let allowanceSeconds: Int64
  let rounding: Rounding
  let stacking: WeatherStacking

  let curveBounds: [Int64]
  let constants: [Number]
  let slopes: [Number]
  /// The number of the line whose distances have no price, or one that no distance has.
  let unpricedLine: Int
  let perSecond: Number
  let perFare: Number
  let weightBounds: [Int64]
  let weightAdditions: [Number]

  let classOfMinute: [UInt16]
  let classStarts: [Int64]
  let classOfStart: [UInt16]
  /// How far behind an ordinary day's class that of a holiday stands; 0 where holidays are alike.
  let holidayOffset: Int
  let holidays: Set<Int32>
  let factors: [Number]
  let fixed: [Number]

  /// By the state of the weather; empty where no state adds anything.
  let additions: [Addition]
  /// What brings step 2's result to the denominator of the pay.
  let weatherScale: Number
  /// By the state of the weather; empty where no state has an allowance.
  let allowances: [[SignalAllowance]]
  let forecasts: [ForecastRule]

  let minimum: Minimum?
  let keptOfFare: Number?
  let denominator: Number
  let allowancePerThousandth: Number?
  let allowanceDenominator: Number

  /// The plan of a rule over denominators that have been proved.
  init(_ rule: PayRule, _ order: OrderCoefficients, _ scales: OrderScales) {
    readsDistance = rule.readsDistance
    readsTime = rule.readsTime
    readsFare = rule.readsFare
    engagedFrom = rule.hours.from
    overlap = rule.hours.overlap
    allowanceSeconds = rule.hours.allowanceSeconds
    rounding = rule.rounding
    stacking = rule.stacking
    curveBounds = order.curve.bounds
    constants = order.curve.lines.map { Number($0.constant, over: scales.rate) }
    slopes = order.curve.lines.map { Number($0.slope, over: scales.rate) }
    unpricedLine = order.curve.isOpenEnded ? -1 : order.curve.bounds.count
    perSecond = Number(order.perSecond, over: scales.rate)
    perFare = Number(order.perFare, over: scales.rate)
    weightBounds = order.weightBounds
    weightAdditions = order.weightAdditions.map { Number($0, over: scales.rate) }
    let clock = order.clock
    classOfMinute = clock.classOfMinute
    classStarts = clock.starts
    classOfStart = clock.classOfStart
    holidayOffset = rule.holiday == nil ? 0 : clock.count
    holidays = Set(rule.holidays.map(\.daysSinceEpoch))
    factors = clock.classes.map { Number($0.factor, over: scales.clock / scales.rate) }
    fixed = clock.classes.map { Number($0.fixed, over: scales.clock) }
    let share = scales.pay / scales.clock
    additions =
      order.weather.contains(where: \.isAddition)
      ? order.weather.map { state in
        Addition(
          fixed: state.fixed.map { Number($0, over: scales.pay) },
          share: state.share.map { Number($0, over: share) },
          leastShare: state.leastShare.map { Number($0, over: share) })
      } : []
    weatherScale = Number(.one, over: share)
    allowances =
      order.weather.contains { !$0.allowances.isEmpty } ? order.weather.map(\.allowances) : []
    forecasts = rule.forecasts
    minimum = order.minimum.map { minimum in
      Minimum(
        constant: Number(minimum.constant, over: scales.pay),
        perThousandth: Number(minimum.perThousandth, over: scales.pay),
        perSecond: Number(minimum.perSecond, over: scales.pay),
        least: minimum.least.map { Number($0, over: scales.pay) })
    }
    keptOfFare = order.keptOfFare.map { Number($0, over: scales.pay) }
    denominator = Number(.one, over: scales.pay)
    allowancePerThousandth = order.allowancePerThousandth.map {
      Number($0, over: scales.allowance)
    }
    allowanceDenominator = Number(.one, over: scales.allowance)
  }

  /// Whether the plan has to know which signals are in force.
  var readsWeather: Bool { !additions.isEmpty || !allowances.isEmpty }
  /// Whether days may have an allowance.
  var hasAllowances: Bool { !allowances.isEmpty || !forecasts.isEmpty }
}

/// What pricing one order reads of it; what the record lacks is nought.
struct OrderInputs {
  /// Thousandths of the record's unit.
  var distance: Int64 = 0
  /// Engaged seconds by itself.
  var seconds: Int64 = 0
  /// Grams.
  var grams: Int64 = 0
  /// Smallest units.
  var fare: Int64 = 0
  /// Whether the record has the fare.
  var hasFare = false
  /// The class of the time of day, holidays counted in.
  var clockClass = 0
  /// The state of the weather.
  var state = 0
}

extension OrderPlan {
  /// The class of a time of the day.
  @inline(__always)
  func clockClass(ofSecond second: Int, isHoliday: Bool) -> Int {
    var own = 0
    if !classOfMinute.isEmpty {
      own = Int(classOfMinute[second / 60])
    } else if classStarts.count > 1 {
      own = Int(classOfStart[OrderPlan.count(classStarts, below: Int64(second) + 1) - 1])
    }
    return isHoliday ? own + holidayOffset : own
  }

  /// The number of the line a distance lies on.
  @inline(__always)
  func line(of distance: Int64) -> Int { OrderPlan.count(curveBounds, below: distance) }

  /// How many weights are exceeded.
  @inline(__always)
  func weightSteps(below grams: Int64) -> Int { OrderPlan.count(weightBounds, below: grams) }

  @inline(__always)
  private static func count(_ bounds: [Int64], below value: Int64) -> Int {
    var count = 0
    for bound in bounds { count += bound < value ? 1 : 0 }
    return count
  }

  /// The pay of an order and its weather addition, each rounded, in smallest units.
  ///
  /// - Throws: ``ValueOutOfRange`` when an amount does not fit 64 bits.
  @inline(__always)
  func price(
    _ order: OrderInputs, line: Int
  ) throws(ValueOutOfRange) -> (pay: Int64, weather: Int64) {
    let distance = Number(whole: order.distance)
    let seconds = Number(whole: order.seconds)
    let fare = Number(whole: order.fare)
    var amount = constants[line].plus(slopes[line].times(distance))
    amount = amount.plus(perSecond.times(seconds)).plus(perFare.times(fare))
    if !weightBounds.isEmpty {
      amount = amount.plus(weightAdditions[weightSteps(below: order.grams)])
    }
    amount = amount.times(factors[order.clockClass]).plus(fixed[order.clockClass])
    var weather: Int64 = 0
    if !additions.isEmpty {
      let addition = addition(in: order.state, on: amount)
      amount = amount.times(weatherScale)
      if let addition {
        amount = amount.plus(addition)
        weather = try addition.divided(by: denominator, rounding)
      }
    }
    if let minimum {
      var least = minimum.constant.plus(minimum.perThousandth.times(distance))
      least = least.plus(minimum.perSecond.times(seconds))
      if let floor = minimum.least, least < floor { least = floor }
      if amount < least { amount = least }
    }
    if order.hasFare, let keptOfFare {
      let least = keptOfFare.times(fare)
      if amount < least { amount = least }
    }
    return (try amount.divided(by: denominator, rounding), weather)
  }

  /// What the weather adds to an amount over the denominator of step 2.
  @inline(__always)
  private func addition(in state: Int, on amount: Number) -> Number? {
    let addition = additions[state]
    guard let share = addition.share else { return addition.fixed }
    if stacking == .sum {
      let shared = share.times(amount)
      return addition.fixed.map { $0.plus(shared) } ?? shared
    }
    let isBelowNought = amount < .zero
    let shared = (isBelowNought ? addition.leastShare ?? share : share).times(amount)
    if let fixed = addition.fixed, shared < fixed { return fixed }
    return shared
  }
}
