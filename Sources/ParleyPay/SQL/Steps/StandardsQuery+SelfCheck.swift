import ParleyRecords
import ParleyValues

extension StandardsQuery {
  /// A table that tests how the engine divides, rounds, compares and orders, and whether records
  /// keep the bounds; the query ends with an error when it does not.
  mutating func addSelfCheck() {
    add(
      SQLTable(
        name: "check_numbers",
        comment:
          "The query checks its engine first: divisions and roundings whose results are known, "
          + "of both signs.",
        body: .rows(
          columns: SQLSelfCheck.columns.map { ($0, .integer) },
          SQLSelfCheck.rows.map { row in row.map { .integer(Int128($0)) } })))
    let numbers = SQLSelfCheck.divisors.map { divisor in
      var numbers = SQLSelect(from: "check_numbers")
      numbers.columns = [SQLColumn("wrong", SQLSelfCheck.wrongNumbers(divisor))]
      numbers.condition = .column("divisor") == divisor
      return numbers
    }
    add(
      SQLTable(
        name: "check_places",
        comment: "Ties and missing values in windows: an order without completion comes first.",
        body: .rows(
          columns: [("line", .integer), ("accepted", .integer), ("completed", .integer)],
          SQLSelfCheck.places.map { row in
            row.map { $0.map { .integer(Int128($0)) } ?? .null(.integer) }
          })))
    var placed = SQLSelect(from: "check_places")
    placed.everythingOf = [""]
    placed.columns = SQLSelfCheck.placeColumns
    add("check_windows", "Their places, and the latest completion before each.", [placed])
    var windows = SQLSelect(from: "check_windows")
    windows.columns = [SQLColumn("wrong", SQLSelfCheck.wrongWindows)]
    var values = SQLSelect(from: source(options.orders))
    values.columns = [SQLColumn("wrong", outOfBounds)]
    add(
      "checks",
      "How many results are wrong, and how many orders leave the bounds that the "
        + "widths of all integers rest on: \(boundsInWords).", numbers + [windows])
    add("bounded", "", [values])
    var found = SQLSelect(from: "checks")
    found.columns = [SQLColumn("wrong", .aggregate(.sum, .column("wrong")))]
    add("checked", "", [found])
    var passed = SQLSelect(from: "checked", "c")
    passed.joins = [.single(SQLSource("bounded", "b"))]
    let other = SQLExpression.column("b.wrong") > .zero
    passed.columns = [
      SQLColumn(
        "passed",
        .choice(
          [
            SQLBranch(
              .column("c.wrong") > .zero,
              .failure(
                "self-check failed, this engine reckons otherwise", .column("c.wrong"))),
            SQLBranch(
              other, .failure("orders with values out of bounds", .column("b.wrong"))),
          ], otherwise: .integer(1)))
    ]
    add("self_check", "Nothing is reckoned unless all of it is right.", [passed], isKept: true)
  }

  private var boundsInWords: String {
    "distance up to \(bounds.distance), engaged seconds up to \(bounds.seconds), amounts from 0 to "
      + "\(bounds.amount), orders of a worker up to \(bounds.ordersOfWorker)"
  }

  private var outOfBounds: SQLExpression {
    func isOutside(_ column: String, _ most: Int64) -> SQLExpression {
      .binary(
        .or, .column(column) < .zero, .column(column) > .integer(Int128(most)))
    }
    // Times within these bounds keep every day inside the calendar's reckoning.
    let moment = Int128(1_000_000_000_000)
    let accepted = SQLExpression.column("accepted")
    let ends = ["started", "picked_up", "accepted"].map {
      SQLExpression.column("completed") - .column($0) > .integer(Int128(bounds.seconds))
    }
    let limits = [
      ("order_value", bounds.amount), ("outside_distance", bounds.distance),
      ("outside_seconds", bounds.seconds), ("pickup_distance", bounds.distance),
      ("waiting", bounds.seconds), ("floors", RecordLimits.floors),
    ]
    let conditions =
      [
        isOutside("distance", bounds.distance), isOutside("fare", bounds.amount),
        isOutside("tip", bounds.amount),
        .binary(.or, accepted < .integer(-moment), accepted > .integer(moment)),
      ] + ends
      + limits.filter { limit in columnsOfOrders.contains { $0.name == limit.0 } }
      .map { isOutside($0.0, $0.1) }
    return .firstPresent([
      .cast(
        .aggregate(
          .sum,
          .choice(
            [SQLBranch(SQLExpression.any(conditions) ?? .zero, .integer(1))], otherwise: .zero)),
        .integer), .zero,
    ])
  }
}

/// What a query asks of its engine before it starts.
enum SQLSelfCheck {
  static let columns = [
    "dividend", "divisor", "floored", "down", "up", "half_up", "half_even",
  ]

  /// Dividend, divisor, and the quotient by every rounding, written down by hand.
  static let rows: [[Int64]] = [
    [7, 2, 3, 3, 4, 4, 4], [5, 2, 2, 2, 3, 3, 2], [3, 2, 1, 1, 2, 2, 2], [1, 2, 0, 0, 1, 1, 0],
    [0, 2, 0, 0, 0, 0, 0], [-1, 2, -1, 0, -1, -1, 0], [-3, 2, -2, -1, -2, -2, -2],
    [-5, 2, -3, -2, -3, -3, -2], [-7, 2, -4, -3, -4, -4, -4], [1, 3, 0, 0, 1, 0, 0],
    [2, 3, 0, 0, 1, 1, 1], [-1, 3, -1, 0, -1, 0, 0], [-2, 3, -1, 0, -1, -1, -1],
    [25, 10, 2, 2, 3, 3, 2], [35, 10, 3, 3, 4, 4, 4], [-25, 10, -3, -2, -3, -3, -2],
    [-86_400, 86_400, -1, -1, -1, -1, -1], [-86_401, 86_400, -2, -1, -2, -1, -1],
    [86_399, 86_400, 0, 0, 1, 1, 1], [450_500_000, 1_000_000, 450, 450, 451, 451, 450],
    [
      4_611_686_018_427_387_905, 2, 2_305_843_009_213_693_952, 2_305_843_009_213_693_952,
      2_305_843_009_213_693_953, 2_305_843_009_213_693_953, 2_305_843_009_213_693_952,
    ],
  ]

  /// Lines, acceptances and completions with ties and a missing completion.
  static let places: [[Int64?]] = [
    [11, 100, 200], [9, 100, 200], [12, 100, nil], [13, 90, 500], [14, 120, 130],
  ]

  /// The place and the latest completion before, by line.
  private static let expected: [(line: Int128, place: Int128, latest: Int128)] = [
    (13, 1, -1), (12, 2, 500), (9, 3, 500), (11, 4, 500), (14, 5, 500),
  ]

  private static let dividend = SQLExpression.column("dividend")

  /// The divisors of the rows.
  static var divisors: [Int128] { Set(rows.map { Int128($0[1]) }).sorted() }

  /// How many rows of a divisor come out otherwise; quotients as queries write them, in 64 bits and
  /// in 38 digits.
  static func wrongNumbers(_ divisor: Int128) -> SQLExpression {
    let bounds = Int128(Int64.min / 2)...Int128(Int64.max)
    let roundings: [(Rounding, String)] = [
      (.down, "down"), (.up, "up"), (.halfUp, "half_up"), (.halfEven, "half_even"),
    ]
    var results = [("floored", dividend.flooredQuotient(by: divisor))]
    for (rounding, name) in roundings {
      for isWide in [false, true] {
        let number = SQLNumber(
          isWide ? .cast(dividend, .wide) : dividend, bounds, keptWide: isWide)
        if let rounded = try? SQLExact(number, divisor).rounded(rounding) {
          results.append((name, rounded.expression))
        }
      }
    }
    let conditions = results.map { name, result in
      SQLExpression.binary(.differs, .column(name), result)
    }
    return .firstPresent([
      .cast(
        .aggregate(
          .sum,
          .choice(
            [SQLBranch(SQLExpression.any(conditions) ?? .zero, .integer(1))], otherwise: .zero)),
        .integer), .zero,
    ])
  }

  static var placeColumns: [SQLColumn] {
    let completed = SQLExpression.column("completed")
    let order: [SQLExpression] = [
      .column("accepted"), .firstPresent([completed, .integer(-1_000_000_000_000)]),
      .column("line"),
    ]
    return [
      SQLColumn("place", .window(.place, nil, SQLWindow(partition: [], order: order))),
      SQLColumn(
        "latest",
        .window(.greatest, completed, SQLWindow(partition: [], order: order, isBefore: true))),
    ]
  }

  static var wrongWindows: SQLExpression {
    let right = SQLExpression.any(
      expected.map { row in
        let conditions: [SQLExpression] = [
          .column("line") == row.line, .column("place") == row.place,
          // The greatest of a value and none is the value.
          .binary(
            .equals, .greatest([.column("latest"), .integer(-1)]), .integer(row.latest)),
        ]
        return SQLExpression.all(conditions) ?? .zero
      })
    return .cast(
      .aggregate(
        .sum, .choice([SQLBranch(right ?? .zero, .zero)], otherwise: .integer(1))), .integer)
  }
}
