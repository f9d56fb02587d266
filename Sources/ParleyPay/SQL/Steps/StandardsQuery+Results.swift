import ParleyTerms
import ParleyValues

extension StandardsQuery {
  /// The parts of a worker's earnings, by the names of their columns.
  static let parts = earnings.map(\.0)

  /// The same, with what they are of earnings.
  static let earnings: [(String, WritableKeyPath<WorkerEarnings, Int64> & Sendable)] =
    [("orders", \.orders)] + paid + [
      ("weather_additions", \.weatherAdditions),
      ("extras", \.wider.extras), ("cancelled_orders", \.wider.cancelledOrders),
      ("cancellation_pay", \.wider.cancellationPay), ("tips", \.tips), ("fares", \.fares),
      ("orders_with_fare", \.ordersWithFare), ("engaged_seconds", \.engagedSeconds),
      ("online_seconds", \.onlineSeconds),
    ]

  /// The parts that make up the pay.
  static let paid: [(String, WritableKeyPath<WorkerEarnings, Int64> & Sendable)] = [
    ("order_pay", \.orderPay), ("tiers", \.tiers), ("allowances", \.allowances),
    ("distance_allowance", \.distanceAllowance), ("cap_returns", \.capReturns),
    ("period_floors", \.periodFloors), ("hourly_floor", \.hourlyFloor),
  ]

  /// The earnings of each worker, one row for each.
  mutating func addParts() {
    var selections: [SQLSelect] = []
    func select(from table: String, _ values: [String: SQLExpression]) {
      var select = SQLSelect(from: table)
      select.columns = keys.map { SQLColumn($0, .column($0)) }
      for level in levels {
        for part in StandardsQuery.parts {
          let name = level.prefix + part
          select.columns.append(SQLColumn(name, values[name] ?? .zero))
        }
      }
      selections.append(select)
    }
    var earned: [String: SQLExpression] = [:]
    for level in levels {
      let values: [String: SQLExpression] = [
        "orders": .integer(1) - .column("cancelled"), "order_pay": level.column("pay"),
        "weather_additions": level.column("weather_addition"),
        "tiers": level.column("tier_addition"), "allowances": level.column("allowance"),
        "distance_allowance": level.column("distance_allowance"),
        "extras": level.column("extras"), "cancelled_orders": .column("cancelled"),
        "cancellation_pay": StandardsQuery.ofCancelled(level.column("pay")),
        "tips": .firstPresent([.column("tip"), .zero]), "fares": StandardsQuery.knownFare,
        "orders_with_fare": .choice(
          [SQLBranch(StandardsQuery.hasFare, .integer(1))], otherwise: .zero),
        "engaged_seconds": level.column("counted"),
      ]
      for (name, value) in values { earned[level.prefix + name] = value }
    }
    select(from: "earned", earned)
    for level in levels {
      for table in groupTables[level.prefix] ?? [] {
        select(
          from: table,
          [
            level.prefix + "cap_returns": .column("cap_return"),
            level.prefix + "period_floors": .column("period_floor"),
            level.prefix + "hourly_floor": .column("hourly_floor"),
          ])
      }
    }
    // Workers all of whose orders are left out, or who have shifts only, are workers too.
    select(from: "dated", [:])
    if options.namesWorkers {
      if options.shifts != nil {
        let online = SQLExpression.greatest([.column("off_at") - .column("begins"), .zero])
        select(
          from: "united_shifts",
          Dictionary(
            uniqueKeysWithValues: levels.map { ($0.prefix + "online_seconds", online) }))
      }
    }
    add("parts", "What each worker earns, in parts.", selections)
    var workers = SQLSelect(from: "parts")
    workers.columns = keys.map { SQLColumn($0, .column($0)) }
    for level in levels {
      workers.columns += StandardsQuery.parts.map { part in
        SQLColumn(
          level.prefix + part,
          .cast(.aggregate(.sum, .column(level.prefix + part)), .integer))
      }
    }
    workers.groups = keyColumns
    add("workers", "The same for each worker; tips and fares are no part of the pay.", [workers])
  }

  /// The query.
  ///
  /// - Parameter result: what it gives.
  public func text(_ result: SQLResult) -> String {
    let printer = SQLPrinter(dialect: options.dialect)
    let last = selection(result)
    let body = printer.text(needed(for: last), last)
    return header(result) + body + ";\n"
  }

  /// A selection with the tables it needs, but those that were made before.
  func text(of select: SQLSelect, given made: Set<String>) -> String {
    SQLPrinter(dialect: options.dialect).text(needed(for: select, given: made), select)
  }

  private func header(_ result: SQLResult) -> String {
    let what =
      switch result {
      case .orders: "one row for each order"
      case .workers: "one row for each worker"
      case .totals: "one row"
      }
    let currency = levels.first?.rules.currency.code ?? ""
    return """
      -- Standards as a query for \(options.dialect.name): \(what).
      -- Amounts are whole numbers of the smallest unit (\(currency)); \
      docs/pay.md and docs/sql.md say how they are reckoned.

      """
  }

  private func selection(_ result: SQLResult) -> SQLSelect {
    switch result {
    case .orders: return orderRows
    case .workers:
      var select = SQLSelect(from: "workers")
      select.everythingOf = [""]
      select.order = keyColumns
      return select
    case .totals:
      var select = SQLSelect(from: "workers")
      select.columns = [SQLColumn("workers", .aggregate(.count, nil))]
      for level in levels {
        select.columns += StandardsQuery.parts.map { part in
          SQLColumn(
            level.prefix + part,
            .firstPresent([
              .cast(.aggregate(.sum, .column(level.prefix + part)), .integer), .zero,
            ]))
        }
      }
      return select
    }
  }

  private var orderRows: SQLSelect {
    var select = SQLSelect(from: "judged", "j")
    select.columns = (keys + ["line"]).map { SQLColumn($0, .column("j.\($0)")) }
    for level in levels {
      select.columns.append(
        SQLColumn(level.prefix + "reason", .column("j." + level.prefix + "reason")))
      for name in [
        "pay", "weather_addition", "tier_addition", "allowance", "distance_allowance", "counted",
      ] {
        select.columns.append(
          SQLColumn(level.prefix + name, .column("e." + level.prefix + name)))
      }
    }
    select.joins = [
      .table(
        SQLSource("earned", "e"), on: sameKeys("e", "j", keys + ["place"]) ?? .zero,
        keepsAll: true)
    ]
    select.order = (keys + ["place"]).map { .column("j.\($0)") }
    return select
  }

  /// The tables a selection needs, directly or through others.
  private func needed(for last: SQLSelect, given made: Set<String> = []) -> [SQLTable] {
    var names = Set(last.sources)
    var kept: [SQLTable] = []
    for table in tables.reversed() where names.contains(table.name) && !made.contains(table.name) {
      kept.append(table)
      if case .selections(let selections) = table.body {
        for selection in selections { names.formUnion(selection.sources) }
      }
    }
    return kept.reversed()
  }
}

extension SQLSelect {
  /// The tables the rows come from.
  var sources: [String] {
    ([from]
      + joins.compactMap { join in
        switch join {
        case .table(let source, _, _), .single(let source): source
        case .numbers: nil
        }
      }).flatMap { source in
        switch source {
        case .table(let name, _): [name]
        case .selection(let select, _): select.sources
        }
      }
  }
}
