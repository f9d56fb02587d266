import ParleyValues

/// Reads the terms below a node of a file: topics with their fields and lists, in either language.
/// Everything wrong is collected; nothing is guessed.
struct TermTreeReader {
  let currency: Currency
  /// In a scope or variant, naming a list replaces it and `none` removes a term.
  let isOverlay: Bool
  private(set) var assignments: [TermAssignment] = []
  private(set) var findings: [Diagnostic] = []
  /// Where keys, lists and entries stand.
  private(set) var places: [String: SourcePlace] = [:]
  /// Where each term was stated first, to find those that stand twice.
  private var stated: [TermKey: SourcePlace] = [:]

  /// The most entries of one list.
  static let entryLimit = 2_000

  init(currency: Currency, isOverlay: Bool) {
    self.currency = currency
    self.isOverlay = isOverlay
  }

  /// Reads what stands at a path.
  mutating func read(_ node: YAMLNode, at path: [String]) {
    let shapes = ListShape.all.filter { $0.filePath.indices(in: path[...]) != nil }
    if !shapes.isEmpty, !isRemoval(node) { return readList(node, at: path, shapes) }
    if let match = exactMatch(path), isValue(node, of: match.family.kind) {
      return readValue(node, match)
    }
    if isOverlay, isRemoval(node), !path.isEmpty {
      return state(TermKey(path.joined(separator: ".")), nil, at: node)
    }
    guard let pairs = node.mapping else {
      let children = TermTreeReader.list(TermTreeReader.children(of: path))
      return report(
        "expected-mapping", node, zhHans: "这里应写下列各项：\(children.zhHans)",
        en: "this needs keys below it: \(children.en)")
    }
    readFields(pairs, at: path)
  }

  /// Reads what a scope or variant changes: topics as in the file itself, where a list replaces the
  /// one it names, or single terms under their full keys.
  mutating func readOverlay(
    _ pairs: [(key: YAMLNode, value: YAMLNode)], except read: Set<String> = []
  ) {
    func isFullKey(_ node: YAMLNode) -> Bool { node.scalar?.contains(".") == true }
    readFields(pairs.filter { !isFullKey($0.key) }, at: [], except: read)
    for (keyNode, value) in pairs where isFullKey(keyNode) {
      let key = keyNode.scalar ?? ""
      if let match = TermRegistry.match(key) {
        places[match.path] = keyNode.place
        if isRemoval(value) {
          state(TermKey(match.path), nil, at: keyNode)
        } else {
          readValue(value, match)
        }
      } else if TermRegistry.isPrefix(key), isRemoval(value) {
        let words = key.split(separator: ".").map { TermWords.english(String($0)) }
        places[words.joined(separator: ".")] = keyNode.place
        state(TermKey(words.joined(separator: ".")), nil, at: keyNode)
      } else {
        reportUnknown(keyNode, among: TermRegistry.knownKeys)
      }
    }
  }

  /// Reads the fields of a mapping, leaving out those already read.
  mutating func readFields(
    _ pairs: [(key: YAMLNode, value: YAMLNode)], at path: [String], except read: Set<String> = []
  ) {
    var seen: [String: SourcePlace] = [:]
    for (keyNode, value) in pairs {
      let word = TermWords.english(keyNode.scalar ?? "")
      if let first = seen[word] {
        report(
          "duplicate-key", keyNode, zhHans: "这一项重复了，第一次出现在第 \(first.line) 行",
          en: "this key stands twice; the first is on line \(first.line)")
        continue
      }
      seen[word] = keyNode.place
      if read.contains(word) { continue }
      let deeper = path + [word]
      if TermRegistry.families(under: deeper[0]).contains(where: {
        $0.family.pattern.indices(in: deeper[...], asPrefix: true) != nil
      }) || ListShape.all.contains(where: { $0.filePath.indices(in: deeper[...]) != nil }) {
        places[deeper.joined(separator: ".")] = keyNode.place
        self.read(value, at: deeper)
      } else {
        reportUnknown(keyNode, among: TermTreeReader.children(of: path) + read.sorted())
      }
    }
  }

  /// The words that may stand below a path.
  static func children(of path: [String]) -> [String] {
    var words: [String] = []
    for family in TermRegistry.families
    where family.pattern.indices(in: path[...], asPrefix: true) != nil {
      let segments = family.pattern.segments
      guard segments.count > path.count else { continue }
      switch segments[path.count] {
      case .word(let word): if !words.contains(word) { words.append(word) }
      case .index(let kind):
        // An index that is no list is a key by itself: `by-count: {1: 10 %}`.
        let isList = ListShape.all.contains { $0.filePath.indices(in: path[...]) != nil }
        if !isList, !words.contains(kind.example) { words.append(kind.example) }
      }
    }
    return words
  }

  private func exactMatch(_ path: [String]) -> TermRegistry.Match? {
    for (order, family) in TermRegistry.families(under: path.first ?? "") {
      if let indices = family.pattern.indices(in: path[...]) {
        return TermRegistry.Match(family: family, indices: indices, order: order)
      }
    }
    return nil
  }

  private func isRemoval(_ node: YAMLNode) -> Bool { isOverlay && saysNone(node) }

  private func saysNone(_ node: YAMLNode) -> Bool {
    !node.isQuoted && (node.scalar == "none" || node.scalar == "无")
  }

  private func isValue(_ node: YAMLNode, of kind: TermKind) -> Bool {
    if isRemoval(node) { return false }
    guard let pairs = node.mapping else { return true }
    let words = Set(pairs.map { TermWords.english($0.key.scalar ?? "") })
    if case .period = kind, words.contains("days") { return true }
    return words == ["steps"]
  }
}

// MARK: - Lists

extension TermTreeReader {
  private mutating func readList(_ node: YAMLNode, at path: [String], _ shapes: [ListShape]) {
    let elements: [YAMLNode]
    if let sequence = node.sequence {
      elements = sequence
    } else if shapes.contains(where: \.allowsSingle), node.mapping != nil {
      elements = [node]
    } else {
      return report(
        "expected-list", node, zhHans: "这里应是一个清单，每项以“- ”开头",
        en: "this is a list; begin each element with \"- \"")
    }
    if elements.count > TermTreeReader.entryLimit {
      return report(
        "too-many-entries", node,
        zhHans: "这个清单有 \(elements.count) 项，最多 \(TermTreeReader.entryLimit) 项；请拆分或合并",
        en: "this list has \(elements.count) entries; the most are \(TermTreeReader.entryLimit): "
          + "join or split them")
    }
    if isOverlay, shapes.allSatisfy({ $0.filePath.indexKinds.isEmpty }) {
      state(TermKey(path.joined(separator: ".")), nil, at: node)
    }
    var seen: [[String]: Int] = [:]
    for (place, element) in elements.enumerated() {
      guard let pairs = element.mapping else {
        report(
          "expected-mapping", element, zhHans: "清单中的每一项应写成“键: 值”",
          en: "each element of this list has keys and values")
        continue
      }
      guard let (shape, index) = readIndex(of: element, pairs, shapes, position: place + 1) else {
        continue
      }
      if let first = seen[index] {
        report(
          "duplicate-entry", element, zhHans: "与第 \(first) 行的一项重复",
          en: "this repeats the entry on line \(first)")
        continue
      }
      seen[index] = element.place.line
      let keyPath = path.dropLast(shape.filePath.segments.count - shape.sharedCount)
      let words = shape.keyPath.segments.dropFirst(keyPath.count).map { segment in
        if case .word(let word) = segment { word } else { "" }
      }
      let indexWords = Set(shape.indexFields.map(\.name))
        .union(shape.indexFields.contains { $0.kind == .periodWithStart } ? ["from"] : [])
      let entry = Array(keyPath) + words + index
      places[entry.joined(separator: ".")] = element.place
      readFields(pairs, at: entry, except: indexWords)
    }
  }

  private mutating func readIndex(
    of element: YAMLNode, _ pairs: [(key: YAMLNode, value: YAMLNode)], _ shapes: [ListShape],
    position: Int
  ) -> (ListShape, [String])? {
    func value(_ name: String) -> YAMLNode? {
      pairs.first { TermWords.english($0.key.scalar ?? "") == name }?.value
    }
    let chosen =
      shapes.first { shape in
        shape.indexFields.contains { $0.kind == .position || value($0.name) != nil }
      } ?? shapes[0]
    var index: [String] = []
    for (name, kind) in chosen.indexFields {
      if kind == .position {
        index.append(String(position))
        continue
      }
      guard let node = value(name) else {
        let names = shapes.map { $0.indexFields[0].name }.joined(separator: " / ")
        report(
          "missing-field", element, zhHans: "这一项缺少 \(chosen === shapes[0] ? names : name)",
          en: "this entry needs \(chosen === shapes[0] ? names : name)")
        return nil
      }
      var text = TermTreeReader.text(of: node)
      if kind == .periodWithStart, let start = value(ListShape.startField)?.scalar {
        text = text.map { "\(Period($0)?.key ?? $0)-from-\(start)" }
      }
      guard let text, let canonical = kind.canonical(text) else {
        report(
          "bad-index", node, zhHans: "“\(node.scalar ?? "")”不能用作 \(name)，例如：\(kind.example)",
          en: "\"\(node.scalar ?? "")\" is no \(name); for example: \(kind.example)")
        return nil
      }
      index.append(canonical)
    }
    return (chosen, index)
  }

  /// The text of a scalar, or of a period written as a mapping of days and first day.
  static func text(of node: YAMLNode) -> String? {
    if let scalar = node.scalar { return scalar }
    if let elements = node.sequence {
      let texts = elements.compactMap(\.scalar)
      return texts.count == elements.count ? texts.joined(separator: ", ") : nil
    }
    func value(_ name: String) -> String? {
      node.mapping?.first { TermWords.english($0.key.scalar ?? "") == name }?.value.scalar
    }
    guard let days = value("days"), let first = value("from") else { return nil }
    return "\(days) days from \(first)"
  }
}

// MARK: - Values

extension TermTreeReader {
  /// Reads a value under its canonical key.
  mutating func readValue(_ node: YAMLNode, _ match: TermRegistry.Match) {
    if let steps = node.mapping?.first(where: { TermWords.english($0.key.scalar ?? "") == "steps" })
    {
      return readSteps(steps.value, match)
    }
    let isEmptyList = node.sequence?.isEmpty == true && match.family.kind.isList
    guard let text = TermTreeReader.text(of: node), !text.isEmpty || isEmptyList else {
      return report(
        "missing-value", node, zhHans: "这里缺少值，例如：\(match.family.kind.example)",
        en: "a value is missing; for example: \(match.family.kind.example)")
    }
    add(text, from: nil, node, match)
  }

  private mutating func readSteps(_ node: YAMLNode, _ match: TermRegistry.Match) {
    guard let steps = node.sequence, !steps.isEmpty else {
      return report(
        "expected-list", node, zhHans: "steps 应是一个清单，每项写明 from 与 value",
        en: "steps is a list of from and value")
    }
    if steps.count > TermTreeReader.entryLimit {
      return report(
        "too-many-entries", node,
        zhHans: "这里有 \(steps.count) 步，最多 \(TermTreeReader.entryLimit) 步；请去掉已经过去的",
        en: "these are \(steps.count) steps; the most are \(TermTreeReader.entryLimit): leave out "
          + "those that have passed")
    }
    for step in steps { readStep(step, match) }
  }

  private mutating func readStep(_ step: YAMLNode, _ match: TermRegistry.Match) {
    guard let pairs = step.mapping else {
      return report(
        "expected-mapping", step,
        zhHans: "每一步写成 {from: 2026-07-01, value: \(match.family.kind.example)}",
        en: "a step is written {from: 2026-07-01, value: \(match.family.kind.example)}")
    }
    var fields: [String: YAMLNode] = [:]
    for (keyNode, value) in pairs {
      let word = TermWords.english(keyNode.scalar ?? "")
      if word != "from", word != "value" {
        reportUnknown(keyNode, among: ["from", "value"])
      } else if fields.updateValue(value, forKey: word) != nil {
        report("duplicate-key", keyNode, zhHans: "这一项重复了", en: "this key stands twice in the step")
      }
    }
    guard let valueNode = fields["value"], let text = TermTreeReader.text(of: valueNode) else {
      return report(
        "missing-field", step, zhHans: "这一步缺少 value，例如 value: \(match.family.kind.example)",
        en: "this step needs a value, as in value: \(match.family.kind.example)")
    }
    guard let fromNode = fields["from"] else { return add(text, from: nil, valueNode, match) }
    guard let from = CivilDate(fromNode.scalar ?? "") else {
      return report(
        "bad-date", fromNode, zhHans: "“\(fromNode.scalar ?? "")”不是日期，例如：2026-07-01",
        en: "\"\(fromNode.scalar ?? "")\" is no date; for example: 2026-07-01")
    }
    if saysNone(valueNode) {
      state(TermKey(match.path, from: from), nil, at: valueNode)
    } else {
      add(text, from: from, valueNode, match)
    }
  }

  /// Takes up a term; one that stands twice is reported where it stands again.
  private mutating func state(_ key: TermKey, _ value: TermValue?, at node: YAMLNode) {
    if let first = stated[key] {
      return report(
        "duplicate-key", node, zhHans: "“\(key)”重复了，第一次出现在第 \(first.line) 行",
        en: "\"\(key)\" stands twice; the first is on line \(first.line)")
    }
    stated[key] = node.place
    assignments.append(TermAssignment(key, value))
  }

  private mutating func add(
    _ text: String, from: CivilDate?, _ node: YAMLNode, _ match: TermRegistry.Match
  ) {
    do throws(TermValueProblem) {
      let value = try match.family.kind.value(from: text, in: currency)
      state(TermKey(match.path, from: from), value, at: node)
    } catch {
      findings.append(
        Diagnostic(
          "standards.\(error.code)", .error, at: node.place, error.message,
          remedy: LocalizedText(
            zhHans: "这里是“\(match.label.zhHans)”，例如：\(match.family.kind.example)",
            en: "this is the \(match.label.en); for example: \(match.family.kind.example)"),
          help: "standards"))
    }
  }
}

// MARK: - Findings

extension TermTreeReader {
  /// The most findings for which the nearest known name is looked up; a file with more is none of
  /// ours.
  static let suggestionLimit = 100

  mutating func report(
    _ code: String, _ node: YAMLNode, zhHans: String, en: String, remedy: LocalizedText? = nil
  ) {
    findings.append(
      Diagnostic(
        "standards.\(code)", .error, at: node.place, LocalizedText(zhHans: zhHans, en: en),
        remedy: remedy, help: "standards"))
  }

  mutating func reportUnknown(_ key: YAMLNode, among names: @autoclosure () -> [String]) {
    let word = key.scalar ?? ""
    let looksUp = findings.count < TermTreeReader.suggestionLimit && word.utf8.count < 200
    let known = looksUp ? names() : []
    let names = known + known.compactMap { TermWords.chinese($0) }
    let nearest = NearestName.find(word, in: names).map { name in
      let english = TermWords.english(name)
      return TermWords.chinese(english).map { "\"\(english)\" (\($0))" } ?? "\"\(english)\""
    }
    let list = TermTreeReader.list(known)
    findings.append(
      Diagnostic(
        "standards.unknown-key", .error, at: key.place,
        LocalizedText(
          zhHans: "标准中没有“\(word)”这一项" + (nearest.map { "；是否想写 \($0)？" } ?? ""),
          en: "this key is not part of standards"
            + (nearest.map { "; did you mean \($0)?" } ?? "")),
        remedy: nearest == nil && !known.isEmpty
          ? LocalizedText(zhHans: "这里可以写：\(list.zhHans)", en: "known here: \(list.en)") : nil,
        help: "standards"))
  }

  /// Words of keys as messages list them, with their Chinese names in Chinese.
  private static func list(_ words: [String]) -> LocalizedText {
    let chinese = words.map { word in TermWords.chinese(word).map { "\($0) \(word)" } ?? word }
    return LocalizedText(
      zhHans: chinese.joined(separator: "、"), en: words.joined(separator: ", "))
  }
}
