import ParleyBargaining
import ParleyValues

/// `parley check`: what stands against each act, before it is done.
enum CheckCommand {
  /// An act that is looked at.
  enum Act: String, CaseIterable, Sendable {
    case delegates
    case vote
    case final
    case submission
    case effect

    /// What it is called.
    var name: LocalizedText {
      switch self {
      case .delegates: LocalizedText(zhHans: "协商代表", en: "delegates")
      case .vote: LocalizedText(zhHans: "审议", en: "vote")
      case .final: LocalizedText(zhHans: "定稿", en: "printing as final")
      case .submission: LocalizedText(zhHans: "报送", en: "submission")
      case .effect: LocalizedText(zhHans: "生效", en: "effect")
      }
    }
  }

  static let act = ParameterKey.option(
    "for", "事项", ValueKind<Act>.oneOf { $0.name }, .repeated,
    help: LocalizedText(zhHans: "核对哪一步；不写则全部", en: "which act; all when left out"))
  static let eligible = ParameterKey.option(
    "eligible", "应到", ValueKind<Int>.whole(1...1_000_000, example: 180),
    help: LocalizedText(
      zhHans: "应到人数，据此给出所需票数", en: "how many may vote, to say how many are needed"))

  static let command = Command(
    LocalizedText(zhHans: "核对", en: "check"), group: .conclude,
    summary: LocalizedText(
      zhHans: "事前核对：代表、审议、定稿、报送、生效，各缺什么", en: "what stands against each act, before it is done"),
    discussion: [
      LocalizedText(
        zhHans: "法律不允许的，列为“不可”并写明条文；法律只作建议或者未核实的，列为“注意”。有“不可”的，退出状态为 1。",
        en:
          "What the law does not allow is refused with its article; what it only recommends, or was "
          + "not verified, is a remark. The exit status is 1 where anything is refused.")
    ],
    parameters: [
      CaseOptions.file.parameter, act.parameter, eligible.parameter, SubmitCommand.papers.parameter,
      LawOptions.overlay.parameter,
    ],
    examples: [
      CommandExample(
        "check east-lake.parley --eligible 180",
        LocalizedText(zhHans: "全部核对，并给出180人应到时所需票数", en: "everything, and the votes that 180 need"),
        status: .problems)
    ],
    topics: ["case", "law", "refusals"], action: run)

  private static func run(
    _ arguments: ParsedArguments, _ context: CommandContext
  ) throws -> CommandOutput {
    let opened = try context.openCase(arguments)
    var acts = arguments.all(act)
    if acts.isEmpty { acts = Act.allCases }
    let checks = acts.map { name in
      ActCheck(
        name, of: opened.record, law: opened.law, on: context.day,
        eligible: arguments[eligible], papers: arguments.all(SubmitCommand.papers))
    }
    return ActCheckPresenter.output(checks, of: opened, in: context.language)
  }
}
