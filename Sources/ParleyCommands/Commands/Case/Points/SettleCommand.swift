import ParleyBargaining
import ParleyTerms
import ParleyValues

/// `parley settle`: an item was explained, or is dealt with elsewhere.
enum SettleCommand {
  static let item = ParameterKey.argument(
    "item", "事项", ValueKind<String>.text.named("事项", "ITEM", example: "申诉"),
    help: LocalizedText(zhHans: "事项的名称", en: "the item, by its name"))
  static let outcome = ParameterKey.option(
    "outcome", "结果", ValueKind<ItemSettled.Outcome>.oneOf { $0.name }, .required,
    help: LocalizedText(zhHans: "已说明或另案处理", en: "what came of it"))
  static let words = ParameterKey.option(
    "text", "说明", ValueKind<String>.text, help: LocalizedText(zhHans: "说明", en: "in words"))

  static let command = Command(
    LocalizedText(zhHans: "办结", en: "settle"), group: .table,
    summary: LocalizedText(zhHans: "登记事项已说明或另案处理", en: "an item was explained, or goes elsewhere"),
    parameters: [
      CaseOptions.leadingFile.parameter, item.parameter, outcome.parameter, words.parameter,
      CaseOptions.byIfAny.parameter,
    ] + CaseOptions.recording,
    examples: [
      CommandExample(
        "settle east-lake.parley 申诉 --outcome explained --text 申诉通道和时限已当场说明",
        LocalizedText(zhHans: "事项已说明", en: "an item was explained"))
    ],
    topics: ["case"], action: run)

  private static func run(
    _ arguments: ParsedArguments, _ context: CommandContext
  ) throws -> CommandOutput {
    let opened = try context.openCase(arguments)
    let body = ItemSettled(
      item: PointReader.withoutPrefix(try arguments.required(item)),
      outcome: try arguments.required(outcome), text: arguments[words])
    return try opened.perform(
      .itemSettled(body), by: arguments[CaseOptions.byIfAny]?.side, arguments)
  }
}
