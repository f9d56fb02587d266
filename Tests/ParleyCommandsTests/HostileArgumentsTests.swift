import ParleyTestSupport
import ParleyValues
import Testing

@testable import ParleyCommands

@Suite("Hostile arguments")
struct HostileArgumentsTests {
  @Test("Whatever is typed, the command answers with a known status and never with a bug")
  func anything() throws {
    let bench = try ExampleFolder.bench()
    defer { bench.remove() }
    var gen = Gen(seed: 2026)
    for _ in 0..<400 {
      let words = HostileArgumentsTests.words(&gen)
      let run = bench.run(words: words)
      #expect(run.status != .bug, "\(words): \(run.errors)")
      if run.status != .done {
        #expect(!run.errors.isEmpty || !run.output.isEmpty, "\(words)")
      }
      // Nothing that steers a terminal is echoed.
      #expect(!run.errors.contains("\u{1B}"), "\(words)")
    }
  }

  /// Pieces of the table and of troublesome text, in any order.
  private static func words(_ gen: inout Gen) -> [String] {
    let command = gen.pick(CommandTable.standard.commands)
    let language = gen.pick(Language.allCases)
    var words = gen.once(in: 8) ? [gen.text()] : command.words.map { $0[language] }
    for _ in 0..<gen.integer(in: 0...6) {
      switch gen.integer(in: 0...5) {
      case 0: words.append(gen.text())
      case 1:
        let parameter = gen.pick(command.parameters + GlobalOptions.parameters)
        words += ["--" + parameter.name[language], parameter.example]
      case 2:
        let parameter = gen.pick(command.parameters + GlobalOptions.parameters)
        words.append("--\(parameter.name[language])=\(gen.text())")
      case 3: words.append(gen.pick(ExampleFolder.files).name)
      case 4: words.append("--" + gen.word())
      default: words.append(gen.pick(["--", "-", "-h", "--help", "=", "——", "-1", "''"]))
      }
    }
    return words
  }

  @Test("Every cut of every example is answered")
  func cuts() throws {
    let bench = try ExampleFolder.bench()
    defer { bench.remove() }
    for command in CommandTable.standard.commands where command.isPlayedAlone {
      for example in command.examples {
        let words = CommandLineText.split(example.line)
        for count in words.indices {
          let run = bench.run(words: Array(words[0..<count]))
          #expect(run.status != .bug, "\(words[0..<count])")
        }
      }
    }
  }
}
