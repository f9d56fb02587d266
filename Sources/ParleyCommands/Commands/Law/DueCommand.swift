import ParleyLaw
import ParleyValues

/// `parley due`: one date by the law book.
enum DueCommand {
  static let rule = ParameterKey.argument(
    "deadline", "期限", ValueKind<DeadlineRule>.deadline,
    help: LocalizedText(zhHans: "要算的期限，如 reply（答复）", en: "the deadline, such as reply"))

  static let from = ParameterKey.option(
    "from", "起算日", ValueKind<CivilDate>.date, .required,
    help: LocalizedText(
      zhHans: "起算的那一天（如收到要约之日）；当日不计入",
      en: "the day of the event it runs from, such as receipt of the demand; it is not counted"))

  static let jurisdiction = ParameterKey.option(
    "jurisdiction", "地区", ValueKind<Jurisdiction>.jurisdiction, .required,
    help: LawOptions.jurisdiction.parameter.help)

  static let noRoll = ParameterKey<Bool>.flag(
    "no-roll", "不顺延",
    help: LocalizedText(
      zhHans: "末日是休息日也不顺延", en: "do not move a last day that is no working day"))

  static let command = Command(
    LocalizedText(zhHans: "算期", en: "due"), group: .lookUp,
    summary: LocalizedText(zhHans: "推算一个期限的到期日", en: "compute one date that the law asks for"),
    discussion: [
      LocalizedText(
        zhHans: "当日不计入；月按对应日计；末日遇休息日顺延至下一工作日，顺延前后的日期都会给出。未经核实的数字会注明。",
        en: "The day of the event is not counted; months end on the corresponding day; a last day "
          + "off moves to the next working day, and both dates are given. Figures that were not "
          + "verified are marked.")
    ],
    parameters: [
      rule.parameter, from.parameter, jurisdiction.parameter, LawOptions.instrument.parameter,
      LawOptions.variant.parameter, noRoll.parameter, LawOptions.overlay.parameter,
    ],
    examples: [
      CommandExample(
        "due reply --from 2026-03-02 --jurisdiction cn/shandong",
        LocalizedText(
          zhHans: "山东：3月2日收到要约，何时应当答复", en: "by when a demand of 2 March is answered in Shandong")),
      CommandExample(
        "算期 报送 --起算日 2026-04-20 --地区 广东 --文书 集体合同",
        LocalizedText(
          zhHans: "4月20日签字，何时应当报送", en: "by when a contract signed on 20 April is submitted")),
    ],
    topics: ["law"], action: run)

  private static func run(
    _ arguments: ParsedArguments, _ context: CommandContext
  ) throws -> CommandOutput {
    let book = try context.lawBook(overlaidWith: arguments.all(LawOptions.overlay))
    let rule = try arguments.required(rule)
    let day = try arguments.required(from)
    let place = try arguments.required(jurisdiction)
    do throws(LawError) {
      let due = try book.due(
        rule, from: day, in: place, for: arguments[LawOptions.instrument],
        variant: arguments[LawOptions.variant],
        rolling: !arguments.isSet(noRoll))
      return CommandOutput(DuePresenter.document(due), json: due.json(in: context.language))
    } catch { throw CommandFailure(error) }
  }
}
