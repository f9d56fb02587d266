import ParleyPay
import ParleyRecords
import ParleyTerms
import ParleyValues
import Testing

@Suite("Step 1: the rate of an order")
struct RateTests {
  static let bands = """
    piece-rate:
      base: 4.50 /order
      distance: [{from: 0 km, rate: 0 /km}, {from: 3 km, rate: 1.00 /km}, {from: 5 km, rate: 1.50 /km}]
    """

  @Test(
    "distance bands are marginal and continuous at their edges",
    arguments: [
      ("0", 450), ("2.999", 450), ("3", 450), ("3.2", 470), ("4.999", 650), ("5", 650),
      ("5.002", 650), ("5.01", 652), ("7", 950),
    ] as [(String, Int64)])
  func distanceBands(_ km: String, _ expected: Int64) throws {
    #expect(try pay(Self.bands, order("2026-07-03T12:00", km: km)) == expected)
  }

  @Test("a first band beyond 0 km pays nothing before it; miles convert exactly")
  func firstBandAndMiles() throws {
    let body = "piece-rate: {base: 1.00 /order, distance: [{from: 2 km, rate: 1.00 /km}]}"
    #expect(try pay(body, order("2026-07-03T12:00", km: "1.9")) == 100)
    // 2 mi = 3.218688 km, of which 1.218688 km beyond 2 km: 121.8688 fen.
    #expect(try pay(body, order("2026-07-03T12:00", mi: "2")) == 222)
    // 10 km at 1.609344 yuan a mile is 10 yuan exactly.
    let mile = "piece-rate: {distance: [{from: 0 mi, rate: 1.609344 /mi}]}"
    #expect(try pay(mile, order("2026-07-03T12:00", km: "10")) == 1000)
  }

  @Test(
    "a weight step needs more than its weight",
    arguments: [(nil, 450), (5000, 450), (5001, 550), (10_000, 550), (10_001, 700)]
      as [(Int?, Int64)])
  func weight(_ grams: Int?, _ expected: Int64) throws {
    let body = """
      piece-rate:
        base: 4.50 /order
        weight: [{over: 5 kg, add: 1.00 /order}, {over: 10 kg, add: 2.50 /order}]
      """
    #expect(try pay(body, order("2026-07-03T12:00", grams: grams)) == expected)
  }

  @Test(
    "a table row includes its end; beyond it the last amount and the rest, or no price",
    arguments: [
      ("5", 3000, 3000), ("5.001", 5000, 5000), ("10", 5000, 5000), ("12.5", 5300, nil),
    ] as [(String, Int64, Int64?)])
  func table(_ km: String, _ withBeyond: Int64, _ without: Int64?) throws {
    let rows = "rows: [{upto: 5 km, amount: 30.00 /order}, {upto: 10 km, amount: 50.00 /order}]"
    let one = try order("2026-07-03T12:00", km: km)
    #expect(try pay("piece-rate: {table: {\(rows), beyond: 1.20 /km}}", one) == withBeyond)
    #expect(try pay("piece-rate: {table: {\(rows)}}", one) == without)
  }

  @Test("time is paid by the second, whatever its unit", arguments: ["/min", "/h", "/s"])
  func time(_ unit: String) throws {
    // 7 minutes at 0.10 a minute, 6 an hour, 0.01 a second.
    let price = ["/min": "0.10", "/h": "6.00", "/s": "0.01"][unit] ?? ""
    let expected: Int64 = unit == "/s" ? 420 : 70
    #expect(
      try pay("piece-rate: {time: \(price) \(unit)}", order("2026-07-03T12:00", minutes: 7))
        == expected)
  }

  @Test("the fare basis pays the fare less the commission")
  func fare() throws {
    let body = "basis: fare\ncommission: {rate: 22 %}"
    #expect(try pay(body, order("2026-07-03T12:00", fare: 2801)) == 2185)
    #expect(try pay(body, order("2026-07-03T12:00")) == nil)
  }

  @Test("won have no smaller unit")
  func won() throws {
    let body = "piece-rate: {base: 3500 /order, distance: [{from: 0 km, rate: 333.3 /km}]}"
    #expect(try pay(body, order("2026-07-03T12:00", km: "3"), currency: "KRW") == 4500)
  }
}

@Suite("Step 2: time bands and holidays")
struct BandTests {
  static let body = """
    piece-rate:
      base: 10.00 /order
      bands:
        - {name: night, from: "22:00", to: "06:00", add: 20 %}
        - {name: lunch, from: "11:00", to: "13:30", add: 0.50 /order}
        - {name: late, from: "23:00", to: "24:00", add: 10 %}
      holiday: 200 %
    holidays: [2026-02-17]
    """

  @Test(
    "bands are half-open, may pass midnight, and their percentages add up",
    arguments: [
      ("21:59:59", 1000), ("22:00:00", 1200), ("23:00:00", 1300), ("23:59:59", 1300),
      ("00:00:00", 1200), ("05:59:59", 1200), ("06:00:00", 1000), ("11:00:00", 1050),
      ("13:29:59", 1050), ("13:30:00", 1000),
    ] as [(String, Int64)])
  func edges(_ time: String, _ expected: Int64) throws {
    #expect(try pay(Self.body, order("2026-02-10T\(time)")) == expected)
  }

  @Test("on a holiday the rate with its bands is multiplied, by the civil day of acceptance")
  func holiday() throws {
    #expect(try pay(Self.body, order("2026-02-17T12:00")) == 2100)
    #expect(try pay(Self.body, order("2026-02-17T23:30")) == 2600)
    #expect(try pay(Self.body, order("2026-02-16T23:59:59", minutes: 60)) == 1300)
    #expect(try pay(Self.body, order("2026-02-18T00:00")) == 1200)
  }

  @Test("without their own list, the statutory holidays of the place hold")
  func statutory() throws {
    let body = "piece-rate: {base: 1.00 /order, holiday: 300 %}"
    let context = PayContext(statutoryHolidays: [try at("2026-10-01T00:00").date])
    #expect(try pay(body, order("2026-10-01T08:00"), context: context) == 300)
    #expect(try pay(body, order("2026-10-04T08:00"), context: context) == 100)
  }

  @Test("a band from a time to the same time is empty")
  func emptyBand() throws {
    let body = """
      piece-rate: {base: 1.00 /order, bands: [{name: none, from: "08:00", to: "08:00", add: 50 %}]}
      """
    #expect(try pay(body, order("2026-10-01T08:00")) == 100)
    #expect(try pay(body, order("2026-10-01T09:00")) == 100)
  }
}

@Suite("Step 3: weather signals")
struct WeatherAdditionTests {
  static let body = """
    piece-rate: {base: 5.00 /order}
    weather:
      - {signal: rainstorm, level: yellow, add: 20 %}
      - {signal: rainstorm, level: orange, add: 1.50 /order}
      - {signal: rainstorm, level: red, stop: true}
      - {signal: high-temperature, level: orange, add: 1.20 /order, extra-time: 20 %}
    """

  @Test(
    "the nearest lower level that has the attribute counts, and only with its signal",
    arguments: [
      ([], 500), ([(.rainstorm, .blue)], 500), ([(.rainstorm, .yellow)], 600),
      ([(.rainstorm, .orange)], 650), ([(.rainstorm, .red)], 650),
      ([(.highTemperature, .yellow)], 500), ([(.highTemperature, .red)], 620),
      ([(.gale, .red)], 500),
    ] as [([(WeatherSignal, WarningLevel)], Int64)])
  func levels(_ signals: [(WeatherSignal, WarningLevel)], _ expected: Int64) throws {
    let states = signals.map { SignalLevel($0.0, $0.1) }
    #expect(try pay(Self.body, order("2026-07-03T12:00"), under: states) == expected)
  }

  @Test("several signals: the highest by money, or all together")
  func stacking() throws {
    let states = [SignalLevel(.rainstorm, .yellow), SignalLevel(.highTemperature, .orange)]
    let one = try order("2026-07-03T12:00")
    #expect(try pay(Self.body, one, under: states) == 620)
    #expect(try pay(Self.body + "\nweather-stacking: sum", one, under: states) == 720)
  }

  @Test("a percentage is of the rate with its bands and holiday")
  func percentageOfStepTwo() throws {
    let body = """
      piece-rate:
        base: 10.00 /order
        bands: [{name: night, from: "22:00", to: "06:00", add: 20 %}]
        holiday: 200 %
      holidays: [2026-02-17]
      weather: [{signal: rainstorm, level: orange, add: 10 %}]
      """
    let states = [SignalLevel(.rainstorm, .orange)]
    #expect(try pay(body, order("2026-02-17T23:00"), under: states) == 2640)
  }

  @Test("signals count where and when an order was accepted, from included and to not")
  func inForce() throws {
    let storm = try signal(
      .rainstorm, .orange, "2026-07-03T12:00", "2026-07-03T14:00", area: "东湖")
    let orders = try [
      order("2026-07-03T11:59:59", area: "东湖"), order("2026-07-03T12:00", area: "东湖"),
      order("2026-07-03T13:59:59", area: "东湖"), order("2026-07-03T14:00", area: "东湖"),
      order("2026-07-03T13:00", area: "西岭"), order("2026-07-03T13:00"),
    ]
    let result = try worker(Self.body, records(orders, signals: [storm]))
    #expect(
      result.orders.map(\.pay.pay.minorUnits) == [500, 650, 500, 500, 650, 500])
  }

  @Test("the highest level in force counts, and a signal without area holds everywhere")
  func highestLevel() throws {
    let signals = try [
      signal(.rainstorm, .yellow, "2026-07-03T12:00"),
      signal(.rainstorm, .orange, "2026-07-03T12:00", area: "东湖"),
    ]
    let orders = try [
      order("2026-07-03T13:00", area: "东湖"), order("2026-07-03T13:00", area: "西岭"),
      order("2026-07-03T13:00"),
    ]
    let result = try worker(Self.body, records(orders, signals: signals))
    #expect(result.orders.map(\.pay.pay.minorUnits) == [650, 600, 600])
  }

  @Test("extra time lengthens the promised time and never pays; a stop is marked")
  func extraTimeAndStop() throws {
    let rules = try rules(Self.body)
    let states = [SignalLevel(.rainstorm, .red), SignalLevel(.highTemperature, .red)]
    guard
      case .priced(let pay) = try ExplainedEngine.quote(
        order("2026-07-03T12:00"), by: rules, under: states)
    else { return #expect(Bool(false)) }
    #expect(pay.extraTime == Share(partsPerMillion: 200_000))
    #expect(pay.isUnderStop)
    #expect(pay.weatherAddition.minorUnits == 150)
  }
}

@Suite("Steps 4 to 6: minimum, order cap, rounding")
struct MinimumAndCapTests {
  @Test("an order pays at least the minimum, after weather and before the cap")
  func minimum() throws {
    let body = """
      piece-rate: {base: 3.00 /order, minimum: 4.00 /order}
      commission: {order-cap: 30 %}
      weather: [{signal: rainstorm, level: orange, add: 1.50 /order}]
      """
    let states = [SignalLevel(.rainstorm, .orange)]
    #expect(try pay(body, order("2026-07-03T12:00")) == 400)
    #expect(try pay(body, order("2026-07-03T12:00"), under: states) == 450)
    #expect(try pay(body, order("2026-07-03T12:00", fare: 1000), under: states) == 700)
  }

  @Test("a formula gives base, distance and time, and at least its least amount")
  func formula() throws {
    let body = """
      piece-rate: {minimum: {distance: 0.74 /mi, time: 0.44 /min, at-least: 5.00 /order}}
      """
    #expect(try pay(body, order("2026-07-03T12:00", minutes: 10, mi: "1"), currency: "USD") == 514)
    #expect(try pay(body, order("2026-07-03T12:00", minutes: 1, mi: "1"), currency: "USD") == 500)
  }

  @Test(
    "roundings take halves as they say: 4.505, 4.515, 4.501",
    arguments: [
      ("half-even", [450, 452, 450]), ("half-up", [451, 452, 450]), ("up", [451, 452, 451]),
      ("down", [450, 451, 450]),
    ] as [(String, [Int64])])
  func roundings(_ name: String, _ expected: [Int64]) throws {
    for (km, amount) in zip(["4.505", "4.515", "4.501"], expected) {
      let body = "rounding: \(name)\npiece-rate: {distance: [{from: 0 km, rate: 1.00 /km}]}"
      #expect(try pay(body, order("2026-07-03T12:00", km: km)) == amount)
    }
  }

  @Test("an order is rounded once, at the end")
  func once() throws {
    // 0.333 + 0.333 + 0.334 is 1.00; rounding each part would give 0.99.
    let body = """
      piece-rate:
        base: 0.333 /order
        time: 0.333 /h
        distance: [{from: 0 km, rate: 0.334 /km}]
      """
    #expect(try pay(body, order("2026-07-03T12:00", minutes: 60, km: "1")) == 100)
  }

  @Test("a missing fare leaves the order outside the cap; a missing distance leaves it unpriced")
  func missing() throws {
    let body = """
      piece-rate: {base: 1.00 /order, distance: [{from: 0 km, rate: 1.00 /km}]}
      commission: {order-cap: 10 %}
      """
    #expect(try pay(body, order("2026-07-03T12:00", km: "1")) == 200)
    #expect(try pay(body, order("2026-07-03T12:00", km: "1", fare: 1000)) == 900)
    #expect(try pay(body, order("2026-07-03T12:00")) == nil)
    #expect(
      try pay("piece-rate: {time: 1.00 /min}", order("2026-07-03T12:00", minutes: nil)) == nil)
  }
}
