import ParleyTerms
import ParleyValues

extension StandardsQuery {
  /// The signals that some rule speaks of in a way that moves money, in the official order.
  var statedSignals: [WeatherSignal] {
    let entries = levels.flatMap(\.compiled).flatMap(\.signals)
    return WeatherSignal.allCases.filter { signal in
      entries.contains { $0.signal == signal && ($0.add != nil || $0.allowance != nil) }
    }
  }

  /// Whether orders are marked that were accepted under any weather signal.
  var marksSignals: Bool {
    let names = levels.flatMap(\.compiled).flatMap { $0.wider.conditions?.names ?? [] }
    return options.marksSignals || (names.contains(Conditions.weather) && !options.signals.isEmpty)
  }

  /// The column with the level of a signal in force for an order; −1 for none.
  static func column(of signal: WeatherSignal) -> String {
    signal.key.replacing("-", with: "_") + "_level"
  }

  /// Adds the highest level of each signal in force where and when an order was accepted, and the
  /// forecast maximum of its day.
  mutating func addWeather() {
    if !statedSignals.isEmpty || marksSignals, !options.signals.isEmpty {
      addSignals(statedSignals)
    }
    let readsForecasts = levels.contains { $0.compiled.contains { !$0.forecasts.isEmpty } }
    if readsForecasts, !options.forecasts.isEmpty { addForecasts() }
  }

  private var records: [String] { options.separatesRecords ? ["record"] : [] }

  private mutating func addSignals(_ signals: [WeatherSignal]) {
    let table = options.signals.name ?? "signals"
    var span = SQLSelect(from: stream)
    span.columns = [
      SQLColumn("first_day", .aggregate(.least, .column("civil_day"))),
      SQLColumn("last_day", .aggregate(.greatest, .column("civil_day"))),
    ]
    add("record_days", "The first and the last civil day of all orders.", [span])

    var spans = SQLSelect(from: source(table), "s")
    spans.joins = [.single(SQLSource("record_days", "d"))]
    spans.columns = (records + ["signal", "level", "area", "from_at", "to_at"])
      .map { SQLColumn($0, .column("s.\($0)")) }
    let last = (SQLExpression.column("s.to_at") - .integer(1)).flooredQuotient(by: 86_400)
    spans.columns += [
      SQLColumn(
        "first_day",
        .greatest([
          SQLExpression.column("s.from_at").flooredQuotient(by: 86_400), .column("d.first_day"),
        ])),
      // A signal that was not lifted yet has no last day: the least that is known counts.
      SQLColumn(
        "last_day",
        .least([
          .firstPresent([
            .choice(
              [SQLBranch(.column("s.to_at").isPresent, last)], otherwise: .null(.integer)),
            .column("d.last_day"),
          ]), .column("d.last_day"),
        ])),
    ]
    if !marksSignals {
      spans.condition = .isOneOf(.column("s.signal"), signals.map { .text($0.key) })
    }
    add("signal_spans", "The civil days in which each signal was in force.", [spans])

    var days = SQLSelect(from: "signal_spans", "s")
    days.everythingOf = ["s"]
    days.columns = [SQLColumn("signal_day", .column("n.number"))]
    days.joins = [
      .numbers(
        from: .column("s.first_day"), through: .column("s.last_day"), alias: "n", column: "number")
    ]
    days.condition = .column("s.first_day") <= .column("s.last_day")
    add("signal_days", "The same, one row for each day, so that orders find them by day.", [days])

    addSignalsInForce(signals)
  }

  private mutating func addSignalsInForce(_ signals: [WeatherSignal]) {
    var inForce = SQLSelect(from: stream, "o")
    let hit = SQLExpression.all(
      [sameKeys("s", "o", records)].compactMap(\.self) + [
        .binary(.equals, .column("s.signal_day"), .column("o.civil_day")),
        .column("s.from_at") <= .column("o.accepted"),
        .binary(
          .or, .column("s.to_at").isMissing, .column("o.accepted") < .column("s.to_at")),
        .binary(
          .or, .column("s.area").isMissing,
          .binary(.equals, .column("s.area"), .column("o.area"))),
      ])
    inForce.joins = [.table(SQLSource("signal_days", "s"), on: hit ?? .zero, keepsAll: false)]
    inForce.columns = (keys + ["place"]).map { SQLColumn($0, .column("o.\($0)")) }
    inForce.columns += signals.map { signal in
      SQLColumn(
        StandardsQuery.column(of: signal),
        .aggregate(
          .greatest,
          .choice(
            [
              SQLBranch(
                .binary(.equals, .column("s.signal"), .text(signal.key)), .column("s.level"))
            ], otherwise: .null(.integer))))
    }
    if marksSignals { inForce.columns.append(SQLColumn("any_signal", .integer(1))) }
    inForce.groups = (keys + ["place"]).map { .column("o.\($0)") }
    add(
      "signals_in_force",
      "The highest level of each signal in force where and when an order was accepted; a signal "
        + "without area holds everywhere (docs/pay.md, One order, step 3).", [inForce])

    var select = SQLSelect(from: stream, "o")
    select.everythingOf = ["o"]
    select.columns = signals.map { signal in
      let name = StandardsQuery.column(of: signal)
      return SQLColumn(name, .firstPresent([.column("w.\(name)"), .integer(-1)]))
    }
    if marksSignals {
      select.columns.append(
        SQLColumn("any_signal", .firstPresent([.column("w.any_signal"), .zero])))
    }
    select.joins = [
      .table(
        SQLSource("signals_in_force", "w"), on: sameKeys("w", "o", keys + ["place"]) ?? .zero,
        keepsAll: true)
    ]
    advance("under_signals", "Orders with those levels; -1 where none is in force.", select)
  }

  private mutating func addForecasts() {
    let table = options.forecasts.name ?? "forecasts"
    var select = SQLSelect(from: source(table), "f")
    let columns = records + ["day", "area"]
    select.columns = columns.map { SQLColumn($0, .column("f.\($0)")) }
    select.columns.append(
      SQLColumn("maximum", .aggregate(.greatest, .column("f.maximum"))))
    select.groups = columns.map { .column("f.\($0)") }
    add(
      "forecast_days", "The highest forecast maximum of each day and area.", [select])

    var joined = SQLSelect(from: stream, "o")
    joined.everythingOf = ["o"]
    func condition(_ alias: String, _ area: SQLExpression) -> SQLExpression {
      SQLExpression.all(
        [sameKeys(alias, "o", records)].compactMap(\.self) + [
          .binary(.equals, .column("\(alias).day"), .column("o.civil_day")), area,
        ]) ?? .zero
    }
    joined.joins = [
      .table(
        SQLSource("forecast_days", "e"), on: condition("e", .column("e.area").isMissing),
        keepsAll: true),
      .table(
        SQLSource("forecast_days", "a"),
        on: condition("a", .binary(.equals, .column("a.area"), .column("o.area"))),
        keepsAll: true),
    ]
    joined.columns = [
      SQLColumn(
        "forecast_maximum", .greatest([.column("e.maximum"), .column("a.maximum")]))
    ]
    advance("forecasted", "Orders with the forecast maximum of their day and area.", joined)
  }

  /// Whether the rows have the level of a signal.
  func hasLevel(of signal: WeatherSignal) -> Bool {
    !options.signals.isEmpty && statedSignals.contains(signal)
  }

  /// What a rule gives under a signal: the attribute of the level in force, or of the nearest lower
  /// level that has it.
  static func entries<Value>(
    _ rule: PayRule, _ signal: WeatherSignal, having attribute: KeyPath<SignalTerm, Value?>
  ) -> [(condition: SQLExpression, value: Value)] {
    rule.signals.filter { $0.signal == signal }.sorted { $1.level < $0.level }
      .compactMap { term in
        term[keyPath: attribute].map {
          (
            SQLExpression.column(column(of: signal)) >= .integer(Int128(term.level.rawValue)), $0
          )
        }
      }
  }
}
