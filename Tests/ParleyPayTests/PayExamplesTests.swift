import Foundation
import ParleyPay
import ParleyRecords
import ParleyTerms
import ParleyValues
import Testing

/// Published figures of pay standards of the world, each stated as standards with an order or a
/// period where the core shapes can state it.
@Suite("Published examples")
struct PayExamplesTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let fields: [String]
    var id: String { fields[0] }
    var published: String { fields[3] }
    var recomputed: String { fields[4] }
    var tolerance: String { fields[5] }
    var testDescription: String { id }
  }

  static let rows: [Row] = {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Fixtures/pay-examples.csv")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.split(whereSeparator: \.isNewline).dropFirst().map {
      Row(fields: fields(String($0)))
    }
  }()

  /// The fields of a line of which some are quoted.
  private static func fields(_ line: String) -> [String] {
    var (fields, quoted) = ([""], false)
    for character in line {
      switch character {
      case "\"": quoted.toggle()
      case "," where !quoted: fields.append("")
      default: fields[fields.count - 1].append(character)
      }
    }
    return fields
  }

  /// The rows that no standards file of the core shapes states, and why.
  static let notYet = [
    "NYC-RATE-mile": "a rate divided by utilisation",
    "NYC-RATE-minute": "a rate divided by utilisation",
    "NYC-RATE-WAV-mile": "a rate divided by utilisation",
    "DCWP-MIN-2023-trip-only": "a rate divided by utilisation",
    "DCWP-IDX-2024": "an index clause, which the adjustment procedure reckons",
    "DCWP-2025": "an index clause; the cumulative index was not published",
    "PAYUP-PROP-min": "a rate built up from factors",
    "PAYUP-PROP-mile": "a rate built up from factors",
    "BR-sum": "the two parts of one hourly rate, which a file states as their sum",
    "AT-h": "a monthly wage divided by hours",
  ]

  @Test("every row is either reproduced or listed with a reason")
  func complete() {
    let ids = Self.rows.map(\.id)
    #expect(ids.count == 56)
    let stated = ids.filter { PayExamples.stated[$0] != nil }
    #expect(Set(stated).isDisjoint(with: Self.notYet.keys))
    #expect((stated + Array(Self.notYet.keys)).sorted() == ids.sorted())
  }

  @Test("reproduced within its tolerance", arguments: rows)
  func reproduced(_ row: Row) throws {
    guard let example = PayExamples.stated[row.id] else { return }
    let value = try example()
    let tolerance = try number(row.tolerance)
    var compared = 0
    for text in [row.published, row.recomputed] where !text.isEmpty {
      let difference = try value - number(text)
      #expect(
        !(tolerance < difference) && !(tolerance < -difference),
        "\(row.id): \(value.numerator)/\(value.denominator) against \(text)")
      compared += 1
    }
    #expect(compared > 0)
  }

  private func number(_ text: String) throws -> Fraction {
    guard case .exact(let value) = DecimalText.read(text, scale: 6) else {
      throw ValueOutOfRange()
    }
    return Fraction(Int128(value), 1_000_000)
  }
}

/// The examples as standards with an order or a period; each gives an amount of the currency.
enum PayExamples {
  typealias Example = @Sendable () throws -> Fraction

  static let stated: [String: Example] = {
    var stated: [String: Example] = [
      "NYC-TRIP-2019": trip("1.088", "0.495"), "NYC-TRIP-2022": trip("1.161", "0.529"),
      "NYC-TRIP-2024": trip("1.360", "0.583"), "NYC-TRIP-2025": trip("1.241", "0.659"),
      "DCWP-MIN-2023": floor("17.96 /h", minutes: 1, "USD"),
      "PAYUP-TRIP-A": minimum("0.44", "0.74", "5.00", minutes: 10, mi: "1"),
      "PAYUP-TRIP-B": minimum("0.44", "0.74", "5.00", minutes: 30, mi: "5"),
      "WATNC-2025-trip-short": minimum("0.68", "1.59", "5.95", minutes: 6, mi: "1.2"),
      "WATNC-2025-trip-std": minimum("0.68", "1.59", "5.95", minutes: 30, mi: "7.5"),
      "P22-gopuff": floor("120 % local-minimum", minutes: 15, "USD", wage: 1500, perMile: "0.35"),
      "P22-2024-base": floor("120 % local-minimum", minutes: 60, "USD", wage: 1600),
      "BC-rate": floor("120 % local-minimum", minutes: 60, "CAD", wage: 1740),
      "BC-dist": { try distanceAllowance("0.35", km: "12") },
      "MN-WAV": { try variant() },
      "MN-std": minimum("0.31", "1.28", "5.00", minutes: 30, mi: "7.5"),
      "MA-10h": floor("33.48 /h", minutes: 600, "USD"),
      "TW-hour": floor("125 % local-minimum", minutes: 60, "TWD", wage: 19_600),
      "TW-min": floor("125 % local-minimum", minutes: 1, "TWD", wage: 19_600),
      "BR-month": { try month() }, "IT-bonus": { try bonus() },
      "ES-hol": hour("time: 8.50 /h, holiday: 200 %", minutes: 60),
      "ES-night": hour(
        #"time: 8.50 /h, bands: [{name: night, from: "22:00", to: "06:00", add: 25 %}]"#,
        minutes: 60),
      "IT-20": hour("time: 10.00 /h", minutes: 20),
      "CN-didi-order": share("rate: 31 %, order-cap: 27 %", fare: 10_000, "CNY"),
      "KE": share("rate: 25 %, order-cap: 18 %", fare: 100_000, "KES"),
      "IN-80": share("rate: 40 %, order-cap: 20 %", fare: 30_000, "INR"),
    ]
    for (id, rate, km) in [
      ("ID-Sep-Z1-lo", 2000, 4), ("ID-Sep-Z1-hi", 2500, 4), ("ID-Aug-Z1-lo", 1850, 5),
      ("ID-Aug-Z1-hi", 2300, 5),
    ] {
      stated[id] = { try ojek(rate, km) }
    }
    let tables = [
      "cont-driver": [228_400, 411_900, 583_800, 752_000],
      "cont-shipper": [257_800, 469_100, 668_800, 864_600],
      "cem-driver": [153_300, 318_400, 452_400, 664_400],
      "cem-shipper": [167_100, 347_000, 493_300, 721_300],
    ]
    for (name, amounts) in tables {
      for (place, distance) in [100, 300, 500, 700].enumerated() {
        stated["KR22-\(distance)-\(name)"] = { try haul(amounts, place) }
      }
    }
    return stated
  }()

  /// The exact sum of one order before rounding.
  private static func exact(
    _ body: String, _ order: Order, _ currency: String, context: PayContext = PayContext()
  ) throws -> Fraction {
    let rules = try rules(body, currency: currency, context: context)
    guard case .priced(let pay) = try ExplainedEngine.quote(order, by: rules) else {
      throw ValueOutOfRange()
    }
    return pay.exact / Fraction(Int128(rules.currency.minorUnitsPerUnit))
  }

  private static func trip(_ mile: String, _ minute: String) -> Example {
    {
      let body =
        "piece-rate: {distance: [{from: 0 mi, rate: \(mile) /mi}], time: \(minute) /min}"
      return try exact(body, order("2026-07-01T12:00", minutes: 30, mi: "7.5"), "USD")
    }
  }

  private static func minimum(
    _ minute: String, _ mile: String, _ least: String, minutes: Int, mi: String
  ) -> Example {
    {
      let body = """
        piece-rate: {minimum: {time: \(minute) /min, distance: \(mile) /mi, at-least: \(least) /order}}
        """
      return try exact(body, order("2026-07-01T12:00", minutes: minutes, mi: mi), "USD")
    }
  }

  private static func hour(_ piece: String, minutes: Int) -> Example {
    {
      let body = "holidays: [2026-12-25]\npiece-rate: {\(piece)}"
      let moment = piece.contains("holiday") ? "2026-12-25T12:00" : "2026-07-01T23:00"
      return try exact(body, order(moment, minutes: minutes), "EUR")
    }
  }

  private static func share(_ commission: String, fare: Int64, _ currency: String) -> Example {
    {
      try exact(
        "basis: fare\ncommission: {\(commission)}", order("2026-07-01T12:00", fare: fare), currency)
    }
  }

  /// A floor over engaged time where nothing else is paid.
  private static func floor(
    _ amount: String, minutes: Int, _ currency: String, wage: Int64? = nil,
    perMile: String? = nil
  ) -> Example {
    {
      let distance = perMile.map { "\n  distance-floor: \($0) /mi" } ?? ""
      let body = """
        online-hours:
          hourly-floor: {amount: \(amount), time: engaged, per: week}\(distance)
        """
      let context = PayContext(
        minimumWages: MinimumWages(hourly: wage.map { Money(minorUnits: $0) }))
      let log = try records(
        [order("2026-07-01T12:00", minutes: minutes, mi: "8")],
        currency: #require(Currency(code: currency)))
      let pay = try worker(body, log, context: context).total
      return Fraction(Int128(pay.minorUnits), 100)
    }
  }

  private static func distanceAllowance(_ rate: String, km: String) throws -> Fraction {
    let body = "online-hours: {distance-allowance: \(rate) /km}"
    let log = try records(
      [order("2026-07-01T12:00", km: km)], currency: #require(Currency(code: "CAD")))
    return try Fraction(Int128(worker(body, log).total.minorUnits), 100)
  }

  private static func variant() throws -> Fraction {
    let body = """
      piece-rate: {distance: [{from: 0 mi, rate: 1.28 /mi}]}
      variants: {wav: {piece-rate.distance.0mi.rate: 2.19 /mi}}
      """
    var one = try order("2026-07-01T12:00", mi: "1")
    let plain = try exact(body, one, "USD")
    one.variant = "wav"
    let accessible = try exact(body, one, "USD")
    #expect(accessible - plain == Fraction(91, 100))
    return accessible
  }

  private static func month() throws -> Fraction {
    let body =
      "online-hours: {hourly-floor: {amount: 32.10 /h, time: engaged, per: month}}"
    let days = (1...22).map { "2026-07-\(DecimalText.padded($0, to: 2))T08:00" }
    let log = try records(
      days.map { try order($0, minutes: 480) }, currency: #require(Currency(code: "BRL")))
    return try Fraction(Int128(worker(body, log).total.minorUnits), 100)
  }

  /// 600 euros for 2,000 deliveries, as an addition to all of them once they are reached.
  private static func bonus() throws -> Fraction {
    let body = """
      piece-rate:
        base: 0.00 /order
        tiers: {per: log, mode: whole, steps: [{orders: 2000, add: 0.30 /order}]}
      """
    let start = try at("2026-01-01T00:00").secondsSinceEpoch
    let orders = (0..<2000).map {
      Order(worker: "W1", accepted: CivilDateTime(secondsSinceEpoch: start + Int64($0) * 600))
    }
    let log = try records(orders, currency: #require(Currency(code: "EUR")))
    let kernel = try PayKernel(rules(body, currency: "EUR"), KernelRecords(log))
    let tiers = try kernel.earnings().sum.tiers
    #expect(tiers == 60_000)
    return Fraction(Int128(tiers), 2000 * 100)
  }

  private static func ojek(_ rate: Int, _ km: Int) throws -> Fraction {
    let body = """
      piece-rate:
        distance: [{from: 0 km, rate: \(rate) /km}]
        minimum: \(rate * km) /order
      """
    let short = try exact(body, order("2022-09-10T12:00", km: "1"), "IDR")
    #expect(try exact(body, order("2022-09-10T12:00", km: "\(km)"), "IDR") == short)
    return short
  }

  private static func haul(_ amounts: [Int], _ place: Int) throws -> Fraction {
    let rows = zip([100, 300, 500, 700], amounts).map {
      "{upto: \($0) km, amount: \($1) /order}"
    }
    let body = "piece-rate: {table: {rows: [\(rows.joined(separator: ", "))]}}"
    return try exact(
      body, order("2022-03-01T12:00", km: "\([100, 300, 500, 700][place])"), "KRW")
  }
}
