/// A node of a YAML file with the place where it stands. Every scalar is text; what it means is
/// decided by whoever reads it, so that `no`, `1e3` or `2026-02-30` is never reinterpreted.
public struct YAMLNode: Sendable {
  /// What a node holds.
  public indirect enum Content: Sendable {
    /// A scalar's text.
    case scalar(String)
    /// A list.
    case sequence([YAMLNode])
    /// Keys and values in the order written; duplicate keys are kept for the reader to refuse.
    case mapping([(key: YAMLNode, value: YAMLNode)])
  }

  /// The content.
  public var content: Content
  /// Where it stands, with the line's text.
  public var place: SourcePlace
  /// Whether a scalar was written in quotes or as a block of text, not plainly.
  public var isQuoted: Bool

  /// A node.
  public init(_ content: Content, at place: SourcePlace, isQuoted: Bool = false) {
    self.content = content
    self.place = place
    self.isQuoted = isQuoted
  }

  /// The text of a scalar.
  public var scalar: String? {
    if case .scalar(let text) = content { text } else { nil }
  }

  /// The elements of a list.
  public var sequence: [YAMLNode]? {
    if case .sequence(let elements) = content { elements } else { nil }
  }

  /// The pairs of a mapping.
  public var mapping: [(key: YAMLNode, value: YAMLNode)]? {
    if case .mapping(let pairs) = content { pairs } else { nil }
  }

  /// The value of a key in a mapping; the first if the key stands twice.
  public subscript(key: String) -> YAMLNode? { mapping?.first { $0.key.scalar == key }?.value }
}
