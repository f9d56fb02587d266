import ParleyLaw
import ParleyValues

/// `parley law list`: the figures of a place.
enum LawListCommand {
  static let key = ParameterKey.option(
    "matter", "事项", ValueKind<LawKey>.lawKey,
    help: LocalizedText(zhHans: "只列这一事项", en: "only this matter"))

  static let command = Command(
    LocalizedText(zhHans: "法规", en: "law"), LocalizedText(zhHans: "列表", en: "list"),
    group: .lookUp,
    summary: LocalizedText(
      zhHans: "列出规则库中的数字及其出处", en: "list the figures of the law book with their sources"),
    parameters: [
      LawOptions.jurisdiction.parameter, LawOptions.instrument.parameter, key.parameter,
      LawOptions.overlay.parameter,
    ],
    examples: [
      CommandExample(
        "law list --jurisdiction cn/guangdong",
        LocalizedText(zhHans: "广东适用的全部规定", en: "everything that holds in Guangdong")),
      CommandExample(
        "law list --matter minimum-wage-hourly",
        LocalizedText(zhHans: "各地的小时最低工资标准", en: "the hourly minimum wages of all places")),
    ],
    topics: ["law"], action: run)

  private static func run(
    _ arguments: ParsedArguments, _ context: CommandContext
  ) throws -> CommandOutput {
    let book = try context.lawBook(overlaidWith: arguments.all(LawOptions.overlay))
    let keys = arguments[key].map { [$0] } ?? LawKey.allCases
    let rows = keys.flatMap {
      book.entries(
        of: $0, in: arguments[LawOptions.jurisdiction], for: arguments[LawOptions.instrument],
        on: arguments[GlobalOptions.day])
    }
    return LawPresenter.list(
      rows, title: LocalizedText(zhHans: "规则库", en: "Law book"), edition: book.edition,
      in: context.language)
  }
}
