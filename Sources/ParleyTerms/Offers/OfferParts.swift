import ParleyValues

/// The parts of an offer while it is read.
struct OfferParts {
  let standards: Standards
  let strictness: Strictness
  private var offer = Offer()
  private var findings: [Diagnostic] = []

  init(standards: Standards, strictness: Strictness) {
    self.standards = standards
    self.strictness = strictness
  }

  mutating func add(key: String, keyPlace: SourcePlace, value: String, valuePlace: SourcePlace) {
    let narrow = key.narrowed
    for prefix in ["item.", "事项.", "promise.", "承诺."] where narrow.hasPrefix(prefix) {
      let name = String(narrow.dropFirst(prefix.count))
      let isPromise = prefix == "promise." || prefix == "承诺."
      return addItem(name, value, isPromise: isPromise, keyPlace, valuePlace)
    }
    let written = OfferParts.parts(of: narrow)
    let takesBack = written.isSeparate && TermValue.saysSame(value)
    guard let match = TermRegistry.match(written.path) else {
      return addRemovalOrUnknown(written, keyPlace, value, takesBack: takesBack)
    }
    var termKey = TermKey(match.path, scope: written.scope, from: written.from)
    if OfferParts.removes(value) || takesBack {
      // A key that ends with an entry means the whole entry here, not its principal field.
      let endsWithEntry =
        written.path.split(separator: ".").count < match.path.split(separator: ".").count
      if endsWithEntry, let cut = match.path.lastIndex(of: ".") {
        termKey.path = String(match.path[..<cut])
      }
    }
    guard !offer.terms.contains(where: { $0.key == termKey }) else {
      return report(
        "duplicate-key", keyPlace, zhHans: "“\(key)”写了两次", en: "\"\(key)\" stands twice")
    }
    if OfferParts.removes(value) || takesBack {
      return offer.terms.append(TermAssignment(termKey, takesBack ? .same : nil))
    }
    do throws(TermValueProblem) {
      let kind = match.family.kind.preferring(unitOf: standards.value(match.path))
      let read = try kind.value(from: value, in: standards.currency, strictness: strictness)
      offer.terms.append(TermAssignment(termKey, read))
    } catch {
      findings.append(
        Diagnostic(
          "offer.\(error.code)", .error, at: valuePlace, error.message,
          remedy: LocalizedText(
            zhHans: "这里是“\(match.label.zhHans)”，例如：\(match.family.kind.example)",
            en: "this is the \(match.label.en); for example: \(match.family.kind.example)"),
          help: "terms"))
    }
  }

  static func removes(_ value: String) -> Bool {
    ["none", "无", "取消"].contains(value.narrowed)
  }

  /// The parts of a key as it is written, `scope/path@day`.
  private static func parts(of text: String) -> TermKey {
    var path = Substring(text)
    var scope: String?
    if let stroke = path.firstIndex(of: "/") {
      scope = String(path[..<stroke])
      path = path[path.index(after: stroke)...]
    }
    var from: CivilDate?
    if let sign = path.lastIndex(of: "@"), let day = CivilDate(path[path.index(after: sign)...]) {
      from = day
      path = path[..<sign]
    }
    return TermKey(String(path), scope: scope, from: from)
  }

  /// A key that names a whole list or topic may be removed; anything else is unknown.
  private mutating func addRemovalOrUnknown(
    _ key: TermKey, _ place: SourcePlace, _ value: String, takesBack: Bool
  ) {
    let words = key.path.split(separator: ".").map { TermWords.english(String($0)) }
    if OfferParts.removes(value) || takesBack, TermRegistry.isPrefix(key.path) {
      let whole = TermKey(words.joined(separator: "."), scope: key.scope, from: key.from)
      return offer.terms.append(TermAssignment(whole, takesBack ? .same : nil))
    }
    let nearest = TermRegistry.nearestKey(to: words.joined(separator: "."))
    report(
      "unknown-key", place, zhHans: "没有名为“\(key)”的标准项", en: "no term is called \"\(key)\"",
      remedy: nearest.map { name in
        let label = TermRegistry.match(name)?.label.zhHans
        return LocalizedText(
          zhHans: "是否想写“\(name)”" + (label.map { "（\($0)）" } ?? "") + "？",
          en: "did you mean \"\(name)\"?")
      }
        ?? LocalizedText(
          zhHans: "用 parley terms 查看全部标准项", en: "parley terms lists every term"))
  }

  private mutating func addItem(
    _ name: String, _ value: String, isPromise: Bool, _ keyPlace: SourcePlace,
    _ valuePlace: SourcePlace
  ) {
    guard !name.isEmpty, !value.narrowed.isEmpty else {
      return report(
        "missing-value", keyPlace, zhHans: "事项要有名称和内容", en: "an item has a name and words")
    }
    guard !offer.items.contains(where: { $0.name == name }) else {
      return report(
        "duplicate-key", keyPlace, zhHans: "事项“\(name)”写了两次", en: "item \"\(name)\" stands twice")
    }
    guard isPromise else {
      offer.items.append(OfferItem(name: name, text: value))
      return
    }
    let parts = value.split(whereSeparator: { ",，、".contains($0) }).map { String($0).narrowed }
    guard let owner = parts.first, parts.count <= 2, parts.count == 1 || CivilDate(parts[1]) != nil
    else {
      return report(
        "bad-promise", valuePlace, zhHans: "承诺要写明责任方和日期，例如：服务商,2026-06-30",
        en: "a promise names its owner and date: partner,2026-06-30")
    }
    let due = parts.count == 2 ? CivilDate(parts[1]) : nil
    offer.items.append(OfferItem(name: name, promise: .init(owner: owner, due: due)))
  }

  mutating func addItem(_ node: YAMLNode) {
    var fields: [String: YAMLNode] = [:]
    for (key, value) in node.mapping ?? [] {
      fields[TermWords.english(key.scalar ?? "")] = value
    }
    let promise = fields["promise"].map { node in
      var owner: String?
      var due: String?
      for (key, value) in node.mapping ?? [] {
        switch TermWords.english(key.scalar ?? "") {
        case "owner": owner = value.scalar
        case "by": due = value.scalar
        default: break
        }
      }
      return [owner, due].compactMap(\.self).joined(separator: ",")
    }
    addItem(
      fields["name"]?.scalar ?? "", promise ?? fields["text"]?.scalar ?? "",
      isPromise: promise != nil, node.place, node.place)
  }

  mutating func report(
    _ code: String, _ place: SourcePlace, zhHans: String, en: String,
    remedy: LocalizedText? = nil
  ) {
    findings.append(
      Diagnostic(
        "offer.\(code)", .error, at: place, LocalizedText(zhHans: zhHans, en: en), remedy: remedy,
        help: "terms"))
  }

  func finish() throws(Diagnostics) -> Offer {
    if !findings.isEmpty { throw Diagnostics(findings) }
    return offer
  }
}

extension TermKind {
  /// The kind with the unit of a value first, so that a bare number takes it.
  func preferring(unitOf value: TermValue?) -> TermKind {
    guard case .rate(let rate)? = value else { return self }
    switch self {
    case .rate(let units) where units.contains(rate.per):
      return .rate([rate.per] + units.filter { $0 != rate.per })
    default: return self
    }
  }
}
