import Testing

@testable import ParleyCommands

/// An offer that takes back what a variant has of its own, from the table to the agreement.
@Suite("Taking back a rule of a variant")
struct TakingBackTests {
  private static let standards = """
    parley: standards/1
    title: 示例
    piece-rate: {base: 4.50 /order}
    variants: {cargo-bike: {piece-rate.base: 6.00 /order}}

    """

  @Test(
    "the sides see it, and the agreement says no more of the variant",
    arguments: [
      ("en", "no rule", "For cargo-bike"), ("zh-Hans", "不另行规定", "车型“cargo-bike”"),
    ])
  func takingBack(_ language: String, _ words: String, _ lead: String) throws {
    let bench = try CaseFixture.nothing.bench()
    defer { bench.remove() }
    try bench.write(Self.standards, to: "current.yaml")
    let opening = CaseFixture.talking.lines.prefix(5)
    let offers = [
      "offer --by union --on 2026-03-20 cargo-bike/piece-rate.base=7.00",
      "offer --by platform --on 2026-03-20 cargo-bike/计件单价.基础单价=相同",
      "offer --by union --on 2026-03-20 piece-rate.base=5.20",
      "offer --by platform --on 2026-03-20 piece-rate.base=5.20",
    ]
    for line in opening + offers {
      let run = bench.run(line)
      #expect(run.status == .done, "\(line): \(run.errors)")
    }
    for view in ["status", "log --rounds", "log"] {
      let run = bench.run("\(view) --lang \(language)")
      // Words may be broken over lines of a column.
      let output = run.output.filter { !$0.isWhitespace }
      #expect(
        output.contains(words.filter { !$0.isWhitespace }), "\(view): \(run.output)\(run.errors)")
    }
    let settling = [
      "accept cargo-bike/piece-rate.base --by union --on 2026-03-26",
      "accept piece-rate.base --by both --on 2026-03-26",
      "draft --from 2026-05-01 --through 2028-04-30 --on 2026-03-27",
    ]
    for line in settling {
      let run = bench.run(line)
      #expect(run.status == .done, "\(line): \(run.errors)")
    }
    let agreement = bench.run("export agreement --to agreement.html --lang \(language)")
    #expect(agreement.status == .done, "\(agreement.errors)")
    #expect(try bench.read("agreement.html").contains(lead) == false)
  }

  @Test("what holds for everybody from the beginning has nothing to be the same as")
  func sameAsNothing() throws {
    let bench = try CaseFixture.talking.bench()
    defer { bench.remove() }
    let run = bench.run("offer --by union --on 2026-03-21 piece-rate.base=same")
    #expect(run.status == .usage && run.errors.contains("offer.not-a-value"), "\(run.errors)")
  }
}
