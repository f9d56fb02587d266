import ParleyBargaining
import ParleyValues

/// `parley cure done`: what the authority asked for is handed in.
enum CureDoneCommand {
  static let command = Command(
    LocalizedText(zhHans: "补正", en: "cure"), LocalizedText(zhHans: "补交", en: "done"),
    group: .conclude,
    summary: LocalizedText(zhHans: "登记补交的材料", en: "what was asked for is handed in"),
    parameters: [
      CaseOptions.file.parameter, SubmitCommand.papers.parameter, SubmitCommand.received.parameter,
      SubmitCommand.receipt.parameter,
    ] + CaseOptions.recording,
    examples: [
      CommandExample(
        "cure done east-lake.parley --received 2026-05-10",
        LocalizedText(zhHans: "全部补齐", en: "everything that was asked for"))
    ],
    topics: ["case"], action: run)

  private static func run(
    _ arguments: ParsedArguments, _ context: CommandContext
  ) throws -> CommandOutput {
    let opened = try context.openCase(arguments)
    let body = CureMade(
      papers: arguments.all(SubmitCommand.papers), receivedOn: arguments[SubmitCommand.received],
      receiptNumber: arguments[SubmitCommand.receipt])
    return try opened.perform(.cureMade(body), arguments)
  }
}
