import ParleyValues

/// What an agreement says about one term, or about terms that belong together.
public struct TermStatement: Equatable, Sendable {
  /// The topic.
  public var topic: Topic
  /// The terms stated, the carrying one first.
  public var keys: [TermKey]
  /// Their values.
  public var values: [TermValue]
  /// The sentence.
  public var text: LocalizedText
}

extension Standards {
  /// The sentences that state every term, in the order of the registry; terms that belong together
  /// share a sentence. Dated terms and those of scopes and variants say when and for whom they
  /// hold.
  public func statements() -> [TermStatement] {
    var statements = Standards.statements(of: plainTerms, in: currency)
    for term in datedTerms { statements += Standards.statements(of: [term], in: currency) }
    for variant in variants {
      let lead = LocalizedText(zhHans: "车型“\(variant.name)”：", en: "For \(variant.name): ")
      statements += Standards.statements(
        of: variant.changes, in: currency, scope: variant.name, lead)
    }
    for scope in scopes {
      let words = [scope.category, scope.area, scope.employer].compactMap(\.self)
      let lead = LocalizedText(
        zhHans: "适用于\(words.joined(separator: "、"))：", en: "For \(words.joined(separator: ", ")): ")
      statements += Standards.statements(of: scope.changes, in: currency, scope: scope.name, lead)
    }
    return statements
  }

  private static func statements(
    of terms: [TermAssignment], in currency: Currency, scope: String? = nil,
    _ lead: LocalizedText = LocalizedText(verbatim: "")
  ) -> [TermStatement] {
    var values: [String: TermValue] = [:]
    for term in terms where term.key.from == nil { values[term.key.path] = term.value }
    var told: Set<String> = []
    var statements: [TermStatement] = []
    for term in groupedByEntry(terms) {
      guard let match = TermRegistry.match(term.key.path) else {
        if let removal = removal(of: term.key, scope: scope, among: terms, lead) {
          statements.append(removal)
        }
        continue
      }
      if term.key.from == nil,
        let joint = JointSentence.all.lazy.compactMap({
          JointStatement($0, match, values, currency)
        }).first
      {
        told.formUnion(joint.paths)
        statements.append(
          TermStatement(
            topic: match.family.topic, keys: joint.paths.map { TermKey($0, scope: scope) },
            values: joint.paths.compactMap { values[$0] }, text: lead + joint.text))
      } else {
        statements.append(
          TermStatement(
            topic: match.family.topic,
            keys: [TermKey(term.key.path, scope: scope, from: term.key.from)],
            values: [term.value].compactMap(\.self),
            text: lead + single(term, match, in: currency)))
      }
    }
    return statements.filter { statement in
      statement.keys.count > 1 || statement.keys[0].from != nil
        || !told.contains(statement.keys[0].path)
    }
  }

  /// The terms with those of one list entry side by side, in the order of first appearance.
  private static func groupedByEntry(_ terms: [TermAssignment]) -> [TermAssignment] {
    var order: [String] = []
    var groups: [String: [TermAssignment]] = [:]
    for term in terms {
      var entry = term.key.path
      if let match = TermRegistry.match(term.key.path), let first = match.indices.first,
        let range = term.key.path.firstRange(of: ".\(first).")
      {
        entry = String(term.key.path[..<range.upperBound])
      }
      if groups[entry] == nil { order.append(entry) }
      groups[entry, default: []].append(term)
    }
    return order.flatMap { groups[$0] ?? [] }
  }

  /// What a removed list or topic says; nothing where entries in its place follow.
  private static func removal(
    of key: TermKey, scope: String?, among terms: [TermAssignment], _ lead: LocalizedText
  ) -> TermStatement? {
    guard !terms.contains(where: { $0.key.path.hasPrefix(key.path + ".") }) else { return nil }
    let words = key.path.split(separator: ".").map(String.init)
    let topic = Topic(rawValue: words.first ?? "") ?? .general
    let chinese = TermWords.phrase(key.path).zhHans
    return TermStatement(
      topic: topic, keys: [TermKey(key.path, scope: scope, from: key.from)], values: [],
      text: lead
        + LocalizedText(zhHans: "不适用“\(chinese)”。", en: "\(key.path) does not apply."))
  }

  private static func single(
    _ term: TermAssignment, _ match: TermRegistry.Match, in currency: Currency
  ) -> LocalizedText {
    guard let value = term.value else {
      return LocalizedText(
        zhHans: "不适用“\(match.label.zhHans)”。", en: "The \(match.label.en) does not apply.")
    }
    let sentence = match.sentence(stating: value, in: currency)
    guard let from = term.key.from else { return sentence }
    return LocalizedText(zhHans: "自\(from.text.zhHans)起，", en: "From \(from.text.en) on: ")
      + sentence
  }
}

/// A joint sentence with its values, where every companion is set.
private struct JointStatement {
  let paths: [String]
  let text: LocalizedText

  init?(
    _ joint: JointSentence, _ match: TermRegistry.Match, _ values: [String: TermValue],
    _ currency: Currency
  ) {
    guard joint.pattern == match.family.pattern, let own = values[match.path],
      let cut = match.path.lastIndex(of: ".")
    else { return nil }
    var text = match.family.filled(
      joint.sentence, match.indices, value: own.display(in: currency, kind: match.family.kind))
    var paths = [match.path]
    for companion in joint.companions {
      let path = match.path[...cut] + companion
      guard let value = values[String(path)], let other = TermRegistry.match(String(path)) else {
        return nil
      }
      let words = value.display(in: currency, kind: other.family.kind)
      text.zhHans = text.zhHans.replacing("{\(companion)}", with: words.zhHans)
      text.en = text.en.replacing("{\(companion)}", with: words.en)
      paths.append(String(path))
    }
    self.paths = paths
    self.text = text
  }
}
