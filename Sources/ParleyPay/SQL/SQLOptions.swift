import ParleyRecords
import ParleyValues

/// Where small records come from: the query itself, or a table of the engine.
public enum SQLRecords<Record: Hashable & Sendable>: Hashable, Sendable {
  /// Written into the query.
  case stated([Record])
  /// A table of this name with the columns of ``SQLSchema``.
  case table(String)
}

/// How a query is written.
public struct SQLOptions: Hashable, Sendable {
  /// The engine.
  public var dialect: SQLDialect
  /// The table of orders.
  public var orders = "orders"
  /// The table of shifts; `nil` when there are no shift records, which is not the same as none.
  public var shifts: String?
  /// The weather signals.
  public var signals = SQLRecords<SignalRecord>.stated([])
  /// The forecast maxima.
  public var forecasts = SQLRecords<ForecastRecord>.stated([])
  /// The unit of distances.
  public var distanceUnit = Distance.Unit.kilometre
  /// Whether orders name their workers; without them only single orders are reckoned.
  public var namesWorkers = true
  /// Whether the tables hold several records side by side, told apart by a column `record`; each
  /// is reckoned by itself.
  public var separatesRecords = false
  /// Whether only orders with recorded pay count.
  var requiresPaid = false
  /// The table of all orders, where ``orders`` has only some.
  var allOrders: String?
  /// Columns of ``SQLSchema/further`` that are read though no rule asks for them.
  var alsoReads: Set<String> = []
  /// Whether orders are marked that were accepted under any weather signal.
  var marksSignals = false
  /// The columns that the table of orders is known to have; all of them when absent. A column that
  /// it does not have holds nothing.
  public var columnsOfOrders: Set<String>?
  /// How large values may be; what import accepts when absent.
  public var bounds: SQLBounds?

  /// Refuses what cannot name a table.
  ///
  /// - Throws: ``Diagnostics`` with `sql.word`.
  public static func check(table name: String, _ dialect: SQLDialect) throws(Diagnostics) {
    if SQLSchema.source(name, dialect) == nil {
      throw Diagnostics([SQLRefusal.word(name).diagnostic])
    }
  }

  /// The usual options for an engine.
  public init(dialect: SQLDialect) { self.dialect = dialect }
}

/// What a query gives.
public enum SQLResult: String, CaseIterable, Sendable {
  /// One row for each order, with the reason where it has no price.
  case orders
  /// One row for each worker, with earnings by part.
  case workers
  /// One row with the sums of all workers.
  case totals
}
