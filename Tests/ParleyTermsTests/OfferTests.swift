import ParleyTerms
import ParleyValues
import Testing

@Suite("Offers")
struct OfferTests {
  let standards: Standards

  init() throws { standards = try StandardsReader.read(fullFile, file: "full.yaml") }

  @Test(
    "keys and values are read as people write them",
    arguments: [
      ("piece-rate.base=5.20", "piece-rate.base", "5.20 /order"),
      ("计件单价.基础单价＝５.２０", "piece-rate.base", "5.20 /order"),
      ("weather.rainstorm.orange=1.50", "weather.rainstorm.orange.add", "1.50 /order"),
      ("weather.暴雨.橙色=2.00 元/单", "weather.rainstorm.orange.add", "2.00 /order"),
      ("commission.order-cap=24 %", "commission.order-cap", "24 %"),
      ("piece-rate.distance.1.5km.rate=0.80", "piece-rate.distance.1.5km.rate", "0.80 /km"),
      ("众包+上海/online-hours.hourly-floor=26", "众包+上海/online-hours.hourly-floor.amount", "26.00 /h"),
      ("piece-rate.base@2027-01-01=5.00", "piece-rate.base@2027-01-01", "5.00 /order"),
      ("online-hours.continuous-limit=4 小时", "online-hours.continuous-limit.limit", "4 h"),
      (
        "piece-rate.tiers.month.steps.800.add=0.30", "piece-rate.tiers.month.steps.800.add",
        "0.30 /order"
      ),
    ])
  func keysAndValues(_ argument: String, _ key: String, _ value: String) throws {
    let offer = try OfferReader.read(arguments: [argument], for: standards)
    #expect(offer.terms.map(\.key.description) == [key])
    #expect(offer.terms.first?.value?.text(in: .cny) == value)
  }

  @Test("a number without unit takes the unit of the current value")
  func unitOfCurrentValue() throws {
    let miles = try StandardsReader.read(
      "parley: standards/1\npiece-rate: {distance: [{from: 0 mi, rate: 0.74 /mi}]}", file: "m.yaml")
    let offer = try OfferReader.read(arguments: ["piece-rate.distance.0mi=0.80"], for: miles)
    #expect(offer.terms.first?.value?.text(in: .cny) == "0.80 /mi")
  }

  @Test("applying an offer gives standards; none removes")
  func applying() throws {
    let offer = try OfferReader.read(
      arguments: [
        "piece-rate.holiday=none", "piece-rate.bands.night=none", "piece-rate.weight=none",
        "weather.rainstorm.red.add=5",
      ], for: standards)
    let changed = try standards.applying(offer.terms)
    #expect(changed.pieceRate.holiday == nil)
    #expect(changed.pieceRate.bands.map(\.name) == ["lunch"])
    #expect(changed.pieceRate.weight.isEmpty)
    #expect(
      changed.weather.signals.last?.add
        == .amount(Rate(UnitPrice(millionths: 500_000_000), per: .order)))
    #expect(changed.weather.signals.last?.stop == true)
  }

  @Test("an entry that is begun must be completed")
  func missingField() throws {
    let begun = try OfferReader.read(arguments: ["piece-rate.bands.dawn.add=1"], for: standards)
    let error = #expect(throws: Diagnostics.self) { try standards.applying(begun.terms) }
    #expect(error?.all.map(\.code) == ["offer.missing-field", "offer.missing-field"])
    let whole = try OfferReader.read(
      arguments: [
        "piece-rate.bands.dawn.add=1", "piece-rate.bands.dawn.from=04:00",
        "piece-rate.bands.dawn.to=06:00",
      ], for: standards)
    #expect(try standards.applying(whole.terms).pieceRate.bands.count == 3)
  }

  @Test("items and promises")
  func items() throws {
    let offer = try OfferReader.read(
      arguments: ["item.申诉=24 小时内答复", "promise.站点空调=服务商,2026-06-30"], for: standards)
    #expect(
      offer.items == [
        OfferItem(name: "申诉", text: "24 小时内答复"),
        OfferItem(
          name: "站点空调", promise: .init(owner: "服务商", due: CivilDate("2026-06-30"))),
      ])
  }

  @Test("a file holds the same")
  func file() throws {
    let offer = try OfferReader.read(
      """
      parley: offer/1
      terms: {piece-rate.base: 5.20 /order, commission.order-cap: none}
      items:
        - {name: 申诉, text: 24 小时内答复}
        - {name: 站点空调, promise: {owner: 服务商, by: 2026-06-30}}
      """, file: "offer.yaml", for: standards)
    #expect(offer.terms.map(\.key.path) == ["piece-rate.base", "commission.order-cap"])
    #expect(offer.terms.map { $0.value == nil } == [false, true])
    #expect(offer.items.count == 2)
  }

  @Test(
    "mistakes are named",
    arguments: [
      ("piece-rate.bse=5", "offer.unknown-key"), ("piece-rate.base", "offer.missing-value"),
      ("piece-rate.base=five", "offer.not-a-value"),
      ("commission.order-cap=0.24", "offer.missing-unit"),
      ("promise.站点空调=服务商,六月", "offer.bad-promise"), ("item.=x", "offer.missing-value"),
    ])
  func mistakes(_ argument: String, _ code: String) {
    let error = #expect(throws: Diagnostics.self) {
      try OfferReader.read(arguments: [argument], for: standards)
    }
    #expect(error?.all.map(\.code) == [code])
  }

  @Test("an unknown scope is refused with the nearest")
  func unknownScope() throws {
    let offer = try OfferReader.read(arguments: ["众保/piece-rate.base=5"], for: standards)
    let error = #expect(throws: Diagnostics.self) { try standards.applying(offer.terms) }
    #expect(error?.all.first?.remedy?.zhHans.contains("众包") == true)
  }
}
