import ParleyBargaining
import ParleyTerms
import ParleyValues

/// `parley claim`: a spoken or partial statement.
enum ClaimCommand {
  static let words = ParameterKey.argument(
    "text", "说法", ValueKind<String>.text.named("说法", "TEXT", example: "人均涨5%"),
    help: LocalizedText(zhHans: "怎么说的", en: "what was said"))
  static let speaker = SessionMinutesCommand.speaker
  static let term = ParameterKey.option(
    "term", "标准项",
    ValueKind<String>.text.named("标准项=值", "TERM=VALUE", example: "piece-rate.base=4.80"),
    help: LocalizedText(
      zhHans: "所说的标准项和值（如果有）", en: "the term it speaks of with its value, if it does"))

  static let command = Command(
    LocalizedText(zhHans: "说法", en: "claim"), group: .table,
    summary: LocalizedText(zhHans: "登记口头的、不完整的说法", en: "record a spoken or partial statement"),
    parameters: [
      CaseOptions.leadingFile.parameter, words.parameter, CaseOptions.by.parameter,
      speaker.parameter, term.parameter,
    ] + CaseOptions.recording,
    examples: [
      CommandExample(
        "claim east-lake.parley '这一方案人均每月多挣5%' --by platform",
        LocalizedText(zhHans: "企业方的说法", en: "the company side says so"))
    ],
    topics: ["case"], action: run)

  private static func run(
    _ arguments: ParsedArguments, _ context: CommandContext
  ) throws -> CommandOutput {
    let opened = try context.openCase(arguments)
    var register = PersonRegister(opened)
    var stated: TermText?
    if let typed = arguments[term] {
      do throws(Diagnostics) {
        stated = try OfferReader.read(
          arguments: [typed], for: opened.record.currentStandards
        ).terms.first.map { TermText($0, in: opened.record.currency) }
      } catch {
        throw CommandFailure(
          .usage, error.all.map { OfferArguments.placed($0, arguments, term) })
      }
    }
    let body = ClaimMade(
      text: try arguments.required(words),
      speaker: arguments[speaker].map { register.reference($0) }, term: stated)
    return try opened.perform(
      .claimMade(body), by: arguments[CaseOptions.by], arguments, with: register.enclosures)
  }
}
