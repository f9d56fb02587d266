import ParleyBargaining
import ParleyValues

/// `parley resume`: the talks go on.
enum ResumeCommand {
  static let words = ParameterKey.option(
    "text", "说明", ValueKind<String>.text, help: LocalizedText(zhHans: "说明", en: "a remark"))

  static let command = Command(
    LocalizedText(zhHans: "恢复", en: "resume"), group: .table,
    summary: LocalizedText(zhHans: "登记恢复协商", en: "the talks go on"),
    parameters: [CaseOptions.file.parameter, words.parameter] + CaseOptions.recording,
    examples: [
      CommandExample(
        "resume east-lake.parley --text 数据已补齐", LocalizedText(zhHans: "恢复协商", en: "after a pause"))
    ],
    topics: ["case"], action: run)

  private static func run(
    _ arguments: ParsedArguments, _ context: CommandContext
  ) throws -> CommandOutput {
    let opened = try context.openCase(arguments)
    return try opened.perform(.talksResumed(TalksResumed(text: arguments[words])), arguments)
  }
}
