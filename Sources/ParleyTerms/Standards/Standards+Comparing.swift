import ParleyValues

/// How one term differs between two standards.
public struct TermChange: Equatable, Sendable {
  /// The term.
  public var key: TermKey
  /// Its value in the first standards, if it has one.
  public var from: TermValue?
  /// Its value in the second, if it has one.
  public var to: TermValue?
}

extension Standards {
  /// The terms that differ, in the order of the registry; terms of this side's entries before those
  /// only the other has.
  ///
  /// - Returns: empty exactly when both state the same terms; titles, sources and notes may differ.
  public func changes(to other: Standards) -> [TermChange] {
    let own = allTerms
    let theirs = other.allTerms
    let ownByKey = Dictionary(own.map { ($0.key, $0.value) }, uniquingKeysWith: { _, last in last })
    let theirsByKey = Dictionary(
      theirs.map { ($0.key, $0.value) }, uniquingKeysWith: { _, last in last })
    var changes: [TermChange] = []
    for term in own where theirsByKey[term.key] != .some(term.value) {
      changes.append(
        TermChange(key: term.key, from: term.value, to: theirsByKey[term.key] ?? nil))
    }
    for term in theirs where ownByKey[term.key] == nil {
      changes.append(TermChange(key: term.key, from: nil, to: term.value))
    }
    func order(_ change: TermChange) -> Int {
      TermRegistry.match(change.key.path)?.order ?? .max
    }
    return changes.enumerated().sorted {
      (order($0.element), $0.offset) < (order($1.element), $1.offset)
    }.map(\.element)
  }
}
