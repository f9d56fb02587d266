import ParleyTerms
import ParleyTestSupport
import ParleyValues
import Testing

@Suite("Standards with extras, quests, base pay, deductions and estimates")
struct WiderStandardsTests {
  private func read(_ body: String) throws -> Standards {
    try StandardsReader.read("parley: standards/1\n\(body)\n", file: "test.yaml")
  }

  private func codes(_ body: String) -> [String] {
    do throws(Diagnostics) {
      let text = "parley: standards/1\n\(body)\n"
      return try StandardsReader.read(text, file: "test.yaml").problems().map(\.code)
    } catch { return error.all.map(\.code) }
  }

  @Test("Chinese keys, words and units mean the same")
  func chinese() throws {
    let chinese = try read(
      """
      计件单价:
        附加费: {等候: {地点: 取货（上客）处, 免计: 5 分钟, 单价: 0.30 /分钟}, 爬楼: {起算楼层: 4, 加价: 1.00 /层}}
        冲单奖: [{名称: 午, 周期: 每日, 方式: 按达到的最高档计奖, 档: [{单数: 9, 发放: 21}]}]
        基础任务: {单数: 400, 周期: 每月, 发放: 当地月最低工资, 未完成: 按完成比例发放}
      抽成比例: {分层抽成: [{收取方: 聚合平台, 抽成上限: 9 %}]}
      考核与奖惩:
        扣款: [{事由: 超时, 最高: 0.00 /单, 仅限: 经核实成立的}]
        免责情形: [商家出餐慢, 封控]
        申诉: {提出期限: 72 小时, 逾期: 视为申诉成立, 暂缓扣款: 是}
      时间预估: {时速上限: 15 公里/小时, 延长: [{情形: "天气 >= 橙色", 时间: 20 %}, {情形: 等餐, 时间: 实际用时}]}
      """)
    let english = try read(
      """
      piece-rate:
        extras: {wait: {at: pickup, free: 5 min, rate: 0.30 /min}, stairs: {from-floor: 4, add: 1.00 /floor}}
        quests: [{name: 午, per: day, mode: highest, steps: [{orders: 9, pay: 21.00}]}]
        task: {orders: 400, per: month, pay: local-minimum, short: pro-rata}
      commission: {layers: [{who: aggregator, cap: 9 %}]}
      assessment:
        deductions: [{cause: late, max: 0.00 /order, only-if: upheld}]
        exempt: [merchant-late, 封控]
        appeal: {file-within: 72 h, silence: upheld, hold-deduction: true}
      time-estimate: {speed-max: 15 km/h, add: [{when: "weather >= orange", time: 20 %}, {when: merchant-wait, time: actual}]}
      """)
    #expect(chinese == english)
    #expect(try StandardsReader.read(StandardsWriter.write(english), file: "w.yaml") == english)
  }

  @Test(
    "what does not fit together is named",
    arguments: [
      ("piece-rate: {task: {orders: 400, per: month, pay: 2600.00}}", ["standards.incomplete"]),
      ("piece-rate: {attendance: {days: 26}}", ["standards.incomplete", "standards.incomplete"]),
      ("piece-rate: {extras: {pickup: {free: 1 km}}}", ["standards.incomplete"]),
      ("piece-rate: {extras: {stairs: {add: 1.00 /floor}}}", ["standards.incomplete"]),
      ("piece-rate: {conditions: {of: [holiday]}}", ["standards.incomplete"]),
      ("piece-rate: {conditions: {by-count: {1: 10 %}}}", ["standards.incomplete"]),
      (
        "piece-rate: {conditions: {of: [holidy], by-count: {1: 10 %}}}",
        ["standards.unknown-band"]
      ),
      (
        "piece-rate: {conditions: {of: [holiday], by-count: {2: 10 %}}}",
        ["standards.too-many-conditions"]
      ),
      ("piece-rate: {quests: [{name: 冲, per: day}]}", ["standards.incomplete-entry"]),
      ("commission: {fixed: 0.50 /order}", ["standards.fixed-without-fare"]),
      ("commission: {membership: {fee: 299.00 /month}}", ["standards.incomplete"]),
      ("basis: fare\ncommission: {membership: {fee: 9.00 /day, replaces: rate}}", []),
      (
        "basis: fare\ncommission: {membership: {fee: 9.00 /day, replaces: fixed}}",
        ["standards.fare-without-commission"]
      ),
      (
        "time-estimate: {add: [{when: weather >= red, time: actual}]}",
        ["standards.no-actual-time"]
      ),
      ("piece-rate: {attendance: {per: month, days: 24, pay: 1.00}}", []),
      (
        "piece-rate: {attendance: {per: month, days: 25, pay: 1.00}}",
        ["standards.attendance-against-rest"]
      ),
      ("piece-rate: {attendance: {per: week, days: 6, pay: 1.00}}", []),
      (
        "piece-rate: {attendance: {per: week, days: 7, pay: 1.00}}",
        ["standards.attendance-against-rest"]
      ),
      ("piece-rate: {attendance: {per: 14 days from 2026-01-05, days: 12, pay: 1.00}}", []),
      (
        "piece-rate: {attendance: {per: 14 days from 2026-01-05, days: 13, pay: 1.00}}",
        ["standards.attendance-against-rest"]
      ),
    ] as [(String, [String])])
  func problems(_ body: String, _ expected: [String]) {
    let expected = expected.map { $0 == "standards.incomplete-entry" ? "offer.missing-field" : $0 }
    #expect(codes(body) == expected)
  }

  @Test("an offer sets them by their keys")
  func offer() throws {
    let standards = try read("piece-rate: {base: 4.50 /order}")
    let offer = try OfferReader.read(
      arguments: [
        "piece-rate.extras.wait=0.30", "piece-rate.extras.wait.free=5min",
        "冲单奖.午高峰.周期=每日".replacing("冲单奖", with: "计件单价.冲单奖"),
        "计件单价.冲单奖.午高峰.档.33=126", "assessment.deductions.超时=0",
        "commission.layers.合计=33%", "time-estimate.speed-max=15",
        "piece-rate.conditions.of=holiday", "piece-rate.conditions.by-count.1=10%",
      ], for: standards)
    let changed = try standards.applying(offer.terms)
    #expect(
      changed.pieceRate.quests.first?.steps.first?.pay == UnitPrice(millionths: 12_600_000_000))
    #expect(changed.assessment.deductions.first?.cause == "late")
    #expect(changed.commission.layers.first?.who == .all)
    #expect(
      changed.timeEstimate.speedMax == RoadSpeed(Distance(thousandths: 15_000, unit: .kilometre)))
    let removed = try changed.applying(
      OfferReader.read(
        arguments: ["piece-rate.quests.午高峰=none", "assessment.deductions=none"], for: changed
      ).terms)
    #expect(removed.pieceRate.quests.isEmpty)
    #expect(removed.assessment.deductions.isEmpty)
  }
}
