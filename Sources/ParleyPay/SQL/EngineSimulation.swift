import ParleyRecords
import ParleyTerms
import ParleyValues

/// A simulation whose orders stay in an engine: the engine reckons both levels and gives back one
/// row for each worker and the sums that a report needs; the report is made here.
public struct EngineSimulation: Sendable {
  let baseline: SimulationBaseline
  let proposal: PayRules
  let options: SimulationOptions
  let records: SQLOptions
  let query: ReportQuery
  /// The sets of changes whose totals the attribution needs, with their queries.
  private let coalitions: [(set: UInt64, query: StandardsQuery)]
  /// The steps of terms that are valued, and the queries of the proposal and of each.
  let steps: [TermStep]
  private let stepQueries: [StandardsQuery]

  /// Whether the change is attributed from the orders themselves: for each of so many sets of
  /// changes a query would take long, and there are few orders.
  let isAttributedHere: Bool

  /// The most orders that are read for it.
  private static let fewOrders = Attribution.unaskedWork >> (Attribution.unaskedLimit + 1)

  /// The orders that both levels price, and those that the proposal prices.
  private static let (compared, stepped) = ("compared_orders", "stepped_orders")

  /// A simulation of a table of orders.
  ///
  /// - Parameters:
  ///   - baseline: what is compared with.
  ///   - proposal: the standards proposed.
  ///   - records: the tables.
  ///   - found: what the tables were found to be.
  ///   - options: how it is reported.
  /// - Throws: ``Diagnostics`` as ``StandardsQuery/init(_:options:)``, and `sql.too-many-changes`
  ///   when more changes are to be attributed than can be exactly.
  public init(
    baseline: SimulationBaseline, proposal: PayRules, records: SQLOptions,
    found: EngineProbe.Findings, options: SimulationOptions
  ) throws(Diagnostics) {
    self.baseline = baseline
    self.proposal = proposal
    self.options = options
    self.records = records
    query = try ReportQuery(baseline, proposal, options: records)
    var stated: Standards?
    if case .standards(let rules) = baseline { stated = rules.standards }
    let players =
      options.attribution == .never
      ? []
      : stated.map { TermPlayer.players(from: $0, to: proposal.standards).filter(\.movesMoney) }
        ?? []
    let method = Attribution.method(of: players.count, orders: found.orders, options)
    isAttributedHere =
      players.count > Attribution.unaskedLimit && method != .notAsked
      && found.orders <= EngineSimulation.fewOrders
    coalitions =
      isAttributedHere
      ? []
      : try EngineSimulation.coalitions(
        of: players, method, from: stated, to: proposal, records)
    let keys = Simulation.stepKeys(
      options.steps, baseline: stated, proposal: proposal.standards, orders: found.orders)
    steps =
      found.firstDay.map { Simulation.steps(of: keys, from: proposal, shownOn: $0) } ?? []
    let part = EngineSimulation.part(of: records, EngineSimulation.stepped)
    stepQueries =
      steps.isEmpty
      ? []
      : try ([proposal] + steps.map(\.rules)).map { (rules) throws(Diagnostics) in
        try StandardsQuery([rules], options: part)
      }
  }

  /// The options of a query over some of the orders.
  private static func part(of records: SQLOptions, _ table: String) -> SQLOptions {
    var part = records
    part.orders = table
    part.allOrders = records.orders
    return part
  }

  private static func coalitions(
    of players: [TermPlayer], _ method: Attribution.Method, from baseline: Standards?,
    to proposal: PayRules, _ records: SQLOptions
  ) throws(Diagnostics) -> [(set: UInt64, query: StandardsQuery)] {
    guard let baseline else { return [] }
    let mixed = part(of: records, compared)
    var made: [(set: UInt64, query: StandardsQuery)] = []
    for set in try sets(of: players.count, method) {
      let chosen = players.indices.filter { set & 1 << UInt64($0) != 0 }.map { players[$0] }
      let standards = baseline.taking(chosen, from: proposal.standards)
      let query = try StandardsQuery(
        [PayRules(unchecked: standards, in: proposal.context)], options: mixed)
      made.append((set, query))
    }
    return made
  }

  /// The sets of changes between none and all that the attribution asks for.
  private static func sets(
    of count: Int, _ method: Attribution.Method
  ) throws(Diagnostics) -> [UInt64] {
    if count < 2 || count > 64 { return [] }
    let last = UInt64.max >> UInt64(64 - count)
    switch method {
    case .exact: return Array(1..<last)
    case .notAsked: return (1..<UInt64(count)).map { 1 << $0 - 1 }
    case .sampled: throw Diagnostics([SQLRefusal.sampling(count).diagnostic])
    }
  }

  static func file(of set: UInt64) -> String { "total-\(set).csv" }
  private static func file(ofStep step: Int) -> String { "step-\(step).csv" }

  /// The script for DuckDB.
  ///
  /// - Parameter path: the path of a file of the script by its name.
  public func script(writingTo path: (String) -> String) -> String {
    let printer = SQLPrinter(dialect: .duckdb)
    func total(_ query: StandardsQuery, _ file: String) -> String {
      "\nCOPY (\n\(query.totalOfAll)\n) TO \(printer.quoted(path(file))) "
        + "(FORMAT csv, HEADER false);\n"
    }
    var script = query.script { path($0.file) }
    if !coalitions.isEmpty {
      script +=
        "\nCREATE OR REPLACE TEMPORARY VIEW \(EngineSimulation.compared) AS SELECT * FROM earned;\n"
    }
    for (set, query) in coalitions { script += total(query, EngineSimulation.file(of: set)) }
    if let alone = try? StandardsQuery([proposal], options: records), !stepQueries.isEmpty {
      var priced = SQLSelect(from: "priced")
      priced.everythingOf = [""]
      script +=
        "\nCREATE OR REPLACE TEMPORARY TABLE \(EngineSimulation.stepped) AS\n"
        + alone.text(of: priced, given: []) + ";\n"
    }
    for (step, query) in stepQueries.enumerated() {
      script += total(query, EngineSimulation.file(ofStep: step))
    }
    return script
  }

  /// What the engine has found.
  ///
  /// - Parameter read: gives the bytes of a file of the script.
  /// - Throws: ``Diagnostics`` with `sql.answer` when a file is not what was asked for,
  ///   `pay.no-paid-column` when the baseline is recorded pay and the records have none; what
  ///   `read` throws.
  public func findings(reading read: (String) throws -> [UInt8]) throws -> EngineFindings {
    do {
      let answer = try ReportAnswer(isPaid: query.isPaid) { try read($0.file) }
      func total(_ file: String) throws -> Int64 {
        let rows = ReportAnswer.rows(of: try read(file))
        guard let cell = rows.first?.first ?? nil, let total = Int64(cell) else {
          throw ReportAnswer.Unreadable(file: file)
        }
        return total
      }
      var totals: [UInt64: Int64] = [:]
      for (set, _) in coalitions { totals[set] = try total(EngineSimulation.file(of: set)) }
      let steps = try stepQueries.indices.map { try total(EngineSimulation.file(ofStep: $0)) }
      if query.isPaid, answer.paidOrders == 0 { throw Diagnostics([LevelPair.noPaidColumn]) }
      return EngineFindings(self, answer, totals: totals, steps: steps)
    } catch let unreadable as ReportAnswer.Unreadable {
      throw Diagnostics([SQLRefusal.answer(unreadable.file).diagnostic])
    }
  }
}

extension StandardsQuery {
  /// The query for what all workers are paid together.
  var totalOfAll: String {
    let paid = StandardsQuery.paid.map(\.0)
    var select = SQLSelect(from: "workers")
    let sum = paid.dropFirst().reduce(SQLExpression.column(paid[0])) { $0 + .column($1) }
    select.columns = [
      SQLColumn("total", .firstPresent([.cast(.aggregate(.sum, sum), .integer), .zero]))
    ]
    return text(of: select, given: [])
  }
}
