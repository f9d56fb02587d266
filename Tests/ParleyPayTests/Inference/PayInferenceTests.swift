import ParleyPay
import ParleyRecords
import ParleyTerms
import ParleyTestSupport
import ParleyValues
import Testing

/// Orders are paid by known standards; the search has to find them again from the pay alone.
struct PayInferenceTests {
  struct Case: CustomTestStringConvertible {
    var name: String
    var standards: String
    /// What the formula found has to state.
    var found: [String]
    var noise = 0
    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(
      name: "one price", standards: "piece-rate: {base: 4.50 /order}", found: ["base: 4.50 /order"]),
    Case(
      name: "base and distance",
      standards: "piece-rate: {base: 3.20 /order, distance: [{from: 0 km, rate: 1.05 /km}]}",
      found: ["base: 3.20 /order", "rate: 1.05 /km"]),
    Case(
      name: "marginal bands",
      standards: """
        piece-rate:
          base: 4.50 /order
          distance:
            - {from: 0 km, rate: 0 /km}
            - {from: 3 km, rate: 1.00 /km}
            - {from: 5 km, rate: 1.50 /km}
        """,
      found: ["base: 4.50 /order", "from: 3 km", "rate: 1.00 /km", "from: 5 km", "rate: 1.50 /km"]),
    Case(
      name: "distance, time and a minimum",
      standards: """
        piece-rate:
          base: 1.00 /order
          distance: [{from: 0 km, rate: 0.80 /km}]
          time: 0.12 /min
          minimum: 5.00 /order
        """,
      found: ["base: 1.00 /order", "rate: 0.80 /km", "time: 0.12 /min", "minimum: 5.00 /order"]),
    Case(
      name: "night per cent and lunch amount",
      standards: """
        piece-rate:
          base: 4.00 /order
          distance: [{from: 0 km, rate: 1.10 /km}]
          bands:
            - {name: night, from: "22:00", to: "06:00", add: 20 %}
            - {name: lunch, from: "11:00", to: "13:30", add: 0.50 /order}
        """,
      found: [
        "base: 4.00 /order", "rate: 1.10 /km", "add: 20 %", "add: 0.50 /order", "22:00", "06:00",
        "11:00", "13:30",
      ]),
    Case(
      name: "weight steps",
      standards: """
        piece-rate:
          base: 4.00 /order
          weight: [{over: 5 kg, add: 1.00 /order}, {over: 10 kg, add: 2.50 /order}]
        """,
      found: [
        "base: 4.00 /order", "over: 5 kg", "add: 1.00 /order", "over: 10 kg", "add: 2.50 /order",
      ]),
    Case(
      name: "commission", standards: "basis: fare\ncommission: {rate: 22 %}",
      found: ["basis: fare", "rate: 22 %"]),
    Case(
      name: "base and a share of the fare",
      standards: "piece-rate: {base: 2.00 /order, share: {rate: 12 %, of: fare}}",
      found: ["base: 2.00 /order", "rate: 12 %", "of: fare"]),
    Case(
      name: "base and a share of the goods",
      standards: "piece-rate: {base: 5.00 /order, share: {rate: 7.5 %, of: order-value}}",
      found: ["base: 5.00 /order", "rate: 7.5 %", "of: order-value"]),
    Case(
      name: "base, distance and a share of the fare with a minimum",
      standards: """
        piece-rate:
          base: 1.00 /order
          distance: [{from: 0 km, rate: 0.60 /km}]
          share: {rate: 10 %, of: fare}
          minimum: 4.00 /order
        """,
      found: ["base: 1.00 /order", "rate: 0.60 /km", "rate: 10 %", "of: fare", "minimum: 4.00"]),
    Case(
      name: "one order in five paid otherwise",
      standards: """
        piece-rate:
          base: 2.50 /order
          distance: [{from: 0 km, rate: 1.20 /km}]
        """, found: ["base: 2.50 /order", "rate: 1.20 /km"], noise: 5),
  ]

  @Test(arguments: cases)
  func findsTheFormulaThatPaid(_ example: Case) throws {
    let records = try InferenceRecords.paid(by: [example.standards], noise: example.noise)
    let report = try PayInference.infer(records)
    let stretch = try #require(report.stretches.first)
    let found = try #require(stretch.standards)
    let text = StandardsWriter.write(found)
    for line in example.found { #expect(text.contains(line), "\(line) in:\n\(text)") }
    #expect(report.stretches.count == 1)
    #expect(
      stretch.verdict == (example.noise == 0 ? .fits : .partly),
      "\(stretch.all.exact) of \(stretch.all.orders)")
    if example.noise == 0 { #expect(stretch.all.exact == stretch.all.orders, "\(text)") }
  }

  @Test func findsTheDayOnWhichTheRuleChanged() throws {
    let records = try InferenceRecords.paid(by: [
      "piece-rate: {base: 4.00 /order, distance: [{from: 0 km, rate: 1.00 /km}]}",
      "piece-rate: {base: 3.50 /order, distance: [{from: 0 km, rate: 0.90 /km}]}",
    ])
    let report = try PayInference.infer(records)
    let texts = report.stretches.map { $0.standards.map { StandardsWriter.write($0) } ?? "" }
    try #require(texts.count == 2)
    #expect(texts[0].contains("base: 4.00 /order") && texts[0].contains("rate: 1.00 /km"))
    #expect(texts[1].contains("base: 3.50 /order") && texts[1].contains("rate: 0.90 /km"))
    #expect(report.stretches[1].days.lowerBound == InferenceRecords.dayOfChange)
    #expect(report.stretches.allSatisfy { $0.verdict == .fits })
  }

  @Test func saysThatNothingFitsPayDrawnAtRandom() throws {
    let records = try InferenceRecords.paid(by: ["piece-rate: {base: 4.00 /order}"], noise: 1)
    let report = try PayInference.infer(records)
    #expect(report.stretches.allSatisfy { $0.verdict == .none })
  }

  @Test func refusesTooFewOrders() throws {
    let records = try InferenceRecords.paid(by: ["piece-rate: {base: 4.00 /order}"], count: 39)
    let error = #expect(throws: Diagnostics.self) { try PayInference.infer(records) }
    #expect(error?.all.first?.code == "infer.too-few-orders")
  }

  /// The case of pay-standards.md, row 27: of seven receipts two were paid 5 + 7.5 % of the order.
  @Test func listsWhatDepartsFromAStatedFormula() throws {
    let records = try InferenceRecords.paid(
      by: ["piece-rate: {base: 5.00 /order, distance: [{from: 0 km, rate: 1.00 /km}]}"], count: 7)
    let standards = try InferenceRecords.standards(
      "piece-rate: {base: 5.00 /order, distance: [{from: 0 km, rate: 1.00 /km}], minimum: 7.00 /order}"
    )
    let rules = try PayRules(standards)
    let test = try PayInference.test(rules, on: records, rows: 0..<7)
    let short = (0..<7).filter { records.log.distance[$0] ?? 0 < 2000 }
    #expect(test.departures.map(\.row) == short)
    #expect(test.exact == 7 - short.count)
    #expect(test.departures.allSatisfy { $0.formula == 700 && $0.difference < 0 })
  }
}
