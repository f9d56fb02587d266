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
}
