import ParleyRecords
import ParleyTerms
import ParleyTestSupport
import ParleyValues
import Testing

@testable import ParleyPay

@Suite("The columnar engine")
struct KernelTests {
  private static let body = """
    piece-rate:
      base: 4.50 /order
      distance: [{from: 0 km, rate: 0 /km}, {from: 3 km, rate: 1.00 /km}]
      time: 0.10 /min
      bands: [{name: night, from: "22:00", to: "06:00", add: 20 %}]
      tiers: {per: month, mode: whole, steps: [{orders: 5, add: 0.30 /order}]}
    online-hours:
      hourly-floor: {amount: 25.00 /h, time: engaged, per: day}
    """

  /// So many orders of so many workers, an hour apart.
  private static func log(_ count: Int, workers: Int) throws -> PayRecords {
    var gen = Gen(seed: 11)
    let first = try #require(CivilDate("2026-07-01"))
    return records(
      (0..<count).map { number in
        var order = Order(
          worker: "W\(1_000 + number * workers / count)",
          accepted: CivilDateTime(first, secondOfDay: number % 200 * 3_600), line: number + 1)
        order.completed = CivilDateTime(
          secondsSinceEpoch: order.accepted.secondsSinceEpoch + Int64(gen.integer(in: 0...5_000)))
        order.distance = Distance(
          thousandths: Int64(gen.integer(in: 0...9_000)), unit: .kilometre)
        return order
      })
  }

  @Test("gives the same on any number of threads", arguments: [1, 2, 3, 5, 8, 64])
  func threads(_ threads: Int) throws {
    let records = KernelRecords(try Self.log(60_000, workers: 300))
    let levels = try [Self.body, "piece-rate: {base: 5.00 /order}"].map {
      PayLevel.rules(try PayKernel(rules($0), records))
    }
    let walk = PayWalk(records, levels)
    #expect(walk.arithmetic == [.lanes, .lanes])
    let alone = try walk.run(threads: 1, collecting: RowCollector())
    let together = try walk.run(threads: threads, collecting: RowCollector())
    #expect(together.levels == alone.levels)
    #expect(try walk.earnings(threads: threads) == alone.levels)
    #expect(together.collected.pay == alone.collected.pay)
    #expect(together.collected.tiers == alone.collected.tiers)
    #expect(alone.levels[0].workers.count == 300)
    #expect(alone.collected.pay.count == 60_000)
    for level in 0..<2 {
      let sum = alone.levels[level].sum
      #expect(sum.orderPay == alone.collected.pay.values.reduce(0) { $0 + $1[level] })
      #expect(sum.tiers == alone.collected.tiers.values.reduce(0) { $0 + $1[level] })
    }
  }

  @Test("reckons nothing for records without orders, on one thread and on two")
  func empty() throws {
    let kernel = try PayKernel(rules(Self.body), KernelRecords(records([])))
    #expect(try kernel.earnings().sum == WorkerEarnings())
    #expect(try kernel.earnings(threads: 2).sum == WorkerEarnings())
  }

  private static let awkward = """
    rounding: half-even
    piece-rate:
      base: 0.000001 /order
      time: 7.654321 /h
      distance: [{from: 0 mi, rate: 1.234567 /mi}, {from: 3.333 km, rate: 2.345679 /km}]
      bands: [{name: a, from: "00:00", to: "24:00", add: 12.3457 %}]
      holiday: 123.4567 %
    holidays: [2026-07-01]
    commission: {order-cap: 12.3456 %}
    weather: [{signal: gale, level: blue, add: 7.6543 %}]
    """

  @Test(
    "takes the narrowest numbers that are proved to suffice",
    arguments: [
      ("piece-rate: {base: 4.50 /order, time: 0.10 /min}", 37, PayKernel.Arithmetic.lanes),
      (awkward, 37, .wide), (awkward, 800_000_000_000_000, .fractions),
    ])
  func arithmetic(body: String, fare: Int64, expected: PayKernel.Arithmetic) throws {
    var orders = try (0..<40).map {
      try order(
        "2026-07-01T12:00", minutes: 7 + $0, km: "\($0).\(123 + $0)", fare: Int64($0 * 37))
    }
    orders.append(try order("2026-07-01T12:00", minutes: 0, km: "0", fare: fare))
    let log = try records(orders, signals: [signal(.gale, .red, "2026-07-01T00:00")])
    let prepared = KernelRecords(log)
    let level = PayLevel.rules(try PayKernel(rules(body), prepared))
    #expect(PayWalk(prepared, [level]).arithmetic == [expected])
    _ = try worker(body, log)
  }

  /// Standards under which two million kilometres are beyond 64 bits.
  private static let enormous = """
    piece-rate:
      distance: [{from: 0 km, rate: 1000000000 /km}]
      bands:
        - {name: a, from: "00:00", to: "24:00", add: 100 %}
        - {name: b, from: "00:00", to: "24:00", add: 100 %}
        - {name: c, from: "00:00", to: "24:00", add: 100 %}
        - {name: d, from: "00:00", to: "24:00", add: 100 %}
      holiday: 1000 %
    holidays: [2026-07-01]
    """

  @Test("refuses amounts beyond 64 bits as the explained engine does")
  func outOfRange() throws {
    for (kilometres, isRefused) in [("2000", false), ("2000000", true)] {
      let log = try records([order("2026-07-01T12:00", km: kilometres)])
      let kernel = try PayKernel(rules(KernelTests.enormous), KernelRecords(log))
      let engine = try ExplainedEngine(rules(KernelTests.enormous), log)
      func codes(_ body: () throws -> [WorkerEarnings]) -> [String] {
        do { return try body().map { "\($0.total)" } } catch {
          return (error as? Diagnostics)?.all.map(\.code) ?? []
        }
      }
      let explained = codes { try log.workers.map { try engine.pay($0).earnings } }
      #expect(explained == codes { try Array(kernel.earnings().workers) })
      #expect((explained == ["pay.out-of-range"]) == isRefused)
    }
  }

  @Test("refuses them among many workers, whatever their earnings' memory held before")
  func outOfRangeAmongMany() throws {
    let orders = try (0..<40).map { number in
      try order(
        "2026-07-01T12:00", km: number == 20 ? "2000000" : "1", worker: "W\(100 + number)")
    }
    let records = KernelRecords(records(orders))
    let level = try PayLevel.rules(PayKernel(rules(KernelTests.enormous), records))
    let size = 40 * MemoryLayout<WorkerEarnings>.stride + 32
    for _ in 0..<20 {
      // Memory of the size that the walk will ask for, left full of what is no reference.
      let used = (0..<8).map { _ in UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
      }
      for memory in used { memory.initializeMemory(as: UInt8.self, repeating: 0x2B, count: size) }
      for memory in used { memory.deallocate() }
      #expect(throws: Diagnostics.self) { try PayWalk(records, [level]).earnings() }
    }
  }

  @Test("reckons an allowance day as the words of its first order say")
  func allowanceDay() throws {
    let body = """
      weather:
        - {signal: gale, level: blue, allowance: 5.00 /day}
        - {signal: rainstorm, level: blue, allowance: 7.00 /day}
      scopes: [{for: {area: 江岸区}, weather-stacking: sum}]
      """
    let signals = try [
      signal(.gale, .blue, "2026-07-01T00:00"), signal(.rainstorm, .blue, "2026-07-01T00:00"),
    ]
    for (first, second, expected) in [
      ("江岸区", "东湖区", Int64(1_200)), ("东湖区", "江岸区", 700),
    ] {
      let orders = try [
        order("2026-07-01T08:00", area: first), order("2026-07-01T09:00", area: second),
      ]
      #expect(try worker(body, records(orders, signals: signals)).added(.allowance) == expected)
    }
  }

  @Test("tells classes of moments also where time is cut too finely for a table")
  func longTime() throws {
    let body = """
      piece-rate:
        base: 5.00 /order
        bands: [{name: early, from: "06:07", to: "13:31", add: 20 %}]
      weather: [{signal: gale, level: blue, add: 1.00 /order}]
      """
    let expected: [(String, Int64)] = [
      ("1970-01-01T06:06:59", 500), ("1970-01-01T06:07:00", 600), ("2026-07-01T10:00:06", 600),
      ("2026-07-01T10:00:07", 700), ("2026-07-01T13:30:59", 700), ("2026-07-01T13:31:00", 600),
    ]
    let log = records(
      try expected.map { try order($0.0) },
      signals: [try signal(.gale, .blue, "2026-07-01T10:00:07")])
    let prepared = KernelRecords(log)
    let walk = PayWalk(prepared, [.rules(try PayKernel(rules(body), prepared))])
    #expect(walk.arithmetic == [.lanes])
    let found = try walk.run(threads: 1, collecting: RowCollector()).collected.pay
    #expect(expected.indices.map { found[$0]?[0] } == expected.map(\.1))
    #expect(try worker(body, log).total.minorUnits == expected.reduce(0) { $0 + $1.1 })
  }

  @Test("leaves out the rows that other levels cannot price, and its own")
  func leftOut() throws {
    let orders = try [
      order("2026-07-01T08:00"), order("2026-07-01T09:00", km: "1"),
      order("2026-07-01T10:00", minutes: nil, km: "9"),
    ]
    let records = KernelRecords(records(orders))
    let level = try PayLevel.rules(
      PayKernel(rules("piece-rate: {base: 1.00 /order, time: 0.10 /min}"), records))
    let other = try PayLevel.rules(
      PayKernel(
        rules("piece-rate: {distance: [{from: 0 km, rate: 1.00 /km}]}"), records))
    let alone = try PayWalk(records, [level]).run(threads: 1, collecting: RowCollector())
    #expect(alone.collected.reasons == [2: UInt8(UnpricedReason.noTime.rawValue + 1)])
    #expect(alone.levels[0].sum.orderPay == 800)
    let both = try PayWalk(records, [level], leavingOutWith: [other, level])
      .run(threads: 1, collecting: RowCollector())
    #expect(
      both.collected.reasons == [
        0: UInt8(UnpricedReason.noDistance.rawValue + 1),
        2: UInt8(UnpricedReason.noTime.rawValue + 1),
      ])
    #expect(both.levels[0].sum.orderPay == 400)
  }

  @Test("says that no row is left out where the columns are full")
  func nothingLeftOut() throws {
    let orders = try [order("2026-07-01T08:00", km: "1"), order("2026-07-01T09:00", km: "9")]
    func reasons(_ body: String) throws -> [Int: UInt8] {
      let records = KernelRecords(records(orders))
      let level = PayLevel.rules(try PayKernel(rules(body), records))
      return try PayWalk(records, [level]).run(threads: 1, collecting: RowCollector())
        .collected.reasons
    }
    #expect(try reasons("piece-rate: {base: 1.00 /order, time: 0.10 /min}") == [:])
    #expect(
      try reasons("piece-rate: {table: {rows: [{upto: 8 km, amount: 9.00 /order}]}}")
        == [1: UInt8(UnpricedReason.beyondTable.rawValue + 1)])
  }
}
