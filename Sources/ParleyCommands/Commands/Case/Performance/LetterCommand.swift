import ParleyBargaining
import ParleyTerms
import ParleyValues

/// `parley letter`: letters about the performance of the agreement, and what came of them.
enum LetterCommand {
  static let form = ParameterKey.option(
    "form", "种类", ValueKind<LetterSent.Form>.oneOf { $0.name },
    help: LocalizedText(
      zhHans: "核对函，或工会劳动法律监督的提示函、意见书、建议书", en: "the kind of letter"))
  static let matters = ParameterKey.option(
    "matter", "事项", ValueKind<ClauseText>.clauseText("第五条=7月有3笔订单低于约定单价，待核"), .repeated,
    help: LocalizedText(
      zhHans: "发现的情况：条款或者规则=情况", en: "what was found: CLAUSE OR RULE=FINDING"))
  static let asks = ParameterKey.option(
    "ask", "要求", ValueKind<String>.text.named("文字", "TEXT", example: "请逐笔核对并书面说明"), .repeated,
    help: LocalizedText(zhHans: "请对方做什么，一项一个", en: "what is asked or suggested, one thing each"))
  static let addressee = ParameterKey.option(
    "to", "致", ValueKind<String>.text.named("名称", "NAME", example: "东湖区人力资源和社会保障局"),
    help: LocalizedText(zhHans: "发给谁；不写为对方当事人", en: "to whom; the other side when left out"))
  static let number = ParameterKey.option(
    "number", "文号", ValueKind<String>.text.named("文号", "NUMBER", example: "东工监〔2026〕3号"),
    help: LocalizedText(zhHans: "函件的编号", en: "the number of the letter"))
  static let follows = ParameterKey.option(
    "follows", "接", ValueKind<Int>.entryNumber,
    help: LocalizedText(zhHans: "接续第几号函件", en: "the entry of the letter that it follows"))
  static let answers = ParameterKey.option(
    "answers", "答复", ValueKind<Int>.entryNumber,
    help: LocalizedText(zhHans: "对第几号函件的答复", en: "the entry of the letter that is answered"))
  static let outcome = ParameterKey.option(
    "outcome", "结果", ValueKind<LetterAnswered.Outcome>.oneOf { $0.name },
    help: LocalizedText(zhHans: "已说明、已更正、承认、不认可或未答复", en: "what came of it"))
  static let words = ParameterKey.option(
    "text", "说明", ValueKind<String>.text, help: LocalizedText(zhHans: "说明", en: "in words"))

  static let command = Command(
    LocalizedText(zhHans: "函件", en: "letter"), group: .conclude,
    summary: LocalizedText(
      zhHans: "登记核对函、提示函、意见书、建议书及其答复",
      en: "record a check letter or a paper of union supervision, or its answer"),
    parameters: [
      CaseOptions.file.parameter, form.parameter, matters.parameter, asks.parameter,
      addressee.parameter, number.parameter, DemandCommand.replyBy.parameter, follows.parameter,
      answers.parameter, outcome.parameter, words.parameter, DemandOptions.by.parameter,
    ] + CaseOptions.recording,
    examples: [
      CommandExample(
        "letter east-lake.parley --form check --matter 第五条=7月有3笔订单低于约定单价，待核 "
          + "--ask 请逐笔核对并书面说明 --reply-by 2026-08-20",
        LocalizedText(zhHans: "发出核对函", en: "a check letter")),
      CommandExample(
        "函件 east-lake.parley --答复 26 --结果 已更正 --说明 差额已补发 --方 企业方",
        LocalizedText(zhHans: "登记答复", en: "its answer")),
    ],
    topics: ["case"], action: run)

  private static func run(
    _ arguments: ParsedArguments, _ context: CommandContext
  ) throws -> CommandOutput {
    let opened = try context.openCase(arguments)
    let side = arguments[DemandOptions.by] ?? .union
    if let entry = arguments[answers] {
      let body = LetterAnswered(
        letter: entry, outcome: try arguments.needed(outcome, in: context),
        text: arguments[words])
      let answering = arguments.place(of: DemandOptions.by) == nil ? Side.platform : side
      return try opened.perform(.letterAnswered(body), by: answering, arguments)
    }
    let form = try arguments.needed(form, in: context)
    let matters = arguments.all(matters)
    if matters.isEmpty { throw arguments.missing(LetterCommand.matters) }
    let body = LetterSent(
      form: form, addressee: arguments[addressee], number: arguments[number],
      matters: matters.map { .init(clause: $0.heading, text: $0.text) },
      asks: arguments.all(asks), replyBy: arguments[DemandCommand.replyBy],
      follows: arguments[follows])
    return try opened.perform(.letterSent(body), by: side, arguments)
  }
}
