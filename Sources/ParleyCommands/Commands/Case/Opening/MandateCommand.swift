import ParleyBargaining
import ParleyTerms
import ParleyValues

/// `parley mandate`: the authority to bargain; with `--private` the values below which it ends.
enum MandateCommand {
  static let given = ParameterKey.option(
    "given-by", "授权方", ValueKind<String>.text.named("名称", "NAME", example: "会员代表大会"),
    help: LocalizedText(zhHans: "由谁授权", en: "who gave it"))
  static let topics = ParameterKey.option(
    "topics", "议题", ValueKind<[String]>.topics,
    help: LocalizedText(zhHans: "授权的议题", en: "what it covers"))
  static let words = ParameterKey.option(
    "text", "内容", ValueKind<String>.text,
    help: LocalizedText(zhHans: "可以公开的授权内容", en: "its limits in words that may be shown"))
  static let higherUnion = ParameterKey.option(
    "reported-to", "报告", ValueKind<String>.text.named("名称", "NAME", example: "东湖区总工会"),
    help: LocalizedText(zhHans: "已报告的上级工会", en: "the higher union that was told of the talks"))

  static let command = Command(
    LocalizedText(zhHans: "授权", en: "mandate"), group: .prepare,
    summary: LocalizedText(
      zhHans: "登记授权、报告上级工会；加 --内部 设定底线",
      en: "record the mandate; with --private set reservation values"),
    discussion: [
      LocalizedText(
        zhHans: "底线只在提示符下输入（不显示）或用 --输入文件 读入，不写在命令行上；只存入内部材料。",
        en: "Reservation values are typed at a prompt that does not show them, or read with "
          + "--from-file; they are never arguments, and go to the private file only.")
    ],
    parameters: [
      CaseOptions.file.parameter, given.parameter, topics.parameter, words.parameter,
      higherUnion.parameter, PrivateOptions.isPrivate.parameter, PrivateOptions.file.parameter,
    ] + CaseOptions.recording,
    examples: [
      CommandExample(
        "mandate east-lake.parley --given-by 会员代表大会 --topics piece-rate,weather --reported-to 东湖区总工会",
        LocalizedText(zhHans: "登记授权并报告上级工会", en: "the mandate and the report")),
      CommandExample(
        "授权 east-lake.parley --内部 --输入文件 floor.yaml",
        LocalizedText(zhHans: "从文件读入底线", en: "reservation values from a file")),
    ],
    topics: ["case", "private"], action: run)

  private static func run(
    _ arguments: ParsedArguments, _ context: CommandContext
  ) throws -> CommandOutput {
    let opened = try context.openCase(arguments)
    if arguments.isSet(PrivateOptions.isPrivate) {
      try PrivateOptions.refuse([given.parameter, topics.parameter, words.parameter], arguments)
      let terms = try PrivateInput(opened: opened).terms(arguments)
      return try opened.keepPrivate(.reservationSet(ReservationSet(terms: terms)), arguments)
    }
    try PrivateOptions.refuse([PrivateOptions.file.parameter], arguments)
    var commands: [CaseCommand] = []
    if let giver = arguments[given] {
      let body = MandateGiven(
        by: giver, topics: arguments[topics] ?? [], text: arguments[words])
      commands.append(.record(.mandateGiven(body), by: .union))
    }
    if let union = arguments[higherUnion] {
      commands.append(
        .record(.higherUnionNotified(HigherUnionNotified(union: union)), by: .union))
    }
    if commands.isEmpty { throw arguments.missing(given) }
    return RecordingPresenter.output(try opened.record(commands, arguments))
  }
}
