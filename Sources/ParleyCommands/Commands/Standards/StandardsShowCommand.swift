import ParleyTerms
import ParleyValues

/// `parley standards show`: the terms of a standards file in words.
enum StandardsShowCommand {
  static let file = ParameterKey.argument(
    "file", "文件", StandardsCheckCommand.kind,
    help: LocalizedText(
      zhHans: "标准文件，或自带标准的名称", en: "a standards file, or a name of standards list"))

  static let command = Command(
    LocalizedText(zhHans: "标准", en: "standards"), LocalizedText(zhHans: "查看", en: "show"),
    group: .prepare,
    summary: LocalizedText(
      zhHans: "逐项列出标准文件的内容；--on 只看当日有效的",
      en: "show the terms of a standards file; with --on those in force"),
    parameters: [
      file.parameter, StandardsOptions.category.parameter, StandardsOptions.area.parameter,
      StandardsOptions.employer.parameter, StandardsOptions.variant.parameter,
    ],
    examples: [
      CommandExample(
        "standards show union.yaml", LocalizedText(zhHans: "列出全部标准项", en: "show all terms")),
      CommandExample(
        "standards show union.yaml --on 2026-08-15",
        LocalizedText(zhHans: "列出 8月15日有效的标准项", en: "show the terms in force on 15 August")),
      CommandExample(
        "standards show seattle-payup",
        LocalizedText(zhHans: "自带的西雅图标准", en: "Seattle's standards, which come with the program")),
    ],
    topics: ["standards"], action: run)

  private static func run(
    _ arguments: ParsedArguments, _ context: CommandContext
  ) throws -> CommandOutput {
    var standards = try context.standards(in: arguments.required(file))
    try arguments.requireKnownWords(in: standards)
    let isNarrowed =
      arguments.isGiven(StandardsOptions.category) || arguments.isGiven(StandardsOptions.area)
      || arguments.isGiven(StandardsOptions.employer)
      || arguments.isGiven(StandardsOptions.variant)
    let day = arguments.isGiven(GlobalOptions.day) || isNarrowed ? context.day : nil
    if let day {
      standards = standards.effective(
        on: day, category: arguments[StandardsOptions.category],
        area: arguments[StandardsOptions.area], employer: arguments[StandardsOptions.employer],
        variant: arguments[StandardsOptions.variant])
    }
    return StandardsPresenter.output(standards, on: day, in: context.language)
  }
}
