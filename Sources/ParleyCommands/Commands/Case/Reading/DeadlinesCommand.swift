import ParleyBargaining
import ParleyDocuments
import ParleyRendering
import ParleyValues

/// `parley deadlines`: what is due, overdue first.
enum DeadlinesCommand {
  static let all = ParameterKey<Bool>.flag(
    "all", "全部", help: LocalizedText(zhHans: "包括已办结、已过期的", en: "also what is done or lapsed"))
  static let steps = ParameterKey<Bool>.flag(
    "steps", "推算", help: LocalizedText(zhHans: "写出每个日期怎样推算", en: "show how each date was counted"))

  static let ics = ParameterKey.option(
    "ics", "日历", ValueKind<TypedPath>.outputFile(["ics"], example: "deadlines.ics"),
    help: LocalizedText(
      zhHans: "写成日历文件，供电脑和手机日历导入，带提醒", en: "write a calendar file with reminders"))

  static let command = Command(
    LocalizedText(zhHans: "期限", en: "deadlines"), group: .table,
    summary: LocalizedText(zhHans: "待办事项和期限，逾期的在前", en: "what is due, by whom and on what ground"),
    parameters: [
      CaseOptions.file.parameter, all.parameter, steps.parameter, ics.parameter,
      ExportCommand.force.parameter, LawOptions.overlay.parameter,
    ],
    examples: [
      CommandExample(
        "deadlines east-lake.parley --steps",
        LocalizedText(zhHans: "附推算过程", en: "with the counting")),
      CommandExample(
        "deadlines east-lake.parley --ics deadlines.ics",
        LocalizedText(zhHans: "日历文件", en: "as a calendar file")),
    ],
    topics: ["case", "law"], action: run)

  private static func run(
    _ arguments: ParsedArguments, _ context: CommandContext
  ) throws -> CommandOutput {
    let opened = try context.openCase(arguments)
    if let file = arguments[ics] { return try write(opened, to: file, arguments) }
    let duties = opened.duties.filter { arguments.isSet(all) || !$0.state.isClosed }
    let table = StatusTables.duties(
      duties, of: opened.record, on: context.day, saysConsequences: true)
    var blocks: [Block] = duties.isEmpty ? [.paragraph(nothing)] : [.table(table)]
    if arguments.isSet(steps) {
      for duty in duties where !duty.steps.isEmpty {
        blocks.append(.heading(2, duty.what))
        blocks.append(.bullets(duty.steps.map { RichText($0) }))
      }
    }
    let document = Document(
      purpose: .report, title: LocalizedText(zhHans: "期限", en: "Deadlines"),
      dateline: [RichText(context.day.text)], blocks: blocks)
    let language = context.language
    let json: JSONValue = [
      "case": .string(opened.name), "on": JSONValue(context.day),
      "duties": .array(duties.map { NextStep.json($0, on: context.day, in: language) }),
    ]
    return CommandOutput(document, json: json, tables: [table])
  }

  private static let nothing = LocalizedText(zhHans: "没有待办的期限。", en: "Nothing is due.")

  private static func write(
    _ opened: OpenCase, to file: TypedPath, _ arguments: ParsedArguments
  ) throws -> CommandOutput {
    let context = opened.context
    let calendar = DutyCalendar(
      of: opened.record, duties: opened.duties, on: context.day
    ).file
    let text = CalendarRenderer.render(calendar, in: context.language)
    if file.isStandardStream {
      return CommandOutput(text: text, json: ["calendar": .string(text)])
    }
    if !arguments.isSet(ExportCommand.force), context.files.exists(file.text) {
      throw CommandFailure(.cannotWrite, FileProblems.alreadyThere(file.text))
    }
    try context.write(text, to: file)
    let said = LocalizedText(
      zhHans: "已写出\(calendar.events.count)项期限：\(file.text)\n",
      en: "Wrote \(calendar.events.count) deadlines: \(file.text)\n")
    return CommandOutput(
      text: said[context.language],
      json: ["file": .string(file.text), "events": JSONValue(calendar.events.count)])
  }
}
