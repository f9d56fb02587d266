import ParleyTerms
import ParleyValues

extension StandardsQuery {
  /// The part of each order's engaged time that counts.
  mutating func addHours() {
    var latest: [SQLColumn] = []
    var counted: [SQLColumn] = []
    for level in levels {
      let from = level.column("engaged_from")
      let isTimed = level.column("engaged").isPresent
      latest.append(
        SQLColumn(
          level.prefix + "latest_end",
          .window(
            .greatest,
            .choice([SQLBranch(isTimed, .column("completed"))], otherwise: .null(.integer)),
            SQLWindow(partition: keyColumns, order: [.column("place")], isBefore: true))))
      let after = SQLExpression.greatest([from, level.column("latest_end")])
      let seconds = level.choose(
        level.compiled.map { rule in
          rule.hours.overlap == .once ? .column("completed") - after : level.column("engaged")
        })
      counted.append(
        SQLColumn(
          level.prefix + "counted",
          .choice([SQLBranch(isTimed, .greatest([seconds, .zero]))], otherwise: .zero)))
    }
    extend("followed", "The latest completion of the orders before each one.", latest)
    extend("timed", "Engaged seconds that count (docs/pay.md, Hours).", counted)
  }

  /// The disjoint online time of workers by day of pay, one table for each way to cut days.
  mutating func addShifts() {
    guard let table = options.shifts, options.namesWorkers else { return }
    var placed = SQLSelect(from: source(table), "s")
    placed.columns = (keys + ["on_at", "off_at"]).map { SQLColumn($0, .column("s.\($0)")) }
    placed.columns.append(
      SQLColumn(
        "shift",
        .window(
          .place, nil,
          SQLWindow(
            partition: keys.map { .column("s.\($0)") },
            order: [.column("s.on_at"), .column("s.off_at"), .column("s.line")]))))
    add("placed_shifts", "The shifts of each worker in order.", [placed])
    var united = SQLSelect(from: "placed_shifts")
    united.columns = (keys + ["shift", "on_at", "off_at"]).map { SQLColumn($0, .column($0)) }
    let before = SQLExpression.window(
      .greatest, .column("off_at"),
      SQLWindow(partition: keyColumns, order: [.column("shift")], isBefore: true))
    united.columns += [
      SQLColumn("begins", .greatest([.column("on_at"), before])),
      SQLColumn("shift_day", SQLExpression.column("on_at").flooredQuotient(by: 86_400)),
    ]
    add(
      "united_shifts",
      "Online time counts once: each moment belongs to the earliest shift that has it "
        + "(docs/pay.md, Hours).", [united])
    for start in Set(levels.map(\.rules.calendar.dayStart)).sorted() { addShiftDays(start) }
  }

  /// The name of the table of online time for days that begin at a second.
  static func shiftDays(_ dayStart: Int64) -> String {
    dayStart == 0 ? "shift_days" : "shift_days_\(dayStart)"
  }

  private mutating func addShiftDays(_ dayStart: Int64) {
    let offset = SQLExpression.integer(Int128(dayStart))
    var select = SQLSelect(from: "united_shifts", "s")
    select.joins = [
      .numbers(
        from: (.column("s.begins") - offset).flooredQuotient(by: 86_400),
        through: (.column("s.off_at") - .integer(1) - offset).flooredQuotient(by: 86_400),
        alias: "n", column: "number")
    ]
    select.columns = (keys + ["shift", "shift_day", "on_at"]).map {
      SQLColumn($0, .column("s.\($0)"))
    }
    let day = SQLExpression.column("n.number")
    select.columns += [
      SQLColumn("day", day),
      SQLColumn(
        "begins", .greatest([.column("s.begins"), day * .integer(86_400) + offset])),
      SQLColumn(
        "ends", .least([.column("s.off_at"), (day + .integer(1)) * .integer(86_400) + offset])),
    ]
    select.condition = .column("s.begins") < .column("s.off_at")
    add(
      StandardsQuery.shiftDays(dayStart),
      "Online time cut at the beginnings of days of pay.", [select])
  }

  /// Gives each order its period, for every period that some rule reckons over, and each period
  /// its rule: that of its first order's words on its first day.
  mutating func addPeriods() {
    addShiftOfOrders()
    var columns: [SQLColumn] = []
    for level in levels {
      for period in level.periods where reckons(period) {
        columns += periodColumns(period, level)
      }
    }
    if levels.contains(where: { $0.periods.contains(.log) && needsFirstDay($0) }) {
      addFirstDayOfRecord()
    }
    extend(
      "in_periods", "The period of each order, named by its first day (docs/pay.md, Periods).",
      columns)
    var words: [SQLColumn] = []
    var rules: [SQLColumn] = []
    for level in levels where level.compiled.count > 1 {
      for period in level.periods where reckons(period) && period != .order {
        let prefix = level.prefix(of: period)
        if level.tellsRecordsApart {
          words.append(
            SQLColumn(
              prefix + "words",
              .window(
                .first, level.column("words"),
                SQLWindow(
                  partition: keyColumns + [.column(prefix + "period")],
                  order: [.column("place")]))))
        }
        rules.append(
          SQLColumn(
            prefix + "rule",
            level.rule(
              words: level.tellsRecordsApart ? .column(prefix + "words") : .zero,
              on: firstDay(of: period, level))))
      }
    }
    extend("led", "The words of the first order of each period.", words)
    extend("governed", "The rule of each period: those words on its first day.", rules)
  }

  /// Whether a period is reckoned at all: over shifts only where there are shift records.
  func reckons(_ period: Period) -> Bool { period != .shift || options.shifts != nil }

  func needsFirstDay(_ level: SQLLevel) -> Bool {
    level.intervalCount > 1 || level.tellsRecordsApart
      || level.compiled.contains { $0.periodFloors.contains { $0.from != nil || $0.to != nil } }
  }

  /// The rule of a period of the rows.
  func ruleColumn(of period: Period, _ level: SQLLevel) -> SQLExpression {
    period == .order ? level.column("rule") : .column(level.prefix(of: period) + "rule")
  }

  /// The first day of a period of the rows.
  func firstDay(of period: Period, _ level: SQLLevel) -> SQLExpression {
    switch period {
    case .order: .column("civil_day")
    case .log: needsFirstDay(level) ? .column("first_day_of_record") : .zero
    case .shift: .column(level.prefix(of: period) + "day")
    default: .column(level.prefix(of: period) + "period")
    }
  }

  private func periodColumns(_ period: Period, _ level: SQLLevel) -> [SQLColumn] {
    let name = level.prefix(of: period) + "period"
    switch period {
    case .shift:
      let table = StandardsQuery.shiftDays(level.rules.calendar.dayStart)
      return [
        SQLColumn(name, .column(table + "_shift")),
        SQLColumn(level.prefix(of: period) + "day", .column(table + "_day")),
      ]
    default:
      return [
        SQLColumn(
          name,
          number(
            of: period, level, day: payDay(level), monthStart: level.column("month_start"),
            place: .column("place")))
      ]
    }
  }

  /// What names a period: its first day, the place of its order, or nought for the whole record.
  func number(
    of period: Period, _ level: SQLLevel, day: SQLExpression, monthStart: SQLExpression,
    place: SQLExpression
  ) -> SQLExpression {
    switch period {
    case .order: return place
    case .day: return day
    case .week:
      // 1970-01-01 was a Thursday, three days after a Monday.
      let back = Int128(3 - level.rules.calendar.weekStart)
      return (day + .integer(back)).flooredQuotient(by: 7) * .integer(7) - .integer(back)
    case .month: return monthStart
    case .days(let count, let first):
      let start = SQLExpression.integer(Int128(first.daysSinceEpoch))
      return .choice(
        [
          SQLBranch(
            day >= start,
            (day - start).divided(by: Int128(count)) * .integer(Int128(count)) + start)
        ], otherwise: .null(.integer))
    case .log, .shift: return .zero
    }
  }

  /// The shift in which each order was accepted.
  private mutating func addShiftOfOrders() {
    guard options.shifts != nil else { return }
    let starts = Set(
      levels.filter { $0.periods.contains(.shift) }.map(\.rules.calendar.dayStart)
    ).sorted()
    for start in starts {
      let table = StandardsQuery.shiftDays(start)
      var select = SQLSelect(from: stream, "o")
      select.everythingOf = ["o"]
      select.columns = [
        SQLColumn(table + "_shift", .column("s.shift")),
        SQLColumn(table + "_day", .column("s.shift_day")),
      ]
      let day: SQLExpression =
        levels.first { $0.rules.calendar.dayStart == start }.map { level in
          start == 0 ? .column("o.civil_day") : .column("o." + level.prefix + "pay_day")
        } ?? .zero
      let hit = SQLExpression.all(
        [sameKeys("s", "o")].compactMap(\.self) + [
          .binary(.equals, .column("s.day"), day), .column("s.begins") <= .column("o.accepted"),
          .column("o.accepted") < .column("s.ends"),
        ])
      select.joins = [.table(SQLSource(table, "s"), on: hit ?? .zero, keepsAll: true)]
      advance("in_" + table, "The shift in which each order was accepted, if any.", select)
    }
  }

  private mutating func addFirstDayOfRecord() {
    let records = options.separatesRecords ? ["record"] : []
    var first = SQLSelect(from: options.allOrders.map { source($0) } ?? "dated")
    let day =
      options.allOrders == nil
      ? SQLExpression.column("civil_day")
      : SQLExpression.column("accepted").flooredQuotient(by: 86_400)
    first.columns = records.map { SQLColumn($0, .column($0)) }
    first.columns.append(SQLColumn("first_day_of_record", .aggregate(.least, day)))
    first.groups = records.map { .column($0) }
    add("record_start", "The civil day of the first acceptance of the record.", [first])
    var select = SQLSelect(from: stream, "o")
    select.everythingOf = ["o"]
    select.columns = [SQLColumn("first_day_of_record", .column("r.first_day_of_record"))]
    select.joins =
      records.isEmpty
      ? [.single(SQLSource("record_start", "r"))]
      : [
        .table(
          SQLSource("record_start", "r"), on: sameKeys("r", "o", records) ?? .zero,
          keepsAll: false)
      ]
    advance("since", "Orders with that day.", select)
  }
}
