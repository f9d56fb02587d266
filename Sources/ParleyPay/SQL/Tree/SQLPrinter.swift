/// Writes expressions and tables as an engine reads them.
struct SQLPrinter {
  let dialect: SQLDialect

  func text(_ expression: SQLExpression) -> String { text(expression, within: 0) }

  private func text(_ expression: SQLExpression, within strength: Int) -> String {
    switch expression {
    case .column(let name): return name
    case .integer(let value): return strength > 4 && value < 0 ? "(\(value))" : String(value)
    case .text(let word): return quoted(word)
    case .null(let type): return "CAST(NULL AS \(name(of: type)))"
    case .binary(let sign, let left, let right):
      return binary(sign, left, right, within: strength)
    case .quotient(let left, let right, let isWide):
      return quotient(left, right, isWide, within: strength)
    case .isMissing(let value):
      return wrapped("\(text(value, within: 4)) IS NULL", 3, within: strength)
    case .isPresent(let value):
      return wrapped("\(text(value, within: 4)) IS NOT NULL", 3, within: strength)
    case .isOneOf(let value, let list):
      let values = list.map { text($0) }.joined(separator: ", ")
      return wrapped("\(text(value, within: 4)) IN (\(values))", 3, within: strength)
    case .choice(let branches, let other): return choice(branches, other)
    case .firstPresent(let values): return call("COALESCE", values)
    case .greatest(let values): return call("GREATEST", values)
    case .least(let values): return call("LEAST", values)
    case .cast(let value, let type): return "CAST(\(text(value)) AS \(name(of: type)))"
    case .aggregate(let function, let value): return aggregate(function, value)
    case .window(let function, let value, let window):
      return "\(aggregate(function, value)) OVER (\(text(of: window)))"
    case .failure(let message, let value): return failure(message, value)
    case .folded(let word): return folded(word)
    }
  }

  /// The blanks that words of records have: of the keyboard, of tables and of Chinese text.
  private func folded(_ word: SQLExpression) -> String {
    let blanks = [" ", "\t", "\n", "\r", "\u{A0}", "\u{3000}"]
    return "LOWER("
      + blanks.reduce(text(word)) { "REPLACE(\($0), \(quoted($1)), '')" } + ")"
  }

  private func wrapped(_ text: String, _ own: Int, within strength: Int) -> String {
    own < strength ? "(\(text))" : text
  }

  private func binary(
    _ sign: SQLOperator, _ left: SQLExpression, _ right: SQLExpression, within strength: Int
  ) -> String {
    let own = sign.strength
    var left = left
    if own > 4, left.isBare, right.isBare { left = .cast(left, .integer) }
    // Comparisons are not chained, and what stands behind a minus keeps its brackets.
    let first = text(left, within: own == 4 ? 5 : own)
    let isLoose = sign == .plus || sign == .and || sign == .or
    let second = text(right, within: own == 4 ? 5 : isLoose ? own : own + 1)
    return wrapped("\(first) \(sign.rawValue) \(second)", own, within: strength)
  }

  private func quotient(
    _ left: SQLExpression, _ right: SQLExpression, _ isWide: Bool, within strength: Int
  ) -> String {
    switch (dialect, isWide) {
    case (.postgres, true): return "CAST(DIV(\(text(left)), \(text(right))) AS BIGINT)"
    case (.duckdb, true):
      return "CAST(\(text(left, within: 6)) // \(text(right, within: 7)) AS BIGINT)"
    case (.duckdb, false):
      return wrapped(
        "\(text(left, within: 6)) // \(text(right, within: 7))", 6, within: strength)
    case (.postgres, false):
      return wrapped("\(text(left, within: 6)) / \(text(right, within: 7))", 6, within: strength)
    case (.spark, _):
      return wrapped(
        "\(text(left, within: 6)) div \(text(right, within: 7))", 6, within: strength)
    }
  }

  private func choice(_ branches: [SQLBranch], _ other: SQLExpression) -> String {
    let cases = branches.map {
      "WHEN \(text($0.condition)) THEN \(text($0.value))"
    }
    return "CASE \(cases.joined(separator: " ")) ELSE \(text(other)) END"
  }

  private func call(_ function: String, _ values: [SQLExpression]) -> String {
    "\(function)(\(values.map { text($0) }.joined(separator: ", ")))"
  }

  private func aggregate(_ function: SQLAggregate, _ value: SQLExpression?) -> String {
    if function == .countDistinct, let value { return "COUNT(DISTINCT \(text(value)))" }
    if let value { return "\(function.rawValue)(\(text(value)))" }
    return function == .count ? "COUNT(*)" : "\(function.rawValue)()"
  }

  private func text(of window: SQLWindow) -> String {
    var parts: [String] = []
    if !window.partition.isEmpty {
      parts.append("PARTITION BY " + window.partition.map { text($0) }.joined(separator: ", "))
    }
    if !window.order.isEmpty {
      parts.append("ORDER BY " + window.order.map { text($0) }.joined(separator: ", "))
    }
    if window.isBefore { parts.append("ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING") }
    return parts.joined(separator: " ")
  }

  private func failure(_ message: String, _ value: SQLExpression) -> String {
    let detail = "CONCAT(\(quoted(message + ": ")), \(text(value)))"
    switch dialect {
    // A word that is no number cannot be cast: the only way for PostgreSQL to fail in a query.
    case .postgres: return "CAST(\(detail) AS BIGINT)"
    case .duckdb: return "CAST(ERROR(\(detail)) AS BIGINT)"
    case .spark: return "CAST(RAISE_ERROR(\(detail)) AS BIGINT)"
    }
  }

  /// A word between quotes.
  func quoted(_ word: String) -> String {
    var text = word.replacing("'", with: "''")
    // Spark reads a backslash as the beginning of something.
    if dialect == .spark {
      text = word.replacing("\\", with: "\\\\").replacing("'", with: "\\'")
    }
    return "'\(text)'"
  }

  func name(of type: SQLType) -> String {
    switch type {
    case .integer: "BIGINT"
    case .wide: dialect.wideType
    case .text: dialect.textType
    }
  }
}

extension SQLExpression {
  /// Whether an engine would read the value as one of 32 bits: bare numbers, and what is made of
  /// nothing else.
  var isBare: Bool {
    switch self {
    case .integer: true
    case .choice(let branches, let other):
      other.isBare && branches.allSatisfy { $0.value.isBare || $0.value == .null(.integer) }
    case .greatest(let values), .least(let values), .firstPresent(let values):
      values.allSatisfy(\.isBare)
    case .binary(let sign, let left, let right):
      sign.strength > 4 && left.isBare && right.isBare
    case .quotient(let left, let right, _): left.isBare && right.isBare
    default: false
    }
  }
}
