import ParleyValues
import Testing

@testable import ParleyCommands

@Suite("The examples of the help pages")
struct ExamplesTests {
  /// One example with the command it belongs to.
  struct Played: CustomTestStringConvertible, Sendable {
    let example: CommandExample
    let command: String
    var testDescription: String { example.line }
  }

  static let all: [Played] = CommandTable.standard.commands.filter { $0.isPlayedAlone }
    .flatMap { command in
      command.examples.filter { !$0.line.contains(".parley") }
        .map { Played(example: $0, command: command.name) }
    }

  @Test("Each does what it says, in both languages and as JSON", arguments: all)
  func played(played: Played) throws {
    // Each run in a folder of its own: what one writes, the next must not find.
    func run(_ ending: String) throws -> CommandRun {
      let isForEngine = played.example.line.contains(".parquet")
      let bench = try isForEngine ? EngineTests.benchWithParquet() : ExampleFolder.bench()
      defer { bench.remove() }
      return bench.run(played.example.line + ending)
    }
    for language in Language.allCases {
      let run = try run(" --lang \(language.rawValue)")
      #expect(run.status == played.example.status, "\(run.errors)")
      #expect(!run.output.isEmpty || !run.errors.isEmpty)
    }
    let json = try run(" --format json")
    if !json.output.isEmpty { _ = try json.json() }
    let csv = try run(" --format csv")
    #expect(csv.status == played.example.status, "\(csv.errors)")
  }
}

extension Command {
  /// Whether its examples need no case; those that do are played by the tests of the cases.
  var isPlayedAlone: Bool { ![.table, .conclude].contains(group) }
}
