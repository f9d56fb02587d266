import ParleyBargaining
import ParleyTerms
import ParleyValues

/// `parley session minutes`: a sentence of the minutes.
enum SessionMinutesCommand {
  static let words = ParameterKey.argument(
    "text", "内容", ValueKind<String>.text.named("内容", "TEXT", example: "企业方说明单价测算口径"),
    help: LocalizedText(zhHans: "说了什么、做了什么", en: "what was said or done"))
  static let speaker = ParameterKey.option(
    "speaker", "发言人", ValueKind<String>.person,
    help: LocalizedText(zhHans: "谁说的", en: "who said it"))

  static let command = Command(
    LocalizedText(zhHans: "会议", en: "session"), LocalizedText(zhHans: "记录", en: "minutes"),
    group: .table,
    summary: LocalizedText(zhHans: "会议记录一句", en: "a sentence of the minutes"),
    parameters: [
      CaseOptions.leadingFile.parameter, words.parameter, CaseOptions.byIfAny.parameter,
      speaker.parameter,
    ] + CaseOptions.recording,
    examples: [
      CommandExample(
        "session minutes east-lake.parley 企业方说明单价测算口径 --by platform --at 14:50",
        LocalizedText(zhHans: "记一句", en: "one sentence"))
    ],
    topics: ["case"], action: run)

  private static func run(
    _ arguments: ParsedArguments, _ context: CommandContext
  ) throws -> CommandOutput {
    let opened = try context.openCase(arguments)
    var register = PersonRegister(opened)
    let body = MinutesNoted(
      text: try arguments.required(words),
      speaker: arguments[speaker].map { register.reference($0) })
    return try opened.perform(
      .minutesNoted(body), by: arguments[CaseOptions.byIfAny]?.side, arguments,
      with: register.enclosures)
  }
}
