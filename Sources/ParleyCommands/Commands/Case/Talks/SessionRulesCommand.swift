import ParleyBargaining
import ParleyValues

/// `parley session rules`: the sides agree on discipline for the talks.
enum SessionRulesCommand {
  static let rules = ParameterKey.argument(
    "rules", "纪律", ValueKind<String>.text.named("纪律", "RULE", example: "双方不录音，记录员记录"),
    .requiredRepeated, help: LocalizedText(zhHans: "一条一个", en: "one sentence each"))
  static let confidential = ParameterKey<Bool>.flag(
    "confidential", "保密",
    help: LocalizedText(
      zhHans: "协商期间不向会员通报进展", en: "members are not told how the talks stand while they last"))

  static let command = Command(
    LocalizedText(zhHans: "会议", en: "session"), LocalizedText(zhHans: "纪律", en: "rules"),
    group: .table,
    summary: LocalizedText(zhHans: "登记双方商定的会议纪律", en: "agree on ground rules"),
    parameters: [CaseOptions.leadingFile.parameter, rules.parameter, confidential.parameter]
      + CaseOptions.recording,
    examples: [
      CommandExample(
        "session rules east-lake.parley 双方不录音，由记录员记录 方案以书面为准",
        LocalizedText(zhHans: "两条纪律", en: "two rules"))
    ],
    topics: ["case"], action: run)

  private static func run(
    _ arguments: ParsedArguments, _ context: CommandContext
  ) throws -> CommandOutput {
    let opened = try context.openCase(arguments)
    let body = GroundRulesAgreed(
      rules: arguments.all(rules), membersMayBeTold: !arguments.isSet(confidential))
    return try opened.perform(.groundRulesAgreed(body), arguments)
  }
}
