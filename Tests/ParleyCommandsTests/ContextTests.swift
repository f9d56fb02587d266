import Foundation
import ParleyValues
import Testing

@testable import ParleyCommands

@Suite("Language, clock, files and output")
struct ContextTests {
  @Test(
    "The first variable that is set decides the language",
    arguments: [
      (["LANG": "zh_CN.UTF-8"], Language.zhHans), (["LANG": "en_GB.UTF-8"], .en), ([:], .en),
      (["LANG": "de_DE.UTF-8"], .en), (["LC_ALL": "C", "LANG": "zh_CN.UTF-8"], .en),
      (["PARLEY_LANG": "zh", "LC_ALL": "en_US"], .zhHans),
      (["LC_ALL": "", "LC_MESSAGES": "zh_SG", "LANG": "en"], .zhHans),
    ])
  func language(environment: [String: String], expected: Language) {
    #expect(CommandContext.language(in: environment) == expected)
  }

  @Test("The option goes before the environment, wherever it stands")
  func languageOption() throws {
    let bench = try CommandBench()
    defer { bench.remove() }
    #expect(bench.run("version --lang zh-Hans").output.contains("共议"))
    #expect(bench.run("--语言 中文 version").output.contains("共议"))
    #expect(bench.run("vresion --lang zh-Hans").errors.contains("是否指"))
  }

  @Test("--today fixes the clock, --on the day that counts")
  func days() throws {
    var context = CommandContext(
      environment: [:], clock: .machine, terminal: .process(), files: .process())
    let result = ArgumentParser.parse(
      ["version", "--today", "2026-03-02", "--on", "2026-08-15"], table: .standard)
    context.apply(
      ParsedArguments(command: VersionCommand.command, values: result.values))
    #expect(context.today == CivilDate("2026-03-02"))
    #expect(context.day == CivilDate("2026-08-15"))
    #expect(context.clock.now() == CivilDateTime("2026-03-02T09:00"))
  }

  @Test("The machine's clock gives a plausible local time")
  func machineClock() {
    let year = WallClock.machine.now().date.year
    #expect((2024...2100).contains(year))
  }

  @Test("Files are written whole and read back; failures have their status")
  func files() throws {
    let bench = try CommandBench()
    defer { bench.remove() }
    let files = FileAccess(workingDirectory: bench.folder.path)
    try files.write(Array("共议".utf8), to: "a.txt")
    #expect(try files.read("a.txt") == Array("共议".utf8))
    #expect(files.names(in: ".") == ["a.txt"])
    try files.makeFolder("x/y")
    #expect(files.kind(of: "x/y") == .folder)
    func status(_ body: () throws -> Void) -> CommandStatus? {
      do {
        try body()
        return nil
      } catch { return CommandFailure(error).status }
    }
    #expect(status { _ = try files.read("b.txt") } == .fileMissing)
    #expect(status { _ = try files.read("x") } == .badContent)
    #expect(status { try files.write([], to: "nowhere/a.txt") } == .cannotWrite)
    #expect(status { try files.write([], to: "x") } == .cannotWrite)
    #expect(status { try files.makeFolder("a.txt/z") } == .cannotWrite)
    #expect(files.names(in: ".") == ["a.txt", "x"])
  }

  @Test("A file that is no UTF-8 is refused with the byte")
  func notText() throws {
    let bench = try CommandBench()
    defer { bench.remove() }
    try Data([0x70, 0x61, 0xFF, 0x70]).write(to: bench.folder.appending(path: "x.yaml"))
    let run = bench.run("standards check x.yaml")
    #expect(run.status == .badContent)
    #expect(run.errors.contains("byte 3 is not UTF-8"), "\(run.errors)")
  }

  @Test("Private output says so first, in every format")
  func privateOutput() throws {
    let bench = try CommandBench()
    defer { bench.remove() }
    var context = CommandContext(
      environment: [:], clock: .fixed(CivilDateTime(secondsSinceEpoch: 0)),
      terminal: .process(), files: .process())
    let output = CommandOutput(text: "4.80\n", json: ["value": "4.80"]).markedPrivate()
    for format in OutputFormat.allCases {
      context.format = format
      let text = OutputWriter(context: context).text(of: output)
      #expect(text.prefix(120).contains("内部材料 请勿外传"), "\(text)")
    }
  }

  @Test("Findings are JSON on the error stream where JSON was asked for")
  func jsonFindings() throws {
    let bench = try CommandBench()
    defer { bench.remove() }
    let run = bench.run("due reply --from x --jurisdiction cn --format json")
    #expect(run.status == .usage)
    let value = try JSONValue(parsing: run.errors, file: "errors")
    guard case .object(let members) = value, case .array(let findings)? = members.first?.value
    else {
      Issue.record("no findings in \(run.errors)")
      return
    }
    #expect(findings.count == 1)
    #expect(run.errors.contains("\"column\": "))
  }

  @Test("An error nobody foresaw is a bug, with its own status")
  func bug() {
    struct Strange: Error {}
    #expect(CommandFailure(Strange()).status == .bug)
    #expect(CommandFailure(Diagnostics([])).status == .badContent)
  }
}
