import ParleyPay
import ParleyRecords
import ParleyTerms
import ParleyValues
import Synchronization

/// A few records and standards in which much happens.
enum FuzzRecords {
  private static func moment(_ text: String) -> CivilDateTime {
    CivilDateTime(text) ?? CivilDateTime(secondsSinceEpoch: 0)
  }

  /// Signals in two areas, one everywhere.
  static let signals = SignalLog([
    SignalRecord(
      issuer: "市气象台", signal: .rainstorm, level: .orange, area: "东湖",
      from: moment("2026-01-31T21:00:00"), to: moment("2026-02-01T01:00:00"), line: 2),
    SignalRecord(
      issuer: "市气象台", signal: .rainstorm, level: .red, area: nil,
      from: moment("2028-02-29T11:00:00"), to: moment("2028-02-29T13:00:00"), line: 3),
    SignalRecord(
      issuer: "市气象台", signal: .highTemperature, level: .orange, area: "江北",
      from: moment("2026-07-01T10:00:00"), to: nil, line: 4),
  ])

  /// Orders at midnight, at the end of a month and on a leap day, with values missing.
  static func records(in currency: Currency, unit: Distance.Unit = .kilometre) -> PayRecords {
    let builder = OrderLogBuilder(currency: currency, distanceUnit: unit)
    let starts = [
      "2026-01-31T11:00:00", "2026-01-31T21:59:59", "2026-01-31T22:00:00", "2026-01-31T23:59:59",
      "2026-02-01T00:00:00", "2026-02-01T05:59:59", "2026-07-01T12:00:00", "2028-02-29T12:30:00",
    ]
    for number in 0..<24 {
      let accepted = moment(starts[number % 8])
      let seconds = [0, 59, 1200, 4000][number % 4]
      var order = Order(
        worker: "W\(number / 8)", accepted: accepted,
        completed: number == 5
          ? nil : CivilDateTime(secondsSinceEpoch: accepted.secondsSinceEpoch + Int64(seconds)))
      if number != 11 {
        let thousandths = Int64([0, 2999, 3000, 3001, 5500, 10_000, 123_456][number % 7])
        order.distance = Distance(thousandths: thousandths, unit: unit)
      }
      order.weightGrams = [nil, 5000, 5001, 20_000][number % 4]
      order.fare = number % 3 == 0 ? nil : Money(minorUnits: Int64(number) * 137)
      order.paid = Money(minorUnits: 450)
      order.tip = number % 5 == 0 ? Money(minorUnits: 200) : nil
      order.area = [nil, "东湖", "江北"][number % 3]
      order.category = ["专送", "众包"][number % 2]
      order.line = number + 2
      builder.append(order)
    }
    return PayRecords(orders: builder.finish(), signals: signals)
  }

  private static let text = """
    parley: standards/1
    title: 示例
    currency: CUR
    basis: piece
    rounding: half-even
    piece-rate:
      base: 4.50 /order
      distance: [{from: 3 km, rate: 1.00 /km}, {from: 5 km, rate: 1.50 /km}]
      time: 0.10 /min
      weight: [{over: 5 kg, add: 1.00 /order}]
      bands: [{name: 夜间, from: "22:00", to: "06:00", add: 20 %}]
      minimum: 4.60 /order
      tiers: {per: month, mode: marginal, steps: [{orders: 3, add: 0.20 /order}]}
    commission: {order-cap: 27 %}
    online-hours:
      overlap: once
      hourly-floor: {amount: 25.00 /h, time: engaged, per: day, excluding: [tips]}
    weather: [{signal: rainstorm, level: orange, add: 1.50 /order}]
    """

  /// What is read and reckoned with again and again, by currency.
  private static let known = Mutex<[String: Known]>([:])

  private struct Known {
    var standards: Standards?
    var rules: PayRules?
  }

  private static func known(in currency: Currency) -> Known {
    if let found = known.withLock({ $0[currency.code] }) { return found }
    let standards = read(in: currency)
    let made = Known(standards: standards, rules: standards.flatMap { try? PayRules($0) })
    known.withLock { $0[currency.code] = made }
    return made
  }

  /// Standards with most kinds of parts.
  static func standards(in currency: Currency) -> Standards? { known(in: currency).standards }

  private static func read(in currency: Currency) -> Standards? {
    let stated = text.split(separator: "CUR", maxSplits: 1).joined(separator: currency.code)
    return try? StandardsReader.read(stated, file: "standards.yaml")
  }

  /// Their rules.
  static func rules(in currency: Currency) -> PayRules? { known(in: currency).rules }
}
