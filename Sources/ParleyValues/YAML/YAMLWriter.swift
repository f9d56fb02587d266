/// Writes a tree as YAML in the style of hand-written standards files: blocks indented by two
/// spaces, short leaf mappings and lists in braces and brackets on one line.
///
/// The same tree always gives the same bytes, and reading them back gives a tree of the same
/// content. Text is quoted wherever this reader or a YAML 1.1 or 1.2 reader would take it for
/// something else (`no`, `22:00`, `0755`, `2026-02-30`).
public enum YAMLWriter {
  /// The tree as YAML, ending with a line break.
  ///
  /// - Complexity: O(size of the tree).
  public static func write(_ node: YAMLNode) -> String {
    lines(of: node, indent: 0).joined(separator: "\n") + "\n"
  }

  /// The widest line, in columns, that a mapping or a list of scalars takes in one piece.
  private static let leafColumns = 100
  /// The same for a list of mappings.
  private static let listColumns = 80
  /// YAML takes no longer key than 1,024 characters without the sign `?`; escapes count.
  private static let keyLimit = 900

  private static func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }

  /// The lines of a node that starts a line of its own.
  private static func lines(of node: YAMLNode, indent: Int) -> [String] {
    switch node.content {
    case .mapping(let pairs) where !pairs.isEmpty:
      pairs.flatMap { lines(ofKey: $0.key, value: $0.value, indent: indent) }
    case .sequence(let elements) where !elements.isEmpty:
      elements.flatMap { lines(ofElement: $0, indent: indent) }
    default: [spaces(indent) + flow(node, inFlow: false)]
    }
  }

  private static func lines(ofKey key: YAMLNode, value: YAMLNode, indent: Int) -> [String] {
    let written = flow(key, inFlow: false)
    let isSimple = key.scalar != nil && written.utf8.count <= keyLimit
    let start = spaces(indent) + (isSimple ? written + ":" : ":")
    let before = isSimple ? [] : [spaces(indent) + "? " + written]
    if let short = oneLine(value, behind: DisplayWidth.columns(of: start) + 1) {
      return before + [start + " " + short]
    }
    return before + [start] + lines(of: value, indent: indent + 2)
  }

  private static func lines(ofElement element: YAMLNode, indent: Int) -> [String] {
    if let short = oneLine(element, behind: indent + 2) { return [spaces(indent) + "- " + short] }
    var lines = lines(of: element, indent: indent + 2)
    // By bytes: a mark that combines with what stands before it would go with the last space.
    lines[0] = spaces(indent) + "- " + String(Substring(lines[0].utf8.dropFirst(indent + 2)))
    return lines
  }

  /// The node in one piece behind a key or a dash, or nothing when it needs lines of its own.
  private static func oneLine(_ node: YAMLNode, behind column: Int) -> String? {
    let limit: Int
    switch node.content {
    case .scalar: return flow(node, inFlow: false)
    case .mapping(let pairs):
      guard isLeaf(node) else { return nil }
      limit = pairs.isEmpty ? .max : leafColumns
    case .sequence(let elements):
      guard elements.allSatisfy({ $0.scalar != nil || ($0.mapping != nil && isLeaf($0)) }) else {
        return nil
      }
      let isPlain = elements.allSatisfy { $0.scalar != nil }
      limit = elements.isEmpty ? .max : isPlain ? leafColumns : listColumns
    }
    let text = flow(node, inFlow: false)
    return column + DisplayWidth.columns(of: text) <= limit ? text : nil
  }

  /// Whether a mapping holds only scalars.
  private static func isLeaf(_ node: YAMLNode) -> Bool {
    node.mapping?.allSatisfy { $0.key.scalar != nil && $0.value.scalar != nil } ?? false
  }

  /// The node in one piece.
  private static func flow(_ node: YAMLNode, inFlow: Bool) -> String {
    switch node.content {
    case .scalar(let text):
      return scalar(text, quoted: node.isQuoted, inFlow: inFlow)
    case .sequence(let elements):
      return "[" + elements.map { flow($0, inFlow: true) }.joined(separator: ", ") + "]"
    case .mapping(let pairs):
      let written = pairs.map { pair in
        let key = flow(pair.key, inFlow: true)
        let isSimple = pair.key.scalar != nil && key.utf8.count <= keyLimit
        return (isSimple ? key : "? " + key + " ") + ": " + flow(pair.value, inFlow: true)
      }
      return "{" + written.joined(separator: ", ") + "}"
    }
  }
}
