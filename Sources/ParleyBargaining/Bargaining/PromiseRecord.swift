import ParleyValues

/// A promise, which is a duty until it is struck off 销号.
public struct PromiseRecord: Equatable, Sendable {
  /// What is promised.
  public let name: String
  /// Who keeps it.
  public let owner: String
  /// By when, if a day was named.
  public let due: CivilDate?
  /// More about it.
  public let text: String?
  /// The number of the entry by which it was made.
  public let madeBy: Int
  /// The day it was made.
  public let madeOn: CivilDate
  /// The day it was kept.
  public internal(set) var keptOn: CivilDate?

  /// Whether it is still to be kept.
  public var isOpen: Bool { keptOn == nil }
}
