import ParleyValues

/// How one term differs between two standards.
public struct TermChange: Equatable, Sendable {
  /// The term.
  public var key: TermKey
  /// Its value in the first standards; nothing where it does not hold, ``TermValue/same`` where a
  /// scope, variant or day says nothing of it.
  public var from: TermValue?
  /// Its value in the second, likewise.
  public var to: TermValue?
}

extension Standards {
  /// The terms that differ, in the order of the registry; terms of this side's entries before those
  /// only the other has. Made into assignments, they change these standards into the other.
  ///
  /// - Returns: empty exactly when both state the same terms; titles, sources and notes may differ.
  public func changes(to other: Standards) -> [TermChange] {
    let (own, theirs) = (allTerms, other.allTerms)
    let (ownValues, theirValues) = (Standards.values(of: own), Standards.values(of: theirs))
    func value(_ key: TermKey, in values: [TermKey: TermValue?]) -> TermValue? {
      values[key] ?? (key.isSeparate ? .same : nil)
    }
    let retaken = Standards.retaken(own, theirs, ownValues, theirValues)
    var changes: [TermChange] = []
    for key in own.map(\.key) + theirs.map(\.key).filter({ ownValues[$0] == nil }) {
      let (from, to) = (value(key, in: ownValues), value(key, in: theirValues))
      let isRestated = theirValues[key] != nil && retaken.contains { key.stands(below: $0) }
      if from != to || isRestated { changes.append(TermChange(key: key, from: from, to: to)) }
    }
    var ranked: [(rank: TermRank, change: TermChange)] = []
    for (place, change) in changes.enumerated() {
      // The day does not count here: a term's days stand behind one another as they came.
      var rank = TermKey(change.key.path).rank
      rank.place = place
      ranked.append((rank, change))
    }
    return ranked.sorted { $0.rank < $1.rank }.map(\.change)
  }

  private static func values(of terms: [TermAssignment]) -> [TermKey: TermValue?] {
    Dictionary(terms.map { ($0.key, $0.value) }, uniquingKeysWith: { _, last in last })
  }

  /// Lists and entries that only one of both takes away as a whole. Taking them away, or no longer,
  /// takes all below them along, so that what the other still says below them is said anew.
  private static func retaken(
    _ own: [TermAssignment], _ theirs: [TermAssignment], _ ownValues: [TermKey: TermValue?],
    _ theirValues: [TermKey: TermValue?]
  ) -> [TermKey] {
    let lost = own.filter { $0.value == nil && theirValues[$0.key] == nil }
    let gained = theirs.filter { $0.value == nil && ownValues[$0.key] == nil }
    return (lost + gained).map(\.key)
  }
}

extension TermKey {
  /// Whether the key names something below another, of the same scope and day.
  fileprivate func stands(below other: TermKey) -> Bool {
    scope == other.scope && from == other.from && path.hasPrefix(other.path + ".")
  }
}
