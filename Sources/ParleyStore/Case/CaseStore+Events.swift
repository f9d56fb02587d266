import ParleyBargaining
import ParleyValues

/// What goes into a record together with events, in the same transaction.
public struct Enclosures: Sendable {
  /// Personal data that the events refer to.
  public var people: [Person]
  /// Files that the events refer to by digest.
  public var attachments: [AttachedFile]

  /// Nothing besides the events.
  public static let none = Enclosures()

  /// Things that go with events.
  public init(people: [Person] = [], attachments: [AttachedFile] = []) {
    self.people = people
    self.attachments = attachments
  }
}

extension CaseStore {
  /// The events of the shared record. The chain is followed in the same pass.
  ///
  /// - Throws: ``CaseFileProblem/changed(path:_:)`` when an event is not as it was written,
  ///   ``CaseFileProblem/unreadableEvent(path:sequence:_:)``, damaged, busy.
  /// - Complexity: O(bytes of the events).
  public func events() throws(CaseFileProblem) -> [CaseEvent] {
    try CaseStore.intact(shared.read(CaseFact.self), at: path)
  }

  /// The events of the shared record together with the verdict on its chain: for looking into a
  /// record that no longer holds.
  ///
  /// - Throws: ``CaseFileProblem`` when the file cannot be read.
  public func eventsWithVerdict() throws(CaseFileProblem) -> (
    events: [CaseEvent], verdict: ChainVerdict
  ) {
    let (events, check) = try shared.read(CaseFact.self)
    return (events, ChainVerdict(check))
  }

  /// Appends events to the shared record: all of them, or none.
  ///
  /// - Parameters:
  ///   - events: what happened, numbered from `expected + 1`.
  ///   - expected: the number of the last event the decision was made on, 0 for a new case.
  ///   - enclosures: people and files the events refer to.
  ///   - state: the case after these events, for the tables that show where it stands. Without it,
  ///     and beyond 5,000 events, those tables are behind until ``rebuildProjections()``.
  /// - Returns: the number of the last event.
  /// - Throws: ``CaseFileProblem/sequenceMoved(path:expected:found:)`` when somebody appended in
  ///   the meantime; busy, read-only, disk full. Nothing was written then.
  @discardableResult
  public func append(
    _ events: [CaseEvent], expecting expected: Int, with enclosures: Enclosures = .none,
    state: BargainingCase? = nil
  ) throws(CaseFileProblem) -> Int {
    try CaseStore.checkNumbers(events, after: expected)
    let file = shared
    return try file.changing { (_) throws(CaseFileProblem) in
      let last = try file.append(events, expecting: expected)
      try file.keep(enclosures)
      if let state, state.lastSequence == last, last <= RecordFile.projectedWhileAppending {
        do throws(SQLiteFailure) { try file.project(state) } catch { throw file.problem(error) }
      }
      return last
    }
  }

  /// The events of the private record; none when there is no private file.
  ///
  /// - Throws: ``CaseFileProblem``, as for shared events; and when the file belongs to another
  ///   case.
  public func privateEvents() throws(CaseFileProblem) -> [PrivateEvent] {
    guard let file = try privateFile() else { return [] }
    return try CaseStore.intact(file.read(PrivateFact.self), at: file.path)
  }

  /// Appends events to the private record: all of them, or none. The first call makes the private
  /// file, for its owner alone. The shared file is neither read nor written.
  ///
  /// - Parameters:
  ///   - events: what is to be kept, numbered from `expected + 1`.
  ///   - expected: the number of the last private event known, 0 when there is none.
  ///   - id: a random id for the private file, drawn by the caller; used when it is made.
  ///   - enclosures: people and files the events refer to.
  /// - Returns: the number of the last private event.
  /// - Throws: ``CaseFileProblem``, as for shared events; and when the file belongs to another
  ///   case.
  @discardableResult
  public func appendPrivate(
    _ events: [PrivateEvent], expecting expected: Int, id: RecordID,
    with enclosures: Enclosures = .none
  ) throws(CaseFileProblem) -> Int {
    try CaseStore.checkNumbers(events, after: expected)
    let file = try privateFile(makingWith: id)
    return try file.changing { (_) throws(CaseFileProblem) in
      let last = try file.append(events, expecting: expected)
      try file.keep(enclosures)
      return last
    }
  }

  private static func intact<Fact: RecordedFact>(
    _ read: (events: [RecordedEvent<Fact>], check: ChainCheck), at path: String
  ) throws(CaseFileProblem) -> [RecordedEvent<Fact>] {
    if let change = read.check.firstChange { throw .changed(path: path, change) }
    return read.events
  }

  private static func checkNumbers<Fact: RecordedFact>(
    _ events: [RecordedEvent<Fact>], after expected: Int
  ) throws(CaseFileProblem) {
    for (offset, event) in events.enumerated() where event.sequence != expected + offset + 1 {
      throw .misnumbered(expected: expected + offset + 1, found: event.sequence)
    }
  }
}
