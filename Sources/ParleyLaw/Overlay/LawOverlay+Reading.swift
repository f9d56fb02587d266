import ParleyValues

extension LawOverlay {
  /// Reads the file's tree.
  ///
  /// - Parameters:
  ///   - node: the tree: a mapping with `rules` and `calendars`, or a bare list of rules.
  ///   - name: the file's name, which is recorded with each rule.
  /// - Throws: ``Diagnostics`` with everything that is wrong: unknown keys, places and
  ///   instruments, values of the wrong shape, missing sources, unsound calendars.
  public init(reading node: YAMLNode, named name: String) throws(Diagnostics) {
    var reader = LawOverlayReader(name: name)
    reader.read(node)
    guard reader.problems.isEmpty else { throw Diagnostics(reader.problems) }
    self.init(entries: reader.entries, calendars: reader.calendars, name: name)
  }
}

/// Reads rules and calendars and collects what is wrong with them.
struct LawOverlayReader {
  let name: String
  var entries: [CitedValue] = []
  var calendars: [WorkCalendar.Year] = []
  var problems: [Diagnostic] = []

  init(name: String) { self.name = name }

  mutating func read(_ node: YAMLNode) {
    if let rules = node.sequence {
      for rule in rules { readRule(rule) }
      return
    }
    guard let pairs = node.mapping else {
      fail(
        "shape", node, .both("应为 rules 和 calendars 两部分", "a law file has rules and calendars"))
      return
    }
    for pair in pairs {
      let elements = pair.value.sequence ?? (pair.value.scalar == "" ? [] : nil)
      switch pair.key.scalar {
      case "rules", "规则":
        guard let elements else { return failList(pair.value) }
        for rule in elements { readRule(rule) }
      case "calendars", "日历":
        guard let elements else { return failList(pair.value) }
        for calendar in elements { readCalendar(calendar) }
      default:
        failKey(pair.key, known: ["rules", "calendars"])
      }
    }
  }

  // MARK: Rules

  private static let ruleKeys = [
    "key", "variant", "jurisdiction", "instrument", "value", "from", "to", "source", "number",
    "article", "verified", "note", "runs-from",
  ]

  private mutating func readRule(_ node: YAMLNode) {
    guard checkKeys(of: node, known: LawOverlayReader.ruleKeys) else { return }
    let before = problems.count
    let key = key(node)
    let jurisdiction = jurisdiction(node)
    let instruments = instruments(node["instrument"])
    var value: LawValue?
    if let key { value = self.value(node, for: key) }
    let source = required(node, "source")
    let (from, to) = (date(node["from"]), date(node["to"]))
    if let from, let to, to < from, let place = node["to"] {
      fail("dates", place, .both("失效日早于施行日", "it ends before it starts"))
    }
    let isVerified = flag(node["verified"])
    guard let key, let jurisdiction, let value, let source, problems.count == before else { return }
    let document = LawDocument(
      title: LocalizedText(verbatim: source.text),
      number: node["number"]?.scalar.map { LocalizedText(verbatim: $0) })
    entries.append(
      CitedValue(
        key, variant: node["variant"]?.scalar, value, in: jurisdiction, for: instruments,
        from: from, to: to, source: LawSource(document, LawOverlayReader.place(node["article"])),
        reading: isVerified ? .read("user") : .unverified(.stated, "user"),
        runsFrom: node["runs-from"]?.scalar.map { LocalizedText(verbatim: $0) },
        note: node["note"]?.scalar.map { LocalizedText(verbatim: $0) }, overlay: name))
  }

  private mutating func key(_ node: YAMLNode) -> LawKey? {
    guard let field = required(node, "key") else { return nil }
    do throws(Diagnostic) {
      return try LawKey(parsing: field.text, at: field.place)
    } catch {
      problems.append(error)
      return nil
    }
  }

  private mutating func jurisdiction(_ node: YAMLNode) -> Jurisdiction? {
    guard let field = required(node, "jurisdiction") else { return nil }
    do throws(Diagnostic) {
      return try Jurisdiction(parsing: field.text, at: field.place)
    } catch {
      problems.append(error)
      return nil
    }
  }

  private mutating func value(_ node: YAMLNode, for key: LawKey) -> LawValue? {
    guard let field = required(node, "value") else { return nil }
    if let value = LawValue(parsing: field.text, for: key) { return value }
    problems.append(
      Diagnostic(
        "law.bad-value", .error, at: field.place,
        .both(
          "“\(field.text)”不能作为“\(key.name.zhHans)”的值",
          "“\(field.text)” is no value of \(key.name.en)"),
        remedy: .both("写法如：", "write for example: ") + key.kind.example, help: "law"))
    return nil
  }

  private mutating func instruments(_ node: YAMLNode?) -> [Instrument] {
    guard let node else { return [] }
    var found: [Instrument] = []
    for element in node.sequence ?? [node] {
      do throws(Diagnostic) {
        found.append(try Instrument(parsing: element.scalar ?? "", at: element.place))
      } catch {
        problems.append(error)
      }
    }
    return found
  }

  private static func place(_ node: YAMLNode?) -> LawPlace {
    guard let text = node?.scalar, !text.isEmpty else { return .notSeen }
    if let article = Int(text), (1...9999).contains(article) { return .articles([article]) }
    return .named(text)
  }
}
