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
    if let source = standards.source { pairs.append(("source", .text(source))) }
    if let note = standards.note { pairs.append(("note", .text(note))) }
    pairs += tree(standards.plainTerms + standards.datedTerms, standards.currency)
    if !standards.categories.isEmpty {
      pairs.append(("categories", .pairs(standards.categories.map(category))))
    }
    if !standards.variants.isEmpty {
      let variants = standards.variants.map { variant in
        (variant.name, YAMLNode.pairs(flat(variant.changes, standards.currency)))
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
    return .pairs([("for", .pairs(fields))] + tree(scope.changes, currency))
  }

  /// Terms under their full keys.
  private static func flat(
    _ terms: [TermAssignment], _ currency: Currency
  ) -> [(key: String, value: YAMLNode)] {
    TermTree(terms, currency: currency, isFlat: true).pairs
  }

  /// Terms nested by topic and list.
  private static func tree(
    _ terms: [TermAssignment], _ currency: Currency
  ) -> [(key: String, value: YAMLNode)] {
    TermTree(terms, currency: currency, isFlat: false).pairs
  }
}
