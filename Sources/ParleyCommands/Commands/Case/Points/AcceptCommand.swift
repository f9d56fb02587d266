import ParleyBargaining
import ParleyTerms
import ParleyValues

/// `parley accept`: what the other side tabled is accepted, or values are agreed by both.
enum AcceptCommand {
  static let points = ParameterKey.argument(
    "points", "标准项", ValueKind<String>.text.named("标准项或事项", "POINT", example: "piece-rate.base"),
    .repeated,
    help: LocalizedText(
      zhHans: "标准项或事项；当面谈定的写 标准项=值",
      en: "terms or items; a value settled across the table as TERM=VALUE"))

  static let command = Command(
    LocalizedText(zhHans: "同意", en: "accept"), group: .table,
    summary: LocalizedText(zhHans: "登记同意（初步一致，待整体确认）", en: "record a tentative agreement"),
    discussion: [
      LocalizedText(
        zhHans: "单独同意一揽子方案中的一项，按回应方案登记：在终端上会先问一次，在管道中要加 --确认。",
        en:
          "Taking one term of a package alone is a counter-offer: a terminal is asked once, a pipe "
          + "needs --yes.")
    ],
    parameters: [
      CaseOptions.leadingFile.parameter, points.parameter, CaseOptions.byEither.parameter,
      PointOptions.package.parameter, PointOptions.offer.parameter, CaseOptions.yes.parameter,
    ] + CaseOptions.recording,
    examples: [
      CommandExample(
        "accept east-lake.parley piece-rate.base --by both",
        LocalizedText(zhHans: "双方就基础单价一致", en: "both agree on the base rate")),
      CommandExample(
        "同意 east-lake.parley --一揽子 P1 --方 职",
        LocalizedText(zhHans: "职工方整体同意", en: "a whole package")),
    ],
    topics: ["case"], action: run)

  private static func run(
    _ arguments: ParsedArguments, _ context: CommandContext
  ) throws -> CommandOutput {
    let opened = try context.openCase(arguments)
    var points: [CaseCommand.Point] = []
    if let id = arguments[PointOptions.package] { points.append(.package(id.uppercased())) }
    if let number = arguments[PointOptions.offer] { points.append(.offer(number)) }
    points += try named(arguments, in: opened)
    if points.isEmpty { throw arguments.missing(AcceptCommand.points) }
    let side = try arguments.required(CaseOptions.byEither).side
    return try opened.perform(.accept(points, by: side), arguments)
  }

  private static func named(
    _ arguments: ParsedArguments, in opened: OpenCase
  ) throws(CommandFailure) -> [CaseCommand.Point] {
    let reader = PointReader(record: opened.record, arguments: arguments, key: points)
    var found: [CaseCommand.Point] = []
    var problems: [Diagnostic] = []
    for value in arguments.values[points.parameter.name.en] ?? [] {
      if value.text.contains(where: { $0 == "=" || $0 == "＝" }) {
        do throws(Diagnostics) {
          let offer = try OfferReader.read(
            arguments: [value.text], for: opened.record.currentStandards)
          found += offer.terms.map { .value(TermText($0, in: opened.record.currency)) }
          found += offer.items.map { .words(ItemText($0)) }
        } catch {
          problems += error.all.map { OfferArguments.placed($0, arguments, points) }
        }
        continue
      }
      switch reader.point(value.text) {
      case .term(let key)?: found.append(.term(key))
      case .item(let name)?: found.append(.item(name))
      case .package(let id)?: found.append(.package(id))
      case nil: problems.append(reader.unknown(value))
      }
    }
    if problems.isEmpty { return found }
    throw CommandFailure(.usage, problems)
  }
}
