import ParleyTerms
import ParleyValues

/// A body with the number, day and side of the entry it stands in.
public struct Entry<Body: CaseBody>: Hashable, Sendable {
  /// The number of the entry.
  public var number: Int
  /// The day on which it happened.
  public var happenedOn: CivilDate
  /// The clock time, if it was noted.
  public var happenedAt: CivilTime?
  /// The side that acted, if one did.
  public var side: Side?
  /// What happened.
  public var body: Body

  init(_ event: CaseEvent, _ body: Body) {
    number = event.sequence
    happenedOn = event.happenedOn
    happenedAt = event.happenedAt
    side = event.side
    self.body = body
  }
}
