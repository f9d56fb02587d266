import ParleyValues

extension LawOverlayReader {
  mutating func required(_ node: YAMLNode, _ key: String) -> (text: String, place: SourcePlace)? {
    guard let value = node[key], let text = value.scalar, !text.isEmpty else {
      fail(
        "missing-field", at: (node[key] ?? node).place,
        .both("缺少 \(key)", "\(key) is missing"))
      return nil
    }
    return (text, value.place)
  }

  mutating func date(_ node: YAMLNode?) -> CivilDate? {
    guard let node, let text = node.scalar, !text.isEmpty else { return nil }
    if let date = CivilDate(text) { return date }
    fail(
      "dates", node,
      .both("“\(text)”不是日期，写法如 2026-01-31", "“\(text)” is no date; write 2026-01-31"))
    return nil
  }

  mutating func flag(_ node: YAMLNode?) -> Bool {
    switch node?.scalar?.lowercased() {
    case nil, "", "no", "false", "否": return false
    case "yes", "true", "是": return true
    default:
      if let node { fail("bad-value", node, .both("应为 yes 或 no", "yes or no is needed")) }
      return false
    }
  }

  /// Whether the node is a mapping of known keys, each once.
  mutating func checkKeys(of node: YAMLNode, known: [String]) -> Bool {
    guard let pairs = node.mapping else {
      fail("shape", node, .both("应为“键: 值”各行", "rows of key: value are needed"))
      return false
    }
    var seen: Set<String> = []
    for pair in pairs {
      let key = pair.key.scalar ?? ""
      if !known.contains(key) {
        failKey(pair.key, known: known)
      } else if !seen.insert(key).inserted {
        fail("repeated-field", pair.key, .both("\(key) 重复", "\(key) stands twice"))
      }
    }
    return true
  }

  mutating func failKey(_ node: YAMLNode, known: [String]) {
    let key = node.scalar ?? ""
    let remedy =
      NearestName.find(key, in: known).map {
        LocalizedText(zhHans: "是否指 \($0)？", en: "did you mean \($0)?")
      }
      ?? LocalizedText(
        zhHans: "可选：" + known.joined(separator: "、"), en: "known: " + known.joined(separator: ", "))
    problems.append(
      Diagnostic(
        "law.unknown-field", .error, at: node.place,
        .both("规则文件没有“\(key)”一项", "a law file has no “\(key)”"), remedy: remedy, help: "law"))
  }

  mutating func failList(_ node: YAMLNode) {
    fail("shape", node, .both("应为列表", "a list is needed"))
  }

  mutating func fail(_ code: String, _ node: YAMLNode, _ message: LocalizedText) {
    fail(code, at: node.place, message)
  }

  mutating func fail(_ code: String, at place: SourcePlace, _ message: LocalizedText) {
    problems.append(Diagnostic("law.\(code)", .error, at: place, message, help: "law"))
  }
}
