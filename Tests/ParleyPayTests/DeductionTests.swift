import ParleyPay
import ParleyRecords
import ParleyTerms
import ParleyTestSupport
import ParleyValues
import Testing

@Suite("Deductions that the assessment clauses allow")
struct DeductionTests {
  private static let clauses = """
    piece-rate: {base: 10.00 /order}
    assessment:
      deductions:
        - {cause: late, max: 2.00 /order}
        - {cause: 投诉, max: 20.00 /order, only-if: upheld}
        - {cause: damage, max: 12.5 %}
      exempt: [merchant-late, weather-signal, 封控]
      appeal: {file-within: 72 h, decide-within: 24 h, silence: upheld, hold-deduction: true}
    """

  struct Row: CustomTestStringConvertible {
    let testDescription: String
    let cause: String?
    let amount: Int64
    let allowed: Int64
    let reason: DeductionVerdict.Reason
    let change: @Sendable (inout Order) -> Void

    init(
      _ name: String, _ cause: String?, _ amount: Int64, _ allowed: Int64,
      _ reason: DeductionVerdict.Reason,
      _ change: @escaping @Sendable (inout Order) -> Void = { _ in }
    ) {
      (testDescription, self.cause, self.amount) = (name, cause, amount)
      (self.allowed, self.reason, self.change) = (allowed, reason, change)
    }
  }

  static let rows: [Row] = [
    Row("below the maximum", "超时", 199, 199, .allowed),
    Row("at the maximum", "late", 200, 200, .allowed),
    Row("above it", "配送超时", 5_000, 200, .aboveMaximum),
    Row("a percentage of the order's pay", "货损", 5_000, 125, .aboveMaximum),
    Row("no clause", "服装不整", 100, 0, .notListed),
    Row("no cause", nil, 100, 0, .notListed),
    Row("not said to be upheld", "投诉", 100, 0, .notUpheld),
    Row("not upheld", "投诉", 100, 0, .notUpheld) { $0.upheld = "否" },
    Row("upheld", "投诉", 5_000, 2_000, .aboveMaximum) { $0.upheld = "成立" },
    Row("an exempt circumstance", "超时", 100, 0, .exempt("merchant-late")) {
      $0.exemption = "商家出餐慢"
    },
    Row("one that the parties named", "超时", 100, 0, .exempt("封控")) { $0.exemption = "封控" },
    Row("one that they did not", "超时", 100, 100, .allowed) { $0.exemption = "lift" },
    Row("the exempt circumstance as the cause", "merchant-late", 100, 0, .exempt("merchant-late")),
    Row("appeal granted", "超时", 100, 0, .appealGranted) { $0.appeal = "申诉成立" },
    Row("appeal pending", "超时", 100, 0, .appealHeld) { $0.appeal = "处理中" },
    Row("appeal not answered", "超时", 100, 0, .appealSilent) { $0.appeal = "逾期未答复" },
    Row("appeal rejected", "超时", 100, 100, .allowed) { $0.appeal = "驳回" },
    Row("no appeal", "超时", 100, 100, .allowed) { $0.appeal = "否" },
  ]

  @Test("each is judged by its clause", arguments: rows)
  func judged(_ row: Row) throws {
    var order = try order("2026-07-03T12:00:00")
    order.deduction = Money(minorUnits: row.amount)
    order.deductionReason = row.cause
    row.change(&order)
    let pay = try worker(Self.clauses, records([order]))
    let verdict = try #require(pay.orders[0].pay.wider.deduction)
    #expect(verdict.allowed.minorUnits == row.allowed)
    #expect(verdict.reason == row.reason)
    #expect(pay.total.minorUnits == 1_000 - row.allowed)
    #expect(pay.earnings.wider.recordedDeductions == row.amount)
  }

  @Test("a warning in force exempts")
  func weather() throws {
    var order = try order("2026-07-03T12:00:00")
    (order.deduction, order.deductionReason) = (Money(minorUnits: 100), "超时")
    let signals = [try signal(.rainstorm, .blue, "2026-07-03T11:00:00", "2026-07-03T13:00:00")]
    let pay = try worker(Self.clauses, records([order], signals: signals))
    #expect(pay.orders[0].pay.wider.deduction?.reason == .exempt("weather-signal"))
  }

  @Test("standards that list no cause leave recorded deductions out")
  func silent() throws {
    var order = try order("2026-07-03T12:00:00")
    order.deduction = Money(minorUnits: 100)
    let pay = try worker("piece-rate: {base: 10.00 /order}", records([order]))
    #expect(pay.total.minorUnits == 1_000)
    #expect(pay.earnings.wider.recordedDeductions == 0)
  }

  @Test("over a period the first ones stand, up to the cap")
  func periodCap() throws {
    let body = """
      piece-rate: {base: 10.00 /order}
      assessment:
        deductions:
          - {cause: late, max: 2.00 /order, period-cap: {share: 10 %, per: day}}
          - {cause: other, max: 5.00 /order}
      """
    var list = try ["10:00:00", "11:00:00", "12:00:00", "13:00:00"].map {
      try order("2026-07-03T\($0)")
    }
    for (place, cause) in ["late", "late", "late", "别的"].enumerated() {
      (list[place].deduction, list[place].deductionReason) = (Money(minorUnits: 150), cause)
    }
    // 10 % of 40.00 are 4.00: 1.50, 1.50 and 1.00 of lateness; other causes have no cap.
    let pay = try worker(body, records(list))
    #expect(pay.orders.map(\.deduction.minorUnits) == [150, 150, 100, 150])
    #expect(pay.total.minorUnits == 4_000 - 550)
  }

  @Test("deductions lower what floors count, unless they are left out")
  func floors() throws {
    func body(_ excluding: String) -> String {
      """
      piece-rate: {base: 10.00 /order}
      assessment: {deductions: [{cause: late, max: 2.00 /order}]}
      online-hours: {hourly-floor: {amount: 20.00 /h, per: day, excluding: [\(excluding)]}}
      """
    }
    var order = try order("2026-07-03T12:00:00")
    (order.deduction, order.deductionReason) = (Money(minorUnits: 200), "late")
    #expect(try worker(body("tips"), records([order])).total.minorUnits == 1_000)
    #expect(try worker(body("tips, deductions"), records([order])).total.minorUnits == 800)
  }

  @Test("a slip shows what was deducted and why no more, and adds up")
  func slip() throws {
    var order = try order("2026-07-03T12:00:00")
    (order.deduction, order.deductionReason) = (Money(minorUnits: 5_000), "超时")
    let engine = try ExplainedEngine(rules(Self.clauses), records([order]))
    let slip = try engine.slip(worker: "W1", day: #require(CivilDate("2026-07-03")))
    #expect(slip.total.minorUnits == 800)
    let deduction = try #require(slip.orders[0].deduction)
    #expect(deduction.text(in: .cny).zhHans == "记录扣款 50.00（超时）；超过扣款上限")
    #expect(deduction.verdict.clause == "assessment.deductions.late.max")
  }
}
