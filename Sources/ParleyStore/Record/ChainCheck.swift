import ParleyValues

/// Follows the chain of a record row by row and keeps the first event that does not fit.
struct ChainCheck {
  private(set) var count = 0
  private(set) var head: Digest
  private(set) var firstChange: ChangedEvent?
  private var form = CanonicalForm(label: EventRow.label)
  private let start: Digest

  init(start: Digest) {
    self.start = start
    head = start
  }

  /// Checks the row a statement over `EventRow.columns` stands on.
  ///
  /// - Throws: `SQLiteFailure.damaged` when number or digests have another type.
  mutating func check(_ row: borrowing SQLiteStatement) throws(SQLiteFailure) {
    let sequence = try row.integer(0)
    let stated = try row.bytes(12)
    let previous = try row.bytes(11)
    form.restart()
    for column in Int32(0)..<12 {
      if row.isNull(column) {
        form.addAbsent()
      } else {
        row.withBytes(column) { form.add($0) }
      }
    }
    let computed = form.digest
    if firstChange == nil {
      if sequence != count + 1 {
        firstChange = ChangedEvent(sequence: count + 1, reason: .missing)
      } else if computed.bytes != stated {
        firstChange = ChangedEvent(sequence: sequence, reason: .content)
      } else if previous != head.bytes {
        firstChange =
          count == 0
          ? ChangedEvent(sequence: sequence, reason: .start)
          : ChangedEvent(sequence: count, reason: .link)
      }
    }
    count += 1
    guard let digest = Digest(bytes: stated) else { throw .damaged }
    head = digest
  }
}
