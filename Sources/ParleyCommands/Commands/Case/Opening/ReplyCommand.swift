import ParleyBargaining
import ParleyTerms
import ParleyValues

/// `parley reply`: the answer to the demand, or that none came.
enum ReplyCommand {
  static let answer = ParameterKey.argument(
    "answer", "答复", ValueKind<DemandAnswered.Answer>.oneOf { $0.name },
    help: LocalizedText(zhHans: "同意协商、拒绝协商或未答复", en: "agrees, refuses, or none came"))
  static let by = ParameterKey.option(
    "by", "方", ValueKind<Side>.side, .defaulted("platform"),
    help: LocalizedText(zhHans: "由哪一方答复", en: "which side answers"))
  static let orally = ParameterKey<Bool>.flag(
    "orally", "口头",
    help: LocalizedText(zhHans: "口头答复，没有书面", en: "it was given orally, not in writing"))

  static let position = ParameterKey.option(
    "position", "意见", ValueKind<String>.text.named("文字", "TEXT", example: "单价可以协商，抽成维持现行办法"),
    help: LocalizedText(zhHans: "答复方对协商事项的意见", en: "its own view of the matters"))

  static let command = Command(
    LocalizedText(zhHans: "答复", en: "reply"), group: .prepare,
    summary: LocalizedText(zhHans: "登记对要约的答复", en: "record the answer to the demand"),
    parameters: [
      CaseOptions.leadingFile.parameter, answer.parameter, by.parameter, orally.parameter,
      CaseOptions.reason.parameter, position.parameter,
    ] + MeetingOptions.parameters + CaseOptions.recording,
    examples: [
      CommandExample(
        "reply east-lake.parley agrees --meeting 2026-03-20 --meeting-at 14:30 --place 东湖区总工会",
        LocalizedText(zhHans: "同意协商，定于3月20日", en: "it agrees to meet on 20 March"))
    ],
    topics: ["case"], action: run)

  private static func run(
    _ arguments: ParsedArguments, _ context: CommandContext
  ) throws -> CommandOutput {
    let opened = try context.openCase(arguments)
    let body = DemandAnswered(
      answer: try arguments.required(answer), reason: arguments[CaseOptions.reason],
      inWriting: !arguments.isSet(orally), meeting: MeetingOptions.plan(arguments),
      position: arguments[position])
    return try opened.perform(
      .demandAnswered(body), by: arguments[by] ?? .platform, arguments)
  }
}
