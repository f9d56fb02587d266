import ParleyValues

/// What an act comes to: the entries to append, what follows from them, and what the law advises.
public struct Decision: Equatable, Sendable {
  /// The entries, numbered after the last one of the record.
  public var events: [CaseEvent]
  /// What follows; those that need it are asked about before the entries are appended.
  public var consequences: [Consequence] = []
  /// What the law recommends, and what should be looked at.
  public var warnings: [Diagnostic] = []
}
