import ParleyBargaining
import ParleyTerms
import ParleyValues

/// `parley session open`: a session begins.
enum SessionOpenCommand {
  static let present = ParameterKey.option(
    "present", "出席", ValueKind<AttendeeText>.attendee, .repeated,
    help: LocalizedText(
      zhHans: "出席人：姓名，或 姓名=方/身份；不写则为双方全部在任代表",
      en: "who is there: NAME, or NAME=SIDE/ROLE; everybody on the lists when left out"))
  static let chair = ParameterKey.option(
    "chair", "主持", ValueKind<Side>.side,
    help: LocalizedText(zhHans: "由哪一方首席代表主持", en: "the side whose chief is in the chair"))
  static let agenda = ParameterKey.option(
    "agenda", "议程", ValueKind<String>.text.named("议程", "MATTER", example: "基础单价和暴雨补贴"), .repeated,
    help: LocalizedText(zhHans: "议程，一项一个", en: "what it is about, one matter each"))

  static let command = Command(
    LocalizedText(zhHans: "会议", en: "session"), LocalizedText(zhHans: "开会", en: "open"),
    group: .table,
    summary: LocalizedText(zhHans: "登记协商会议开始和出席人员", en: "a session begins"),
    parameters: [
      CaseOptions.file.parameter, MeetingOptions.place.parameter, chair.parameter,
      present.parameter, agenda.parameter,
    ] + CaseOptions.recording,
    examples: [
      CommandExample(
        "session open east-lake.parley --on 2026-03-20 --at 14:30 --place 东湖区总工会 --chair union "
          + "--agenda 基础单价和暴雨补贴",
        LocalizedText(zhHans: "3月20日开会", en: "a session on 20 March"))
    ],
    topics: ["case"], action: run)

  private static func run(
    _ arguments: ParsedArguments, _ context: CommandContext
  ) throws -> CommandOutput {
    let opened = try context.openCase(arguments)
    var register = PersonRegister(opened)
    let attendance = Attendance(opened.record)
    let named = arguments.all(present)
    let body = SessionOpened(
      place: arguments[MeetingOptions.place], chair: arguments[chair],
      attendance: named.isEmpty
        ? attendance.everybody : named.map { attendance.attendee($0, &register) },
      agenda: arguments.all(agenda))
    return try opened.perform(
      .sessionOpened(body), arguments, with: register.enclosures)
  }
}
