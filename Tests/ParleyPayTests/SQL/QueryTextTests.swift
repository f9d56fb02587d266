import ParleyRecords
import ParleyTerms
import ParleyValues
import Testing

@testable import ParleyPay

@Suite("The text of queries")
struct QueryTextTests {
  private static func query(
    _ standards: Standards, _ dialect: SQLDialect = .duckdb,
    _ change: (inout SQLOptions) -> Void = { _ in }
  ) throws -> StandardsQuery {
    var options = SQLOptions(dialect: dialect)
    change(&options)
    return try StandardsQuery([PayRules(standards)], options: options)
  }

  private static func standards(_ change: (inout Standards) -> Void) -> Standards {
    var standards = Standards(title: "示例", currency: .cny)
    standards.pieceRate.base = Rate(UnitPrice(millionths: 450_000_000), per: .order)
    change(&standards)
    return standards
  }

  @Test("No table adds a column that its rows have already", arguments: UInt64(0)..<40)
  func columnsOnce(seed: UInt64) throws {
    guard let pair = try QueryPair(seed, records: 1, .postgres) else { return }
    var columns: [String: Set<String>] = [:]
    for table in pair.query.tables {
      guard case .selections(let selections) = table.body, let first = selections.first else {
        continue
      }
      let own = first.columns.map(\.name)
      #expect(Set(own).count == own.count, "\(table.name): \(own)")
      var all = Set(own)
      if !first.everythingOf.isEmpty, let source = first.sources.first {
        let before = columns[source] ?? []
        #expect(before.isDisjoint(with: all), "\(table.name): \(before.intersection(all))")
        all.formUnion(before)
      }
      columns[table.name] = all
    }
  }

  @Test("A shape that no query knows is refused by the name of its term")
  func refusal() throws {
    let wider = Self.standards { standards in
      standards.title = "东湖"
      standards.pieceRate.extras.batchNextOrders = Share(partsPerMillion: 800_000)
    }
    let error = #expect(throws: Diagnostics.self) { try Self.query(wider) }
    #expect(error?.all.map(\.code) == ["sql.shape"])
    let message = try #require(error?.all.first?.message)
    for text in [message.zhHans, message.en] {
      #expect(text.contains("piece-rate.extras.batch.next-orders"))
      #expect(text.contains("东湖"))
    }
    let term = try #require(TermRegistry.match("piece-rate.extras.batch.next-orders"))
    #expect(message.zhHans.contains(term.label.zhHans))
  }

  @Test("Every shape that is refused has the key of a term")
  func refusedShapes() throws {
    let rule = try SQLLevel(PayRules(Self.standards { _ in }), prefix: "").compiled[0]
    for (field, key) in SQLShape.keys {
      let isKnown = TermRegistry.families.contains {
        $0.pattern.text == key || $0.pattern.text.hasPrefix(key + ".")
      }
      #expect(isKnown, "\(field): \(key)")
    }
    // The fields of rules that queries do not know.
    let known = PayRule.fieldsOfQueries
    let fields: [(String, Any)] = [
      ("ExtrasRule", ExtrasRule(Extras())), ("WiderRule", rule.wider),
      ("FurtherRule", rule.further), ("PayRule", rule),
    ]
    for (type, value) in fields {
      for label in Mirror(reflecting: value).children.compactMap(\.label)
      where known[type]?.contains(label) != true {
        #expect(SQLShape.keys[label] != nil, "\(type).\(label)")
      }
    }
  }

  @Test(
    "Names of tables",
    arguments: [
      ("orders", SQLDialect.postgres, true), ("pay.orders", .spark, true),
      ("orders; DROP TABLE x", .duckdb, false), ("a b", .duckdb, false), ("", .duckdb, false),
      ("orders.parquet", .duckdb, true), ("it's.parquet", .duckdb, true), ("9a", .duckdb, false),
      ("dir/o.parquet", .postgres, false),
    ])
  func names(name: String, dialect: SQLDialect, isGood: Bool) throws {
    #expect((SQLSchema.source(name, dialect) != nil) == isGood)
    let plain = Self.standards { _ in }
    if isGood {
      let text = try Self.query(plain, dialect) { $0.orders = name }.text(.workers)
      #expect(text.contains("FROM \(SQLSchema.source(name, dialect) ?? "")"))
    } else {
      let error = #expect(throws: Diagnostics.self) {
        try Self.query(plain, dialect) { $0.orders = name }
      }
      #expect(error?.all.map(\.code) == ["sql.word"])
    }
  }

  @Test("Words are quoted as each engine reads them")
  func quoting() {
    let word = "O'Neill \\ x"
    #expect(SQLPrinter(dialect: .postgres).quoted(word) == "'O''Neill \\ x'")
    #expect(SQLPrinter(dialect: .duckdb).quoted(word) == "'O''Neill \\ x'")
    #expect(SQLPrinter(dialect: .spark).quoted(word) == "'O\\'Neill \\\\ x'")
  }

  @Test("Roundings of both signs are those of the numbers of Parley", arguments: Rounding.allCases)
  func selfCheckRows(rounding: Rounding) throws {
    let column = [Rounding.down: 3, .up: 4, .halfUp: 5, .halfEven: 6][rounding] ?? 0
    for row in SQLSelfCheck.rows {
      #expect(row[0].divided(by: row[1], rounding: rounding) == row[column], "\(row)")
      #expect(row[0].flooredQuotient(row[1]) == row[2], "\(row)")
    }
  }

  @Test("An engine that divides otherwise is found out")
  func selfCheck() throws {
    let session = try EngineSession(.duckdb)
    let query = try Self.query(Self.standards { _ in }).text(.totals)
    let tables = SQLTables.statements(
      [RandomPayRecords(7, currency: .cny, firstDay: RandomAmounts.firstDays[0]).records], .duckdb)
    #expect(try session.run(tables + [query]).count == 1)
    // Floats, as some engines divide: every half would be lost.
    #expect(throws: EngineSession.Failure.self) {
      try session.run([query.replacing("//", with: "/")])
    }
    #expect(throws: EngineSession.Failure.self) {
      try session.run([query.replacing("MAX(completed)", with: "MIN(completed)")])
    }
    let beyond = "INSERT INTO orders (line, worker, accepted, fare) VALUES (99, 'W', 0, -1)"
    #expect(throws: EngineSession.Failure.self) { try session.run([beyond, query]) }
  }
}
