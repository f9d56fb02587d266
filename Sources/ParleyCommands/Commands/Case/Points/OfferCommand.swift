import ParleyBargaining
import ParleyTerms
import ParleyValues

/// `parley offer`: one side tables values for terms, and items.
enum OfferCommand {
  static let package = ParameterKey<Bool>.flag(
    "package", "打包",
    help: LocalizedText(zhHans: "一揽子：整体同意或整体不成立", en: "it stands or falls as a whole"))
  static let rationale = ParameterKey.option(
    "rationale", "理由", ValueKind<String>.text.named("文字", "TEXT", example: "按近三年物价涨幅测算"),
    help: LocalizedText(zhHans: "提出的理由", en: "why, as it was said"))
  static let validUntil = ParameterKey.option(
    "valid-until", "有效期至", ValueKind<CivilDate>.date,
    help: LocalizedText(zhHans: "方案的最后一天", en: "the last day it stands"))

  static let command = Command(
    LocalizedText(zhHans: "方案", en: "offer"), group: .table,
    summary: LocalizedText(zhHans: "登记一方提出的方案", en: "record what one side tables"),
    discussion: [
      LocalizedText(
        zhHans: "值后可写单位，也可只写数（沿用现行标准的单位）；全角字符、“18个点”“5块2”都可以。",
        en: "A bare number takes the unit of the value that holds today.")
    ],
    parameters: [
      CaseOptions.leadingFile.parameter, OfferArguments.terms.parameter,
      CaseOptions.by.parameter, package.parameter, OfferArguments.file.parameter,
      rationale.parameter, validUntil.parameter, CaseOptions.yes.parameter,
    ] + CaseOptions.recording,
    examples: [
      CommandExample(
        "offer east-lake.parley --by union piece-rate.base=5.20 weather.rainstorm.orange=1.50",
        LocalizedText(zhHans: "职工方提出两项", en: "the union side tables two terms")),
      CommandExample(
        "方案 east-lake.parley --方 企 计件单价.基础单价=4.60 承诺.站点空调=服务商,2026-06-30 --打包",
        LocalizedText(zhHans: "企业方的一揽子方案", en: "a package of the company side")),
    ],
    topics: ["case", "standards"], action: run)

  private static func run(
    _ arguments: ParsedArguments, _ context: CommandContext
  ) throws -> CommandOutput {
    let opened = try context.openCase(arguments)
    let side = try arguments.required(CaseOptions.by)
    let command = CaseCommand.offer(
      try OfferArguments.offer(arguments, in: opened), by: side, in: opened.record.currency,
      isPackage: arguments.isSet(package), rationale: arguments[rationale],
      validUntil: arguments[validUntil])
    return try opened.perform(command, arguments)
  }
}
