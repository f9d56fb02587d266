import ParleyLaw
import ParleyValues

/// What a decision needs from outside: the law, the clock and who is writing.
public struct DecisionContext: Sendable {
  /// The law book that is checked against.
  public var law: LawBook
  /// The day on which it happened.
  public var happenedOn: CivilDate
  /// The clock time at which it happened, if it is noted.
  public var happenedAt: CivilTime?
  /// When it is written down.
  public var recordedAt: CivilDateTime
  /// Who writes it down: the id of a person or the name of a desk, never a person's name.
  public var recordedBy: String
  /// Whether to record it although a rule stands against it; it then stays as a standing warning.
  public var anyway: Bool

  /// What a decision needs.
  public init(
    law: LawBook, happenedOn: CivilDate, happenedAt: CivilTime? = nil, recordedAt: CivilDateTime,
    recordedBy: String, anyway: Bool = false
  ) {
    self.law = law
    self.happenedOn = happenedOn
    self.happenedAt = happenedAt
    self.recordedAt = recordedAt
    self.recordedBy = recordedBy
    self.anyway = anyway
  }
}
