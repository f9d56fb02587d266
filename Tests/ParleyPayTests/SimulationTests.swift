@testable import ParleyPay
import ParleyRecords
import ParleyTerms
import ParleyTestSupport
import ParleyValues
import Testing

@Suite("Simulation")
struct SimulationTests {
  static let current = """
    piece-rate: {base: 4.50 /order, distance: [{from: 3 km, rate: 1.00 /km}]}
    commission: {order-cap: 40 %}
    online-hours: {hourly-floor: {amount: 18.00 /h, time: engaged, per: day}}
    dispatch: {concurrent-limit: 1}
    """
  static let opening = """
    piece-rate:
      base: 5.20 /order
      distance: [{from: 2 km, rate: 1.00 /km}, {from: 5 km, rate: 1.50 /km}]
      bands: [{name: night, from: "22:00", to: "06:00", add: 20 %}]
    commission: {order-cap: 30 %}
    online-hours: {hourly-floor: {amount: 25.00 /h, time: engaged, per: day}}
    dispatch: {concurrent-limit: 2}
    payment: {cycle: week}
    """

  /// A month of orders of some workers.
  static func log(workers: Int, seed: UInt64, shifts: Bool = false) throws -> PayRecords {
    var gen = Gen(seed: seed)
    var orders: [Order] = []
    var online: [Shift] = []
    for number in 0..<workers {
      let id = "W\(number)"
      for _ in 0..<gen.integer(in: 1...30) {
        let day = DecimalText.padded(gen.integer(in: 1...31), to: 2)
        let hour = DecimalText.padded(gen.integer(in: 0...23), to: 2)
        var one = try order(
          "2026-07-\(day)T\(hour):15", minutes: gen.integer(in: 5...55),
          km: "\(gen.integer(in: 0...9)).\(gen.integer(in: 100...999))",
          fare: gen.once(in: 10) ? nil : Int64(gen.integer(in: 500...4000)),
          area: gen.pick(["东湖", "西岭", nil]), worker: id)
        one.paid = gen.once(in: 5) ? nil : Money(minorUnits: Int64(gen.integer(in: 300...900)))
        orders.append(one)
        if shifts {
          online.append(
            try shift("2026-07-\(day)T\(hour):00", "2026-07-\(day)T\(hour):59", worker: id))
        }
      }
    }
    return records(orders, shifts: shifts ? online : nil)
  }

  static func run(
    _ log: PayRecords, _ baseline: String = current, _ proposal: String = opening,
    _ change: (inout SimulationOptions) -> Void = { _ in }
  ) throws -> SimulationReport {
    var options = SimulationOptions()
    change(&options)
    return try Simulation.run(
      log, baseline: .standards(rules(baseline)), proposal: rules(proposal), options: options)
  }

  @Test("figures agree with a plain reckoning from the rows of workers", arguments: UInt64(1)...12)
  func oracle(_ seed: UInt64) throws {
    let log = try Self.log(workers: 23, seed: seed, shifts: seed % 2 == 0)
    let report = try Self.run(log)
    let rows = report.workers
    #expect(rows.map(\.worker) == rows.map(\.worker).sorted())
    let engine = try ExplainedEngine(rules(Self.opening), log)
    for (worker, row) in zip(log.workers, rows) {
      #expect(try engine.pay(worker).total == row.proposalPay)
    }
    // Quantiles and mean by plain division, which is exact enough to order these.
    let hourly = rows.filter { $0.engagedSeconds > 0 }.map {
      Double($0.proposalPay.minorUnits) / Double($0.engagedSeconds)
    }.sorted()
    // 23 workers have no five below the first tenth; with a smallest group of one all are shown.
    let shown = try #require(report.proposal.perEngagedHour.value)
    #expect(shown.quantiles.map(\.share) == Array(HourlyFigures.shares[1...3]))
    let open = try Self.run(log) { $0.minimumGroupSize = 1 }
    let figures = try #require(open.proposal.perEngagedHour.value)
    #expect(figures.quantiles.count == 5)
    for (quantile, percent) in zip(figures.quantiles, [10, 25, 50, 75, 90]) {
      let rank = (percent * hourly.count + 99) / 100
      let value = Double(quantile.pay.pay) / Double(quantile.pay.seconds)
      #expect(abs(value - hourly[rank - 1]) < 1e-9)
    }
    let pays = rows.map(\.proposalPay.minorUnits).sorted()
    let weighted = pays.enumerated().reduce(Int64(0)) { sum, item in
      sum + (2 * Int64(item.offset + 1) - Int64(pays.count) - 1) * item.element
    }
    #expect(report.proposal.gini.value?.numerator == Int128(weighted))
    let counts = report.deciles.map(\.workers)
    #expect(counts.reduce(0, +) == rows.filter { $0.engagedSeconds > 0 }.count)
    #expect(counts == (0..<10).map { decile in (0..<23).count { 10 * $0 / 23 == decile } })
    let change = try #require(report.change.value)
    #expect(change.bands.reduce(0) { $0 + $1.workers } == rows.count)
    #expect(
      change.winners
        == rows.count {
          ($0.proposalPay - $0.baselinePay).minorUnits * 1000 > $0.baselinePay.minorUnits
        })
    let below = try #require(report.baseline.belowFloor.value)
    #expect(below.threshold == Fraction(2500))
    #expect(
      below.below
        == rows.count { $0.baselinePay.minorUnits * 3600 < 2500 * $0.engagedSeconds })
  }

  @Test("parts of the attribution add up to the change, exactly and in sequence")
  func attribution() throws {
    let report = try Self.run(try Self.log(workers: 12, seed: 5))
    let attribution = try #require(report.attribution)
    let change = report.proposal.total - report.baseline.total
    #expect(attribution.method == .exact)
    #expect(attribution.total == change)
    #expect(attribution.parts.compactMap(\.amount).reduce(0, +) == change)
    #expect(attribution.parts.map(\.sequential).reduce(0, +) == change)
    #expect(
      attribution.parts.map { $0.keys.map(\.path) } == [
        ["piece-rate.base"],
        [
          "piece-rate.distance.3km.rate", "piece-rate.distance.2km.rate",
          "piece-rate.distance.5km.rate",
        ],
        ["piece-rate.bands.night.from", "piece-rate.bands.night.to", "piece-rate.bands.night.add"],
        ["commission.order-cap"], ["online-hours.hourly-floor.amount"],
        ["dispatch.concurrent-limit"], ["payment.cycle"],
      ])
    #expect(attribution.parts.suffix(2).map(\.amount) == [0, 0])
  }

  @Test("a change of basis takes its rates along; a new cap is one player")
  func basis() throws {
    let fare = "basis: fare\ncommission: {rate: 22 %, period-cap: {share: 20 %, per: month}}"
    let report = try Self.run(try Self.log(workers: 8, seed: 6), Self.current, fare)
    let labels = try #require(report.attribution).parts.map(\.label.en)
    #expect(labels.first == "basis of pay with its rates")
    #expect(labels.contains("period commission cap"))
    #expect(report.attribution?.total == report.proposal.total - report.baseline.total)
  }

  @Test("more than six changes are attributed when asked, more than twelve by sampling")
  func manyChanges() throws {
    let log = try Self.log(workers: 6, seed: 7)
    let seven = """
      rounding: up
      piece-rate:
        base: 5.00 /order
        time: 0.10 /min
        distance: [{from: 3 km, rate: 1.10 /km}]
        holiday: 200 %
        minimum: 5.00 /order
      commission: {order-cap: 30 %}
      """
    // Few orders are attributed unasked as well; how many are few falls by half with each change.
    #expect(try Self.run(log, Self.current, seven).attribution?.method == .exact)
    var options = SimulationOptions()
    let few = Attribution.unaskedWork / 128
    #expect(Attribution.method(of: 7, orders: few, options) == .exact)
    #expect(Attribution.method(of: 7, orders: few + 1, options) == .notAsked)
    #expect(Attribution.method(of: 6, orders: few * 100, options) == .exact)
    #expect(Attribution.method(of: 13, orders: 1, options) == .notAsked)
    options.attribution = .asked
    #expect(Attribution.method(of: 7, orders: few + 1, options) == .exact)
    let asked = try #require(
      try Self.run(log, Self.current, seven) { $0.attribution = .asked }.attribution)
    #expect(asked.method == .exact)
    #expect(asked.parts.compactMap(\.amount).reduce(0, +) == asked.total)
    let scopes = (0..<14).map {
      "  - {for: {area: 区\($0)}, piece-rate: {base: 6.00 /order}}"
    }
    let many = Self.current + "\nscopes:\n" + scopes.joined(separator: "\n")
    let sampled = try #require(
      try Self.run(log, Self.current, many) {
        $0.attribution = .asked
        $0.samplePairs = 3
      }.attribution)
    #expect(sampled.method == .sampled(pairs: 3))
    #expect(sampled.parts.count == 14)
    #expect(sampled.parts.compactMap(\.amount).reduce(0, +) == sampled.total)
    #expect(sampled.parts.allSatisfy { $0.standardError != nil })
  }

  @Test("orders that one level cannot price are left out of both, and counted")
  func unpriced() throws {
    let orders = try [
      order("2026-07-01T08:00", km: "1", worker: "A"), order("2026-07-01T09:00", worker: "A"),
      order("2026-07-01T10:00", minutes: nil, km: "1", worker: "B"),
    ]
    let report = try Self.run(
      records(orders), "piece-rate: {base: 1.00 /order, time: 0.10 /min}",
      "piece-rate: {base: 2.00 /order, distance: [{from: 0 km, rate: 1.00 /km}]}")
    #expect(report.records.priced == 1)
    #expect(
      report.records.unpriced == [
        UnpricedCount(reason: .noDistance, orders: 1), UnpricedCount(reason: .noTime, orders: 1),
      ])
    #expect(report.workers.map(\.orders) == [1, 0])
    #expect(report.workers.map(\.baselinePay.minorUnits) == [400, 0])
    #expect(report.workers.map(\.proposalPay.minorUnits) == [300, 0])
  }

  @Test("recorded pay as the baseline: only orders that have it")
  func paid() throws {
    let log = try Self.log(workers: 9, seed: 8)
    let report = try Simulation.run(log, baseline: .paid, proposal: rules(Self.opening))
    let paid = (0..<log.log.count).compactMap { log.log.paid[$0] }
    #expect(report.baseline.total == paid.reduce(0, +))
    #expect(report.records.priced == paid.count)
    #expect(
      report.records.unpriced == [
        UnpricedCount(reason: .noRecordedPay, orders: log.log.count - paid.count)
      ])
    #expect(report.attribution == nil)
    #expect(report.baseline.limits.isEmpty)
    do {
      _ = try Simulation.run(
        records([order("2026-07-01T08:00", km: "1")]), baseline: .paid,
        proposal: rules(Self.opening))
      Issue.record("records without pay were simulated against pay")
    } catch let error as Diagnostics { #expect(error.all.map(\.code) == ["pay.no-paid-column"]) }
  }

  @Test("groups below the smallest size are withheld, workers' figures without workers too")
  func withheld() throws {
    let few = try Self.run(try Self.log(workers: 4, seed: 9))
    #expect(few.change.reason == .groupTooSmall(minimum: 5))
    #expect(few.proposal.perEngagedHour.reason == .groupTooSmall(minimum: 5))
    #expect(few.deciles.isEmpty)
    #expect(few.workers.count == 4)
    let some = try Self.run(try Self.log(workers: 12, seed: 9))
    #expect(some.deciles.allSatisfy { $0.levels.value == nil })
    #expect(some.proposal.perOnlineHour.reason == .noShifts)
    var nameless = try order("2026-07-01T08:00", km: "4", fare: 1000)
    nameless.worker = nil
    let report = try Self.run(records([nameless]))
    #expect(report.change.reason == .noWorkers)
    #expect(report.workers.isEmpty)
    #expect(report.baseline.total == 600)
    #expect(report.notes.map(\.code) == ["pay.no-workers"])
  }

  @Test("platform figures: per order, per month, take rate")
  func platform() throws {
    let orders = try (1...31).map {
      try order("2026-07-\(DecimalText.padded($0, to: 2))T08:00", minutes: 10, km: "1", fare: 1000)
    }
    let report = try Self.run(
      records(orders), "piece-rate: {base: 4.50 /order}", "piece-rate: {base: 5.00 /order}")
    #expect(report.baseline.perMonth.value == Money(minorUnits: 31 * 450))
    #expect(report.proposal.perOrder.value == Fraction(500))
    #expect(report.baseline.takeRate.value == Fraction(55, 100))
    // Ten days are scaled by 365 ÷ 120.
    let part = try Self.run(
      records(Array(orders.prefix(10))), "piece-rate: {base: 4.50 /order}",
      "piece-rate: {base: 5.00 /order}")
    #expect(part.baseline.perMonth.value == Money(minorUnits: 13_688))
    // The last night of July runs into August and is still July.
    let night = try order("2026-08-01T05:59", minutes: 10, km: "1", fare: 1000)
    let whole = try Self.run(
      records(orders + [night]), "piece-rate: {base: 4.50 /order}",
      "piece-rate: {base: 5.00 /order}")
    #expect(whole.baseline.perMonth.value == Money(minorUnits: 32 * 450))
    #expect(whole.records.days?.upperBound.day == 1)
  }

  @Test("net figures take stated costs off")
  func costs() throws {
    let log = try Self.log(workers: 10, seed: 10)
    let report = try Self.run(log) {
      $0.costs = StatedCosts(
        perDistance: Rate(UnitPrice(Money(minorUnits: 20)), per: .kilometre),
        perDay: Money(minorUnits: 100))
    }
    let gross = try #require(report.proposal.perEngagedHour.value)
    let net = try #require(report.proposal.netPerEngagedHour?.value)
    var spent: Int64 = 0
    for worker in log.workers {
      var (distance, days): (Int64, Set<CivilDate>) = (0, [])
      for row in worker.rows {
        distance += Int64(log.log.distance[row] ?? 0)
        days.insert(log.log[row].accepted.date)
      }
      spent += (distance * 20).divided(by: 1000, rounding: .halfEven) + Int64(days.count) * 100
    }
    #expect(gross.mean.pay - net.mean.pay == spent)
    #expect(report.proposal.netPerOnlineHour?.reason == .noShifts)
    #expect(try Self.run(log).proposal.netPerEngagedHour == nil)
  }

  @Test("limits: orders and workers they touch and the pay beyond them")
  func limits() throws {
    var orders: [Order] = []
    for worker in 0..<6 {
      for _ in 0..<2 { orders.append(try order("2026-07-01T08:00", km: "1", worker: "W\(worker)")) }
    }
    let report = try Self.run(records(orders))
    let limit = try #require(report.baseline.limits.first)
    #expect(limit.kind == .concurrent)
    #expect(limit.orders == 6)
    #expect(limit.workers.value == 6)
    #expect(limit.payBeyond == .shown(Money(minorUnits: 6 * 450)))
    #expect(report.proposal.limits.first?.orders == 0)
  }

  @Test("one step of a term: what it brings workers in a month")
  func steps() throws {
    let orders = try (1...31).map {
      try order("2026-07-\(DecimalText.padded($0, to: 2))T08:00", minutes: 10, km: "1", fare: 700)
    }
    let rules = try rules("piece-rate: {base: 4.50 /order}\ncommission: {order-cap: 30 %}")
    let values = try Simulation.stepValues(
      of: ["piece-rate.base", "commission.order-cap", "piece-rate.time"].map { TermKey($0) },
      over: KernelRecords(records(orders)), from: rules)
    #expect(values.map(\.key.path) == ["piece-rate.base", "commission.order-cap"])
    // 4.90 is due by the cap: 0.10 more of base brings nothing, one point less of cap 0.07.
    #expect(values.map(\.workersGain.minorUnits) == [0, 31 * 7])
  }

  @Test("one step of a term with dated values is made on all its days")
  func datedSteps() throws {
    let orders = try (1...31).map {
      try order("2026-07-\(DecimalText.padded($0, to: 2))T08:00", minutes: 10, km: "1")
    }
    let dated = try rules(
      "piece-rate: {base: {steps: [{from: 2026-01-01, value: 4.50 /order}, "
        + "{from: 2026-07-11, value: 5.00 /order}]}}")
    let keys = [CivilDate("2026-01-01"), CivilDate("2026-07-11")].map {
      TermKey("piece-rate.base", from: $0)
    }
    let values = try Simulation.stepValues(
      of: keys, over: KernelRecords(records(orders)), from: dated)
    #expect(values.map(\.key.description) == ["piece-rate.base"])
    #expect(values.map(\.workersGain.minorUnits) == [31 * 10])
    #expect(values.map { $0.from.bareText(in: .cny) } == ["4.50"])
    #expect(values.map { $0.to.bareText(in: .cny) } == ["4.60"])
  }

  @Test("the same input gives the same report and record")
  func reproducible() throws {
    let log = try Self.log(workers: 9, seed: 11)
    let (first, second) = (try Self.run(log), try Self.run(log))
    #expect(first.run == second.run)
    #expect(first.baseline == second.baseline)
    #expect(first.proposal == second.proposal)
    #expect(first.workers == second.workers)
    let other = try Self.run(log, Self.current, Self.current)
    #expect(other.run.proposal == first.run.baseline)
    #expect(other.run.proposal != first.run.proposal)
  }

  @Test("the rows of the file for each worker")
  func rows() throws {
    let row = WorkerRow(
      worker: "W1", orders: 3, engagedSeconds: 600, onlineSeconds: nil,
      baselinePay: Money(minorUnits: 1234), proposalPay: Money(minorUnits: 5))
    #expect(row.fields(in: .cny) == ["W1", "3", "600", "", "12.34", "0.05"])
  }

  @Test("random positions: parts add up, both levels stand for themselves", arguments: 0..<60)
  func random(_ number: Int) throws {
    let seed = UInt64(number)
    var (first, second) = (RandomStandards(seed: seed), RandomStandards(seed: seed + 5000))
    let (before, after) = (first.make(), second.make())
    var recorder = RandomRecords(seed: seed, currency: before.currency)
    let log = recorder.make()
    let context = RandomRecords.context
    var options = SimulationOptions()
    options.minimumGroupSize = 1
    let report = try Simulation.run(
      log, baseline: .standards(PayRules(before, in: context)),
      proposal: PayRules(after, in: context), options: options)
    let attribution = try #require(report.attribution)
    let change = report.proposal.total - report.baseline.total
    #expect(attribution.total == change)
    #expect(attribution.parts.map(\.sequential).reduce(0, +) == change)
    if attribution.method == .exact {
      #expect(attribution.parts.compactMap(\.amount).reduce(0, +) == change)
    }
    #expect(
      report.records.priced + report.records.unpriced.reduce(0) { $0 + $1.orders }
        == log.log.count)
    if log.namesWorkers {
      #expect(
        report.workers.reduce(0) { $0 + $1.proposalPay.minorUnits } == report.proposal.total)
    }
  }
}
