import ParleyValues

/// `parley version`: which program this is.
enum VersionCommand {
  static let command = Command(
    LocalizedText(zhHans: "版本", en: "version"), group: .tools,
    summary: LocalizedText(zhHans: "显示程序的版本", en: "show the version of the program"),
    examples: [
      CommandExample("version", LocalizedText(zhHans: "显示版本", en: "show the version"))
    ],
    action: run)

  private static func run(
    _ arguments: ParsedArguments, _ context: CommandContext
  ) -> CommandOutput {
    let name = LocalizedText(zhHans: "parley 共议 \(Parley.version)", en: "parley \(Parley.version)")
    return CommandOutput(
      text: name[context.language] + "\n",
      json: ["name": "parley", "version": .string(Parley.version)])
  }
}
