import ParleyRecords
import ParleyTerms
import ParleyValues

/// What a simulation asks an engine for: the earnings of each worker on both levels and the sums
/// that a report needs, each written to a file of its own.
struct ReportQuery {
  /// A question: the file its rows go to, and how many columns they have.
  enum Question: String, CaseIterable {
    /// Each worker's id and earnings.
    case workers
    /// Each worker's id, distance, days of pay, orders, those at night and those under a signal,
    /// and pay of orders on the baseline.
    case facts
    /// Each worker's id, a kind of words (area, category or employer) and the one most orders have.
    case words
    /// The place of a group of orders, its orders, workers and pay on both levels.
    case groups
    /// A reason and how many orders have no price for it.
    case unpriced
    /// The place of a level of the query, and the number of a combination of words of orders.
    case combinations
    /// One row: see ``ReportAnswer``.
    case record

    /// The file its rows go to.
    var file: String { rawValue + ".csv" }
  }

  let query: StandardsQuery
  /// The baseline is recorded pay.
  let isPaid: Bool

  /// - Throws: ``Diagnostics`` as ``StandardsQuery/init(_:options:)``.
  init(
    _ baseline: SimulationBaseline, _ proposal: PayRules, options: SQLOptions
  ) throws(Diagnostics) {
    var options = options
    options.marksSignals = options.signals.mayBeInForce
    options.alsoReads = ["deduction"]
    switch baseline {
    case .paid:
      isPaid = true
      options.requiresPaid = true
      query = try StandardsQuery([proposal], options: options)
    case .standards(let rules):
      isPaid = false
      query = try StandardsQuery([rules, proposal], options: options)
    }
  }

  /// The level of the proposal.
  private var proposal: SQLLevel { query.levels[query.levels.count - 1] }

  /// What an order pays on the baseline.
  private var baselinePay: SQLExpression {
    isPaid ? .column("paid") : query.levels[0].column("pay")
  }

  /// What an order pays with its tiers on both levels.
  private var payWithTiers: [SQLExpression] {
    let second = proposal.column("pay") + proposal.column("tier_addition")
    if isPaid { return [.column("paid"), second] }
    let first = query.levels[0]
    return [first.column("pay") + first.column("tier_addition"), second]
  }

  /// The script: it reckons all orders once and writes the answers into a folder.
  ///
  /// - Parameter file: the path of the file of a question.
  func script(writingTo file: (Question) -> String) -> String {
    let printer = SQLPrinter(dialect: .duckdb)
    var all = SQLSelect(from: "earned")
    all.everythingOf = [""]
    var statements = [
      "CREATE OR REPLACE TEMPORARY TABLE earned AS\n" + query.text(of: all, given: [])
    ]
    for question in Question.allCases {
      let answers = selections(question).map { query.text(of: $0, given: ["earned"]) }
      let answer =
        answers.count == 1
        ? answers[0] : answers.map { "(\n\($0)\n)" }.joined(separator: "\nUNION ALL\n")
      statements.append(
        "COPY (\n\(answer)\n) TO \(printer.quoted(file(question))) (FORMAT csv, HEADER false)")
    }
    return statements.map { $0 + ";\n" }.joined(separator: "\n")
  }

  private func selections(_ question: Question) -> [SQLSelect] {
    switch question {
    case .workers:
      var select = SQLSelect(from: "workers")
      select.everythingOf = [""]
      return [select]
    case .facts: return [facts]
    case .words: return [words("area"), words("category"), words("employer")]
    case .groups: return groups
    case .unpriced: return [unpriced]
    case .combinations: return query.levels.indices.map { combinations(of: $0) }
    case .record: return [record]
    }
  }

  /// The columns whose values are counted, since standards may read what records do not have.
  static let counted: [(String, OrderColumn)] = [
    ("cancelled_at", .cancelledAt), ("pickup_distance", .pickupDistance), ("waiting", .waiting),
    ("floors", .floors), ("loading", .loading),
  ]

  private static func count(_ condition: SQLExpression) -> SQLExpression {
    .firstPresent([
      .cast(
        .aggregate(.sum, .choice([SQLBranch(condition, .integer(1))], otherwise: .zero)),
        .integer), .zero,
    ])
  }

  /// Between 22:00 and 06:00.
  private static var isAtNight: SQLExpression {
    let second = SQLExpression.column("second_of_day")
    return .binary(.or, second >= .integer(22 * 3600), second < .integer(6 * 3600))
  }

  private func combinations(of place: Int) -> SQLSelect {
    let level = query.levels[place]
    guard level.tellsRecordsApart else {
      var select = SQLSelect(from: "self_check")
      select.columns = [
        SQLColumn("level", .integer(Int128(place))), SQLColumn("combination", .zero),
      ]
      return select
    }
    var select = SQLSelect(from: "judged")
    select.columns = [
      SQLColumn("level", .integer(Int128(place))), SQLColumn("combination", level.column("words")),
    ]
    select.groups = [level.column("words")]
    return select
  }

  private var facts: SQLSelect {
    var select = SQLSelect(from: "earned")
    select.columns = [
      SQLColumn("worker", .column("worker")),
      SQLColumn(
        "length",
        .firstPresent([.cast(.aggregate(.sum, .column("distance")), .integer), .zero])),
      SQLColumn("days", .aggregate(.countDistinct, query.payDay(proposal))),
      SQLColumn("orders", .aggregate(.count, nil)),
      SQLColumn("night_orders", ReportQuery.count(ReportQuery.isAtNight)),
      SQLColumn(
        "weather_orders",
        query.options.marksSignals ? ReportQuery.count(.column("any_signal") == 1) : .zero),
      SQLColumn("baseline", .cast(.aggregate(.sum, baselinePay), .integer)),
    ]
    select.groups = [.column("worker")]
    return select
  }

  private func words(_ column: String) -> SQLSelect {
    var counted = SQLSelect(from: "earned")
    counted.columns = [
      SQLColumn("worker", .column("worker")), SQLColumn("word", .column(column)),
      SQLColumn("orders", .aggregate(.count, nil)),
    ]
    counted.condition = .isPresent(.column(column))
    counted.groups = [.column("worker"), .column(column)]
    // The word of most orders, ties to the first in code-point order.
    var ranked = SQLSelect(from: .selection(counted, "counted"))
    ranked.columns = [
      SQLColumn("worker", .column("worker")), SQLColumn("word", .column("word")),
      SQLColumn(
        "rank",
        .window(
          .place, nil,
          SQLWindow(
            partition: [.column("worker")], order: [.zero - .column("orders"), .column("word")]))),
    ]
    var best = SQLSelect(from: .selection(ranked, "ranked"))
    best.columns = [
      SQLColumn("worker", .column("worker")), SQLColumn("kind", .text(column)),
      SQLColumn("word", .column("word")),
    ]
    best.condition = .column("rank") == 1
    return best
  }

  private var groups: [SQLSelect] {
    var places = [SQLExpression.column("second_of_day").divided(by: 3600)]
    if query.options.marksSignals {
      places.append(.integer(25) - .column("any_signal"))
    }
    return places.map { place in
      var select = SQLSelect(from: "earned")
      select.columns = [
        SQLColumn("place", place), SQLColumn("orders", .aggregate(.count, nil)),
        SQLColumn("workers", .aggregate(.countDistinct, .column("worker"))),
        SQLColumn("baseline", .cast(.aggregate(.sum, baselinePay), .integer)),
        SQLColumn("proposal", .cast(.aggregate(.sum, proposal.column("pay")), .integer)),
      ]
      select.groups = [place]
      return select
    }
  }

  private var unpriced: SQLSelect {
    var branches: [SQLBranch] = []
    if isPaid {
      branches.append(
        SQLBranch(
          .column("paid").isMissing,
          .integer(Int128(UnpricedReason.noRecordedPay.rawValue + 1))))
    }
    branches += query.levels.map {
      SQLBranch($0.column("reason") > .zero, $0.column("reason"))
    }
    let reason = SQLExpression.when(branches)
    var select = SQLSelect(from: "judged")
    select.columns = [
      SQLColumn("left_out", reason), SQLColumn("orders", .aggregate(.count, nil)),
    ]
    select.groups = [reason]
    return select
  }

  private var record: SQLSelect {
    func paid(_ pay: SQLExpression) -> SQLExpression {
      .firstPresent([
        .cast(
          .aggregate(
            .sum, .choice([SQLBranch(.isPresent(.column("fare")), pay)], otherwise: .zero)),
          .integer), .zero,
      ])
    }
    var sums = SQLSelect(from: "earned")
    sums.columns = [
      SQLColumn("without_area", ReportQuery.count(.column("area").isMissing)),
      SQLColumn("baseline_known", paid(payWithTiers[0])),
      SQLColumn("proposal_known", paid(payWithTiers[1])),
    ]
    var span = SQLSelect(from: "placed")
    span.columns = [
      SQLColumn("orders", .aggregate(.count, nil)),
      SQLColumn("first_accepted", .aggregate(.least, .column("accepted"))),
      SQLColumn("last_accepted", .aggregate(.greatest, .column("accepted"))),
      SQLColumn("paid_orders", ReportQuery.count(.isPresent(.column("paid")))),
      SQLColumn("cancelled", ReportQuery.count(.column("cancelled") == 1)),
      SQLColumn("deducted_orders", ReportQuery.count(.isPresent(.column("deduction")))),
      SQLColumn(
        "deductions",
        .firstPresent([.cast(.aggregate(.sum, .column("deduction")), .integer), .zero])),
    ]
    let read = Set(query.columnsOfOrders.map(\.name))
    span.columns += ReportQuery.counted.map { column, _ in
      SQLColumn(
        "with_\(column)",
        read.contains(column) ? ReportQuery.count(.isPresent(.column(column))) : .zero)
    }
    var both = SQLSelect(from: .selection(span, "span"))
    both.everythingOf = [""]
    both.joins = [.single(.selection(sums, "sums"))]
    return both
  }
}

extension SQLRecords<SignalRecord> {
  /// Whether some signal is ever in force: one that was lifted before it was raised never was.
  fileprivate var mayBeInForce: Bool {
    switch self {
    case .table: true
    case .stated(let signals):
      signals.contains { signal in signal.to.map { signal.from < $0 } ?? true }
    }
  }
}
