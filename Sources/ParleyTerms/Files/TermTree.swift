import ParleyValues

/// The shape that terms take in a file: fields in fields, entries in lists, dated values as steps.
struct TermTree {
  /// The top of the tree.
  let pairs: [(key: String, value: YAMLNode)]

  init(_ terms: [TermAssignment], currency: Currency, isFlat: Bool) {
    let root = Branch()
    for term in terms {
      let branch =
        isFlat ? root.child(term.key.path) : root.descend(along: TermTree.steps(to: term))
      guard let value = term.value else {
        branch.values.append((term.key.from, .text("none")))
        continue
      }
      branch.values.append((term.key.from, TermTree.node(value, in: currency)))
    }
    pairs = root.children.map { ($0.name, $0.branch.node) }
  }

  private static func node(_ value: TermValue, in currency: Currency) -> YAMLNode {
    switch value {
    case .choices(let keys): .list(keys.map { .text($0) })
    case .dates(let dates): .list(dates.map { .text($0.description) })
    default: .text(value.text(in: currency))
    }
  }

  /// One step down the file: into a field, or into the entry of a list with its index fields.
  private enum Step {
    case field(String)
    case entry(String, [(name: String, text: String)])
  }

  private static func steps(to term: TermAssignment) -> [Step] {
    guard let match = TermRegistry.match(term.key.path), match.path == term.key.path else {
      return term.key.path.split(separator: ".").map { .field(String($0)) }
    }
    let segments = match.family.pattern.segments
    var indices = match.indices[...]
    var steps: [Step] = []
    var done = 0
    func emit(_ segments: ArraySlice<TermPattern.Segment>) {
      for segment in segments {
        switch segment {
        case .word(let word): steps.append(.field(word))
        // An index of no list is a field by itself: `by-count: {1: 10 %}`.
        case .index: steps.append(.field(indices.popFirst() ?? ""))
        }
      }
    }
    for shape in ListShape.all {
      let keyed = shape.keyPath.segments
      let indexed = shape.indexFields.map { TermPattern.Segment.index($0.kind) }
      guard segments.count > keyed.count + indexed.count,
        Array(segments.prefix(keyed.count + indexed.count)) == keyed + indexed
      else { continue }
      emit(shape.filePath.segments.dropFirst(done))
      let index = Array(indices.prefix(indexed.count))
      indices = indices.dropFirst(indexed.count)
      steps.append(.entry(index.joined(separator: "."), shape.fileFields(index)))
      done = keyed.count + indexed.count
    }
    emit(segments.dropFirst(done))
    return steps
  }

  /// A place in the tree while it grows.
  private final class Branch {
    var children: [(name: String, branch: Branch)] = []
    var entries: [(index: String, branch: Branch)] = []
    var indexFields: [(name: String, text: String)] = []
    var values: [(from: CivilDate?, value: YAMLNode)] = []

    func child(_ name: String) -> Branch {
      if let known = children.first(where: { $0.name == name }) { return known.branch }
      let branch = Branch()
      children.append((name, branch))
      return branch
    }

    func descend(along steps: [Step]) -> Branch {
      var branch = self
      for step in steps {
        switch step {
        case .field(let name): branch = branch.child(name)
        case .entry(let index, let fields):
          if let known = branch.entries.first(where: { $0.index == index }) {
            branch = known.branch
          } else {
            let entry = Branch()
            entry.indexFields = fields
            branch.entries.append((index, entry))
            branch = entry
          }
        }
      }
      return branch
    }

    var node: YAMLNode {
      if !entries.isEmpty { return .list(entries.map(\.branch.node)) }
      if let only = values.first {
        if values.count == 1, only.from == nil { return only.value }
        return .pairs([
          (
            "steps",
            .list(
              values.map { from, value in
                .pairs((from.map { [("from", .text($0.description))] } ?? []) + [("value", value)])
              })
          )
        ])
      }
      return .pairs(
        indexFields.map { ($0.name, .text($0.text)) } + children.map { ($0.name, $0.branch.node) })
    }
  }
}
