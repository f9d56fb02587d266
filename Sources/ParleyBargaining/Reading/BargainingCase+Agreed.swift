import ParleyTerms
import ParleyValues

extension BargainingCase {
  /// The tentatively agreed terms with their values, in the order they came up.
  public var agreedTerms: [TermText] {
    terms.filter { $0.state.isAgreed }.compactMap(\.agreed)
  }

  /// The agreed items and promises, in the order they came up.
  public var agreedItems: [ItemText] {
    items.filter { $0.state.isAgreed }.compactMap(\.agreed)
  }

  /// The keys and names of the points that the sides still have to talk about.
  public var unsettledPoints: [String] {
    terms.filter { $0.state.isUnsettled }.map(\.key.description)
      + items.filter { $0.state.isUnsettled }.map(\.name)
  }

  /// What the agreement is called unless the draft says otherwise.
  public var agreementTitle: String { title.isEmpty ? instrument.name.zhHans : title }

  /// The standards that hold today with what is agreed and the terms of one offer.
  ///
  /// - Throws: `Diagnostics` when they are not valid.
  public func standards(with offer: TabledOffer) throws(Diagnostics) -> Standards {
    let keys = Set(offer.terms.map(\.key))
    let agreed = agreedTerms.filter { !keys.contains($0.key) }
    return try currentStandards.applying(assignments(agreed + offer.terms))
  }

  /// The standards that a draft states.
  ///
  /// - Throws: `Diagnostics` when they are not valid.
  public func standards(of draft: DraftRecord) throws(Diagnostics) -> Standards {
    try currentStandards.applying(assignments(draft.entry.body.terms))
  }

  /// The terms as assignments, removals first, so that a list can be taken away and set anew.
  func assignments(_ terms: [TermText]) -> [TermAssignment] {
    let all = terms.compactMap { $0.assignment(in: currency) }
    return all.filter { $0.value == nil } + all.filter { $0.value != nil }
  }

  /// Whether what is agreed now is not what the current draft says.
  public var isDraftOutdated: Bool { !draftDifferences.isEmpty }

  /// The keys and names in which the current draft differs from what is agreed now.
  public var draftDifferences: [String] {
    guard let draft = currentDraft?.entry.body else { return [] }
    let terms = Set(agreedTerms).symmetricDifference(draft.terms)
    let items = Set(agreedItems).symmetricDifference(draft.items)
    return Set(terms.map(\.key) + items.map(\.name)).sorted(by: CodePointOrder.precedes)
  }
}
