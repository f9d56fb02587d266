import ParleyBargaining
import ParleyTerms
import ParleyValues

/// `parley reject`: one side says no.
enum RejectCommand {
  static let command = Command(
    LocalizedText(zhHans: "不同意", en: "reject"), group: .table,
    summary: LocalizedText(zhHans: "登记不同意", en: "one side says no"),
    parameters: [
      CaseOptions.leadingFile.parameter, PointOptions.points.parameter, CaseOptions.by.parameter,
      PointOptions.package.parameter, PointOptions.offer.parameter, CaseOptions.reason.parameter,
    ] + CaseOptions.recording,
    examples: [
      CommandExample(
        "reject east-lake.parley --package P1 --by union --reason 单价低于预期",
        LocalizedText(zhHans: "不同意一揽子方案", en: "no to a package"))
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
    let body = RejectionGiven(
      terms: points.terms, items: points.items, offer: offer,
      reason: arguments[CaseOptions.reason])
    return try opened.perform(
      .rejectionGiven(body), by: arguments[CaseOptions.by], arguments)
  }
}

extension OpenCase {
  /// The entry of the offer or package that the command line names as a whole.
  ///
  /// - Throws: ``CommandFailure`` when there is no such package.
  func offerNumber(_ arguments: ParsedArguments) throws(CommandFailure) -> Int? {
    guard let id = arguments[PointOptions.package] else { return arguments[PointOptions.offer] }
    if let package = record.package(id.narrowed.uppercased()) { return package.number }
    let known = record.offers.compactMap(\.packageID).map { LocalizedText(verbatim: $0) }
    let problem =
      known.isEmpty
      ? ValueProblem(
        "unknown-package",
        LocalizedText(zhHans: "还没有一揽子方案", en: "there is no package yet"),
        remedy: LocalizedText(
          zhHans: "用 parley status 查看桌面上的方案", en: "parley status shows what is on the table"))
      : .unknown(id, among: known)
    throw arguments.refusal(of: PointOptions.package, problem)
  }
}
