import ParleyBargaining
import ParleyValues

/// `parley close`: the case is closed.
enum CloseCommand {
  static let outcome = ParameterKey.option(
    "outcome", "结果", ValueKind<CaseClosed.Outcome>.oneOf { $0.name }, .required,
    help: LocalizedText(zhHans: "为什么结案", en: "why it ends"))

  static let command = Command(
    LocalizedText(zhHans: "结案", en: "close"), group: .conclude,
    summary: LocalizedText(zhHans: "登记结案", en: "close the case"),
    parameters: [CaseOptions.file.parameter, outcome.parameter, CaseOptions.reason.parameter]
      + CaseOptions.recording,
    examples: [
      CommandExample(
        "close east-lake.parley --outcome no-agreement --reason 双方同意另行协商",
        LocalizedText(zhHans: "未达成协议", en: "without an agreement"))
    ],
    topics: ["case"], action: run)

  private static func run(
    _ arguments: ParsedArguments, _ context: CommandContext
  ) throws -> CommandOutput {
    let opened = try context.openCase(arguments)
    let body = CaseClosed(
      outcome: try arguments.required(outcome), reason: arguments[CaseOptions.reason])
    return try opened.perform(.caseClosed(body), arguments)
  }
}
