import ParleyTerms
import ParleyValues
import Testing

@testable import ParleyCommands

/// The standards that come with the program, each quoted with what its rule reads.
@Suite("Quotes by presets on the command line")
struct PresetQuotesTests {
  /// The options that differ from a trip of 7.5 miles and 30 minutes.
  private static let inputs: [String: String] = [
    "california-prop22": "--distance 8mi --time 15min --minimum-wage 15",
    "china-guideline-2024": "--time 50min --jurisdiction cn/shandong",
    "didi-take-rate": "--fare 100", "kenya-commission": "--fare 1000",
    "kenya-draft-2020": "--fare 1000", "india-mvag": "--fare 300 --variant aggregator-car",
    "korea-safe-freight": "--distance 300km --variant cement",
    "lieferando-germany": "--time 30min", "mdrp": "--time 50min",
    "norway-foodora": "--distance 4.5km --time 30min --variant bike",
    "ontario-dpwra": "--time 30min --minimum-wage 17.60",
    "shipt-v1": "--order-value 80", "spain-just-eat": "--time 30min --distance 3km --variant moto",
    "indonesia-ojek": "--distance 4km --variant upper",
    "chicago-proposals": "--distance 7.5mi --time 30min --fare 60 --route leaving",
    "minnesota-tnc": "--fare 5.00 --cancelled 4min",
    "nyc-hvfhv": "--distance 7.5mi --time 30min --variant wav",
  ]

  /// What one order earns, worked by hand.
  private static let expected: [String: String] = [
    // 120 % × 15 × 0.25 h + 0.36 × 8
    "california-prop22": "7.38",
    "didi-take-rate": "73.00", "kenya-commission": "820.00", "kenya-draft-2020": "850.00",
    "india-mvag": "180.00", "korea-safe-freight": "318400",
    // 12.5 minutes of the guarantee are not reached: 10 against 15 × 50/60
    "mdrp": "12.50",
    // 15 + 2.50 + 10 and half an hour of 123
    "norway-foodora": "89.00",
    "ontario-dpwra": "8.80", "shipt-v1": "11.00",
    // 3 km × 0.15 and half an hour of 8.50
    "spain-just-eat": "4.70", "indonesia-ojek": "10000.00",
    // 7.5 × 1.50 + 30 × 0.62 = 29.85; the cap keeps 80 % of 60; leaving pays 150 % of the former
    "chicago-proposals": "48.00",
    // 80 % of the fee
    "minnesota-tnc": "4.00", "hour-limits-us": "0.00",
  ]

  @Test("each gives an amount or says why not", arguments: PresetStandards.all.map(\.name))
  func quotes(_ name: String) throws {
    let bench = try CommandBench()
    defer { bench.remove() }
    let options = Self.inputs[name] ?? "--distance 7.5mi --time 30min"
    let run = bench.run("quote --standards \(name) \(options) --format json")
    #expect(run.status == .done, "\(run.errors)")
    guard case .object(let members) = try run.json() else { return }
    let found = Dictionary(
      members.map { ($0.key, $0.value) }, uniquingKeysWith: { _, last in last })
    let total = try #require(found["payAlone"]?.stringValue)
    if let expected = Self.expected[name] { #expect(total == expected) }
    let isNought = total.allSatisfy { $0 == "0" || $0 == "." }
    #expect(isNought == (found["remark"] != .null))
  }

  @Test("what is not known of them is shown with the price", arguments: ["en", "zh-Hans"])
  func unknown(_ language: String) throws {
    let bench = try CommandBench()
    defer { bench.remove() }
    for preset in PresetStandards.all {
      let options = Self.inputs[preset.name] ?? "--distance 7.5mi --time 30min"
      let quote = bench.run(
        "quote --standards \(preset.name) \(options) --format json --lang \(language)")
      let shown = bench.run("standards show \(preset.name) --format json --lang \(language)")
      let origin = try #require(try preset.standards().origin)
      for text in origin.unknown.map({ language == "en" ? $0.en : $0.zhHans }) {
        #expect(quote.output.contains(text), "\(preset.name): \(text)")
        #expect(shown.output.contains(text), "\(preset.name): \(text)")
      }
    }
  }

  @Test(
    "nought is explained",
    arguments: [
      ("didi-take-rate --distance 3km --time 20min", "--fare"),
      ("spain-just-eat --distance 3km", "--time"),
      ("hour-limits-us --time 30min", "only limits"),
      ("nyc-hvfhv --distance 3mi --time 10min --cancelled 2min", "no cancellation pay"),
    ])
  func nought(_ options: String, _ words: String) throws {
    let bench = try CommandBench()
    defer { bench.remove() }
    let run = bench.run("quote --standards \(options)")
    #expect(run.status == .done && run.output.contains(words), "\(run.output)\(run.errors)")
  }

  @Test(
    "cancelled orders",
    arguments: [
      ("--cancelled 5min", "5.00", ""), ("--取消于 6分钟", "5.00", ""),
      ("--cancelled 299s", "0.00", "earlier"),
    ])
  func cancelled(_ options: String, _ pay: String, _ remark: String) throws {
    let bench = try CommandBench()
    defer { bench.remove() }
    try bench.write(
      """
      parley: standards/1
      piece-rate: {base: 4.00 /order, extras: {cancel: {after: 5 min, pay: 5.00 /order}}}
      """, to: "s.yaml")
    let run = bench.run("quote --standards s.yaml \(options) --format json")
    guard case .object(let members) = try run.json() else { return }
    let found = Dictionary(
      members.map { ($0.key, $0.value) }, uniquingKeysWith: { _, last in last })
    #expect(found["pay"]?.stringValue == pay)
    let said = found["remark"]?.stringValue ?? ""
    #expect(remark.isEmpty ? said.isEmpty : said.contains(remark))
  }

  @Test("an order that was completed before cannot be cancelled")
  func cancelledLate() throws {
    let bench = try CommandBench()
    defer { bench.remove() }
    let run = bench.run(
      "quote --standards minnesota-tnc --distance 3mi --time 10min --cancelled 11min")
    #expect(run.status == .usage && run.errors.contains("quote.cancelled-late"))
    let edge = bench.run(
      "quote --standards minnesota-tnc --fare 5 --time 10min --cancelled 10min")
    #expect(edge.status == .done, "\(edge.errors)")
  }
}
