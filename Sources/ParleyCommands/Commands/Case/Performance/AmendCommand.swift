import ParleyBargaining
import ParleyTerms
import ParleyValues

/// `parley amend`: a side asks to change the agreement.
enum AmendCommand {
  static let changes = ParameterKey.option(
    "change", "改为", ValueKind<ClauseText>.clauseText("第五条=高温天气每单补贴1.50元"), .repeated,
    help: LocalizedText(zhHans: "条款=变更后的内容", en: "a change: CLAUSE=NEW WORDS"))

  static let command = Command(
    LocalizedText(zhHans: "变更", en: "amend"), group: .conclude,
    summary: LocalizedText(zhHans: "登记变更要约", en: "a side asks to change the agreement"),
    parameters: [
      CaseOptions.file.parameter, changes.parameter, DemandOptions.by.parameter,
      CaseOptions.reason.parameter, DemandCommand.replyBy.parameter,
    ] + MeetingOptions.parameters + CaseOptions.recording,
    examples: [
      CommandExample(
        "amend east-lake.parley --change 第五条=高温天气每单补贴1.50元 --reason 夏季气温高于往年",
        LocalizedText(zhHans: "要求变更一条", en: "one clause"))
    ],
    topics: ["case"], action: run)

  private static func run(
    _ arguments: ParsedArguments, _ context: CommandContext
  ) throws -> CommandOutput {
    let opened = try context.openCase(arguments)
    let changes = arguments.all(changes)
    if changes.isEmpty { throw arguments.missing(AmendCommand.changes) }
    let body = AmendmentRequested(
      changes: changes.map { .init(clause: $0.heading, text: $0.text) },
      reason: arguments[CaseOptions.reason], replyAskedBy: arguments[DemandCommand.replyBy],
      proposal: MeetingOptions.plan(arguments))
    return try opened.perform(
      .amendmentRequested(body), by: arguments[DemandOptions.by] ?? .union, arguments)
  }
}
