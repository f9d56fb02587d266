import ParleyValues

/// A draft with the vote on it.
public struct DraftRecord: Equatable, Sendable {
  /// What became of it.
  public enum State: String, Codable, Sendable {
    /// It may be voted on and signed.
    case current
    /// A later draft stands in its place.
    case superseded
    /// It was voted down.
    case rejected
    /// The authority objected to it.
    case objected
  }

  /// Its number, from 1.
  public let number: Int
  /// The draft.
  public let entry: Entry<DraftAgreed>
  /// What became of it.
  public internal(set) var state: State = .current
  /// The votes on it.
  public internal(set) var votes: [Entry<VoteTaken>] = []
  /// The signatures under it.
  public internal(set) var signatures: [Entry<PartySigned>] = []

  /// Whether the last vote adopted it.
  public var isAdopted: Bool { votes.last?.body.isAdopted ?? false }
}
