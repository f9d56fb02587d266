import ParleyBargaining
import ParleyTerms
import ParleyValues

/// `parley performance`: it is reported how the agreement is kept.
enum PerformanceCommand {
  static let to = ParameterKey.option(
    "to", "对象", ValueKind<String>.text.named("对象", "WHOM", example: "职工代表大会"), .required,
    help: LocalizedText(zhHans: "向谁报告", en: "to whom"))
  static let words = ParameterKey.option(
    "text", "说明", ValueKind<String>.text, help: LocalizedText(zhHans: "报告的内容", en: "in words"))

  static let command = Command(
    LocalizedText(zhHans: "履行报告", en: "performance"), group: .conclude,
    summary: LocalizedText(zhHans: "登记向职工报告履行情况", en: "it is reported how the agreement is kept"),
    parameters: [
      CaseOptions.file.parameter, to.parameter, words.parameter, CaseOptions.byIfAny.parameter,
    ] + CaseOptions.recording,
    examples: [
      CommandExample(
        "performance east-lake.parley --to 职工代表大会 --text 单价执行到位",
        LocalizedText(zhHans: "向职代会报告", en: "to the congress"))
    ],
    topics: ["case"], action: run)

  private static func run(
    _ arguments: ParsedArguments, _ context: CommandContext
  ) throws -> CommandOutput {
    let opened = try context.openCase(arguments)
    let body = PerformanceReported(to: try arguments.required(to), text: arguments[words])
    return try opened.perform(
      .performanceReported(body), by: arguments[CaseOptions.byIfAny]?.side, arguments)
  }
}
