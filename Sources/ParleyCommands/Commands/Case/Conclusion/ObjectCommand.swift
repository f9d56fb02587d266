import ParleyBargaining
import ParleyValues

/// `parley object`: the authority objects.
enum ObjectCommand {
  static let points = ParameterKey.option(
    "point", "意见", ValueKind<String>.text.named("意见", "POINT", example: "第八条未写明计算口径"), .repeated,
    help: LocalizedText(zhHans: "审查意见，一条一个", en: "what it objects to, one point each"))
  static let dated = ParameterKey.option(
    "dated", "落款", ValueKind<CivilDate>.date,
    help: LocalizedText(zhHans: "意见书的落款日期", en: "the date of the paper"))

  static let articles = ParameterKey.option(
    "article", "条款", ValueKind<String>.text.named("条款", "ARTICLE", example: "第八条"), .repeated,
    help: LocalizedText(zhHans: "所涉条款，一条一个", en: "an article of the agreement it is about"))

  static let command = Command(
    LocalizedText(zhHans: "异议", en: "object"), group: .conclude,
    summary: LocalizedText(zhHans: "登记收到的审查意见（异议）", en: "the authority objects"),
    parameters: [
      CaseOptions.file.parameter, SubmitCommand.bureau.parameter, points.parameter,
      articles.parameter, dated.parameter,
    ] + CaseOptions.recording,
    examples: [
      CommandExample(
        "object east-lake.parley --bureau 东湖区人力资源和社会保障局 --point 第八条未写明计算口径",
        LocalizedText(zhHans: "收到一条意见", en: "one point"))
    ],
    topics: ["case"], action: run)

  private static func run(
    _ arguments: ParsedArguments, _ context: CommandContext
  ) throws -> CommandOutput {
    let opened = try context.openCase(arguments)
    let body = ObjectionReceived(
      bureau: try arguments.required(SubmitCommand.bureau), points: arguments.all(points),
      dated: arguments[dated], articles: arguments.all(articles))
    return try opened.perform(.objectionReceived(body), arguments)
  }
}
