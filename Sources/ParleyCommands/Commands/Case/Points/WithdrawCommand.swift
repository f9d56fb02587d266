import ParleyBargaining
import ParleyTerms
import ParleyValues

/// `parley withdraw`: a side takes back what it tabled.
enum WithdrawCommand {
  static let command = Command(
    LocalizedText(zhHans: "撤回", en: "withdraw"), group: .table,
    summary: LocalizedText(zhHans: "登记撤回方案或其中几项", en: "a side takes back what it tabled"),
    parameters: [
      CaseOptions.leadingFile.parameter, PointOptions.points.parameter, CaseOptions.by.parameter,
      PointOptions.package.parameter, PointOptions.offer.parameter, CaseOptions.reason.parameter,
    ] + CaseOptions.recording,
    examples: [
      CommandExample(
        "withdraw east-lake.parley weather.rainstorm.orange --by union",
        LocalizedText(zhHans: "撤回一项", en: "one term is taken back"))
    ],
    topics: ["case"], action: run)

  private static func run(
    _ arguments: ParsedArguments, _ context: CommandContext
  ) throws -> CommandOutput {
    let opened = try context.openCase(arguments)
    let points = try PointReader(
      record: opened.record, arguments: arguments, key: PointOptions.points
    ).points()
    let offer = try opened.offerNumber(arguments)
    if points.isEmpty, offer == nil { throw arguments.missing(PointOptions.points) }
    let body = OfferWithdrawn(
      terms: points.terms, items: points.items, offer: offer,
      reason: arguments[CaseOptions.reason])
    return try opened.perform(
      .offerWithdrawn(body), by: arguments[CaseOptions.by], arguments)
  }
}
