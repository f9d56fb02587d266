import ParleyRendering
import ParleyValues

/// A paper with what it could not be told: a missing value is a marked gap in the document, and
/// named, so that nobody overlooks it.
public struct FilledPaper: Hashable, Sendable {
  /// The paper; what is missing is a gap that says what belongs into it.
  public let document: Document
  /// What is missing, in the order of the gaps.
  public let missing: [LocalizedText]

  /// A paper with what is missing in it.
  public init(document: Document, missing: [LocalizedText]) {
    self.document = document
    self.missing = missing
  }

  /// A paper in which nothing is missing.
  init(_ document: Document) { self.init(document: document, missing: []) }
}

/// Fills the places of a paper and notes which value is missing.
struct PaperFields {
  private(set) var missing: [LocalizedText] = []

  /// A value, or a gap that is named.
  mutating func value(_ value: LocalizedText?, _ name: LocalizedText, width: Int = 12) -> RichText {
    if let value, !value.zhHans.isEmpty { return RichText(value) }
    if !missing.contains(name) { missing.append(name) }
    return .blank(width, label: name)
  }

  /// A text as it was recorded, or a gap that is named.
  mutating func text(_ text: String?, _ name: LocalizedText, width: Int = 12) -> RichText {
    value(text.map { LocalizedText(verbatim: $0) }, name, width: width)
  }

  /// A row of a list of facts whose gap has a name of its own.
  mutating func fact(
    _ label: LocalizedText, _ value: LocalizedText?, as name: LocalizedText, width: Int = 16
  ) -> Fact {
    Fact(label, self.value(value, name, width: width))
  }

  /// A row of a list of facts.
  mutating func fact(_ name: LocalizedText, _ value: LocalizedText?, width: Int = 16) -> Fact {
    Fact(name, self.value(value, name, width: width))
  }
}
