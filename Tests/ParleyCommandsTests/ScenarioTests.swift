import Foundation
import ParleyTestSupport
import ParleyValues
import Testing

@testable import ParleyCommands

@Suite("Scenarios")
struct ScenarioTests {
  static let scenarios = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../scenarios").standardizedFileURL

  struct Scenario: Sendable, CustomTestStringConvertible {
    let sector: String
    let records: String
    var testDescription: String { sector }
  }

  static let all = [
    Scenario(
      sector: "food-delivery",
      records: "--orders synthetic-orders-2026-07.csv --shifts synthetic-shifts-2026-07.csv "
        + "--signals synthetic-signals-2026-07.csv --forecasts synthetic-forecasts-2026-07.csv"),
    Scenario(sector: "ride-hailing", records: "--orders synthetic-orders-2026-10.csv"),
    Scenario(sector: "freight", records: "--orders synthetic-orders-2026-01.csv"),
  ]

  @Test(
    "each side's opening against the current standards", arguments: all,
    ["union-opening", "platform-opening"])
  func openings(_ scenario: Scenario, _ opening: String) throws {
    let folder = Self.scenarios.appending(path: scenario.sector)
    for language in Language.allCases {
      let bench = CommandBench(in: folder)
      let run = bench.run(
        "simulate \(scenario.records) --baseline current.yaml --proposal \(opening).yaml "
          + "--full --lang \(language.rawValue)")
      #expect(run.status == .done, "\(run.errors)")
      let name = "expected/simulation-\(opening).\(language.rawValue).txt"
      expectText(run.output, in: folder.appending(path: name), named: name)
    }
  }

  @Test("the orders are understood without a mapping", arguments: all)
  func inspection(_ scenario: Scenario) throws {
    let folder = Self.scenarios.appending(path: scenario.sector)
    let bench = CommandBench(in: folder)
    let orders = try #require(scenario.records.split(separator: " ").dropFirst().first)
    let run = bench.run("orders inspect \(orders) --lang en")
    #expect(run.status == .done, "\(run.errors)")
    expectText(
      run.output, in: folder.appending(path: "expected/inspect.en.txt"), named: "inspect.en.txt")
  }
}
