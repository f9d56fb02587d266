import ParleyValues

/// What an engine is asked first: which columns the records have, how many orders, and when they
/// begin.
public struct EngineProbe: Sendable {
  /// The table or file of orders.
  public let orders: String
  /// The table or file of shifts, if any.
  public let shifts: String?

  /// A question about some tables.
  public init(orders: String, shifts: String?) { (self.orders, self.shifts) = (orders, shifts) }

  /// What was found.
  public struct Findings: Equatable, Sendable {
    /// The columns of the orders that queries read.
    public var columns: Set<String>
    /// How many orders there are.
    public var orders = 0
    /// The civil day of the first acceptance; nothing without orders.
    public var firstDay: CivilDate?
    /// Columns whose values are words where whole numbers are wanted: only empty ones may be.
    var doubtful: [String] = []
  }

  private static let (columns, shiftColumns, first, filled) = (
    "columns.csv", "shift-columns.csv", "first.csv", "filled.csv"
  )

  private func source(_ table: String) -> String {
    SQLSchema.source(table, .duckdb) ?? SQLPrinter(dialect: .duckdb).quoted(table)
  }

  /// The script for DuckDB. What it asks first needs no column to exist.
  ///
  /// - Parameter path: the path of a file of the script by its name.
  public func script(writingTo path: (String) -> String) -> String {
    func copy(_ query: String, _ file: String) -> String {
      "COPY (\(query)) TO \(SQLPrinter(dialect: .duckdb).quoted(path(file))) "
        + "(FORMAT csv, HEADER false);\n"
    }
    func describe(_ table: String, _ file: String) -> String {
      copy(
        "SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM \(source(table)))", file)
    }
    return describe(orders, EngineProbe.columns)
      + (shifts.map { describe($0, EngineProbe.shiftColumns) } ?? "")
      + copy("SELECT MIN(accepted), COUNT(*) FROM \(source(orders))", EngineProbe.first)
  }

  /// The script that counts the values of doubtful columns; nothing when there are none.
  public func script(for findings: Findings, writingTo path: (String) -> String) -> String? {
    if findings.doubtful.isEmpty { return nil }
    let counts = findings.doubtful.map { "COUNT(\($0))" }.joined(separator: ", ")
    return "COPY (SELECT \(counts) FROM \(source(orders))) TO "
      + "\(SQLPrinter(dialect: .duckdb).quoted(path(EngineProbe.filled))) "
      + "(FORMAT csv, HEADER false);\n"
  }

  /// What the engine answered.
  ///
  /// - Parameter read: gives the bytes of a file of the script, as far as the script came.
  /// - Throws: ``Diagnostics`` with `sql.column-missing` and `sql.column-type` for every column
  ///   that queries cannot do without or cannot read, and `sql.column-range` for moments that are
  ///   no seconds; what `read` throws.
  public func findings(reading read: (String) throws -> [UInt8]) throws -> Findings {
    var problems: [Diagnostic] = []
    let found = EngineProbe.types(in: try read(EngineProbe.columns))
    let doubtful = judge(
      found, orders, SQLSchema.orders + SQLSchema.further, ["worker"], &problems)
    if let shifts {
      _ = judge(
        EngineProbe.types(in: try read(EngineProbe.shiftColumns)), shifts, SQLSchema.shifts, [],
        &problems)
    }
    if !problems.isEmpty { throw Diagnostics(problems) }
    let span = (ReportAnswer.rows(of: try read(EngineProbe.first)).first ?? [])
      .map { $0.flatMap { Int64($0) } }
    guard span.count == 2, let count = span[1] else {
      throw Diagnostics([SQLRefusal.answer(EngineProbe.first).diagnostic])
    }
    if let first = span[0], !EngineProbe.moments.contains(first) {
      throw Diagnostics([EngineProbe.outOfTime(first, orders)])
    }
    return Findings(
      columns: Set(found.map(\.name)), orders: Int(count),
      firstDay: span[0].map { CivilDateTime(secondsSinceEpoch: $0).date }, doubtful: doubtful)
  }

  /// Refuses doubtful columns that have values.
  ///
  /// - Throws: ``Diagnostics`` with `sql.column-type`; what `read` throws.
  public func check(
    _ findings: Findings, reading read: (String) throws -> [UInt8]
  ) throws {
    let counts = ReportAnswer.rows(of: try read(EngineProbe.filled)).first ?? []
    let filled = zip(findings.doubtful, counts).filter { $0.1 != "0" }.map(\.0)
    if filled.isEmpty { return }
    throw Diagnostics(filled.map { EngineProbe.wrongType($0, "VARCHAR", .integer, orders) })
  }

  private static func types(in bytes: [UInt8]) -> [(name: String, type: String)] {
    ReportAnswer.rows(of: bytes).compactMap { row in
      guard row.count == 2, let name = row[0], let type = row[1] else { return nil }
      return (name.lowercased(), type)
    }
  }

  /// The moments that records may have, in civil seconds: the years 1900 to 2199.
  static let moments = Int64(-2_208_988_800)..<7_258_118_400

  private static func outOfTime(_ moment: Int64, _ table: String) -> Diagnostic {
    Diagnostic(
      "sql.column-range", .error,
      LocalizedText(
        zhHans: "\(table) 的 accepted 列里有 \(moment)，按秒计不在 1900–2199 年之内",
        en: "the column accepted of \(table) has \(moment), in seconds not within 1900 to 2199"),
      remedy: LocalizedText(
        zhHans: "该列是自 1970-01-01 起的秒数；毫秒请除以 1000，微秒请除以 1000000",
        en: "it holds seconds since 1970-01-01: divide milliseconds by 1000, microseconds by "
          + "1000000"),
      help: "sql")
  }

  private static let wholeNumbers: Set<String> = [
    "TINYINT", "SMALLINT", "INTEGER", "BIGINT", "HUGEINT", "UTINYINT", "USMALLINT", "UINTEGER",
    "UBIGINT", "\"NULL\"", "NULL",
  ]

  /// Looks for what is missing and mistyped; gives the columns that only may be empty.
  private func judge(
    _ found: [(name: String, type: String)], _ table: String, _ columns: [SQLSchema.Column],
    _ optional: Set<String>, _ problems: inout [Diagnostic]
  ) -> [String] {
    var doubtful: [String] = []
    for column in columns {
      guard let type = found.first(where: { $0.name == column.name })?.type else {
        if column.isRequired, !optional.contains(column.name) {
          problems.append(EngineProbe.missing(column.name, table, found.map(\.name)))
        }
        continue
      }
      guard column.type == .integer, !EngineProbe.wholeNumbers.contains(type) else { continue }
      if type == "VARCHAR", !column.isRequired {
        doubtful.append(column.name)
      } else {
        problems.append(EngineProbe.wrongType(column.name, type, column.type, table))
      }
    }
    return doubtful
  }

  private static func missing(_ column: String, _ table: String, _ found: [String]) -> Diagnostic {
    let names = found.prefix(12).joined(separator: ", ") + (found.count > 12 ? ", …" : "")
    let nearest = NearestName.find(column, in: found)
    return Diagnostic(
      "sql.column-missing", .error,
      LocalizedText(
        zhHans: "\(table) 没有 \(column) 这一列；它的列是：\(names)",
        en: "\(table) has no column \(column); its columns are: \(names)"),
      remedy: nearest.map {
        LocalizedText(
          zhHans: "若 \($0) 就是它，请改名为 \(column)", en: "if \($0) is meant, name it \(column)")
      }
        ?? LocalizedText(
          zhHans: "所需的列见 parley sql --schema", en: "parley sql --schema lists the columns needed"),
      help: "sql")
  }

  private static func wrongType(
    _ column: String, _ type: String, _ wanted: SQLType, _ table: String
  ) -> Diagnostic {
    let isMoment = type.hasPrefix("TIMESTAMP")
    let example =
      isMoment ? "CAST(EPOCH(\(column)) AS BIGINT)" : "CAST(ROUND(\(column) * 1000) AS BIGINT)"
    return Diagnostic(
      "sql.column-type", .error,
      LocalizedText(
        zhHans: "\(table) 的 \(column) 列是 \(type)，应为整数",
        en: "the column \(column) of \(table) is \(type); whole numbers are wanted"),
      remedy: LocalizedText(
        zhHans: "请先换算，例如 \(example)；各列的单位见 parley sql --schema",
        en: "convert it first, as in \(example); parley sql --schema says in which units"),
      help: "sql")
  }
}
