import ParleyBargaining
import ParleyTerms
import ParleyValues

/// `parley terminate`: notice that the agreement ends.
enum TerminateCommand {
  static let cause = ParameterKey.option(
    "cause", "原因", ValueKind<TerminationNoticed.Cause>.oneOf { $0.name }, .required,
    help: LocalizedText(zhHans: "为什么终止", en: "why it ends"))
  static let ends = ParameterKey.option(
    "ends", "终止日", ValueKind<CivilDate>.date.named("日期", "DATE", example: "2027-03-31"),
    help: LocalizedText(zhHans: "终止的日期", en: "the day on which it ends"))
  static let clauses = ParameterKey.option(
    "clause", "条款", ValueKind<String>.text.named("条款", "CLAUSE", example: "第五条"), .repeated,
    help: LocalizedText(
      zhHans: "只终止部分条款的，一条一个", en: "a clause that ends, where not the whole agreement does"))
  static let settlement = ParameterKey.option(
    "settlement", "善后", ValueKind<String>.text.named("文字", "TEXT", example: "终止前的报酬于4月15日前结清"),
    help: LocalizedText(zhHans: "终止后未了事项如何处理", en: "what settles the matters left over"))

  static let command = Command(
    LocalizedText(zhHans: "终止", en: "terminate"), group: .conclude,
    summary: LocalizedText(zhHans: "登记终止通知", en: "notice that the agreement ends"),
    discussion: [
      LocalizedText(
        zhHans: "只登记通知；终止后用 parley close 结案。",
        en: "Only the notice is recorded; parley close ends the case.")
    ],
    parameters: [
      CaseOptions.file.parameter, cause.parameter, ends.parameter, CaseOptions.reason.parameter,
      clauses.parameter, settlement.parameter, CaseOptions.byIfAny.parameter,
    ] + CaseOptions.recording,
    examples: [
      CommandExample(
        "terminate east-lake.parley --cause merger --ends 2027-03-31 --by platform "
          + "--reason 企业被兼并",
        LocalizedText(zhHans: "因兼并终止", en: "because of a merger"))
    ],
    topics: ["case"], action: run)

  private static func run(
    _ arguments: ParsedArguments, _ context: CommandContext
  ) throws -> CommandOutput {
    let opened = try context.openCase(arguments)
    let body = TerminationNoticed(
      cause: try arguments.required(cause), reason: arguments[CaseOptions.reason],
      endsOn: arguments[ends], clauses: arguments.all(clauses),
      settlement: arguments[settlement])
    return try opened.perform(
      .terminationNoticed(body), by: arguments[CaseOptions.byIfAny]?.side, arguments)
  }
}
