import ParleyBargaining
import ParleyTerms
import ParleyValues

/// Reads offers from the command line and from files.
enum OfferArguments {
  static let terms = ParameterKey.argument(
    "terms", "标准项",
    ValueKind<String>.text.named("标准项=值", "TERM=VALUE", example: "piece-rate.base=5.20"),
    .repeated,
    help: LocalizedText(
      zhHans: "标准项=值；事项写 事项.名称=内容，承诺写 承诺.名称=责任方,日期；取消写 =无",
      en:
        "a term with its value; an item as item.NAME=WORDS, a promise as promise.NAME=OWNER,DATE; "
        + "=none removes a term"))

  static let file = ParameterKey.option(
    "file", "文件", ValueKind<TypedPath>.inputFile(["yaml", "yml"], example: "offer.yaml"),
    help: LocalizedText(zhHans: "方案文件（parley: offer/1）", en: "an offer file (parley: offer/1)"))

  /// The offer that the arguments and the file state together.
  ///
  /// - Throws: ``CommandFailure`` with everything that is wrong, each at its place.
  static func offer(
    _ arguments: ParsedArguments, in opened: OpenCase
  ) throws -> Offer {
    let standards = opened.record.currentStandards
    var offer = Offer()
    if let path = arguments[file] {
      let text = try opened.context.text(of: path)
      offer = try OfferReader.read(
        text, file: opened.context.shownName(of: path), for: standards)
    }
    let typed = arguments.texts(of: terms)
    if typed.isEmpty, arguments[file] == nil { throw arguments.missing(terms) }
    do throws(Diagnostics) {
      let more = try OfferReader.read(arguments: typed, for: standards)
      offer.terms = offer.terms.filter { old in !more.terms.contains { $0.key == old.key } }
      offer.items = offer.items.filter { old in !more.items.contains { $0.name == old.name } }
      offer.terms += more.terms
      offer.items += more.items
    } catch {
      throw CommandFailure(.usage, error.all.map { placed($0, arguments, terms) })
    }
    return offer
  }

  /// A finding in one argument, shown on the whole command line.
  static func placed(
    _ finding: Diagnostic, _ arguments: ParsedArguments, _ key: ParameterKey<String>
  ) -> Diagnostic {
    guard let place = finding.place,
      let value = arguments.values[key.parameter.name.en]?.first(where: { $0.text == place.excerpt }
      ), var shown = value.place
    else { return finding }
    shown.column += place.column - 1
    shown.length = place.length
    var finding = finding
    finding.place = shown
    return finding
  }
}
