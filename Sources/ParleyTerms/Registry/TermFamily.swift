import ParleyValues

/// Which way a side wants a term to move, other things equal.
public enum Preference: String, Codable, Sendable {
  /// Larger is better for the workers' side.
  case workersWantMore
  /// Smaller is better for the workers' side.
  case workersWantLess
  /// It depends.
  case neither
}

/// A family of terms that is declared once and read everywhere: by standards files, offers, gap
/// tables, the agreement's clauses, redlines, help and completion.
public struct TermFamily: Sendable {
  /// The pattern of its keys.
  public let pattern: TermPattern
  /// The topic it belongs to.
  public let topic: Topic
  /// The kind of its values.
  public let kind: TermKind
  /// One step at the table: a rate's step in the unit of its value, a share's in percent.
  public let step: TermValue?
  /// Which way the workers' side wants it.
  public let preference: Preference
  /// What the term is called; `{1}` and `{2}` stand for its indices.
  public let label: LocalizedText
  /// The sentence that states it in an agreement; `{1}`, `{2}` and `{value}` are filled in.
  public let sentence: LocalizedText
  /// Whether a key that ends before the last word means this family: `weather.rainstorm.orange` is
  /// its addition.
  public let isPrincipal: Bool

  let read: @Sendable (Standards, [String]) -> TermValue?
  let write: @Sendable (inout Standards, [String], TermValue?) -> Bool
  let indices: @Sendable (Standards) -> [[String]]

  /// What a key of the family is called.
  ///
  /// - Parameter indices: the indices in the key.
  /// - Returns: the label with its indices in words.
  public func label(_ indices: [String]) -> LocalizedText {
    filled(label, indices, value: LocalizedText(verbatim: ""))
  }

  /// The sentence that states a value in an agreement.
  ///
  /// - Parameters:
  ///   - value: the value, of this family's kind.
  ///   - indices: the indices in the key.
  ///   - currency: the currency of amounts.
  /// - Returns: the sentence in both languages.
  public func sentence(
    stating value: TermValue, _ indices: [String], in currency: Currency
  ) -> LocalizedText {
    filled(sentence, indices, value: value.display(in: currency, kind: kind))
  }

  func filled(
    _ template: LocalizedText, _ indices: [String], value: LocalizedText
  ) -> LocalizedText {
    var text = template
    for (place, (index, kind)) in zip(indices, pattern.indexKinds).enumerated() {
      let words = kind.display(index)
      text.zhHans = text.zhHans.replacing("{\(place + 1)}", with: words.zhHans)
      text.en = text.en.replacing("{\(place + 1)}", with: words.en)
    }
    text.zhHans = text.zhHans.replacing("{value}", with: value.zhHans)
    text.en = text.en.replacing("{value}", with: value.en)
    return text
  }
}
