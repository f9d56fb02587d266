import ParleyRecords
import ParleyTerms
import ParleyValues

extension StandardsQuery {
  /// The records that are written into the query.
  mutating func addStatedRecords() {
    if case .stated(let signals) = options.signals, !signals.isEmpty {
      add(
        SQLTable(
          name: "signals", comment: "The weather signals that were stated with the standards.",
          body: .rows(
            columns: SQLSchema.signals.map { ($0.name, $0.type) },
            signals.map { signal in
              [
                .text(signal.signal.key), .integer(Int128(signal.level.rawValue)),
                signal.area.map { .text($0) } ?? .null(.text),
                .integer(Int128(signal.from.secondsSinceEpoch)),
                signal.to.map { .integer(Int128($0.secondsSinceEpoch)) } ?? .null(.integer),
              ]
            })))
    }
    if case .stated(let forecasts) = options.forecasts, !forecasts.isEmpty {
      add(
        SQLTable(
          name: "forecasts", comment: "The forecast maxima that were stated with the standards.",
          body: .rows(
            columns: SQLSchema.forecasts.map { ($0.name, $0.type) },
            forecasts.map { forecast in
              [
                .integer(Int128(forecast.date.daysSinceEpoch)),
                forecast.area.map { .text($0) } ?? .null(.text),
                .integer(Int128(forecast.maximumThousandths)),
              ]
            })))
    }
  }

  /// Days, seconds of the day and the place of each order among its worker's.
  mutating func addOrders() {
    var dated = SQLSelect(from: source(options.orders), "o")
    dated.joins = [.single(SQLSource("self_check"))]
    dated.condition = .column("self_check.passed") == 1
    var named = columnsOfOrders
    if !options.namesWorkers { named.removeAll { $0.name == "worker" } }
    if options.separatesRecords { dated.columns.append(SQLColumn("record", .column("o.record"))) }
    dated.columns += named.map { SQLColumn($0.name, .column("o.\($0.name)")) }
    if !options.namesWorkers { dated.columns.append(SQLColumn("worker", .text(""))) }
    let accepted = SQLExpression.column("o.accepted")
    dated.columns.append(SQLColumn("civil_day", accepted.flooredQuotient(by: 86_400)))
    for level in levels where level.rules.calendar.dayStart != 0 {
      dated.columns.append(
        SQLColumn(
          level.prefix + "pay_day",
          (accepted - .integer(Int128(level.rules.calendar.dayStart))).flooredQuotient(
            by: 86_400)))
    }
    advance(
      "dated",
      "The orders with the civil day of acceptance, in days since 1970-01-01, and the day of pay "
        + "where days begin at another time than midnight (docs/pay.md, Which terms hold).", dated)
    extend(
      "placed",
      "Second of the day, whether the order was cancelled before its completion, and the place among "
        + "the worker's orders by acceptance, completion and source line (docs/pay.md, Hours).",
      [
        SQLColumn("cancelled", StandardsQuery.isCancelled),
        SQLColumn(
          "second_of_day",
          .column("accepted") - .column("civil_day") * .integer(86_400)),
        SQLColumn(
          "place",
          .window(
            .place, nil,
            SQLWindow(
              partition: keyColumns,
              order: [
                .column("accepted"),
                .firstPresent([.column("completed"), .integer(-1_000_000_000_000)]),
                .column("line"),
              ]))),
      ])
    addMonths()
  }

  /// 1 for an order that was cancelled before it was completed, else 0.
  private static var isCancelled: SQLExpression {
    let (cancelled, completed) = (
      SQLExpression.column("cancelled_at"), SQLExpression.column("completed")
    )
    return .choice(
      [
        SQLBranch(
          .binary(
            .and, cancelled.isPresent,
            .binary(.or, completed.isMissing, cancelled <= completed)), .integer(1))
      ], otherwise: .zero)
  }

  /// The first day of the month of each day of pay, and the civil month, where needed.
  private mutating func addMonths() {
    var (days, months): ([SQLColumn], [SQLColumn]) = ([], [])
    for level in levels where level.periods.contains(.month) {
      days.append(SQLColumn(level.prefix + "year_day", SQLCalendar.dayOfYear(payDay(level))))
      months.append(
        SQLColumn(
          level.prefix + "month_start",
          SQLCalendar.monthStart(of: payDay(level), dayOfYear: level.column("year_day"))))
    }
    let readsMonths = levels.contains { level in
      level.compiled.contains { rule in rule.forecasts.contains { $0.months != 1...12 } }
    }
    if readsMonths {
      days.append(SQLColumn("civil_year_day", SQLCalendar.dayOfYear(.column("civil_day"))))
      months.append(SQLColumn("month", SQLCalendar.month(.column("civil_year_day"))))
    }
    extend("years", "The day of a year that begins on 1 March, from 0.", days)
    extend("months", "The first day of the month of pay, and the civil month.", months)
  }

  /// The day of pay of an order.
  func payDay(_ level: SQLLevel) -> SQLExpression {
    level.rules.calendar.dayStart == 0 ? .column("civil_day") : level.column("pay_day")
  }

  /// Which rule holds for each order, and from when its engaged time runs.
  mutating func addRules() {
    var words: [SQLColumn] = []
    var rules: [SQLColumn] = []
    var starts: [SQLColumn] = []
    for level in levels {
      if level.tellsRecordsApart {
        words.append(SQLColumn(level.prefix + "words", level.wordsOfOrder))
      }
      if level.compiled.count > 1 {
        rules.append(
          SQLColumn(
            level.prefix + "rule",
            level.rule(words: wordsColumn(level), on: .column("civil_day"))))
      }
      starts.append(
        SQLColumn(
          level.prefix + "engaged_from",
          level.choose(
            level.compiled.map { rule in
              switch rule.hours.from {
              case .accepted: .column("accepted")
              case .started: .column("started")
              case .pickedUp: .column("picked_up")
              }
            })))
    }
    extend(
      "worded", "Which of the words that scopes and variants name an order has, as one number.",
      words)
    extend(
      "ruled",
      "Which rule holds: the scopes, variants and dated terms in force on the civil day of "
        + "acceptance (docs/pay.md, Which terms hold). " + ruleList, rules)
    extend("started", "From when engaged time runs (docs/pay.md, Hours).", starts)
  }

  func wordsColumn(_ level: SQLLevel) -> SQLExpression {
    level.tellsRecordsApart ? level.column("words") : .zero
  }

  private var ruleList: String {
    levels.filter { $0.compiled.count > 1 }.map {
      "\($0.prefix)rule is 0 to \($0.compiled.count - 1)."
    }.joined(separator: " ")
  }

  /// Engaged time, and why an order has no price; then only orders with one on every level.
  mutating func addReasons() {
    var times: [SQLColumn] = []
    for level in levels {
      let from = level.column("engaged_from")
      times.append(
        SQLColumn(
          level.prefix + "engaged",
          .choice(
            [
              SQLBranch(
                .binary(.and, .column("completed") >= from, .column("cancelled") == 0),
                .column("completed") - from)
            ], otherwise: .null(.integer))))
    }
    extend("engaged", "Engaged seconds of each order by itself; none of cancelled orders.", times)
    addRoutes()
    var reasons: [SQLColumn] = []
    for level in levels {
      reasons.append(
        SQLColumn(level.prefix + "reason", level.choose(level.compiled.map { reason($0, level) })))
    }
    extend(
      "judged",
      "Why an order has no price: 1 no distance, 2 no engaged time, 3 no fare, 4 beyond the price "
        + "table, 6 its route is not covered, 7 no part outside, 8 no value of "
        + "goods, 9 not in the price table; 0 when it has one "
        + "(docs/pay.md, One order).", reasons)
    var select = SQLSelect(from: stream)
    select.everythingOf = [""]
    var conditions = levels.map { $0.column("reason") == 0 }
    if options.requiresPaid { conditions.append(.isPresent(.column("paid"))) }
    select.condition = SQLExpression.all(conditions)
    advance("priced", "Orders with a price on every level; the others count nowhere.", select)
  }

  private func reason(_ rule: PayRule, _ level: SQLLevel) -> SQLExpression {
    func number(_ reason: UnpricedReason) -> SQLExpression { .integer(Int128(reason.rawValue + 1)) }
    // A cancelled order has no ordinary price, and so lacks nothing for one.
    var branches: [SQLBranch] = []
    if rule.further.cancelledShare != nil {
      let lacksFare = SQLExpression.binary(
        .and, StandardsQuery.hadSetOut, .column("fare").isMissing)
      branches.append(
        SQLBranch(.binary(.and, .column("cancelled") == 1, lacksFare), number(.noFare)))
    }
    branches.append(SQLBranch(.column("cancelled") == 1, .zero))
    let before = branches.count
    if rule.readsDistance {
      branches.append(SQLBranch(.column("distance").isMissing, number(.noDistance)))
    }
    if rule.readsTime {
      branches.append(SQLBranch(level.column("engaged").isMissing, number(.noTime)))
    }
    if rule.readsFare {
      branches.append(SQLBranch(.column("fare").isMissing, number(.noFare)))
    }
    if case .table(let rows, nil) = rule.rate, let last = rows.last {
      branches.append(
        SQLBranch(
          paidDistance(level) > .integer(wholeThousandths(last.upto)), number(.beyondTable)))
    }
    if rule.crossesBorders {
      let treatment = level.column("treatment")
      let isParted = SQLExpression.isOneOf(treatment, [.integer(1), .integer(2)])
      branches.append(SQLBranch(treatment == 3, number(.notCovered)))
      let parts = [
        (rule.readsDistance, "outside_distance"), (rule.readsTime, "outside_seconds"),
      ]
      for (isRead, column) in parts where isRead {
        branches.append(
          SQLBranch(.binary(.and, isParted, .column(column).isMissing), number(.noOutsidePart)))
      }
    }
    if rule.further.share?.of == .orderValue {
      branches.append(SQLBranch(.column("order_value").isMissing, number(.noOrderValue)))
    }
    if rule.further.isTableListed, case .table(let rows, _) = rule.rate {
      let listed = rows.map { thousandths($0.upto) }.filter { $0.denominator == 1 }
      let isListed = SQLExpression.isOneOf(
        paidDistance(level), listed.map { .integer($0.numerator) })
      if !listed.isEmpty { branches.append(SQLBranch(isListed, .zero)) }
      return .choice(branches, otherwise: number(.notListed))
    }
    if branches.count == before, rule.further.cancelledShare == nil { return .zero }
    return .choice(branches, otherwise: .zero)
  }

  /// A length in thousandths of the record's unit, exactly.
  func thousandths(_ distance: Distance) -> Fraction {
    distance.measured(in: options.distanceUnit) * Fraction(1000)
  }

  /// The most whole thousandths that are not beyond a length.
  func wholeThousandths(_ distance: Distance) -> Int128 {
    let exact = thousandths(distance)
    return exact.numerator / Swift.max(exact.denominator, 1)
  }
}

/// The reckoning of months in whole numbers.
enum SQLCalendar {
  /// Days from 0000-03-01, with which the count of leap days begins anew, to 1970-01-01.
  private static let daysBefore: Int128 = 719_468
  /// Days in four hundred years.
  private static let daysInCycle: Int128 = 146_097

  private static func dayOfCycle(_ day: SQLExpression) -> SQLExpression {
    // Four cycles more keep the number positive for every day a record can have.
    (day + .integer(daysBefore + 4 * daysInCycle)).remainder(by: daysInCycle)
  }

  /// The day of a year that begins on 1 March.
  static func dayOfYear(_ day: SQLExpression) -> SQLExpression {
    let inCycle = dayOfCycle(day)
    let year =
      (inCycle - inCycle.divided(by: 1_460) + inCycle.divided(by: 36_524)
      - inCycle.divided(by: 146_096)).divided(by: 365)
    return inCycle
      - (.integer(365) * year + year.divided(by: 4) - year.divided(by: 100))
  }

  /// The month of a year that begins in March, from 0.
  private static func monthFromMarch(_ dayOfYear: SQLExpression) -> SQLExpression {
    (dayOfYear * .integer(5) + .integer(2)).divided(by: 153)
  }

  /// The first day of the month that a day is in.
  static func monthStart(of day: SQLExpression, dayOfYear: SQLExpression) -> SQLExpression {
    let before =
      (monthFromMarch(dayOfYear) * .integer(153) + .integer(2)).divided(by: 5)
    return day - (dayOfYear - before)
  }

  /// The month of a day of the year, 1 to 12.
  static func month(_ dayOfYear: SQLExpression) -> SQLExpression {
    let month = monthFromMarch(dayOfYear)
    return .choice(
      [SQLBranch(month < .integer(10), month + .integer(3))], otherwise: month - .integer(9))
  }
}
