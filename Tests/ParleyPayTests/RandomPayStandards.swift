import ParleyPay
import ParleyTerms
import ParleyTestSupport
import ParleyValues

/// Random standards across every shape that pay.md §2 reckons with.
enum RandomPayStandards {
  /// Standards and the facts of the place they need.
  struct Made {
    let standards: Standards
    let rules: PayRules
  }

  /// The standards of a seed.
  ///
  /// - Parameters:
  ///   - other: standards whose currency and calendar are taken.
  ///   - hasWiderShapes: whether they have extras, quests, deductions and the like.
  ///   - hasShapesOfQueries: whether they have those of these shapes that queries know.
  static func make(
    _ seed: UInt64, like other: Standards? = nil, hasWiderShapes: Bool = false,
    hasShapesOfQueries: Bool = false
  ) throws -> Made {
    var random = RandomAmounts(
      seed: seed, firstDay: RandomAmounts.firstDays[Int(seed % 7)])
    var standards = Standards(
      title: "随机 \(seed)",
      currency: Currency(code: random.pick(["CNY", "CNY", "USD", "JPY"])) ?? .cny)
    setGeneral(&standards, &random)
    if let other {
      standards.currency = other.currency
      standards.general.dayStarts = other.general.dayStarts
      standards.general.weekStarts = other.general.weekStarts
    }
    setPieceRate(&standards, &random)
    setCommission(&standards, &random)
    setOnlineHours(&standards, &random)
    setWeather(&standards, &random)
    if hasWiderShapes { RandomWiderShapes.set(&standards, &random) }
    if hasShapesOfQueries { RandomShapesOfQueries.set(&standards, &random) }
    var context = PayContext()
    context.minimumWages = MinimumWages(
      hourly: Money(minorUnits: Int64(random.gen.integer(in: 0...3_000))),
      monthly: Money(minorUnits: Int64(random.gen.integer(in: 0...9_000))))
    context.statutoryHolidays = (0..<3).map { _ in random.day() }
    var rules = try PayRules(standards, in: context)
    for _ in 0..<random.pick([0, 0, 0, 1, 2, 5]) {
      // A change that contradicts the terms it meets is left out.
      var changed = standards
      change(&changed, &random)
      guard let checked = try? PayRules(changed, in: context) else { continue }
      (standards, rules) = (changed, checked)
    }
    return Made(standards: standards, rules: rules)
  }

  private static func setGeneral(_ standards: inout Standards, _ random: inout RandomAmounts) {
    standards.general.rounding = random.maybe(70) {
      $0.pick([StandardsRounding.halfEven, .halfUp, .up, .down])
    }
    standards.general.basis = random.maybe(50) { $0.pick([PayBasis.piece, .piece, .fare]) }
    standards.general.weekStarts = random.maybe(50) {
      $0.pick([WeekStart.monday, .wednesday, .saturday, .sunday])
    }
    standards.general.dayStarts = random.maybe(30) { random in
      CivilTime(secondOfDay: random.pick([0, 14_400, 18_000, 21_599, 79_200, 86_400])) ?? .midnight
    }
    standards.general.holidays = random.maybe(30) { random in
      Array(Set((0..<3).map { _ in random.day() })).sorted()
    }
    standards.general.weatherStacking = random.maybe(60) {
      $0.pick([WeatherStacking.highest, .sum])
    }
  }

  private static func setPieceRate(_ standards: inout Standards, _ random: inout RandomAmounts) {
    if random.chance(20) {
      addTable(&standards.pieceRate.table, &random)
    } else {
      setRates(&standards.pieceRate, &random)
    }
    for name in ["night", "lunch", "snow"] where random.chance(35) {
      guard var band = TimeBand(index: [name]) else { continue }
      (band.from, band.to, band.add) = (random.clock(), random.clock(), random.addition())
      standards.pieceRate.bands.append(band)
    }
    standards.pieceRate.holiday = random.maybe(40) { random in
      Share(partsPerMillion: random.pick([0, 500_000, 1_000_000, 1_333_333, 2_000_000, 3_000_000]))
    }
    if random.chance(20) {
      standards.pieceRate.minimum.amount = random.rate([.order])
    } else if random.chance(30) {
      var minimum = OrderMinimum()
      minimum.base = random.maybe(60) { $0.rate([.order]) }
      minimum.distance = random.maybe(60) { $0.rate([.kilometre, .mile], upTo: 300) }
      minimum.time = random.maybe(60) { $0.rate([.minute, .hour, .second], upTo: 60) }
      minimum.atLeast = random.maybe(50) { $0.rate([.order]) }
      standards.pieceRate.minimum = minimum
    }
    if random.chance(40) { addTiers(&standards.pieceRate, &random) }
    if random.chance(10) { addTiers(&standards.pieceRate, &random) }
  }

  private static func setRates(_ rates: inout PieceRate, _ random: inout RandomAmounts) {
    rates.base = random.maybe(80) { $0.rate([.order]) }
    if random.chance(70) {
      for _ in 0..<random.gen.integer(in: 1...3) {
        guard var band = DistanceBand(index: [random.distanceIndex()]),
          !rates.distance.contains(where: { !$0.precedes(band) && !band.precedes($0) })
        else { continue }
        band.rate = random.rate([.kilometre, .kilometre, .mile], upTo: 300)
        rates.distance.append(band)
      }
      rates.distance.sort { $0.precedes($1) }
    }
    rates.time = random.maybe(50) { $0.rate([.minute, .minute, .hour, .second], upTo: 60) }
    for over in ["2.5kg", "5kg", "10kg"] where random.chance(30) {
      guard var step = WeightStep(index: [over]) else { continue }
      step.add = random.rate([.order])
      rates.weight.append(step)
    }
  }

  private static func addTable(_ table: inout PriceTable, _ random: inout RandomAmounts) {
    for _ in 0..<random.gen.integer(in: 1...3) {
      guard var row = TableRow(index: [random.distanceIndex()]),
        !table.rows.contains(where: { !$0.precedes(row) && !row.precedes($0) })
      else { continue }
      row.amount = random.rate([.order], upTo: 5_000)
      table.rows.append(row)
    }
    table.rows.sort { $0.precedes($1) }
    table.beyond = random.maybe(60) { $0.rate([.kilometre, .mile], upTo: 300) }
  }

  private static func addTiers(_ rates: inout PieceRate, _ random: inout RandomAmounts) {
    let per = random.period([.shift, .order])
    guard var list = TierList(index: [per.key]), !rates.tiers.contains(where: { $0.per == per })
    else { return }
    list.mode = random.pick([.marginal, .whole])
    for orders in [1, 2, 3, 5, 8] where random.chance(45) {
      guard var step = TierStep(index: [String(orders)]) else { continue }
      step.add = random.rate([.order], upTo: 200)
      list.steps.append(step)
    }
    if !list.steps.isEmpty { rates.tiers.append(list) }
  }

  private static func setCommission(_ standards: inout Standards, _ random: inout RandomAmounts) {
    if standards.basis == .fare || random.chance(10) { standards.commission.rate = random.share() }
    standards.commission.orderCap = random.maybe(35) { $0.share() }
    if random.chance(30) {
      standards.commission.periodCapShare = random.share()
      standards.commission.periodCapPer = random.period([.shift])
      standards.commission.periodCapFromOrders = random.maybe(60) { $0.gen.integer(in: 0...4) }
    }
  }

  private static func setOnlineHours(_ standards: inout Standards, _ random: inout RandomAmounts) {
    standards.onlineHours.engagedFrom = random.maybe(50) {
      $0.pick([EngagedFrom.accepted, .accepted, .started, .pickedUp])
    }
    standards.onlineHours.overlap = random.maybe(50) { $0.pick([OverlapRule.once, .each]) }
    standards.onlineHours.allowanceTimePerOrder = random.maybe(25) {
      TimeSpan(seconds: $0.seconds(upTo: 600))
    }
    if random.chance(55) {
      var floor = HourlyFloor()
      floor.amount =
        random.chance(20) ? .localMinimum(random.share()) : .hourly(random.price(upTo: 9_000))
      floor.time = random.maybe(80) { $0.pick([MeasuredTime.engaged, .online]) }
      floor.per = random.period(floor.time == .online ? [.shift] : [.shift, .order, .order])
      floor.excluding = random.maybe(60) { random in
        ChoiceSet(FloorExclusion.allCases.filter { _ in random.gen.bool() })
      }
      standards.onlineHours.hourlyFloor = floor
      standards.onlineHours.distanceFloor = random.maybe(30) {
        $0.rate([.kilometre, .mile], upTo: 200)
      }
    }
    standards.onlineHours.distanceAllowance = random.maybe(20) {
      $0.rate([.kilometre, .mile], upTo: 200)
    }
    for _ in 0..<random.pick([0, 0, 1, 2]) { addPeriodFloor(&standards.onlineHours, &random) }
  }

  private static func addPeriodFloor(_ hours: inout OnlineHours, _ random: inout RandomAmounts) {
    let per = random.pick([Period.day, .week, .month, .shift, .order, .log])
    let key = random.chance(40) ? "\(per.key)-from-\(random.day())" : per.key
    guard var floor = PeriodFloor(index: [key]),
      !hours.periodFloors.contains(where: { $0.index == floor.index })
    else { return }
    floor.to = random.maybe(40) { $0.day() }
    floor.amount =
      random.chance(20) ? .localMinimum(random.share()) : .period(random.price(upTo: 20_000))
    hours.periodFloors.append(floor)
  }

  private static func setWeather(_ standards: inout Standards, _ random: inout RandomAmounts) {
    guard random.chance(50) else { return }
    for signal in ["high-temperature", "rainstorm", "typhoon"] {
      for level in ["blue", "yellow", "orange", "red"] where random.chance(35) {
        guard var term = SignalTerm(index: [signal, level]) else { continue }
        term.add = random.maybe(60) { $0.addition() }
        term.allowance = random.maybe(40) { $0.rate([.day], upTo: 2_000) }
        term.extraTime = random.maybe(20) { $0.share() }
        standards.weather.signals.append(term)
      }
    }
    for threshold in ["35C", "over37C", "38.5C"] where random.chance(30) {
      guard var term = ForecastTerm(index: [threshold]) else { continue }
      term.allowance = random.rate([.day], upTo: 2_000)
      term.months = random.maybe(50) { $0.pick([6...10, 1...2, 2...2, 12...12, 1...12]) }
      standards.weather.forecasts.append(term)
    }
  }
}
