import ParleyRecords
import ParleyTerms
import ParleyValues

/// What an engine has found of a simulation: everything a report has but the slips of typical
/// workers, whose own orders are asked for once it is known who they are.
public struct EngineFindings: Sendable {
  private let simulation: EngineSimulation
  private let totals: [UInt64: Int64]
  private let stepTotals: [Int64]
  private let builder: ReportBuilder
  private let baseline: PayRules?

  init(
    _ simulation: EngineSimulation, _ answer: ReportAnswer, totals: [UInt64: Int64],
    steps: [Int64]
  ) {
    self.simulation = simulation
    (self.totals, stepTotals) = (totals, steps)
    let found = ReportRecords(answer, simulation.records)
    let levels = ReportLevels(answer, simulation.query, simulation.proposal, found)
    builder = ReportBuilder(levels, found, simulation.options)
    if case .standards(let rules) = simulation.baseline { baseline = rules } else { baseline = nil }
  }

  /// How many workers the records have.
  public var workers: Int { builder.records.namesWorkers ? builder.records.workers.count : 0 }

  private static let (orders, shifts) = ("slip-orders.csv", "slip-shifts.csv")

  /// The ids of the workers whose slips the report shows; recorded pay has no lines to show.
  private var typicalWorkers: [String] {
    if baseline == nil { return [] }
    let places = Set(TypicalWorkers(builder: builder).chosen.flatMap(\.middle)).sorted()
    return places.map { builder.records.workers[$0] }
  }

  /// The script for DuckDB that asks for the orders of the typical workers, or for all where the
  /// change is attributed here; nothing when none are needed.
  ///
  /// - Parameter path: the path of a file of the script by its name.
  public func script(writingTo path: (String) -> String) -> String? {
    let workers = simulation.isAttributedHere ? [] : typicalWorkers
    if workers.isEmpty, !simulation.isAttributedHere { return nil }
    let query = simulation.query.query
    let printer = SQLPrinter(dialect: .duckdb)
    func copy(_ table: String, _ columns: [String], _ file: String) -> String {
      var select = SQLSelect(from: table)
      select.columns = columns.map { SQLColumn($0, .column($0)) }
      if !workers.isEmpty {
        select.condition = .isOneOf(.column("worker"), workers.map { .text($0) })
      }
      return "COPY (\n\(query.text(of: select, given: []))\n) TO \(printer.quoted(path(file))) "
        + "(FORMAT csv, HEADER false);\n"
    }
    var script = copy("dated", query.columnsOfOrders.map(\.name), EngineFindings.orders)
    if simulation.records.shifts != nil {
      script += copy(
        "placed_shifts", ["worker", "on_at", "off_at", "shift"], EngineFindings.shifts)
    }
    return script
  }

  /// The report.
  ///
  /// - Parameters:
  ///   - inputs: what the run record says of the records.
  ///   - read: gives the bytes of a file of ``script(writingTo:)``.
  /// - Throws: ``Diagnostics`` with `sql.answer` when a file is not what was asked for, and as
  ///   ``Simulation/run(_:baseline:proposal:options:inputs:progress:)``; what `read` throws.
  public func report(
    inputs: [RunRecord.Input], reading read: (String) throws -> [UInt8]
  ) throws -> SimulationReport {
    do {
      let records =
        try simulation.isAttributedHere || (baseline != nil && !typicalWorkers.isEmpty)
        ? records(read) : nil
      let lines = try records.map { try slipLines($0) } ?? nil
      return try builder.report(
        baseline: baseline, attribution: attribution(records), steps: steps(), inputs: inputs
      ) { (places, means) throws(Diagnostics) in
        guard let lines else { return [] }
        // By bytes: two ids may look alike and differ.
        let found = Dictionary(
          lines.records.workers.map { (Array($0.id.utf8), $0) }, uniquingKeysWith: { $1 })
        let workers = places.compactMap { place in
          found[Array(builder.records.workers[place].utf8)].map {
            (worker: $0, totals: builder.totals(of: place))
          }
        }
        return workers.count == places.count ? try lines.lines(of: workers, means: means) : []
      }
    } catch let unreadable as ReportAnswer.Unreadable {
      throw Diagnostics([SQLRefusal.answer(unreadable.file).diagnostic])
    }
  }

  private func attribution(_ records: PayRecords?) throws(Diagnostics) -> Attribution? {
    guard let baseline else { return nil }
    if simulation.isAttributedHere, let records {
      let pair = try LevelPair(
        KernelRecords(records), .standards(baseline), simulation.proposal,
        threads: simulation.options.threads)
      return try Attribution.make(pair, simulation.options) { _, _ in }
    }
    // Neither end has a query of its own; every set between has one.
    let lastBetween = totals.keys.max() ?? 0
    return try Attribution.make(
      from: baseline, to: simulation.proposal, orders: builder.records.orders, simulation.options
    ) { set throws(Diagnostics) in
      if set == 0 { return builder.pair.baseline.sum.total }
      if let total = totals[set] { return total }
      guard set > lastBetween else {
        throw Diagnostics([SQLRefusal.answer(EngineSimulation.file(of: set)).diagnostic])
      }
      return builder.pair.proposal.sum.total
    }
  }

  private func steps() throws(Diagnostics) -> [StepValue] {
    guard let before = stepTotals.first, let days = builder.records.coveredDays else { return [] }
    let scale = MonthScale(days)
    var values: [StepValue] = []
    for (step, after) in zip(simulation.steps, stepTotals.dropFirst()) {
      let (change, isOver) = after.subtractingReportingOverflow(before)
      if isOver { throw Diagnostics([.outOfRange(line: nil)]) }
      values.append(try step.value(of: change, scale))
    }
    return values
  }

  /// What makes the lines of the typical workers from their own records.
  private func slipLines(_ records: PayRecords) throws(Diagnostics) -> SlipLines? {
    guard let baseline else { return nil }
    let log = records.log
    return SlipLines(
      records: records,
      tables: [
        try RuleTable(baseline, for: log), try RuleTable(simulation.proposal, for: log),
      ])
  }

  /// The records that were asked for.
  private func records(_ read: (String) throws -> [UInt8]) throws -> PayRecords {
    let options = simulation.records
    let log = try EngineOrders(
      columns: simulation.query.query.columnsOfOrders.map(\.name), file: EngineFindings.orders
    ).log(
      of: read(EngineFindings.orders), currency: simulation.proposal.currency, options)
    var shifts: ShiftLog?
    if options.shifts != nil {
      shifts = ShiftLog(
        try ReportAnswer.rows(of: read(EngineFindings.shifts)).map { row in
          let numbers = row.dropFirst().compactMap { $0.flatMap { Int64($0) } }
          guard row.count == 4, numbers.count == 3,
            numbers.prefix(2).allSatisfy({ EngineProbe.moments.contains($0) })
          else {
            throw ReportAnswer.Unreadable(file: EngineFindings.shifts)
          }
          return Shift(
            worker: row[0] ?? "", on: CivilDateTime(secondsSinceEpoch: numbers[0]),
            off: CivilDateTime(secondsSinceEpoch: numbers[1]), line: Int(numbers[2]))
        })
    }
    return PayRecords(
      orders: log, shifts: shifts, signals: SignalLog(options.signals.stated),
      forecasts: ForecastLog(options.forecasts.stated), firstDay: builder.records.firstDay)
  }
}

extension SQLRecords {
  /// The records that are written into the query.
  fileprivate var stated: [Record] {
    if case .stated(let records) = self { return records }
    return []
  }
}

/// Reads orders as an engine writes them.
struct EngineOrders {
  /// The columns of a row, in order.
  let columns: [String]
  /// The name of the file, for what is wrong in it.
  let file: String

  /// The orders.
  ///
  /// - Throws: ``ReportAnswer/Unreadable`` when rows are not orders.
  func log(of bytes: [UInt8], currency: Currency, _ options: SQLOptions) throws -> OrderLog {
    let unit = options.distanceUnit
    let builder = OrderLogBuilder(
      currency: currency, distanceUnit: unit, hasWorkers: options.namesWorkers)
    for row in ReportAnswer.rows(of: bytes) {
      guard row.count == columns.count else { throw ReportAnswer.Unreadable(file: file) }
      builder.append(try order(Dictionary(zip(columns, row)) { first, _ in first }, unit))
    }
    return builder.finish()
  }

  private func order(_ cells: [String: String?], _ unit: Distance.Unit) throws -> Order {
    func word(_ column: String) -> String? { cells[column] ?? nil }
    func whole(_ column: String) throws -> Int64? {
      guard let word = word(column) else { return nil }
      guard let value = Int64(word) else { throw ReportAnswer.Unreadable(file: file) }
      return value
    }
    // What the query's own check does not look at may be anything.
    func bounded(_ column: String) throws -> Int64? {
      let value = try whole(column)
      if let value, value.magnitude > 1 << 61 { throw ReportAnswer.Unreadable(file: file) }
      return value
    }
    func moment(_ column: String) throws -> CivilDateTime? {
      let value = try whole(column)
      if let value, !EngineProbe.moments.contains(value) {
        throw ReportAnswer.Unreadable(file: file)
      }
      return value.map { CivilDateTime(secondsSinceEpoch: $0) }
    }
    func money(_ column: String) throws -> Money? {
      try bounded(column).map { Money(minorUnits: $0) }
    }
    func length(_ column: String) throws -> Distance? {
      try whole(column).map { Distance(thousandths: $0, unit: unit) }
    }
    guard let worker = word("worker"), let accepted = try moment("accepted") else {
      throw ReportAnswer.Unreadable(file: file)
    }
    var order = Order(worker: worker, accepted: accepted, line: Int(try whole("line") ?? 0))
    order.completed = try moment("completed")
    order.started = try moment("started")
    order.pickedUp = try moment("picked_up")
    order.distance = try length("distance")
    order.weightGrams = try whole("weight").map { Int($0) }
    order.fare = try money("fare")
    order.tip = try money("tip")
    order.paid = try money("paid")
    order.area = word("area")
    order.category = word("category")
    order.employer = word("employer")
    order.variant = word("variant")
    order.cancelledAt = try moment("cancelled_at")
    order.cancelledBy = word("cancelled_by")
    order.orderValue = try money("order_value")
    order.route = word("route")
    order.outsideDistance = try length("outside_distance")
    order.outsideSeconds = try whole("outside_seconds").map { Int($0) }
    order.pickupDistance = try length("pickup_distance")
    order.waitingSeconds = try whole("waiting").map { Int($0) }
    order.floors = try whole("floors").map { Int($0) }
    order.loading = word("loading")
    order.deduction = try money("deduction")
    return order
  }
}
