import ParleyLaw
import ParleyValues

/// `parley law search`: figures in which words occur.
enum LawSearchCommand {
  static let words = ParameterKey.argument(
    "words", "词", ValueKind<String>.text.named("词", "WORD", example: "答复"), .requiredRepeated,
    help: LocalizedText(zhHans: "要找的词，须同时出现", en: "words that all must occur"))

  static let command = Command(
    LocalizedText(zhHans: "法规", en: "law"), LocalizedText(zhHans: "检索", en: "search"),
    group: .lookUp,
    summary: LocalizedText(zhHans: "在规则库中找词", en: "find words in the law book"),
    parameters: [words.parameter, LawOptions.overlay.parameter],
    examples: [
      CommandExample(
        "law search 山东 答复", LocalizedText(zhHans: "山东关于答复的规定", en: "what Shandong says on replies"))
    ],
    topics: ["law"], action: run)

  private static func run(
    _ arguments: ParsedArguments, _ context: CommandContext
  ) throws -> CommandOutput {
    let book = try context.lawBook(overlaidWith: arguments.all(LawOptions.overlay))
    let typed = arguments.all(words).joined(separator: " ")
    let rows = book.search(typed)
    return LawPresenter.list(
      rows, title: LocalizedText(zhHans: "规则库：\(typed)", en: "Law book: \(typed)"),
      edition: book.edition, in: context.language)
  }
}
