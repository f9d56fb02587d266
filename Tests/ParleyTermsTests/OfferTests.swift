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

  @Test(
    "none says what does not hold for a scope, same that the scope has no rule of its own",
    arguments: [
      ("众包/assessment.deductions.complaint.max=none", "20.00 /order", nil, 1),
      ("众包/assessment.deductions.complaint.max=same", "20.00 /order", "20.00 /order", 0),
      ("众包/考核与奖惩.扣款.投诉=相同", "20.00 /order", "20.00 /order", 0),
      ("众包/assessment.deductions=none", "20.00 /order", nil, 1),
      ("众包/assessment.deductions＝不另定", "20.00 /order", "20.00 /order", 0),
      ("众包/assessment.deductions.complaint.max=5", "20.00 /order", "5.00 /order", 1),
    ])
  func ofScopes(_ argument: String, _ everybody: String, _ own: String?, _ count: Int) throws {
    let standards = try StandardsReader.read(
      """
      parley: standards/1
      categories: {众包: {}}
      assessment: {deductions: [{cause: complaint, max: 20.00 /order}]}
      scopes: [{for: {category: 众包}, assessment.deductions.complaint.max: 8.00 /order}]
      """, file: "scope.yaml")
    let offer = try OfferReader.read(arguments: [argument], for: standards)
    let changed = try standards.applying(offer.terms)
    let path = "assessment.deductions.complaint.max"
    let day = CivilDate(daysSinceEpoch: 20_600)
    let (common, scoped) = (changed.effective(on: day), changed.effective(on: day, category: "众包"))
    #expect(common.value(path)?.text(in: .cny) == everybody)
    #expect(scoped.value(path)?.text(in: .cny) == own)
    #expect(changed.scopes[0].changes.count == count)
    #expect(try StandardsReader.read(StandardsWriter.write(changed), file: "again") == changed)
    // What differs says the same again.
    let changes = standards.changes(to: changed).map { TermAssignment($0.key, $0.to) }
    #expect(try standards.applying(changes) == changed)
  }

  @Test("a day can end a rule, and have none of its own again")
  func ofDays() throws {
    let later = CivilDate("2028-01-01") ?? CivilDate(daysSinceEpoch: 0)
    var changed = try standards.applying(
      OfferReader.read(arguments: ["piece-rate.bands@2028-01-01=none"], for: standards).terms)
    #expect(changed.inForce(on: later.adding(days: -1)).pieceRate.bands.count == 2)
    #expect(changed.inForce(on: later).pieceRate.bands.isEmpty)
    #expect(try StandardsReader.read(StandardsWriter.write(changed), file: "again") == changed)
    changed = try changed.applying(
      OfferReader.read(arguments: ["计件单价.时段@2028-01-01=相同"], for: changed).terms)
    #expect(changed == standards)
  }

  @Test("a later removal of a list takes away what earlier days set in it")
  func orderOfDays() throws {
    let argument = "众包/piece-rate.bands.night.add@2027-01-01=30 %"
    let first = try standards.applying(
      OfferReader.read(arguments: [argument], for: standards).terms)
    let changed = try first.applying(
      OfferReader.read(arguments: ["众包/piece-rate.bands@2028-01-01=none"], for: first).terms)
    let later = CivilDate("2028-01-01") ?? CivilDate(daysSinceEpoch: 0)
    let before = changed.effective(on: later.adding(days: -1), category: "众包")
    #expect(before.pieceRate.bands.first?.add == .percentage(Share(partsPerMillion: 300_000)))
    #expect(changed.effective(on: later, category: "众包").pieceRate.bands.isEmpty)
  }

  @Test("a key of everybody has nothing to be the same as")
  func sameAsNothing() throws {
    let term = TermAssignment(TermKey("piece-rate.base"), .same)
    let error = #expect(throws: Diagnostics.self) { try standards.applying([term]) }
    #expect(error?.all.first?.code == "offer.same-as-nothing")
    // Under such a key the word is a value like any other, here one without a unit.
    let refusal = #expect(throws: Diagnostics.self) {
      try OfferReader.read(arguments: ["piece-rate.base=same"], for: standards)
    }
    #expect(refusal?.all.first?.code == "offer.not-a-value")
  }

  @Test("a Chinese key without value removes that term and no more")
  func chineseRemoval() throws {
    let offer = try OfferReader.read(arguments: ["计件单价.节假日=无"], for: standards)
    #expect(offer.terms.map(\.key.description) == ["piece-rate.holiday"])
    let changed = try standards.applying(offer.terms)
    #expect(changed.pieceRate.holiday == nil && changed.pieceRate.bands.count == 2)
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
