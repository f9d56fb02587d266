import ParleyPay
import ParleyRecords
import ParleyTerms
import ParleyTestSupport
import ParleyValues

/// Small random records full of ties, gaps and edges.
struct RandomPayRecords {
  var orders: [Order] = []
  var shifts: [Shift]?
  var signals: [SignalRecord] = []
  var forecasts: [ForecastRecord] = []
  let currency: Currency
  let unit: Distance.Unit
  let hasWorkers: Bool
  /// How often in a hundred a value is missing.
  private let gaps: Int
  /// How many days the record has.
  private let days: Int
  /// Whether orders have what the wider shapes read.
  private let hasWiderColumns: Bool
  private let hasColumnsOfQueries: Bool

  /// The records of a seed, near the first day of some standards.
  ///
  /// - Parameters:
  ///   - hasWiderColumns: whether they have what extras, deductions and the like read.
  ///   - hasColumnsOfQueries: whether they have those that shapes of queries read.
  init(
    _ seed: UInt64, currency: Currency, firstDay: CivilDate, hasWiderColumns: Bool = false,
    hasColumnsOfQueries: Bool = false
  ) {
    var random = RandomAmounts(seed: seed ^ 0x9E37_79B9, firstDay: firstDay)
    self.currency = currency
    unit = random.chance(60) ? .kilometre : .mile
    hasWorkers = !random.chance(4)
    gaps = random.pick([0, 2, 10, 30])
    days = random.pick([1, 2, 3, 8, 40])
    self.hasWiderColumns = hasWiderColumns
    self.hasColumnsOfQueries = hasColumnsOfQueries
    let workers = random.gen.integer(in: 1...3)
    for line in 0..<random.pick([0, 1, 2, 4, 6, 9, 14]) {
      orders.append(order(line: line + 2, workers, &random))
    }
    if random.chance(60) {
      shifts = (0..<random.gen.integer(in: 0...5)).map { shift(line: $0 + 2, workers, &random) }
    }
    if random.chance(60) {
      signals = (0..<random.gen.integer(in: 1...5)).map { signal(line: $0 + 2, &random) }
    }
    if random.chance(50) {
      forecasts = (0..<random.gen.integer(in: 1...6)).map { forecast(line: $0 + 2, &random) }
    }
  }

  private func moment(_ random: inout RandomAmounts) -> CivilDateTime {
    let second = random.pick([
      0, 1, 21_599, 21_600, 43_200, 79_199, 79_200, 86_399, random.gen.integer(in: 0...86_399),
      random.gen.integer(in: 0...86_399),
    ])
    let day = random.firstDay.adding(days: random.gen.integer(in: 0...days - 1))
    return CivilDateTime(day, secondOfDay: second)
  }

  private func later(
    _ moment: CivilDateTime, upTo seconds: Int, _ random: inout RandomAmounts
  ) -> CivilDateTime {
    CivilDateTime(
      secondsSinceEpoch: moment.secondsSinceEpoch + random.seconds(upTo: seconds))
  }

  private func order(line: Int, _ workers: Int, _ random: inout RandomAmounts) -> Order {
    // Orders often tie with one before them.
    let tied = orders.isEmpty || !random.chance(25) ? nil : random.pick(orders)
    var order = Order(
      worker: hasWorkers ? "W\(random.gen.integer(in: 1...workers))" : nil,
      accepted: tied?.accepted ?? moment(&random), line: line)
    order.completed = known(&random) { later(order.accepted, upTo: 7_200, &$0) }
    if random.chance(25) { order.completed = tied?.completed ?? order.completed }
    if random.chance(5) { order.completed = later(order.accepted, upTo: 100_000, &random) }
    order.started = known(&random) { later(order.accepted, upTo: 1_200, &$0) }
    order.pickedUp = known(&random) { later(order.accepted, upTo: 3_000, &$0) }
    order.distance = known(&random) { random in
      Distance(thousandths: RandomPayRecords.thousandths(&random), unit: unit)
    }
    order.weightGrams = random.maybe(60) {
      $0.pick([0, 2_500, 2_501, 5_000, 5_001, 10_000, 10_001, $0.gen.integer(in: 0...20_000)])
    }
    order.fare = random.maybe(75) { Money(minorUnits: $0.pick([0, 1, $0.seconds(upTo: 6_000)])) }
    order.tip = random.maybe(30) { Money(minorUnits: $0.seconds(upTo: 900)) }
    order.paid = random.maybe(80) { Money(minorUnits: $0.seconds(upTo: 5_000)) }
    order.area = random.maybe(75) { $0.pick(RandomAmounts.areas + ["郊区"]) }
    order.category = random.maybe(75) { $0.pick(RandomAmounts.categories + ["其他"]) }
    order.employer = random.maybe(40) { $0.pick(["partner", "platform"]) }
    order.variant = random.maybe(40) { $0.pick(["wav", "van", "car"]) }
    if hasColumnsOfQueries {
      RandomShapesOfQueries.fill(&order, &random)
      order.pickupDistance?.unit = unit
      order.outsideDistance?.unit = unit
    }
    if hasWiderColumns {
      RandomWiderShapes.fill(&order, &random)
      if unit == .mile { order.pickupDistance?.unit = .mile }
    }
    return order
  }

  private func known<Value>(
    _ random: inout RandomAmounts, _ make: (inout RandomAmounts) -> Value
  ) -> Value? {
    random.maybe(100 - gaps, make)
  }

  private static func thousandths(_ random: inout RandomAmounts) -> Int64 {
    let edges = [0, 1, 1_000, 2_000, 3_000, 3_500, 4_023, 5_000, 4_829, 8_250, 1_243, 2_486]
    return random.gen.bool()
      ? Int64(max(0, random.pick(edges) + random.pick([-1, 0, 0, 1])))
      : Int64(random.gen.integer(in: 0...15_000))
  }

  private func shift(line: Int, _ workers: Int, _ random: inout RandomAmounts) -> Shift {
    // Worker 4 has shifts and no orders.
    let on = orders.isEmpty || random.gen.bool() ? moment(&random) : random.pick(orders).accepted
    var off = later(on, upTo: random.pick([3_600, 36_000, 200_000]), &random)
    // Shifts often end at the very second of an order.
    if random.gen.bool(),
      let end = orders.map(\.accepted).filter({ $0 >= on }).randomElement(using: &random.gen.random)
    {
      off = end
    }
    return Shift(worker: "W\(random.pick([1, 1, 2, 3, 4]))", on: on, off: off, line: line)
  }

  private func signal(line: Int, _ random: inout RandomAmounts) -> SignalRecord {
    let from =
      orders.isEmpty || random.gen.bool()
      ? moment(&random)
      : CivilDateTime(
        secondsSinceEpoch: random.pick(orders).accepted.secondsSinceEpoch
          + Int64(random.pick([-3_600, -1, 0, 1])))
    return SignalRecord(
      issuer: "市气象台",
      signal: random.pick([.highTemperature, .rainstorm, .rainstorm, .typhoon, .fog]),
      level: random.pick(WarningLevel.allCases),
      area: random.maybe(60) { $0.pick(RandomAmounts.areas) }, from: from,
      to: random.maybe(80) { random in
        // A few are lifted before they are raised.
        random.chance(8) ? moment(&random) : later(from, upTo: 100_000, &random)
      }, line: line)
  }

  private func forecast(line: Int, _ random: inout RandomAmounts) -> ForecastRecord {
    ForecastRecord(
      issuer: "市气象台",
      date: random.firstDay.adding(days: random.gen.integer(in: 0...min(days, 4))),
      area: random.maybe(50) { $0.pick(RandomAmounts.areas) },
      maximumThousandths: random.pick([34_900, 35_000, 37_000, 37_001, 38_500, 41_000]),
      line: line)
  }

  /// The records as the engines take them.
  var records: PayRecords {
    let builder = OrderLogBuilder(currency: currency, distanceUnit: unit, hasWorkers: hasWorkers)
    for order in orders { builder.append(order) }
    return PayRecords(
      orders: builder.finish(), shifts: hasWorkers ? shifts.map { ShiftLog($0) } : nil,
      signals: SignalLog(signals), forecasts: ForecastLog(forecasts))
  }
}
