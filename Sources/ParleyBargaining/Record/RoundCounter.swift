import ParleyTerms

/// Counts rounds 轮次.
///
/// The first offer opens round 1. A round is complete when both sides have spoken in it: tabled an
/// offer, accepted or rejected something. The next offer after that opens the next round. A side
/// that tables again before the other has spoken amends its offer in the same round. Joint acts and
/// sessions do not count: a session may hold several rounds, and a round may span sessions.
public struct RoundCounter: Equatable, Sendable {
  /// The round, 0 before the first offer.
  public private(set) var number = 0
  private var unionSpoke = false
  private var platformSpoke = false

  /// Whether both sides have spoken in the round.
  public var isComplete: Bool { unionSpoke && platformSpoke }

  /// Whether a side has spoken in the round.
  public func hasSpoken(_ side: Side) -> Bool { side == .union ? unionSpoke : platformSpoke }

  mutating func offer(by side: Side) {
    if number == 0 || isComplete {
      number += 1
      (unionSpoke, platformSpoke) = (false, false)
    }
    speak(side)
  }

  mutating func answer(by side: Side?) {
    if number > 0, let side { speak(side) }
  }

  private mutating func speak(_ side: Side) {
    if side == .union { unionSpoke = true } else { platformSpoke = true }
  }
}
