import ParleyValues

/// The pattern of a family's keys: `piece-rate.distance.{distance}.rate`.
public struct TermPattern: Hashable, Sendable {
  /// One part of a pattern.
  public enum Segment: Hashable, Sendable {
    /// A fixed word.
    case word(String)
    /// The index of a list entry.
    case index(IndexKind)
  }

  /// The parts in order.
  public let segments: [Segment]

  /// Makes a pattern from its text; `{distance}` is an index of that kind.
  ///
  /// - Precondition: every braced word names an ``IndexKind``.
  init(_ text: String) {
    segments = text.split(separator: ".").map { part in
      guard part.first == "{" else { return .word(String(part)) }
      guard let kind = IndexKind(rawValue: String(part.dropFirst().dropLast())) else {
        preconditionFailure("no index kind \(part)")
      }
      return .index(kind)
    }
  }

  /// The pattern as `parley terms` prints it.
  public var text: String {
    segments.map { segment in
      switch segment {
      case .word(let word): word
      case .index(let kind): "{\(kind.rawValue)}"
      }
    }.joined(separator: ".")
  }

  /// The kinds of its indices in order.
  public var indexKinds: [IndexKind] {
    segments.compactMap { if case .index(let kind) = $0 { kind } else { nil } }
  }

  /// The key with these indices.
  package func path(_ indices: [String]) -> String {
    var remaining = indices[...]
    return segments.map { segment in
      switch segment {
      case .word(let word): word
      case .index: remaining.popFirst() ?? ""
      }
    }.joined(separator: ".")
  }

  /// The canonical indices of a key that fits the pattern, or of one that fits its beginning.
  ///
  /// - Parameters:
  ///   - tokens: the key, split at its dots; Chinese names of fixed words fit too. An index may
  ///     take two tokens, because `1.5km` holds a dot.
  ///   - asPrefix: whether the key may end before the pattern does.
  /// - Returns: nothing when the key does not fit.
  func indices(in tokens: ArraySlice<String>, asPrefix: Bool = false) -> [String]? {
    TermPattern.match(segments[...], tokens, asPrefix: asPrefix)
  }

  private static func match(
    _ segments: ArraySlice<Segment>, _ tokens: ArraySlice<String>, asPrefix: Bool
  ) -> [String]? {
    guard let segment = segments.first else { return tokens.isEmpty ? [] : nil }
    guard let token = tokens.first else { return asPrefix ? [] : nil }
    switch segment {
    case .word(let word):
      guard TermWords.english(token) == word else { return nil }
      return match(segments.dropFirst(), tokens.dropFirst(), asPrefix: asPrefix)
    case .index(let kind):
      for length in 1...2 where tokens.count >= length {
        let text = tokens.prefix(length).joined(separator: ".")
        if let index = kind.canonical(text),
          let rest = match(
            segments.dropFirst(), tokens.dropFirst(length), asPrefix: asPrefix)
        {
          return [index] + rest
        }
      }
      return nil
    }
  }
}
