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

  /// Tables between which PostgreSQL is kept from writing every expression out wherever it is read:
  /// planning takes gigabytes where expressions are read more than once at each of many steps.
  private static let stops: Set<String> = ["rated", "weathered"]

  private func head(of table: SQLTable) -> String {
    let isKept = table.isKept || (dialect == .postgres && SQLPrinter.stops.contains(table.name))
    let kept = isKept && dialect != .spark ? " AS MATERIALIZED" : " AS"
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
      broken(column + (place + 1 < columns.count ? "," : ""), indent: indent + "  ")
    }
    result.append(indent + "FROM " + text(select.from))
    result += select.joins.map { broken(text($0), indent: indent) }
    if let condition = select.condition {
      result.append(broken("WHERE " + text(condition), indent: indent))
    }
    if !select.groups.isEmpty {
      result.append(indent + "GROUP BY " + select.groups.map { text($0) }.joined(separator: ", "))
    }
    if !select.order.isEmpty {
      result.append(indent + "ORDER BY " + select.order.map { text($0) }.joined(separator: ", "))
    }
    return result.joined(separator: "\n")
  }

  /// A long line in several: at blanks outside quotes, the rest further in.
  private func broken(_ text: String, indent: String) -> String {
    guard text.utf8.count + indent.utf8.count > 100 else { return indent + text }
    var lines: [String] = []
    var line = indent
    var isQuoted = false
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      let isLong = line.utf8.count + word.utf8.count >= 100
      if isLong, !isQuoted, line.utf8.count > indent.utf8.count + 4 {
        lines.append(line)
        line = indent + "  "
      } else if line.utf8.count > indent.utf8.count + (lines.isEmpty ? 0 : 2) {
        line += " "
      }
      line += word
      // An escaped quote is two marks, or one behind a backslash; either way the count stays true.
      let marks = word.replacing("\\'", with: "").utf8.count { $0 == UInt8(ascii: "'") }
      if marks % 2 == 1 { isQuoted.toggle() }
    }
    lines.append(line)
    return lines.joined(separator: "\n")
  }

  private func text(_ source: SQLSource) -> String {
    switch source {
    case .table(let name, let alias): alias.map { "\(name) AS \($0)" } ?? name
    case .selection(let select, let alias): "(\n\(text(select, indent: "    "))\n  ) AS \(alias)"
    }
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
