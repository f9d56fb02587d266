extension YAMLNode {
  /// The place of nodes that were made, not read.
  private static let made = SourcePlace(file: "")

  /// A scalar that stands in no file yet.
  ///
  /// - Parameters:
  ///   - text: its text.
  ///   - isQuoted: whether it is to be written in quotes even where that is not needed.
  /// - Returns: the node.
  public static func text(_ text: String, isQuoted: Bool = false) -> YAMLNode {
    YAMLNode(.scalar(text), at: made, isQuoted: isQuoted)
  }

  /// A list that stands in no file yet.
  public static func list(_ elements: [YAMLNode]) -> YAMLNode {
    YAMLNode(.sequence(elements), at: made)
  }

  /// A mapping that stands in no file yet, its keys in the order given.
  public static func pairs(_ pairs: [(key: String, value: YAMLNode)]) -> YAMLNode {
    YAMLNode(.mapping(pairs.map { (text($0.key), $0.value) }), at: made)
  }

  /// Whether both nodes hold the same texts in the same lists and mappings, whatever their places
  /// and quotes. Texts are compared byte by byte.
  public func hasSameContent(as other: YAMLNode) -> Bool {
    switch (content, other.content) {
    case (.scalar(let left), .scalar(let right)): left.utf8.elementsEqual(right.utf8)
    case (.sequence(let left), .sequence(let right)):
      left.count == right.count && zip(left, right).allSatisfy { $0.hasSameContent(as: $1) }
    case (.mapping(let left), .mapping(let right)):
      left.count == right.count
        && zip(left, right).allSatisfy {
          $0.key.hasSameContent(as: $1.key) && $0.value.hasSameContent(as: $1.value)
        }
    default: false
    }
  }
}
