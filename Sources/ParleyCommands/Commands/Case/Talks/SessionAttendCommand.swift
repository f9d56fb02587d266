import ParleyBargaining
import ParleyTerms
import ParleyValues

/// `parley session attend`: somebody comes or leaves while a session is on.
enum SessionAttendCommand {
  static let arrived = ParameterKey.option(
    "arrived", "到席", ValueKind<AttendeeText>.attendee, .repeated,
    help: LocalizedText(zhHans: "到席的人：姓名，或 姓名=方/身份", en: "who came: NAME, or NAME=SIDE/ROLE"))
  static let left = ParameterKey.option(
    "left", "离席", ValueKind<String>.person, .repeated,
    help: LocalizedText(zhHans: "离席的人", en: "who left"))

  static let command = Command(
    LocalizedText(zhHans: "会议", en: "session"), LocalizedText(zhHans: "出席", en: "attend"),
    group: .table,
    summary: LocalizedText(zhHans: "登记会议中的到席和离席", en: "somebody comes or leaves"),
    parameters: [CaseOptions.file.parameter, arrived.parameter, left.parameter]
      + CaseOptions.recording,
    examples: [
      CommandExample(
        "session attend east-lake.parley --arrived 李某=platform/adviser --at 15:10",
        LocalizedText(zhHans: "企业方顾问到席", en: "an adviser of the company side comes"))
    ],
    topics: ["case"], action: run)

  private static func run(
    _ arguments: ParsedArguments, _ context: CommandContext
  ) throws -> CommandOutput {
    let opened = try context.openCase(arguments)
    var register = PersonRegister(opened)
    let attendance = Attendance(opened.record)
    let body = AttendanceNoted(
      arrived: arguments.all(arrived).map { attendance.attendee($0, &register) },
      left: arguments.all(left).map { register.known($0)?.id ?? $0 })
    if body.arrived.isEmpty, body.left.isEmpty { throw arguments.missing(arrived) }
    return try opened.perform(
      .attendanceNoted(body), arguments, with: register.enclosures)
  }
}
