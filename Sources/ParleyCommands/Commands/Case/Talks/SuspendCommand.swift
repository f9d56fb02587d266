import ParleyBargaining
import ParleyTerms
import ParleyValues

/// `parley suspend`: the talks are suspended, or broken off by a side.
enum SuspendCommand {
  static let reason = ParameterKey.option(
    "reason", "理由", ValueKind<String>.text.named("文字", "TEXT", example: "待企业方补充数据"), .required,
    help: LocalizedText(zhHans: "为什么中止", en: "why"))

  static let forceMajeure = ParameterKey<Bool>.flag(
    "force-majeure", "不可抗力",
    help: LocalizedText(
      zhHans: "因不可抗力中止；有的地方不计入协商期限", en: "force majeure, which some places do not count"))

  static let command = Command(
    LocalizedText(zhHans: "中止", en: "suspend"), group: .table,
    summary: LocalizedText(zhHans: "登记协商中止", en: "the talks are suspended"),
    parameters: [
      CaseOptions.file.parameter, reason.parameter, forceMajeure.parameter,
      CaseOptions.byIfAny.parameter,
    ]
      + MeetingOptions.parameters + CaseOptions.recording,
    examples: [
      CommandExample(
        "suspend east-lake.parley --reason 待企业方补充数据 --meeting 2026-04-20",
        LocalizedText(zhHans: "双方商定中止", en: "by agreement"))
    ],
    topics: ["case"], action: run)

  private static func run(
    _ arguments: ParsedArguments, _ context: CommandContext
  ) throws -> CommandOutput {
    let opened = try context.openCase(arguments)
    let side = arguments[CaseOptions.byIfAny]?.side
    let body = TalksSuspended(
      reason: try arguments.required(reason), byAgreement: side == nil,
      next: MeetingOptions.plan(arguments), isForceMajeure: arguments.isSet(forceMajeure))
    return try opened.perform(.talksSuspended(body), by: side, arguments)
  }
}
