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
    var reader = StandardsFileReader()
    let standards = reader.read(root)
    if reader.findings.contains(where: { $0.severity == .error }) {
      throw Diagnostics(reader.findings)
    }
    return standards
  }
}

/// The parts of a standards file around its topics.
private struct StandardsFileReader {
  var findings: [Diagnostic] = []

  /// Keys of the file that are no terms.
  private static let headers: Set<String> = [
    "parley", "title", "currency", "source", "note", "categories", "variants", "scopes",
  ]

  mutating func read(_ root: YAMLNode) -> Standards {
    var standards = Standards()
    guard let pairs = root.mapping else {
      report("not-standards", root, zhHans: "这不是标准文件", en: "this is no standards file")
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
    for assignment in terms.assignments {
      if assignment.key.from == nil {
        standards.setPlain(assignment)
      } else {
        standards.datedTerms.set(assignment)
      }
    }
    if let node = header("categories") { standards.categories = categories(node) }
    if let node = header("variants") { standards.variants = variants(node, standards.currency) }
    if let node = header("scopes") { standards.scopes = scopes(node, standards.currency) }
    if findings.isEmpty { findings = standards.problems(at: SourcePlace(file: root.place.file)) }
    return standards
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
      report("expected-mapping", node, zhHans: "类别应写成“名称: {…}”", en: "categories have names")
      return []
    }
    return pairs.compactMap { keyNode, value in
      var category = WorkerCategory(name: keyNode.scalar ?? "")
      for (fieldNode, valueNode) in value.mapping ?? [] {
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
      report("expected-mapping", node, zhHans: "车型应写成“名称: {…}”", en: "variants have names")
      return []
    }
    return pairs.map { keyNode, value in
      var reader = TermTreeReader(currency: currency, isOverlay: true)
      reader.readOverlay(value.mapping ?? [])
      findings += reader.findings
      var changes: [TermAssignment] = []
      for assignment in reader.assignments { changes.set(assignment) }
      return Variant(name: keyNode.scalar ?? "", changes: changes)
    }
  }

  private mutating func scopes(_ node: YAMLNode, _ currency: Currency) -> [Scope] {
    guard let elements = node.sequence else {
      report("expected-list", node, zhHans: "适用范围应是一个清单", en: "scopes is a list")
      return []
    }
    return elements.map { element in
      var scope = Scope()
      let pairs = element.mapping ?? []
      let conditions = pairs.first { TermWords.english($0.key.scalar ?? "") == "for" }?.value
      for (fieldNode, valueNode) in conditions?.mapping ?? [] {
        switch TermWords.english(fieldNode.scalar ?? "") {
        case "category": scope.category = valueNode.scalar
        case "area": scope.area = valueNode.scalar
        case "employer": scope.employer = valueNode.scalar
        default: reportUnknown(fieldNode, among: ["category", "area", "employer"])
        }
      }
      if scope.specificity == 0 {
        report(
          "scope-without-condition", element,
          zhHans: "适用范围要写明 for: {category、area 或 employer}",
          en: "a scope needs for: {category, area or employer}")
      }
      var reader = TermTreeReader(currency: currency, isOverlay: true)
      reader.readOverlay(pairs, except: ["for"])
      findings += reader.findings
      for assignment in reader.assignments { scope.changes.set(assignment) }
      return scope
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
