import ParleyBargaining
import ParleyValues

/// `parley draft`: what was agreed becomes a draft.
enum DraftCommand {
  static let title = ParameterKey.option(
    "title", "名称", ValueKind<String>.text.named("名称", "TITLE", example: "东湖区网约配送算法和劳动规则协议"),
    help: LocalizedText(zhHans: "协议的名称", en: "what the agreement is called"))
  static let from = ParameterKey.option(
    "from", "自", ValueKind<CivilDate>.date.named("日期", "DATE", example: "2026-05-01"),
    help: LocalizedText(zhHans: "期限的第一天", en: "the first day of its term"))
  static let through = ParameterKey.option(
    "through", "至", ValueKind<CivilDate>.date.named("日期", "DATE", example: "2028-04-30"),
    help: LocalizedText(zhHans: "期限的最后一天", en: "the last day of its term"))
  static let clauses = ParameterKey.option(
    "clause", "条款", ValueKind<ClauseText>.clause, .repeated,
    help: LocalizedText(zhHans: "另加的条款：标题=内容", en: "a clause in free words: HEADING=WORDS"))

  static let command = Command(
    LocalizedText(zhHans: "草案", en: "draft"), group: .conclude,
    summary: LocalizedText(zhHans: "把初步一致的内容形成草案", en: "make a draft of everything agreed"),
    parameters: [
      CaseOptions.file.parameter, title.parameter, from.parameter, through.parameter,
      clauses.parameter,
    ] + CaseOptions.recording,
    examples: [
      CommandExample(
        "draft east-lake.parley --from 2026-05-01 --through 2028-04-30",
        LocalizedText(zhHans: "期限两年", en: "for two years"))
    ],
    topics: ["case"], action: run)

  private static func run(
    _ arguments: ParsedArguments, _ context: CommandContext
  ) throws -> CommandOutput {
    let opened = try context.openCase(arguments)
    if let from = arguments[from], let through = arguments[through], through < from {
      throw arguments.refusal(
        of: DraftCommand.through,
        ValueProblem(
          "out-of-bounds",
          LocalizedText(
            zhHans: "最后一天 \(through) 在第一天 \(from) 之前",
            en: "the last day, \(through), is before the first, \(from)"),
          remedy: LocalizedText(zhHans: "请核对期限", en: "check the term")))
    }
    let plan = CaseCommand.DraftPlan(
      title: arguments[title], validFrom: arguments[from], validThrough: arguments[through],
      clauses: arguments.all(clauses).enumerated().map { place, clause in
        .init(key: "clause-\(place + 1)", heading: clause.heading, text: clause.text)
      })
    return try opened.perform(.draft(plan), arguments)
  }
}

/// A clause in free words as it was typed.
struct ClauseText: Hashable, Sendable {
  let heading: String
  let text: String
}

extension ValueKind where Value == ClauseText {
  /// A clause: `职业伤害保障=企业按规定为配送员参加职业伤害保障`.
  static var clause: ValueKind { clauseText("职业伤害保障=企业按规定为配送员参加职业伤害保障") }

  /// A clause, or what it is about, with its words.
  static func clauseText(_ example: String) -> ValueKind {
    ValueKind(LocalizedText(zhHans: "标题=内容", en: "HEADING=WORDS"), example: example) {
      (text) throws(ValueProblem) -> ClauseText in
      let parts = text.split(maxSplits: 1) { $0 == "=" || $0 == "＝" }
        .map { String($0).trimmedSpaces }
      guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }) else {
        throw ValueProblem(
          "not-a-clause",
          LocalizedText(zhHans: "条款应写成 标题=内容", en: "a clause is written HEADING=WORDS"),
          remedy: .forExample(example))
      }
      return ClauseText(heading: parts[0], text: parts[1])
    }
  }
}
