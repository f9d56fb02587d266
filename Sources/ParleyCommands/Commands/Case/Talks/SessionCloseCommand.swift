import ParleyBargaining
import ParleyValues

/// `parley session close`: a session ends.
enum SessionCloseCommand {
  static let summary = ParameterKey.option(
    "summary", "小结", ValueKind<String>.text.named("内容", "TEXT", example: "单价仍有分歧，补贴接近一致"),
    help: LocalizedText(zhHans: "双方首席代表的归纳", en: "how the chiefs summed up"))

  static let command = Command(
    LocalizedText(zhHans: "会议", en: "session"), LocalizedText(zhHans: "散会", en: "close"),
    group: .table,
    summary: LocalizedText(zhHans: "登记散会和下次会议", en: "a session ends"),
    parameters: [CaseOptions.file.parameter, summary.parameter] + MeetingOptions.parameters
      + CaseOptions.recording,
    examples: [
      CommandExample(
        "session close east-lake.parley --at 17:00 --meeting 2026-03-27 --summary 单价仍有分歧",
        LocalizedText(zhHans: "散会，下次会议3月27日", en: "the next one is on 27 March"))
    ],
    topics: ["case"], action: run)

  private static func run(
    _ arguments: ParsedArguments, _ context: CommandContext
  ) throws -> CommandOutput {
    let opened = try context.openCase(arguments)
    let body = SessionClosed(
      next: MeetingOptions.plan(arguments), summary: arguments[summary])
    return try opened.perform(.sessionClosed(body), arguments)
  }
}
