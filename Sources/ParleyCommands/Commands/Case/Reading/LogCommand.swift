import ParleyBargaining
import ParleyStore
import ParleyTerms
import ParleyValues

/// `parley log`: how we got here.
enum LogCommand {
  static let side = ParameterKey.option(
    "by", "方", ValueKind<Side>.side,
    help: LocalizedText(zhHans: "只看这一方的", en: "only what this side did"))
  static let round = ParameterKey.option(
    "round", "轮次", ValueKind<Int>.whole(0...10_000, example: 2),
    help: LocalizedText(zhHans: "只看这一轮", en: "only this round"))
  static let session = ParameterKey.option(
    "session", "会议", ValueKind<Int>.whole(1...10_000, example: 1),
    help: LocalizedText(zhHans: "只看第几次会议", en: "only this session"))
  static let point = ParameterKey.option(
    "about", "关于", ValueKind<String>.text.named("标准项或事项", "POINT", example: "piece-rate.base"),
    help: LocalizedText(zhHans: "只看关于这一标准项或事项的", en: "only what is about this term or item"))

  static let rounds = ParameterKey<Bool>.flag(
    "rounds", "轮次表",
    help: LocalizedText(
      zhHans: "按标准项列出各轮双方的方案", en: "a table of what both sides proposed round by round"))

  static let command = Command(
    LocalizedText(zhHans: "记录", en: "log"), group: .table,
    summary: LocalizedText(
      zhHans: "全部记录，可按方、轮次、会议、标准项查找",
      en: "the record in plain words, by side, round, session or point"),
    parameters: [
      CaseOptions.file.parameter, side.parameter, round.parameter, session.parameter,
      point.parameter, rounds.parameter, StatusCommand.isPrivate.parameter,
      LawOptions.overlay.parameter,
    ],
    examples: [
      CommandExample("log east-lake.parley", LocalizedText(zhHans: "全部记录", en: "everything")),
      CommandExample(
        "log east-lake.parley --about piece-rate.base --by union",
        LocalizedText(zhHans: "职工方关于基础单价提过什么", en: "what the union side said on the base rate")),
    ],
    topics: ["case"], action: run)

  private static func run(
    _ arguments: ParsedArguments, _ context: CommandContext
  ) throws -> CommandOutput {
    let opened = try context.openCase(arguments)
    if arguments.isSet(StatusCommand.isPrivate) {
      do throws(CaseFileProblem) {
        let kept = PrivateRecord(replaying: try opened.store.privateEvents())
        return PrivatePresenter.log(kept, of: opened)
      } catch { throw context.failure(error) }
    }
    if arguments.isSet(rounds) { return RoundsPresenter.output(opened) }
    var entries = opened.record.history(people: opened.people)
    if let side = arguments[side] { entries.removeAll { $0.side != side } }
    if let round = arguments[round] { entries.removeAll { $0.round != round } }
    if let session = arguments[session] { entries.removeAll { $0.session != session } }
    if arguments.isGiven(point) {
      let numbers = try numbers(arguments, opened.record)
      entries.removeAll { !numbers.contains($0.number) }
    }
    return LogPresenter.output(
      entries, of: opened, title: LocalizedText(verbatim: opened.record.title))
  }

  /// The entries that speak of the point.
  private static func numbers(
    _ arguments: ParsedArguments, _ record: BargainingCase
  ) throws(CommandFailure) -> Set<Int> {
    let reader = PointReader(record: record, arguments: arguments, key: point)
    guard let value = arguments.values[point.parameter.name.en]?.first,
      let found = reader.point(value.text)
    else {
      throw CommandFailure(
        .usage, (arguments.values[point.parameter.name.en] ?? []).map { reader.unknown($0) })
    }
    let names: Set<String>
    switch found {
    case .term(let key): names = [key.description]
    case .item(let name): names = [name]
    case .package(let id): names = Set(record.package(id)?.terms.map(\.key) ?? [])
    }
    return Set(
      record.events.filter { event in
        !names.isDisjoint(with: (record.effective(event) ?? event).fact.pointNames)
      }.map(\.sequence))
  }
}

extension CaseFact {
  /// The keys of terms and names of items it speaks of.
  var pointNames: [String] {
    switch self {
    case .offerTabled(let body): body.terms.map(\.key) + body.items.map(\.name)
    case .acceptanceGiven(let body): body.terms.map(\.key) + body.items.map(\.name)
    case .rejectionGiven(let body): body.terms + body.items
    case .offerWithdrawn(let body): body.terms + body.items
    case .putOnHold(let body): body.terms + body.items
    case .pointsReopened(let body): body.terms + body.items
    case .claimMade(let body): body.term.map { [$0.key] } ?? []
    case .itemSettled(let body): [body.item]
    case .promiseMade(let body): [body.name]
    case .promiseKept(let body): [body.name]
    case .draftAgreed(let body): body.terms.map(\.key) + body.items.map(\.name)
    default: []
    }
  }
}
