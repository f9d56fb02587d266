import ParleyTerms
import ParleyValues

extension StandardsQuery {
  /// The rows with everything single orders earn.
  mutating func addEarned() {
    var select = SQLSelect(from: stream)
    select.everythingOf = [""]
    var columns: [SQLColumn] = []
    for level in levels {
      for name in ["tier_addition", "allowance"]
      where numbers[level.prefix + name]?.bounds == 0...0
        || numbers[level.prefix + name] == nil
      {
        numbers[level.prefix + name] = SQLNumber(level.column(name), 0...0)
        let hasColumn = tables.contains { $0.adds(level.prefix + name) }
        if !hasColumn {
          columns.append(SQLColumn(level.prefix + name, .zero))
        }
      }
    }
    select.columns = columns
    advance("earned", "Orders with everything they earn by themselves.", select, isKept: true)
  }

  /// What periods add: commission caps, period floors, hourly floors.
  mutating func addGroups() throws(ValueOutOfRange) {
    for level in levels {
      for period in level.periods where reckons(period) && movesMoney(period, level) {
        try addGroup(period, level)
      }
    }
  }

  private func movesMoney(_ period: Period, _ level: SQLLevel) -> Bool {
    level.compiled.contains { rule in
      rule.periodCap?.per == period || rule.periodFloors.contains { $0.per == period }
        || hourlyFloor(rule, period) != nil
    }
  }

  /// The hourly floor of a rule over a period; none over online time without shift records.
  private func hourlyFloor(_ rule: PayRule, _ period: Period) -> HourlyFloorRule? {
    guard let floor = rule.hourlyFloor, floor.per == period,
      floor.time == .engaged || options.shifts != nil
    else { return nil }
    return floor
  }

  private func readsOnline(_ period: Period, _ level: SQLLevel) -> Bool {
    level.compiled.contains { hourlyFloor($0, period)?.time == .online }
  }

  private static let sums = [
    "orders", "pay", "weather", "extras", "tiers", "allowances", "tips", "seconds", "length",
    "fares",
    "fare_pay", "fare_orders",
  ]

  private mutating func addGroup(_ period: Period, _ level: SQLLevel) throws(ValueOutOfRange) {
    let name = level.prefix(of: period)
    var selections = [try orderSums(period, level)]
    if readsOnline(period, level) {
      addOnlinePeriods(period, level)
      selections.append(onlineSums(period, level))
    }
    if period == .order {
      add(name + "sums", "Each order as a period of its own.", selections)
    } else {
      add(name + "members", "What orders and online time bring to each period.", selections)
      var select = SQLSelect(from: name + "members")
      let group = keys + ["period"]
      select.columns = group.map { SQLColumn($0, .column($0)) }
      // Where a period has orders, the words of the first one hold.
      select.columns += ["rule", "first_day"].map { column in
        let ofOrders = SQLExpression.aggregate(.greatest, .column(column))
        guard readsOnline(period, level) else { return SQLColumn(column, ofOrders) }
        return SQLColumn(
          column,
          .firstPresent([ofOrders, .aggregate(.greatest, .column("online_" + column))]))
      }
      select.columns += (StandardsQuery.sums + ["online"]).map {
        SQLColumn($0, .cast(.aggregate(.sum, .column($0)), .integer))
      }
      select.groups = group.map { .column($0) }
      add(name + "sums", "Together for each period.", [select])
    }
    try addAmounts(period, level)
  }

  /// What an order, or the orders of a period, bring to it.
  private func orderSums(
    _ period: Period, _ level: SQLLevel
  ) throws(ValueOutOfRange) -> SQLSelect {
    let prefix = level.prefix(of: period)
    var values: [(String, SQLExpression)] = keys.map { ($0, .column($0)) }
    values += [
      ("period", period == .order ? .column("place") : .column(prefix + "period")),
      ("rule", level.compiled.count == 1 ? .zero : ruleColumn(of: period, level)),
      ("first_day", firstDay(of: period, level)),
      ("orders", .integer(1) - .column("cancelled")),
      ("pay", level.column("pay")), ("weather", level.column("weather_addition")),
      ("extras", level.column("extras")),
      ("tiers", level.column("tier_addition")), ("allowances", level.column("allowance")),
      ("tips", .firstPresent([.column("tip"), .zero])),
      ("seconds", StandardsQuery.carriedOut(level.column("counted") + allowanceTime(level))),
      (
        "length", StandardsQuery.carriedOut(.firstPresent([.column("distance"), .zero]))
      ),
      ("fares", StandardsQuery.knownFare),
      (
        "fare_pay",
        .choice(
          [
            SQLBranch(
              StandardsQuery.hasFare, level.column("pay") + level.column("tier_addition"))
          ], otherwise: .zero)
      ),
      (
        "fare_orders",
        .choice([SQLBranch(StandardsQuery.hasFare, .integer(1))], otherwise: .zero)
      ),
      ("online", .zero),
    ]
    if readsOnline(period, level) {
      values += [("online_rule", .null(.integer)), ("online_first_day", .null(.integer))]
    }
    var select = SQLSelect(from: "earned")
    select.columns = values.map { SQLColumn($0.0, $0.1) }
    if period == .shift || period.isCounted {
      select.condition = .isPresent(.column(prefix + "period"))
    }
    return select
  }

  /// A value of orders that were not cancelled; nought for the others.
  static func carriedOut(_ value: SQLExpression) -> SQLExpression {
    .choice([SQLBranch(.column("cancelled") == 0, value)], otherwise: .zero)
  }

  /// A value of cancelled orders; nought for the others.
  static func ofCancelled(_ value: SQLExpression) -> SQLExpression {
    .choice([SQLBranch(.column("cancelled") == 1, value)], otherwise: .zero)
  }

  /// Whether an order was carried out and its fare is known.
  static var hasFare: SQLExpression {
    .binary(.and, .column("cancelled") == 0, SQLExpression.column("fare").isPresent)
  }

  /// The fare of such an order, else nought.
  static var knownFare: SQLExpression {
    .choice([SQLBranch(hasFare, .column("fare"))], otherwise: .zero)
  }

  private func allowanceTime(_ level: SQLLevel) -> SQLExpression {
    level.choose(level.compiled.map { .integer(Int128($0.hours.allowanceSeconds)) })
  }

  /// The online seconds of each period.
  private mutating func addOnlinePeriods(_ period: Period, _ level: SQLLevel) {
    let table = StandardsQuery.shiftDays(level.rules.calendar.dayStart)
    let name = level.prefix(of: period)
    var source = table
    if period == .month {
      var years = SQLSelect(from: table)
      years.everythingOf = [""]
      years.columns = [SQLColumn("year_day", SQLCalendar.dayOfYear(.column("day")))]
      add(name + "online_years", "Days of online time in a year that begins on 1 March.", [years])
      source = name + "online_years"
    }
    var select = SQLSelect(from: source)
    select.columns = keys.map { SQLColumn($0, .column($0)) }
    select.columns.append(
      SQLColumn(
        "period",
        period == .shift
          ? .column("shift")
          : number(
            of: period, level, day: .column("day"),
            monthStart: SQLCalendar.monthStart(
              of: .column("day"), dayOfYear: .column("year_day")), place: .zero)))
    select.columns += [
      SQLColumn("shift_day", .column("shift_day")), SQLColumn("on_at", .column("on_at")),
      SQLColumn("online", .column("ends") - .column("begins")),
    ]
    add(name + "online", "The online seconds of each period.", [select])
    if level.compiled.count > 1 { addOnlineRules(period, level) }
  }

  /// The rule of periods with online time: of the words of the last order before it begins,
  /// else of the first.
  private mutating func addOnlineRules(_ period: Period, _ level: SQLLevel) {
    let name = level.prefix(of: period)
    let group = keys + ["period"]
    var starts = SQLSelect(from: name + "online")
    starts.columns = group.map { SQLColumn($0, .column($0)) }
    let dayStart = SQLExpression.integer(Int128(level.rules.calendar.dayStart))
    var day = SQLExpression.column("period")
    if period == .shift { day = .aggregate(.greatest, .column("shift_day")) }
    if period == .log {
      day = .firstPresent([.aggregate(.greatest, .column("first_day_of_record")), .zero])
    }
    let start =
      period == .shift
      ? SQLExpression.aggregate(.greatest, .column("on_at"))
      : day * .integer(86_400) + dayStart
    starts.columns += [SQLColumn("first_day", day), SQLColumn("start", start)]
    starts.condition = .isPresent(.column("period"))
    starts.groups = group.map { .column($0) }
    if period == .log { joinRecordStart(&starts, name + "online") }
    add(name + "starts", "When each period with online time begins.", [starts])

    var led = SQLSelect(from: name + "starts", "g")
    led.columns = (group + ["first_day"]).map { SQLColumn($0, .column("g.\($0)")) }
    let isBefore = SQLExpression.column("e.accepted") < .column("g.start")
    led.columns.append(
      SQLColumn(
        "leader",
        .firstPresent([
          .aggregate(
            .greatest,
            .choice([SQLBranch(isBefore, .column("e.place"))], otherwise: .null(.integer))),
          .aggregate(.least, .column("e.place")),
        ])))
    led.joins = [
      .table(SQLSource("earned", "e"), on: sameKeys("e", "g") ?? .zero, keepsAll: true)
    ]
    led.groups = (group + ["first_day"]).map { .column("g.\($0)") }
    add(name + "leaders", "The order whose words hold for each of them.", [led])

    var rules = SQLSelect(from: name + "leaders", "g")
    rules.columns = group.map { SQLColumn($0, .column("g.\($0)")) }
    let words: SQLExpression =
      level.tellsRecordsApart
      ? .firstPresent([.column("e." + level.prefix + "words"), .zero]) : .zero
    rules.columns.append(
      SQLColumn("rule", level.rule(words: words, on: .column("g.first_day"))))
    rules.columns.append(SQLColumn("first_day", .column("g.first_day")))
    rules.joins = [
      .table(
        SQLSource("earned", "e"),
        on: SQLExpression.all([
          sameKeys("e", "g") ?? .zero,
          .binary(.equals, .column("e.place"), .column("g.leader")),
        ]) ?? .zero, keepsAll: true)
    ]
    add(name + "online_rules", "Their rules.", [rules])
  }

  private func joinRecordStart(_ select: inout SQLSelect, _ table: String) {
    let records = options.separatesRecords ? ["record"] : []
    select.columns = select.columns.map { column in
      keys.contains(column.name) || column.name == "period"
        ? SQLColumn(column.name, .column("\(table).\(column.name)")) : column
    }
    select.groups = (keys + ["period"]).map { .column("\(table).\($0)") }
    select.condition = nil
    select.joins = [
      records.isEmpty
        ? .single(SQLSource("record_start"))
        : .table(
          SQLSource("record_start"), on: sameKeys("record_start", table, records) ?? .zero,
          keepsAll: true)
    ]
  }

  private func onlineSums(_ period: Period, _ level: SQLLevel) -> SQLSelect {
    let name = level.prefix(of: period)
    let hasRules = level.compiled.count > 1
    var select = SQLSelect(from: name + "online", "p")
    select.columns = (keys + ["period"]).map { SQLColumn($0, .column("p.\($0)")) }
    select.columns += [
      SQLColumn("rule", .null(.integer)), SQLColumn("first_day", .null(.integer)),
    ]
    select.columns += StandardsQuery.sums.map { SQLColumn($0, .zero) }
    select.columns += [
      SQLColumn("online", .column("p.online")),
      SQLColumn("online_rule", hasRules ? .column("r.rule") : .zero),
      SQLColumn("online_first_day", hasRules ? .column("r.first_day") : .null(.integer)),
    ]
    if hasRules {
      select.joins = [
        .table(
          SQLSource(name + "online_rules", "r"),
          on: sameKeys("r", "p", keys + ["period"]) ?? .zero, keepsAll: false)
      ]
    }
    select.condition = .isPresent(.column("p.period"))
    return select
  }
}

extension Period {
  /// Whether days before the first are in no such period.
  var isCounted: Bool {
    if case .days = self { return true }
    return false
  }
}

extension SQLTable {
  /// Whether the table adds a column of a name.
  func adds(_ name: String) -> Bool {
    guard case .selections(let selections) = body else { return false }
    return selections.contains { $0.columns.contains { $0.name == name } }
  }
}
