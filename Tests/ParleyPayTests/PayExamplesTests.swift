import Foundation
import ParleyPay
import ParleyRecords
import ParleyTerms
import ParleyValues
import Testing

/// Published figures of pay standards of the world, each reproduced by the preset it belongs to.
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

  @Test("every row is reproduced by some preset")
  func complete() {
    let ids = Self.rows.map(\.id)
    #expect(ids.count == 56)
    #expect(PayExamples.stated.keys.sorted() == ids.sorted())
  }

  @Test("reproduced within its tolerance", arguments: rows)
  func reproduced(_ row: Row) throws {
    let example = try #require(PayExamples.stated[row.id])
    let value = try example()
    let tolerance = try number(row.tolerance.isEmpty ? "0" : row.tolerance)
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

/// The examples as orders under presets; each gives an amount of the currency.
enum PayExamples {
  typealias Example = @Sendable () throws -> Fraction

  static let stated: [String: Example] = trips.merging(hours) { first, _ in first }
    .merging(shares) { first, _ in first }.merging(tables) { first, _ in first }

  private static let trips: [String: Example] = [
    "NYC-RATE-mile": exact("nyc-hvfhv-formula", "2019-03-01", minutes: 0, mi: "1"),
    "NYC-RATE-minute": exact("nyc-hvfhv-formula", "2019-03-01", minutes: 1, mi: "0"),
    "NYC-RATE-WAV-mile": exact(
      "nyc-hvfhv-formula", "2019-03-01", minutes: 0, mi: "1", variant: "wav"),
    "NYC-TRIP-2019": exact("nyc-hvfhv", "2019-02-01", minutes: 30, mi: "7.5"),
    "NYC-TRIP-2022": exact("nyc-hvfhv", "2022-03-01", minutes: 30, mi: "7.5"),
    "NYC-TRIP-2024": exact("nyc-hvfhv", "2024-03-01", minutes: 30, mi: "7.5"),
    "NYC-TRIP-2025": exact("nyc-hvfhv", "2025-08-01", minutes: 30, mi: "7.5"),
    "PAYUP-PROP-min": exact("seattle-payup-proposal", "2022-06-01", minutes: 1, mi: "0"),
    "PAYUP-PROP-mile": exact("seattle-payup-proposal", "2022-06-01", minutes: 0, mi: "1"),
    "PAYUP-TRIP-A": exact("seattle-payup", "2024-06-01", minutes: 10, mi: "1"),
    "PAYUP-TRIP-B": exact("seattle-payup", "2024-06-01", minutes: 30, mi: "5"),
    "WATNC-2025-trip-short": exact("washington-tnc", "2025-06-01", minutes: 6, mi: "1.2"),
    "WATNC-2025-trip-std": exact("washington-tnc", "2025-06-01", minutes: 30, mi: "7.5"),
    "MN-WAV": {
      let far = try total("minnesota-tnc", "2025-01-01", minutes: 0, mi: "21", variant: "wav")()
      return try far
        - total("minnesota-tnc", "2025-01-01", minutes: 0, mi: "20", variant: "wav")()
    },
    "MN-std": total("minnesota-tnc", "2025-01-01", minutes: 30, mi: "7.5"),
    "ID-Sep-Z1-lo": exact("indonesia-ojek", "2022-09-10", km: "4"),
    "ID-Sep-Z1-hi": exact("indonesia-ojek", "2022-09-10", km: "4", variant: "upper"),
    "ID-Aug-Z1-lo": exact("indonesia-ojek", "2022-09-09", km: "5"),
    "ID-Aug-Z1-hi": exact("indonesia-ojek", "2022-09-09", km: "5", variant: "upper"),
    "IT-20": exact("italy-assodelivery", "2020-12-01", minutes: 20),
    "IT-bonus": { try bonus() },
    "BC-dist": total("british-columbia", "2024-09-03", minutes: 0, km: "12"),
  ]

  private static let hours: [String: Example] = [
    "DCWP-MIN-2023": total("nyc-food", "2023-12-15", minutes: 1),
    "DCWP-MIN-2023-trip-only": total("nyc-food-trip-only", "2023-12-15", minutes: 1),
    "DCWP-IDX-2024": total("nyc-food-formula", "2024-04-02", minutes: 60),
    "DCWP-2025": {
      let chained = try total("nyc-food-formula", "2025-04-07", minutes: 60)()
      let published = try total("nyc-food", "2025-04-07", minutes: 60)()
      #expect(chained == published)
      return published
    },
    "P22-gopuff": total("california-prop22", "2024-06-01", minutes: 15, mi: "8", wage: 1500),
    "P22-2024-base": total("california-prop22", "2024-06-01", minutes: 60, mi: "0", wage: 1600),
    "BC-rate": total("british-columbia", "2024-09-03", minutes: 60, km: "0"),
    "MA-10h": total("massachusetts-tnc", "2025-01-06", minutes: 600),
    "TW-hour": exact("taiwan-delivery", "2026-08-01", minutes: 60),
    "TW-min": {
      let longer = try exact("taiwan-delivery", "2026-08-01", minutes: 61)()
      return try longer - exact("taiwan-delivery", "2026-08-01", minutes: 60)()
    },
    "BR-month": { try month() }, "BR-sum": total("brazil-plp12", "2024-06-03", minutes: 60),
    "ES-hol": total("spain-just-eat", "2021-12-25", minutes: 60, holiday: "2021-12-25"),
    "ES-night": {
      try total("spain-just-eat", "2021-12-20T22:00", minutes: 480)() / Fraction(8)
    },
    "AT-h": {
      try total("austria-couriers", "2020-03-02", minutes: 3000, km: "0")() / Fraction(50)
    },
  ]

  private static let shares: [String: Example] = [
    "CN-didi-order": exact("didi-take-rate", "2025-08-01", fare: 10_000),
    "KE": exact("kenya-commission", "2022-07-01", fare: 100_000),
    "IN-80": {
      let aggregator = exact("india-mvag", "2025-07-01", fare: 30_000, variant: "aggregator-car")
      #expect(try aggregator() == Fraction(180))
      return try exact("india-mvag", "2025-07-01", fare: 30_000)()
    },
  ]

  private static let tables: [String: Example] = {
    var tables: [String: Example] = [:]
    let variants = [
      "cont-driver": nil, "cont-shipper": "container-shipper", "cem-driver": "cement",
      "cem-shipper": "cement-shipper",
    ]
    for (name, variant) in variants {
      for distance in ["100", "300", "500", "700"] {
        tables["KR22-\(distance)-\(name)"] = exact(
          "korea-safe-freight", "2022-03-01", km: distance, variant: variant)
      }
    }
    return tables
  }()

  private static func rules(
    _ preset: String, wage: Int64? = nil, holiday: String? = nil
  ) throws -> PayRules {
    var context = PayContext(
      minimumWages: MinimumWages(hourly: wage.map { Money(minorUnits: $0) }))
    context.statutoryHolidays = holiday.flatMap { CivilDate($0) }.map { [$0] } ?? []
    return try PayRules(
      try #require(PresetStandards.named(preset)).standards(), in: context)
  }

  private static func quoted(
    _ preset: String, _ moment: String, _ minutes: Int?, _ mi: String?, _ km: String?,
    _ fare: Int64?, _ variant: String?, _ rules: PayRules
  ) throws -> QuotedOrder {
    let start = moment.contains("T") ? moment : moment + "T12:00"
    var one = try order(start, minutes: minutes, km: km, mi: mi, fare: fare)
    (one.started, one.pickedUp, one.variant) = (one.accepted, one.accepted, variant)
    guard case .priced(let pay) = try ExplainedEngine.quote(one, by: rules) else {
      throw ValueOutOfRange()
    }
    return try ExplainedEngine.quoteAlone(one, pay, by: rules)
  }

  /// The exact sum of one order before rounding.
  private static func exact(
    _ preset: String, _ moment: String, minutes: Int? = 30, mi: String? = nil,
    km: String? = nil, fare: Int64? = nil, variant: String? = nil
  ) -> Example {
    {
      let rules = try rules(preset)
      let quoted = try quoted(preset, moment, minutes, mi, km, fare, variant, rules)
      #expect(quoted.alone.isEmpty)
      return quoted.pay.exact / Fraction(Int128(rules.currency.minorUnitsPerUnit))
    }
  }

  /// What an order earns that stands alone in its periods.
  private static func total(
    _ preset: String, _ moment: String, minutes: Int, mi: String? = nil, km: String? = nil,
    variant: String? = nil, wage: Int64? = nil, holiday: String? = nil
  ) -> Example {
    {
      let rules = try rules(preset, wage: wage, holiday: holiday)
      let quoted = try quoted(preset, moment, minutes, mi, km, nil, variant, rules)
      return Fraction(
        Int128(quoted.total.minorUnits), Int128(rules.currency.minorUnitsPerUnit))
    }
  }

  private static func month() throws -> Fraction {
    let days = (1...22).map { "2026-07-\(DecimalText.padded($0, to: 2))T08:00" }
    let log = try records(
      days.map { try order($0, minutes: 480) }, currency: #require(Currency(code: "BRL")))
    let engine = try ExplainedEngine(rules("brazil-plp12"), log)
    return try Fraction(Int128(engine.pay(log.workers[0]).total.minorUnits), 100)
  }

  /// 600 euros for 2,000 deliveries.
  private static func bonus() throws -> Fraction {
    let start = try at("2026-01-01T00:00").secondsSinceEpoch
    let orders = (0..<2000).map {
      var order = Order(
        worker: "W1", accepted: CivilDateTime(secondsSinceEpoch: start + Int64($0) * 600))
      order.completed = order.accepted
      return order
    }
    let log = try records(orders, currency: #require(Currency(code: "EUR")))
    let pay = try ExplainedEngine(rules("italy-assodelivery"), log).pay(log.workers[0])
    return Fraction(Int128(pay.total.minorUnits), 2000 * 100)
  }
}

@Suite("Quotes by presets")
struct PresetQuoteTests {
  @Test("every preset prices an order", arguments: PresetStandards.all.map(\.name))
  func quotes(_ name: String) throws {
    let standards = try #require(PresetStandards.named(name)).standards()
    let context = PayContext(minimumWages: MinimumWages(hourly: Money(minorUnits: 1500)))
    let rules = try PayRules(standards, in: context)
    var one = try order("2026-07-01T12:00", minutes: 30, km: "100", fare: 8_000)
    (one.started, one.pickedUp) = (one.accepted, one.accepted)
    one.orderValue = Money(minorUnits: 10_000)
    guard case .priced(let pay) = try ExplainedEngine.quote(one, by: rules) else {
      Issue.record("no price")
      return
    }
    let quoted = try ExplainedEngine.quoteAlone(one, pay, by: rules)
    // Limits on hours pay nothing, and Lieferando's orders pay from the 25th on.
    #expect(quoted.total > .zero || name == "hour-limits-us")
  }

  @Test("parts outside New York, Seattle and Chicago")
  func borders() throws {
    #expect(try pay("nyc-hvfhv", .leaving, "2019-03-01") == "17.10")
    #expect(try pay("seattle-payup", .entering, "2024-06-01") == "5.90")
    #expect(try pay("seattle-payup", .leaving, "2024-06-01") == "11.80")
    #expect(try pay("seattle-payup", .through, "2024-06-01") == nil)
    #expect(try pay("washington-tnc", .entering, "2025-06-01") == "20.00")
    #expect(try pay("chicago-proposals", .leaving, "2025-06-01") == "31.80")
  }

  /// Ten miles and ten minutes, of which half lies outside.
  private func pay(_ preset: String, _ route: Route, _ day: String) throws -> String? {
    let rules = try PayRules(try #require(PresetStandards.named(preset)).standards())
    var one = try order(day + "T12:00", minutes: 10, mi: "10")
    (one.pickedUp, one.route, one.outsideSeconds) = (one.accepted, route.rawValue, 300)
    one.outsideDistance = Distance(thousandths: 5_000, unit: .mile)
    switch try ExplainedEngine.quote(one, by: rules) {
    case .priced(let pay): return pay.pay.text(in: rules.currency)
    case .unpriced: return nil
    }
  }
}
