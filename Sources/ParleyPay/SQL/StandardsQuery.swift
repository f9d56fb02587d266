import ParleyTerms
import ParleyValues

/// Standards as one query over a table of orders, in whole numbers only: the same fen as the
/// engines of this room, computed where the records are (docs/sql.md).
///
///     let query = try StandardsQuery([union], options: SQLOptions(dialect: .postgres))
///     query.text(.workers)
///
/// Each step of docs/pay.md is a table of the query with a comment. The widths of all integers are
/// proved from ``SQLBounds`` when the query is written; the query refuses records outside them, and
/// an engine that divides, compares or orders otherwise than expected.
public struct StandardsQuery: Sendable {
  let options: SQLOptions
  let bounds: SQLBounds
  let levels: [SQLLevel]
  private(set) var tables: [SQLTable] = []
  /// The table that has the rows so far.
  private(set) var stream = ""
  /// The exact amounts that columns hold, one for each rule of the column's level.
  var amounts: [String: [SQLExact]] = [:]
  /// The whole amounts that columns hold.
  var numbers: [String: SQLNumber] = [:]
  /// For each level, the tables with what its periods add.
  var groupTables: [String: [String]] = [:]

  /// The query for one set of standards, or for a baseline and a proposal side by side, whose
  /// orders are then left out where either level has no price.
  ///
  /// - Parameters:
  ///   - levels: one set of rules, or two.
  ///   - options: engine and tables.
  /// - Throws: ``Diagnostics`` with `sql.shape` for each shape of rules that has no SQL form,
  ///   `sql.too-wide` when 38 digits cannot be proved to suffice, `sql.too-many-combinations`,
  ///   `sql.word` for a name that no table has, `pay.currency-differs`.
  /// - Complexity: O(combinations of words and stretches of days × terms).
  public init(_ levels: [PayRules], options: SQLOptions) throws(Diagnostics) {
    self.options = options
    let prefixes = levels.count == 1 ? [""] : ["baseline_", "proposal_"]
    var made: [SQLLevel] = []
    for (rules, prefix) in zip(levels, prefixes) {
      made.append(try SQLLevel(rules, prefix: prefix))
    }
    self.levels = made
    bounds =
      options.bounds
      ?? .plausible(unit: options.distanceUnit, currency: levels.first?.currency ?? .cny)
    try refuse()
    try write()
  }

  private func refuse() throws(Diagnostics) {
    var findings: [Diagnostic] = []
    if Set(levels.map(\.rules.currency)).count > 1 {
      findings.append(SQLRefusal.currencies.diagnostic)
    }
    for name in [options.orders, options.shifts, options.signals.name, options.forecasts.name] {
      if let name, SQLSchema.source(name, options.dialect) == nil {
        findings.append(SQLRefusal.word(name).diagnostic)
      }
    }
    var shapes: [SQLShape] = []
    for level in levels {
      for field in level.compiled.flatMap(\.shapesWithoutQuery) {
        let shape = SQLShape(field: field, of: level.rules.standards)
        if !shapes.contains(shape) { shapes.append(shape) }
      }
    }
    findings += shapes.map { SQLRefusal.shape($0).diagnostic }
    if !findings.isEmpty { throw Diagnostics(findings) }
  }

  private mutating func write() throws(Diagnostics) {
    addGivenTables()
    addSelfCheck()
    addStatedRecords()
    addOrders()
    addShifts()
    addWeather()
    addRules()
    addReasons()
    try step(LocalizedText(zhHans: "第 1 步 计价", en: "step 1, rate")) {
      (query) throws(ValueOutOfRange) in
      try query.addRates()
    }
    try step(LocalizedText(zhHans: "第 2 至 6 步", en: "steps 2 to 6")) {
      (query) throws(ValueOutOfRange) in
      try query.addOrderSteps()
    }
    addHours()
    try step(LocalizedText(zhHans: "周期", en: "periods")) { (query) throws(ValueOutOfRange) in
      if query.options.namesWorkers {
        query.addPeriods()
        try query.addTiers()
        try query.addAllowances()
      }
      query.addEarned()
      if query.options.namesWorkers { try query.addGroups() }
      query.addParts()
    }
  }

  /// Makes a part of the query, or says which part 38 digits may not hold.
  private mutating func step(
    _ name: LocalizedText, _ make: (inout StandardsQuery) throws(ValueOutOfRange) -> Void
  ) throws(Diagnostics) {
    do {
      try make(&self)
    } catch { throw Diagnostics([SQLRefusal.width(name).diagnostic]) }
  }

  /// Adds a table.
  mutating func add(
    _ name: String, _ comment: String, _ selections: [SQLSelect], isKept: Bool = false
  ) {
    tables.append(
      SQLTable(name: name, comment: comment, body: .selections(selections), isKept: isKept))
  }

  mutating func add(_ table: SQLTable) { tables.append(table) }

  /// Adds columns to the rows so far; nothing when there are none to add.
  mutating func extend(_ name: String, _ comment: String, _ columns: [SQLColumn]) {
    if columns.isEmpty { return }
    var select = SQLSelect(from: stream)
    select.everythingOf = [""]
    select.columns = columns
    add(name, comment, [select])
    stream = name
  }

  /// Makes a selection the rows so far.
  mutating func advance(
    _ name: String, _ comment: String, _ select: SQLSelect, isKept: Bool = false
  ) {
    add(name, comment, [select], isKept: isKept)
    stream = name
  }

  /// A table of the engine as a query names it; the rows of a file under a name of their own.
  func source(_ name: String) -> String {
    guard let given = StandardsQuery.given(name, options),
      tables.contains(where: { $0.name == given })
    else { return name }
    return given
  }

  private static func given(_ table: String, _ options: SQLOptions) -> String? {
    if table == options.shifts { return "given_shifts" }
    // Where there are all orders, the others are made by another query and have every column.
    return table == options.allOrders ?? options.orders ? "given_orders" : nil
  }

  /// The columns of files under their types, and of tables without some of them: a file may leave a
  /// column empty, and then it has no type.
  private mutating func addGivenTables() {
    let files: [(String?, [SQLSchema.Column], Set<String>?)] = [
      (options.allOrders ?? options.orders, columnsOfOrders, options.columnsOfOrders),
      (options.shifts, SQLSchema.shifts, nil),
    ]
    for (file, columns, known) in files {
      guard let file else { continue }
      let read = columns.filter { options.namesWorkers || $0.name != "worker" }
      let missing = read.filter { known?.contains($0.name) == false }
      if SQLSchema.isName(file), missing.isEmpty { continue }
      var select = SQLSelect(
        from: SQLSchema.source(file, options.dialect) ?? SQLPrinter(dialect: .duckdb).quoted(file))
      select.columns = read.map { column in
        SQLColumn(
          column.name,
          known?.contains(column.name) == false
            ? .null(column.type) : .cast(.column(column.name), column.type))
      }
      add(
        file == options.shifts ? "given_shifts" : "given_orders",
        "The columns of the records; what they do not have is empty.", [select])
    }
  }

  /// The columns of orders that are read.
  var columnsOfOrders: [SQLSchema.Column] {
    let rules = levels.flatMap(\.compiled)
    var read = options.alsoReads
    if rules.contains(where: { $0.wider.extras.cancel != nil }) { read.insert("cancelled_by") }
    if rules.contains(where: { $0.further.share?.of == .orderValue }) {
      read.insert("order_value")
    }
    if rules.contains(where: \.crossesBorders) {
      read.formUnion(["route", "outside_distance", "outside_seconds"])
    }
    let extras = rules.map(\.wider.extras)
    if extras.contains(where: { $0.pickup != nil }) { read.insert("pickup_distance") }
    if extras.contains(where: { $0.wait != nil }) { read.insert("waiting") }
    if extras.contains(where: { $0.stairs != nil }) { read.insert("floors") }
    if extras.contains(where: { $0.loading != nil }) { read.insert("loading") }
    return SQLSchema.orders + SQLSchema.further.filter { read.contains($0.name) }
  }

  /// What tells workers apart.
  var keys: [String] { (options.separatesRecords ? ["record"] : []) + ["worker"] }
  var keyColumns: [SQLExpression] { keys.map { .column($0) } }

  /// The condition that two tables speak of the same worker.
  func sameKeys(_ left: String, _ right: String, _ keys: [String]? = nil) -> SQLExpression? {
    SQLExpression.all(
      (keys ?? self.keys).map {
        .binary(.equals, .column("\(left).\($0)"), .column("\(right).\($0)"))
      })
  }
}

extension SQLRecords {
  var name: String? {
    if case .table(let name) = self { return name }
    return nil
  }

  var isEmpty: Bool { self == .stated([]) }
}
