import ParleyValues

/// Every term family there is, in the order in which terms are listed, written and printed.
public enum TermRegistry {
  /// The families.
  public static let families: [TermFamily] =
    General.families + PieceRate.families + Commission.families + OnlineHours.families
    + Dispatch.families + Weather.families + Assessment.families + TimeEstimate.families
    + Payment.families + Adjustment.families + Disputes.families

  /// A key that was understood: its family and indices.
  public struct Match: Sendable {
    /// The family.
    public let family: TermFamily
    /// The canonical indices.
    public let indices: [String]
    /// The place of the family in the registry.
    public let order: Int

    /// The canonical key.
    public var path: String { family.pattern.path(indices) }
    /// What the term is called.
    public var label: LocalizedText { family.label(indices) }
    /// The sentence that states a value.
    public func sentence(stating value: TermValue, in currency: Currency) -> LocalizedText {
      family.sentence(stating: value, indices, in: currency)
    }
  }

  /// Finds the family of a key without scope or day, in either language; a key that names an entry
  /// means the entry's principal field.
  ///
  ///     TermRegistry.match("weather.暴雨.橙色")?.path      // "weather.rainstorm.orange.add"
  ///
  /// - Complexity: O(families × length).
  public static func match(_ path: String) -> Match? {
    let tokens = path.narrowed.split(separator: ".", omittingEmptySubsequences: false)
      .map(String.init)[...]
    let candidates = families(under: tokens.first ?? "")
    for (order, family) in candidates {
      if let indices = family.pattern.indices(in: tokens) {
        return Match(family: family, indices: indices, order: order)
      }
    }
    for (order, family) in candidates where family.isPrincipal {
      let shortened = TermPattern(segments: Array(family.pattern.segments.dropLast()))
      if let indices = shortened.indices(in: tokens) {
        return Match(family: family, indices: indices, order: order)
      }
    }
    return nil
  }

  /// Whether some family's keys begin like this.
  public static func isPrefix(_ path: String) -> Bool {
    let tokens = path.narrowed.split(separator: ".").map(String.init)[...]
    return families(under: tokens.first ?? "").contains {
      $0.family.pattern.indices(in: tokens, asPrefix: true) != nil
    }
  }

  /// The families whose keys begin with a word, in either language, with their places.
  static func families(under word: String) -> [(order: Int, family: TermFamily)] {
    familiesByHead[TermWords.english(word)] ?? []
  }

  private static let familiesByHead: [String: [(order: Int, family: TermFamily)]] =
    Dictionary(grouping: families.enumerated().map { (order: $0.offset, family: $0.element) }) {
      if case .word(let word)? = $0.family.pattern.segments.first { word } else { "" }
    }

  /// The place of the first family whose keys begin like a canonical path; behind all where there
  /// is none.
  static func order(below path: String) -> Int {
    let tokens = path.split(separator: ".").map(String.init)[...]
    return families(under: tokens.first ?? "").first {
      $0.family.pattern.indices(in: tokens, asPrefix: true) != nil
    }?.order ?? families.count
  }

  /// Every fixed key and pattern, for suggestions.
  public static let knownKeys: [String] = families.map(\.pattern.text)

  /// The nearest known key to one that is not known.
  public static func nearestKey(to path: String) -> String? {
    let tokens = path.split(separator: ".").map(String.init)
    var candidates: [String] = []
    for family in families where family.pattern.segments.count == tokens.count {
      let words = zip(family.pattern.segments, tokens).map { segment, token in
        switch segment {
        case .word(let word): word
        case .index(let kind): kind.canonical(token) ?? token
        }
      }
      candidates.append(words.joined(separator: "."))
    }
    return NearestName.find(path, in: candidates) ?? NearestName.find(path, in: knownKeys)
  }
}

extension TermPattern {
  init(segments: [Segment]) { self.segments = segments }
}
