import ParleyBargaining
import ParleyTerms
import ParleyValues

/// `parley hold`: points are put aside for later.
enum HoldCommand {
  static let points = ParameterKey.argument(
    "points", "标准项",
    ValueKind<String>.text.named("标准项或事项", "POINT", example: "weather.rainstorm.red"),
    .requiredRepeated, help: PointOptions.points.parameter.help)

  static let command = Command(
    LocalizedText(zhHans: "搁置", en: "hold"), group: .table,
    summary: LocalizedText(zhHans: "登记搁置，以后再议", en: "put points aside for later"),
    parameters: [
      CaseOptions.leadingFile.parameter, points.parameter, CaseOptions.byIfAny.parameter,
      CaseOptions.reason.parameter,
    ] + CaseOptions.recording,
    examples: [
      CommandExample(
        "hold east-lake.parley weather.rainstorm.red --reason 待汛期数据",
        LocalizedText(zhHans: "搁置红色暴雨补贴", en: "one term is put on hold"))
    ],
    topics: ["case"], action: run)

  private static func run(
    _ arguments: ParsedArguments, _ context: CommandContext
  ) throws -> CommandOutput {
    let opened = try context.openCase(arguments)
    let points = try PointReader(
      record: opened.record, arguments: arguments, key: points
    ).points()
    let body = PutOnHold(
      terms: points.terms, items: points.items, reason: arguments[CaseOptions.reason])
    return try opened.perform(
      .putOnHold(body), by: arguments[CaseOptions.byIfAny]?.side, arguments)
  }
}
