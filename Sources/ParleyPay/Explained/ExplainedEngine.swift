import ParleyRecords
import ParleyTerms
import ParleyValues

/// The explained engine: pay.md §2 in exact fractions, one order and one period at a time, with a
/// line for everything. The kernel is the fast second implementation of the same definition.
public struct ExplainedEngine: Sendable {
  /// The records.
  public let records: PayRecords
  /// The rules they need.
  public let table: RuleTable
  /// Rows that are left out of both levels because of the other level, with the reason.
  public let leftOut: [Int: UnpricedReason]

  /// An engine over some records.
  ///
  /// - Throws: ``Diagnostics`` when standards and records do not fit (`pay.currency-differs`) or a
  ///   rule cannot be made.
  public init(
    _ rules: PayRules, _ records: PayRecords, leavingOut leftOut: [Int: UnpricedReason] = [:]
  ) throws(Diagnostics) {
    try rules.requireCurrency(of: records.log)
    self.init(try RuleTable(rules, for: records.log), records, leavingOut: leftOut)
  }

  /// An engine with rules that are compiled already.
  ///
  /// - Precondition: the table was made for these records.
  public init(
    _ table: RuleTable, _ records: PayRecords, leavingOut leftOut: [Int: UnpricedReason] = [:]
  ) {
    self.records = records
    self.leftOut = leftOut
    self.table = table
  }

  /// The price of an order by itself, without records: a quote.
  ///
  /// - Parameters:
  ///   - order: the order.
  ///   - rules: the standards.
  ///   - signals: the signals in force where and when it was accepted.
  ///   - isNextInBatch: whether it is a further order of a batch.
  /// - Throws: ``Diagnostics`` with `pay.out-of-range` when the sum leaves 128 bits.
  public static func quote(
    _ order: Order, by rules: PayRules, under signals: [SignalLevel] = [],
    isNextInBatch: Bool = false
  ) throws(Diagnostics) -> OrderOutcome {
    let combination = rules.combination(
      category: order.category, area: order.area, employer: order.employer,
      variant: order.variant)
    let rule = try rules.rule(
      interval: rules.interval(of: order.accepted.date), for: combination)
    do {
      return try OrderPricing.price(
        order, by: rule, under: signals, isNextInBatch: isNextInBatch)
    } catch { throw Diagnostics([.outOfRange(line: order.line)]) }
  }

  /// What one worker is paid.
  ///
  /// - Parameter worker: one of the records' workers.
  /// - Throws: ``Diagnostics`` with `pay.out-of-range` when an amount leaves its integers.
  /// - Complexity: O(orders × signals).
  public func pay(_ worker: PayWorker) throws(Diagnostics) -> WorkerPay {
    var pricing = WorkerPricing(self, worker)
    do {
      let own = try pricing.result()
      return own.adding(try platformAmounts()[worker.id] ?? [])
    } catch { throw Diagnostics([.outOfRange(line: nil)]) }
  }

  /// The price of the order of a row.
  func price(row: Int, isNextInBatch: Bool = false) throws(ValueOutOfRange) -> OrderOutcome {
    if let reason = leftOut[row] { return .unpriced(reason) }
    let order = records.log[row]
    let rule = table.rule(
      of: table.combination(ofRow: row), on: order.accepted.date.daysSinceEpoch)
    let levels = records.signals.levels(at: order.accepted, in: order.area)
    return try OrderPricing.price(order, by: rule, under: levels, isNextInBatch: isNextInBatch)
  }
}

extension PayRules {
  /// Refuses records in another currency.
  func requireCurrency(of log: OrderLog) throws(Diagnostics) {
    guard log.currency != currency else { return }
    throw Diagnostics([
      Diagnostic(
        "pay.currency-differs", .error,
        LocalizedText(
          zhHans: "标准以 \(currency.code) 计价，订单记录以 \(log.currency.code) 计价",
          en: "the standards are in \(currency.code), the order records in \(log.currency.code)"),
        remedy: LocalizedText(
          zhHans: "导入记录时请写明币种，或改用同一币种的标准",
          en: "state the currency when importing the records, or use standards in the same one"),
        help: "standards")
    ])
  }
}

extension Diagnostic {
  /// An amount left the integers that Parley keeps.
  static func outOfRange(line: Int?) -> Diagnostic {
    let place = line.flatMap { $0 > 0 ? $0 : nil }
    return Diagnostic(
      "pay.out-of-range", .error,
      LocalizedText(
        zhHans: (place.map { "第 \($0) 行：" } ?? "") + "金额超出可以准确计算的范围",
        en: (place.map { "line \($0): " } ?? "") + "an amount is too large to be reckoned exactly"),
      remedy: LocalizedText(
        zhHans: "请检查标准中的单价和记录中的距离、时间、金额是否写错单位",
        en: "check the units of the prices, distances, times and amounts"), help: "standards")
  }
}
