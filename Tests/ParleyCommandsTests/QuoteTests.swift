import ParleyValues
import Testing

@testable import ParleyCommands

@Suite("quote and due, which other programs call")
struct QuoteTests {
  private func members(_ run: CommandRun) throws -> [String: JSONValue] {
    #expect(run.status == .done, "\(run.errors)")
    guard case .object(let members) = try run.json() else { return [:] }
    return Dictionary(members.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
  }

  /// Worked by hand from the standards of the examples, dated 2026-03-16 and 2026-08-03.
  @Test(
    "Pay as a decimal text",
    arguments: [
      // 5.00 + 0.2 × 1.00 + 18 × 0.10
      ("--distance 3.2km --time 18min", "7.00"),
      ("--distance 3200m --time 1080s", "7.00"),
      ("--distance 3.2公里 --time 0.3h", "7.00"),
      // 2 mi = 3.218688 km: 5.00 + 0.218688 + 1.80, half to even
      ("--distance 2mi --time 18min", "7.02"),
      // the lunch band adds 0.50
      ("--distance 3.2km --time 18min --at 2026-03-16T12:10", "7.50"),
      // 5.20 from August, night + 20 %, an orange heat signal + 1.00
      (
        "--distance 3.2km --time 18min --at 2026-08-03T22:00 --weather high-temperature=orange",
        "9.64"
      ),
      // more than 5 kg
      ("--distance 3.2km --time 18min --weight 6kg", "8.00"),
      ("--distance 3.2km --time 18min --weight 5kg", "7.00"),
      ("--distance 3.2km --time 18min --variant cargo-bike", "8.00"),
    ])
  func pay(options: String, expected: String) throws {
    let bench = try ExampleFolder.bench()
    defer { bench.remove() }
    let run = bench.run("quote --standards union.yaml \(options) --format json")
    let found = try members(run)
    #expect(found["pay"] == .string(expected))
    guard case .array(let lines)? = found["lines"] else {
      Issue.record("no lines")
      return
    }
    let sum = lines.reduce(Int64(0)) { sum, line in
      guard case .object(let fields) = line,
        let amount = fields.first(where: { $0.key == "amount" })?.value.stringValue,
        case .exact(let value) = DecimalText.read(amount, scale: 4)
      else { return sum }
      return sum + value
    }
    #expect(DecimalText.print(sum, scale: 4) == expected + "00")
  }

  @Test("due gives raw and due dates, rule, article and whether it was verified")
  func due() throws {
    let bench = try CommandBench()
    defer { bench.remove() }
    // 2026-03-04 + 10 days is a Saturday; 14 March is no make-up day.
    let found = try members(
      bench.run("due reply --from 2026-03-04 --jurisdiction cn/shandong --format json"))
    #expect(found["raw"] == "2026-03-14")
    #expect(found["due"] == "2026-03-16")
    #expect(found["rule"] == "reply")
    #expect(found["verified"] == .bool(true))
    #expect(found["article"]?.stringValue?.isEmpty == false)
    let unrolled = try members(
      bench.run("due reply --from 2026-03-04 --jurisdiction cn/shandong --no-roll --format json"))
    #expect(unrolled["due"] == "2026-03-14")
    let guangdong = try members(
      bench.run("due reply --from 2026-03-02 --jurisdiction cn/guangdong --format json"))
    #expect(guangdong["verified"] == .bool(false))
    #expect(guangdong["raw"] == "2026-04-01")
  }
}
