import ParleyValues

/// Writes standards files. Reading what was written gives the same standards.
public enum StandardsWriter {
  /// The text of a standards file, with English keys in the order of the registry.
  ///
  /// - Parameter standards: the standards.
  /// - Returns: the YAML text.
  public static func write(_ standards: Standards) -> String {
    var pairs: [(key: String, value: YAMLNode)] = [("parley", .text("standards/1"))]
    if !standards.title.isEmpty { pairs.append(("title", .text(standards.title))) }
    pairs.append(("currency", .text(standards.currency.code)))
    if let origin = standards.origin {
      pairs.append(("source", origin.node))
    } else if let source = standards.source {
      pairs.append(("source", .text(source)))
    }
    if let note = standards.note { pairs.append(("note", .text(note))) }
    pairs += tree(standards.plainTerms + standards.datedTerms, standards.currency)
    if !standards.categories.isEmpty {
      pairs.append(("categories", .pairs(standards.categories.map(category))))
    }
    if !standards.variants.isEmpty {
      let variants = standards.variants.map { variant in
        (variant.name, YAMLNode.pairs(overlay(variant.changes, standards.currency)))
      }
      pairs.append(("variants", .pairs(variants)))
    }
    if !standards.scopes.isEmpty {
      pairs.append(("scopes", .list(standards.scopes.map { scope($0, standards.currency) })))
    }
    return YAMLWriter.write(.pairs(pairs))
  }

  private static func category(_ category: WorkerCategory) -> (String, YAMLNode) {
    var fields: [(key: String, value: YAMLNode)] = []
    if let relation = category.relation { fields.append(("relation", .text(relation.rawValue))) }
    if let employer = category.employer { fields.append(("employer", .text(employer))) }
    return (category.name, .pairs(fields))
  }

  private static func scope(_ scope: Scope, _ currency: Currency) -> YAMLNode {
    let conditions = [
      ("category", scope.category), ("area", scope.area), ("employer", scope.employer),
    ]
    let fields = conditions.compactMap { name, value in
      value.map { (key: name, value: YAMLNode.text($0)) }
    }
    return .pairs([("for", .pairs(fields))] + overlay(scope.changes, currency))
  }

  /// What a scope or variant changes: lists that are replaced as in the file itself, single terms
  /// under their full keys.
  private static func overlay(
    _ terms: [TermAssignment], _ currency: Currency
  ) -> [(key: String, value: YAMLNode)] {
    let replaced = terms.filter { $0.value == nil && ListShape.isList($0.key.path) }
      .map(\.key.path)
    func isReplaced(_ term: TermAssignment) -> Bool {
      replaced.contains { term.key.path == $0 || term.key.path.hasPrefix($0 + ".") }
    }
    // A list that is emptied has no entry to be nested under it, and stands as a single removal.
    let nested = terms.filter { isReplaced($0) && $0.value != nil }
    let emptied = terms.filter { term in
      term.value == nil && !nested.contains { $0.key.path.hasPrefix(term.key.path + ".") }
    }
    let single = terms.filter { !isReplaced($0) && $0.value != nil }
    return TermTree(nested, currency: currency, isFlat: false).pairs
      + TermTree(emptied + single, currency: currency, isFlat: true).pairs
  }

  /// Terms nested by topic and list.
  private static func tree(
    _ terms: [TermAssignment], _ currency: Currency
  ) -> [(key: String, value: YAMLNode)] {
    TermTree(terms, currency: currency, isFlat: false).pairs
  }
}
