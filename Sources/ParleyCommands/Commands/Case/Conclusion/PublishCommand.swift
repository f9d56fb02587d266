import ParleyBargaining
import ParleyTerms
import ParleyValues

/// `parley publish`: the agreement is published.
enum PublishCommand {
  static let method = ParameterKey.option(
    "method", "方式", ValueKind<String>.text.named("方式", "METHOD", example: "骑手端公告和站点张贴"), .required,
    help: LocalizedText(zhHans: "怎样公布的", en: "how it was published"))
  static let proof = ParameterKey.option(
    "proof", "凭证", ValueKind<String>.text.named("凭证", "PROOF", example: "公告截图，见附件"),
    help: LocalizedText(zhHans: "公布的凭证", en: "what proves it"))

  static let command = Command(
    LocalizedText(zhHans: "公布", en: "publish"), group: .conclude,
    summary: LocalizedText(zhHans: "登记向本方人员公布", en: "the agreement is published"),
    parameters: [
      CaseOptions.file.parameter, method.parameter, proof.parameter,
      CaseOptions.byIfAny.parameter,
    ] + CaseOptions.recording,
    examples: [
      CommandExample(
        "publish east-lake.parley --method 骑手端公告和站点张贴",
        LocalizedText(zhHans: "公布", en: "in the app and at the stations"))
    ],
    topics: ["case"], action: run)

  private static func run(
    _ arguments: ParsedArguments, _ context: CommandContext
  ) throws -> CommandOutput {
    let opened = try context.openCase(arguments)
    let body = AgreementPublished(
      method: try arguments.required(method), proof: arguments[proof])
    return try opened.perform(
      .agreementPublished(body), by: arguments[CaseOptions.byIfAny]?.side, arguments)
  }
}
