import ParleyPay
import ParleyRecords
import ParleyTestSupport
import ParleyValues

/// Makes small order records that crowd around midnights, month ends and a leap day.
struct RandomRecords {
  var gen: Gen
  let currency: Currency
  let unit: Distance.Unit

  /// The days around which things happen, the leap day among them.
  static let days: [CivilDate] = (-4...4).map {
    CivilDate(daysSinceEpoch: 19_782).adding(days: $0)
  }

  /// The facts of the place where they happen.
  static let context = PayContext(
    statutoryHolidays: [days[2], days[5]],
    minimumWages: MinimumWages(
      hourly: Money(minorUnits: 2350), monthly: Money(minorUnits: 252_000)))

  init(seed: UInt64, currency: Currency) {
    gen = Gen(seed: seed, stream: 1)
    self.currency = currency
    unit = seed % 3 == 0 ? .mile : .kilometre
  }

  mutating func make() -> PayRecords {
    let isAnonymous = gen.once(in: 12)
    let builder = OrderLogBuilder(
      currency: currency, distanceUnit: unit, hasWorkers: !isAnonymous)
    for line in 1...gen.integer(in: 1...10) { builder.append(order(line, isAnonymous)) }
    let shifts = gen.bool() ? ShiftLog(gen.list(0...8) { RandomRecords.shift(&$0) }) : nil
    let signals = gen.list(0...6) { RandomRecords.signal(&$0) }
    let forecasts = gen.list(0...6) { RandomRecords.forecast(&$0) }
    return PayRecords(
      orders: builder.finish(), shifts: isAnonymous ? nil : shifts, signals: SignalLog(signals),
      forecasts: ForecastLog(forecasts))
  }

  static func moment(_ gen: inout Gen) -> CivilDateTime {
    let seconds = gen.pick([
      0, 1, 86_399, 22 * 3600, 22 * 3600 - 1, 6 * 3600, 11 * 3600, 48_615, 48_614, 4 * 3600,
      gen.integer(in: 0...86_399), gen.integer(in: 0...86_399), gen.integer(in: 0...1439) * 60,
    ])
    return CivilDateTime(gen.pick(days), secondOfDay: seconds)
  }

  private mutating func order(_ line: Int, _ isAnonymous: Bool) -> Order {
    let accepted = RandomRecords.moment(&gen)
    var order = Order(
      worker: isAnonymous ? nil : gen.pick(["W1", "W1", "W2", "工3"]), accepted: accepted)
    let seconds = Int64(gen.pick([0, 60, 1800, gen.integer(in: 0...7200), 9 * 3600]))
    func later(_ part: Int64) -> CivilDateTime {
      CivilDateTime(secondsSinceEpoch: accepted.secondsSinceEpoch + part)
    }
    if !gen.once(in: 12) { order.completed = later(seconds) }
    if !gen.once(in: 4) { order.started = later(seconds / 3) }
    if !gen.once(in: 4) { order.pickedUp = later(seconds / 2) }
    let thousandths = gen.pick([
      0, 3000, 5000, 5001, 10_000, 16_093, gen.integer(in: 0...30_000),
    ])
    if !gen.once(in: 12) {
      order.distance = Distance(thousandths: Int64(thousandths), unit: unit)
    }
    if gen.bool() { order.weightGrams = gen.pick([0, 5000, 5001, 10_000, 12_345]) }
    if !gen.once(in: 4) {
      order.fare = Money(minorUnits: Int64(gen.integer(in: 0...9000)))
    }
    if gen.bool() { order.tip = Money(minorUnits: Int64(gen.integer(in: 0...900))) }
    if gen.bool() { order.paid = Money(minorUnits: Int64(gen.integer(in: 0...5000))) }
    order.area = gen.pick([nil, "东湖", "西岭", "南山"])
    order.category = gen.pick([nil, "专送", "众包"])
    order.variant = gen.pick([nil, "wav"])
    order.line = line
    return order
  }

  private static func shift(_ gen: inout Gen) -> Shift {
    let on = moment(&gen)
    let off = CivilDateTime(
      secondsSinceEpoch: on.secondsSinceEpoch + Int64(gen.integer(in: 0...30 * 3600)))
    return Shift(worker: gen.pick(["W1", "W2", "W9"]), on: on, off: off)
  }

  private static func signal(_ gen: inout Gen) -> SignalRecord {
    let from = moment(&gen)
    let to = CivilDateTime(
      secondsSinceEpoch: from.secondsSinceEpoch + Int64(gen.integer(in: 0...90) * 1800))
    return SignalRecord(
      issuer: "气象台", signal: gen.pick([.rainstorm, .highTemperature, .gale, .fog]),
      level: gen.pick(WarningLevel.allCases), area: gen.pick([nil, "东湖", "西岭"]), from: from,
      to: gen.once(in: 5) ? nil : to)
  }

  private static func forecast(_ gen: inout Gen) -> ForecastRecord {
    ForecastRecord(
      issuer: "气象台", date: gen.pick(days), area: gen.pick([nil, "东湖", "西岭"]),
      maximumThousandths: Int32(gen.pick([34_999, 35_000, 35_001, 37_500, 40_000])))
  }
}
