import ParleyValues
import Testing

@testable import ParleyCommands

@Suite("simulate")
struct SimulateTests {
  private func bench() throws -> CommandBench { try ExampleFolder.bench() }

  @Test("The file for each worker has exactly the columns that others read")
  func perWorker() throws {
    let bench = try bench()
    defer { bench.remove() }
    let run = bench.run(
      "simulate --orders orders.csv --baseline current.yaml --proposal union.yaml "
        + "--per-worker out.csv")
    #expect(run.status == .done, "\(run.errors)")
    let lines = try bench.read("out.csv").split(separator: "\n", omittingEmptySubsequences: false)
    #expect(
      lines.first == "worker,orders,engaged_seconds,online_seconds,baseline_pay,proposal_pay")
    #expect(lines.dropFirst().map { $0.prefix(2) } == ["R1", "R2", "R3", ""])
    // Without shifts there are no online seconds. R1 by hand: 4.70 + 7.60 + 4.50 now.
    #expect(lines[1].split(separator: ",", omittingEmptySubsequences: false)[3] == "")
    #expect(lines[1].contains(",16.80,"), "\(lines[1])")
  }

  @Test("With shifts, the online seconds of each worker")
  func onlineSeconds() throws {
    let bench = try bench()
    defer { bench.remove() }
    let run = bench.run(
      "simulate --orders orders.csv --shifts shifts.csv --baseline current.yaml "
        + "--proposal union.yaml --per-worker out.csv")
    #expect(run.status == .done, "\(run.errors)")
    let rows = try bench.read("out.csv").split(separator: "\n").dropFirst()
    let online = rows.map { $0.split(separator: ",")[3] }
    #expect(online == ["12600", "14400", "7200"])
  }

  @Test("Recorded pay as the baseline")
  func paid() throws {
    let bench = try bench()
    defer { bench.remove() }
    for word in ["paid", "实付"] {
      let run = bench.run(
        "simulate --orders orders.csv --baseline \(word) --proposal union.yaml --per-worker out.csv"
      )
      #expect(run.status == .done, "\(run.errors)")
      // 4.70 + 7.60 + 4.50 as recorded.
      #expect(try bench.read("out.csv").contains("\nR1,3,"))
      #expect(try bench.read("out.csv").contains(",16.80,"))
    }
  }

  @Test("The same input gives the same bytes, in every form")
  func sameBytes() throws {
    let bench = try bench()
    defer { bench.remove() }
    let line =
      "simulate --orders orders.csv --shifts shifts.csv --baseline current.yaml "
      + "--proposal union.yaml --minimum-group 2 --attribute --html r.html"
    for format in OutputFormat.allCases {
      let first = bench.run(line + " --format \(format.rawValue)")
      let html = try bench.read("r.html")
      let second = bench.run(line + " --format \(format.rawValue) --today 2031-01-01")
      #expect(first.output == second.output)
      #expect(html == (try bench.read("r.html")))
      #expect(first.status == .done, "\(first.errors)")
    }
  }

  @Test("A column file gives the same figures as its source")
  func columnFile() throws {
    let bench = try bench()
    defer { bench.remove() }
    #expect(bench.run("orders import orders.csv --to m.orders --keep-ids").status == .done)
    let settings = " --baseline current.yaml --proposal union.yaml --per-worker "
    _ = bench.run("simulate --orders orders.csv" + settings + "a.csv")
    _ = bench.run("simulate --orders m.orders" + settings + "b.csv")
    #expect(try bench.read("a.csv") == (try bench.read("b.csv")))
  }

  @Test("Coded orders meet their shifts through the salt")
  func coded() throws {
    let bench = try bench()
    defer { bench.remove() }
    #expect(bench.run("orders import orders.csv --to m.orders --salt s.salt").status == .done)
    #expect(try bench.read("s.salt").count == 65)
    let run = bench.run(
      "simulate --orders m.orders --shifts shifts.csv --salt s.salt --baseline current.yaml "
        + "--proposal union.yaml --per-worker out.csv")
    #expect(run.status == .done, "\(run.errors)")
    let rows = try bench.read("out.csv").split(separator: "\n").dropFirst()
    #expect(rows.count == 3)
    let text = rows.joined()
    #expect(!text.contains("R1") && text.contains(",12600,"), "\(text)")
    let wrong = bench.run(
      "simulate --orders m.orders --shifts shifts.csv --salt union.yaml --baseline current.yaml "
        + "--proposal union.yaml")
    #expect(wrong.status == .badContent)
    #expect(wrong.errors.contains("salt.not-a-salt"))
  }

  @Test("An id that a spreadsheet would take for a formula stays text")
  func formulas() throws {
    let bench = try bench()
    defer { bench.remove() }
    let orders = ExampleFolder.files.first { $0.name == "orders.csv" }?.text ?? ""
    try bench.write(orders.replacing("R1,", with: "=1+1,"), to: "orders.csv")
    _ = bench.run(
      "simulate --orders orders.csv --baseline current.yaml --proposal union.yaml "
        + "--per-worker out.csv")
    #expect(try bench.read("out.csv").contains("\n'=1+1,"))
  }
}
