extension SQLPrinter {
  /// A query: its steps, each with its comment, and the selection at the end.
  func text(_ tables: [SQLTable], _ last: SQLSelect) -> String {
    let steps = tables.map { table -> String in
      let comment = lines(of: table.comment).map { "-- \($0)\n" }.joined()
      return comment + head(of: table) + " (\n" + body(table.body) + "\n)"
    }
    let start = steps.isEmpty ? "" : "WITH\n" + steps.joined(separator: ",\n\n") + "\n\n"
    return start + text(last, indent: "")
  }

  private func head(of table: SQLTable) -> String {
    let kept = table.isKept && dialect != .spark ? " AS MATERIALIZED" : " AS"
    if case .rows(let columns, let rows) = table.body, !rows.isEmpty {
      return "\(table.name) (\(columns.map(\.name).joined(separator: ", ")))\(kept)"
    }
    return table.name + kept
  }

  private func body(_ body: SQLBody) -> String {
    switch body {
    case .selections(let selections):
      return selections.map { text($0, indent: "  ") }.joined(separator: "\n  UNION ALL\n")
    case .rows(let columns, let rows):
      if rows.isEmpty {
        let nothing = columns.map { "\(text(.null($0.type))) AS \($0.name)" }
        return "  SELECT \(nothing.joined(separator: ", ")) WHERE 1 = 0"
      }
      let lines = rows.enumerated().map { place, row -> String in
        let cells = zip(columns, row).map { column, cell in
          place == 0 ? "CAST(\(text(cell)) AS \(name(of: column.type)))" : text(cell)
        }
        return "    (\(cells.joined(separator: ", ")))"
      }
      return "  VALUES\n" + lines.joined(separator: ",\n")
    }
  }

  func text(_ select: SQLSelect, indent: String) -> String {
    var columns = select.everythingOf.map { $0.isEmpty ? "*" : "\($0).*" }
    columns += select.columns.map { column in
      let isBare = column.expression.isBare
      let value = text(isBare ? .cast(column.expression, .integer) : column.expression)
      return value == column.name ? value : "\(value) AS \(column.name)"
    }
    var result = [indent + "SELECT"]
    result += columns.enumerated().map { place, column in
      indent + "  " + column + (place + 1 < columns.count ? "," : "")
    }
    result.append(indent + "FROM " + text(select.from))
    result += select.joins.map { indent + text($0) }
    if let condition = select.condition { result.append(indent + "WHERE " + text(condition)) }
    if !select.groups.isEmpty {
      result.append(indent + "GROUP BY " + select.groups.map { text($0) }.joined(separator: ", "))
    }
    if !select.order.isEmpty {
      result.append(indent + "ORDER BY " + select.order.map { text($0) }.joined(separator: ", "))
    }
    return result.joined(separator: "\n")
  }

  private func text(_ source: SQLSource) -> String {
    source.alias.map { "\(source.name) AS \($0)" } ?? source.name
  }

  private func text(_ join: SQLJoin) -> String {
    switch join {
    case .table(let source, let condition, let keepsAll):
      return "\(keepsAll ? "LEFT JOIN" : "JOIN") \(text(source)) ON \(text(condition))"
    case .single(let source): return "CROSS JOIN \(text(source))"
    case .numbers(let from, let through, let alias, let column):
      let range = "\(text(from)), \(text(through))"
      switch dialect {
      case .duckdb:
        return "CROSS JOIN UNNEST(GENERATE_SERIES(\(range))) AS \(alias)(\(column))"
      case .postgres:
        return "CROSS JOIN LATERAL GENERATE_SERIES(\(range)) AS \(alias)(\(column))"
      case .spark: return "LATERAL VIEW EXPLODE(SEQUENCE(\(range))) \(alias) AS \(column)"
      }
    }
  }

  /// A comment in lines of readable length.
  private func lines(of comment: String) -> [String] {
    var lines: [String] = []
    for paragraph in comment.split(whereSeparator: \.isNewline) {
      var line = ""
      for word in paragraph.split(separator: " ") {
        if !line.isEmpty, line.count + word.count >= 96 {
          lines.append(line)
          line = ""
        }
        line += (line.isEmpty ? "" : " ") + word
      }
      if !line.isEmpty { lines.append(line) }
    }
    return lines
  }
}
