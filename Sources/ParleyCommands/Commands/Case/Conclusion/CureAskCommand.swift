import ParleyBargaining
import ParleyValues

/// `parley cure ask`: the authority asks for missing papers.
enum CureAskCommand {
  static let missing = ParameterKey.option(
    "missing", "缺", ValueKind<String>.text.named("材料", "PAPER", example: "职代会决议"),
    .requiredRepeated,
    help: LocalizedText(zhHans: "缺哪份材料或者哪一点，一项一个", en: "a paper or point it asks for"))
  static let articles = ParameterKey.option(
    "article", "依据",
    ValueKind<String>.text.named("条文", "ARTICLE", example: "集体合同审查办法第六条"),
    help: LocalizedText(zhHans: "通知书写明的依据", en: "the ground its notice cites"))
  static let until = ParameterKey.option(
    "until", "限期", ValueKind<CivilDate>.date,
    help: LocalizedText(zhHans: "通知书写明的最后一日", en: "the last day its notice names"))
  static let notice = ParameterKey.option(
    "notice", "通知号", ValueKind<String>.text.named("编号", "NUMBER", example: "东人社补〔2026〕3号"),
    help: LocalizedText(zhHans: "通知书的编号", en: "the number of its notice"))

  static let command = Command(
    LocalizedText(zhHans: "补正", en: "cure"), LocalizedText(zhHans: "通知", en: "ask"),
    group: .conclude,
    summary: LocalizedText(zhHans: "登记机关要求补正的材料", en: "the authority asks for missing papers"),
    discussion: [
      LocalizedText(
        zhHans: "通知书写明限期的，以通知书为准；没有写明的，按规则库所载一地做法（7日，未核实）提示。"
          + "补正后审查期限是否重新起算，未见规定，两个日期都列出。",
        en: "A day its notice names holds. Without one the practice of one place is shown (7 days, "
          + "unverified). Whether the review runs again from the cure is laid down nowhere that "
          + "was read; both dates are shown.")
    ],
    parameters: [
      CaseOptions.file.parameter, SubmitCommand.bureau.parameter, missing.parameter,
      articles.parameter, until.parameter, notice.parameter,
    ] + CaseOptions.recording,
    examples: [
      CommandExample(
        "cure ask east-lake.parley --bureau 东湖区人力资源和社会保障局 --missing 职代会决议",
        LocalizedText(zhHans: "要求补交决议", en: "the resolution is asked for"))
    ],
    topics: ["case"], action: run)

  private static func run(
    _ arguments: ParsedArguments, _ context: CommandContext
  ) throws -> CommandOutput {
    let opened = try context.openCase(arguments)
    let body = CureRequested(
      bureau: try arguments.required(SubmitCommand.bureau), missing: arguments.all(missing),
      articles: arguments[articles], until: arguments[until], noticeNumber: arguments[notice])
    return try opened.perform(.cureRequested(body), arguments)
  }
}
