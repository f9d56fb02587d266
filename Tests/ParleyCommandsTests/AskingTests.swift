import ParleyValues
import Testing

@testable import ParleyCommands

@Suite("Asking for what is missing")
struct AskingTests {
  @Test("A terminal is asked, in the order of the help page")
  func asked() throws {
    var bench = try CommandBench()
    defer { bench.remove() }
    bench.isTerminal = true
    let run = bench.run("due", input: ["reply", "2026-03-02", "cn/shandong"])
    #expect(run.status == .done, "\(run.errors)")
    #expect(run.output.contains("2026-03-12"))
    #expect(run.errors.contains("for example: cn/shandong"))
  }

  @Test("An answer that cannot be read is asked for again, with the reason")
  func again() throws {
    var bench = try CommandBench()
    defer { bench.remove() }
    bench.isTerminal = true
    let run = bench.run(
      "due reply --jurisdiction cn/shandong", input: ["2026-02-30", "2026-03-02"])
    #expect(run.status == .done, "\(run.errors)")
    #expect(run.errors.contains("there is no such day"))
  }

  @Test("When no answer comes, the usual message does")
  func noAnswer() throws {
    var bench = try CommandBench()
    defer { bench.remove() }
    bench.isTerminal = true
    let run = bench.run("due reply --jurisdiction cn/shandong", input: [])
    #expect(run.status == .usage)
    #expect(run.errors.contains("arguments.missing"))
  }

  @Test("Nothing is asked beside another mistake, nor in a pipe")
  func notAsked() throws {
    var bench = try CommandBench()
    defer { bench.remove() }
    let piped = bench.run("due reply", input: ["2026-03-02", "cn/shandong"])
    #expect(piped.status == .usage)
    #expect(piped.errors.contains("for example: parley due reply --from 2026-03-02"))
    bench.isTerminal = true
    let mistaken = bench.run("due reply --jurisdiction xx", input: ["2026-03-02"])
    #expect(mistaken.status == .usage)
    #expect(!mistaken.errors.contains("> "))
  }
}
