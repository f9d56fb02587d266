import ParleyBargaining
import ParleyTerms
import ParleyValues

/// `parley correct`: an earlier entry was wrong; the correction stands beside it.
enum CorrectCommand {
  static let entry = ParameterKey.argument(
    "entry", "编号", ValueKind<Int>.entryNumber,
    help: LocalizedText(
      zhHans: "更正第几号记录（见 parley log）",
      en: "the entry that is corrected; parley log shows the numbers"))
  static let changes = ParameterKey.argument(
    "changes", "更正",
    ValueKind<String>.text.named("项=值", "FIELD=VALUE", example: "piece-rate.base=5.10"),
    .repeated,
    help: LocalizedText(
      zhHans: "更正的内容：标准项=值，或记录的字段=值",
      en: "what is corrected: TERM=VALUE, or a field of the entry"))
  static let reason = ParameterKey.option(
    "reason", "理由", ValueKind<String>.text.named("文字", "TEXT", example: "笔误"), .required,
    help: LocalizedText(zhHans: "为什么更正", en: "why it is corrected"))
  static let happenedOn = ParameterKey.option(
    "happened-on", "发生日期", ValueKind<CivilDate>.date,
    help: LocalizedText(zhHans: "更正后的发生日期", en: "the day on which it really happened"))
  static let side = ParameterKey.option(
    "by", "方", ValueKind<Side>.side,
    help: LocalizedText(zhHans: "更正后的方", en: "the side that really acted"))
  static let strike = ParameterKey<Bool>.flag(
    "strike", "作废", help: LocalizedText(zhHans: "整条作废", en: "strike the entry out"))

  static let command = Command(
    LocalizedText(zhHans: "更正", en: "correct"), group: .conclude,
    summary: LocalizedText(
      zhHans: "更正或作废一条记录，原记录保留", en: "correct an entry or strike it out; the original stays"),
    discussion: [
      LocalizedText(
        zhHans: "更正使后面的记录失去依据时予以拒绝并指明；确需照录的加 --照录。不写内容时列出该条记录的字段。",
        en: "A correction that leaves a later entry without ground is refused, naming it; --anyway "
          + "records it. Without changes the fields of the entry are listed.")
    ],
    parameters: [
      CaseOptions.leadingFile.parameter, entry.parameter, changes.parameter, reason.parameter,
      happenedOn.parameter, side.parameter, strike.parameter, CaseOptions.anyway.parameter,
    ] + CaseOptions.recording,
    examples: [
      CommandExample(
        "correct east-lake.parley 9 piece-rate.base=5.10 --reason 笔误",
        LocalizedText(zhHans: "更正方案中的一项", en: "a value of an offer")),
      CommandExample(
        "更正 east-lake.parley 12 --作废 --理由 重复登记", LocalizedText(zhHans: "作废一条", en: "struck out")),
    ],
    topics: ["case", "refusals"], action: run)

  private static func run(
    _ arguments: ParsedArguments, _ context: CommandContext
  ) throws -> CommandOutput {
    let opened = try context.openCase(arguments)
    let number = try arguments.required(entry)
    let command = CaseCommand.correct(
      number, to: try fact(number, arguments, opened),
      happenedOn: arguments[happenedOn], side: arguments[side],
      reason: try arguments.required(reason))
    var recorded = try opened.record([command], arguments)
    recorded.remarks = [reading(of: number, in: recorded.opened)]
    return RecordingPresenter.output(recorded)
  }

  /// How the corrected entry reads now.
  private static func reading(of number: Int, in opened: OpenCase) -> LocalizedText {
    let entries = opened.record.history(people: opened.people)
    guard let entry = entries.first(where: { $0.number == number }), !entry.isStruckOut else {
      return LocalizedText(zhHans: "第 \(number) 条已作废。", en: "Entry \(number) is struck out.")
    }
    let side = entry.side.map { opened.record.sideWord($0) } ?? LocalizedText(verbatim: "")
    return LocalizedText(
      zhHans: "第 \(number) 条现为：\(entry.happenedOn) \(side.zhHans)\(entry.title.zhHans)：",
      en: "Entry \(number) now reads: \(entry.happenedOn) \(side.en) \(entry.title.en): ")
      + entry.summary
  }

  /// The corrected fact; nothing when the entry is struck out.
  private static func fact(
    _ number: Int, _ arguments: ParsedArguments, _ opened: OpenCase
  ) throws(CommandFailure) -> CaseFact? {
    // An entry that is not there is refused by the case.
    guard !arguments.isSet(strike), let event = opened.record.event(number) else { return nil }
    let counted = opened.record.effective(event) ?? event
    let editor = FactEditor(arguments: arguments, opened: opened, key: changes)
    if arguments.isGiven(changes) { return try editor.corrected(counted.fact) }
    if arguments[happenedOn] != nil || arguments[side] != nil { return counted.fact }
    throw editor.nothingToCorrect(counted)
  }
}
