import ParleyPay
import ParleyRecords
import ParleyTerms
import ParleyTestSupport
import ParleyValues
import Testing

@Suite("The wider shapes and a plain reckoning of them")
struct WiderOracleTests {
  /// Standards of the shapes and what the plain reckoning knows beside them.
  private static func standards(_ seed: UInt64, _ random: inout RandomAmounts) -> Standards {
    var standards = Standards(title: "\(seed)")
    standards.general.rounding = random.maybe(70) { $0.pick([.halfEven, .halfUp, .up, .down]) }
    standards.general.basis = random.maybe(40) { $0.pick([PayBasis.piece, .fare]) }
    standards.general.holidays = [random.firstDay.adding(days: 1)]
    standards.pieceRate.base = random.maybe(90) { $0.rate([.order]) }
    standards.pieceRate.holiday = random.maybe(30) { $0.share() }
    standards.pieceRate.minimum.amount = random.maybe(30) { $0.rate([.order]) }
    for name in ["night", "lunch"] where random.chance(50) {
      guard var band = TimeBand(index: [name]) else { continue }
      (band.from, band.to, band.add) = (random.clock(), random.clock(), random.addition())
      standards.pieceRate.bands.append(band)
    }
    for level in ["yellow", "orange"] where random.chance(40) {
      guard var term = SignalTerm(index: ["rainstorm", level]) else { continue }
      term.add = random.addition()
      standards.weather.signals.append(term)
    }
    if random.chance(40), var list = TierList(index: [random.pick(["day", "week", "month"])]) {
      list.mode = random.pick([.marginal, .whole])
      for orders in [1, 2, 4] {
        guard var step = TierStep(index: [String(orders)]) else { continue }
        step.add = random.rate([.order], upTo: 200)
        list.steps.append(step)
      }
      standards.pieceRate.tiers = [list]
    }
    if standards.basis == .fare { standards.commission.rate = random.share() }
    standards.commission.orderCap = random.maybe(30) { $0.share() }
    if random.chance(50) {
      standards.onlineHours.hourlyFloor.amount = .hourly(random.price(upTo: 9_000))
      standards.onlineHours.hourlyFloor.per = random.pick([.day, .week, .month])
      standards.onlineHours.hourlyFloor.excluding = random.maybe(60) { random in
        let known: [FloorExclusion] = [
          .tips, .tiers, .extras, .quests, .attendance, .task, .deductions,
        ]
        return ChoiceSet(known.filter { _ in random.gen.bool() })
      }
    }
    RandomWiderShapes.set(&standards, &random)
    return standards
  }

  private static func orders(_ random: inout RandomAmounts) -> [Order] {
    (0..<random.pick([1, 3, 6, 10])).map { place in
      let second = random.pick([
        0, 21_599, 43_200, 79_200, 86_399, random.gen.integer(in: 0...86_399),
      ])
      let day = random.firstDay.adding(days: random.gen.integer(in: 0...random.pick([0, 2, 9])))
      var order = Order(
        worker: "W1", accepted: CivilDateTime(day, secondOfDay: second), line: place + 2)
      order.completed = CivilDateTime(
        secondsSinceEpoch: order.accepted.secondsSinceEpoch + random.seconds(upTo: 7_200))
      order.fare = Money(minorUnits: random.seconds(upTo: 6_000))
      order.tip = random.maybe(30) { Money(minorUnits: $0.seconds(upTo: 900)) }
      RandomWiderShapes.fill(&order, &random)
      return order
    }
  }

  private static func found(_ pay: WorkerPay) -> WiderOracle.Sums {
    var sums = WiderOracle.Sums()
    (sums.orderPay, sums.tiers) = (pay.orderPay.minorUnits, pay.added(.tiers))
    (sums.quests, sums.attendance) = (pay.added(.quests), pay.added(.attendance))
    (sums.task, sums.fees) = (pay.added(.task), -pay.added(.membership))
    (sums.deductions, sums.floor) = (pay.deductions.minorUnits, pay.added(.hourlyFloor))
    return sums
  }

  @Test("give the same sums", arguments: UInt64(0)..<8)
  func agree(_ batch: UInt64) throws {
    var reached: [String: Int] = [:]
    for seed in batch * 250..<(batch + 1) * 250 {
      var random = RandomAmounts(
        seed: seed ^ 0x51A9, firstDay: RandomAmounts.firstDays[Int(seed % 6)])
      let standards = Self.standards(seed, &random)
      let rules = try PayRules(standards)
      let orders = Self.orders(&random)
      let signals = [
        SignalRecord(
          issuer: "台", signal: .rainstorm, level: random.pick(WarningLevel.allCases), area: nil,
          from: orders[0].accepted,
          to: CivilDateTime(secondsSinceEpoch: orders[0].accepted.secondsSinceEpoch + 40_000))
      ]
      let engine = try ExplainedEngine(rules, records(orders, signals: signals))
      let pay = try engine.pay(engine.records.workers[0])
      let expected = try WiderOracle(standards: standards, signals: signals).sums(of: orders)
      let found = Self.found(pay)
      if found != expected {
        Issue.record("seed \(seed)\n\(StandardsWriter.write(standards))\n\(orders)")
        #expect(found == expected)
        return
      }
      for (name, amount) in [
        ("quests", found.quests), ("attendance", found.attendance), ("task", found.task),
        ("fees", found.fees), ("deductions", found.deductions), ("floor", found.floor),
      ] where amount != 0 { reached[name, default: 0] += 1 }
    }
    for name in ["quests", "attendance", "task", "fees", "deductions", "floor"] {
      #expect((reached[name] ?? 0) >= 10, "\(name)")
    }
  }
}
