import ParleyValues

/// A warning that stays with the record: something that happened and is not in order.
public struct StandingWarning: Equatable, Sendable {
  /// The number of the entry it is about.
  public let entry: Int
  /// The warning.
  public let diagnostic: Diagnostic
}
