import ParleyBargaining
import ParleyValues

/// `parley submit`: the signed agreement is handed in.
enum SubmitCommand {
  static let bureau = ParameterKey.option(
    "bureau", "机关", ValueKind<String>.text.named("机关", "AUTHORITY", example: "东湖区人力资源和社会保障局"),
    .required, help: LocalizedText(zhHans: "报送到哪个机关", en: "the authority"))
  static let copies = ParameterKey.option(
    "copies", "份数", ValueKind<Int>.whole(1...99, example: 3),
    help: LocalizedText(
      zhHans: "一式几份；写了 --pack 的可以省略，按规则库", en: "how many copies; with --pack as the law book asks"))
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
  static let pack = ParameterKey.option(
    "pack", "材料包", ValueKind<TypedPath>.outputFile(["zip"], example: "pack.zip"),
    help: LocalizedText(
      zhHans: "同时生成材料包：写 .zip 为压缩包，否则为文件夹；材料、份数按规则库",
      en: "make the pack too, a .zip or a folder; papers and copies as the law book asks"))

  static let command = Command(
    LocalizedText(zhHans: "报送", en: "submit"), group: .conclude,
    summary: LocalizedText(
      zhHans: "登记报送审查；手续不齐的予以拒绝",
      en: "submit the agreement for review; refused while something is missing"),
    parameters: [
      CaseOptions.file.parameter, bureau.parameter, copies.parameter, papers.parameter,
      received.parameter, receipt.parameter, pack.parameter, PackOptions.format.parameter,
      PackOptions.allowBlanks.parameter, CaseOptions.anyway.parameter,
    ] + CaseOptions.recording,
    examples: [
      CommandExample(
        "submit east-lake.parley --bureau 东湖区人力资源和社会保障局 --copies 3",
        LocalizedText(zhHans: "一式三份报送", en: "three copies are handed in")),
      CommandExample(
        "submit east-lake.parley --bureau 东湖区人力资源和社会保障局 --pack pack.zip --allow-blanks",
        LocalizedText(zhHans: "生成材料包并登记报送", en: "the pack is made and handed in")),
    ],
    topics: ["case", "refusals"], action: run)

  private static func run(
    _ arguments: ParsedArguments, _ context: CommandContext
  ) throws -> CommandOutput {
    let opened = try context.openCase(arguments)
    var body = AgreementSubmitted(
      bureau: try arguments.required(bureau), copies: arguments[copies] ?? 0,
      papers: arguments.all(papers), receivedOn: arguments[received],
      receiptNumber: arguments[receipt])
    guard let target = arguments[pack] else {
      body.copies = try arguments.needed(copies, in: context)
      return try opened.perform(.submit(body), arguments)
    }
    let writer = PackWriter(opened: opened, arguments: arguments)
    if body.copies == 0 { body.copies = writer.plan.route.copies?.value.value.number ?? 1 }
    body.papers += writer.plan.papers.filter(\.isThere).map(\.name.zhHans)
    // What stands against the submission stands against it before anything is written.
    try opened.check(.submit(body), arguments)
    let made = try writer.write(to: target)
    var recorded = try opened.record([.submit(body)], arguments)
    recorded.remarks.append(made.sentence)
    return RecordingPresenter.output(recorded)
  }
}
