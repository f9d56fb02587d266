import ParleyValues
import Testing

@testable import ParleyCommands

@Suite("Commands on a case at a terminal and in a pipe")
struct CaseTerminalTests {
  @Test("Taking one term of a package is asked about once at a terminal")
  func partOfPackage() throws {
    var bench = try CaseFixture.talking.bench()
    defer { bench.remove() }
    bench.isTerminal = true
    let no = bench.run("accept piece-rate.base --by union", input: ["no"])
    #expect(no.status == .problems)
    #expect(no.errors.contains("P1"))
    #expect(no.errors.contains("nothing was recorded"))
    let yes = bench.run("accept piece-rate.base --by union", input: ["是"])
    #expect(yes.status == .done, "\(yes.errors)")
    #expect(yes.errors.components(separatedBy: "go on?").count == 2)
    // It stands in the record as an offer of the union side, not as an acceptance.
    let last = bench.run("log --by union --format json").output
    #expect(last.contains("offer-tabled"))
    #expect(!last.contains("acceptance-given"))
  }

  @Test("In a pipe the same needs --yes")
  func partOfPackageInPipe() throws {
    let bench = try CaseFixture.talking.bench()
    defer { bench.remove() }
    let refused = bench.run("accept piece-rate.base --by union", input: ["yes"])
    #expect(refused.status == .problems)
    #expect(refused.errors.contains("--yes") && refused.errors.contains("--package P1"))
    #expect(bench.run("accept piece-rate.base --by union --yes").status == .done)
  }

  @Test("Reopening alone what was agreed is asked about")
  func reopening() throws {
    let bench = try CaseFixture.agreed.bench()
    defer { bench.remove() }
    #expect(bench.run("reopen piece-rate.base --by platform").status == .problems)
    let yes = bench.run("reopen piece-rate.base --by platform --yes")
    #expect(yes.status == .done, "\(yes.errors)")
    let joint = try CaseFixture.agreed.bench()
    defer { joint.remove() }
    #expect(joint.run("reopen piece-rate.base --by both").status == .done)
  }

  @Test("What is missing is asked for at a terminal, never in a pipe")
  func asking() throws {
    var bench = try CaseFixture.talking.bench()
    defer { bench.remove() }
    #expect(bench.run("offer piece-rate.base=5.00", input: ["union"]).status == .usage)
    bench.isTerminal = true
    let asked = bench.run("offer piece-rate.base=5.00", input: ["职"])
    #expect(asked.status == .done, "\(asked.errors)")
    #expect(bench.run("promise 雨衣", input: ["服务商"]).status == .done)
    #expect(bench.run("note", input: ["会后补记"]).status == .done)
    #expect(bench.run("log").output.contains("会后补记"))
  }

  @Test("The instrument is proposed by questions")
  func instrument() throws {
    var bench = try CaseFixture.nothing.bench()
    defer { bench.remove() }
    bench.isTerminal = true
    let line =
      "init a.parley --sector food-delivery --jurisdiction cn --union 甲 --platform 乙 --unit 丙"
    let proposed = bench.run(line, input: ["no", "no", ""])
    #expect(proposed.status == .done, "\(proposed.errors)")
    #expect(bench.run("status a.parley --format json").output.contains("algorithm-agreement"))
    let other = bench.run(
      line.replacing("a.parley", with: "b.parley"), input: ["yes", "yes", "wage-agremeent", "工资协议"])
    #expect(other.status == .done, "\(other.errors)")
    #expect(other.errors.contains("sectoral-contract"))
    #expect(other.errors.contains("wage-agreement"))
    #expect(bench.run("status b.parley --format json").output.contains("wage-agreement"))
  }

  @Test("Private content is typed at a prompt that does not show it")
  func hidden() throws {
    var bench = try CaseFixture.talking.bench()
    defer { bench.remove() }
    bench.isTerminal = true
    let kept = bench.run("mandate --private", input: ["piece-rate.base=4.77", "", "x"])
    #expect(kept.status == .done, "\(kept.errors)")
    #expect(!kept.output.contains("4.77") && !kept.errors.contains("4.77"))
    #expect(kept.output.contains("内部材料"))
    let wrong = bench.run("mandate --private", input: ["piece-rate.bse=4.76", ""])
    #expect(wrong.status == .badContent)
    #expect(!wrong.errors.contains("4.76") && !wrong.errors.contains("bse"), "\(wrong.errors)")
    #expect(bench.run("status --private").output.contains("4.77"))
    #expect(!bench.run("status").output.contains("4.77"))
  }
}
