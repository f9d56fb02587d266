import ParleyRendering
import ParleyTerms
import ParleyValues

/// Shows where standards come from, and what is implied or unknown of them.
enum OriginPresenter {
  /// What is known of the source.
  static func facts(_ origin: StandardsOrigin) -> [Fact] {
    var facts = [Fact(LocalizedText(zhHans: "出处", en: "source"), origin.document)]
    if let place = origin.place {
      facts.append(Fact(LocalizedText(zhHans: "地方", en: "place"), place))
    }
    if let status = origin.status {
      facts.append(Fact(LocalizedText(zhHans: "效力", en: "status"), status.name))
    }
    facts.append(
      Fact(
        LocalizedText(zhHans: "生效", en: "in force from"),
        origin.inForce?.text ?? LocalizedText(zhHans: "未知", en: "unknown")))
    if let unit = origin.unit {
      facts.append(Fact(LocalizedText(zhHans: "核算单位", en: "tested per"), unit))
    }
    if !origin.addresses.isEmpty {
      facts.append(
        Fact(
          LocalizedText(zhHans: "阅读于", en: "read at"),
          LocalizedText(verbatim: origin.addresses.joined(separator: "; "))))
    }
    return facts
  }

  /// What is implied and what is unknown; nothing where there is neither.
  static func notice(_ origin: StandardsOrigin) -> Block? {
    var lines: [RichText] = []
    func add(_ lead: LocalizedText, _ texts: [LocalizedText]) {
      guard !texts.isEmpty else { return }
      lines.append(RichText(lead))
      lines += texts.map { RichText(LocalizedText(verbatim: "· ") + $0) }
    }
    add(LocalizedText(zhHans: "未知或不能计算：", en: "Unknown, or not reckoned:"), origin.unknown)
    add(LocalizedText(zhHans: "推算，非原文：", en: "Implied, not in the source:"), origin.implied)
    return lines.isEmpty ? nil : .notice(Notice(.information, lines))
  }

  /// That standards are not in force on a day, or have no force at all.
  static func warning(_ origin: StandardsOrigin, on day: CivilDate) -> Block? {
    var words: LocalizedText?
    if origin.status == .proposal {
      words = LocalizedText(zhHans: "这是提案，没有生效。", en: "This is a proposal; it is not in force.")
    } else if let first = origin.inForce, day < first {
      words = LocalizedText(
        zhHans: "这份标准自\(first.text.zhHans)起生效，\(day.text.zhHans)尚未生效。",
        en: "These standards are in force from \(first.text.en), not yet on \(day.text.en).")
    }
    return words.map { .notice(Notice(.warning, [RichText($0)])) }
  }

  /// The source for programs.
  static func json(_ origin: StandardsOrigin, in language: Language) -> JSONValue {
    [
      "document": .string(origin.document[language]),
      "addresses": .array(origin.addresses.map { .string($0) }),
      "place": JSONValue(origin.place?[language]), "status": JSONValue(origin.status?.rawValue),
      "inForce": JSONValue(origin.inForce), "unit": JSONValue(origin.unit?[language]),
      "implied": .array(origin.implied.map { .string($0[language]) }),
      "unknown": .array(origin.unknown.map { .string($0[language]) }),
    ]
  }
}
