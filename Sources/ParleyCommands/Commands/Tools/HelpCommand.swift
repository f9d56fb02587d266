import ParleyValues

/// `parley help`: the list of commands, the page of one command, or the page of a topic.
enum HelpCommand {
  static let subject = ParameterKey.argument(
    "subject", "主题",
    ValueKind<String>.text.named("命令或主题", "SUBJECT", example: "quote"), .repeated,
    help: LocalizedText(
      zhHans: "命令名或主题名；不写则列出全部", en: "a command or a topic; everything when left out"))

  static let command = Command(
    LocalizedText(zhHans: "帮助", en: "help"), group: .tools,
    summary: LocalizedText(
      zhHans: "说明各命令的用法和各主题", en: "explain a command or a topic"),
    parameters: [subject.parameter],
    examples: [
      CommandExample("help", LocalizedText(zhHans: "列出全部命令", en: "list all commands")),
      CommandExample(
        "help standards", LocalizedText(zhHans: "标准文件怎么写", en: "how to write a standards file")),
    ],
    action: run)

  private static func run(
    _ arguments: ParsedArguments, _ context: CommandContext
  ) throws -> CommandOutput {
    // `parley help "standards check"` and `parley help standards check` are the same.
    let words = arguments.all(subject).flatMap { $0.split(separator: " ").map(String.init) }
    return try HelpPage.output(for: words, in: context)
  }
}
