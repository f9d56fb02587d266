import ParleyValues
import Synchronization
import Testing

@testable import ParleyCommands

@Suite("Progress")
struct ProgressTests {
  private final class Written: Sendable {
    let text = Mutex<String>("")
  }

  private func drawn(isTerminal: Bool, isQuiet: Bool = false) -> String {
    let written = Written()
    var terminal = Terminal.process()
    terminal.errorIsTerminal = isTerminal
    terminal.writeError = { more in written.text.withLock { $0 += more } }
    var context = CommandContext(
      environment: [:], clock: .fixed(CivilDateTime(secondsSinceEpoch: 0)), terminal: terminal,
      files: .process())
    context.isQuiet = isQuiet
    let bar = Progress(LocalizedText(zhHans: "读取", en: "reading"), context: context)
    for done in [0, 1, 1, 50, 40, 100] { bar.report(done, of: 100) }
    bar.finish()
    return written.text.withLock { $0 }
  }

  @Test("A bar on a terminal that only goes forward and is taken away")
  func terminal() {
    let text = drawn(isTerminal: true)
    #expect(text.contains("reading") && text.contains("50 %") && text.contains("100 %"))
    #expect(!text.contains("40 %"))
    #expect(text.hasSuffix("\r\u{1B}[K"))
  }

  @Test("Nothing in a pipe, nothing when quiet")
  func silent() {
    #expect(drawn(isTerminal: false).isEmpty)
    #expect(drawn(isTerminal: true, isQuiet: true).isEmpty)
  }

  @Test("Simulating in a pipe writes the result and what there is to warn of, and no progress")
  func piped() throws {
    let bench = try ExampleFolder.bench()
    defer { bench.remove() }
    let run = bench.run(
      "simulate --orders orders.csv --baseline current.yaml --proposal platform.yaml --quiet")
    #expect(run.status == .done)
    // The records are of three workers.
    #expect(run.errors.contains("warning[pay.few-workers]"))
    #expect(run.errors.matches(of: /warning\[|error\[/).count == 1, "\(run.errors)")
    #expect(!run.errors.contains("\r") && !run.errors.contains("\u{1B}"))
  }
}
