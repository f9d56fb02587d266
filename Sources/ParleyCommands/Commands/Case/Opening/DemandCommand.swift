import ParleyBargaining
import ParleyTerms
import ParleyValues

/// `parley demand`: the written demand was served.
enum DemandCommand {
  static let delivered = ParameterKey.option(
    "delivered", "送达", ValueKind<CivilDate>.date,
    help: LocalizedText(
      zhHans: "对方收到的日期；不写则看 --日期，再不写为今天", en: "the day it was received; else --on, else today"))
  static let topics = ParameterKey.option(
    "topics", "议题", ValueKind<[String]>.topics, .required,
    help: LocalizedText(
      zhHans: "要求协商的议题，用逗号分开", en: "what is to be bargained about, with commas between"))
  static let receipt = ParameterKey.option(
    "receipt", "送达方式", ValueKind<DemandServed.Receipt>.oneOf { $0.name }, .defaulted("signed"),
    help: LocalizedText(zhHans: "签收、拒收、留置、邮寄或电子送达", en: "how it was received"))
  static let servedBy = ParameterKey.option(
    "served-by", "送达人", ValueKind<String>.person,
    help: LocalizedText(zhHans: "由谁送达", en: "who served it"))
  static let receivedBy = ParameterKey.option(
    "received-by", "签收部门", ValueKind<String>.text.named("部门", "DESK", example: "快达平台法务部"),
    help: LocalizedText(
      zhHans: "签收的部门或职务（不写姓名）", en: "the desk that received it, not a person's name"))
  static let replyBy = ParameterKey.option(
    "reply-by", "请于", ValueKind<CivilDate>.date,
    help: LocalizedText(
      zhHans: "我方请求的答复日期；不写则按规则库推算", en: "the day we ask the reply by; else by the law book"))
  static let data = ParameterKey.option(
    "data", "资料", ValueKind<String>.text.named("资料", "MATTER", example: "2026年1—2月订单和结算数据"),
    .repeated,
    help: LocalizedText(zhHans: "请对方提供的资料", en: "information asked for with the demand"))

  static let command = Command(
    LocalizedText(zhHans: "要约", en: "demand"), group: .prepare,
    summary: LocalizedText(
      zhHans: "登记要约（协商意向书）的送达，起算答复期限",
      en: "record the service of the demand; the reply clock starts"),
    parameters: [
      CaseOptions.file.parameter, topics.parameter, delivered.parameter,
      DemandOptions.by.parameter, receipt.parameter, servedBy.parameter, receivedBy.parameter,
      replyBy.parameter, data.parameter,
    ] + MeetingOptions.parameters + CaseOptions.recording,
    examples: [
      CommandExample(
        "demand east-lake.parley --delivered 2026-03-02 --topics piece-rate,weather,assessment",
        LocalizedText(zhHans: "3月2日送达", en: "served on 2 March"))
    ],
    topics: ["case"], action: run)

  private static func run(
    _ arguments: ParsedArguments, _ context: CommandContext
  ) throws -> CommandOutput {
    var context = context
    if let day = arguments[delivered] { context.day = day }
    let opened = try context.openCase(arguments)
    var register = PersonRegister(opened)
    let body = DemandServed(
      topics: try arguments.required(topics), receipt: arguments[receipt] ?? .signed,
      servedBy: arguments[servedBy].map { register.reference($0) },
      receivedBy: arguments[receivedBy], replyAskedBy: arguments[replyBy],
      proposal: MeetingOptions.plan(arguments), dataRequested: arguments.all(data))
    let command = CaseCommand.record(
      .demandServed(body), by: arguments[DemandOptions.by] ?? .union)
    var recorded = try opened.record([command], arguments, with: register.enclosures)
    recorded.remarks = ReplyRequest(recorded.opened).remarks
    return RecordingPresenter.output(recorded)
  }
}

/// The side of a demand; nearly always the workers' side.
enum DemandOptions {
  static let by = ParameterKey.option(
    "by", "方", ValueKind<Side>.side, .defaulted("union"),
    help: LocalizedText(zhHans: "由哪一方提出", en: "which side makes the demand"))
}
