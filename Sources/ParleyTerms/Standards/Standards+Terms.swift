import ParleyValues

extension Standards {
  /// The value of a term, or nothing when it is not set.
  ///
  /// - Parameter path: the key without scope or day.
  /// - Returns: the value in the plain terms; scopes, variants and dated terms are not looked at.
  public func value(_ path: String) -> TermValue? {
    guard let match = TermRegistry.match(path) else { return nil }
    return match.family.read(self, match.indices)
  }

  /// The terms that hold from the beginning for everybody, in the order of the registry.
  public var plainTerms: [TermAssignment] {
    TermRegistry.families.flatMap { family in
      family.indices(self).compactMap { indices in
        family.read(self, indices).map {
          TermAssignment(TermKey(family.pattern.path(indices)), $0)
        }
      }
    }
  }

  /// Every term: those for everybody, those with a day, and those of variants and scopes.
  public var allTerms: [TermAssignment] {
    func named(_ scope: String, _ changes: [TermAssignment]) -> [TermAssignment] {
      changes.map {
        TermAssignment(TermKey($0.key.path, scope: scope, from: $0.key.from), $0.value)
      }
    }
    return plainTerms + datedTerms + variants.flatMap { named($0.name, $0.changes) }
      + scopes.flatMap { named($0.name, $0.changes) }
  }

  /// The standards in force on a day, without terms that begin later.
  public func inForce(on date: CivilDate) -> Standards {
    var standards = self
    standards.datedTerms = []
    for term in datedTerms.byDay {
      if let from = term.key.from, from <= date { standards.setPlain(term) }
    }
    standards.variants = variants.map { variant in
      Variant(name: variant.name, changes: Standards.inForce(variant.changes, on: date))
    }
    standards.scopes = scopes.map { scope in
      var scope = scope
      scope.changes = Standards.inForce(scope.changes, on: date)
      return scope
    }
    return standards
  }

  private static func inForce(_ changes: [TermAssignment], on date: CivilDate) -> [TermAssignment] {
    changes.byDay.filter { ($0.key.from ?? .distantPast) <= date }
      .map { TermAssignment(TermKey($0.key.path), $0.value) }
  }

  /// The days on which some term changes, in order.
  public var daysOfChange: [CivilDate] {
    let days = (datedTerms + variants.flatMap(\.changes) + scopes.flatMap(\.changes))
      .compactMap(\.key.from)
    return Array(Set(days)).sorted()
  }

  /// The standards that hold for a record: scopes over the common terms, the most specific last,
  /// then its variant. Dated terms are those in force on the day.
  ///
  /// - Parameters:
  ///   - date: the civil day of acceptance.
  ///   - category: the record's category, if it has one.
  ///   - area: the record's area, if it has one.
  ///   - employer: the record's employer, if it has one.
  ///   - variant: the record's vehicle or service class, if it has one.
  /// - Returns: standards without dated terms, variants and scopes.
  public func effective(
    on date: CivilDate, category: String? = nil, area: String? = nil, employer: String? = nil,
    variant: String? = nil
  ) -> Standards {
    var standards = inForce(on: date)
    let matching = standards.scopes.enumerated()
      .filter { $0.element.matches(category: category, area: area, employer: employer) }
      .sorted {
        ($0.element.specificity, $0.offset) < ($1.element.specificity, $1.offset)
      }
    let own = standards.variants.first { $0.name == variant }
    standards.scopes = []
    standards.variants = []
    for change in matching.flatMap(\.element.changes) + (own?.changes ?? []) {
      standards.setPlain(change)
    }
    return standards
  }

  /// Sets or removes a term for everybody from the beginning; unknown keys are left alone, because
  /// keys are checked when they are read.
  package mutating func setPlain(_ assignment: TermAssignment) {
    if let value = assignment.value {
      if let match = TermRegistry.match(assignment.key.path) {
        _ = match.family.write(&self, match.indices, value)
      }
    } else {
      remove(below: assignment.key.path)
    }
  }

  /// Removes the term of a key, or all terms below it.
  mutating func remove(below path: String) {
    for term in plainTerms where term.key.path == path || term.key.path.hasPrefix(path + ".") {
      if let match = TermRegistry.match(term.key.path) {
        _ = match.family.write(&self, match.indices, nil)
      }
    }
  }
}

extension [TermAssignment] {
  /// The terms as they come into force: day by day, those of a day in the order of the registry.
  var byDay: [TermAssignment] {
    enumerated().sorted {
      ($0.element.key.from ?? .distantPast, $0.offset)
        < ($1.element.key.from ?? .distantPast, $1.offset)
    }.map(\.element)
  }
}

extension CivilDate {
  /// Before every date that terms can name.
  static let distantPast = CivilDate(daysSinceEpoch: -719_162)
}
