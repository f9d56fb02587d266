import ParleyBargaining
import ParleyTerms
import ParleyValues

/// `parley reopen`: points that were agreed or put aside come back, jointly or by one side.
enum ReopenCommand {
  static let command = Command(
    LocalizedText(zhHans: "重提", en: "reopen"), group: .table,
    summary: LocalizedText(
      zhHans: "登记重新打开（双方商定或单方）", en: "open points again, jointly or by one side"),
    discussion: [
      LocalizedText(
        zhHans: "单方重提已初步一致的内容，照实登记为单方重提；在终端上会先问一次，在管道中要加 --确认。",
        en: "Opening alone what was tentatively agreed is recorded as such: a terminal is asked "
          + "once, a pipe needs --yes.")
    ],
    parameters: [
      CaseOptions.leadingFile.parameter, HoldCommand.points.parameter,
      CaseOptions.byEither.parameter, CaseOptions.reason.parameter, CaseOptions.yes.parameter,
    ] + CaseOptions.recording,
    examples: [
      CommandExample(
        "reopen east-lake.parley weather.rainstorm.red --by both",
        LocalizedText(zhHans: "双方商定重提", en: "both agree to talk about it again"))
    ],
    topics: ["case"], action: run)

  private static func run(
    _ arguments: ParsedArguments, _ context: CommandContext
  ) throws -> CommandOutput {
    let opened = try context.openCase(arguments)
    let points = try PointReader(
      record: opened.record, arguments: arguments, key: HoldCommand.points
    ).points()
    let body = PointsReopened(
      terms: points.terms, items: points.items, reason: arguments[CaseOptions.reason])
    let side = try arguments.required(CaseOptions.byEither).side
    return try opened.perform(.pointsReopened(body), by: side, arguments)
  }
}
