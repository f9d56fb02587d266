import ParleyBargaining
import ParleyTerms
import ParleyValues

/// `parley authorise`: somebody is authorised in writing.
enum AuthoriseCommand {
  static let person = ParameterKey.argument(
    "person", "受托人", ValueKind<String>.person,
    help: LocalizedText(zhHans: "委托给谁", en: "who is authorised"))
  static let principal = ParameterKey.option(
    "principal", "委托人", ValueKind<String>.person,
    help: LocalizedText(
      zhHans: "由谁委托：工会主席、法定代表人", en: "who authorises: the union chair, the legal representative"))
  static let powers = ParameterKey.option(
    "power", "权限", ValueKind<String>.text.named("权限", "POWER", example: "代为参加协商会议"), .repeated,
    help: LocalizedText(zhHans: "委托事项和权限，一项一个", en: "what the authority covers, one matter each"))
  static let from = ParameterKey.option(
    "from", "自", ValueKind<CivilDate>.date.named("日期", "DATE", example: "2026-03-10"),
    help: LocalizedText(
      zhHans: "委托期限的第一天；不写为委托当日", en: "its first day; the day it is given when left out"))
  static let through = ParameterKey.option(
    "through", "至", ValueKind<CivilDate>.date.named("日期", "DATE", example: "2026-12-31"),
    help: LocalizedText(zhHans: "委托期限的最后一天", en: "its last day"))

  static let command = Command(
    LocalizedText(zhHans: "委托", en: "authorise"), group: .prepare,
    summary: LocalizedText(
      zhHans: "登记书面委托（首席代表、外部专业人员）",
      en: "record a written authority for a chief or a professional from outside"),
    parameters: [
      CaseOptions.leadingFile.parameter, person.parameter, CaseOptions.by.parameter,
      principal.parameter, powers.parameter, from.parameter, through.parameter,
    ] + CaseOptions.recording,
    examples: [
      CommandExample(
        "authorise east-lake.parley 李某 --by union --principal 周某 --power 代为参加协商会议 "
          + "--through 2026-12-31",
        LocalizedText(zhHans: "委托李某参加会议", en: "for the sessions, to the end of the year"))
    ],
    topics: ["case"], action: run)

  private static func run(
    _ arguments: ParsedArguments, _ context: CommandContext
  ) throws -> CommandOutput {
    let opened = try context.openCase(arguments)
    var register = PersonRegister(opened)
    let body = DelegateAuthorised(
      person: register.reference(try arguments.required(person)),
      principal: arguments[principal].map { register.reference($0) },
      powers: arguments.all(powers), validFrom: arguments[from],
      validThrough: arguments[through])
    return try opened.perform(
      .delegateAuthorised(body), by: try arguments.required(CaseOptions.by), arguments,
      with: register.enclosures)
  }
}
