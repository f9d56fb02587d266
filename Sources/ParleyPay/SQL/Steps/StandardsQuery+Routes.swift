import ParleyTerms
import ParleyValues

/// Orders that cross the border of the area whose standards these are.
extension StandardsQuery {
  /// The number of each way to lie to the area, in the column `route_number`.
  private static let routes: [(Route, Int128)] = [
    (.leaving, 1), (.entering, 2), (.through, 3), (.outside, 4),
  ]

  /// The number of each treatment, in the column `treatment`.
  private static func number(of treatment: RouteTreatment) -> Int128 {
    switch treatment {
    case .whole: 0
    case .inside: 1
    case .split: 2
    case .uncovered: 3
    }
  }

  static let isLeaving = SQLExpression.column("route_number") == 1

  private func hasRoutes(_ level: SQLLevel) -> Bool {
    level.compiled.contains(where: \.crossesBorders)
  }

  /// The distance that the common rates pay.
  func paidDistance(_ level: SQLLevel) -> SQLExpression {
    hasRoutes(level) ? level.column("paid_distance") : .column("distance")
  }

  /// The seconds that the common rates pay.
  func paidSeconds(_ level: SQLLevel) -> SQLExpression {
    level.column(hasRoutes(level) ? "paid_seconds" : "engaged")
  }

  /// How each order lies to the area, how it counts, and what the common rates pay of it.
  mutating func addRoutes() {
    let crossing = levels.filter { hasRoutes($0) }
    if crossing.isEmpty { return }
    let route = SQLExpression.when(
      StandardsQuery.routes.map { route, number in
        SQLBranch(
          .isOneOf(.column("route"), [.text(route.rawValue), .text(route.name.zhHans)]),
          .integer(number))
      })
    extend(
      "routed",
      "How orders lie to the area: 0 inside, 1 leaving, 2 entering, 3 through, 4 outside.",
      [SQLColumn("route_number", route)])
    extend(
      "treated", "How they count: 0 wholly, 1 the part inside, 2 each part, 3 not at all.",
      crossing.map { level in
        SQLColumn(
          level.prefix + "treatment",
          level.choose(
            level.compiled.map { rule in
              .when(
                StandardsQuery.routes.map { route, number in
                  SQLBranch(
                    .column("route_number") == number,
                    .integer(StandardsQuery.number(of: rule.further.routes[route])))
                })
            }))
      })
    extend(
      "apportioned", "What the common rates pay: the part inside of orders that are apportioned.",
      crossing.flatMap { level in
        [
          SQLColumn(
            level.prefix + "paid_distance",
            part(of: .column("distance"), without: "outside_distance", level)),
          SQLColumn(
            level.prefix + "paid_seconds",
            part(of: level.column("engaged"), without: "outside_seconds", level)),
        ]
      })
  }

  private func part(
    of whole: SQLExpression, without outside: String, _ level: SQLLevel
  ) -> SQLExpression {
    let isParted = SQLExpression.all([
      .isOneOf(level.column("treatment"), [.integer(1), .integer(2)]), .isPresent(whole),
      .isPresent(.column(outside)),
    ])
    return .choice(
      [SQLBranch(isParted ?? .zero, .greatest([whole - .column(outside), .zero]))],
      otherwise: whole)
  }

  /// What the part outside pays at its own rates.
  func outsidePart(_ rule: PayRule, _ level: SQLLevel) throws(ValueOutOfRange) -> SQLExact {
    guard rule.crossesBorders else { return .zero }
    let outside = rule.further.outside
    let used = (outside.utilisation ?? .whole).fraction
    var sum = SQLExact.zero
    if let rate = outside.distance {
      let length = SQLNumber(
        .firstPresent([.column("outside_distance"), .zero]), bounds.distances)
      sum = try sum.plus(SQLExact(length, times: perThousandth(rate) / used))
    }
    if let rate = outside.time {
      let seconds = SQLNumber(.firstPresent([.column("outside_seconds"), .zero]), bounds.times)
      sum = try sum.plus(SQLExact(seconds, times: rate.amount(forSeconds: 1) / used))
    }
    return sum == .zero ? .zero : try .when([(level.column("treatment") == 2, sum)])
  }
}

extension PayRule {
  /// Whether orders that do not lie inside count otherwise.
  var crossesBorders: Bool { further.routes != Routes() }

  /// Whether step 1 pays distance or time, so that the part outside is paid there; otherwise the
  /// minimum's formula pays it.
  var paysByRate: Bool {
    guard case .piece(let piece) = rate else { return false }
    return !piece.distance.isEmpty || piece.time != nil
  }
}
