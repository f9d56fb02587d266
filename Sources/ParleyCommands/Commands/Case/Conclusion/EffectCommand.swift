import ParleyBargaining
import ParleyValues

/// `parley effect`: the agreement is in force.
enum EffectCommand {
  static let from = ParameterKey.option(
    "from", "自", ValueKind<CivilDate>.date.named("日期", "DATE", example: "2026-05-01"),
    help: LocalizedText(
      zhHans: "生效的第一天；不写则为规则允许的最早一天",
      en: "the first day in force; the earliest the law allows when left out"))

  static let command = Command(
    LocalizedText(zhHans: "生效", en: "effect"), group: .conclude,
    summary: LocalizedText(
      zhHans: "登记生效；手续不齐的予以拒绝", en: "the agreement is in force; refused while something is missing"),
    parameters: [CaseOptions.file.parameter, from.parameter, CaseOptions.anyway.parameter]
      + CaseOptions.recording,
    examples: [
      CommandExample(
        "effect east-lake.parley --from 2026-05-01",
        LocalizedText(zhHans: "5月1日起生效", en: "from 1 May"))
    ],
    topics: ["case", "refusals"], action: run)

  private static func run(
    _ arguments: ParsedArguments, _ context: CommandContext
  ) throws -> CommandOutput {
    try context.openCase(arguments).perform(.declareEffect(from: arguments[from]), arguments)
  }
}
