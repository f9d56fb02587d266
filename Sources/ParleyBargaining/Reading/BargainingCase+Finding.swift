import ParleyTerms
import ParleyValues

extension BargainingCase {
  /// What was ever tabled, by term, item, side and round, in order.
  ///
  /// - Parameters:
  ///   - key: only offers with this term.
  ///   - item: only offers with this item.
  ///   - side: only offers of this side.
  ///   - round: only offers of this round.
  public func offers(
    of key: TermKey? = nil, item: String? = nil, by side: Side? = nil, inRound round: Int? = nil
  ) -> [TabledOffer] {
    offers.filter { offer in
      if let key, !offer.terms.contains(where: { $0.key == key.description }) { return false }
      if let item, !offer.items.contains(where: { $0.name == item }) { return false }
      if let side, offer.side != side { return false }
      if let round, offer.round != round { return false }
      return true
    }
  }

  /// The packages that the other side can still answer.
  public var openPackages: [TabledOffer] {
    offers.filter { $0.isPackage && $0.state.isStanding }
  }

  /// What a side had on the table for a term at the end of each round, for a chart of its course;
  /// rounds in which it tabled nothing on the term are left out, and so is what was withdrawn.
  public func course(of key: TermKey, by side: Side) -> [RoundValue] {
    var course: [RoundValue] = []
    for position in term(key)?.positions ?? [] where position.side == side {
      guard let value = position.value, !position.isWithdrawn else { continue }
      course.replace(
        RoundValue(round: position.round, value: value), where: { $0.round == position.round })
    }
    return course
  }

  /// What a side had on the table for a term in one round.
  public struct RoundValue: Equatable, Sendable {
    /// The round.
    public let round: Int
    /// The value.
    public let value: TermValue
  }
}
