import ParleyBargaining
import ParleyLaw
import ParleyValues

/// `parley vote`: the delegates vote on the draft.
enum VoteCommand {
  static let eligible = ParameterKey.option(
    "eligible", "应到", ValueKind<Int>.count(example: 180), .required,
    help: LocalizedText(zhHans: "应到人数（全体有表决权的人）", en: "all who are entitled, present or not"))
  static let present = ParameterKey.option(
    "present", "实到", ValueKind<Int>.count(example: 150), .required,
    help: LocalizedText(zhHans: "实到人数", en: "those present"))
  static let inFavour = ParameterKey.option(
    "for", "赞成", ValueKind<Int>.count(example: 131), .required,
    help: LocalizedText(zhHans: "赞成票", en: "votes in favour"))
  static let against = ParameterKey.option(
    "against", "反对", ValueKind<Int>.count(example: 12),
    help: LocalizedText(zhHans: "反对票", en: "votes against"))
  static let abstained = ParameterKey.option(
    "abstained", "弃权", ValueKind<Int>.count(example: 7),
    help: LocalizedText(zhHans: "弃权票", en: "abstentions"))
  static let assembly = ParameterKey.option(
    "assembly", "会议", ValueKind<VoteTaken.Assembly>.oneOf { $0.name }, .defaulted("congress"),
    help: LocalizedText(zhHans: "由哪个会议审议", en: "which assembly voted"))

  static let command = Command(
    LocalizedText(zhHans: "表决", en: "vote"), group: .conclude,
    summary: LocalizedText(
      zhHans: "登记草案的审议表决，按规则库判断是否通过",
      en: "record the vote on the draft and judge it by the law book"),
    parameters: [
      CaseOptions.file.parameter, eligible.parameter, present.parameter, inFavour.parameter,
      against.parameter, abstained.parameter, assembly.parameter,
    ] + CaseOptions.recording,
    examples: [
      CommandExample(
        "vote east-lake.parley --eligible 180 --present 150 --for 131",
        LocalizedText(zhHans: "应到180，实到150，赞成131", en: "131 of 180 in favour"))
    ],
    topics: ["case"], action: run)

  private static func run(
    _ arguments: ParsedArguments, _ context: CommandContext
  ) throws -> CommandOutput {
    let opened = try context.openCase(arguments)
    let vote = AdoptionVote(
      eligible: try arguments.required(eligible), present: try arguments.required(present),
      inFavour: try arguments.required(inFavour), against: arguments[against],
      abstained: arguments[abstained])
    let command = CaseCommand.vote(vote, by: arguments[assembly] ?? .congress)
    var recorded = try opened.record([command], arguments)
    if let taken = recorded.opened.record.drafts.last?.votes.last?.body {
      recorded.remarks = [majority(taken)]
    }
    return RecordingPresenter.output(recorded)
  }

  private static func majority(_ taken: VoteTaken) -> LocalizedText {
    let needed = taken.inFavourNeeded.map { "\($0)" } ?? "—"
    let present =
      taken.presentNeeded.map {
        LocalizedText(zhHans: "，实到至少 \($0) 人", en: ", \($0) present")
      } ?? LocalizedText(verbatim: "")
    return LocalizedText(
      zhHans: "通过需要：赞成至少 \(needed) 票", en: "Needed for adoption: \(needed) in favour") + present
  }
}
