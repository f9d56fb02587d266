import ParleyValues
import Testing

@testable import ParleyCommands

@Suite("The examples of the commands on a case")
struct CaseExamplesTests {
  static let all: [ExamplesTests.Played] = CommandTable.standard.commands.flatMap { command in
    command.examples.filter {
      $0.line.contains(".parley") || [.table, .conclude].contains(command.group)
    }.map { ExamplesTests.Played(example: $0, command: command.name) }
  }

  @Test("Each does what it says, in both languages and every format", arguments: all)
  func played(played: ExamplesTests.Played) throws {
    let command = try #require(CommandTable.standard.command(named: played.command))
    let choices = ["--lang zh-Hans", "--lang en", "--format json", "--format csv"]
    for words in choices where !played.example.line.contains("--格式") || words.contains("lang") {
      let bench = try CaseFixture.stage(for: command).bench()
      defer { bench.remove() }
      let run = bench.run(played.example.line + " " + words)
      #expect(run.status == played.example.status, "\(run.errors)")
      #expect(!run.output.isEmpty || !run.errors.isEmpty || words.hasSuffix("csv"))
      if words.hasSuffix("json") { _ = try run.json() }
    }
  }

  @Test("What was recorded is echoed with its label, value and unit")
  func echoed() throws {
    let bench = try CaseFixture.talking.bench()
    defer { bench.remove() }
    let run = bench.run("方案 --方 企 计件单价.基础单价=４．８０ 极端天气补贴.暴雨.橙色=1 --语言 中文")
    #expect(run.status == .done, "\(run.errors)")
    #expect(run.output.contains("基础单价 4.80 元/单；暴雨橙色预警补贴 1.00 元/单"), "\(run.output)")
    #expect(run.output.contains("新方案取代一揽子方案 P1"))
  }

  @Test("The day it happened and the day it was written down are kept apart")
  func days() throws {
    let bench = try CaseFixture.talking.bench()
    defer { bench.remove() }
    let entries = try bench.run("note 补记 --on 2026-04-01 --at 9:30 --format json").json()["entries"]
    let entry = try #require(entries?.elements?.first)
    #expect(entry["on"]?.stringValue == "2026-04-01")
    #expect(entry["at"]?.stringValue == "09:30")
    #expect(entry["recordedAt"]?.stringValue?.hasPrefix("2026-05-10") == true)
    #expect(bench.run("note 将来 --on 2026-05-11").status == .problems)
  }

  @Test("People are known by name from their second mention on")
  func people() throws {
    let bench = try CaseFixture.talking.bench()
    defer { bench.remove() }
    _ = bench.run("session minutes 发言 --speaker 周某")
    _ = bench.run("session minutes 发言 --speaker 新来的人")
    let log = bench.run("log --format json").output
    #expect(log.contains("周某：发言") || log.contains("周某: 发言"))
    #expect(log.contains("新来的人"))
    // Names are data of a table of their own; entries hold ids and commitments.
    let record = bench.run("correct 12 --reason 看字段").errors
    #expect(!record.contains("周某"))
  }

  @Test("The agreement is a draft until it is signed, and is not printed as final too early")
  func final() throws {
    let bench = try CaseFixture.drafted.bench()
    defer { bench.remove() }
    let refused = bench.run("export agreement --final --to a.md")
    #expect(refused.status == .problems)
    #expect(refused.errors.contains("final.not-adopted"), "\(refused.errors)")
    #expect(!bench.exists("a.md"))
    #expect(bench.run("export agreement --to a.md --lang zh-Hans").status == .done)
    #expect(try bench.read("a.md").contains("草案，供讨论和审议使用"))
    #expect(bench.run("vote --eligible 180 --present 150 --for 131").status == .done)
    #expect(bench.run("export agreement --final --to b.md --lang zh-Hans").status == .done)
    let final = try bench.read("b.md")
    #expect(!final.contains("草案，供讨论"))
    #expect(bench.run("sign --party all").status == .done)
    #expect(bench.run("export agreement --to c.md --lang zh-Hans").status == .done)
    let signed = try bench.read("c.md")
    #expect(!signed.contains("草案，供讨论"))
  }

  @Test("A file that is there is kept unless --force is given")
  func overwriting() throws {
    let bench = try CaseFixture.talking.bench()
    defer { bench.remove() }
    try bench.write("mine", to: "sheet.md")
    let kept = bench.run("export comparison --to sheet.md")
    #expect(kept.status == .cannotWrite)
    #expect(kept.errors.contains("--force"))
    #expect(try bench.read("sheet.md") == "mine")
    #expect(bench.run("export comparison --to sheet.md --force").status == .done)
    #expect(try bench.read("sheet.md").contains("|"))
  }

  @Test("An opening that was interrupted is taken up; a case is never overwritten")
  func opening() throws {
    let bench = try CaseFixture.nothing.bench()
    defer { bench.remove() }
    let line = CaseFixture.talking.lines[0]
    // Standards that do not read stop the opening before there is a file.
    try bench.write("parley: standards/1\nbase: x\n", to: "broken.yaml")
    let broken = bench.run(line.replacing("current.yaml", with: "broken.yaml"))
    #expect(broken.status == .badContent)
    #expect(!bench.exists(CaseFixture.name))
    #expect(bench.run(line).status == .done)
    let again = bench.run(line)
    #expect(again.status == .cannotWrite, "\(again.errors)")
    #expect(bench.run("log").output.contains("4 entries"))
  }

  @Test("Offers of the case are simulated against each other")
  func simulated() throws {
    let bench = try CaseFixture.talking.bench()
    defer { bench.remove() }
    let union = bench.run("simulate --orders orders.csv --offer union --format json")
    #expect(union.status == .done, "\(union.errors)")
    let same = bench.run("simulate --orders orders.csv --offer P1 --against platform --format json")
    #expect(same.status == .done, "\(same.errors)")
    let unknown = bench.run("simulate --orders orders.csv --offer P7")
    #expect(unknown.status == .problems)
    #expect(unknown.errors.contains("P1"))
  }
}
