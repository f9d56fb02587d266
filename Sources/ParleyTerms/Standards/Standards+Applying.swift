import ParleyValues

extension Standards {
  /// The standards with an offer's values in them.
  ///
  /// - Parameter assignments: keys with values; a key without value says that the term or, where
  ///   it names a list or an entry, all terms below it do not hold. ``TermValue/same`` takes back
  ///   what a scope, a variant or a day has of its own.
  /// - Returns: the changed standards, checked as a whole.
  /// - Throws: ``Diagnostics`` with `offer.missing-field` when an entry is begun but not completed,
  ///   `offer.unknown-scope` when a key names a scope or variant that does not exist,
  ///   `offer.same-as-nothing` when a key of everybody is to be the same, and what
  ///   ``problems(at:)`` finds.
  public func applying(_ assignments: [TermAssignment]) throws(Diagnostics) -> Standards {
    var standards = self
    var findings: [Diagnostic] = []
    for assignment in assignments {
      if assignment.value == .same, !assignment.key.isSeparate {
        findings.append(Standards.sameAsNothing(assignment.key))
      } else if let scope = assignment.key.scope {
        if !standards.set(assignment, inScope: scope) {
          findings.append(Standards.unknownScope(scope, of: self))
        }
      } else if assignment.key.from != nil {
        let known = standards.plainTerms + standards.datedTerms
        for single in assignment.byTerm(among: known) { standards.datedTerms.state(single) }
      } else {
        standards.setPlain(assignment)
      }
    }
    findings += standards.problems()
    if findings.contains(where: { $0.severity == .error }) { throw Diagnostics(findings) }
    return standards
  }

  private mutating func set(_ assignment: TermAssignment, inScope name: String) -> Bool {
    let local = TermAssignment(
      TermKey(assignment.key.path, from: assignment.key.from), assignment.value)
    let common = plainTerms + datedTerms
    func change(_ changes: inout [TermAssignment]) {
      for single in local.byTerm(among: common + changes) { changes.state(single) }
    }
    if let place = scopes.firstIndex(where: { $0.name == name }) {
      change(&scopes[place].changes)
    } else if let place = variants.firstIndex(where: { $0.name == name }) {
      change(&variants[place].changes)
    } else if categories.contains(where: { $0.name == name }) {
      scopes.append(Scope(category: name))
      change(&scopes[scopes.count - 1].changes)
    } else {
      return false
    }
    return true
  }

  private static func sameAsNothing(_ key: TermKey) -> Diagnostic {
    Diagnostic(
      "offer.same-as-nothing", .error,
      LocalizedText(
        zhHans: "“\(key)”对所有人从头适用，“不另行规定”没有可以依照的标准",
        en:
          "\"\(key)\" holds for everybody from the beginning: there is nothing it could be the same as"
      ),
      remedy: LocalizedText(
        zhHans: "写明适用范围或日期，例如 众包/\(key)=相同、\(key)@2027-01-01=相同；要取消这一项写 \(key)=无",
        en: "name a scope or a day, as in 众包/\(key)=same or \(key)@2027-01-01=same; "
          + "\(key)=none removes it"), help: "standards")
  }

  private static func unknownScope(_ name: String, of standards: Standards) -> Diagnostic {
    let known =
      standards.scopes.map(\.name) + standards.variants.map(\.name)
      + standards.categories.map(\.name)
    let nearest = NearestName.find(name, in: known) ?? known.first
    return Diagnostic(
      "offer.unknown-scope", .error,
      LocalizedText(
        zhHans: "标准中没有名为“\(name)”的适用范围或车型",
        en: "the standards have no scope or variant named \"\(name)\""),
      remedy: nearest.map {
        LocalizedText(zhHans: "是否想写“\($0)”？", en: "did you mean \"\($0)\"?")
      }, help: "standards")
  }
}

extension [TermAssignment] {
  /// Puts an assignment in the place of one with the same key, else in the order of the registry
  /// and its day. An assignment without value stays as a removal.
  ///
  /// - Complexity: O(count); O(log count) looks at the registry.
  package mutating func set(_ assignment: TermAssignment) {
    removeAll { $0.key == assignment.key }
    let own = assignment.key.rank
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if own < self[middle].key.rank { high = middle } else { low = middle + 1 }
    }
    insert(assignment, at: low)
  }

  /// Puts in what an offer says: a value, that terms do not hold, or that they have no rule of
  /// their own. The latter two speak of all terms below their key.
  mutating func state(_ assignment: TermAssignment) {
    let key = assignment.key
    if assignment.value == nil || assignment.value == .same {
      removeAll { $0.key.from == key.from && $0.key.isBelow(key) }
    }
    if assignment.value != .same { set(assignment) }
  }

  /// The assignments in the order in which ``set(_:)`` would leave them, the last of equal keys.
  ///
  /// - Complexity: O(count × log count).
  static func inOrder(_ assignments: [TermAssignment]) -> [TermAssignment] {
    var ranks: [TermKey: TermRank] = [:]
    for (place, assignment) in assignments.enumerated() {
      var rank = ranks[assignment.key] ?? assignment.key.rank
      rank.place = place
      ranks[assignment.key] = rank
    }
    let last = assignments.enumerated().filter { ranks[$0.element.key]?.place == $0.offset }
    let ranked = last.map { (rank: ranks[$0.element.key] ?? TermRank(), assignment: $0.element) }
    return ranked.sorted { $0.rank < $1.rank }.map(\.assignment)
  }
}

extension TermAssignment {
  /// The terms that a removal from a day on speaks of, each by itself, because files write days
  /// with single terms; any other assignment alone.
  func byTerm(among known: [TermAssignment]) -> [TermAssignment] {
    guard value == nil, key.from != nil, TermRegistry.match(key.path)?.path != key.path else {
      return [self]
    }
    var paths: [String] = []
    for term in known
    where term.key.isBelow(key) && term.key.path != key.path && !paths.contains(term.key.path) {
      paths.append(term.key.path)
    }
    return paths.map { TermAssignment(TermKey($0, scope: key.scope, from: key.from), nil) }
  }
}

/// Where a key stands among others.
struct TermRank: Comparable {
  /// Twice the place of its family; one less for a list or entry, which stands before its terms.
  var family = 0
  /// The length of a list's or entry's key.
  var length = 0
  /// The day from which it holds.
  var day = CivilDate.distantPast
  /// Where it stood among equals.
  var place = 0

  static func < (left: TermRank, right: TermRank) -> Bool {
    if left.family != right.family { return left.family < right.family }
    if left.length != right.length { return left.length < right.length }
    if left.day != right.day { return left.day < right.day }
    return left.place < right.place
  }
}

extension TermKey {
  /// The place of the key among others: that of its family, then its day. A list or entry stands
  /// before the terms below it, the wider before the narrower.
  ///
  /// - Complexity: O(families × length).
  var rank: TermRank {
    let day = from ?? .distantPast
    if let match = TermRegistry.match(path), match.path == path {
      return TermRank(family: 2 * match.order, day: day)
    }
    return TermRank(
      family: 2 * TermRegistry.order(below: path) - 1, length: path.utf8.count, day: day)
  }

  /// Whether the path is that of another key or stands below it; scopes and days aside.
  func isBelow(_ other: TermKey) -> Bool {
    path == other.path || path.hasPrefix(other.path + ".")
  }
}
