import ParleyTerms
import ParleyValues

/// `parley terms`: the catalogue of terms.
enum TermsCommand {
  static let words = ParameterKey.argument(
    "words", "词", ValueKind<String>.text.named("词", "WORD", example: "piece-rate"), .repeated,
    help: LocalizedText(
      zhHans: "只列含有这些词的标准项", en: "only terms in which these words occur"))

  static let topic = ParameterKey.option(
    "topic", "议题",
    ValueKind<Topic>.choice { Choice($0.rawValue, $0.name.zhHans, $0.name) }
      .named("议题", "TOPIC"),
    help: LocalizedText(zhHans: "只列这一议题", en: "only this topic"))

  static let command = Command(
    LocalizedText(zhHans: "标准项", en: "terms"), group: .prepare,
    summary: LocalizedText(
      zhHans: "列出全部标准项：键名、名称、写法、步长", en: "list all terms: key, name, how a value is written, step"),
    discussion: [
      LocalizedText(
        zhHans:
          "花括号里的部分要换成具体内容，如 piece-rate.distance.{distance}.rate 写作 piece-rate.distance.3km.rate；键名可以写中文。",
        en: "What stands in braces is replaced: piece-rate.distance.{distance}.rate becomes "
          + "piece-rate.distance.3km.rate. Keys may be written in Chinese.")
    ],
    parameters: [words.parameter, topic.parameter],
    examples: [
      CommandExample("terms", LocalizedText(zhHans: "列出全部标准项", en: "list all terms")),
      CommandExample(
        "terms --topic weather", LocalizedText(zhHans: "极端天气补贴的标准项", en: "the terms on weather")),
      CommandExample(
        "标准项 保底", LocalizedText(zhHans: "名称含“保底”的标准项", en: "terms whose name holds 保底")),
    ],
    topics: ["standards"], action: run)

  private static func run(
    _ arguments: ParsedArguments, _ context: CommandContext
  ) throws -> CommandOutput {
    let topic = arguments[topic]
    let words = arguments.all(words).map { $0.lowercased() }
    let families = TermRegistry.families.filter { family in
      if let topic, family.topic != topic { return false }
      let text = TermsPresenter.searchText(family)
      return words.allSatisfy(text.contains)
    }
    return TermsPresenter.output(families, in: context.language)
  }
}
