import ParleyTerms
import ParleyValues
import Testing

/// A standards file that uses every core shape.
let fullFile = """
  parley: standards/1
  title: 东湖外卖 2026 — 职工方开场方案
  currency: CNY
  basis: piece
  rounding: half-even
  week-starts: monday
  day-starts: "00:00"
  holidays: [2026-02-17]
  weather-stacking: highest
  piece-rate:
    base: {steps: [{from: 2026-07-01, value: 4.70 /order}, {from: 2027-01-01, value: 4.90 /order}]}
    distance:
      - {from: 0 km, rate: 0 /km}
      - {from: 3 km, rate: 1.00 /km}
      - {from: 5 km, rate: 1.50 /km}
    time: 0.10 /min
    weight: [{over: 5 kg, add: 1.00 /order}, {over: 10 kg, add: 2.50 /order}]
    bands:
      - {name: night, from: "22:00", to: "06:00", add: 20 %}
      - {name: lunch, from: "11:00", to: "13:30", add: 0.50 /order}
    holiday: 200 %
    minimum: 4.00 /order
    tiers:
      per: month
      mode: marginal
      steps: [{orders: 800, add: 0.20 /order}, {orders: 1100, add: 0.80 /order}]
  commission:
    rate: 22 %
    fare: {is: passenger-paid, excludes: [tolls, parking, tips, dispatch-fee]}
    order-cap: 27 %
    period-cap: {share: 25 %, per: month, from-orders: 50}
  online-hours:
    engaged-from: accepted
    overlap: once
    allowance-time: {per-order: 3 min}
    continuous-limit: {limit: 4 h, at: exceeds, rest: 20 min}
    daily-limit: {limit: 11 h, of: engaged}
    weekly-limit: {limit: 66 h, of: engaged}
    hourly-floor: {amount: 25.00 /h, time: engaged, per: day, excluding: [tips]}
    distance-floor: 0.36 /mi
    distance-allowance: 0.35 /km
    period-floor:
      - {amount: 200.00, per: day, from: 2026-02-11, to: 2026-02-17}
      - {amount: local-monthly-minimum, per: month}
  dispatch:
    mode: [assign, grab]
    concurrent-limit: 5
    hourly-limit: 12
    guaranteed-orders: {per: online-hour, count: 2}
    refusals: {free: 3 /day, always-free: [weather-signal, overload, unsafe]}
  weather:
    - {signal: rainstorm, level: orange, add: 1.50 /order, extra-time: 20 %}
    - {signal: rainstorm, level: red, stop: true, stop-pay: {amount: 18.30 /h, upto: 4 h}}
    - {forecast-max: ">= 35 C", months: 6-10, allowance: 13.80 /day}
  payment: {cycle: week, pay-within: 3 working days}
  adjustment:
    review: {every: 6 months, window: 30 days}
    triggers:
      - {indicator: cpi, change: ">= 3 %", over: 12 months, action: consult}
      - indicator: hourly-minimum-wage
        change: "> 0"
        action: index
        term: online-hours.hourly-floor.amount
        formula: "max(now, 1.05 * hourly-minimum-wage)"
    notice: 1 month
    consultation: {reply-within: 10 days, conclude-within: 30 days, otherwise: keep}
    cap: {change: 10 %, per: year}
  disputes:
    ladder:
      - {step: 协商, decides: 双方, within: 7 days, silence: next}
      - {step: 联合委员会, decides: 联合委员会, within: 15 days, silence: next}
  categories: {专送: {relation: employee, employer: partner}, 众包: {relation: not-full}}
  variants: {wav: {piece-rate.minimum: 5.00 /order}}
  scopes:
    - for: {category: 专送}
      online-hours: {period-floor: [{amount: local-monthly-minimum, per: month}]}
    - for: {category: 众包, area: 上海}
      online-hours: {hourly-floor: {amount: 25.00 /h, time: engaged, per: day}}
  """

@Suite("Standards files")
struct StandardsFileTests {
  @Test("a file with every core shape is read into typed terms")
  func readsEveryShape() throws {
    let standards = try StandardsReader.read(fullFile, file: "full.yaml")
    #expect(standards.pieceRate.base == nil)
    #expect(
      standards.inForce(on: try #require(CivilDate("2026-08-01"))).pieceRate.base?.price
        == UnitPrice(millionths: 470_000_000))
    #expect(standards.pieceRate.distance.map(\.from.thousandths) == [0, 3000, 5000])
    #expect(standards.pieceRate.bands.map(\.name) == ["night", "lunch"])
    #expect(standards.pieceRate.tiers.first?.steps.map(\.orders) == [800, 1100])
    #expect(standards.commission.fareExcludes?.choices.count == 4)
    #expect(standards.onlineHours.periodFloors.count == 2)
    #expect(standards.weather.signals.count == 2)
    #expect(standards.weather.forecasts.first?.months == 6...10)
    #expect(standards.adjustment.triggers.map(\.action) == [.consult, .index])
    #expect(standards.disputes.ladder.map(\.step) == ["协商", "联合委员会"])
    #expect(standards.categories.map(\.relation) == [.employee, .notFull])
  }

  @Test("reading what was written gives the same standards, and writing it again the same text")
  func roundTrip() throws {
    let standards = try StandardsReader.read(fullFile, file: "full.yaml")
    let text = StandardsWriter.write(standards)
    let again = try StandardsReader.read(text, file: "again.yaml")
    #expect(again == standards)
    #expect(StandardsWriter.write(again) == text)
    #expect(standards.changes(to: again).isEmpty)
  }

  @Test("Chinese keys, words and units mean the same")
  func chineseFile() throws {
    let chinese = try StandardsReader.read(
      """
      标准: standards/1
      计件单价:
        基础单价: 4.50 元/单
        里程: [{起: 3 公里, 单价: 1.00 元/公里}]
        时段: [{名称: 夜间, 起: "22:00", 止: "06:00", 加价: 20％}]
      在线时长: {小时保底: {金额: 25 元/小时, 时间: 接单时间, 周期: 每日}}
      极端天气补贴: [{信号: 暴雨, 级别: 橙色, 加价: 1.50 元/单}]
      """, file: "zh.yaml")
    let english = try StandardsReader.read(
      """
      parley: standards/1
      piece-rate:
        base: 4.50 /order
        distance: [{from: 3 km, rate: 1.00 /km}]
        bands: [{name: 夜间, from: "22:00", to: "06:00", add: 20 %}]
      online-hours: {hourly-floor: {amount: 25 /h, time: engaged, per: day}}
      weather: [{signal: rainstorm, level: orange, add: 1.50 /order}]
      """, file: "en.yaml")
    #expect(chinese == english)
  }

  @Test("a scope that names a list replaces it; the most specific scope comes last")
  func scopes() throws {
    let standards = try StandardsReader.read(fullFile, file: "full.yaml")
    let day = try #require(CivilDate("2026-08-01"))
    let employed = standards.effective(on: day, category: "专送")
    #expect(employed.onlineHours.periodFloors.map(\.per) == [.month])
    let wav = standards.effective(on: day, variant: "wav")
    #expect(wav.pieceRate.minimum.amount?.price == UnitPrice(millionths: 500_000_000))
    let elsewhere = standards.effective(on: day, category: "众包", area: "北京")
    #expect(elsewhere.onlineHours == standards.onlineHours)
  }

  @Test("an empty list says that nothing is left out, which is not the same as no word about it")
  func emptyList() throws {
    let text = """
      parley: standards/1
      online-hours: {hourly-floor: {amount: 25 /h, time: engaged, per: day, excluding: []}}
      """
    let standards = try StandardsReader.read(text, file: "empty.yaml")
    #expect(standards.onlineHours.hourlyFloor.excluding?.choices == [])
    #expect(try StandardsReader.read(StandardsWriter.write(standards), file: "x") == standards)
  }

  struct Mistake: Sendable, CustomTestStringConvertible {
    let name: String
    let line: String
    let code: String
    let column: Int
    var testDescription: String { name }
  }

  @Test(
    "a mistake is named with its place",
    arguments: [
      Mistake(
        name: "unknown key", line: "peace-rate: {base: 1 /order}", code: "unknown-key", column: 1),
      Mistake(
        name: "bare number", line: "piece-rate: {base: 4.50}", code: "missing-unit", column: 20),
      Mistake(
        name: "wrong unit", line: "piece-rate: {base: 4.50 /km}", code: "unknown-unit", column: 20),
      Mistake(
        name: "share without sign", line: "commission: {rate: 0.22}", code: "missing-unit",
        column: 20),
      Mistake(
        name: "share above 100 %", line: "commission: {rate: 122 %}", code: "out-of-bounds",
        column: 20),
      Mistake(
        name: "duplicate key", line: "commission: {rate: 20 %, rate: 21 %}", code: "duplicate-key",
        column: 26),
      Mistake(name: "unknown choice", line: "basis: pieces", code: "unknown-choice", column: 8),
      Mistake(
        name: "list expected", line: "weather: {signal: rainstorm}", code: "expected-list",
        column: 10),
      Mistake(
        name: "duplicate entry",
        line: "piece-rate: {distance: [{from: 3 km, rate: 1 /km}, {from: 3.0 km, rate: 2 /km}]}",
        code: "duplicate-entry", column: 52),
      Mistake(
        name: "unknown signal", line: "weather: [{signal: rain, level: red, add: 1 /order}]",
        code: "bad-index", column: 20),
      Mistake(
        name: "too many decimals", line: "piece-rate: {base: 4.123456789 /order}",
        code: "too-many-decimals", column: 20),
      Mistake(name: "empty value", line: "piece-rate: {base: }", code: "missing-value", column: 20),
      Mistake(
        name: "negative rate", line: "piece-rate: {base: -1 /order}", code: "out-of-bounds",
        column: 20),
    ])
  func mistakes(_ mistake: Mistake) throws {
    let error = #expect(throws: Diagnostics.self) {
      try StandardsReader.read("parley: standards/1\n" + mistake.line, file: "bad.yaml")
    }
    let finding = try #require(error?.all.first)
    #expect(finding.code == "standards." + mistake.code)
    #expect(finding.place?.line == 2)
    #expect(finding.place?.column == mistake.column)
  }

  @Test("all mistakes of a file are reported at once, with the nearest key")
  func allMistakes() throws {
    let error = #expect(throws: Diagnostics.self) {
      try StandardsReader.read(
        "parley: standards/1\npiece-rate: {bse: 1 /order, time: 3}\ncomission: {rate: 20 %}",
        file: "bad.yaml")
    }
    let findings = try #require(error?.all)
    #expect(
      findings.map(\.code) == [
        "standards.unknown-key", "standards.missing-unit", "standards.unknown-key",
      ])
    #expect(findings[0].message.en.contains("\"base\" (基础单价)"))
    #expect(findings[2].message.en.contains("\"commission\" (抽成比例)"))
  }

  @Test(
    "contradictions between terms are refused",
    arguments: [
      (
        "piece-rate: {base: 1 /order, table: {rows: [{upto: 5 km, amount: 9 /order}]}}",
        "table-with-rates"
      ),
      ("basis: fare", "fare-without-commission"),
      ("commission: {period-cap: {share: 25 %}}", "incomplete"),
      ("piece-rate: {minimum: {base: 1 /order, amount: 2 /order}}", "unknown-key"),
      ("online-hours: {hourly-floor: {amount: 25 /h}}", "incomplete"),
    ])
  func contradictions(_ line: String, _ code: String) throws {
    let error = #expect(throws: Diagnostics.self) {
      try StandardsReader.read("parley: standards/1\n" + line, file: "bad.yaml")
    }
    #expect(error?.all.first?.code == "standards." + code)
  }
}
