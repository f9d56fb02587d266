import ParleyTestSupport
import ParleyValues
import Testing

@testable import ParleyCommands

@Suite("orders merge, sample, split, export")
struct DerivedOrdersTests {
  @Test("What they say", arguments: Language.allCases)
  func transcript(language: Language) throws {
    var bench = try ExampleFolder.bench()
    defer { bench.remove() }
    bench.environment = ["LANG": language == .zhHans ? "zh_CN.UTF-8" : "en_GB.UTF-8"]
    var text = ""
    for line in [
      "orders import orders.csv --to july.orders --keep-ids --provenance 'owner=快达平台;use=table'",
      "orders merge july.orders august.csv --to all.orders --keep-ids",
      "orders merge july.orders august.csv --to all.orders --keep-ids",
      "orders merge july.orders august.csv --to all.orders --keep-ids --force --unique",
      "orders inspect all.orders", "orders merge july.orders august.csv --to mixed.orders",
      "orders sample all.orders --take 50% --to half.orders --keep-ids --format json",
      "orders sample all.orders --take 9 --to nine.orders --keep-ids",
      "orders sample all.orders --take some --to nine.orders",
      "orders split all.orders --by month --to parts --keep-ids",
      "orders split all.orders --by month --to parts --keep-ids",
      "orders split all.orders --by area --to parts --keep-ids",
      "orders split half.orders --by workers --groups 2 --to groups --keep-ids",
      "orders inspect groups/half-1-2.orders",
      "orders export all.orders --to out.csv --columns worker,paid",
      "orders export all.orders --to out.csv", "orders export all.orders --to out.ods",
      "orders export all.orders --to x.csv --columns wroker,tip",
    ] {
      let run = bench.run(line)
      text += "$ parley \(line)\n\(run.output)"
      if !run.errors.isEmpty { text += "--- stderr\n\(run.errors)" }
      text += "--- status \(run.status.rawValue)\n\n"
    }
    text += "out.csv\n" + (try bench.read("out.csv"))
    expectGolden(
      text.replacing("\r\n", with: "\\r\\n\n").replacing("\u{FEFF}", with: "(BOM)"),
      named: "orders-derived.\(language.rawValue).txt")
  }

  @Test("An exported workbook is imported as the same orders")
  func workbook() throws {
    let bench = try ExampleFolder.bench()
    defer { bench.remove() }
    #expect(bench.run("orders export orders.csv --to out.xlsx").status == .done)
    let rest = " --shifts shifts.csv --baseline paid --proposal union.yaml --minimum-group 2"
    let exported = bench.run("simulate --orders out.xlsx --format csv" + rest)
    let original = bench.run("simulate --orders orders.csv --format csv" + rest)
    #expect(exported.status == .done, "\(exported.errors)")
    #expect(exported.output == original.output)
  }

  @Test("Coded workers stay coded, whatever is made of the file")
  func codes() throws {
    let bench = try ExampleFolder.bench()
    defer { bench.remove() }
    #expect(bench.run("orders sample orders.csv --take 3 --to coded.orders").status == .done)
    #expect(bench.run("orders sample coded.orders --take 3 --to again.orders").status == .done)
    for (file, out) in [("coded", "a.csv"), ("again", "b.csv")] {
      #expect(bench.run("orders export \(file).orders --to \(out)").status == .done)
    }
    let (first, second) = (try bench.read("a.csv"), try bench.read("b.csv"))
    #expect(first == second)
    #expect(!first.contains("R1"))
    #expect(first.split(separator: "\r\n").count == 7)
  }
}
