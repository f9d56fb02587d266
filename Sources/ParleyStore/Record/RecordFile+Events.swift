import ParleyBargaining
import ParleyValues

extension RecordFile {
  private static let everything = "SELECT \(EventRow.columns) FROM event ORDER BY seq"

  /// Reads every event and follows the chain in the same pass.
  ///
  /// - Returns: the events, and the first one that is not as it was written.
  /// - Complexity: O(bytes of the events).
  func read<Fact: RecordedFact>(_ type: Fact.Type) throws(CaseFileProblem)
    -> (events: [RecordedEvent<Fact>], check: ChainCheck)
  {
    var events: [RecordedEvent<Fact>] = []
    var check = ChainCheck(start: identity.id.start)
    var unreadable: (sequence: Int, problem: EventRowProblem)?
    try reading { (connection) throws(SQLiteFailure) in
      events.reserveCapacity(try connection.integer("SELECT count(*) FROM event"))
      let statement = try connection.prepare(RecordFile.everything)
      while try statement.step() {
        try check.check(statement)
        let row = try EventRow(statement)
        do throws(EventRowProblem) {
          events.append(try row.event())
        } catch {
          if unreadable == nil { unreadable = (row.sequence, error) }
        }
      }
    }
    if let unreadable {
      // A changed event is the plainer answer when the row that cannot be read was changed too.
      if let change = check.firstChange { throw .changed(path: path, change) }
      throw .unreadableEvent(
        path: path, sequence: unreadable.sequence, unreadable.problem)
    }
    return (events, check)
  }

  /// Follows the chain without reading what the events say.
  func checkChain() throws(CaseFileProblem) -> ChainCheck {
    try reading { (connection) throws(SQLiteFailure) in
      var check = ChainCheck(start: identity.id.start)
      let statement = try connection.prepare(RecordFile.everything)
      while try statement.step() { try check.check(statement) }
      return check
    }
  }

  /// The rows as they stand, in order.
  func rows() throws(CaseFileProblem) -> [EventRow] {
    try reading { (connection) throws(SQLiteFailure) in
      var rows: [EventRow] = []
      let statement = try connection.prepare(RecordFile.everything)
      while try statement.step() { rows.append(try EventRow(statement)) }
      return rows
    }
  }

  /// Appends events inside an open transaction.
  ///
  /// - Parameters:
  ///   - events: what happened, numbered one after the other.
  ///   - expected: the number of the last event the change was decided on.
  /// - Returns: the number of the last event afterwards.
  func append<Fact: RecordedFact>(
    _ events: [RecordedEvent<Fact>], expecting expected: Int
  ) throws(CaseFileProblem) -> Int {
    let head: (sequence: Int, digest: Digest)
    do throws(SQLiteFailure) { head = try self.head() } catch { throw problem(error) }
    guard head.sequence == expected else {
      throw .sequenceMoved(path: path, expected: expected, found: head.sequence)
    }
    var (sequence, digest) = head
    do throws(SQLiteFailure) {
      let insertion = try connection.prepare(
        """
        INSERT INTO event (\(EventRow.columns))
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
        """)
      for event in events {
        sequence += 1
        let row = EventRow(event, sequence: sequence, after: digest)
        try insertion.run(row.values)
        digest = row.digest
      }
    } catch {
      throw problem(error)
    }
    return sequence
  }
}
