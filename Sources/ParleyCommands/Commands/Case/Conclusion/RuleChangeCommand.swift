import ParleyBargaining
import ParleyTerms
import ParleyValues

/// `parley rule-change`: the company announces a change of its rules or algorithms.
enum RuleChangeCommand {
  static let words = ParameterKey.option(
    "text", "内容", ValueKind<String>.text.named("内容", "TEXT", example: "派单距离上限改为5公里"), .required,
    help: LocalizedText(zhHans: "改什么", en: "what changes"))
  static let from = ParameterKey.option(
    "from", "施行", ValueKind<CivilDate>.date, .required,
    help: LocalizedText(zhHans: "新规则施行的日期", en: "the day the changed rule takes effect"))
  static let method = ParameterKey.option(
    "method", "方式", ValueKind<String>.text.named("方式", "METHOD", example: "骑手端首页"),
    help: LocalizedText(zhHans: "怎样公示的", en: "where the notice stood"))

  static let command = Command(
    LocalizedText(zhHans: "规则变更", en: "rule-change"), group: .conclude,
    summary: LocalizedText(
      zhHans: "登记企业公示的规则、算法变更", en: "the company announces a change of rules"),
    discussion: [
      LocalizedText(
        zhHans: "公示的日期用 --on 写明；公示期不足的，列为逾期办理。",
        en: "Give the day of the notice with --on; a notice too short is shown as late.")
    ],
    parameters: [
      CaseOptions.file.parameter, words.parameter, from.parameter, method.parameter,
    ] + CaseOptions.recording,
    examples: [
      CommandExample(
        "rule-change east-lake.parley --text 派单距离上限改为5公里 --from 2026-06-01 --on 2026-05-08",
        LocalizedText(zhHans: "6月1日起改派单规则", en: "announced on 8 May for 1 June"))
    ],
    topics: ["case"], action: run)

  private static func run(
    _ arguments: ParsedArguments, _ context: CommandContext
  ) throws -> CommandOutput {
    let opened = try context.openCase(arguments)
    let body = RuleChangeAnnounced(
      text: try arguments.required(words), effectiveFrom: try arguments.required(from),
      method: arguments[method])
    return try opened.perform(.ruleChangeAnnounced(body), by: .platform, arguments)
  }
}
