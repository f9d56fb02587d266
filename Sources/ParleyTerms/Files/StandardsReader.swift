import ParleyValues

/// Reads standards files (`parley: standards/1`).
public enum StandardsReader {
  /// Reads a standards file; keys may be written in English or Chinese.
  ///
  /// - Parameters:
  ///   - text: the YAML text.
  ///   - file: the file's name, for messages.
  /// - Returns: standards that can be priced.
  /// - Throws: ``Diagnostics`` with everything that is wrong: YAML syntax, unknown or repeated keys
  ///   (`standards.unknown-key`, `standards.duplicate-key`), missing or unknown units, values out
  ///   of bounds, incomplete entries and contradictions.
  public static func read(_ text: String, file: String) throws(Diagnostics) -> Standards {
    try read(YAMLReader.read(text: text, file: file))
  }

  /// Reads standards from a YAML tree; see ``read(_:file:)``.
  ///
  /// - Parameter root: the root of the file.
  /// - Returns: standards that can be priced.
  /// - Throws: ``Diagnostics`` with everything that is wrong.
  public static func read(_ root: YAMLNode) throws(Diagnostics) -> Standards {
    let (standards, findings) = standardsAndFindings(root)
    if findings.contains(where: { $0.severity == .error }) { throw Diagnostics(findings) }
    return standards
  }

  /// Reads a standards file with what is not wrong but was hardly meant.
  ///
  /// - Parameters:
  ///   - text: the YAML text.
  ///   - file: the file's name, for messages.
  /// - Returns: standards that can be priced, and warnings with their places.
  /// - Throws: ``Diagnostics`` with everything that is wrong, as ``read(_:file:)``.
  public static func readWithWarnings(
    _ text: String, file: String
  ) throws(Diagnostics) -> (standards: Standards, warnings: [Diagnostic]) {
    let (standards, findings) = standardsAndFindings(try YAMLReader.read(text: text, file: file))
    if findings.contains(where: { $0.severity == .error }) { throw Diagnostics(findings) }
    return (standards, findings)
  }

  /// The most findings that are listed of one file.
  static let findingLimit = 200

  private static func standardsAndFindings(_ root: YAMLNode) -> (Standards, [Diagnostic]) {
    var reader = StandardsFileReader()
    let standards = reader.read(root)
    let findings = reader.findings.enumerated().sorted { left, right in
      func place(_ item: (offset: Int, element: Diagnostic)) -> (Int, Int, Int) {
        let place = item.element.place
        return (place?.line ?? 0, place?.column ?? 0, item.offset)
      }
      return place(left) < place(right)
    }.map(\.element)
    let further = findings.count - findingLimit
    guard further > 0 else { return (standards, findings) }
    let rest = Diagnostic(
      "standards.further-problems", .error, at: SourcePlace(file: root.place.file),
      LocalizedText(
        zhHans: "另有 \(further) 个问题没有列出", en: "\(further) further problems are not listed"),
      remedy: LocalizedText(
        zhHans: "请先改正以上各处，并核对这是不是标准文件",
        en: "correct those above first, and check that this is a standards file"),
      help: "standards")
    return (standards, Array(findings.prefix(findingLimit)) + [rest])
  }
}

/// The parts of a standards file around its topics.
private struct StandardsFileReader {
  var findings: [Diagnostic] = []
  private var places = PlacedTerms()

  /// Keys of the file that are no terms.
  private static let headers: Set<String> = [
    "parley", "title", "currency", "source", "note", "categories", "variants", "scopes",
  ]

  mutating func read(_ root: YAMLNode) -> Standards {
    var standards = Standards()
    guard let pairs = root.mapping else {
      report(
        "not-standards", root, zhHans: "这不是标准文件：最外层应写成“键: 值”，第一行为“parley: standards/1”",
        en: "this is no standards file: it consists of keys with values, and begins with "
          + "\"parley: standards/1\"")
      return standards
    }
    func header(_ name: String) -> YAMLNode? {
      pairs.first { TermWords.english($0.key.scalar ?? "") == name }?.value
    }
    checkFormat(header("parley"), root)
    if let node = header("currency") {
      if let currency = Currency(code: node.scalar ?? "") {
        standards.currency = currency
      } else {
        let known = Currency.all.map(\.code).joined(separator: ", ")
        report(
          "unknown-currency", node, zhHans: "未知的货币，可用：\(known)",
          en: "this currency is not known; known: \(known)")
      }
    }
    for name in ["title", "note"] {
      if let node = header(name), node.scalar == nil { reportNoText(node) }
    }
    if let node = header("source"), node.sequence != nil { reportNoText(node) }
    standards.title = header("title")?.scalar ?? ""
    standards.source = header("source")?.scalar
    if let node = header("source"), node.mapping != nil {
      var reader = OriginReader()
      standards.origin = reader.read(node)
      standards.source = standards.origin?.document.joinedTitle
      findings += reader.findings
    }
    standards.note = header("note")?.scalar
    var terms = TermTreeReader(currency: standards.currency, isOverlay: false)
    terms.readFields(pairs, at: [], except: StandardsFileReader.headers)
    findings += terms.findings
    places = PlacedTerms(file: SourcePlace(file: root.place.file), common: terms.places)
    for assignment in terms.assignments where assignment.key.from == nil {
      standards.setPlain(assignment)
    }
    standards.datedTerms = .inOrder(terms.assignments.filter { $0.key.from != nil })
    if let node = header("categories") { standards.categories = categories(node) }
    if let node = header("variants") { standards.variants = variants(node, standards.currency) }
    if let node = header("scopes") { standards.scopes = scopes(node, standards.currency) }
    if findings.isEmpty { findings = standards.problems(in: places) }
    return standards
  }

  private mutating func reportNoText(_ node: YAMLNode) {
    report(
      "expected-text", node, zhHans: "这里应写文字；内容含冒号、逗号或方括号的，请加双引号",
      en: "a text stands here; put it in double quotes if it holds colons, commas or brackets")
  }

  private mutating func checkFormat(_ node: YAMLNode?, _ root: YAMLNode) {
    guard let format = node?.scalar else {
      return report(
        "missing-format", root, zhHans: "文件第一行应为“parley: standards/1”",
        en: "the file begins with \"parley: standards/1\"")
    }
    let parts = format.split(separator: "/")
    guard parts.count == 2, parts[0] == "standards", let version = Int(parts[1]) else {
      return report(
        "not-standards", node ?? root, zhHans: "“\(format)”不是标准文件，应为 standards/1",
        en: "\"\(format)\" is no standards file; write standards/1")
    }
    if version != 1 {
      report(
        "newer-format", node ?? root, zhHans: "此文件的版本为 \(version)，本程序只认识版本 1，请更新程序",
        en: "this file has version \(version); this program knows version 1: update the program")
    }
  }

  private mutating func categories(_ node: YAMLNode) -> [WorkerCategory] {
    guard let pairs = node.mapping else {
      report(
        "expected-mapping", node, zhHans: "类别应写成“名称: {…}”，例如 众包: {relation: not-full}",
        en: "categories have names, as in 众包: {relation: not-full}")
      return []
    }
    reportRepeated(pairs.map(\.key))
    return pairs.compactMap { keyNode, value in
      var category = WorkerCategory(name: keyNode.scalar ?? "")
      for (fieldNode, valueNode) in fields(of: value, example: "{relation: not-full}") {
        let text = valueNode.scalar ?? ""
        switch TermWords.english(fieldNode.scalar ?? "") {
        case "relation":
          category.relation = WorkerCategory.Relation.allCases.first {
            $0.rawValue == text || $0.name.zhHans == text
          }
          if category.relation == nil {
            let known = WorkerCategory.Relation.allCases.map(\.rawValue).joined(separator: ", ")
            report(
              "unknown-choice", valueNode, zhHans: "“\(text)”不在可选之列：\(known)",
              en: "\"\(text)\" is none of \(known)")
          }
        case "employer": category.employer = text
        default: reportUnknown(fieldNode, among: ["relation", "employer"])
        }
      }
      return category
    }
  }

  private mutating func variants(_ node: YAMLNode, _ currency: Currency) -> [Variant] {
    guard let pairs = node.mapping else {
      report(
        "expected-mapping", node,
        zhHans: "车型应写成“名称: {…}”，例如 wav: {piece-rate.base: 5.00 /order}",
        en: "variants have names, as in wav: {piece-rate.base: 5.00 /order}")
      return []
    }
    reportRepeated(pairs.map(\.key))
    return pairs.map { keyNode, value in
      var reader = TermTreeReader(currency: currency, isOverlay: true)
      reader.readOverlay(fields(of: value, example: "{piece-rate.base: 5.00 /order}"))
      findings += reader.findings
      places.variants.append(reader.places)
      return Variant(name: keyNode.scalar ?? "", changes: .inOrder(reader.assignments))
    }
  }

  /// The fields of a mapping; anything else is reported, nothing at all is an empty mapping.
  private mutating func fields(
    of node: YAMLNode, example: String
  ) -> [(key: YAMLNode, value: YAMLNode)] {
    if let pairs = node.mapping { return pairs }
    if node.scalar?.isEmpty != true {
      report(
        "expected-mapping", node, zhHans: "这里应写成“键: 值”，例如 \(example)",
        en: "keys with values stand here, as in \(example)")
    }
    return []
  }

  /// Reports names that stand twice.
  private mutating func reportRepeated(_ names: [YAMLNode]) {
    var seen: [String: SourcePlace] = [:]
    for node in names {
      let name = node.scalar ?? ""
      if let first = seen.updateValue(node.place, forKey: name) {
        report(
          "duplicate-key", node, zhHans: "“\(name)”重复了，第一次出现在第 \(first.line) 行",
          en: "\"\(name)\" stands twice; the first is on line \(first.line)")
      }
    }
  }

  private mutating func scopes(_ node: YAMLNode, _ currency: Currency) -> [Scope] {
    guard let elements = node.sequence else {
      report(
        "expected-list", node,
        zhHans: "适用范围应是一个清单，每项以“- ”开头，例如 - {for: {category: 众包}, piece-rate.base: 5.00 /order}",
        en: "scopes is a list; begin each element with \"- \", as in "
          + "- {for: {category: 众包}, piece-rate.base: 5.00 /order}")
      return []
    }
    var seen: [String: SourcePlace] = [:]
    return elements.map { element in
      var scope = Scope()
      let example = "{for: {category: 众包}, piece-rate.base: 5.00 /order}"
      let known = findings.count
      let pairs = fields(of: element, example: example)
      if let node = pairs.first(where: { TermWords.english($0.key.scalar ?? "") == "for" })?.value {
        readConditions(node, of: &scope)
      }
      if scope.specificity == 0, findings.count == known {
        report(
          "scope-without-condition", element,
          zhHans: "适用范围要写明对谁适用，例如 for: {category: 众包}，可用 category、area、employer",
          en:
            "a scope says for whom it holds, as in for: {category: 众包}; known: category, area, employer"
        )
      }
      if scope.specificity > 0, let first = seen.updateValue(element.place, forKey: scope.name) {
        report(
          "duplicate-scope", element,
          zhHans: "适用范围“\(scope.name)”重复了，第一次出现在第 \(first.line) 行，请合并",
          en:
            "the scope \"\(scope.name)\" stands twice; the first is on line \(first.line): join them"
        )
      }
      var reader = TermTreeReader(currency: currency, isOverlay: true)
      reader.readOverlay(pairs, except: ["for"])
      findings += reader.findings
      places.scopes.append(reader.places.merging(["": element.place]) { own, _ in own })
      scope.changes = .inOrder(reader.assignments)
      return scope
    }
  }

  private mutating func readConditions(_ node: YAMLNode, of scope: inout Scope) {
    for (fieldNode, valueNode) in fields(of: node, example: "{category: 众包}") {
      let word = TermWords.english(fieldNode.scalar ?? "")
      guard ["category", "area", "employer"].contains(word) else {
        reportUnknown(fieldNode, among: ["category", "area", "employer"])
        continue
      }
      guard let name = valueNode.scalar, !name.narrowed.isEmpty else {
        report(
          "missing-value", valueNode, zhHans: "这里应写名称，例如 area: 上海",
          en: "a name stands here, as in area: 上海")
        continue
      }
      switch word {
      case "category": scope.category = name
      case "area": scope.area = name
      default: scope.employer = name
      }
    }
  }

  private mutating func report(_ code: String, _ node: YAMLNode, zhHans: String, en: String) {
    var reader = TermTreeReader(currency: .cny, isOverlay: false)
    reader.report(code, node, zhHans: zhHans, en: en)
    findings += reader.findings
  }

  private mutating func reportUnknown(_ node: YAMLNode, among known: [String]) {
    var reader = TermTreeReader(currency: .cny, isOverlay: false)
    reader.reportUnknown(node, among: known)
    findings += reader.findings
  }
}
