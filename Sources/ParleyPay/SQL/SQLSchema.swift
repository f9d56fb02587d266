import ParleyValues

/// The tables that queries read.
public enum SQLSchema {
  /// A column of a table.
  struct Column: Sendable {
    let name: String
    let type: SQLType
    let isRequired: Bool
    let meaning: String

    init(_ name: String, _ type: SQLType, _ meaning: String, isRequired: Bool = false) {
      (self.name, self.type, self.meaning, self.isRequired) = (name, type, meaning, isRequired)
    }
  }

  static let orders: [Column] = [
    Column("line", .integer, "the line of the source; no two orders share one", isRequired: true),
    Column("worker", .text, "the worker's id or code", isRequired: true),
    Column("accepted", .integer, "acceptance, civil seconds since 1970-01-01", isRequired: true),
    Column("completed", .integer, "completion, civil seconds"),
    Column("started", .integer, "setting out, civil seconds"),
    Column("picked_up", .integer, "pick-up, civil seconds"),
    Column("distance", .integer, "thousandths of a kilometre or mile"),
    Column("weight", .integer, "grams"),
    Column("fare", .integer, "what the customer paid, smallest units"),
    Column("tip", .integer, "smallest units"),
    Column("paid", .integer, "what the worker was paid, smallest units"),
    Column("area", .text, "area"),
    Column("category", .text, "category of worker"),
    Column("employer", .text, "employer or partner"),
    Column("variant", .text, "vehicle or service class"),
    Column(
      "cancelled_at", .integer,
      "cancellation, civil seconds; before completion the order has no ordinary price"
    ),
  ]

  /// Columns of orders that only some standards read.
  static let further: [Column] = [
    Column("cancelled_by", .text, "who cancelled: 骑手, rider and the like, or somebody else"),
    Column("order_value", .integer, "what the goods cost, smallest units"),
    Column("deduction", .integer, "what was deducted, smallest units"),
    Column(
      "route", .text,
      "how the order lies to the area: leaving, entering, through or outside; inside when missing"),
    Column("outside_distance", .integer, "the part of the distance outside the area"),
    Column("outside_seconds", .integer, "the part of engaged time outside the area"),
    Column("pickup_distance", .integer, "the way to the pick-up, in the unit of distance"),
    Column("waiting", .integer, "seconds of waiting"),
    Column("floors", .integer, "floors climbed"),
    Column("loading", .text, "whether the worker loaded; any word but a no says so"),
  ]

  static let shifts: [Column] = [
    Column("line", .integer, "the line of the source", isRequired: true),
    Column("worker", .text, "the worker's id or code", isRequired: true),
    Column("on_at", .integer, "going online, civil seconds since 1970-01-01", isRequired: true),
    Column("off_at", .integer, "going offline, civil seconds", isRequired: true),
  ]

  static let signals: [Column] = [
    Column("signal", .text, "the kind of signal, as in standards: rainstorm", isRequired: true),
    Column("level", .integer, "0 white, 1 blue, 2 yellow, 3 orange, 4 red", isRequired: true),
    Column("area", .text, "where it holds; everywhere when missing"),
    Column("from_at", .integer, "coming into force, civil seconds", isRequired: true),
    Column("to_at", .integer, "being lifted, civil seconds; still in force when missing"),
  ]

  static let forecasts: [Column] = [
    Column("day", .integer, "the day, in days since 1970-01-01", isRequired: true),
    Column("area", .text, "where it holds; everywhere when missing"),
    Column("maximum", .integer, "thousandths of a degree Celsius", isRequired: true),
  ]

  /// The statements that make the tables, with what each column means.
  public static func text(for dialect: SQLDialect) -> String {
    [
      ("orders", orders + further), ("shifts", shifts), ("signals", signals),
      ("forecasts", forecasts),
    ]
    .map { table, columns in
      let printer = SQLPrinter(dialect: dialect)
      let lines = columns.enumerated().map { place, column in
        "  \(column.name) \(printer.name(of: column.type))"
          + (column.isRequired ? " NOT NULL" : "") + (place + 1 < columns.count ? "," : "")
          + " -- \(column.meaning)"
      }
      return "CREATE TABLE \(table) (\n\(lines.joined(separator: "\n"))\n);\n"
    }.joined(separator: "\n")
  }

  /// A table as a query names it: its name, or for DuckDB a file between quotes.
  static func source(_ text: String, _ dialect: SQLDialect) -> String? {
    if isName(text) { return text }
    let isFile = text.hasSuffix(".parquet") || text.hasSuffix(".csv")
    return dialect == .duckdb && isFile ? SQLPrinter(dialect: dialect).quoted(text) : nil
  }

  /// Whether a text can name a table, with its schema or catalogue before it.
  static func isName(_ text: String) -> Bool {
    !text.isEmpty
      && text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { part in
        guard let first = part.unicodeScalars.first else { return false }
        func isLetter(_ scalar: Unicode.Scalar) -> Bool {
          scalar == "_" || ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
        }
        return isLetter(first)
          && part.unicodeScalars.allSatisfy { isLetter($0) || ("0"..."9").contains($0) }
      }
  }
}
