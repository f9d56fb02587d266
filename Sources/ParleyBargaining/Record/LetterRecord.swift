import ParleyValues

/// A letter about the performance of the agreement, with its answers.
public struct LetterRecord: Equatable, Sendable {
  /// The letter.
  public let letter: Entry<LetterSent>
  /// The answers, in order.
  public internal(set) var answers: [Entry<LetterAnswered>] = []
}
