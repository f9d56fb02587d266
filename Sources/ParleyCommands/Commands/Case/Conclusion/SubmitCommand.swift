import ParleyBargaining
import ParleyValues

/// `parley submit`: the signed agreement is handed in.
enum SubmitCommand {
  static let bureau = ParameterKey.option(
    "bureau", "机关", ValueKind<String>.text.named("机关", "AUTHORITY", example: "东湖区人力资源和社会保障局"),
    .required, help: LocalizedText(zhHans: "报送到哪个机关", en: "the authority"))
  static let copies = ParameterKey.option(
    "copies", "份数", ValueKind<Int>.whole(1...99, example: 3), .required,
    help: LocalizedText(zhHans: "一式几份", en: "how many copies"))
  static let papers = ParameterKey.option(
    "paper", "材料", ValueKind<String>.text.named("材料", "PAPER", example: "职代会决议"), .repeated,
    help: LocalizedText(zhHans: "报送的材料，一项一个", en: "a paper handed in with it"))
  static let received = ParameterKey.option(
    "received", "收到", ValueKind<CivilDate>.date,
    help: LocalizedText(
      zhHans: "机关收到的日期，审查期限从这一天起算", en: "the day it was received; the review runs from it"))
  static let receipt = ParameterKey.option(
    "receipt", "回执号", ValueKind<String>.text.named("回执号", "NUMBER", example: "东人社集〔2026〕12号"),
    help: LocalizedText(zhHans: "回执的编号", en: "the number of the receipt"))

  static let command = Command(
    LocalizedText(zhHans: "报送", en: "submit"), group: .conclude,
    summary: LocalizedText(
      zhHans: "登记报送审查；手续不齐的予以拒绝",
      en: "submit the agreement for review; refused while something is missing"),
    parameters: [
      CaseOptions.file.parameter, bureau.parameter, copies.parameter, papers.parameter,
      received.parameter, receipt.parameter, CaseOptions.anyway.parameter,
    ] + CaseOptions.recording,
    examples: [
      CommandExample(
        "submit east-lake.parley --bureau 东湖区人力资源和社会保障局 --copies 3",
        LocalizedText(zhHans: "一式三份报送", en: "three copies are handed in"))
    ],
    topics: ["case", "refusals"], action: run)

  private static func run(
    _ arguments: ParsedArguments, _ context: CommandContext
  ) throws -> CommandOutput {
    let opened = try context.openCase(arguments)
    let body = AgreementSubmitted(
      bureau: try arguments.required(bureau), copies: try arguments.required(copies),
      papers: arguments.all(papers), receivedOn: arguments[received],
      receiptNumber: arguments[receipt])
    return try opened.perform(.submit(body), arguments)
  }
}
