import ParleyValues

/// Reads the `source` of a standards file where it is more than a name.
struct OriginReader {
  private(set) var findings: [Diagnostic] = []

  private static let fields = [
    "document", "addresses", "place", "status", "in-force", "unit", "implied", "unknown",
  ]

  mutating func read(_ node: YAMLNode) -> StandardsOrigin {
    var origin = StandardsOrigin()
    for (keyNode, value) in node.mapping ?? [] {
      switch TermWords.english(keyNode.scalar ?? "") {
      case "document": origin.document = text(value) ?? origin.document
      case "addresses":
        origin.addresses = (value.sequence ?? [value]).compactMap(\.scalar)
      case "place": origin.place = text(value)
      case "unit": origin.unit = text(value)
      case "status": origin.status = status(value)
      case "in-force": origin.inForce = date(value)
      case "implied": origin.implied = texts(value)
      case "unknown": origin.unknown = texts(value)
      default: reportUnknown(keyNode)
      }
    }
    return origin
  }

  /// A text, or one in both languages: `{zh: …, en: …}`.
  private mutating func text(_ node: YAMLNode) -> LocalizedText? {
    if let scalar = node.scalar { return LocalizedText(verbatim: scalar) }
    func part(_ name: String) -> String? {
      node.mapping?.first { TermWords.english($0.key.scalar ?? "") == name }?.value.scalar
    }
    guard let zhHans = part("zh"), let en = part("en"), node.mapping?.count == 2 else {
      report(
        "expected-text", node, zhHans: "这里应写文字，或写 {zh: 中文, en: English}",
        en: "a text stands here, or one in both languages: {zh: 中文, en: English}")
      return nil
    }
    return LocalizedText(zhHans: zhHans, en: en)
  }

  private mutating func texts(_ node: YAMLNode) -> [LocalizedText] {
    var texts: [LocalizedText] = []
    for element in node.sequence ?? [node] {
      if let text = text(element) { texts.append(text) }
    }
    return texts
  }

  private mutating func status(_ node: YAMLNode) -> StandardsStatus? {
    let word = node.scalar ?? ""
    if let status = StandardsStatus.allCases.first(where: {
      $0.rawValue == word || $0.name.zhHans == word
    }) {
      return status
    }
    let known = StandardsStatus.allCases.map(\.rawValue).joined(separator: ", ")
    report(
      "unknown-choice", node, zhHans: "“\(word)”不在可选之列：\(known)",
      en: "\"\(word)\" is none of \(known)")
    return nil
  }

  private mutating func date(_ node: YAMLNode) -> CivilDate? {
    if let date = CivilDate(node.scalar ?? "") { return date }
    report(
      "bad-date", node, zhHans: "“\(node.scalar ?? "")”不是日期，例如：2026-07-01",
      en: "\"\(node.scalar ?? "")\" is no date; for example: 2026-07-01")
    return nil
  }

  private mutating func report(_ code: String, _ node: YAMLNode, zhHans: String, en: String) {
    var reader = TermTreeReader(currency: .cny, isOverlay: false)
    reader.report(code, node, zhHans: zhHans, en: en)
    findings += reader.findings
  }

  private mutating func reportUnknown(_ node: YAMLNode) {
    var reader = TermTreeReader(currency: .cny, isOverlay: false)
    reader.reportUnknown(node, among: OriginReader.fields)
    findings += reader.findings
  }
}

extension StandardsOrigin {
  /// The source as files write it.
  var node: YAMLNode {
    func node(_ text: LocalizedText) -> YAMLNode {
      text.zhHans == text.en
        ? .text(text.en) : .pairs([("zh", .text(text.zhHans)), ("en", .text(text.en))])
    }
    var pairs: [(key: String, value: YAMLNode)] = [("document", node(document))]
    if !addresses.isEmpty { pairs.append(("addresses", .list(addresses.map { .text($0) }))) }
    if let place { pairs.append(("place", node(place))) }
    if let status { pairs.append(("status", .text(status.rawValue))) }
    if let inForce { pairs.append(("in-force", .text(inForce.description))) }
    if let unit { pairs.append(("unit", node(unit))) }
    if !implied.isEmpty { pairs.append(("implied", .list(implied.map(node)))) }
    if !unknown.isEmpty { pairs.append(("unknown", .list(unknown.map(node)))) }
    return .pairs(pairs)
  }
}
