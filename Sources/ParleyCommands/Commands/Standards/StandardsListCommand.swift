import ParleyTerms
import ParleyValues

/// `parley standards list`: the standards of the world that come with the program.
enum StandardsListCommand {
  static let words = ParameterKey.argument(
    "words", "词", ValueKind<String>.text.named("词", "WORD", example: "seattle"), .repeated,
    help: LocalizedText(
      zhHans: "只列名称、标题或地方含有这些词的", en: "only standards whose name, title or place holds these words")
  )

  static let command = Command(
    LocalizedText(zhHans: "标准", en: "standards"), LocalizedText(zhHans: "列表", en: "list"),
    group: .prepare,
    summary: LocalizedText(
      zhHans: "列出自带的各地标准：法律、集体协议、提案、企业办法",
      en: "list the standards of the world that come with the program"),
    discussion: [
      LocalizedText(
        zhHans: "凡是要标准文件的地方都可以写这里的名称；standards show 名称 列出各项、出处和未知之处。",
        en:
          "Wherever a standards file is wanted, a name of this list may stand; standards show NAME "
          + "gives terms, sources and what is unknown.")
    ],
    parameters: [words.parameter],
    examples: [
      CommandExample("standards list", LocalizedText(zhHans: "全部", en: "all of them")),
      CommandExample("标准 列表 纽约", LocalizedText(zhHans: "纽约的", en: "those of New York")),
    ],
    topics: ["standards"], action: run)

  private static func run(
    _ arguments: ParsedArguments, _ context: CommandContext
  ) throws -> CommandOutput {
    let words = arguments.all(words).map { $0.lowercased() }
    var listed: [ListedStandards] = []
    for preset in PresetStandards.all {
      let standards = try preset.standards()
      let entry = ListedStandards(name: preset.name, title: preset.title, standards: standards)
      if words.allSatisfy(entry.searchText.contains) { listed.append(entry) }
    }
    guard !listed.isEmpty else { throw nothingFound(arguments) }
    return StandardsListPresenter.output(listed, in: context.language)
  }

  private static func nothingFound(_ arguments: ParsedArguments) -> CommandFailure {
    let word = arguments.all(words).joined(separator: " ")
    let nearest = PresetStandards.nearest(to: word)
    return arguments.refusal(
      of: words,
      ValueProblem(
        "unknown-choice",
        LocalizedText(zhHans: "没有含“\(word)”的标准", en: "no standards hold \"\(word)\""),
        remedy: nearest.map { .didYouMean($0) }
          ?? LocalizedText(
            zhHans: "不带词运行 parley standards list 列出全部",
            en: "parley standards list without words gives all")))
  }
}

/// One of the standards of the list.
struct ListedStandards {
  let name: String
  let title: LocalizedText
  let standards: Standards

  /// Everything in which a search finds words, in lower case.
  var searchText: String {
    let place = standards.origin?.place
    return [name, title.zhHans, title.en, place?.zhHans ?? "", place?.en ?? ""]
      .joined(separator: "\n").lowercased()
  }
}
