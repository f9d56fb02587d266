import ParleyLaw
import ParleyValues

/// `parley law instrument`: what an instrument needs at a place.
enum LawInstrumentCommand {
  static let instrument = ParameterKey.argument(
    "instrument", "文书", ValueKind<Instrument>.instrument,
    help: LocalizedText(zhHans: "文书类型，如 工资协议", en: "the kind of agreement, such as wage-agreement"))

  static let command = Command(
    LocalizedText(zhHans: "法规", en: "law"), LocalizedText(zhHans: "文书", en: "instrument"),
    group: .lookUp,
    summary: LocalizedText(
      zhHans: "一种文书在某地要什么：代表、期限、审议、报送、用语",
      en: "what an instrument needs: delegates, periods, vote, filing, words"),
    parameters: [
      instrument.parameter, DueCommand.jurisdiction.parameter, LawOptions.overlay.parameter,
    ],
    examples: [
      CommandExample(
        "law instrument wage-agreement --jurisdiction cn/shandong",
        LocalizedText(zhHans: "山东的工资协议要什么", en: "what a wage agreement needs in Shandong"))
    ],
    topics: ["law"], action: run)

  private static func run(
    _ arguments: ParsedArguments, _ context: CommandContext
  ) throws -> CommandOutput {
    let book = try context.lawBook(overlaidWith: arguments.all(LawOptions.overlay))
    let place = try arguments.required(DueCommand.jurisdiction)
    let needs = book.needs(
      of: try arguments.required(instrument), in: place, on: context.day)
    return InstrumentPresenter.output(
      needs, in: place, edition: book.edition, language: context.language)
  }
}
