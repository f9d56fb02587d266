import ParleyLaw
import ParleyValues

/// `parley law show`: the figure that holds for a place, an instrument and a day.
enum LawShowCommand {
  static let key = ParameterKey.argument(
    "matter", "事项", ValueKind<LawKey>.lawKey,
    help: LocalizedText(zhHans: "事项，如 reply-period（答复期限）", en: "the matter, such as reply-period"))

  static let command = Command(
    LocalizedText(zhHans: "法规", en: "law"), LocalizedText(zhHans: "查看", en: "show"),
    group: .lookUp,
    summary: LocalizedText(
      zhHans: "查看某一事项在某地、某日适用的规定", en: "show the figure that holds at a place on a day"),
    parameters: [
      key.parameter, DueCommand.jurisdiction.parameter, LawOptions.instrument.parameter,
      LawOptions.variant.parameter, LawOptions.overlay.parameter,
    ],
    examples: [
      CommandExample(
        "law show reply-deadline --jurisdiction cn/shandong",
        LocalizedText(zhHans: "山东的答复期限", en: "the reply period of Shandong"))
    ],
    topics: ["law"], action: run)

  private static func run(
    _ arguments: ParsedArguments, _ context: CommandContext
  ) throws -> CommandOutput {
    let book = try context.lawBook(overlaidWith: arguments.all(LawOptions.overlay))
    let key = try arguments.required(key)
    let place = try arguments.required(DueCommand.jurisdiction)
    let variant = arguments[LawOptions.variant]
    if variant == nil, key == .minimumWageHourly || key == .minimumWageMonthly,
      let wage = book.minimumWage(key, in: place, on: context.day), wage.wageClass != nil
    {
      return CommandOutput(
        LawPresenter.document(wage.answer, caveats: wage.caveats, edition: book.edition),
        json: wage.answer.json(in: context.language))
    }
    // A matter with several figures and none chosen is shown whole.
    let variants = book.variants(of: key, in: place, on: context.day)
    if variant == nil, !variants.isEmpty, variants.allSatisfy({ $0.variant != nil }) {
      return LawPresenter.list(
        variants, title: key.name, edition: book.edition, in: context.language)
    }
    do throws(LawError) {
      let answer = try book.answer(
        key, variant: variant, in: place, for: arguments[LawOptions.instrument], on: context.day)
      return CommandOutput(
        LawPresenter.document(answer, edition: book.edition),
        json: answer.json(in: context.language))
    } catch { throw CommandFailure(error) }
  }
}
