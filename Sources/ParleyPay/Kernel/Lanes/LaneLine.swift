import ParleyTerms
import ParleyValues

/// A straight line over distance, time and fare, in whole numbers over some denominator. Within one
/// class of orders every step of pay.md §2 is such a line, and the pay is the highest of a few.
struct LaneLine: Equatable {
  var constant: Int128
  var perThousandth: Int128 = 0
  var perSecond: Int128 = 0
  var perFare: Int128 = 0

  static func + (left: LaneLine, right: LaneLine) -> LaneLine {
    LaneLine(
      constant: left.constant + right.constant,
      perThousandth: left.perThousandth + right.perThousandth,
      perSecond: left.perSecond + right.perSecond, perFare: left.perFare + right.perFare)
  }

  static func * (left: LaneLine, factor: Int128) -> LaneLine {
    LaneLine(
      constant: left.constant * factor, perThousandth: left.perThousandth * factor,
      perSecond: left.perSecond * factor, perFare: left.perFare * factor)
  }
}

/// What orders of a class may say, for proofs about lines.
struct LaneRanges {
  var distance: ClosedRange<Int64>
  var seconds: ClosedRange<Int64>
  var fare: ClosedRange<Int64>

  /// The largest magnitude that a line reaches on the way to any of its values.
  func magnitude(of line: LaneLine) -> UInt128 {
    func most(_ factor: Int128, _ range: ClosedRange<Int64>) -> UInt128 {
      factor.magnitude
        * UInt128(max(range.lowerBound.magnitude, range.upperBound.magnitude))
    }
    return line.constant.magnitude + most(line.perThousandth, distance)
      + most(line.perSecond, seconds) + most(line.perFare, fare)
  }

  /// The least value of a line.
  func least(of line: LaneLine) -> Int128 {
    func least(_ factor: Int128, _ range: ClosedRange<Int64>) -> Int128 {
      min(factor * Int128(range.lowerBound), factor * Int128(range.upperBound))
    }
    return line.constant + least(line.perThousandth, distance)
      + least(line.perSecond, seconds) + least(line.perFare, fare)
  }
}

/// The pay of a class of orders under one rule: the highest of its lines, each over the rule's
/// denominator.
struct LanePrice {
  /// Steps 1 to 3, with one line for each addition of the weather that may be the highest, and the
  /// minimum where it is a formula.
  var lines: [LaneLine]
  /// The minimum where it is an amount.
  var least: Int128?
  /// What an order keeps of each smallest unit of its fare.
  var keptOfFare: Int128?
  /// The addition of the weather, the highest of some lines; none where there is none.
  var weather: [LaneLine] = []

  /// The price by a rule.
  ///
  /// - Parameters:
  ///   - line: the line of the distance curve.
  ///   - weightSteps: how many weights are exceeded.
  ///   - clockClass: the class of the time of day, holidays counted in.
  ///   - state: the state of the weather.
  init(
    _ order: OrderPlan<Int64>, line: Int, weightSteps: Int, clockClass: Int, state: Int
  ) {
    var rate = LaneLine(
      constant: Int128(order.constants[line]), perThousandth: Int128(order.slopes[line]),
      perSecond: Int128(order.perSecond), perFare: Int128(order.perFare))
    rate.constant += Int128(order.weightAdditions[weightSteps])
    var clock = rate * Int128(order.factors[clockClass])
    clock.constant += Int128(order.fixed[clockClass])
    let addition = order.additions.isEmpty ? nil : order.additions[state]
    if let addition {
      weather = LanePrice.additions(addition, to: clock, order.stacking)
    }
    let plain = clock * (order.additions.isEmpty ? 1 : Int128(order.weatherScale))
    lines = weather.isEmpty ? [plain] : weather.map { plain + $0 }
    if let minimum = order.minimum {
      if minimum.perThousandth == 0, minimum.perSecond == 0 {
        least = Int128(max(minimum.constant, minimum.least ?? minimum.constant))
      } else {
        lines.append(
          LaneLine(
            constant: Int128(minimum.constant), perThousandth: Int128(minimum.perThousandth),
            perSecond: Int128(minimum.perSecond)))
        least = minimum.least.map { Int128($0) }
      }
    }
    keptOfFare = order.keptOfFare.map { Int128($0) }
  }

  private static func additions(
    _ addition: OrderPlan<Int64>.Addition, to clock: LaneLine, _ stacking: WeatherStacking
  ) -> [LaneLine] {
    let fixed = addition.fixed.map { LaneLine(constant: Int128($0)) }
    guard let share = addition.share else { return fixed.map { [$0] } ?? [] }
    let shared = clock * Int128(share)
    if stacking == .sum { return [fixed.map { shared + $0 } ?? shared] }
    // Below nought the smallest share gives most.
    let least = addition.leastShare.map { clock * Int128($0) } ?? shared
    return [shared] + (least == shared ? [] : [least]) + (fixed.map { [$0] } ?? [])
  }
}
