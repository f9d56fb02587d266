import ParleyValues

/// The words of a family's declaration.
struct TermWording: Sendable {
  let label: LocalizedText
  let sentence: LocalizedText
}

extension TermFamily {
  /// Declares a single term that is stored at a key path of the standards.
  static func term<Value: TermValueConvertible>(
    _ pattern: String, _ topic: Topic, _ kind: TermKind,
    at path: WritableKeyPath<Standards, Value?> & Sendable, step: TermValue? = nil,
    preferring preference: Preference = .neither, isPrincipal: Bool = false, _ wording: TermWording
  ) -> TermFamily {
    TermFamily(
      pattern: TermPattern(pattern), topic: topic, kind: kind, step: step, preference: preference,
      label: wording.label, sentence: wording.sentence, isPrincipal: isPrincipal,
      read: { standards, _ in standards[keyPath: path]?.termValue },
      write: { standards, _, value in
        standards[keyPath: path] = value.flatMap { Value($0) }
        return true
      },
      indices: { _ in [[]] })
  }

  /// Declares a field of the entries of a list.
  static func entry<Entry: TermEntry, Value: TermValueConvertible>(
    _ pattern: String, _ topic: Topic, _ kind: TermKind,
    in list: WritableKeyPath<Standards, [Entry]> & Sendable,
    at field: WritableKeyPath<Entry, Value?> & Sendable, step: TermValue? = nil,
    preferring preference: Preference = .neither, isPrincipal: Bool = false, _ wording: TermWording
  ) -> TermFamily {
    TermFamily(
      pattern: TermPattern(pattern), topic: topic, kind: kind, step: step, preference: preference,
      label: wording.label, sentence: wording.sentence, isPrincipal: isPrincipal,
      read: { standards, index in
        standards[keyPath: list][entry: index]?[keyPath: field]?.termValue
      },
      write: { standards, index, value in
        if value == nil, standards[keyPath: list][entry: index] == nil { return true }
        let known = standards[keyPath: list].update(index) {
          $0[keyPath: field] = value.flatMap { Value($0) }
        }
        if value == nil { standards[keyPath: list].removeAll { $0 == Entry(index: $0.index) } }
        return known
      },
      indices: { $0[keyPath: list].map(\.index) })
  }

  /// Declares a field of the entries of a list inside the entries of another.
  static func innerEntry<Outer: TermEntry, Entry: TermEntry, Value: TermValueConvertible>(
    _ pattern: String, _ topic: Topic, _ kind: TermKind,
    in outer: WritableKeyPath<Standards, [Outer]> & Sendable,
    list: WritableKeyPath<Outer, [Entry]> & Sendable,
    at field: WritableKeyPath<Entry, Value?> & Sendable, step: TermValue? = nil,
    preferring preference: Preference = .neither, isPrincipal: Bool = false, _ wording: TermWording
  ) -> TermFamily {
    TermFamily(
      pattern: TermPattern(pattern), topic: topic, kind: kind, step: step, preference: preference,
      label: wording.label, sentence: wording.sentence, isPrincipal: isPrincipal,
      read: { standards, index in
        standards[keyPath: outer][entry: [index[0]]]?[keyPath: list][entry: [index[1]]]?[
          keyPath: field]?.termValue
      },
      write: { standards, index, value in
        if value == nil,
          standards[keyPath: outer][entry: [index[0]]]?[keyPath: list][entry: [index[1]]] == nil
        {
          return true
        }
        var innerKnown = false
        let known = standards[keyPath: outer].update([index[0]]) { entry in
          innerKnown = entry[keyPath: list].update([index[1]]) {
            $0[keyPath: field] = value.flatMap { Value($0) }
          }
          if value == nil { entry[keyPath: list].removeAll { $0 == Entry(index: $0.index) } }
        }
        if value == nil {
          standards[keyPath: outer].removeAll { $0 == Outer(index: $0.index) }
        }
        return known && innerKnown
      },
      indices: { standards in
        standards[keyPath: outer].flatMap { entry in
          entry[keyPath: list].map { entry.index + $0.index }
        }
      })
  }
}

/// The words of a declaration: Chinese label, English label, Chinese sentence, English sentence.
func wording(_ label: (String, String), _ sentence: (String, String)) -> TermWording {
  TermWording(
    label: LocalizedText(zhHans: label.0, en: label.1),
    sentence: LocalizedText(zhHans: sentence.0, en: sentence.1))
}
