import ParleyBargaining
import ParleyTerms
import ParleyValues

/// `parley promise`: somebody promises something, or a promise was kept.
enum PromiseCommand {
  static let name = ParameterKey.argument(
    "name", "事项", ValueKind<String>.text.named("事项", "NAME", example: "站点空调"),
    help: LocalizedText(zhHans: "承诺什么", en: "what is promised"))
  static let owner = ParameterKey.option(
    "owner", "责任方", ValueKind<String>.text.named("责任方", "OWNER", example: "服务商"),
    help: LocalizedText(zhHans: "由谁办理（单位或职务）", en: "who keeps it, a party or office"))
  static let due = ParameterKey.option(
    "due", "期限", ValueKind<CivilDate>.date,
    help: LocalizedText(zhHans: "何时办完", en: "by when"))
  static let words = ParameterKey.option(
    "text", "说明", ValueKind<String>.text, help: LocalizedText(zhHans: "说明", en: "more about it"))
  static let kept = ParameterKey<Bool>.flag(
    "kept", "销号", help: LocalizedText(zhHans: "已经办结，销号", en: "it was kept and is struck off"))

  static let command = Command(
    LocalizedText(zhHans: "承诺", en: "promise"), group: .table,
    summary: LocalizedText(
      zhHans: "登记承诺，办结后销号", en: "record a promise; strike it off when it is kept"),
    parameters: [
      CaseOptions.leadingFile.parameter, name.parameter, CaseOptions.byIfAny.parameter,
      owner.parameter, due.parameter, kept.parameter, words.parameter,
    ] + CaseOptions.recording,
    examples: [
      CommandExample(
        "promise east-lake.parley 站点空调 --owner 服务商 --due 2026-06-30 --by platform",
        LocalizedText(zhHans: "站点空调，服务商，6月30日前", en: "air conditioning by the end of June")),
      CommandExample(
        "承诺 east-lake.parley 站点空调 --销号", LocalizedText(zhHans: "已办结", en: "it was kept")),
    ],
    topics: ["case"], action: run)

  private static func run(
    _ arguments: ParsedArguments, _ context: CommandContext
  ) throws -> CommandOutput {
    let opened = try context.openCase(arguments)
    let name = PointReader.withoutPrefix(try arguments.required(name))
    let side = arguments[CaseOptions.byIfAny]?.side
    if arguments.isSet(kept) {
      return try opened.perform(
        .promiseKept(PromiseKept(name: name, text: arguments[words])), by: side, arguments)
    }
    let body = PromiseMade(
      name: name, owner: try arguments.needed(owner, in: context), due: arguments[due],
      text: arguments[words])
    return try opened.perform(.promiseMade(body), by: side, arguments)
  }
}
