import ParleyTerms
import ParleyValues

/// `parley standards diff`: the terms in which two standards files differ.
enum StandardsDiffCommand {
  static let first = ParameterKey.argument(
    "first", "甲", StandardsCheckCommand.kind.named("文件甲", "FIRST", example: "current.yaml"),
    help: LocalizedText(zhHans: "一份标准文件", en: "a standards file"))
  static let second = ParameterKey.argument(
    "second", "乙", StandardsCheckCommand.kind.named("文件乙", "SECOND", example: "union.yaml"),
    help: LocalizedText(zhHans: "另一份标准文件", en: "another standards file"))

  static let command = Command(
    LocalizedText(zhHans: "标准", en: "standards"), LocalizedText(zhHans: "比较", en: "diff"),
    group: .prepare,
    summary: LocalizedText(
      zhHans: "列出两份标准文件的不同之处", en: "list the terms in which two standards files differ"),
    parameters: [first.parameter, second.parameter],
    examples: [
      CommandExample(
        "standards diff current.yaml union.yaml",
        LocalizedText(zhHans: "职工方方案改动了什么", en: "what the union's opening changes"))
    ],
    topics: ["standards"], action: run)

  private static func run(
    _ arguments: ParsedArguments, _ context: CommandContext
  ) throws -> CommandOutput {
    let paths = try (arguments.required(first), arguments.required(second))
    return StandardsPresenter.difference(
      (context.shownName(of: paths.0), try context.standards(in: paths.0)),
      (context.shownName(of: paths.1), try context.standards(in: paths.1)),
      in: context.language)
  }
}
