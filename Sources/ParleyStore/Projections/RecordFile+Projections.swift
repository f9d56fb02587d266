import ParleyBargaining
import ParleyValues

extension RecordFile {
  /// Records longer than this are shown by rebuilding alone: comparing every row with the file at
  /// each append would take longer than the append.
  static let projectedWhileAppending = 5_000

  /// Brings the tables up to date inside an open transaction: only rows that differ are written.
  func project(_ state: BargainingCase) throws(SQLiteFailure) {
    let tables = Projection.all(of: state)
    let isThere = try hasProjections(tables)
    if !isThere { try makeProjections(tables) }
    for table in tables { try update(table) }
    try connection.run(
      "INSERT OR REPLACE INTO projection (only, version, through) VALUES (1, ?1, ?2)",
      [SQLiteValue(Projection.version), SQLiteValue(state.lastSequence)])
  }

  /// Drops the tables inside an open transaction.
  func dropProjections() throws(SQLiteFailure) {
    for table in Projection.all(of: BargainingCase()) {
      try connection.execute("DROP TABLE IF EXISTS \(table.name)")
    }
    try connection.execute("DROP TABLE IF EXISTS projection")
  }

  /// Whether every table is there in this program's version.
  private func hasProjections(_ tables: [Projection]) throws(SQLiteFailure) -> Bool {
    var found: Set<String> = []
    let row = try connection.prepare("SELECT sql FROM sqlite_schema WHERE type = 'table'")
    while try row.step() { found.insert(try row.text(0)) }
    guard found.contains(RecordFile.projectionTable),
      tables.allSatisfy({ found.contains($0.creation) })
    else { return false }
    return try connection.integer(
      "SELECT count(*) FROM projection WHERE version = \(Projection.version)") == 1
  }

  /// Which version the tables have, and the last event they show.
  private static let projectionTable =
    "CREATE TABLE projection (only INTEGER PRIMARY KEY CHECK (only = 1), version INTEGER NOT NULL, "
    + "through INTEGER NOT NULL) STRICT"

  private func makeProjections(_ tables: [Projection]) throws(SQLiteFailure) {
    try dropProjections()
    try connection.execute(RecordFile.projectionTable)
    for table in tables { try connection.execute(table.creation) }
  }

  private func update(_ table: Projection) throws(SQLiteFailure) {
    var old: [[SQLiteValue]: [SQLiteValue]] = [:]
    for row in try rows(of: table) { old[Array(row.prefix(table.keyLength))] = row }
    let replacement = try connection.prepare(table.replacement)
    for row in table.rows {
      let key = Array(row.prefix(table.keyLength))
      if old.removeValue(forKey: key) != row { try replacement.run(row) }
    }
    let deletion = try connection.prepare(table.deletion)
    // In the order of the table: the same acts give the same bytes.
    for row in try rows(of: table) {
      let key = Array(row.prefix(table.keyLength))
      if old[key] != nil { try deletion.run(key) }
    }
  }

  /// The rows of a table as they stand, in the order of the key.
  func rows(of table: Projection) throws(SQLiteFailure) -> [[SQLiteValue]] {
    let key = table.columns.prefix(table.keyLength).map(\.name).joined(separator: ", ")
    let row = try connection.prepare(
      "SELECT \(table.columnList) FROM \(table.name) ORDER BY \(key)")
    var rows: [[SQLiteValue]] = []
    while try row.step() {
      var values: [SQLiteValue] = []
      for column in 0..<row.columnCount { values.append(try row.value(column)) }
      rows.append(values)
    }
    return rows
  }

  /// What the tables show that the events do not say, and the other way round. Tables that are
  /// behind, or were dropped, are nothing wrong.
  func projectionFindings(_ state: BargainingCase) throws(CaseFileProblem) -> [Diagnostic] {
    let wrong: [String] = try reading { (_) throws(SQLiteFailure) in
      let tables = Projection.all(of: state)
      guard try hasProjections(tables),
        try connection.integer("SELECT through FROM projection") == state.lastSequence
      else { return [] }
      var wrong: [String] = []
      for table in tables where try Set(rows(of: table)) != Set(table.rows) {
        wrong.append(table.name)
      }
      return wrong
    }
    return wrong.map { name in
      Diagnostic(
        "verify.projection", .warning, at: SourcePlace(file: path),
        LocalizedText(
          zhHans: "查询用表“\(name)”与事件记录不一致",
          en: "the table \"\(name)\" does not show what the events say"),
        remedy: LocalizedText(
          zhHans: "事件记录为准；下次写入时会自动重建", en: "the events count; the next entry sets it right"),
        help: "verify")
    }
  }
}
