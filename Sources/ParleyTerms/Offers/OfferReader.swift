import ParleyValues

/// Reads offers, from `key=value` arguments or from a file (`parley: offer/1`).
public enum OfferReader {
  /// Reads the arguments of a command line.
  ///
  ///     piece-rate.base=5.20  众包/weather.暴雨.橙色=1.50  commission.order-cap=none
  ///     item.申诉="24 小时内答复"  promise.站点空调=服务商,2026-06-30
  ///
  /// A bare number takes the unit of the term's current value, else the family's first unit.
  ///
  /// - Parameters:
  ///   - arguments: one text for each term or item.
  ///   - standards: the standards the offer speaks of; they give the currency and current units.
  /// - Returns: the offer with canonical keys.
  /// - Throws: ``Diagnostics`` with `offer.unknown-key`, `offer.duplicate-key`,
  ///   `offer.missing-value` and the problems of values, each with the place in its argument.
  public static func read(
    arguments: [String], for standards: Standards
  ) throws(Diagnostics) -> Offer {
    var parts = OfferParts(standards: standards, strictness: .commandLine)
    for argument in arguments {
      guard let sign = argument.firstIndex(where: { $0 == "=" || $0 == "＝" }) else {
        parts.report(
          "missing-value", OfferReader.place(argument, 1, argument.count),
          zhHans: "“\(argument)”缺少等号和值", en: "\"\(argument)\" has no value",
          remedy: LocalizedText(
            zhHans: "写成 键=值，例如 piece-rate.base=5.20", en: "write key=value: piece-rate.base=5.20"))
        continue
      }
      let key = String(argument[..<sign])
      let value = String(argument[argument.index(after: sign)...])
      parts.add(
        key: key, keyPlace: OfferReader.place(argument, 1, max(1, key.count)), value: value,
        valuePlace: OfferReader.place(argument, key.count + 2, max(1, value.count)))
    }
    return try parts.finish()
  }

  private static func place(_ argument: String, _ column: Int, _ length: Int) -> SourcePlace {
    SourcePlace(file: "<arguments>", line: 1, column: column, length: length, excerpt: argument)
  }

  /// Reads an offer file.
  ///
  ///     parley: offer/1
  ///     terms: {piece-rate.base: 5.20 /order, commission.order-cap: none}
  ///     items: [{name: 申诉, text: 24 小时内答复}, {name: 站点空调, promise: {owner: 服务商, by: 2026-06-30}}]
  ///
  /// - Parameters:
  ///   - text: the YAML text.
  ///   - file: the file's name, for messages.
  ///   - standards: the standards the offer speaks of.
  /// - Returns: the offer with canonical keys.
  /// - Throws: ``Diagnostics`` with everything that is wrong.
  public static func read(
    _ text: String, file: String, for standards: Standards
  ) throws(Diagnostics) -> Offer {
    let root = try YAMLReader.read(text: text, file: file)
    var parts = OfferParts(standards: standards, strictness: .file)
    if root["parley"]?.scalar ?? root["标准"]?.scalar != "offer/1" {
      parts.report(
        "not-an-offer", root.place, zhHans: "方案文件第一行应为“parley: offer/1”",
        en: "an offer file begins with \"parley: offer/1\"")
    }
    for (keyNode, value) in root.mapping ?? [] {
      switch TermWords.english(keyNode.scalar ?? "") {
      case "parley", "title", "note": break
      case "terms":
        for (termNode, valueNode) in value.mapping ?? [] {
          parts.add(
            key: termNode.scalar ?? "", keyPlace: termNode.place,
            value: TermTreeReader.text(of: valueNode) ?? "", valuePlace: valueNode.place)
        }
      case "items": for node in value.sequence ?? [] { parts.addItem(node) }
      default:
        parts.report(
          "unknown-key", keyNode.place, zhHans: "方案文件中没有“\(keyNode.scalar ?? "")”这一项",
          en: "this key is not part of an offer file",
          remedy: LocalizedText(zhHans: "可写：terms、items", en: "known: terms, items"))
      }
    }
    return try parts.finish()
  }
}
