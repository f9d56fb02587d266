import ParleyRecords
import ParleyTerms
import ParleyValues

/// What an offer means for ordinary workers of a group: the mean of those in the middle by baseline
/// pay, line by line on both levels. There are as many as the smallest group that is shown, so that
/// no figure is about fewer.
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
  /// How many of them, in the middle by baseline pay, the figures are the mean of.
  public var middle: Int
  /// Priced orders in the record, rounded half to even.
  public var orders: Int64
  /// Hours of the record that count, in seconds, rounded half to even.
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
        zhHans: "兼职劳动者（每周不足 \(hours) 小时）", en: "Part-timers (under \(hours) hours a week)")
    case .fullTime(let hours):
      LocalizedText(
        zhHans: "全职劳动者（每周 \(hours) 小时及以上）", en: "Full-timers (\(hours) or more hours a week)")
    case .night: LocalizedText(zhHans: "常跑夜间的劳动者", en: "Workers with many night orders")
    case .badWeather:
      LocalizedText(zhHans: "常在预警天气出勤的劳动者", en: "Workers often out under a weather signal")
    }
  }
}

/// Finds the workers in the middle of groups.
struct TypicalWorkers {
  let builder: ReportBuilder

  /// A group and those in its middle by baseline pay.
  struct Chosen {
    let kind: TypicalSlip.Kind
    let group: Int
    /// Their places among the workers.
    let middle: [Int]
  }

  /// The workers of the groups that are large enough, in the order of the kinds.
  var chosen: [Chosen] {
    guard builder.workersWithheld == nil else { return [] }
    let large = groups().filter { $0.1.count >= builder.options.minimumGroupSize }
    return large.map { kind, members in
      Chosen(kind: kind, group: members.count, middle: middle(of: members))
    }.filter { !$0.middle.isEmpty }
  }

  /// The slips of those groups.
  ///
  /// - Parameter lines: makes the lines of some workers' mean, given both levels' mean pay.
  /// - Throws: what `lines` throws.
  /// - Complexity: O(workers × log workers).
  func slips(
    _ lines: ([Int], [Int64]) throws(Diagnostics) -> [TypicalSlip.Line]
  ) throws(Diagnostics) -> [TypicalSlip] {
    let pair = builder.pair
    var slips: [TypicalSlip] = []
    for found in chosen {
      func mean(_ value: (Int) -> Int64) -> Int64 {
        let sum = found.middle.reduce(Int128(0)) { $0 + Int128(value($1)) }
        return Int64(
          clamping: sum.divided(by: Int128(found.middle.count), rounding: .halfEven))
      }
      let pay = pair.levels.map { level in mean { level.totals[$0] } }
      slips.append(
        TypicalSlip(
          kind: found.kind, group: found.group, middle: found.middle.count,
          orders: mean { pair.baseline.workers[$0].orders },
          seconds: mean { builder.seconds($0, builder.primaryHours) },
          hours: builder.primaryHours, baseline: Money(minorUnits: pay[0]),
          proposal: Money(minorUnits: pay[1]), lines: try lines(found.middle, pay)))
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

  /// The workers around the ⌈n/2⌉-th place by baseline pay, ties by id.
  private func middle(of members: [Int]) -> [Int] {
    let pay = builder.pair.baseline.totals
    let sorted = members.sorted { left, right in
      let (first, second) = (pay[left], pay[right])
      return first != second ? first < second : left < right
    }
    let count = min(sorted.count, builder.options.minimumGroupSize)
    guard count > 0 else { return [] }
    let first = min(max(0, (sorted.count + 1) / 2 - 1 - (count - 1) / 2), sorted.count - count)
    return Array(sorted[first..<first + count])
  }
}

/// The lines of what some workers are paid in the mean, on two levels.
struct SlipLines {
  let records: PayRecords
  /// The rules of both levels; recorded pay has none, and no lines.
  let tables: [RuleTable?]

  /// The lines.
  ///
  /// - Parameters:
  ///   - workers: the workers, with what each is paid on both levels.
  ///   - means: what they are paid in the mean.
  /// - Throws: ``Diagnostics`` with `pay.out-of-range` when an amount leaves its integers.
  /// - Complexity: O(orders of the workers).
  func lines(
    of workers: [(worker: PayWorker, totals: [Int64])], means: [Int64]
  ) throws(Diagnostics) -> [TypicalSlip.Line] {
    let tables = tables.compactMap(\.self)
    guard tables.count == 2 else { return [] }
    var levels = [ClauseSums(), ClauseSums()]
    for (worker, totals) in workers {
      // What either level cannot price is left out of both.
      var leftOut: [Int: UnpricedReason] = [:]
      for table in tables {
        for order in try ExplainedEngine(table, records).pay(worker).unpriced {
          leftOut[order.row] = order.reason
        }
      }
      for (level, table) in tables.enumerated() {
        let pay = try ExplainedEngine(table, records, leavingOut: leftOut).pay(worker)
        // Both engines give the same fen; were they not to, no line would be better than a wrong
        // one.
        guard pay.total.minorUnits == totals[level] else { return [] }
        levels[level].add(pay)
      }
    }
    return ClauseSums.lines(
      levels[0].mean(means[0], of: workers.count), levels[1].mean(means[1], of: workers.count))
  }
}

/// Exact sums by clause over the orders and periods of some workers.
struct ClauseSums {
  /// The clauses in the order in which they first came.
  private(set) var clauses: [String] = []
  private var amounts: [String: Fraction] = [:]
  /// The sum that the clauses are made whole for.
  private(set) var total: Int64 = 0

  /// Adds what one worker is paid.
  mutating func add(_ pay: WorkerPay) {
    total += pay.total.minorUnits
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

  /// What is left for each of so many workers, whose mean pay has been rounded.
  func mean(_ total: Int64, of workers: Int) -> ClauseSums {
    var mean = self
    mean.total = total
    mean.amounts = amounts.mapValues { $0 / Fraction(Int128(workers)) }
    return mean
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
