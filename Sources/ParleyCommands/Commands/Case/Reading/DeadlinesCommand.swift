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

  static let command = Command(
    LocalizedText(zhHans: "期限", en: "deadlines"), group: .table,
    summary: LocalizedText(zhHans: "待办事项和期限，逾期的在前", en: "what is due, by whom and on what ground"),
    parameters: [
      CaseOptions.file.parameter, all.parameter, steps.parameter, LawOptions.overlay.parameter,
    ],
    examples: [
      CommandExample(
        "deadlines east-lake.parley --steps",
        LocalizedText(zhHans: "附推算过程", en: "with the counting"))
    ],
    topics: ["case", "law"], action: run)

  private static func run(
    _ arguments: ParsedArguments, _ context: CommandContext
  ) throws -> CommandOutput {
    let opened = try context.openCase(arguments)
    let duties = opened.duties.filter { arguments.isSet(all) || !$0.state.isClosed }
      .enumerated().sorted { left, right in
        (rank(left.element), left.offset) < (rank(right.element), right.offset)
      }.map(\.element)
    let table = StatusTables.duties(duties, of: opened.record)
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
      "duties": .array(duties.map { NextStep.json($0, in: language) }),
    ]
    return CommandOutput(document, json: json, tables: [table])
  }

  private static let nothing = LocalizedText(zhHans: "没有待办的期限。", en: "Nothing is due.")

  private static func rank(_ duty: Duty) -> Int {
    switch duty.state {
    case .overdue: 0
    case .open: 1
    case .notYet: 2
    case .met, .metLate, .lapsed: 3
    }
  }
}
