import Foundation
import ParleyDocuments
import ParleyPay
import ParleyRecords
import ParleyRendering
import ParleyTerms
import ParleyTestSupport
import ParleyValues
import Testing

@Suite("Paper of a simulation")
struct SimulationPaperTests {
  static let scenarios = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../scenarios").standardizedFileURL

  static func rules(_ name: String) throws -> PayRules {
    let file = scenarios.appending(path: name)
    let text = try String(contentsOf: file, encoding: .utf8)
    return try PayRules(StandardsReader.read(text, file: name))
  }

  /// The food-delivery scenario: the union's opening against the current standards.
  static func report() throws -> SimulationReport {
    let folder = scenarios.appending(path: "food-delivery")
    func path(_ name: String) -> String {
      folder.appending(path: "synthetic-\(name)-2026-07.csv").path(percentEncoded: false)
    }
    let orders = try OrderLog.reading(file: path("orders")).log
    let records = PayRecords(
      orders: orders, shifts: try ShiftLog.reading(file: path("shifts")).log,
      signals: try SignalLog.reading(file: path("signals")).log,
      forecasts: try ForecastLog.reading(file: path("forecasts")).log)
    return try Simulation.run(
      records, baseline: .standards(rules("food-delivery/current.yaml")),
      proposal: rules("food-delivery/union-opening.yaml"))
  }

  static let names = SimulationPaper.Names(
    baseline: LocalizedText(zhHans: "现行标准", en: "current"),
    proposal: LocalizedText(zhHans: "职工方开场方案", en: "union's opening"))

  @Test("the paper of the food-delivery scenario", arguments: Language.allCases)
  func golden(_ language: Language) throws {
    let document = SimulationPaper(of: try Self.report(), names: Self.names).document
    expectGolden(
      MarkdownRenderer.render(document, in: language), named: "simulation.\(language.rawValue).md")
    if let folder = ProcessInfo.processInfo.environment["PARLEY_PAGES"] {
      let file = URL(filePath: folder).appending(path: "simulation.\(language.rawValue).html")
      try HTMLRenderer.render(document, in: language)
        .write(to: file, atomically: true, encoding: .utf8)
    }
  }

  /// Orders of some workers on one day, of so many kilometres each.
  private static func log(_ kilometres: [[Int64]]) throws -> PayRecords {
    let orders = OrderLogBuilder(currency: .cny)
    for (worker, distances) in kilometres.enumerated() {
      for (number, distance) in distances.enumerated() {
        let hour = DecimalText.padded(8 + number, to: 2)
        orders.append(
          Order(
            worker: "W\(worker)",
            accepted: try #require(CivilDateTime("2026-07-01T" + hour + ":00:00")),
            completed: CivilDateTime("2026-07-01T" + hour + ":30:00"),
            distance: Distance(thousandths: distance * 1000, unit: .kilometre)))
      }
    }
    return PayRecords(orders: orders.finish())
  }

  private static func paper(
    _ log: PayRecords, _ baseline: String, _ proposal: String
  ) throws -> SimulationPaper {
    func rules(_ text: String) throws -> PayRules {
      try PayRules(StandardsReader.read("parley: standards/1\ncurrency: CNY\n" + text, file: "x"))
    }
    return SimulationPaper(
      of: try Simulation.run(
        log, baseline: .standards(rules(baseline)), proposal: rules(proposal)), names: names)
  }

  private static let base = "piece-rate: {base: 5.00 /order}\n"

  struct Answer: Sendable {
    let name: String
    let proposal: String
    let says: [String]
    let keepsSilent: [String]
  }

  static let answers = [
    Answer(
      name: "nothing changes", proposal: base,
      says: ["changes nobody's pay: 100.00 yuan in all"],
      keepsSilent: ["gain", "platform pays", "Mean pay"]),
    Answer(
      name: "everybody gains", proposal: "piece-rate: {base: 6.00 /order}\n",
      says: [
        "brings workers 20.00 yuan more (+20.00 %): 120.00 instead of 100.00",
        "All 10 workers gain",
        "the platform pays about 608 yuan more",
      ], keepsSilent: ["lose", "floor"]),
    Answer(
      name: "everybody loses", proposal: "piece-rate: {base: 4.00 /order}\n",
      says: [
        "costs workers 20.00 yuan of their pay (−20.00 %)", "All 10 workers lose", "608 yuan less",
      ],
      keepsSilent: ["gain"]),
    Answer(
      name: "the mean rises and half lose",
      proposal: "piece-rate: {base: 4.00 /order, distance: [{from: 5 km, rate: 1.00 /km}]}\n",
      says: ["Of 10 workers 5 gain, 5 lose and 0 stay about the same"], keepsSilent: ["All 10"]),
    Answer(
      name: "nothing in all, and yet",
      proposal: "piece-rate: {base: 4.00 /order, distance: [{from: 8 km, rate: 1.00 /km}]}\n",
      says: ["stays the same in all (100.00 yuan), but it moves from some to others"],
      keepsSilent: ["the platform pays"]),
  ]

  @Test("the answer says what the offer does to members", arguments: answers)
  func answer(_ expected: Answer) throws {
    // Five workers with orders of 10 km, five with orders of 1 km; two orders each.
    let log = try Self.log((0..<10).map { $0 < 5 ? [10, 10] : [1, 1] })
    let paper = try Self.paper(log, Self.base, expected.proposal)
    for document in [paper.summary, paper.document] {
      guard case .paragraph(let first)? = document.blocks.first else {
        Issue.record("no answer before everything else")
        return
      }
      let text = TextRenderer.render(
        Document(purpose: .report, title: .init(verbatim: "x"), blocks: [.paragraph(first)]),
        in: .en, options: .init(width: 10_000))
      for words in expected.says { #expect(text.contains(words), "\(expected.name): \(text)") }
      for words in expected.keepsSilent { #expect(!text.contains(words), "\(text)") }
    }
  }

  @Test("a report for both sides: no cell is good or bad", arguments: Language.allCases)
  func neutral(_ language: Language) throws {
    let log = try Self.log((0..<10).map { $0 < 5 ? [10, 10] : [1, 1] })
    let paper = try Self.paper(log, Self.base, Self.answers[3].proposal)
    var tones: Set<TableCell.Tone> = []
    for case .table(let table) in paper.document.blocks {
      for row in table.rows { tones.formUnion(row.cells.compactMap(\.tone)) }
    }
    #expect(tones.isDisjoint(with: [.good, .bad]) && tones.isSuperset(of: [.up, .down]))
  }

  @Test("a distribution tells of no fewer workers than the smallest group")
  func distribution() throws {
    // 21 workers: most at the low end, one far above.
    let log = try Self.log((0..<21).map { $0 == 20 ? [90] : [Int64($0 % 7)] })
    let proposal = "piece-rate: {base: 5.00 /order, distance: [{from: 0 km, rate: 1.00 /km}]}\n"
    let paper = try Self.paper(log, Self.base, proposal)
    let charts = paper.document.blocks.compactMap { block -> DistributionChart? in
      if case .charts(let charts) = block, case .distribution(let chart)? = charts.first {
        chart
      } else {
        nil
      }
    }
    let chart = try #require(charts.first)
    for series in chart.series {
      #expect(abs(series.values.reduce(0) { $0 + $1.position } - 21) < 1e-9)
      // Ranges of the same height in a row are one run; each holds nobody or enough.
      var runs: [(height: Double, sum: Double)] = []
      for value in series.values {
        if let last = runs.last, last.height == value.position {
          runs[runs.count - 1].sum += value.position
        } else {
          runs.append((value.position, value.position))
        }
      }
      #expect(runs.allSatisfy { $0.sum == 0 || $0.sum > 4.999 }, "\(runs)")
    }
    #expect(chart.summary.en.contains("fewer than 5"))
  }
}
