import ParleyValues

extension Standards {
  /// The standards with an offer's values in them.
  ///
  /// - Parameter assignments: keys with values; a key without value removes the term or, where it
  ///   names a list or an entry, all terms below it.
  /// - Returns: the changed standards, checked as a whole.
  /// - Throws: ``Diagnostics`` with `offer.missing-field` when an entry is begun but not completed,
  ///   `offer.unknown-scope` when a key names a scope or variant that does not exist, and what
  ///   ``problems(at:)`` finds.
  public func applying(_ assignments: [TermAssignment]) throws(Diagnostics) -> Standards {
    var standards = self
    var findings: [Diagnostic] = []
    for assignment in assignments {
      if let scope = assignment.key.scope {
        if !standards.set(assignment, inScope: scope) {
          findings.append(Standards.unknownScope(scope, of: self))
        }
      } else if assignment.key.from != nil {
        standards.datedTerms.set(assignment)
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
    if let place = scopes.firstIndex(where: { $0.name == name }) {
      scopes[place].changes.set(local)
    } else if let place = variants.firstIndex(where: { $0.name == name }) {
      variants[place].changes.set(local)
    } else if categories.contains(where: { $0.name == name }) {
      scopes.append(Scope(category: name, changes: [local]))
    } else {
      return false
    }
    return true
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
  mutating func set(_ assignment: TermAssignment) {
    removeAll { $0.key == assignment.key }
    func rank(_ key: TermKey) -> (Int, CivilDate) {
      (TermRegistry.match(key.path)?.order ?? -1, key.from ?? .distantPast)
    }
    let own = rank(assignment.key)
    let place = firstIndex { other in own < rank(other.key) }
    insert(assignment, at: place ?? endIndex)
  }
}
