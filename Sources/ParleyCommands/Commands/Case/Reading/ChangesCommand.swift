import ParleyBargaining
import ParleyRendering
import ParleyTerms
import ParleyValues

/// `parley changes`: what is new since a round.
enum ChangesCommand {
  static let since = ParameterKey.option(
    "since", "自", ValueKind<Int>.whole(0...10_000, example: 2).named("轮次", "ROUND"),
    help: LocalizedText(
      zhHans: "自第几轮结束以来；不写则为上一轮", en: "since the end of this round; the last one when left out"))

  static let command = Command(
    LocalizedText(zhHans: "变化", en: "changes"), group: .table,
    summary: LocalizedText(zhHans: "某一轮以来有哪些变化", en: "what is new since a round"),
    parameters: [CaseOptions.file.parameter, since.parameter, LawOptions.overlay.parameter],
    examples: [
      CommandExample(
        "changes east-lake.parley --since 1", LocalizedText(zhHans: "第1轮以来的变化", en: "since round 1")
      )
    ],
    topics: ["case"], action: run)

  private static func run(
    _ arguments: ParsedArguments, _ context: CommandContext
  ) throws -> CommandOutput {
    let opened = try context.openCase(arguments)
    let round = arguments[since] ?? max(0, opened.record.round - 1)
    let changes = opened.record.changes(sinceRound: round, people: opened.people)
    return ChangesPresenter.output(changes, since: round, of: opened)
  }
}
