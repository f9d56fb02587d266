/// One step of a query: a named table made from tables before it.
struct SQLTable: Sendable {
  /// What later steps call it.
  let name: String
  /// What it is, for readers of the query; cites the step of docs/pay.md.
  let comment: String
  /// How it is made.
  let body: SQLBody
  /// Whether an engine that can should keep it instead of making it for each use.
  var isKept = false
}

/// How a table is made.
enum SQLBody: Sendable {
  /// The rows of one or more selections, one after the other.
  case selections([SQLSelect])
  /// Stated rows.
  case rows(columns: [(name: String, type: SQLType)], [[SQLExpression]])
}

/// Rows chosen from tables.
struct SQLSelect: Sendable {
  /// The tables all of whose columns are taken, by alias; an empty name takes everything.
  var everythingOf: [String] = []
  /// What is reckoned, with the names of the columns.
  var columns: [SQLColumn] = []
  /// The table the rows come from, with its alias.
  var from: SQLSource
  /// Further tables.
  var joins: [SQLJoin] = []
  /// Which rows count.
  var condition: SQLExpression?
  /// What makes one row of many.
  var groups: [SQLExpression] = []
  /// What rows are put in order by.
  var order: [SQLExpression] = []

  init(from: String, _ alias: String? = nil) { self.from = SQLSource(from, alias) }

  init(from: SQLSource) { self.from = from }
}

/// A column that is reckoned.
struct SQLColumn: Sendable {
  let expression: SQLExpression
  let name: String

  init(_ name: String, _ expression: SQLExpression) {
    (self.name, self.expression) = (name, expression)
  }
}

/// A table, or a selection, under an alias.
indirect enum SQLSource: Sendable {
  case table(String, String?)
  case selection(SQLSelect, String)

  init(_ name: String, _ alias: String? = nil) { self = .table(name, alias) }
}

/// A further table.
enum SQLJoin: Sendable {
  /// The rows of a table that match; those without match stay with `keepsAll`.
  case table(SQLSource, on: SQLExpression, keepsAll: Bool)
  /// The one row of a table beside every row.
  case single(SQLSource)
  /// A row for each whole number from one to another.
  case numbers(from: SQLExpression, through: SQLExpression, alias: String, column: String)
}
