import ParleyValues

/// An engine that a query is written for.
public enum SQLDialect: String, CaseIterable, Codable, Sendable {
  /// DuckDB 1.4 or later.
  case duckdb
  /// PostgreSQL 13 or later.
  case postgres
  /// Spark SQL 3.4 or later.
  case spark

  /// What the engine is called.
  public var name: String {
    switch self {
    case .duckdb: "DuckDB"
    case .postgres: "PostgreSQL"
    case .spark: "Spark SQL"
    }
  }

  /// The type of whole numbers of up to 38 digits.
  var wideType: String {
    switch self {
    case .duckdb: "HUGEINT"
    case .postgres: "NUMERIC"
    case .spark: "DECIMAL(38, 0)"
    }
  }

  /// The type of words.
  var textType: String {
    switch self {
    case .duckdb: "VARCHAR"
    case .postgres: "TEXT"
    case .spark: "STRING"
    }
  }
}

/// The largest magnitude that every dialect's wide integers hold: 38 digits.
let sqlWidestMagnitude: Int128 = 99_999_999_999_999_999_999_999_999_999_999_999_999
