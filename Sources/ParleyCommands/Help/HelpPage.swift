import ParleyTerms
import ParleyValues

/// Lays out pages of help from the command table and the topics.
enum HelpPage {
  /// The page for some words behind `parley help`, or in front of `--help`.
  ///
  /// - Throws: ``CommandFailure`` with the status of wrong usage when nothing is called so.
  static func output(
    for words: [String], in context: CommandContext
  ) throws(CommandFailure) -> CommandOutput {
    let typed = words.map(\.narrowed)
    if typed.isEmpty { return overview(in: context) }
    let found = context.table.commands(startingWith: typed)
    let name = typed.joined(separator: " ")
    let topic = HelpTopic.named(name)
    if let exact = found.first(where: { $0.words.count == typed.count }) {
      var text = CommandHelp(command: exact, language: context.language).text
      if let topic { text += "\n" + page(of: topic, in: context.language) }
      return CommandOutput(text: text, json: exact.json(in: context.language))
    }
    if !found.isEmpty { return family(found, topic: topic, in: context) }
    if let topic {
      return CommandOutput(
        text: page(of: topic, in: context.language), json: topic.json(in: context.language))
    }
    throw CommandFailure(.usage, unknown(typed, in: context))
  }

  private static func unknown(_ words: [String], in context: CommandContext) -> Diagnostic {
    let name = words.joined(separator: " ")
    let commands = context.table.commands.flatMap { [$0.name(in: .en), $0.name(in: .zhHans)] }
    let topics = HelpTopic.all.flatMap { [$0.name.en, $0.name.zhHans] }
    let nearest = NearestName.find(name, in: commands + topics)
    return Diagnostic(
      "help.unknown-subject", at: CommandLineText(["help"] + words).place(ofWord: 1),
      LocalizedText(
        zhHans: "没有“\(name)”这个命令或主题", en: "there is no command and no topic \"\(name)\""),
      remedy: nearest.map { .didYouMean("parley help \($0)") }
        ?? LocalizedText(
          zhHans: "全部命令和主题见 parley help", en: "parley help lists commands and topics"))
  }

  private static func page(of topic: HelpTopic, in language: Language) -> String {
    "\(topic.title[language])\n\n\(topic.text[language])\n"
  }

  /// The commands that share a first word, and the topic of that name.
  private static func family(
    _ commands: [Command], topic: HelpTopic?, in context: CommandContext
  ) -> CommandOutput {
    let language = context.language
    var text = topic.map { page(of: $0, in: language) + "\n" } ?? ""
    text += LocalizedText(zhHans: "命令\n", en: "Commands\n")[language]
    text += HelpLayout.columns(
      commands.map { (left: "parley " + $0.name(in: language), right: $0.summary[language]) })
    return CommandOutput(
      text: text, json: ["commands": .array(commands.map { $0.json(in: language) })])
  }

  private static func overview(in context: CommandContext) -> CommandOutput {
    let language = context.language
    let json: JSONValue = [
      "commands": .array(context.table.commands.map { $0.json(in: language) }),
      "options": .array(GlobalOptions.parameters.map { $0.json(in: language) }),
      "topics": .array(HelpTopic.all.map { .string($0.name.en) }),
    ]
    return CommandOutput(text: overviewText(context.table, in: language), json: json)
  }

  private static func overviewText(_ table: CommandTable, in language: Language) -> String {
    var text = LocalizedText(
      zhHans: "parley 共议：平台劳动集体协商的记录、测算与文书\n\n用法：parley 命令 [参数…] [选项…]\n",
      en: "parley: a bargaining round with a platform company, recorded, reckoned and on paper\n\n"
        + "usage: parley COMMAND [arguments] [options]\n")[language]
    let left = leftColumns(of: table, in: language)
    for group in CommandGroup.allCases {
      let commands = table.commands(in: group)
      if commands.isEmpty { continue }
      text += "\n\(group.title[language])\n"
      text += HelpLayout.columns(
        commands.map { (left: left[$0.name] ?? $0.name, right: $0.summary[language]) },
        room: left.values.map { DisplayWidth.columns(of: $0) }.max())
    }
    text += LocalizedText(zhHans: "\n各命令通用的选项\n", en: "\nOptions of every command\n")[language]
    text += CommandHelp.options(GlobalOptions.parameters, in: language)
    text += LocalizedText(zhHans: "\n主题\n", en: "\nTopics\n")[language]
    return text
      + HelpLayout.columns(
        HelpTopic.all.map {
          (left: "parley help \($0.name[language])", right: $0.title[language])
        })
  }

  /// Each command's name with that in the other language, in two columns.
  private static func leftColumns(
    of table: CommandTable, in language: Language
  ) -> [String: String] {
    let other: Language = language == .en ? .zhHans : .en
    let widest = table.commands.map { DisplayWidth.columns(of: $0.name(in: language)) }.max() ?? 0
    var columns: [String: String] = [:]
    for command in table.commands {
      columns[command.name] =
        DisplayWidth.padded(command.name(in: language), to: widest + 2) + command.name(in: other)
    }
    return columns
  }
}
