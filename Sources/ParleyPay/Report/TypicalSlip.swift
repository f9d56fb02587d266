import ParleyRecords
import ParleyTerms
import ParleyValues

/// What an offer means for one ordinary worker of a group: the one in the middle by baseline pay,
/// line by line on both levels, without saying who it is.
public struct TypicalSlip: Equatable, Sendable {
  /// Whom the worker stands for.
  public enum Kind: Hashable, Sendable {
    /// Under so many hours a week.
    case partTime(belowHours: Int)
    /// At least so many hours a week.
    case fullTime(fromHours: Int)
    /// The quarter of workers with the largest share of orders between 22:00 and 06:00.
    case night
    /// The quarter of workers with the largest share of orders under a weather signal.
    case badWeather
  }

  /// One clause on both levels.
  public struct Line: Equatable, Sendable {
    /// The key of the clause; `nil` for what rounding adds.
    public var clause: String?
    /// What it is called.
    public var label: LocalizedText
    /// What it pays on the baseline.
    public var baseline: Money
    /// What it pays on the proposal.
    public var proposal: Money
  }

  /// Whom the worker stands for.
  public var kind: Kind
  /// How many workers there are in the group.
  public var group: Int
  /// Priced orders of the worker in the record.
  public var orders: Int64
  /// Hours of the record that count, in seconds.
  public var seconds: Int64
  /// Of which time they are.
  public var hours: MeasuredTime
  /// Pay of the record on the baseline.
  public var baseline: Money
  /// Pay of the record on the proposal.
  public var proposal: Money
  /// How pay is made up; each level's lines add up to its pay. Empty when the baseline is recorded
  /// pay, which has no lines.
  public var lines: [Line]

  /// Whom the worker stands for.
  public var name: LocalizedText {
    switch kind {
    case .partTime(let hours):
      LocalizedText(
        zhHans: "兼职劳动者（每周不足 \(hours) 小时）", en: "a part-timer (under \(hours) hours a week)")
    case .fullTime(let hours):
      LocalizedText(
        zhHans: "全职劳动者（每周 \(hours) 小时及以上）", en: "a full-timer (\(hours) or more hours a week)")
    case .night: LocalizedText(zhHans: "常跑夜间的劳动者", en: "a worker with many night orders")
    case .badWeather:
      LocalizedText(zhHans: "常在预警天气出勤的劳动者", en: "a worker out in bad weather")
    }
  }
}

/// Finds the workers in the middle and prices them line by line.
struct TypicalWorkers {
  let builder: ReportBuilder

  private var records: PayRecords { builder.records }

  /// The slips of the groups that are large enough, in the order of the kinds.
  ///
  /// - Throws: ``Diagnostics`` with `pay.out-of-range` when an amount leaves its integers.
  /// - Complexity: O(orders); only the chosen workers are priced line by line.
  func slips() throws(Diagnostics) -> [TypicalSlip] {
    guard builder.workersWithheld == nil else { return [] }
    var slips: [TypicalSlip] = []
    for (kind, members) in groups() where members.count >= builder.options.minimumGroupSize {
      if let slip = try slip(kind, members) { slips.append(slip) }
    }
    return slips
  }

  private func groups() -> [(TypicalSlip.Kind, [Int])] {
    var groups: [(TypicalSlip.Kind, [Int])] = []
    for segment in builder.hourSegments {
      switch segment.kind {
      case .partTime(let hours): groups.append((.partTime(belowHours: hours), segment.workers))
      case .fullTime(let hours): groups.append((.fullTime(fromHours: hours), segment.workers))
      default: break
      }
    }
    let facts = builder.facts
    groups.append((.night, mostly(facts.map { (Int($0.nightOrders), Int($0.orders)) })))
    groups.append((.badWeather, mostly(facts.map { (Int($0.weatherOrders), Int($0.orders)) })))
    return groups
  }

  /// The quarter of workers with the largest share, rounded up; only those with such orders.
  private func mostly(_ counts: [(of: Int, all: Int)]) -> [Int] {
    let having = counts.indices.filter { counts[$0].of > 0 }
    let sorted = having.sorted { left, right in
      let (first, second) = (counts[left], counts[right])
      let (one, other) = (first.of * second.all, second.of * first.all)
      return one != other ? one > other : left < right
    }
    return Array(sorted.prefix((counts.count + 3) / 4))
  }

  /// The worker at the ⌈n/2⌉-th place by baseline pay, ties by id.
  private func slip(
    _ kind: TypicalSlip.Kind, _ members: [Int]
  ) throws(Diagnostics) -> TypicalSlip? {
    let pair = builder.pair
    let sorted = members.sorted { left, right in
      let (first, second) = (
        pair.baseline.workers[left].total, pair.baseline.workers[right].total
      )
      return first != second ? first < second : left < right
    }
    guard let place = quantile(Share(partsPerMillion: 500_000), of: sorted) else { return nil }
    let (before, after) = (pair.baseline.workers[place], pair.proposal.workers[place])
    return TypicalSlip(
      kind: kind, group: members.count, orders: before.orders,
      seconds: builder.seconds(place, builder.primaryHours), hours: builder.primaryHours,
      baseline: Money(minorUnits: before.total), proposal: Money(minorUnits: after.total),
      lines: try lines(of: place, before.total, after.total))
  }

  private func lines(
    of place: Int, _ baseline: Int64, _ proposal: Int64
  ) throws(Diagnostics) -> [TypicalSlip.Line] {
    guard let table = builder.pair.tables[0], let other = builder.pair.tables[1] else { return [] }
    let worker = records.workers[place]
    let tables = [table, other]
    // What either level cannot price is left out of both.
    var leftOut: [Int: UnpricedReason] = [:]
    for table in tables {
      for order in try ExplainedEngine(table, records).pay(worker).unpriced {
        leftOut[order.row] = order.reason
      }
    }
    var levels: [ClauseSums] = []
    for (table, total) in zip(tables, [baseline, proposal]) {
      let engine = ExplainedEngine(table, records, leavingOut: leftOut)
      let sums = ClauseSums(try engine.pay(worker))
      // Both engines give the same fen; were they not to, no line would be better than a wrong one.
      guard sums.total == total else { return [] }
      levels.append(sums)
    }
    return ClauseSums.lines(levels[0], levels[1])
  }
}

/// Exact sums by clause over the orders and periods of one worker.
struct ClauseSums {
  /// The clauses in the order in which they first came.
  private(set) var clauses: [String] = []
  private var amounts: [String: Fraction] = [:]
  private(set) var total: Int64

  init(_ pay: WorkerPay) {
    total = pay.total.minorUnits
    for order in pay.orders {
      for line in order.pay.lines { add(line.amount, to: line.clause) }
      if order.pay.distanceAllowance != .zero {
        add(order.pay.distanceAllowance.fraction, to: "online-hours.distance-allowance")
      }
    }
    if pay.deductions != .zero { add(-pay.deductions.fraction, to: "assessment.deductions") }
    for period in pay.periods { add(period.amount.fraction, to: period.clause) }
  }

  private mutating func add(_ amount: Fraction, to clause: String) {
    if amounts[clause] == nil { clauses.append(clause) }
    amounts[clause, default: Fraction(0)] += amount
  }

  /// Whole amounts by clause that add up to the total, what rounding adds last.
  private func whole() -> (amounts: [String: Int64], rounding: Int64) {
    let exact = clauses.map { amounts[$0] ?? Fraction(0) }
    let rest = Fraction(Int128(total)) - exact.reduce(Fraction(0), +)
    let shown = OrderSlip.shownAmounts(exact + [rest], scale: 1)
    return (Dictionary(uniqueKeysWithValues: zip(clauses, shown)), shown.last ?? 0)
  }

  /// The clauses of both levels side by side.
  static func lines(_ baseline: ClauseSums, _ proposal: ClauseSums) -> [TypicalSlip.Line] {
    let (before, after) = (baseline.whole(), proposal.whole())
    let clauses =
      baseline.clauses + proposal.clauses.filter { !baseline.clauses.contains($0) }
    var lines = clauses.map { clause in
      TypicalSlip.Line(
        clause: clause,
        label: TermRegistry.match(clause)?.label ?? LocalizedText(verbatim: clause),
        baseline: Money(minorUnits: before.amounts[clause] ?? 0),
        proposal: Money(minorUnits: after.amounts[clause] ?? 0))
    }
    if before.rounding != 0 || after.rounding != 0 {
      lines.append(
        TypicalSlip.Line(
          clause: nil, label: LocalizedText(zhHans: "逐单取整", en: "rounding order by order"),
          baseline: Money(minorUnits: before.rounding),
          proposal: Money(minorUnits: after.rounding)))
    }
    return lines
  }
}
