import ParleyBargaining
import ParleyTerms
import ParleyValues

/// `parley renew`: a side asks to renew the agreement.
enum RenewCommand {
  static let topics = ParameterKey.option(
    "topics", "议题", ValueKind<[String]>.topics, .required,
    help: LocalizedText(
      zhHans: "续订时要协商的议题，用逗号分开", en: "what is to be talked over, with commas between"))
  static let from = ParameterKey.option(
    "from", "自", ValueKind<CivilDate>.date.named("日期", "DATE", example: "2028-05-01"),
    help: LocalizedText(zhHans: "新期限的第一天", en: "the first day of the new term"))
  static let through = ParameterKey.option(
    "through", "至", ValueKind<CivilDate>.date.named("日期", "DATE", example: "2030-04-30"),
    help: LocalizedText(zhHans: "新期限的最后一天", en: "the last day of the new term"))

  static let command = Command(
    LocalizedText(zhHans: "续订", en: "renew"), group: .conclude,
    summary: LocalizedText(zhHans: "登记续订要约", en: "a side asks to renew the agreement"),
    parameters: [
      CaseOptions.file.parameter, topics.parameter, DemandOptions.by.parameter, from.parameter,
      through.parameter, DemandCommand.replyBy.parameter,
    ] + MeetingOptions.parameters + CaseOptions.recording,
    examples: [
      CommandExample(
        "renew east-lake.parley --topics piece-rate,weather --from 2028-05-01 "
          + "--through 2030-04-30",
        LocalizedText(zhHans: "再订两年", en: "for two more years"))
    ],
    topics: ["case"], action: run)

  private static func run(
    _ arguments: ParsedArguments, _ context: CommandContext
  ) throws -> CommandOutput {
    let opened = try context.openCase(arguments)
    let body = RenewalRequested(
      topics: try arguments.required(topics), validFrom: arguments[from],
      validThrough: arguments[through], replyAskedBy: arguments[DemandCommand.replyBy],
      proposal: MeetingOptions.plan(arguments))
    return try opened.perform(
      .renewalRequested(body), by: arguments[DemandOptions.by] ?? .union, arguments)
  }
}
