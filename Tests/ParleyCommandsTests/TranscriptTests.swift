import ParleyTestSupport
import ParleyValues
import Testing

@testable import ParleyCommands

/// Transcripts of the real command, run in process; re-recorded with `PARLEY_RECORD_GOLDENS=1`.
@Suite("Transcripts")
struct TranscriptTests {
  /// One transcript: a name and the command lines it plays one after the other.
  struct Transcript: CustomTestStringConvertible, Sendable {
    let name: String
    let lines: [String]
    var testDescription: String { name }
  }

  static let all: [Transcript] = [
    Transcript(name: "help", lines: ["help", "help exit-status", "help due", "standards --help"]),
    Transcript(
      name: "due",
      lines: [
        "due reply --from 2026-03-02 --jurisdiction cn/shandong",
        "due reply --from 2026-03-02 --jurisdiction cn/shandong --format json",
        "due reply --from 2026-09-21 --jurisdiction cn --instrument wage-agreement",
        "due reply --from 2026-09-21 --jurisdiction cn --instrument wage-agreement --no-roll",
        "due submission --from 2026-04-20 --jurisdiction cn --instrument algorithm-agreement",
      ]),
    Transcript(
      name: "law",
      lines: [
        "law show reply-deadline --jurisdiction cn/guangdong", "law search 山东 答复",
        "law show reply-period --jurisdiction cn/hunan --instrument wage-agreement --law local-rules.yaml",
        "law list --matter minimum-wage-hourly --format csv",
        "law show minimum-wage-hourly --jurisdiction cn/guangdong/foshan --today 2026-03-02",
        "law instrument wage-agreement --jurisdiction cn/shandong --today 2026-03-02",
        "law instrument algorithm-agreement --jurisdiction cn/guangdong --today 2026-03-02",
        "law ladder --jurisdiction cn/shandong --relation not-full --today 2026-03-02",
        "law ladder --jurisdiction cn/shanghai --matter bargaining --instrument 集体合同 "
          + "--today 2026-03-02",
      ]),
    Transcript(
      name: "standards",
      lines: [
        "standards check current.yaml union.yaml", "standards check wrong.yaml",
        "standards show union.yaml --on 2026-08-15", "standards show wrong.yaml",
        "standards diff current.yaml union.yaml", "standards diff union.yaml union.yaml",
        "standards diff current.yaml platform.yaml --format json",
        "standards show union.yaml --variant cargo-bik",
      ]),
    Transcript(name: "terms", lines: ["terms 保底", "terms --topic weather --format csv"]),
    Transcript(
      name: "orders-inspect",
      lines: [
        "orders inspect orders.csv", "orders inspect bad.csv",
        "orders inspect bad.csv --samples --format json", "orders inspect bad.csv --strict",
        "orders inspect signals.csv --kind signals",
      ]),
    Transcript(
      name: "quote",
      lines: [
        "quote --standards union.yaml --distance 3.2km --time 18min --on 2026-03-16",
        "quote --standards union.yaml --distance 2mi --time 90s --at 2026-07-03T12:10 --format json",
        "quote --standards union.yaml --distance 6km --time 25min --weight 6kg "
          + "--at 2026-08-03T23:10 --weather high-temperature=red --weather rainstorm=orange",
        "quote --standards union.yaml --distance 6km --time 25min --variant cargo-bike --at "
          + "2026-08-03T09:00",
        "quote --standards union.yaml --distance 6km --at 2026-08-03T09:00",
        "quote --standards union.yaml --distance 6 --time 25 --fare 1.005 --weather sun=red",
        "quote --standards union.yaml --distance 6km --time 5min --variant cargo-bke",
        "quote --standards current.yaml --distance 6km --variant wav",
        "quote --standards union.yaml --distance 6km --time 5min --fare 28.005",
      ]),
    Transcript(
      name: "slip",
      lines: [
        "slip --standards union.yaml --orders orders.csv --worker R1 --day 2026-07-03",
        "slip --standards union.yaml --orders orders.csv --worker R1 --day 2026-07-03 "
          + "--signals signals.csv --forecasts forecasts.csv --format json",
        "slip --standards union.yaml --orders orders.csv --worker R9 --day 2026-07-03",
        "slip --standards union.yaml --orders union.yaml --worker R1 --day 2026-07-03",
      ]),
    Transcript(
      name: "orders-import",
      lines: [
        "orders import orders.csv --to march.orders --keep-ids --provenance 'owner=快达平台;use=table'",
        "orders inspect march.orders", "orders import orders.csv --to nowhere/march.orders",
        "orders import orders.csv --to x.orders --provenance owner",
        "orders import union.yaml --to x",
      ]),
    Transcript(
      name: "simulate",
      lines: [
        "simulate --orders orders.csv --baseline current.yaml --proposal union.yaml",
        "simulate --orders orders.csv --shifts shifts.csv --signals signals.csv "
          + "--forecasts forecasts.csv --baseline paid --proposal union.yaml --minimum-group 2 "
          + "--cost-per-distance 0.30/km --jurisdiction cn/shanghai --per-worker -",
        "simulate --orders orders.csv --baseline current.yaml --proposal union.yaml --attribute "
          + "--minimum-group 2 --format json",
        "simulate --orders nameless.csv --baseline current.yaml --proposal union.yaml "
          + "--per-worker out.csv",
        "simulate --orders nameless.csv --baseline paid --proposal union.yaml",
        "simulate --orders orders.csv --baseline piad --proposal union.yaml",
        "simulate --orders orders.csv --baseline current.yaml --proposal union.yaml --html no/x.html",
        "simulate --orders orders.csv --baseline current.yaml --proposal union.yaml --seed -1 "
          + "--minimum-group 0 --cost-per-day x",
      ]),
    Transcript(
      name: "mistakes",
      lines: [
        "", "hlep", "standards", "standards chek", "due repyl --from 2026-02-30 --jurisdction x",
        "completion fish", "version --format xml", "standards check unoin.yaml", "help quotes",
        "version --format=json --lang=de", "due reply --from",
      ]),
  ]

  private static let more: [(name: String, text: String)] = [
    (
      "wrong.yaml",
      """
      parley: standards/1
      currency: CNY
      piece-rate:
        bse: 4.50 /order
        distance: [{from: 3 km, rate: 1.00}]
      weather:
        - {signal: rainstorm, level: purple, add: 1.50 /order}

      """
    ),
    (
      "nameless.csv",
      """
      accepted,completed,distance_km
      2026-07-03T11:20:00,2026-07-03T11:45:00,3.2
      2026-07-03T12:20:00,2026-07-03T12:45:00,5.2

      """
    ),
    (
      "bad.csv",
      """
      worker,accepted,completed,distance_km,note
      R1,2026-07-03T11:20:00,2026-07-03T11:45:00,3.2,x
      R1,2026-07-03T12:20:00,2026-07-03T11:45:00,3.2,x
      R2,2026-02-30T11:20:00,2026-07-03T11:45:00,3.2,x
      R3,2026-07-05T11:20:00,2026-07-05T11:45:00,far,x

      """
    ),
  ]

  @Test("The command says what it said", arguments: all, Language.allCases)
  func said(transcript: Transcript, language: Language) throws {
    var bench = try ExampleFolder.bench()
    defer { bench.remove() }
    for (name, text) in TranscriptTests.more { try bench.write(text, to: name) }
    bench.environment = ["LANG": language == .zhHans ? "zh_CN.UTF-8" : "en_GB.UTF-8"]
    var text = ""
    for line in transcript.lines {
      let run = bench.run(line)
      text += "$ parley \(line)\n\(run.output)"
      if !run.errors.isEmpty { text += "--- stderr\n\(run.errors)" }
      text += "--- status \(run.status.rawValue)\n\n"
    }
    // Line ends of CSV are shown, so that an editor cannot change them unseen.
    expectGolden(
      text.replacing("\r\n", with: "\\r\\n\n"), named: "\(transcript.name).\(language.rawValue).txt"
    )
  }
}
