/// Builds the tree of one document from its events, within the limits of ``YAMLReader``.
struct YAMLTreeBuilder: ~Copyable {
  private var source: SourceText
  private var events: YAMLEventStream
  private var findings: [Diagnostic] = []
  private var nodeCount = 0
  private var anchors: [String: Subtree] = [:]

  /// A node with what it costs to use it again.
  private struct Subtree {
    var node: YAMLNode
    var nodeCount: Int
    var height: Int
  }

  /// Findings that do not end the reading are kept up to this many.
  private static let findingLimit = 100

  init(source: SourceText, events: consuming YAMLEventStream) {
    self.source = source
    self.events = events
  }

  /// The root of the only document.
  mutating func document() throws(Diagnostics) -> YAMLNode {
    var root: YAMLNode?
    while true {
      let event = try next()
      switch event.kind {
      case .streamEnd:
        guard let root else { throw failure(YAMLReader.empty(file: source.file)) }
        if !findings.isEmpty { throw Diagnostics(findings) }
        return root
      case .documentStart where root != nil:
        throw failure(YAMLReader.severalDocuments(at: place(of: event)))
      case .documentStart, .boundary: continue
      default:
        let tree = try subtree(from: event, depth: 0)
        if tree.node.scalar == "", !tree.node.isQuoted {
          throw failure(YAMLReader.empty(file: source.file))
        }
        root = tree.node
      }
    }
  }

  private mutating func next() throws(Diagnostics) -> YAMLEvent {
    do {
      return try events.next()
    } catch {
      let finding = YAMLReader.syntax(error, in: &source)
      throw failure(finding)
    }
  }

  private func failure(_ finding: Diagnostic) -> Diagnostics { Diagnostics(findings + [finding]) }

  private mutating func note(_ finding: Diagnostic) {
    if findings.count < YAMLTreeBuilder.findingLimit { findings.append(finding) }
  }

  private mutating func place(of event: YAMLEvent) -> SourcePlace {
    let endsHere = event.end.line == event.start.line
    return source.place(
      line: event.start.line, scalar: event.start.scalar, to: endsHere ? event.end.scalar : nil)
  }

  /// Counts nodes against the limit.
  private mutating func count(_ nodes: Int, at event: YAMLEvent) throws(Diagnostics) {
    nodeCount += nodes
    if nodeCount > YAMLReader.nodeLimit {
      throw failure(YAMLReader.tooLarge(at: place(of: event), what: .nodes))
    }
  }

  private mutating func subtree(from event: YAMLEvent, depth: Int) throws(Diagnostics) -> Subtree {
    if case .alias(let name) = event.kind { return try reused(name, by: event, depth: depth) }
    try count(1, at: event)
    if let tag = event.tag, !YAMLReader.plainTags.contains(tag) {
      note(YAMLReader.tag(tag, at: place(of: event)))
    }
    let tree: Subtree
    switch event.kind {
    case .scalar(let scalar):
      let place = place(of: event)
      if scalar.byteCount > YAMLReader.scalarByteLimit {
        throw failure(YAMLReader.tooLarge(at: place, what: .scalar))
      }
      let node = YAMLNode(.scalar(scalar.text), at: place, isQuoted: !scalar.isPlain)
      tree = Subtree(node: node, nodeCount: 1, height: 0)
    case .sequenceStart(let isFlow):
      tree = try sequence(from: event, isFlow: isFlow, depth: depth + 1)
    default:
      var isFlow = false
      if case .mappingStart(let written) = event.kind { isFlow = written }
      tree = try mapping(from: event, isFlow: isFlow, depth: depth + 1)
    }
    if let anchor = event.anchor { anchors[anchor] = tree }
    return tree
  }

  private mutating func reused(
    _ name: String, by event: YAMLEvent, depth: Int
  ) throws(Diagnostics) -> Subtree {
    guard let tree = anchors[name] else {
      throw failure(
        YAMLReader.unknownAlias(name, known: anchors.keys.sorted(), at: place(of: event)))
    }
    try count(tree.nodeCount, at: event)
    if depth + tree.height > YAMLReader.depthLimit {
      throw failure(YAMLReader.tooDeep(at: place(of: event)))
    }
    return tree
  }

  private mutating func sequence(
    from event: YAMLEvent, isFlow: Bool, depth: Int
  ) throws(Diagnostics) -> Subtree {
    var place = try opening(of: event, depth: depth)
    var elements: [YAMLNode] = []
    var tree = (nodeCount: 1, height: 1)
    while true {
      let next = try self.next()
      if case .boundary = next.kind {
        if isFlow { close(&place, from: event, with: next) }
        return Subtree(
          node: YAMLNode(.sequence(elements), at: place), nodeCount: tree.nodeCount,
          height: tree.height)
      }
      let element = try subtree(from: next, depth: depth)
      tree = (tree.nodeCount + element.nodeCount, max(tree.height, element.height + 1))
      elements.append(element.node)
    }
  }

  private mutating func mapping(
    from event: YAMLEvent, isFlow: Bool, depth: Int
  ) throws(Diagnostics) -> Subtree {
    var place = try opening(of: event, depth: depth)
    var pairs: [(key: YAMLNode, value: YAMLNode)] = []
    var tree = (nodeCount: 1, height: 1)
    while true {
      let next = try self.next()
      if case .boundary = next.kind {
        if isFlow {
          close(&place, from: event, with: next)
        } else if let first = pairs.first?.key.place, first.line == place.line {
          place.length = first.column + first.length - place.column
        }
        return Subtree(
          node: YAMLNode(.mapping(pairs), at: place), nodeCount: tree.nodeCount,
          height: tree.height)
      }
      let key = try subtree(from: next, depth: depth)
      check(key: key.node, at: next)
      let value = try subtree(from: try self.next(), depth: depth)
      tree.nodeCount += key.nodeCount + value.nodeCount
      tree.height = max(tree.height, key.height + 1, value.height + 1)
      pairs.append((key.node, value.node))
    }
  }

  /// Notes a key that is no text, or the merge sign of YAML 1.1.
  private mutating func check(key: YAMLNode, at event: YAMLEvent) {
    guard let text = key.scalar else { return note(YAMLReader.keyIsNoText(at: key.place)) }
    if text == "<<", !key.isQuoted { note(YAMLReader.mergeKey(at: key.place)) }
  }

  /// The place of a list or mapping so far as its start tells; refuses one too deep.
  private mutating func opening(of event: YAMLEvent, depth: Int) throws(Diagnostics) -> SourcePlace
  {
    let place = source.place(
      line: event.start.line, scalar: event.start.scalar, to: event.start.scalar + 1)
    if depth > YAMLReader.depthLimit { throw failure(YAMLReader.tooDeep(at: place)) }
    return place
  }

  /// Lets a list or mapping in brackets reach to its closing bracket, on its first line.
  private mutating func close(
    _ place: inout SourcePlace, from start: YAMLEvent, with end: YAMLEvent
  ) {
    place = source.place(
      line: start.start.line, scalar: start.start.scalar,
      to: end.end.line == start.start.line ? end.end.scalar : nil)
  }
}
