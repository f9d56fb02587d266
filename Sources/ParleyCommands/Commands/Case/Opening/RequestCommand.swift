import ParleyBargaining
import ParleyTerms
import ParleyValues

/// `parley request`: information asked for, and what came of it.
enum RequestCommand {
  static let subjects = ParameterKey.argument(
    "subjects", "资料", ValueKind<String>.text.named("资料", "MATTER", example: "2026年2月订单明细"),
    .repeated,
    help: LocalizedText(zhHans: "要哪些资料，一项一个", en: "what is asked for, one word or quoted text each")
  )
  static let by = ParameterKey.option(
    "by", "方", ValueKind<Side>.side, .defaulted("union"),
    help: LocalizedText(zhHans: "由哪一方索取（或答复）", en: "which side asks, or answers"))
  static let replyBy = ParameterKey.option(
    "reply-by", "请于", ValueKind<CivilDate>.date,
    help: LocalizedText(zhHans: "请于哪一天前提供", en: "the day by which it is asked for"))
  static let answers = ParameterKey.option(
    "answers", "答复", ValueKind<Int>.entryNumber,
    help: LocalizedText(zhHans: "答复第几号资料请求", en: "the entry of the request that is answered"))
  static let outcome = ParameterKey.option(
    "outcome", "结果", ValueKind<InformationAnswered.Outcome>.oneOf { $0.name },
    help: LocalizedText(zhHans: "已提供、部分提供或拒绝提供", en: "what came of it"))
  static let words = ParameterKey.option(
    "text", "说明", ValueKind<String>.text,
    help: LocalizedText(zhHans: "提供了什么，或拒绝的理由", en: "what was given, or why not"))

  static let command = Command(
    LocalizedText(zhHans: "资料", en: "request"), group: .prepare,
    summary: LocalizedText(
      zhHans: "登记索取资料及其答复", en: "record a request for information, or its answer"),
    parameters: [
      CaseOptions.leadingFile.parameter, subjects.parameter, by.parameter, replyBy.parameter,
      answers.parameter, outcome.parameter, words.parameter,
    ] + CaseOptions.recording,
    examples: [
      CommandExample(
        "request east-lake.parley 2026年2月订单明细 --reply-by 2026-03-16",
        LocalizedText(zhHans: "索取订单明细", en: "orders are asked for")),
      CommandExample(
        "资料 east-lake.parley --答复 7 --结果 in-part --方 企业方 --说明 只提供汇总表",
        LocalizedText(zhHans: "部分提供", en: "a part was given")),
    ],
    topics: ["case"], action: run)

  private static func run(
    _ arguments: ParsedArguments, _ context: CommandContext
  ) throws -> CommandOutput {
    let opened = try context.openCase(arguments)
    if let entry = arguments[answers] {
      let body = InformationAnswered(
        request: entry, outcome: try arguments.needed(outcome, in: context),
        text: arguments[words])
      let side = arguments.place(of: by) == nil ? Side.platform : arguments[by]
      return try opened.perform(.informationAnswered(body), by: side, arguments)
    }
    let asked = arguments.all(subjects)
    let subjects = asked.isEmpty ? [try arguments.needed(subjects, in: context)] : asked
    let body = InformationRequested(subjects: subjects, replyBy: arguments[replyBy])
    return try opened.perform(.informationRequested(body), by: arguments[by], arguments)
  }
}
