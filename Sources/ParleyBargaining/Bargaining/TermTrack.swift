import ParleyTerms
import ParleyValues

/// What one side proposed for a term at one time.
public struct TermPosition: Equatable, Sendable {
  /// Whose it is.
  public let side: Side
  /// The value; nothing removes the term.
  public let value: TermValue?
  /// The value as it stands in the record.
  public let text: String?
  /// The number of the offer's entry.
  public let offer: Int
  /// The round.
  public let round: Int
  /// The day.
  public let tabledOn: CivilDate
  /// The package it belongs to, `P1`.
  public let packageID: String?
  /// Whether it was taken back.
  public internal(set) var isWithdrawn = false
}

/// Everything that was ever on the table about one term.
public struct TermTrack: Equatable, Sendable {
  /// The term.
  public let key: TermKey
  /// What each side proposed, in order.
  public internal(set) var positions: [TermPosition] = []
  /// Where it stands.
  public internal(set) var state: PointState = .open
  /// The tentatively agreed value as it stands in the record; `value` in it is nothing when the
  /// term is to go.
  public internal(set) var agreed: TermText?
  /// The number of the entry by which it was agreed.
  public internal(set) var agreedBy: Int?
  /// The numbers of the entries by which one side alone opened it again after agreement.
  public internal(set) var reopenedBy: [Int] = []

  init(key: TermKey) { self.key = key }

  /// What a side proposed last and has not taken back.
  public func latest(of side: Side) -> TermPosition? {
    positions.last { $0.side == side && !$0.isWithdrawn }
  }

  /// What a side had proposed before its latest position with another entry.
  public func previous(of side: Side) -> TermPosition? {
    guard let latest = latest(of: side) else { return nil }
    return positions.last { $0.side == side && $0.offer < latest.offer }
  }

  /// Where it stands by the positions alone.
  var stateByPositions: PointState {
    switch (latest(of: .union), latest(of: .platform)) {
    case (nil, nil): .withdrawn
    case (_?, _?): .countered
    default: .open
    }
  }
}

/// Everything that was ever on the table about one item.
public struct ItemTrack: Equatable, Sendable {
  /// What one side proposed for an item at one time.
  public struct Position: Equatable, Sendable {
    /// Whose it is.
    public let side: Side
    /// What was proposed.
    public let item: ItemText
    /// The number of the offer's entry.
    public let offer: Int
    /// The round.
    public let round: Int
    /// The package it belongs to, `P1`.
    public let packageID: String?
    /// Whether it was taken back.
    public internal(set) var isWithdrawn = false
  }

  /// What the point is called.
  public let name: String
  /// What each side proposed, in order.
  public internal(set) var positions: [Position] = []
  /// Where it stands.
  public internal(set) var state: PointState = .open
  /// What was agreed.
  public internal(set) var agreed: ItemText?
  /// How it was explained or why it is off the table.
  public internal(set) var outcome: String?
  /// The numbers of the entries by which one side alone opened it again after agreement.
  public internal(set) var reopenedBy: [Int] = []

  init(name: String) { self.name = name }

  /// What a side proposed last and has not taken back.
  public func latest(of side: Side) -> Position? {
    positions.last { $0.side == side && !$0.isWithdrawn }
  }

  /// Where it stands by the positions alone.
  var stateByPositions: PointState {
    switch (latest(of: .union), latest(of: .platform)) {
    case (nil, nil): .withdrawn
    case (_?, _?): .countered
    default: .open
    }
  }
}
