import ParleyLaw
import ParleyRendering
import ParleyTerms
import ParleyValues

/// `parley law ladder`: the way a dispute takes.
enum LawLadderCommand {
  static let relation = ParameterKey.option(
    "relation", "关系",
    ValueKind<WorkerCategory.Relation>.choice([
      (
        Choice("employee", "劳动关系", LocalizedText(zhHans: "订立劳动合同", en: "a labour contract")),
        .employee
      ),
      (
        Choice(
          "not-full", "不完全劳动关系",
          LocalizedText(zhHans: "不完全符合确立劳动关系情形", en: "not fully employed")), .notFull
      ),
      (
        Choice("independent", "自主经营", LocalizedText(zhHans: "个人自主经营", en: "self-run")),
        .independent
      ),
    ]),
    help: LocalizedText(
      zhHans: "劳动者与企业的关系；未定的不写", en: "how the workers stand to the company; left out when unsettled"
    ))

  static let matter = ParameterKey.option(
    "matter", "事由",
    ValueKind<DisputeMatter>.choice([
      (Choice("individual", "个人", DisputeMatter.individual.name), .individual),
      (Choice("group", "集体", DisputeMatter.group.name), .group),
      (Choice("rule-change", "规则变更", DisputeMatter.ruleChange.name), .ruleChange),
      (Choice("breach", "履行", DisputeMatter.breach.name), .breach),
      (Choice("bargaining", "协商", DisputeMatter.bargaining.name), .bargaining),
    ]), help: LocalizedText(zhHans: "争议的事由；不写为个人争议", en: "what it is about; one worker if left out")
  )

  static let command = Command(
    LocalizedText(zhHans: "法规", en: "law"), LocalizedText(zhHans: "争议", en: "ladder"),
    group: .lookUp,
    summary: LocalizedText(
      zhHans: "争议依法走哪几步、每步多久", en: "the steps a dispute takes by law, and how long each may take"),
    parameters: [
      DueCommand.jurisdiction.parameter, relation.parameter, matter.parameter,
      LawOptions.instrument.parameter, LawOptions.overlay.parameter,
    ],
    examples: [
      CommandExample(
        "law ladder --jurisdiction cn/shandong --relation not-full",
        LocalizedText(zhHans: "山东骑手的争议途径", en: "the way of a rider's claim in Shandong")),
      CommandExample(
        "law ladder --jurisdiction cn/shanghai --matter bargaining --instrument 集体合同",
        LocalizedText(zhHans: "上海协商不成怎么办", en: "when bargaining fails in Shanghai")),
    ],
    topics: ["law"], action: run)

  private static func run(
    _ arguments: ParsedArguments, _ context: CommandContext
  ) throws -> CommandOutput {
    let book = try context.lawBook(overlaidWith: arguments.all(LawOptions.overlay))
    let place = try arguments.required(DueCommand.jurisdiction)
    let matter = arguments[matter] ?? .individual
    let ladder = book.ladder(
      for: arguments[relation], over: matter, under: arguments[LawOptions.instrument], in: place,
      on: context.day)
    return LadderPresenter.output(
      ladder, over: matter, in: place, edition: book.edition, language: context.language)
  }
}
